"""Some records, named one by one: a line that offers what the case knows, and below it what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr
from caseapp.queries.records import Ref, refs_of
from caseapp.store.reader import Rows
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.suggestions import Suggestion
from caseapp.ui.inspector.editors.type_ahead import TypeAhead
from caseapp.ui.inspector.look import Look, RowButton
from caseapp.ui.theme.fonts import px

ROW, MOST_ROWS, SIDE = 28, 4, 28
Chosen = Callable[[], Sequence[str]]
"""Ids of what is selected in the window behind the dialog."""
_ID = Qt.ItemDataRole.UserRole


class KnownLine(TypeAhead):
    """Offers what the case has, and nothing to be added. It looks like a line to type in, as dialogs have them."""

    def __init__(self, kinds: Sequence[str], context: FormContext, look: Look, parent: QWidget) -> None:
        super().__init__(kinds, context, look, parent)
        self.setProperty("quiet", False)

    def offers(self, words: str) -> list[Suggestion]:
        """Nothing: this is no place to add a record."""
        return []

    def refuse_unpicked(self) -> None:
        """BadInput when words stand here that chose nobody: they would be taken for chosen."""
        words = self.text().strip()
        if words:
            raise BadInput(
                tr("“{words}” was typed, but no record was chosen by it.", words=words),
                tr("Choose one of those offered, or clear the line."),
            )


def is_delete(event: QEvent) -> bool:
    """Whether somebody pressed the key that takes an entry off a list."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RecordsLine(QWidget):
    """Delete takes the current one off the list; the button adds what is selected in the window behind."""

    changed = Signal()

    def __init__(
        self, name: str, kinds: Sequence[str], context: FormContext, look: Look, chosen: Chosen, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._kinds, self._context, self._chosen = frozenset(kinds), context, chosen
        self.line = KnownLine(kinds, context, look, self)
        self.line.setPlaceholderText(tr("Type a title or a name"))
        self.line.setAccessibleName(name)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Chosen: {what}", what=name))
        self.list.setToolTip(tr("Delete takes one off the list."))
        self.list.setUniformItemSizes(True)
        self.list.hide()
        self.take = RowButton("plus", tr("Add what is selected in the window"), context.icons, self)
        self.take.setFixedSize(px(SIDE), px(SIDE))
        self.take.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label = QLabel(name, self)
        label.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.take)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.list)
        self.take.clicked.connect(self._on_take_clicked)
        self.line.picked.connect(self._on_line_picked)
        self.list.installEventFilter(self)

    def ids(self) -> tuple[str, ...]:
        """The records that were chosen."""
        return tuple(str(self.list.item(at).data(_ID)) for at in range(self.list.count()))

    def add(self, refs: Iterable[Ref]) -> None:
        """Puts records on the list, each once."""
        known = set(self.ids())
        for ref in refs:
            if ref.id not in known and ref.kind in self._kinds:
                item = QListWidgetItem(ref.title, self.list)
                item.setData(_ID, ref.id)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the current record off the list."""
        if is_delete(event) and self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
            self._fit()
            return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.list.setVisible(self.list.count() > 0)
        self.list.setFixedHeight(px(ROW) * min(max(self.list.count(), 1), MOST_ROWS) + 4)
        self.changed.emit()

    def _on_line_picked(self, ref: Ref) -> None:
        self.line.clear()
        self.add([ref])

    def _on_take_clicked(self) -> None:
        self._context.session.read(partial(_refs, self._chosen()), self._take)

    def _take(self, refs: list[Ref] | None) -> None:
        self.add(refs or ())


def _refs(ids: Sequence[str], rows: Rows) -> list[Ref]:
    found = refs_of(rows, set(ids))
    return [found[each] for each in ids if each in found]
