"""What the tests of the board do with it: find columns and cards, drag, filter, give a reason."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton, QWidget

from caseapp.queries import items
from caseapp.queries.items import ItemRow
from caseapp.ui.board.column import ColumnView
from caseapp.ui.board.pane import BoardPane
from caseapp.ui.items.reason import ReasonDialog
from caseapp.ui.stage import Stage
from caseapp.ui.widgets.segmented import Segmented

ASKED = "Tell us what Tokyo thinks of the plan"
ANSWER = "Answer Seoul's efforts with a sincere response"
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def item(stage: Stage, title: str) -> ItemRow:
    reader = stage.desk.session.reader
    return next(row for row in items.page(reader, items.ids(reader)) if row.title == title)


def column(pane: BoardPane, title: str) -> ColumnView:
    return next(view for view in pane.columns if view.column.title == title)


def counts(pane: BoardPane) -> dict[str, int]:
    return {view.column.title: view.list.cards.rowCount() for view in pane.columns}


def press_segment(stage: Stage, control: Segmented, key: str) -> None:
    button = control.findChild(QToolButton, key)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, _LEFT)
    stage.settle()


def group(stage: Stage, pane: BoardPane, grouping: str) -> None:
    press_segment(stage, pane.head.grouping, grouping)


def choose(stage: Stage, combo: QComboBox, words: str) -> None:
    at = combo.findText(words)
    assert at >= 0, words
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    stage.settle()


def drag(stage: Stage, pane: BoardPane, item_id: str, target: QWidget) -> bool:
    """Takes a card by the mouse to a place, as the window system would tell of it; returns whether it was taken."""
    source = pane.column_of(item_id)
    assert source is not None
    model = source.list.cards
    data = model.mimeData([model.index(model.row_of(item_id), 0)])
    return drop(stage, data, target)


def drop(stage: Stage, data: QMimeData, target: QWidget) -> bool:
    at, move = QPoint(30, 30), Qt.DropAction.MoveAction
    entering = QDragEnterEvent(at, move, data, _LEFT, _NONE)
    QApplication.sendEvent(target, entering)
    QApplication.sendEvent(target, QDragMoveEvent(at, move, data, _LEFT, _NONE))
    if entering.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(at), move, data, _LEFT, _NONE))
    else:
        QApplication.sendEvent(target, QDragLeaveEvent())
    stage.settle()
    return entering.isAccepted()


def reason_dialog(stage: Stage) -> ReasonDialog:
    return next(each for each in stage.window.findChildren(ReasonDialog) if each.isVisible())


def give(stage: Stage, words: str) -> None:
    dialog = reason_dialog(stage)
    assert not dialog.give_button.isEnabled(), "without a word it cannot be given"
    QTest.keyClicks(dialog.field, words)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    stage.settle()
    stage.window.activateWindow()  # as a window system does when a dialog goes
    stage.settle()
