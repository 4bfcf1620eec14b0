"""The tab groups of one window, beside and below each other in nested splitters. It makes and removes groups."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from caseapp.ui.tabs.group import Group
from caseapp.ui.tabs.nodes import Leaf, Node, Split
from caseapp.ui.tabs.places import Side


class Area(QWidget):
    """Starts with one group; `make` gives new ones, wired by whoever holds the pages."""

    def __init__(self, make: Callable[[QWidget], Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._root = self._splitter(Qt.Orientation.Horizontal)
        column.addWidget(self._root)
        self._root.addWidget(make(self))

    def groups(self) -> list[Group]:
        """Its groups, from left to right and from the top."""
        return _groups_in(self._root)

    def group_of(self, key: str) -> Group | None:
        """The group that holds a page."""
        return next((group for group in self.groups() if group.page(key) is not None), None)

    def split(self, group: Group, side: Side) -> Group:
        """A new group at a side of one that is here; the two share its room."""
        splitter = _splitter_of(group)
        wanted = _orientation(is_across=side.is_across)
        if splitter.orientation() != wanted:
            if splitter.count() > 1:
                splitter = self._wrap(splitter, group, wanted)
            splitter.setOrientation(wanted)
        at, sizes = splitter.indexOf(group), splitter.sizes()
        made = self._make(self)
        splitter.insertWidget(at + side.is_after, made)
        half = sizes[at] // 2
        splitter.setSizes([*sizes[:at], half, sizes[at] - half, *sizes[at + 1 :]])
        return made

    def remove(self, group: Group) -> None:
        """Takes an empty group away; the last one stays."""
        if self.groups() == [group]:
            return
        splitter = _splitter_of(group)
        # Qt: not set free, but kept by the area until the event in which it was emptied has ended.
        group.hide()
        group.setParent(self)
        group.deleteLater()
        if splitter.count() == 1:
            self._unwrap(splitter)

    def node(self) -> Node:
        """How its groups stand."""
        return _node_of(self._root)

    def take_node(self, node: Node, fill: Callable[[Group, Leaf], None]) -> None:
        """Stands its one group as in `node`; `fill` gives each group its pages."""
        (first,) = self.groups()
        self._build(first, node, fill)

    def _build(self, group: Group, node: Node, fill: Callable[[Group, Leaf], None]) -> None:
        if isinstance(node, Leaf):
            fill(group, node)
            return
        side = Side.RIGHT if node.is_across else Side.BELOW
        found = [group]
        for _ in node.parts[1:]:
            found.append(self.split(found[-1], side))
        # Before what stands inside them is built, and wraps them one by one.
        _splitter_of(group).setSizes(_filled(_splitter_of(group), found, node.sizes))
        for each, part in zip(found, node.parts, strict=True):
            self._build(each, part, fill)

    def _splitter(self, orientation: Qt.Orientation) -> QSplitter:
        splitter = QSplitter(orientation, self)
        splitter.setObjectName("split")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        return splitter

    def _wrap(self, outer: QSplitter, group: Group, orientation: Qt.Orientation) -> QSplitter:
        """Puts a splitter of its own around a group."""
        sizes = outer.sizes()
        inner = self._splitter(orientation)
        outer.replaceWidget(outer.indexOf(group), inner)
        inner.addWidget(group)
        group.show()
        outer.setSizes(sizes)
        return inner

    def _unwrap(self, splitter: QSplitter) -> None:
        """Takes a splitter away that holds one thing."""
        (only,) = (splitter.widget(0),)
        outer = splitter.parentWidget()
        if isinstance(outer, QSplitter) and only is not None:
            sizes = outer.sizes()
            outer.replaceWidget(outer.indexOf(splitter), only)
            only.show()
            outer.setSizes(sizes)
        elif isinstance(only, QSplitter):
            self._root = only
            layout = self.layout()
            assert layout is not None
            layout.replaceWidget(splitter, only)
            only.show()
        else:
            return
        splitter.hide()
        splitter.setParent(self)
        splitter.deleteLater()


def _groups_in(splitter: QSplitter) -> list[Group]:
    found: list[Group] = []
    for part in map(splitter.widget, range(splitter.count())):
        if isinstance(part, Group):
            found.append(part)
        elif isinstance(part, QSplitter):
            found += _groups_in(part)
    return found


def _node_of(part: QWidget) -> Node:
    if isinstance(part, Group):
        return Leaf(tuple(part.page_keys()), part.front_key())
    assert isinstance(part, QSplitter)
    parts = [widget for widget in map(part.widget, range(part.count())) if widget is not None]
    if len(parts) == 1:
        return _node_of(parts[0])
    is_across = part.orientation() == Qt.Orientation.Horizontal
    return Split(is_across, tuple(part.sizes()), tuple(_node_of(each) for each in parts))


def _splitter_of(group: Group) -> QSplitter:
    splitter = group.parentWidget()
    assert isinstance(splitter, QSplitter)
    return splitter


def _filled(splitter: QSplitter, groups: list[Group], wanted: tuple[int, ...]) -> list[int]:
    """The sizes of a splitter with those of some groups in it changed."""
    sizes = dict(zip((id(group) for group in groups), wanted, strict=True))
    widgets = map(splitter.widget, range(splitter.count()))
    return [sizes.get(id(widget), size) for widget, size in zip(widgets, splitter.sizes(), strict=True)]


def _orientation(*, is_across: bool) -> Qt.Orientation:
    return Qt.Orientation.Horizontal if is_across else Qt.Orientation.Vertical
