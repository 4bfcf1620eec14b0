"""Says in a toast what a step did, where that is not plain to see, and offers to take it back; says when jobs end.

Which steps are told is read from their labels; typing is not. A toast offers Undo only while its step is the last one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject

from caseapp.domain import step_labels as labels
from caseapp.domain.changes import Published
from caseapp.domain.merging import BY_ITSELF
from caseapp.platform.translation import mark, plural, tr
from caseapp.ui.jobs.book import Job, JobState
from caseapp.ui.widgets.announcing import announce
from caseapp.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from caseapp.ui.session import CaseSession
    from caseapp.ui.shell.context import Context
    from caseapp.ui.shell.window import MainWindow

BOARD = "board"
"""The origin of steps that a card of the board was moved by."""
EXPLAINED_MS = 2_000
"""A sentence told so soon after a step is about that step."""

_TOLD: Mapping[str, str] = {
    labels.DELETED: mark("“{title}” was deleted."),
    labels.RESTORED: mark("“{title}” is as it was."),
    labels.RESTORED_FIELD: mark("“{title}” is as it was: {fields}."),
    labels.BROUGHT_BACK: mark("“{title}” is back."),
    labels.UNCITED: mark("A source of “{title}” was removed."),
    labels.ITEM_SET: mark("“{title}” is {status} now."),
    labels.ITEM_CLOSED: mark("“{title}” was closed with its words."),
    labels.SAME: mark("“{title}” and “{other}” are one and the same."),
    labels.DIFFERENT: mark("“{title}” and “{other}” are two."),
    labels.MAYBE: mark("“{title}” may be “{other}”; it is asked again."),
    labels.UNDECIDED: mark("“{title}” and “{other}” are undecided again."),
    labels.TAKEN_APART: mark("“{title}” stands by itself again."),
    labels.IMPORTED: mark("“{title}” was imported."),
    labels.IMPORTED_ROWS: mark("“{title}” was imported."),
    labels.NOTED_LINK: mark("Noted: {title}"),
    labels.DECIDED_IMPORT: mark("What the import left open is decided."),
    labels.VERSION_ADDED: mark("“{title}” has a newer version."),
    labels.VERSION_MADE: mark("“{title}” is a newer version of “{other}” now."),
    labels.QUOTE_PLACED: mark("The quote stands in the newest text now."),
    labels.QUOTE_GONE: mark("The quote is marked as gone from the newest text."),
    labels.SEARCH_KEPT: mark("The search stands in the navigator now."),
    labels.SEARCH_REMOVED: mark("The search “{title}” was removed."),
    labels.SEEN: mark("All is marked as seen."),
    labels.REPORTED: mark("All is marked as reported."),
    labels.MERGED_AS: mark("“{title}” is merged: {added} new, {changed} changed, {deleted} deleted."),
    labels.MERGED: mark("“{title}” is merged."),
    labels.SETTLED: mark("“{title}” is decided; the decision travels with the case."),
    labels.ACCEPTED: mark("“{title}” is in the case."),
    labels.REJECTED: mark("“{title}” will not be suggested again."),
    labels.FORGOTTEN: mark("“{title}” is suggested again."),
    labels.VIEW_REMOVED: mark("The view “{title}” was removed."),
}
_COUNTED: Mapping[str, Callable[[int, Mapping[str, str]], str]] = {
    labels.DELETED_MANY: lambda n, _: plural("{n} record was deleted.", "{n} records were deleted.", n),
    labels.EDITED_MANY: lambda n, v: plural(
        "{n} record was changed: {fields}.", "{n} records were changed: {fields}.", n, **v
    ),
    labels.TAGGED_MANY: lambda n, v: plural(
        "{n} record was tagged “{tag}”.", "{n} records were tagged “{tag}”.", n, **v
    ),
    labels.IMPORTED_MANY: lambda n, _: plural("{n} document was imported.", "{n} documents were imported.", n),
    labels.PLAN_APPLIED: lambda n, _: plural("{n} record of a plan came in.", "{n} records of a plan came in.", n),
    labels.ACCEPTED_MANY: lambda n, _: plural("{n} suggestion was accepted.", "{n} suggestions were accepted.", n),
    labels.REJECTED_MANY: lambda n, _: plural("{n} suggestion was rejected.", "{n} suggestions were rejected.", n),
    labels.FORGOTTEN_MANY: lambda n, _: plural("{n} is suggested again.", "{n} are suggested again.", n),
    labels.ANNOTATED: lambda n, _: plural("{n} annotation came in.", "{n} annotations came in.", n),
}


class Toaster(QObject):
    """Owns the toast of a window."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session: CaseSession | None = None
        self.toast = Toast(context.theme, context.icons, window.messages.parentWidget() or window)
        self.toast.undo_requested.connect(self._on_toast_undo_requested)
        self.toast.offer_taken.connect(self._on_toast_offer_taken)
        self._since_step = QElapsedTimer()
        self._act: Callable[[], object] | None = None
        self._is_quiet = False
        window.jobs.ended.connect(self._on_jobs_ended)

    def be_quiet(self, is_quiet: bool) -> None:
        """Tells nothing while the window shows nothing of its case."""
        self._is_quiet = is_quiet
        self.toast.dismiss()

    def follow(self, session: CaseSession | None) -> None:
        """Tells of the steps of another case, or of none."""
        self.toast.dismiss()
        self._act = None
        self._session = session
        if session is not None:
            session.changed.connect(self._on_session_changed)

    def tell(self, words: str) -> None:
        """A sentence for a moment; said right after a step, it stands for the words of the step and keeps its Undo."""
        is_of_step = self.toast.can_undo and not self._since_step.hasExpired(EXPLAINED_MS)
        self._show(words, can_undo=is_of_step)

    def offer(self, words: str, button: str, act: Callable[[], object]) -> None:
        """A sentence for a moment, and a button that does something about it."""
        is_of_step = self.toast.can_undo and not self._since_step.hasExpired(EXPLAINED_MS)
        self._show(words, can_undo=is_of_step, offer=button)
        self._act = act

    def _show(self, words: str, *, can_undo: bool, offer: str = "") -> None:
        if self._is_quiet:
            return
        self._act = None
        self.toast.show_words(words, can_undo=can_undo, key=self._window.keys.shown("edit.undo"), offer=offer)

    def _on_session_changed(self, published: Published) -> None:
        if published.changes.origin in BY_ITSELF:
            return  # it came by itself, and Undo passes over it: what is shown still holds
        words = told(published)
        if words and published.history.redo_label:
            step = labels.shown(published.changes.label)
            self._show(tr("Undone: {step}", step=step), can_undo=False)
        elif words:
            self._since_step.start()
            self._show(words, can_undo=True)
        elif self.toast.can_undo:
            self.toast.dismiss()

    def _on_toast_undo_requested(self) -> None:
        # Another step on its way would be taken back instead; it takes the toast away when it is done.
        if self._session is not None and not self._session.is_writing:
            self._session.undo()

    def _on_toast_offer_taken(self) -> None:
        if self._act is not None and self._session is not None:
            self._act()

    def _on_jobs_ended(self, job: Job) -> None:
        if self._is_quiet:
            return
        if job.state is JobState.CANCELLED:
            self.tell(tr("Called off: {job}. Nothing of it was kept.", job=job.title))
        else:
            state = {JobState.DONE: tr("done"), JobState.PROBLEMS: tr("done, with problems")}
            ended = tr("{job}: {state}", job=job.title, state=state.get(job.state, tr("failed")))
            announce(self._window, ended, is_urgent=job.state is JobState.FAILED)


def told(published: Published) -> str:
    """What a step did, as a sentence; "" for steps that are plain to see where they were taken."""
    template, values = labels.taken_apart(published.changes.label)
    shown = labels.shown_values(values)
    if template == labels.EDITED and published.changes.origin == BOARD:
        return tr("“{title}” was moved: {fields} changed.", **shown)
    if template in _COUNTED:
        return _COUNTED[template](int(shown.pop("n")), shown)
    return tr(_TOLD[template], **shown) if template in _TOLD else ""
