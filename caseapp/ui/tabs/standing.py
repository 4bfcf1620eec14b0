"""Where pages stand: in which group, of which window, and which one is in front. It changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.ui.tabs.area import Area
from caseapp.ui.tabs.group import Group, key_of
from caseapp.ui.tabs.loose import LooseWindow


class Standing(QWidget):
    """One page a key; every page is in one group, one group is active, and its page in front is *the* page in front."""

    front_changed = Signal()
    arranged = Signal()  # groups or windows have come or gone
    menu_requested = Signal(QPoint)  # of the page in front

    _main: Area
    _active: Group
    _home: Group

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._loose: list[LooseWindow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def put_above(self, row: QWidget) -> None:
        """Places a row above the groups of the main window."""
        self._column.insertWidget(0, row)

    def pages(self) -> list[tuple[str, QWidget]]:
        """The keys and pages of all groups, in their order."""
        return [(key_of(page), page) for group in self.groups() for page in group.pages()]

    def count(self) -> int:
        """How many pages are open."""
        return sum(group.count() for group in self.groups())

    def page(self, key: str) -> QWidget | None:
        """The page of a key, None when it is not open."""
        return next((page for each, page in self.pages() if each == key), None)

    def currentWidget(self) -> QWidget | None:
        """The page in front."""
        return self._active.currentWidget()

    def front_key(self) -> str:
        """The key of the page in front, "" without one."""
        return self._active.front_key()

    def fronts(self) -> list[QWidget]:
        """The pages that can be seen, the one in front first."""
        others = [group for group in self.groups() if group is not self._active]
        return [group.currentWidget() for group in (self._active, *others) if group.count()]

    def groups(self) -> list[Group]:
        """All groups, those of the main window first."""
        return [group for area in self.areas() for group in area.groups()]

    def areas(self) -> list[Area]:
        """The areas of the main window and of the windows of torn-off pages."""
        return [self._main, *(window.area for window in self._loose)]

    @property
    def active(self) -> Group:
        """The group that verbs act on."""
        return self._active

    @property
    def home(self) -> Group:
        """The group of the main window that was active last: new pages open there."""
        return self._home

    @property
    def loose(self) -> tuple[LooseWindow, ...]:
        """The windows of torn-off pages."""
        return tuple(self._loose)

    def _group_of(self, key: str) -> Group | None:
        return next((group for group in self.groups() if group.page(key) is not None), None)

    def _area_of(self, group: Group) -> Area:
        return next(area for area in self.areas() if group in area.groups())
