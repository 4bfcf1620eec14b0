"""Suggestions at the desk: what is drafted and when, the pane, and its words lightly marked in the reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from caseapp.domain.errors import CaseError
from caseapp.domain.text import shortened
from caseapp.platform.translation import plural, tr
from caseapp.queries import listings
from caseapp.store.reader import Rows
from caseapp.ui.shell.context import Context
from caseapp.ui.sources.tab import SourceTab
from caseapp.ui.suggestions.drafter import Drafter

if TYPE_CHECKING:
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.suggestions.pane import SuggestionsPane
    from caseapp.workspace.suggesting import Draft, Weighing

AT_ONCE = 5
"""So many documents of one import are drafted from without being asked; more would be work that nobody wanted."""


class Suggesting(QObject):
    """Drafts what is asked for, and what has just come in; the pane is made when somebody looks."""

    def __init__(self, context: Context, desk: Desk, window: QWidget) -> None:
        super().__init__(desk)
        self._context, self._desk, self._window = context, desk, window
        self.pane: SuggestionsPane | None = None
        self.drafter = Drafter(desk.session, self)
        self._drafts: dict[str, Draft] = {}
        self._offered: set[str] = set()  # what came in, and is told of when it is read
        self._marked: list[SourceTab] = []
        self.drafter.drafted.connect(self._on_drafter_drafted)
        self.drafter.failed.connect(self._on_drafter_failed)
        desk.centre.draft_requested.connect(self._draft_and_show)
        desk.centre.front_changed.connect(self._on_centre_front_changed)

    @property
    def is_busy(self) -> bool:
        """Whether a text is being read."""
        return self.drafter.is_busy

    @property
    def drafts(self) -> list[Draft]:
        """What was drafted."""
        return list(self._drafts.values())

    def take_over(self, drafts: Sequence[Draft]) -> None:
        """Takes what another desk of this case had drafted."""
        self._drafts = {each.source_id: each for each in drafts}

    def make_pane(self) -> SuggestionsPane:
        """The pane, made when it is first wanted."""
        from caseapp.ui.suggestions.pane import SuggestionsPane

        if self.pane is None:
            desk = self._desk
            self.pane = SuggestionsPane(desk.session, self._context.theme, self._context.icons, self._window)
            self.pane.words_wanted.connect(self._on_pane_words_wanted)
            self.pane.marks_changed.connect(self.mark)
            self.pane.draft_requested.connect(self.draft)
            self.pane.draft_changed.connect(self._on_pane_draft_changed)
            self.pane.form_wanted.connect(self._on_pane_form_wanted)
            self.pane.refused.connect(desk.refused)
            for draft in self._drafts.values():
                self.pane.take(draft)
        return self.pane

    def draft(self, source_ids: Sequence[str]) -> None:
        """Drafts suggestions for sources, or drafts them anew."""
        if self.pane is not None and source_ids:
            front = self._desk.source_in_front() or ""
            self.pane.wait_for(front if front in source_ids else source_ids[0])
        self.drafter.draft(source_ids)

    def draft_in_front(self) -> None:
        """Shows the suggestions for the source in front; they are drafted when they are not there yet."""
        source_id, pane = self._desk.source_in_front(), self.make_pane()
        if source_id is None:
            words = tr("Open a source first."), tr("Then records are drafted from its text.")
            if not self._drafts:
                self._desk.refused.emit(CaseError(*words))
        elif source_id not in self._drafts:
            pane.show_source(source_id)
            self.draft([source_id])
        else:
            pane.show_source(source_id)

    def draft_all(self) -> None:
        """Drafts suggestions for every source that was not read yet."""

        def ask(rows: Rows) -> list[str]:
            return list(listings.ids(rows, ("source",)))

        self._desk.session.read(ask, self._draft_unread)

    def offer(self, source_ids: Sequence[str]) -> None:
        """Reads what has just come in, and tells how much there is to review."""
        if len(source_ids) <= AT_ONCE:
            self._offered |= set(source_ids)
            self.drafter.draft(source_ids)
        else:
            words = plural("{n} document came in.", "{n} documents came in.", len(source_ids))
            self._desk.offered.emit(words, tr("Draft records"), partial(self._draft_and_show, source_ids))

    def close(self) -> None:
        """Ends what is under way."""
        self.drafter.close()

    def mark(self) -> None:
        """Marks what waits in the text that it stands in, while the pane is seen."""
        pane = self.pane
        source_id, version_id, marks = pane.marks() if pane is not None and pane.isVisible() else ("", "", ())
        for tab in self._desk.centre.texts():
            is_meant = tab.source_id == source_id
            if is_meant and tab not in self._marked:
                tab.suggestion_activated.connect(self._on_tab_suggestion_activated)
                self._marked.append(tab)
            tab.show_suggested(version_id if is_meant else "", marks if is_meant else ())

    def _draft_unread(self, source_ids: list[str] | None) -> None:
        wanted = [each for each in source_ids or () if each not in self._drafts]
        if wanted:
            self.draft(wanted)
        else:
            self._desk.told.emit(tr("Every source was read already."))

    def _draft_and_show(self, source_ids: Sequence[str]) -> None:
        self._show_pane()
        self.make_pane()
        self.draft(source_ids)

    def _show_pane(self) -> None:
        self._desk.suggestions_wanted.emit()

    def _review(self, source_id: str) -> None:
        self._show_pane()
        self.make_pane().show_source(source_id)
        self._desk.centre.open_source(source_id)
        self.make_pane().tree.setFocus()

    def _on_drafter_drafted(self, draft: Draft) -> None:
        self._drafts[draft.source_id] = draft
        if self.pane is not None:
            self.pane.take(draft)
        if draft.source_id in self._offered:
            self._offered.discard(draft.source_id)
            self._desk.session.read(partial(_weighed, draft=draft), partial(self._tell, draft))

    def _tell(self, draft: Draft, weighing: Weighing | None) -> None:
        count = len(weighing.left) if weighing is not None else 0
        if count:
            words = plural(
                "“{title}” was imported: {n} suggestion.",
                "“{title}” was imported: {n} suggestions.",
                count,
                title=shortened(draft.title),
            )
            self._desk.offered.emit(words, tr("Review"), partial(self._review, draft.source_id))

    def _on_drafter_failed(self, source_id: str, error: CaseError) -> None:
        self._drafts.pop(source_id, None)
        if self.pane is not None:
            self.pane.show_problem(source_id, error)

    def _on_pane_words_wanted(self, source_id: str, start_cp: int, end_cp: int) -> None:
        tab = self._desk.centre.open_source(source_id)
        if tab is not None:
            tab.show_version("")
            tab.reader.jump_to(start_cp, end_cp)

    def _on_pane_draft_changed(self, draft: Draft) -> None:
        self._drafts[draft.source_id] = draft

    def _on_pane_form_wanted(self, record_id: str) -> None:
        self._desk.show_record(record_id, is_new=True)

    def _on_centre_front_changed(self) -> None:
        tab = self._desk.centre.source_tab()
        if self.pane is not None and tab is not None and self.pane.isVisible():
            self.pane.show_source(tab.source_id)
            self.mark()

    def _on_tab_suggestion_activated(self, ref: str) -> None:
        if self.pane is not None:
            self.pane.choose(ref)


def _weighed(rows: Rows, draft: Draft) -> Weighing | None:
    from caseapp.workspace.suggesting import weigh_draft

    return weigh_draft(rows, draft)
