"""Before a case is left: what is typed is written, and what the case did not take holds it open until it is let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caseapp.platform.translation import plural, tr

if TYPE_CHECKING:
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.window import MainWindow


class Leaving(QObject):
    """Asked by the files of a window before they close a case."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_let_go = False
        window.files.may_leave = self.may_leave

    def may_leave(self) -> bool:
        """Writes what is typed; False while fields hold words that the case did not take and nobody let them go."""
        desk = self._window.desk
        if desk is None or self._is_let_go:
            return True
        is_settled, count = desk.settle(), desk.inspector.drafts.refused
        if count:
            self._show_refused(desk)
            words = plural(
                "One field holds words that the case has not taken. Correct them where they are marked, or lose them.",
                "{n} fields hold words that the case has not taken. Correct them where they are marked, or lose them.",
                count,
            )
            self._window.messages.show_message("attention", words, tr("Close and lose them"), self.leave_anyway)
        elif not is_settled:
            words = tr("The case is still being written. Close it again in a moment.")
            self._window.messages.show_message("attention", words, tr("Close and lose the rest"), self.leave_anyway)
        return is_settled and not count

    def _show_refused(self, desk: Desk) -> None:
        """Goes to the field, which may be of another record than the one shown."""
        kept = desk.inspector.drafts.first_kept()
        if kept is not None:
            record_id, field = kept
            desk.show_facts(record_id)
            desk.inspector.focus_field(field.partition("/")[0])

    def leave_anyway(self) -> None:
        """Closes the case, whatever it did not take."""
        self._is_let_go = True
        self._window.files.close()
        self._is_let_go = False
