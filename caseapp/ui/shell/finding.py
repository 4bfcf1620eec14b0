"""What the palette finds in the open case: by names, and by words. Asked on the reading thread while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caseapp.domain.errors import CaseError
from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import tr
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.palette_popup.matching import PaletteEntry
from caseapp.ui.palette_popup.popup import PalettePopup
from caseapp.ui.session import CaseSession

if TYPE_CHECKING:
    from caseapp.queries import listings, search

RECORDS, HITS = 20, 8


class Finder(QObject):
    """Brings a palette, while it is open, what the case has under the words typed in it."""

    def __init__(self, session: CaseSession, popup: PalettePopup) -> None:
        super().__init__(popup)
        self._popup = popup
        self._typed, self._with_words = "", False
        self._asker = Asker(session, self._question, self._on_answered, self)
        popup.dismissed.connect(self.deleteLater)

    def ask(self, typed: str, *, with_words: bool) -> None:
        """Looks for `typed` among names and, `with_words`, in all that the case says."""
        self._typed, self._with_words = typed, with_words
        self._popup.expect_more()
        self._asker.ask()

    def _question(self) -> Question:
        typed, with_words = self._typed, self._with_words

        def ask(rows: Rows) -> tuple[str, list[PaletteEntry]]:
            named = by_name(rows, typed)
            return typed, [*named, *_by_words(rows, typed, {each.key for each in named})] if with_words else named

        return ask

    def _on_answered(self, found: tuple[str, list[PaletteEntry]]) -> None:
        self._popup.add(*found)


def by_name(rows: Rows, typed: str) -> list[PaletteEntry]:
    """The records that go by a name, their own or an alias."""
    from caseapp.queries import listings  # start: not before somebody types

    return [
        PaletteEntry(f"record:{each.id}", each.title, _detail(each), kind_shown(each.kind).letter)
        for each in listings.find(rows, typed, limit=RECORDS)
    ]


def _by_words(rows: Rows, typed: str, known: set[str]) -> list[PaletteEntry]:
    """What the words of the case hold, after what goes by a name; the last entry leads to all of it."""
    from caseapp.queries import search

    try:
        hits = search.search(rows, typed, HITS)
    except CaseError:  # half a query, or a case without an index: the search pane says what is wrong
        hits = []
    found = [
        PaletteEntry(
            f"words:{hit.id} {typed}",
            hit.title,
            tr("{what} · by its words", what=_state(hit)),
            kind_shown(hit.kind).letter,
        )
        for hit in hits
        if f"record:{hit.id}" not in known
    ]
    return [
        *found,
        PaletteEntry(f"search:{typed}", tr("Search all words for “{words}”", words=typed), "", "", "search"),
    ]


def _state(hit: search.Hit) -> str:
    label = tr(kind_shown(hit.kind).label)
    return tr("{kind}, {state}", kind=label, state=tr(hit.state)) if hit.state else label


def _detail(found: listings.Found) -> str:
    label = tr(kind_shown(found.kind).label)
    return f"{label} · {found.name}" if found.name != found.title else label
