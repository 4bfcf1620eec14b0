"""Suggestions under their heads, and the keys: Enter accepts, E edits, Delete rejects, and the next one comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from caseapp.platform.translation import number, tr
from caseapp.ui.suggestions.groups import Group, Row
from caseapp.ui.suggestions.painter import COUNT, ROW, SuggestionPainter
from caseapp.ui.suggestions.words import sure_words
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

_KEY = Qt.ItemDataRole.UserRole + 2
_TAIL = ".tail"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


class SuggestionTree(QTreeView):
    """It decides nothing: it says what somebody wants done with the rows selected."""

    accept_requested = Signal(bool)  # with all that they name
    edit_requested = Signal()
    reject_requested = Signal()
    menu_requested = Signal(QPoint)
    chosen = Signal()  # another row is the current one

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self._open: dict[str, bool] = {}
        self._order: list[str] = []
        self._is_filling = False
        self.setModel(self._items)
        self.setItemDelegate(SuggestionPainter(theme, icons, self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setAccessibleName(tr("Suggestions"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_requested)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Shows these; the current row stays, or the one that followed it takes its place."""
        wanted = self._next_wanted({row.ref for group in groups if not group.is_folded for row in group.all_rows})
        chosen = set(self.refs())
        self._is_filling = True
        self._items.clear()
        for group in groups:
            head = _head(group.key, group.title, len(group.all_rows))
            head.appendRows([_line(row) for row in group.rows])
            if group.tail:
                tail = _head(f"{group.key}{_TAIL}", group.tail_words, 0)
                tail.appendRows([_line(row) for row in group.tail])
                head.appendRow(tail)
            self._items.appendRow(head)
        for index in self._heads():
            key = str(index.data(_KEY))
            is_closed = key.endswith(_TAIL) or any(group.key == key and group.is_folded for group in groups)
            self.setExpanded(index, self._open.get(key, not is_closed))
        self._is_filling = False
        self._order = self._seen()
        self.select(wanted if wanted in self._order else next(iter(self._order), ""), list(chosen))
        self.chosen.emit()

    def begin_anew(self) -> None:
        """Forgets the rows of a text: those of another may go by the same refs, and are read from the first on."""
        self._items.clear()
        self._order = []

    def rows(self) -> list[Row]:
        """The rows selected, in their order; those of a head alone when it is."""
        return [index.data(ROW) for _, index in self._rows() if self.selectionModel().isSelected(index)]

    def refs(self) -> list[str]:
        """Their refs."""
        return [row.ref for row in self.rows()]

    def current(self) -> Row | None:
        """The row with the keyboard, None for a head."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Row) else None

    def select(self, ref: str, others: Sequence[str] = ()) -> None:
        """Makes a row the current one, and selects others beside it if it was among them."""
        flags = QItemSelectionModel.SelectionFlag
        for each, index in self._rows():
            if each == ref:
                self.setExpanded(index.parent(), True)
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
                self.scrollTo(index)
                break
        if ref in others:
            for each, index in self._rows():
                if each in others:
                    self.selectionModel().select(index, flags.Select)

    def go_on(self) -> None:
        """Makes the row after the selected ones the current one: they are being decided."""
        chosen = set(self.refs())
        refs = self._seen()
        last = max((at for at, ref in enumerate(refs) if ref in chosen), default=-1)
        after = next((ref for ref in refs[last + 1 :] if ref not in chosen), "")
        before = next((ref for ref in reversed(refs[: max(0, last)]) if ref not in chosen), "")
        if after or before:
            self.select(after or before)

    def event(self, event: QEvent) -> bool:
        """Claims its keys before a shortcut of the window takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decides on what is selected; on a head, opens and closes it."""
        act, index = _act(event), self.currentIndex()
        if act in ("accept", "bare") and index.isValid() and index.data(ROW) is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif act in ("accept", "bare"):
            self.accept_requested.emit(act == "accept")
        elif act == "edit":
            self.edit_requested.emit()
        elif act == "reject":
            self.reject_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a head opens and closes it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.data(ROW) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tells it."""
        super().currentChanged(current, previous)
        if not self._is_filling:
            self.chosen.emit()

    def _next_wanted(self, present: set[str]) -> str:
        """What is current after a change: the same row, or the first one after it that is still waiting."""
        row = self.current()
        at = self._order.index(row.ref) if row is not None and row.ref in self._order else 0
        behind = reversed(self._order[:at])
        return next((ref for ref in (*self._order[at:], *behind) if ref in present), "")

    def _seen(self) -> list[str]:
        """The rows that are not folded away, in their order."""
        return [ref for ref, index in self._rows() if self._is_open(index.parent())]

    def _is_open(self, head: QModelIndex) -> bool:
        return not head.isValid() or (self.isExpanded(head) and self._is_open(head.parent()))

    def _heads(self) -> Iterator[QModelIndex]:
        for at in range(self._items.rowCount()):
            head = self._items.index(at, 0)
            yield head
            for inner in range(self._items.rowCount(head)):
                index = self._items.index(inner, 0, head)
                if index.data(ROW) is None:
                    yield index

    def _rows(self) -> Iterator[tuple[str, QModelIndex]]:
        for head in self._heads():
            for at in range(self._items.rowCount(head)):
                index = self._items.index(at, 0, head)
                if index.data(ROW) is not None:
                    yield index.data(ROW).ref, index

    def _on_expanded(self, index: QModelIndex) -> None:
        if not self._is_filling:
            self._open[str(index.data(_KEY))] = True

    def _on_collapsed(self, index: QModelIndex) -> None:
        if not self._is_filling:
            self._open[str(index.data(_KEY))] = False

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.data(ROW) is not None:
            self.edit_requested.emit()

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()


def _act(event: QKeyEvent) -> str:
    """What a key asks for, "" when it is not one of ours."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ENTER and held == Qt.KeyboardModifier.NoModifier:
        return "accept"
    if event.key() in _ENTER and held == Qt.KeyboardModifier.ShiftModifier:
        return "bare"
    if held != Qt.KeyboardModifier.NoModifier:
        return ""
    return {Qt.Key.Key_E: "edit", Qt.Key.Key_F2: "edit", Qt.Key.Key_Delete: "reject"}.get(Qt.Key(event.key()), "")


def _head(key: str, title: str, count: int) -> QStandardItem:
    item = QStandardItem(title)
    item.setData(key, _KEY)
    item.setData(number(count) if count else "", COUNT)
    return item


def _line(row: Row) -> QStandardItem:
    item = QStandardItem(row.title)
    item.setData(row, ROW)
    said = ", ".join(filter(None, (row.title, row.telling, sure_words(row.confidence))))
    item.setData(tr("{what}: “{words}”", what=said, words=row.quote) if row.quote else said, _SPOKEN)
    return item


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
