"""The tour in the window: what each step points at, when it is offered, and the sample case it runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from caseapp.platform.paths import sample_case_path
from caseapp.platform.translation import mark, tr
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.context import Context

if TYPE_CHECKING:
    from caseapp.ui.shell.window import MainWindow
    from caseapp.ui.tour.tour import Tour

OFFER = mark("New here? Six short steps show the window on the sample case. You can stop at any time.")


class Touring(QObject):
    """Starts the tour, or offers it once with the first sample case."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._waits = ""  # "offer" or "start" until the sample case is open
        self._tour: Tour | None = None
        window.files.opened.connect(self._on_files_opened)
        window.files.closing.connect(self._on_files_closing)
        window.files.failed.connect(self._on_files_failed)

    @property
    def tour(self) -> Tour | None:
        """The tour, once it was started."""
        return self._tour

    def open_sample(self) -> None:
        """Opens the sample case, and offers the tour when it never was."""
        if not self._context.settings.is_tour_offered:
            self._waits = "offer"
        self._window.files.open_sample()

    def start(self) -> None:
        """Starts the tour on the sample case; another case that is open is not closed without being asked."""
        session = self._window.files.session
        if session is None:
            self._open_and_start()
        elif _is_sample(session):
            self._run()
        else:
            self._window.messages.show_message(
                "attention",
                tr("The tour is on the sample case, opened in place of this one; yours is saved and stays as it is."),
                tr("Open the sample case"),
                self._open_and_start,
            )

    def _open_and_start(self) -> None:
        self._window.messages.dismiss()
        self._waits = "start"
        self._window.files.open_sample()

    def _offer(self) -> None:
        # What the case itself has to say goes first; the tour is offered another time.
        if self._window.desk is not None and not self._window.messages.words():
            self._context.settings.note_tour_offered()
            self._window.messages.show_message("good", tr(OFFER), tr("Take the tour"), self._run)

    def _run(self) -> None:
        if self._window.desk is None:
            return
        self._context.settings.note_tour_offered()
        self._window.messages.dismiss()
        if self._tour is None:
            from caseapp.ui.shell.tour_places import TourPlaces  # start: loaded with the first tour

            self._tour = TourPlaces(self._context, self._window).tour
        self._tour.start()

    def _on_files_opened(self, session: CaseSession) -> None:
        waited, self._waits = self._waits, ""
        if not waited or not _is_sample(session):
            return
        # Qt: docks take their sizes a turn later; the first callout is to point at where they stand then.
        QTimer.singleShot(0, self, self._run if waited == "start" else self._offer)

    def _on_files_closing(self) -> None:
        self.end()

    def end(self) -> None:
        """Ends the tour if it is on."""
        if self._tour is not None:
            self._tour.end()

    def _on_files_failed(self, _error: object) -> None:
        self._waits = ""


def _is_sample(session: CaseSession) -> bool:
    return session.workspace.home == sample_case_path()
