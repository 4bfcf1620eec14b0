"""All issues as a tree, the one shown marked: parts are dragged, or moved by Alt and an arrow, to another issue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from caseapp.ops import records
from caseapp.platform.translation import mark, tr
from caseapp.queries.issues import MOST, Issue, forest
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.extras.base import Extra

ROWS_SEEN = 12
_ID = Qt.ItemDataRole.UserRole


class Tree(QTreeWidget):
    """Return or a click goes to an issue. Alt+Right makes it a part of the one above, Alt+Left takes it a level up."""

    chosen = Signal(str)
    moved = Signal(str, str)  # issue id, the id of what it becomes a part of ("" for nothing)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setAccessibleName(tr("Issues"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.itemClicked.connect(self._on_self_item_chosen)
        self.itemActivated.connect(self._on_self_item_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the current issue in the tree."""
        item: QTreeWidgetItem | None = self.currentItem()
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_move = has_alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if not is_move or not self.dragEnabled() or item is None:
            super().keyPressEvent(event)
            return
        above = item.parent()
        if event.key() == Qt.Key.Key_Left and above is not None:
            self.moved.emit(_id(item), _id(above.parent()))
        elif event.key() == Qt.Key.Key_Right:
            siblings = above if above is not None else self.invisibleRootItem()
            at = siblings.indexOfChild(item)
            if at > 0:
                self.moved.emit(_id(item), _id(siblings.child(at - 1)))

    def dropEvent(self, event: QDropEvent) -> None:
        """The case is asked; the tree is drawn anew from what it holds then."""
        item, place = self.currentItem(), self.dropIndicatorPosition()
        target: QTreeWidgetItem | None = self.itemAt(event.position().toPoint())
        if place is not QAbstractItemView.DropIndicatorPosition.OnItem and target is not None:
            target = target.parent()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.moved.emit(_id(item), _id(target))

    def _on_self_item_chosen(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(_id(item))


def _id(item: QTreeWidgetItem | None) -> str:
    return str(item.data(0, _ID)) if item is not None else ""


class IssueTree(Extra):
    """The tree, as high as it needs up to a dozen rows."""

    title = mark("Issues as a tree")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._shown: list[Issue] = []
        self._issue = ""
        self.tree = Tree(self)
        self.tree.setDragEnabled(not context.session.is_read_only)
        self.tree.setToolTip(tr("Drag, or Alt+Left and Alt+Right, to make it a part of another"))
        heads = self.tree.header()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        heads.resizeSection(1, self.look.px(120))
        self.column.addWidget(self.tree)
        self.tree.chosen.connect(self._on_tree_chosen)
        self.tree.moved.connect(self._on_tree_moved)

    def show_record(self, view: RecordView) -> None:
        """Marks the issue shown in the tree of all."""
        self._issue = view.id
        self._shown = forest(self.context.session.reader)
        self._fill(self._shown)
        self.count(len(self._shown) if len(self._shown) < MOST else 0)

    def concerns(self) -> set[str]:
        """All issues in the tree."""
        return {issue.id for issue in self._shown}

    def _fill(self, issues: Sequence[Issue]) -> None:
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for issue in issues:
            item = QTreeWidgetItem([issue.title, issue.terms])
            item.setData(0, _ID, issue.id)
            item.setToolTip(0, issue.title)
            item.setToolTip(1, issue.terms)
            items[issue.id] = item
            (items.get(issue.parent_id) or self.tree.invisibleRootItem()).addChild(item)
        self.tree.expandAll()
        current = items.get(self._issue)
        if current is not None:
            current.setFont(0, self.look.font(13, is_medium=True))
            self.tree.setCurrentItem(current)
        row = self.look.row_height()
        self.tree.setFixedHeight(row * min(max(len(issues), 1), ROWS_SEEN) + self.look.px(6))

    def _on_tree_chosen(self, issue_id: str) -> None:
        if issue_id != self._issue:
            self.record_activated.emit(issue_id)

    def _on_tree_moved(self, issue_id: str, parent_id: str) -> None:
        if issue_id and issue_id != parent_id:
            self.context.run(partial(records.edit, record_id=issue_id, fields={"parent": parent_id or None}))
