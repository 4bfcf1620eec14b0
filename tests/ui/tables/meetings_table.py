"""A table of meetings, shown, as tests work it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.arranger import Arranger
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.workspace import Workspace


class Table:
    """The meetings of a case, shown."""

    def __init__(self, qtbot: QtBot, case: Workspace, theme: Theme, icons: Icons) -> None:
        self._qtbot, self.case = qtbot, case
        self.session = CaseSession(case)
        self.pane = MeetingsPane(self.session, theme, icons)
        qtbot.addWidget(self.pane)
        self.pane.resize(1000, 500)
        self.pane.show()
        self.pane.activateWindow()
        self.settle()

    @property
    def arranger(self) -> Arranger:
        assert self.pane.arranger is not None
        return self.pane.arranger

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
            self._qtbot.waitUntil(lambda: self.session.waiting == 0)

    def rows(self) -> list[list[str]]:
        model = self.pane.model
        order = self.pane.table.column_order()
        return [[str(model.index(row, at).data()) for at in order] for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        at = next(at for at, column in enumerate(self.arranger.columns) if column.key == "title")
        return [str(self.pane.model.index(row, at).data()) for row in range(self.pane.model.rowCount())]

    def heads(self) -> list[str]:
        model = self.pane.model
        return [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in self.pane.table.column_order()]

    def dialog(self, kind: type[QDialog]) -> QDialog:
        self.settle()
        (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return found

    def close(self) -> None:
        self.settle()
        self.pane.hide()
        self.pane.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.session.close()
