"""Words become records: what the mark keys, Link and Cite do with a selection in the reader."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from caseapp.domain.ids import new_id
from caseapp.ops import evidence, items
from caseapp.ui.session import CaseSession
from caseapp.ui.verbs.book import MARKS

KIND_OF_LETTER = {letter: kind for letter, kind, _ in MARKS}

Span = tuple[str, int, int]  # text version id, start and end in code points


class Marking(QObject):
    """Runs the marking verbs; `made` names a new record, whose title the inspector then offers to edit."""

    made = Signal(str)
    linked = Signal(str)
    link_wanted = Signal(object)

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_marking = False

    def mark(self, letter: str, version_id: str, start_cp: int, end_cp: int) -> None:
        """Makes a record of the letter's kind out of a span; `L` asks which existing record to link it to."""
        if self._is_marking:
            return  # whoever types on before the form is there would make a record of every letter
        if letter == "L":
            self.link_wanted.emit((version_id, start_cp, end_cp))
            return
        record_id = new_id()
        op = partial(
            evidence.add_from_words,
            version_id=version_id,
            span_cp=(start_cp, end_cp),
            kind_name=KIND_OF_LETTER[letter],
            record_id=record_id,
        )
        self._is_marking = True
        self._session.run(op, done=partial(self._on_marked, record_id), refused=self._on_refused)

    def link(self, span: Span, record_id: str, field: str = "", stance: str = "supports") -> None:
        """Cites a span for a record that exists, or for a field of it."""
        version_id, start_cp, end_cp = span
        op = partial(
            evidence.cite_span,
            version_id=version_id,
            start_cp=start_cp,
            end_cp=end_cp,
            record_id=record_id,
            field=field,
            stance=stance,
        )
        self._session.run(op, done=self._telling(self.linked, record_id))

    def close_item(self, span: Span, item_id: str) -> None:
        """Closes an open item with the words of a span."""
        version_id, start_cp, end_cp = span
        op = partial(items.close_with_span, item_id=item_id, version_id=version_id, start_cp=start_cp, end_cp=end_cp)
        self._session.run(op, done=self._telling(self.linked, item_id))

    def _on_marked(self, record_id: str, _result: object) -> None:
        self._is_marking = False
        self.made.emit(record_id)

    def _on_refused(self, error: Exception) -> None:
        self._is_marking = False
        self._session.failed.emit(error)

    def _telling(self, signal: object, record_id: str) -> Callable[[object], None]:
        return partial(_tell, signal, record_id)


def _tell(signal: object, record_id: str, _result: object) -> None:
    signal.emit(record_id)  # type: ignore[attr-defined]
