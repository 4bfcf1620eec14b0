"""The pop-up itself: a field, and under it what matches. It knows neither verbs nor cases; it asks a function."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from caseapp.platform.translation import tr
from caseapp.ui.palette_popup.matching import PaletteEntry
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_letter

WIDTH, ROW, SHOWN = 560, 30, 12

Search = Callable[[str], list[PaletteEntry]]
_Index = QModelIndex | QPersistentModelIndex


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[PaletteEntry] = []

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (entry.title, entry.subtitle, entry.shortcut) if part)
        return None

    def show(self, entries: list[PaletteEntry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, icons: Icons, model: _Entries, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._model = theme, icons, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(px(WIDTH), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry, palette = self._model.entries[index.row()], self._theme.palette
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selected))
        inner = rect.adjusted(12, 0, -12, 0)
        if entry.letter:
            paint_letter(painter, inner, entry.letter, palette)
        elif entry.icon:
            square = QRect(inner.left() - 1, inner.top() + (inner.height() - px(16) + 1) // 2, px(16), px(16))
            self._icons.icon(entry.icon).paint(painter, square)
        inner.setLeft(inner.left() + px(26))
        painter.setFont(ui_font(12))
        painter.setPen(QColor(palette.text3))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.shortcut)
        inner.setRight(inner.right() - QFontMetrics(painter.font()).horizontalAdvance(entry.shortcut) - 12)
        painter.setFont(ui_font(13))
        painter.setPen(QColor(palette.text))
        metrics = QFontMetrics(painter.font())
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, title)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(title) + 10)
        painter.setFont(ui_font(12))
        painter.setPen(QColor(palette.text3))
        subtitle = QFontMetrics(painter.font()).elidedText(entry.subtitle, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, subtitle)
        painter.restore()


class PalettePopup(QFrame):
    """Opens over a window; arrows choose, Enter takes, Escape leaves."""

    chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._search: Search = _nothing
        self._is_expecting = self._is_taken = False
        self.setObjectName("palette_popup")
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("Search or run a command"))
        self.field.textEdited.connect(self._on_field_textEdited)
        self.field.installEventFilter(self)
        self._model = _Entries(self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Painter(theme, icons, self._model, self))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_view_clicked)
        self._nothing = QLabel(tr("Nothing is called that. Try another word, or part of a name."), self)
        self._nothing.setProperty("role", "text2")
        self._nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.field, self.view, self._nothing):
            column.addWidget(widget)

    def open_at(self, top_centre: QPoint, search: Search, placeholder: str, typed: str = "") -> None:
        """Opens with its top centre at a global point, asking `search` for each change of what is typed."""
        self._search = search
        palette = self._theme.palette
        self.setStyleSheet(
            f"#palette_popup {{ background: {palette.raised}; border: 1px solid {palette.line2}; border-radius: 6px; }}"
            f"QListView {{ background: {palette.raised}; }}"
        )
        self.field.setPlaceholderText(placeholder)
        self.field.setText(typed)
        self._refresh()
        self.setFixedWidth(px(WIDTH))
        self.move(top_centre - QPoint(px(WIDTH) // 2, 0))
        self.show()
        self.field.setFocus()

    def expect_more(self) -> None:
        """Called by `search`: `add` will bring what takes longer to find. Enter before that waits for it."""
        self._is_expecting = True

    def add(self, typed: str, entries: list[PaletteEntry]) -> None:
        """Shows what was found later below what is there, if `typed` is still what is typed."""
        if not self.isVisible() or typed != self.field.text().strip():
            return
        row = self.view.currentIndex().row()
        self._is_expecting = False
        self._show([*self._model.entries, *entries], max(row, 0))
        if self._is_taken:
            self._take(0)

    def entries(self) -> list[PaletteEntry]:
        """What is offered now."""
        return self._model.entries

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the field move in the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                self._move(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._is_taken = self._is_expecting and not self._model.entries
                self._take(self.view.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: object) -> None:
        """Tells that it went."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self.dismissed.emit()

    def _move(self, step: int) -> None:
        last = len(self._model.entries) - 1
        row = min(max(self.view.currentIndex().row() + step, 0), last)
        self.view.setCurrentIndex(self._model.index(row, 0))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._model.entries):
            key = self._model.entries[row].key
            self.hide()
            self.chosen.emit(key)

    def _refresh(self) -> None:
        self._is_expecting = self._is_taken = False
        self._show(self._search(self.field.text().strip()), 0)

    def _show(self, entries: list[PaletteEntry], row: int) -> None:
        self._model.show(entries)
        self.view.setVisible(bool(entries))
        self._nothing.setVisible(not entries and not self._is_expecting)
        if entries:
            self.view.setCurrentIndex(self._model.index(row, 0))
            self.view.setFixedHeight(ROW * min(len(entries), SHOWN) + 2)
        self.adjustSize()

    def _on_field_textEdited(self, _text: str) -> None:
        self._refresh()

    def _on_view_clicked(self, index: QModelIndex) -> None:
        self._take(index.row())


def _nothing(_typed: str) -> list[PaletteEntry]:
    return []
