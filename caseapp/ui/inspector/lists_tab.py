"""The relations and the history of a record, as short lists; they read at most as many rows as they show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from caseapp.domain.ids import new_id
from caseapp.domain.kinds import kind_shown
from caseapp.ops import records
from caseapp.queries import history
from caseapp.queries.records import RecordView
from caseapp.queries.relations import LIMIT, Relation, referring
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.look import ICON, Look

_ID = Qt.ItemDataRole.UserRole
HISTORY_LIMIT = 100


class FactList(QTreeWidget):
    """Two columns without heads. A click or Return goes to the row's record."""

    chosen = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setAccessibleName(name)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setIconSize(QSize(look.px(ICON), look.px(ICON)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.itemClicked.connect(self._on_self_item_chosen)
        self.itemActivated.connect(self._on_self_item_chosen)

    def stretch(self, column: int) -> None:
        """Lets a column take the width that the other leaves."""
        for each in (0, 1):
            mode = QHeaderView.ResizeMode.Stretch if each == column else QHeaderView.ResizeMode.ResizeToContents
            self.header().setSectionResizeMode(each, mode)

    def _on_self_item_chosen(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _ID):
            self.chosen.emit(item.data(0, _ID))


class RelationsTab(QWidget):
    """What refers to the record, and a button that draws a relation."""

    record_activated = Signal(str)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._look = Look(context.theme)
        self._letters: dict[tuple[str, str], QIcon] = {}
        self.list = FactList("Relations", self._look, self)
        self.list.stretch(0)
        self.add = QPushButton("Add a relation", self)
        self.add.setProperty("link", True)
        self.add.setVisible(not context.session.is_read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.list)
        self.list.chosen.connect(self.record_activated)
        self.add.clicked.connect(self._on_add_clicked)

    def show_record(self, view: RecordView) -> str:
        """Shows the relations of a record; returns their number in words."""
        found = referring(self._context.session.reader, view.id, LIMIT + 1)
        self.list.clear()
        for relation in found[:LIMIT]:
            self.list.addTopLevelItem(self._item(relation))
        return f"{LIMIT}+" if len(found) > LIMIT else str(len(found) or "")

    def _item(self, relation: Relation) -> QTreeWidgetItem:
        item = QTreeWidgetItem([relation.title, relation.label])
        item.setData(0, _ID, relation.record_id)
        item.setIcon(0, self._letter(kind_shown(relation.kind).letter))
        item.setToolTip(0, relation.title)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setFont(1, self._look.font(12))
        return item

    def _letter(self, letter: str) -> QIcon:
        key = (self._look.palette.name, letter)
        if key not in self._letters:
            side, ratio = self._look.px(ICON), self.devicePixelRatioF()
            picture = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self._look.paint_letter(painter, QPoint(0, side // 2), letter)
            painter.end()
            self._letters[key] = QIcon(picture)
        return self._letters[key]

    def _on_add_clicked(self) -> None:
        view = self._context.view
        if view is None:
            return
        made = new_id()
        op = partial(
            records.create,
            kind_name="relation",
            title=records.shortened(f"Relation of {view.title}"),
            fields={"subject": view.id},
            record_id=made,
        )
        self._context.run(op, done=partial(self._go, made))

    def _go(self, record_id: str, _result: object) -> None:
        self.record_activated.emit(record_id)


class HistoryTab(QWidget):
    """The steps that changed the record, newest first."""

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        look = Look(context.theme)
        self._look = look
        self.list = FactList("History", look, self)
        self.list.stretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_steps(self, found: Sequence[history.StepRow]) -> str:
        """Shows the steps of a record; returns their number in words."""
        self.list.clear()
        for step in found[:HISTORY_LIMIT]:
            label = step.label if step.mode == "do" else f"{step.mode.capitalize()}: {step.label}"
            item = QTreeWidgetItem([local_time(step.made_at), label])
            item.setFont(0, self._look.font(12))
            item.setToolTip(1, f"{label}\n{step.author}, {local_time(step.made_at)}")
            self.list.addTopLevelItem(item)
        return f"{HISTORY_LIMIT}+" if len(found) > HISTORY_LIMIT else str(len(found) or "")


def local_time(made_at: str) -> str:
    """A moment in UTC as the clock here showed it, such as "3 Mar 14:05"."""
    moment = datetime.fromisoformat(made_at).astimezone()
    return f"{moment.day} {moment:%b %H:%M}"
