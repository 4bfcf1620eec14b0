"""The list of recent cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_pill, pill_size

ROW = 54
_Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """The height of a row, with the person's own font."""
    return max(ROW, QFontMetrics(ui_font(13)).height() + QFontMetrics(ui_font(12)).height() + 18)


@dataclass(frozen=True, slots=True)
class RecentCase:
    """A case opened lately. `problem` is a word in a pill, such as "Not found"; empty when there is none."""

    path: str
    title: str
    folder: str
    opened: str = ""
    problem: str = ""


class RecentModel(QAbstractListModel):
    """Recent cases, filtered by words in title or folder."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[RecentCase, ...] = ()
        self._words = ""
        self.cases: list[RecentCase] = []

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.cases)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, and path as a tool tip."""
        if not index.isValid() or index.row() >= len(self.cases):
            return None
        case = self.cases[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return case.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (case.title, case.problem, case.folder, case.opened) if part)
        return case.path if role == Qt.ItemDataRole.ToolTipRole else None

    def show(self, cases: Sequence[RecentCase]) -> None:
        """Shows these cases instead."""
        self._all = tuple(cases)
        self._filter()

    def find(self, words: str) -> None:
        """Shows only cases with all of `words`."""
        self._words = words.casefold()
        self._filter()

    def remove(self, path: str) -> None:
        """Shows a case no more."""
        self._all = tuple(case for case in self._all if case.path != path)
        self._filter()

    def _filter(self) -> None:
        self.beginResetModel()
        wanted = self._words.split()
        self.cases = [
            case for case in self._all if all(word in f"{case.title} {case.folder}".casefold() for word in wanted)
        ]
        self.endResetModel()


class RecentPainter(QStyledItemDelegate):
    """A folder icon, two lines, the day at the right."""

    def __init__(self, theme: Theme, icons: Icons, model: RecentModel, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._icons, self._model, self._view = theme, icons, model, view

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(option.rect.width(), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints one case."""
        case, palette = self._model.cases[index.row()], self._theme.palette
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            is_focused = self._view.hasFocus()
            painter.fillRect(rect, QColor(palette.selected if is_focused else palette.selected_inactive))
            if is_focused:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(palette.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(palette.line))
        square = QRect(rect.left() + 16, rect.center().y() - px(8), px(16), px(16))
        self._icons.icon("folder").paint(painter, square)
        self._paint_words(painter, rect.adjusted(px(28) + 16, 8, -16, -8), case)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, case: RecentCase) -> None:
        palette = self._theme.palette
        painter.setFont(ui_font(12))
        painter.setPen(QColor(palette.text3))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, case.opened)
        room.setRight(room.right() - px(110))
        metrics = painter.fontMetrics()
        folder = metrics.elidedText(case.folder, Qt.TextElideMode.ElideMiddle, room.width())
        painter.setPen(QColor(palette.text2))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, folder)
        painter.setFont(ui_font(13, QFont.Weight.Medium))
        painter.setPen(QColor(palette.text))
        spare = pill_size(case.problem).width() + 10 if case.problem else 0
        title = painter.fontMetrics().elidedText(case.title, Qt.TextElideMode.ElideRight, room.width() - spare)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        if case.problem:
            left = room.left() + painter.fontMetrics().horizontalAdvance(title) + 10
            paint_pill(painter, QRect(left, room.top() - 1, spare, 20), case.problem, "wrong", palette)


class RecentList(QListView):
    """The list itself: a click or Enter opens a case, Delete takes it off the list; the file stays."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, model: RecentModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._cases = model
        self.setObjectName("recent")
        self.setAccessibleName(tr("Recent cases"))
        self.setModel(model)
        self.setItemDelegate(RecentPainter(theme, icons, model, self))
        remove = QAction(tr("Remove from this list") + "\tDel", self)
        remove.triggered.connect(self._on_remove_triggered)
        self.addAction(remove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        # Qt: `activated` would come as well as `clicked` with a double click, and the case would be opened twice.
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes."""
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._cases.cases[row].path)
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        row = self.currentIndex().row()
        if row < 0:
            return
        path = self._cases.cases[row].path
        self._cases.remove(path)
        self.setCurrentIndex(self._cases.index(min(row, len(self._cases.cases) - 1), 0))
        self.removed.emit(path)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._cases.cases[index.row()].path)

    def _on_remove_triggered(self, _is_checked: bool = False) -> None:
        self._remove()
