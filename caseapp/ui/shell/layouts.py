"""Named layouts: what each shows and how large, those a person saved, and the submenu that lists them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu

from caseapp.domain.errors import CaseError
from caseapp.platform.settings import Settings
from caseapp.platform.translation import tr
from caseapp.ui.shell import layout
from caseapp.ui.tabs.places import Side

if TYPE_CHECKING:
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.window import MainWindow

#: Which docks each layout shows; what is not named is hidden.
SHOWN = {
    "reading": ("inspector_dock",),
    "chronology": (),
    "items": ("inspector_dock", "items_dock"),
    "compare": (),
}
LAYOUT_MENU = "Layout"
_OWN = "own:"
_ITEMS_SHARE = 0.68


class Layouts(QObject):
    """Arranges the window of an open case; without a case it does nothing."""

    def __init__(self, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._menu: QMenu | None = None
        self._own_actions: list[QAction] = []

    def attach(self, menu: QMenu) -> None:
        """Lists the saved layouts at the end of a menu."""
        self._menu = menu
        self._list_own()

    def show_named(self, name: str) -> None:
        """Arranges the window for reading, chronology, items or compare."""
        desk = self._window.desk
        if desk is None or not self._bring_forward(desk, name):
            return
        for dock in self._window.docks():
            dock.setVisible(dock.objectName() in SHOWN[name])
        # Qt: docks take sizes only once they are laid out as shown.
        QTimer.singleShot(0, self, partial(self._size, name))
        if name == "items":
            desk.items.setFocus()
        else:
            desk.centre.focus_page()

    def reset(self) -> None:
        """Puts the docks where the look has them, and all pages into one group."""
        window = self._window
        layout.set_unlocked(window.docks(), False)
        layout.forget(self._settings)
        for dock in window.docks():
            dock.setVisible(window.desk is not None and dock not in window.made_when_wanted)
        if window.desk is not None:
            window.desk.centre.bring_back()
            window.desk.centre.join()
        layout.set_up(window, *window.docks())
        window.helping.place()

    def toggle_lock(self) -> None:
        """Gives the docks title bars to drag them by, or takes these away again."""
        docks = self._window.docks()
        layout.set_unlocked(docks, not layout.is_unlocked(docks))
        self._window.update_actions()

    def hide_empty(self) -> None:
        """Hides docks that a layout shows and that hold nothing yet."""
        for dock in (*self._window.made_when_wanted, self._window.help_dock):
            if dock.widget() is None:
                dock.hide()

    def own_names(self) -> list[str]:
        """The layouts a person saved, in the order of their names."""
        names = [name.removeprefix(_OWN) for name in self._settings.layout_names() if name.startswith(_OWN)]
        return sorted(names, key=str.casefold)

    def ask_save(self) -> None:
        """Asks for a name and saves the layout under it."""
        name, is_given = QInputDialog.getText(
            self._window, tr("Save this layout"), tr("Name; one that is there is replaced:"), QLineEdit.EchoMode.Normal
        )
        if is_given and name.strip():
            self.save_as(name.strip())

    def save_as(self, name: str) -> None:
        """Keeps the layout as it is now under a name."""
        self._settings.set_layout(_OWN + name, layout.state_of(self._window))
        self._list_own()
        self._window.toaster.tell(tr("The layout “{name}” was saved: Window, Layout.", name=name))

    def ask_delete(self) -> None:
        """Asks which saved layout to delete."""
        names = self.own_names()
        if not names:
            self._window.toaster.tell(tr("There is no layout of your own yet. Save one: Window, Layout."))
            return
        name, is_given = QInputDialog.getItem(self._window, tr("Delete a layout"), tr("Layout:"), names, 0, False)
        if is_given:
            self.delete(name)

    def delete(self, name: str) -> None:
        """Forgets a saved layout."""
        self._settings.set_layout(_OWN + name, None)
        self._list_own()
        self._window.toaster.tell(tr("The layout “{name}” was deleted.", name=name))

    def show_own(self, name: str) -> None:
        """Arranges the window as it was saved; a layout that no longer fits says so."""
        if self._window.desk is None:
            return
        blob = self._settings.layout(_OWN + name)
        if blob is None or not layout.take_state(self._window, blob):
            self._window.refuse(
                CaseError(
                    tr("The layout “{name}” cannot be read.", name=name),
                    tr("It is of another version; save it again."),
                )
            )
        self.hide_empty()

    def _bring_forward(self, desk: Desk, name: str) -> bool:
        """Puts the page of a layout in front; False when there is none, which was said."""
        if name == "chronology":
            desk.centre.open_list("meetings")
        if name == "reading":
            self._open_text(desk)
        if name in ("chronology", "reading"):
            desk.centre.join()
        return name != "compare" or self._stand_side_by_side(desk)

    def _stand_side_by_side(self, desk: Desk) -> bool:
        """The text in front, and beside it how its versions differ, or another text that is open."""
        from caseapp.ui.shell.pages import COMPARE  # start: the pages are loaded with the first case

        centre = desk.centre
        front = centre.front_key()
        source_id = front.removeprefix(COMPARE) if front.startswith(COMPARE) else desk.source_in_front()
        if source_id is None or centre.open_source(source_id) is None:
            self._window.refuse(CaseError(tr("No text is in front."), tr("Open a source first.")))
            return False
        beside = f"{COMPARE}{source_id}" if desk.has_versions(source_id) else desk.other_text(source_id)
        if beside is None:
            words = tr("This text has one version, and no other text is open.")
            self._window.refuse(CaseError(words, tr("Open the other text first.")))
            return False
        centre.open_key(beside)
        centre.join()
        centre.split(beside, Side.RIGHT)
        centre.show_page(source_id)
        centre.show_page(beside)
        return True

    def _open_text(self, desk: Desk) -> None:
        if desk.centre.source_tab() is not None:
            return
        from caseapp.queries import evidence  # start: not before a layout is chosen

        source_id = desk.source_in_front() or evidence.most_marked(desk.session.reader)
        if source_id is not None:
            desk.centre.open_source(source_id)

    def _size(self, name: str) -> None:
        window = self._window
        if window.desk is None:
            return
        if "inspector_dock" in SHOWN[name]:
            window.resizeDocks([window.inspector_dock], [layout.INSPECTOR_WIDTH], Qt.Orientation.Horizontal)
        if name == "items":
            height = round(window.height() * _ITEMS_SHARE)
            window.items_dock.raise_()
            window.resizeDocks([window.items_dock], [height], Qt.Orientation.Vertical)

    def _list_own(self) -> None:
        if self._menu is None:
            return
        for action in self._own_actions:
            self._menu.removeAction(action)
            action.deleteLater()
        self._own_actions = []
        names = self.own_names()
        if names:
            self._own_actions.append(self._menu.addSeparator())
        for name in names:
            action = QAction(name.replace("&", "&&"), self)
            action.setProperty("layout", name)
            action.triggered.connect(partial(self._on_own_triggered, name))
            self._menu.addAction(action)
            self._own_actions.append(action)

    def _on_own_triggered(self, name: str, _is_checked: bool = False) -> None:
        self.show_own(name)
