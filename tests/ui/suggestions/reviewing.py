"""Suggestions under review in a real window: what they say, what is marked, and the keys of a person."""

from __future__ import annotations

from caseapp.ui.stage import Stage
from caseapp.ui.suggestions.groups import Row
from caseapp.ui.suggestions.painter import ROW
from caseapp.ui.suggestions.pane import SuggestionsPane
from tests.ui.shell.hands import Hands

TEXT = (
    "SEOUL, 22 February 2023 (Sample Wire) - South Korean Foreign Minister Park Jin met Japanese Foreign Minister "
    "Yoshimasa Hayashi in Munich on Saturday.\n\n"
    "Ministry spokesman Im Soo-seok told reporters that the two sides would meet again. 👩‍👩‍👧 e\u0301 𠮷 שלום\n"
)


class Review:
    """The suggestions of one source."""

    def __init__(self, stage: Stage, source_id: str) -> None:
        self.stage, self.source_id, self.hands = stage, source_id, Hands(stage)

    @property
    def pane(self) -> SuggestionsPane:
        """The pane, which must have been opened."""
        pane = self.stage.desk.suggesting.pane
        assert pane is not None
        return pane

    def rows(self) -> list[Row]:
        """All rows, those folded away included."""
        return [index.data(ROW) for _, index in self.pane.tree._rows()]

    def titles(self, *states: str) -> list[str]:
        """The titles of the rows of some states, or of those that wait."""
        return [row.title for row in self.rows() if row.state in (states or ("new", "update"))]

    def choose(self, title: str) -> None:
        """Goes to a row, as with the arrows."""
        ref = next(row.ref for row in self.rows() if row.title == title)
        self.pane.choose(ref)
        self.stage.settle()

    @property
    def meeting(self) -> str:
        """The title of the meeting that waits."""
        return next(row.title for row in self.rows() if row.kind == "event" and row.state in ("new", "update"))

    def kinds(self) -> list[str]:
        """The kinds of the records of the case but sources and excerpts."""
        sql = "SELECT kind FROM record WHERE kind NOT IN ('source', 'excerpt', 'post') ORDER BY kind"
        return [row[0] for row in self.stage.desk.session.reader.rows(sql)]

    def marked(self) -> set[str]:
        """The words that are marked as suggested in the text in front."""
        tab = self.stage.desk.centre.source_tab()
        assert tab is not None
        spans = (each for each in tab.reader.highlights if each.state == "suggested")
        return {TEXT[each.start_cp : each.end_cp] for each in spans}

    def undo(self) -> None:
        """Takes the last step back."""
        self.stage.desk.session.undo()
        self.stage.settle()
