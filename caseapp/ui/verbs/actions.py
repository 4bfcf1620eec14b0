"""One QAction for each verb, with its handler; menus are filled from them, and `needs` enables them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.icons import Icons
from caseapp.ui.verbs.book import MENUS, verbs
from caseapp.ui.verbs.verb import NOTHING, Verb

Handler = Callable[[], object]


class Actions(QObject):
    """The actions of a window. A verb without a handler is a mistake and raises KeyError at start."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Handler]) -> None:
        super().__init__(window)
        self._verbs = {verb.key: verb for verb in verbs()}
        self._actions = {key: self._make(window, verb, handlers[key]) for key, verb in self._verbs.items()}
        self._submenus: dict[str, QMenu] = {}

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def verb(self, key: str) -> Verb:
        """The description of a verb."""
        return self._verbs[key]

    def all(self) -> list[tuple[Verb, QAction]]:
        """Every verb with its action, in the order of the menus."""
        return [(verb, self._actions[key]) for key, verb in self._verbs.items()]

    def fill(self, bar: QMenuBar) -> None:
        """Makes the menus."""
        for title in MENUS:
            words = f"&{title}"
            menu = bar.addMenu(tr(words))
            menu.setToolTipsVisible(True)
            for verb, action in self.all():
                if verb.menu != title:
                    continue
                if verb.submenu and verb.submenu not in self._submenus:
                    self._submenus[verb.submenu] = menu.addMenu(tr(verb.submenu))
                target = self._submenus[verb.submenu] if verb.submenu else menu
                if verb.starts_group:
                    target.addSeparator()
                target.addAction(action)

    def submenu(self, title: str) -> QMenu:
        """A submenu by its English title, once the menus are made."""
        return self._submenus[title]

    def enable(self, there: set[str]) -> None:
        """Enables the verbs whose need is among what is there."""
        for verb, action in self.all():
            action.setEnabled(verb.needs == NOTHING or verb.needs in there)

    def check(self, checked: Mapping[str, bool]) -> None:
        """Ticks the toggles that are on."""
        for key, is_on in checked.items():
            self._actions[key].setChecked(is_on)

    def set_icons(self, icons: Icons) -> None:
        """Gives the actions the icons of the current theme."""
        for verb, action in self.all():
            if verb.icon:
                action.setIcon(icons.icon(verb.icon))

    def _make(self, window: QWidget, verb: Verb, handler: Handler) -> QAction:
        # Qt: a tab before a key shows it in the menu without claiming it, for keys that a pane handles itself.
        action = QAction(f"{verb.title}\t{_native(verb.shown_key)}" if verb.shown_key else verb.title, window)
        action.setObjectName(verb.key)
        if verb.shortcut:
            action.setShortcut(QKeySequence.fromString(verb.shortcut, QKeySequence.SequenceFormat.PortableText))
        action.setCheckable(verb.is_toggle)
        if verb.tip:
            action.setToolTip(verb.tip)
        action.triggered.connect(partial(_call, handler))
        window.addAction(action)
        return action


def _native(key: str) -> str:
    """A key as the desktop and the language write it."""
    return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.NativeText
    )


def _call(handler: Handler, _is_checked: bool = False) -> None:
    """Qt: `triggered` sends whether the action is checked, which no verb wants."""
    handler()
