"""From the record shown to the words it rests on: one quote after another, and round again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import tr
from caseapp.queries import evidence

if TYPE_CHECKING:
    from caseapp.ui.shell.desk import Desk


class Leading:
    """Remembers which quote of which record was shown last."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last = ("", "")  # record, excerpt

    def show_next_words(self) -> None:
        """Opens the reader at the first words of the record shown, or at the next when those were shown last."""
        record_id = self._desk.record_id
        if record_id is None:
            return
        quotes = list(dict.fromkeys(each.excerpt_id for each in evidence.quotes(self._desk.session.reader, record_id)))
        if not quotes:
            self._desk.refused.emit(
                CaseError(tr("No words back this record yet."), tr("Select them in a source and press Ctrl+Return."))
            )
            return
        shown = self._last[1] if self._last[0] == record_id else ""
        at = (quotes.index(shown) + 1) % len(quotes) if shown in quotes else 0
        self._last = (record_id, quotes[at])
        self._desk.show_excerpt(quotes[at])
