"""The navigator: smart lists that need attention, then the case by kind, with counts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.changes import Published
from caseapp.platform.translation import tr
from caseapp.queries import case, conflicts, listings, sameness, search
from caseapp.queries.case import CaseInfo, Counts
from caseapp.queries.listings import ListRow
from caseapp.queries.sameness import JOINABLE
from caseapp.queries.search import Saved
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.navigator.tree import CONFLICTS, SAME, SECTIONS, Node
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

KEY, COUNT, ICON, INK, RECORD, SAVED = (int(Qt.ItemDataRole.UserRole) + number for number in range(6))
_Answer = tuple[CaseInfo, Counts, list[ListRow], list[Saved], int]
ROW, SHOWN_SOURCES = 26, 200
#: What the pairs that may be the same follow from.
_PAIR_KINDS, _PAIR_TABLES = frozenset({*JOINABLE, "post"}), frozenset({"same_as", "participation", "relation"})


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, icons: Icons, view: QTreeView) -> None:
        super().__init__(view)
        self._theme, self._icons, self._view = theme, icons, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, px(ROW) if index.data(KEY) else px(ROW + 8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette, rect = self._theme.palette, option.rect
        painter.save()
        key = index.data(KEY)
        if not key:
            painter.setFont(ui_font(11, QFont.Weight.Medium))
            painter.setPen(QColor(palette.text2))
            painter.drawText(rect.adjusted(0, px(8), 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
            painter.restore()
            return
        count = index.data(COUNT)
        icon = index.data(ICON)
        left = rect.left() + 2
        if icon:
            ink = index.data(INK) if count or count is None else "text3"
            self._icons.icon(icon, ink).paint(painter, QRect(left, rect.center().y() - px(8) + 1, px(16), px(16)))
        left += px(26)
        right = rect.right() - 12
        painter.setFont(ui_font(11))
        painter.setPen(QColor(palette.text3))
        words = "" if count is None else str(count)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), _RIGHT, words)
        painter.setFont(ui_font(13))
        painter.setPen(QColor(palette.text if count or count is None else palette.text3))
        room = QRect(
            left, rect.top(), right - left - QFontMetrics(ui_font(11)).horizontalAdvance(words) - 8, rect.height()
        )
        title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class _Tree(QTreeView):
    """Paints the ground of a whole row, the branch included."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: the style paints only the cell, which leaves a hole left of it."""
        palette, rect = self._theme.palette, QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        if self.selectionModel().isSelected(index) and index.data(KEY):
            painter.fillRect(rect, QColor(palette.selected if self.hasFocus() else palette.selected_inactive))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), QColor(palette.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and index.data(KEY):
            painter.fillRect(rect, QColor(palette.hover))
        super().drawRow(painter, option, index)


class NavigatorPane(QWidget):
    """The tree. Choosing a line asks for its list, or for the source it names."""

    list_requested = Signal(str)
    record_activated = Signal(str)
    search_requested = Signal(str)  # the query of a saved search
    search_removed = Signal(str)  # its id

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._items: dict[str, tuple[Node, QStandardItem]] = {}
        self._saved: list[Saved] = []
        self.setObjectName("dock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(min(px(180), 300))
        self._title, self._subtitle = QLabel("", self), QLabel("", self)
        self._title.setFont(theme.ui_font(13, QFont.Weight.Medium))
        self._title.setWordWrap(True)
        self._subtitle.setProperty("role", "caption")
        for label in (self._title, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(12, 0, 12, 0)
        self._model = QStandardItemModel(self)
        self.tree = _Tree(theme, self)
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(_Painter(theme, icons, self.tree))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(px(14))
        self.tree.setMouseTracking(True)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.setAccessibleName(tr("Navigator"))
        self.tree.clicked.connect(self._on_tree_chosen)
        self.tree.activated.connect(self._on_tree_chosen)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_tree_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(1)
        for widget in (self._title, self._subtitle, self.tree):
            column.addWidget(widget)
        self.setFocusProxy(self.tree)
        self._build()
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._asker.ask()
        self._pairs = Asker(session, self._pairs_question, self._on_pairs_counted, self)
        self._pairs.ask_later()
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)

    def count_of(self, key: str) -> int:
        """The number shown beside a line."""
        return int(self._items[key][1].data(COUNT))

    def _build(self) -> None:
        for title, nodes in SECTIONS:
            self._model.appendRow(_heading(tr(title)))
            for node in nodes:
                self._model.appendRow(self._item(node))
        self.tree.expand(self._items["meetings"][1].index())
        self._show_disputed(0)
        self._fixed_rows = self._model.rowCount()

    def _item(self, node: Node) -> QStandardItem:
        item = QStandardItem(tr(node.title))
        count = 0 if node.count is not None or node.key in (SAME, CONFLICTS) else None
        for role, value in ((KEY, node.key), (ICON, node.icon), (INK, node.ink), (COUNT, count)):
            item.setData(value, role)
        self._items[node.key] = (node, item)
        for child in node.children:
            item.appendRow(self._item(child))
        return item

    def _question(self) -> Question:
        return _read

    def _on_answered(self, answer: _Answer) -> None:
        info, counts, sources, saved, disputed = answer
        self._title.setText(info.title)
        self._subtitle.setText(info.subtitle)
        self._subtitle.setVisible(bool(info.subtitle))
        self._show_counts(counts)
        self._show_disputed(disputed)
        self._show_sources([(row.id, row.title) for row in sources])
        self._show_saved(saved)

    def _show_counts(self, counts: Counts) -> None:
        for node, item in self._items.values():
            if node.count is not None:
                _show_count(node, item, node.count(counts))

    def _show_disputed(self, count: int) -> None:
        node, item = self._items[CONFLICTS]
        _show_count(node, item, count)
        self.tree.setRowHidden(item.row(), QModelIndex(), count == 0)

    def _pairs_question(self) -> Question:
        return _count_pairs

    def _on_pairs_counted(self, count: int) -> None:
        _show_count(*self._items[SAME], count)

    def _show_sources(self, rows: list[tuple[str, str]]) -> None:
        parent = self._items["sources"][1]
        shown = [(parent.child(row).data(RECORD), parent.child(row).text()) for row in range(parent.rowCount())]
        if rows == shown:
            return
        parent.removeRows(0, parent.rowCount())
        for record_id, title in rows:
            child = QStandardItem(title)
            child.setData("source", KEY)
            child.setData(record_id, RECORD)
            child.setToolTip(title)
            parent.appendRow(child)

    def _show_saved(self, saved: list[Saved]) -> None:
        """The searches that are kept, as a section of their own below all others, while there are any."""
        if saved == self._saved:
            return
        self._saved = saved
        self._model.removeRows(self._fixed_rows, self._model.rowCount() - self._fixed_rows)
        if saved:
            self._model.appendRow(_heading(tr("Searches")))
        for each in saved:
            item = QStandardItem(each.title)
            for role, value in ((KEY, f"search:{each.query}"), (ICON, "search"), (INK, "text2"), (COUNT, each.count)):
                item.setData(value, role)
            item.setData(each.id, SAVED)
            item.setData(f"{each.title}, {each.count}", int(Qt.ItemDataRole.AccessibleTextRole))
            item.setToolTip(each.query)
            self._model.appendRow(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes a kept search."""
        saved_id = self.tree.currentIndex().data(SAVED)
        if event.key() == Qt.Key.Key_Delete and saved_id:
            self.search_removed.emit(saved_id)
        else:
            super().keyPressEvent(event)

    def _on_tree_menu(self, at: QPoint) -> None:
        saved_id = self.tree.indexAt(at).data(SAVED)
        if saved_id:
            menu = QMenu(self)
            menu.addAction(tr("Remove this search")).triggered.connect(partial(self.search_removed.emit, saved_id))
            menu.exec(self.tree.viewport().mapToGlobal(at))
            menu.deleteLater()

    def _on_tree_chosen(self, index: QModelIndex) -> None:
        record_id, key = index.data(RECORD), index.data(KEY)
        if index.data(SAVED):
            self.search_requested.emit(key.partition(":")[2])
        elif record_id:
            self.record_activated.emit(record_id)
        elif key:
            self.list_requested.emit(key)

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        has_come_or_gone = bool(changes.created or changes.deleted)
        is_disputed = self.count_of(CONFLICTS) > 0
        if has_come_or_gone or is_disputed or changes.tables - {"record"} or "source" in changes.kinds:
            self._asker.ask_later()  # the tables are asked for first: counting takes longer than finding one row
        if changes.kinds & _PAIR_KINDS or changes.tables & _PAIR_TABLES:
            self._pairs.ask_later()

    def _on_theme_changed(self, _palette: object) -> None:
        self.tree.viewport().update()


def _show_count(node: Node, item: QStandardItem, count: int) -> None:
    if item.data(COUNT) != count:
        item.setData(count, COUNT)
        item.setData(f"{item.text()}, {count}", int(Qt.ItemDataRole.AccessibleTextRole))


def _heading(title: str) -> QStandardItem:
    head = QStandardItem(title)
    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return head


def _count_pairs(rows: Rows) -> int:
    from caseapp.queries import duplicates  # loaded after the first paint

    return duplicates.count(rows)


def _read(rows: Rows) -> _Answer:
    found = listings.ids(rows, ["source"], is_joined=True)[:SHOWN_SOURCES]
    stood_for = sameness.groups(rows).hidden
    counts, hidden = case.counts(rows, stood_for), sameness.hidden_counts(rows, stood_for)
    disputed = conflicts.count(rows)
    shown = {kind: count - hidden.get(kind, 0) for kind, count in counts.kinds.items()}  # as the lists show them
    return case.info(rows), replace(counts, kinds=shown), listings.page(rows, found), search.saved(rows), disputed
