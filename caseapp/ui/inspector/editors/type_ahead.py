"""A line in which a record is named: it offers what the case knows by any name, and adds what it does not know."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from caseapp.domain.errors import CaseError
from caseapp.domain.kinds import KINDS
from caseapp.queries.names import id_of
from caseapp.queries.records import Ref
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.lines import QuietLine
from caseapp.ui.inspector.editors.suggestions import MAX_ROWS, Suggestion, Suggestions
from caseapp.ui.inspector.look import Look

PAUSE_MS = 80
CREATABLE = {"person", "organisation", "state", "place", "issue", "channel", "event", "proposal", "instrument", "post"}


class TypeAhead(QuietLine):
    """Return picks the current suggestion; Up and Down move; Esc closes the list, then gives back what was shown."""

    picked = Signal(object)  # Ref

    def __init__(self, kinds: Sequence[str], context: FormContext, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds = tuple(name for name in kinds if name in KINDS)
        self._context = context
        self._look = look
        self._list: Suggestions | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.typed.connect(self._on_self_typed)

    @property
    def suggestions(self) -> Suggestions:
        """The list, made when it is first needed."""
        if self._list is None:
            self._list = Suggestions(self._look, self)
            self._list.chosen.connect(self._on_list_chosen)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def is_open(self) -> bool:
        """Whether suggestions are shown."""
        return self._list is not None and self._list.isVisible()

    def close_list(self) -> None:
        """Takes the suggestions away."""
        self._pause.stop()
        if self._list is not None:
            self._list.hide()

    def settle(self) -> Ref | None:
        """The one record that the words mean exactly, None when they mean none or several."""
        words = self.text().strip()
        try:
            found = id_of(self._context.session.reader, words, self._kinds) if words else ""
        except CaseError:
            return None
        return self._context.ref(found) if found else None

    def offers(self, words: str) -> list[Suggestion]:
        """What could be added under these words."""
        return [Suggestion("", kind, words) for kind in self._kinds if kind in CREATABLE]

    def choose(self, row: Suggestion) -> None:
        """Takes a row of the list."""
        self.close_list()
        if row.id:
            ref = Ref(row.id, row.kind, row.title)
            self._context.remember(ref)
        else:
            ref = self._context.create(row.kind, row.title)
        self.picked.emit(ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks and picks in the list."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.isReadOnly():
            if self.is_open():
                self.suggestions.step(1 if key == Qt.Key.Key_Down else -1)
            elif key == Qt.Key.Key_Down:
                self._search()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._pick_current():
            return
        if key == Qt.Key.Key_Escape and self.is_open():
            self.close_list()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the focus."""
        super().focusOutEvent(event)
        self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """The list goes with the line."""
        super().hideEvent(event)
        self.close_list()

    def _search(self) -> None:
        self._pause.stop()
        if self.isReadOnly() or not self.hasFocus():
            return
        words = self.text().strip()
        found = [Suggestion(row.id, row.kind, row.title, row.name) for row in self._context.find(words, self._kinds)]
        # Two people may share a name: adding another stays possible, but last.
        offers = self.offers(words) if words else []
        self.suggestions.show_rows([*found[: MAX_ROWS - len(offers)], *offers])

    def _pick_current(self) -> bool:
        if self._pause.isActive():
            self._search()
        current = self._list.current() if self._list is not None else None
        if current is None:
            return False
        self.choose(current)
        return True

    def _on_self_typed(self) -> None:
        if self.text().strip():
            self._pause.start()
        else:
            self.close_list()

    def _on_list_chosen(self, row: Suggestion) -> None:
        self.choose(row)
