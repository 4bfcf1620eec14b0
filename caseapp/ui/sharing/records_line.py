"""Some records, named one by one: a line that offers what the case knows, and below it what was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.queries.records import Ref
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.suggestions import Suggestion
from caseapp.ui.inspector.editors.type_ahead import TypeAhead
from caseapp.ui.inspector.look import Look
from caseapp.ui.theme.fonts import px

ROW, MOST_ROWS = 28, 4
_ID = Qt.ItemDataRole.UserRole


class KnownLine(TypeAhead):
    """Offers what the case has, and nothing to be added. It looks like a line to type in, as dialogs have them."""

    def __init__(self, kinds: Sequence[str], context: FormContext, look: Look, parent: QWidget) -> None:
        super().__init__(kinds, context, look, parent)
        self.setProperty("quiet", False)

    def offers(self, words: str) -> list[Suggestion]:
        """Nothing: this is no place to add a record."""
        return []


def is_delete(event: QEvent) -> bool:
    """Whether somebody pressed the key that takes an entry off a list."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RecordsLine(QWidget):
    """Delete takes the current one off the list."""

    changed = Signal()

    def __init__(self, name: str, kinds: Sequence[str], context: FormContext, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = KnownLine(kinds, context, look, self)
        self.line.setPlaceholderText(tr("Type a title or a name"))
        self.line.setAccessibleName(name)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Chosen: {what}", what=name))
        self.list.setToolTip(tr("Delete takes one off the list."))
        self.list.hide()
        label = QLabel(name, self)
        label.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (label, self.line, self.list):
            column.addWidget(part)
        self.line.picked.connect(self._on_line_picked)
        self.list.installEventFilter(self)

    def ids(self) -> tuple[str, ...]:
        """The records that were chosen."""
        return tuple(str(self.list.item(at).data(_ID)) for at in range(self.list.count()))

    def add(self, ref: Ref) -> None:
        """Puts a record on the list, once."""
        if ref.id not in self.ids():
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
        self.add(ref)
