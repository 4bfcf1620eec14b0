"""Publishes the working copy of a shared case by itself, and says in the status bar how the two stand to each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from caseapp.platform.translation import plural, tr
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.shell.keeping import Keeping

if TYPE_CHECKING:
    from caseapp.domain.errors import CaseError
    from caseapp.ui.session import CaseSession
    from caseapp.ui.shell.window import MainWindow
    from caseapp.workspace.publishing import Publication
    from caseapp.workspace.shared_case import SharedCase

AFTER_MS = 180_000
"""So long after the last change."""
AGAIN_MS = 300_000
"""So often in any case: what others have put there comes in, and they see that somebody is here."""


class Publishing(QObject):
    """One for a window; while the case is edited where it lies, it has nothing to do but to keep versions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.keeping = Keeping(window.files, window.context.settings, window.messages, self)
        self._case: SharedCase | None = None
        self._asker: Asker | None = None
        self._is_running = False
        self._unpublished = 0
        self._told = self._warning = ""
        self._after = QTimer(self)
        self._after.setSingleShot(True)
        self._again = QTimer(self)
        for timer in (self._after, self._again):
            timer.timeout.connect(self.publish)
        window.files.opened.connect(self._on_files_opened)
        window.files.closing.connect(self._on_files_closing)

    def save(self) -> None:
        """What a person asks for by "Save and publish": everything is saved already, so it is published or said."""
        desk = self._window.desk
        if desk is None:
            return
        desk.flush()
        if desk.session.is_read_only:
            reason = desk.session.workspace.opened.read_only_reason
            self._window.messages.show_message("attention", reason or tr("The case is open for reading only."))
        elif self._case is None:
            name = desk.session.workspace.home.name
            self._window.toaster.tell(tr("Every change is saved in “{name}” as it is made.", name=name))
        elif desk.session.settle_writes():
            self._told = ""
            self.publish(is_asked=True)

    def publish(self, *, is_asked: bool = False) -> None:
        """Publishes in the background; an answer that is asked for is told."""
        if self._case is None or self._is_running:
            return
        self._after.stop()
        self._is_running = True
        self._show(self._unpublished)
        done, refused = partial(self._on_published, self._case, is_asked), partial(self._on_refused, self._case)
        self._window.files.run_job(self._case.publish, done, refused=refused)

    def _on_refused(self, case: SharedCase, error: CaseError) -> None:
        """What nobody foresaw: it is said, and tried again in its time."""
        if case is self._case:
            self._is_running = False
            self._window.files.failed.emit(error)

    def _on_published(self, case: SharedCase, is_asked: bool, publication: Publication) -> None:
        if case is not self._case:
            return
        self._is_running = False
        if self._asker is not None:
            self._asker.ask()
        if publication.has_merged:
            self._window.toaster.tell(tr("“{name}” was changed by somebody else, and merged.", name=case.home.stem))
        elif is_asked and not publication.problem:
            self._window.toaster.tell(tr("“{name}” is published.", name=case.home.stem))
        self._warn(publication.problem)

    def _warn(self, problem: str) -> None:
        """Says once what keeps the work from being published, and takes it back when nothing does any more."""
        messages = self._window.messages
        if problem and problem != self._told:
            self._warning = tr("Not published: {reason}", reason=problem)
            messages.show_message("attention", self._warning, tr("Try again"), self._try_again)
        elif not problem and self._warning:
            if messages.words() == self._warning:
                messages.dismiss()
            self._warning = ""
        self._told = problem

    def _try_again(self) -> None:
        self._window.messages.dismiss()
        self._told = ""
        self.publish(is_asked=True)

    def _on_files_opened(self, session: CaseSession) -> None:
        workspace = session.workspace
        self._told = self._warning = ""
        if workspace.opened.notice:
            self._window.messages.show_message("attention", workspace.opened.notice)
        if not workspace.is_shared:
            self._window.status.show_publication("", "")
            return
        from caseapp.workspace.shared_case import SharedCase

        assert isinstance(workspace, SharedCase)
        self._case = workspace
        self._asker = Asker(session, self._question, self._show, session)
        session.changed.connect(self._on_session_changed)
        self._again.start(AGAIN_MS)
        self._asker.ask()
        self._explain(workspace)

    def _explain(self, case: SharedCase) -> None:
        """Says once for each case why a copy of it is worked in, where nothing more urgent is to be said."""
        settings, messages = self._window.context.settings, self._window.messages
        if case.place is None or messages.words() or settings.choice(case.home, "place_told"):
            return
        settings.choose(case.home, "place_told", "yes")
        words = tr(
            "“{name}” is {where}. You work in a private copy, which is published by itself.",
            name=case.home.name,
            where=case.place.words(),
        )
        messages.show_message("attention", words, tr("Choose…"), self._window.actions_["file.place"].trigger)

    def _on_session_changed(self, _published: object) -> None:
        self._after.start(AFTER_MS)
        if self._asker is not None:
            self._asker.ask()

    def _question(self) -> Question:
        assert self._case is not None
        return partial(_count, self._case)

    def _show(self, unpublished: int) -> None:
        """How many changes are not published."""
        self._unpublished = unpublished
        if self._case is None:
            return
        last, place = self._case.publisher.last, self._case.place
        where = place.words() if place is not None else tr("edited in a working copy, as was chosen")
        tip = tr("“{name}” is {where}.", name=self._case.home.name, where=where)
        if self._is_running and unpublished > 0:
            words = tr("Publishing…")
        elif unpublished > 0 and last.problem:
            words = plural("{n} change cannot be published", "{n} changes cannot be published", unpublished)
            tip = f"{last.problem}\n{tip}"
        elif unpublished > 0:
            words = plural("{n} change not published yet", "{n} changes not published yet", unpublished)
        elif last.published_at is not None:
            words = tr("Working copy, published {time}", time=f"{last.published_at.astimezone():%H:%M}")
        else:
            words = tr("Working copy")
        self._window.status.show_publication(words, tip, is_wrong=unpublished > 0 and bool(last.problem))

    def _on_files_closing(self) -> None:
        self._after.stop()
        self._again.stop()
        self._case = self._asker = None
        self._is_running, self._unpublished = False, 0
        self._window.status.show_publication("", "")


def _count(case: SharedCase, rows: Rows) -> int:
    return case.unpublished(rows)
