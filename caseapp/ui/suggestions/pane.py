"""The suggestions of a source, to be accepted, edited or rejected one by one or many at once; each decision is a step.

It holds what was drafted, weighs it against the case after every step, and writes nothing but what a person accepts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import CaseError
from caseapp.domain.kinds import kind_shown
from caseapp.ops import records
from caseapp.platform.translation import mark, tr
from caseapp.queries.weighing import KNOWN, REJECTED
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.reader.document import Highlight
from caseapp.ui.session import CaseSession
from caseapp.ui.sources.tab import SUGGESTED
from caseapp.ui.suggestions.day_bar import DayBar
from caseapp.ui.suggestions.details import Details
from caseapp.ui.suggestions.groups import grouped
from caseapp.ui.suggestions.head import SuggestionsHead
from caseapp.ui.suggestions.tree import SuggestionTree
from caseapp.ui.suggestions.words import HIGH, LIKELY
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack
from caseapp.workspace import suggesting
from caseapp.workspace.suggesting import Draft, Weighing

_NONE = (
    mark("No suggestions yet"),
    mark("People, meetings, statements and open items are drafted from a text; you accept them, nobody else."),
)
_NOTHING = (mark("Nothing was found in this text"), mark("Mark words in it, and press the letter of what they tell."))
_READING = (mark("Reading the text…"), "")


class SuggestionsPane(QWidget):
    """One source at a time of those that were read."""

    words_wanted = Signal(str, int, int)  # source id, start and end in its newest text
    marks_changed = Signal()
    draft_requested = Signal(list)  # source ids
    draft_changed = Signal(object)  # Draft, with what somebody answered
    form_wanted = Signal(str)  # record id, its first field
    refused = Signal(object)  # CaseError

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self._session = session
        self._drafts: dict[str, Draft] = {}
        self.source_id = ""
        self.weighing: Weighing | None = None
        self._pending: set[str] = set()
        self._is_stale = False
        self.head = SuggestionsHead(icons, self)
        self.day = DayBar(self)
        self.tree = SuggestionTree(theme, icons, self)
        self.details = Details(theme, icons, self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(5)
        self._split.addWidget(self.tree)
        self._split.addWidget(self.details)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([3000, 2000])  # Qt: a share of what there is
        self.empty = EmptyState(theme, icons, "suggestions", tr(_NONE[0]), tr(_NONE[1]), parent=self)
        self._stack = PageStack(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.day, self._stack):
            column.addWidget(part)
        column.setStretchFactor(self._stack, 1)
        self.setFocusProxy(self.tree)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._connect()
        self._show_nothing(_NONE, tr("Draft records"))

    def _connect(self) -> None:
        self.head.source_chosen.connect(self.show_source)
        self.head.accept_requested.connect(partial(self.accept, True))
        self.head.edit_requested.connect(self.accept_and_edit)
        self.head.reject_requested.connect(self.reject)
        self.head.above_requested.connect(self.accept_above)
        self.head.again_requested.connect(self._on_again_requested)
        self.empty.requested.connect(self._on_again_requested)
        self.day.given.connect(self._on_day_given)
        self.tree.accept_requested.connect(self.accept)
        self.tree.edit_requested.connect(self.accept_and_edit)
        self.tree.reject_requested.connect(self.reject)
        self.details.answered.connect(self._on_details_answered)
        self.tree.chosen.connect(self._on_tree_chosen)
        self.tree.menu_requested.connect(self._on_tree_menu_requested)
        self._session.changed.connect(self._on_session_changed)

    # What is shown

    def show_source(self, source_id: str) -> None:
        """Shows the suggestions of a source, or offers to draft them."""
        if source_id == self.source_id and self.weighing is not None:
            return
        if source_id != self.source_id:
            self.tree.begin_anew()
        self.source_id, self.weighing = source_id, None
        if source_id in self._drafts:
            self._asker.ask()
        else:
            self._show_nothing(_NONE, tr("Draft records"))
        self._show_sources()

    def wait_for(self, source_id: str) -> None:
        """A source is being read."""
        if source_id not in self._drafts:
            self.source_id, self.weighing = source_id, None
            self._show_nothing(_READING, "")

    def take(self, draft: Draft) -> None:
        """Takes in what was drafted; shown when it is of the source in question."""
        self._drafts[draft.source_id] = draft
        if self.source_id in ("", draft.source_id):
            self.source_id = draft.source_id
            self._asker.ask()
        self._show_sources()

    def show_problem(self, source_id: str, error: CaseError) -> None:
        """Says why nothing could be drafted."""
        self._drafts.pop(source_id, None)
        self._show_sources()
        if source_id == self.source_id:
            self._show_nothing((error.message, error.advice), "")

    def marks(self) -> tuple[str, str, tuple[Highlight, ...]]:
        """The source shown, its text version, and the words of all that waits there."""
        weighing = self.weighing
        if weighing is None:
            return self.source_id, "", ()
        found = [
            Highlight(
                f"{SUGGESTED}{each.proposed.ref}",
                span.start,
                span.end,
                kind_shown(each.proposed.kind).letter,
                "suggested",
            )
            for each in weighing.left
            for span in each.proposed.evidence
        ]
        return self.source_id, weighing.draft.version_id, tuple(found)

    def choose(self, ref: str) -> None:
        """Makes a suggestion the current one."""
        self.tree.select(ref)
        self.tree.setFocus()

    # What is decided

    def accept(self, with_links: bool = True) -> None:
        """Accepts what is selected as one step; of rejected ones, suggests them again."""
        weighing, refs = self.weighing, self._decidable()
        if weighing is None or not refs:
            return
        if self._are_rejected(refs):
            self._run(suggesting.forgetting(weighing, refs), refs)
            return
        refs = [ref for ref in refs if ref in weighing.by_ref]
        self._run(self._acceptance(refs, with_links), refs)

    def accept_and_edit(self) -> None:
        """Accepts the current suggestion and asks for its form."""
        row = self.tree.current()
        if row is None or row.state == REJECTED or not self._can_write([row.ref]):
            return
        self.tree.select(row.ref)
        self._run(self._acceptance([row.ref], True), [row.ref], partial(self._on_accepted_for_form, row.ref))

    def reject(self) -> None:
        """Rejects what is selected, so that it does not come again."""
        weighing = self.weighing
        refs = [row.ref for row in self.tree.rows() if row.state not in (KNOWN, REJECTED)]
        if weighing is not None and refs and self._can_write(refs):
            self._run(suggesting.rejecting(weighing, refs), refs)

    def accept_above(self, least: float) -> None:
        """Accepts all that is at least so sure and asks nothing, as one step."""
        refs = suggesting.above(self.weighing, least) if self.weighing is not None else []
        if refs and self._can_write(refs):
            self._run(self._acceptance(refs, True), refs)

    def _acceptance(self, refs: Sequence[str], with_links: bool) -> Callable[..., Any]:
        assert self.weighing is not None
        row, ticked = self.tree.current(), self.details.ticked()
        fields = {row.ref: ticked} if row is not None and ticked is not None and row.ref in refs else {}
        return suggesting.acceptance(self.weighing, refs, with_links=with_links, fields=fields)

    def _run(self, op: Callable[..., Any], refs: Sequence[str], done: Callable[[Any], None] | None = None) -> None:
        self._pending |= set(refs)
        self.tree.go_on()
        self._session.run(op, done=partial(self._on_run_done, done), refused=self._on_refused)

    def _decidable(self) -> list[str]:
        rows = self.tree.rows()
        refs = [row.ref for row in rows if row.state != KNOWN or self._adds_words(row.ref)]
        return refs if self._can_write(refs) else []

    def _can_write(self, refs: Sequence[str]) -> bool:
        """Whether something may be decided; a second key for the same before the first is done decides nothing."""
        if self._session.is_read_only:
            self.refused.emit(
                CaseError(tr("This case is open for reading only."), tr("Suggestions cannot be accepted."))
            )
            return False
        return bool(refs) and not self._pending & set(refs)

    def _are_rejected(self, refs: Sequence[str]) -> bool:
        return all(row.state == REJECTED for row in self.tree.rows() if row.ref in refs)

    def _adds_words(self, ref: str) -> bool:
        """Whether there is anything to accept of what the case has: words, or a field to tick."""
        weighed = self.weighing.by_ref[ref] if self.weighing is not None else None
        return weighed is not None and (weighed.adds_words or bool(weighed.differences))

    # Reading

    def _question(self) -> Question:
        draft = self._drafts.get(self.source_id)

        def ask(rows: Rows) -> tuple[Draft | None, Weighing | None]:
            return draft, suggesting.weigh_draft(rows, draft) if draft is not None else None

        return ask

    def _on_answered(self, found: tuple[Draft | None, Weighing | None]) -> None:
        draft, weighing = found
        if draft is None or draft is not self._drafts.get(self.source_id):
            return
        self._pending.clear()
        if weighing is None:
            # The text, its day or its language is another now; or the source is gone, which is said when it is read.
            del self._drafts[draft.source_id]
            self.draft_requested.emit([draft.source_id])
            return
        self.weighing = weighing
        self.day.setVisible(not draft.published)
        self.day.ask(draft.printed, can_write=not self._session.is_read_only)
        high, likely = (len(suggesting.above(weighing, least)) for least in (HIGH, LIKELY))
        can_write = not self._session.is_read_only
        self.head.show_counts(len(weighing.left), len(weighing.weighed), high, likely, can_write=can_write)
        if weighing.weighed:
            self.tree.show_groups(grouped(weighing.weighed, weighing.titles, weighing.rejected_elsewhere))
            self._stack.setCurrentWidget(self._split)
        else:
            self._show_nothing(_NOTHING, "")
        self._allow()
        self.marks_changed.emit()

    def _show_nothing(self, words: tuple[str, str], button: str) -> None:
        title, advice = (tr(each) if each else "" for each in words)
        self.empty.show_words(title, advice, button if self.source_id else "")
        self.day.hide()
        self.head.show_counts(0, 0, 0, 0, can_write=False)
        self._stack.setCurrentWidget(self.empty)
        self._allow()
        self.marks_changed.emit()

    def _show_sources(self) -> None:
        self.head.show_sources([(each.source_id, each.title) for each in self._drafts.values()], self.source_id)

    def _allow(self) -> None:
        is_seen = self.weighing is not None and self._stack.currentWidget() is self._split
        rows = self.tree.rows() if is_seen else []  # behind the words that nothing was found, those of another text
        can_write = not self._session.is_read_only and bool(rows)
        self.head.allow(
            accept=can_write and any(row.state != KNOWN or self._adds_words(row.ref) for row in rows),
            reject=can_write and any(row.state not in (KNOWN, REJECTED) for row in rows),
            again=bool(self.source_id),
            is_rejected=bool(rows) and all(row.state == REJECTED for row in rows),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Its words are marked while it is seen, and what the case had in the meantime is caught up with."""
        super().showEvent(event)
        if self._is_stale:
            self._weigh_again()
        self.marks_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """And not after that."""
        super().hideEvent(event)
        self.marks_changed.emit()

    def _weigh_again(self) -> None:
        self._is_stale = False
        self._asker.ask_later()

    # Slots

    def _on_tree_chosen(self) -> None:
        row, weighing = self.tree.current(), self.weighing
        self._allow()
        if row is None or weighing is None or row.ref not in weighing.by_ref:
            self.details.clear()
            return
        links = suggesting.links_of(weighing, row.ref)
        self.details.show_suggestion(
            weighing.by_ref[row.ref], weighing.titles, tuple(weighing.titles[link] for link in links)
        )
        evidence = weighing.by_ref[row.ref].proposed.evidence
        if evidence and self.isVisible():
            self.words_wanted.emit(self.source_id, evidence[0].start, evidence[0].end)

    def _on_tree_menu_requested(self, at: QPoint) -> None:
        if not self.tree.rows():
            return
        menu = QMenu(self)
        accept = menu.addAction(self.head.accept.text() + "\tEnter")
        bare = menu.addAction(tr("Accept without what it names") + "\tShift+Enter")
        edit = menu.addAction(tr("Accept and edit") + "\tE")
        reject = menu.addAction(tr("Reject") + "\tDel")
        for action, button in ((accept, self.head.accept), (bare, self.head.edit), (edit, self.head.edit)):
            action.setEnabled(button.isEnabled())
        reject.setEnabled(self.head.reject.isEnabled())
        chosen = menu.exec(self.tree.viewport().mapToGlobal(at))
        if chosen in (accept, bare):
            self.accept(chosen is accept)
        elif chosen is edit:
            self.accept_and_edit()
        elif chosen is reject:
            self.reject()
        menu.deleteLater()

    def _on_again_requested(self) -> None:
        if self.source_id:
            self.draft_requested.emit([self.source_id])

    def _on_day_given(self, day: CaseDate) -> None:
        fields = {"published": day.as_dict()}
        self._session.run(partial(records.edit, record_id=self.source_id, fields=fields), refused=self._on_refused)

    def _on_details_answered(self, ref: str, question: str) -> None:
        draft = self._drafts.get(self.source_id)
        if draft is not None:
            self._drafts[self.source_id] = suggesting.answered(draft, ref, question)
            self.draft_changed.emit(self._drafts[self.source_id])
            self._asker.ask()
            self.tree.setFocus()

    def _on_accepted_for_form(self, ref: str, ids: dict[str, str]) -> None:
        self.form_wanted.emit(ids[ref])

    def _on_run_done(self, done: Callable[[Any], None] | None, result: Any) -> None:
        if done is not None:
            done(result)
        self._weigh_again()  # nobody tells of a step that changed nothing

    def _on_refused(self, error: Exception) -> None:
        self._pending.clear()
        self.refused.emit(error)

    def _on_session_changed(self, _published: Published) -> None:
        self._is_stale = self.source_id in self._drafts
        if self._is_stale and self.isVisible():
            self._weigh_again()
