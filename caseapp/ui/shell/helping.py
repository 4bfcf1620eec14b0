"""Help, the keyboard and the tour in the window: the dock help stands in, and which page F1 opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.palette_popup.matching import PaletteEntry
from caseapp.ui.shell.context import Context

if TYPE_CHECKING:
    from caseapp.ui.help.pane import HelpPane
    from caseapp.ui.shell.window import MainWindow

WIDTH, SHARE = 384, 0.52


class Helping(QObject):
    """Help is there with a case and without one; it stands under the inspector, so that both can be read."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window, self._dock = context, window, window.help_dock
        self._came_from: QWidget | None = None
        self._pane: HelpPane | None = None

    def place(self) -> None:
        """Puts the dock under the inspector, hidden until somebody asks."""
        is_shown = not self._dock.isHidden() and self._pane is not None
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._window.splitDockWidget(self._window.inspector_dock, self._dock, Qt.Orientation.Vertical)
        self._dock.setFloating(False)
        self._dock.setVisible(is_shown)

    @property
    def pane(self) -> HelpPane:
        """The help pane, made when somebody first asks."""
        if self._pane is None:
            from caseapp.ui.help.pane import HelpPane  # start: loaded with the first question

            self._pane = HelpPane(self._context.theme, self._context.icons, self._window.keys.shown, self._window)
            self._pane.close_requested.connect(self.close)
            self._dock.setWidget(self._pane)
        return self._pane

    def make_anew(self) -> None:
        """Makes the pane anew at the page it shows, if it was made."""
        if self._pane is None:
            return
        page, old = self._pane.view.page, self._pane
        old.setParent(None)
        old.deleteLater()
        self._pane = None
        self.pane.show_page(page)

    def show_for_focus(self) -> None:
        """Opens the page of the pane with the keyboard; from help itself, goes back to the pane."""
        from caseapp.ui.help.pages import CONTENTS  # start: loaded with the first question
        from caseapp.ui.help.places import page_for

        focused = QApplication.focusWidget()
        if self._pane is not None and focused is not None and self._pane.isAncestorOf(focused):
            self.close()
            return
        page = page_for(focused)
        desk = self._window.desk
        if page == CONTENTS:
            page = page_for(desk.centre.currentWidget()) if desk is not None else "start"
        self.show_page(page)

    def show_contents(self) -> None:
        """Opens the contents, ready to search."""
        from caseapp.ui.help.pages import CONTENTS

        self.show_page(CONTENTS)
        self.pane.field.setFocus()

    def show_page(self, name: str) -> None:
        """Opens a page."""
        focused = QApplication.focusWidget()
        if focused is not None and not self._dock.isAncestorOf(focused):
            self._came_from = focused
            focused.destroyed.connect(self._on_came_from_destroyed)
        pane = self.pane
        was_hidden = self._dock.isHidden()
        pane.show_page(name)
        self._dock.show()
        self._dock.raise_()
        if was_hidden:
            # Qt: docks take sizes only once they are laid out as shown.
            QTimer.singleShot(0, self, self._size)
        pane.setFocus()

    def close(self) -> None:
        """Closes help; the keyboard goes back to where it was."""
        self._dock.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()
        elif self._window.desk is not None:
            self._window.desk.centre.focus_page()
        self._came_from = None

    def show_keys(self) -> None:
        """Opens the keyboard dialog."""
        from caseapp.ui.keys.dialog import KeysDialog  # loaded with the first look at it

        KeysDialog(self._window.keys, self._window).show()

    def show_about(self) -> None:
        """Says what this program is and what it is made of."""
        from caseapp.ui.about.dialog import AboutDialog  # loaded with the first look at it

        AboutDialog(self._window.files.run_job, self._window).show()

    def entries(self) -> list[PaletteEntry]:
        """The pages, for the palette."""
        from caseapp.ui.help.pages import NAMES, title_of

        return [PaletteEntry(f"help:{name}", tr("Help: {page}", page=title_of(name)), "", "", "info") for name in NAMES]

    def _size(self) -> None:
        """Shares the height with the inspector."""
        docks = [self._window.inspector_dock, self._dock]
        shared = sum(dock.height() for dock in docks if dock.isVisible())
        self._window.resizeDocks([self._dock], [WIDTH], Qt.Orientation.Horizontal)
        self._window.resizeDocks(docks, [round(shared * (1 - SHARE)), round(shared * SHARE)], Qt.Orientation.Vertical)

    def _on_came_from_destroyed(self) -> None:
        self._came_from = None
