"""The status bar: what is saved, what is selected, what needs attention, and the day the case is seen from."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from caseapp.domain.changes import Published
from caseapp.platform.translation import plural, tr
from caseapp.queries import case
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.context import Context
from caseapp.ui.widgets.progress import Progress


class Status(QStatusBar):
    """Words, and how far a long job is; it never asks for anything."""

    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._asker: Asker | None = None
        self._session: CaseSession | None = None
        self._drafts = (0, 0)
        self.setSizeGripEnabled(False)
        self._saved = QLabel(tr("No case open"), self)
        self._publication = QLabel("", self)
        self._team = QLabel("", self)
        self._selected = QLabel("", self)
        self._changed = QLabel("", self)
        self._progress = Progress(self)
        self._progress.cancelled.connect(self.cancelled)
        self._as_of = QLabel("", self)
        self._name = QLabel("", self)
        for label in (self._saved, self._publication, self._team, self._selected):
            self.addWidget(label)
        self._publication.hide()
        self._team.hide()
        self.addPermanentWidget(self._progress)
        for label in (self._changed, self._as_of, self._name):
            self.addPermanentWidget(label)

    def measure(self) -> None:
        """Takes the room that suits the words."""
        self._progress.measure()

    def show_case(self, session: CaseSession | None) -> None:
        """Follows another case, or none."""
        self._asker = None
        self._session = session
        self._drafts = (0, 0)
        if session is None:
            for label in (self._selected, self._changed, self._as_of, self._name):
                label.setText("")
            self._saved.setText(tr("No case open"))
            return
        session.pending.connect(self._on_session_pending)
        self._say_saved()
        self._name.setText(session.workspace.home.stem)
        self._asker = Asker(session, self._question, self._on_answered, session)
        session.changed.connect(self._on_session_changed)
        session.ready.connect(self._on_session_ready)
        self._asker.ask()

    def show_selection(self, span: tuple[str, int, int] | None) -> None:
        """How many characters are selected in the reader."""
        words = plural("{n} character selected", "{n} characters selected", span[2] - span[1]) if span else ""
        self._selected.setText(words)

    def show_publication(self, words: str, tip: str, *, is_wrong: bool = False) -> None:
        """How a working copy stands to the shared file; "" for a case that is edited where it lies."""
        self._publication.setText(words)
        self._publication.setToolTip(tip)
        self._publication.setAccessibleDescription(tip)
        role = "attention" if is_wrong else ""
        if role != (self._publication.property("role") or ""):
            self._publication.setProperty("role", role)
            self._publication.style().unpolish(self._publication)
            self._publication.style().polish(self._publication)
        self._publication.setVisible(bool(words))

    def show_team(self, words: str, tip: str) -> None:
        """How the case stands to those of the others in its team; "" for a case that is in none."""
        self._team.setText(words)
        self._team.setToolTip(tip)
        self._team.setAccessibleDescription(tip)
        self._team.setVisible(bool(words))

    def show_progress(self, done: int, total: int, name: str) -> None:
        """How many files of an import are read, and which one is read now; none when `total` is 0."""
        self._progress.show_state(done, total, name)

    def _question(self) -> Question:
        return _read

    def _on_answered(self, answer: tuple[case.CaseInfo, int]) -> None:
        info, changed = answer
        self._changed.setText(plural("{n} changed anchor", "{n} changed anchors", changed) if changed else "")
        as_of = QDate(info.as_of.year, info.as_of.month, info.as_of.day)
        day = QLocale().toString(as_of, tr("ddd d MMM yyyy", about="A day as Qt writes it"))
        self._as_of.setText(tr("As of {day}", day=day))

    def show_drafts(self, typed: int, refused: int) -> None:
        """In how many fields somebody is typing, and in how many stands what the case did not take."""
        self._drafts = (typed, refused)
        self._say_saved()

    def _say_saved(self) -> None:
        if self._session is None:
            return  # the last word of a case that has been closed
        typed, refused = self._drafts
        if self._session.is_read_only:
            words = tr("Read-only")
        elif refused:
            words = plural("{n} field not saved", "{n} fields not saved", refused)
        elif self._session.is_writing or typed:
            words = tr("Saving…")
        else:
            words = tr("All saved")
        self._saved.setText(words)

    def _on_session_pending(self) -> None:
        self._say_saved()

    def _on_session_ready(self) -> None:
        self._say_saved()

    def _on_session_changed(self, published: Published) -> None:
        if self._asker is not None and published.changes.tables & {"excerpt", "case_info", "citation"}:
            self._asker.ask()


def _read(rows: Rows) -> tuple[case.CaseInfo, int]:
    return case.info(rows), case.smart_count(rows, "changed")
