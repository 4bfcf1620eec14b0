"""Pages in tab groups, in the main window and in windows of their own: how they are moved. How pages are made, and what
they hold, it does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.tabs.area import Area
from caseapp.ui.tabs.carrying import Carrying
from caseapp.ui.tabs.drop_field import DropField, Target
from caseapp.ui.tabs.group import ICON, KEY, TITLE, Group
from caseapp.ui.tabs.loose import LooseWindow
from caseapp.ui.tabs.nodes import Leaf, as_words, from_words, leaves
from caseapp.ui.tabs.places import Side
from caseapp.ui.tabs.standing import Standing
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme


class TabbedPages(Standing):
    """What is done with pages: shown, moved, split, torn off, brought back, closed, and stood as they were."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._is_arranging = False
        self._fields: dict[Area, DropField] = {}
        self._carrying = Carrying(self._open_fields, self)
        self._carrying.torn_off.connect(self.tear_off)
        self._main = self._make_area(self)
        self._active = self._home = self._main.groups()[0]
        self._column.addWidget(self._main)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_app_focusChanged)
        theme.changed.connect(self._on_theme_changed)

    # What is done with a page

    def put(self, key: str, page: QWidget, title: str, icon: str, group: Group | None = None) -> None:
        """Opens a page."""
        page.setProperty(KEY, key)
        page.setProperty(TITLE, title)
        page.setProperty(ICON, icon)
        (group or self._home).put(page)

    def show_page(self, key: str) -> None:
        """Brings a page to the front, wherever it stands."""
        group = self._group_of(key)
        if group is None:
            return
        page = group.page(key)
        assert page is not None
        group.setCurrentWidget(page)
        self.activate(group)
        window = group.window()
        if window is not self.window() or QApplication.activeWindow() in self._loose:
            window.raise_()
            window.activateWindow()

    def activate(self, group: Group) -> None:
        """Makes a group the one that verbs act on."""
        is_new = group is not self._active
        self._active = group
        if group in self._main.groups():
            self._home = group
        if is_new:
            self._name_window(group)
            self._show_active()
            self.front_changed.emit()

    def focus_page(self) -> None:
        """Gives the keyboard to the page in front."""
        page = self.currentWidget()
        if page is not None:
            if page.window() is not QApplication.activeWindow():
                page.window().activateWindow()
            page.setFocus()

    def close_page(self, key: str) -> None:
        """Closes a page for good."""
        group = self._group_of(key)
        page = group.take(key) if group is not None else None
        if group is None or page is None:
            return
        page.hide()
        page.setParent(self)
        page.deleteLater()
        self._tidy(group)

    def move_page(self, key: str, group: Group, at: int = -1) -> None:
        """Moves a page to a group, before one of its tabs or to their end; the keyboard goes with it."""
        origin = self._group_of(key)
        if origin is None:
            return
        if origin is group and 0 <= group.page_keys().index(key) < at:
            at -= 1  # its own tab is one less before the place
        page = origin.take(key)
        assert page is not None
        group.put(page, at)
        group.setCurrentWidget(page)
        self.activate(group)
        if origin is not group:
            self._tidy(origin)
        self.focus_page()

    def split(self, key: str, side: Side, beside: Group | None = None) -> bool:
        """Moves a page to a group of its own at a side of a group, its own by default; False when it is alone there."""
        origin = self._group_of(key)
        target = beside or origin
        if origin is None or target is None or (target is origin and origin.count() < 2):
            return False
        made = self._area_of(target).split(target, side)
        self.move_page(key, made)
        self._rename()
        return True

    def join(self, area: Area | None = None) -> None:
        """Makes one group of those in an area, the main one by default, and keeps what is in front in front."""
        area = area or self._main
        first, *others = area.groups()
        front = self.front_key()
        for group in others:
            for key in group.page_keys():
                self.move_page(key, first)
        self.show_page(front)

    def tear_off(self, key: str, at: QPoint | None = None) -> None:
        """Moves a page to a window of its own."""
        origin = self._group_of(key)
        if origin is None or (origin.count() == 1 and origin not in self._main.groups()):
            return
        window = self._make_loose()
        if at is not None:
            window.place_at(at)
        (group,) = window.area.groups()
        self.move_page(key, group)
        window.show()
        window.activateWindow()
        self.focus_page()

    def bring_back(self) -> bool:
        """Takes the pages of the torn-off window in front back, of all of them when none is; False without any."""
        windows = [each for each in self._loose if self._active in each.area.groups()] or list(self._loose)
        front = self.front_key()
        for window in windows:
            self._empty(window)
        self.show_page(front)
        self.focus_page()
        return bool(windows)

    # How they stand

    def arrangement(self) -> list[dict[str, object]]:
        """How groups and windows stand, to be kept."""
        kept: list[dict[str, object]] = [{"groups": as_words(self._main.node())}]
        for window in self._loose:
            kept.append({"groups": as_words(window.area.node()), "window": window.geometry_words()})
        return kept

    def arrange(self, kept: object) -> None:
        """Stands the open pages, which are in one group, as they were; what is damaged is left out."""
        left = {key for key, _ in self.pages()}
        for at, part in enumerate(kept if isinstance(kept, list) else []):
            words = part if isinstance(part, dict) else {}
            node = from_words(words.get("groups"), left)
            if node is None:
                continue
            area = self._main
            if at:
                window = self._make_loose()
                window.take_geometry(words.get("window"))
                window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
                window.show()
                area = window.area
            area.take_node(node, self._fill)
            left -= {key for leaf in leaves(node) for key in leaf.keys}
        for group in self.groups():
            self._tidy(group)
        if self._loose:
            self._keep_front()

    def hide_windows(self) -> None:
        """Hides what stands outside the main window, before all is taken away."""
        for window in self._loose:
            window.hide()

    # Inside

    def _keep_front(self) -> None:
        """Windows that come back take the keyboard, as windows do; the main window has it again, and its page."""
        self._is_arranging = True
        self.window().activateWindow()
        QTimer.singleShot(0, self, self._end_arranging)

    def _end_arranging(self) -> None:
        self._is_arranging = False

    def _fill(self, group: Group, leaf: Leaf) -> None:
        for key in leaf.keys:
            origin = self._group_of(key)
            page = origin.take(key) if origin is not None else None
            if page is not None:
                group.put(page)
        front = group.page(leaf.front)
        if front is not None:
            group.setCurrentWidget(front)

    def _empty(self, window: LooseWindow) -> None:
        for group in window.area.groups():
            for key in group.page_keys():
                self.move_page(key, self._home)

    def _make_area(self, parent: QWidget) -> Area:
        area = Area(self._make_group, parent)
        field = DropField(self._theme, area)
        # Queued: the tab is moved once the drag has ended.
        field.dropped.connect(self._on_field_dropped, Qt.ConnectionType.QueuedConnection)
        self._fields[area] = field
        return area

    def _make_group(self, parent: QWidget) -> Group:
        group = Group(self._icons, parent)
        group.currentChanged.connect(partial(self._on_group_currentChanged, group))
        group.tabBarClicked.connect(partial(self._on_group_tabBarClicked, group))
        group.close_requested.connect(self.close_page)
        group.carried.connect(self._on_group_carried)
        group.split_requested.connect(partial(self._on_group_split_requested, group))
        group.menu_requested.connect(self._on_group_menu_requested)
        return group

    def _make_loose(self) -> LooseWindow:
        area = self._make_area(self)
        window = LooseWindow(area, self._verbs(), self)
        window.left.connect(partial(self._on_loose_left, window))
        self._loose.append(window)
        self.arranged.emit()
        return window

    def _verbs(self) -> Sequence[QAction]:
        return self.window().actions()

    def _open_fields(self) -> list[DropField]:
        return list(self._fields.values())

    def _tidy(self, group: Group) -> None:
        """Takes a group away that has become empty, and a window with nothing left in it."""
        if group.count():
            return
        area = self._area_of(group)
        area.remove(group)
        window = next((each for each in self._loose if each.area is area), None)
        if window is not None and area.groups() == [group]:
            self._loose.remove(window)
            del self._fields[area]
            window.hide()
            window.deleteLater()
        self._after_removal(area)

    def _after_removal(self, area: Area) -> None:
        groups = self.groups()
        if self._home not in groups:
            self._home = self._main.groups()[0]
        if self._active not in groups:
            near = area.groups() if area in self.areas() and area is not self._main else [self._home]
            self._active = near[0]
            self.front_changed.emit()
        self._rename()

    def _rename(self) -> None:
        groups = self.groups()
        for number, group in enumerate(groups, 1):
            group.call(tr("Pages, group {n}", n=number) if len(groups) > 1 else tr("Pages"))
        self._show_active()
        self.arranged.emit()

    def _show_active(self) -> None:
        for area in self.areas():
            groups = area.groups()
            loud = self._active if self._active in groups else self._home
            for group in groups:
                group.show_active(len(groups) == 1 or group is loud)

    def _name_window(self, group: Group) -> None:
        """Calls a window of torn-off pages by the page in front, for the list of windows and for screen readers."""
        for window in self._loose:
            if group.count() and group in window.area.groups():
                window.setWindowTitle(f"{group.currentWidget().property(TITLE)} – Caseapp")

    def _on_group_currentChanged(self, group: Group, _index: int) -> None:
        self._name_window(group)
        if group is self._active:
            self.front_changed.emit()

    def _on_group_tabBarClicked(self, group: Group, index: int) -> None:
        if index < 0:
            return
        focused = QApplication.focusWidget()
        others = [each for each in self.groups() if each is not group]
        was_in_other = focused is not None and any(each.isAncestorOf(focused) for each in others)
        self.activate(group)
        if was_in_other:
            self.focus_page()

    def _on_group_carried(self, key: str) -> None:
        group = self._group_of(key)
        if group is not None:
            self._carrying.carry(group, key)

    def _on_group_split_requested(self, group: Group) -> None:
        self.split(group.front_key(), Side.RIGHT)

    def _on_group_menu_requested(self, key: str, at: QPoint) -> None:
        self.show_page(key)
        self.menu_requested.emit(at)

    def _on_field_dropped(self, key: str, target: Target) -> None:
        if target.group not in self.groups():
            return
        if target.side is Side.HERE:
            self.move_page(key, target.group, target.at)
        else:
            self.split(key, target.side, target.group)

    def _on_loose_left(self, window: LooseWindow) -> None:
        if window in self._loose:
            self._empty(window)

    def _on_app_focusChanged(self, _old: QWidget | None, now: QWidget | None) -> None:
        while now is not None and not isinstance(now, Group):
            now = now.parentWidget()
        if now is not None and not self._is_arranging and now is not self._active and now in self.groups():
            self.activate(now)

    def _on_theme_changed(self, _palette: object) -> None:
        for group in self.groups():
            group.refresh_icons()
