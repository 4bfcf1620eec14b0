"""The list of hits: kinds as headings, under each its records with the words that were found marked in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import sentence_case, tr
from caseapp.queries.search import Hit
from caseapp.queries.snippets import Snippet
from caseapp.ui.text.qt_offsets import QtOffsets
from caseapp.ui.theme.fonts import serif_font, ui_font
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_letter, role_of_state

_Index = QModelIndex | QPersistentModelIndex
ROW, HEAD, INSET = 46, 28, 16
_SPAN = QTextLayout.FormatRange


@dataclass(frozen=True, slots=True)
class Result:
    """One line: a hit with its words, or without a hit the heading of a kind."""

    hit: Hit | None
    heading: str = ""
    snippet: Snippet | None = None


def grouped(hits: Sequence[Hit], snippets: dict[str, Snippet], kind: str = "") -> list[Result]:
    """Hits under the headings of their kinds, the kind of the best hit first; of one kind only, if given."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.kind, []).append(hit)
    found: list[Result] = []
    for name, members in groups.items():
        if kind in ("", name):
            found.append(Result(None, f"{tr(kind_shown(name).plural)}   {len(members)}"))
            found += [Result(hit, "", snippets.get(hit.id)) for hit in members]
    return found


class Results(QAbstractListModel):
    """Headings and hits; headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.results: list[Result] = []

    def show(self, results: list[Result]) -> None:
        """Shows other results."""
        self.beginResetModel()
        self.results = results
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many lines."""
        return 0 if parent is not None and parent.isValid() else len(self.results)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only hits are chosen."""
        if not index.isValid() or self.results[index.row()].hit is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a line."""
        if not index.isValid():
            return None
        result = self.results[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return result.hit.title if result.hit is not None else result.heading
        if role == Qt.ItemDataRole.AccessibleTextRole and result.hit is not None:
            words = result.snippet.words if result.snippet is not None else ""
            kind, state = tr(kind_shown(result.hit.kind).label), result.hit.state
            said = f"{kind}, {tr(state)}" if state else kind
            return f"{said}: {result.hit.title}. {words}"
        return None


class ResultList(QListView):
    """Enter or a click opens a hit; the arrows skip headings."""

    opened = Signal(object)  # Result

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.results = Results(self)
        self.setModel(self.results)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(tr("Search results"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)

    def show_results(self, results: list[Result]) -> None:
        """Shows other results, the first hit current."""
        self.results.show(results)
        first = next((row for row, each in enumerate(results) if each.hit is not None), -1)
        if first >= 0:
            self.setCurrentIndex(self.results.index(first, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current hit."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and self.results.results[index.row()].hit is not None:
            self.opened.emit(self.results.results[index.row()])


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: ResultList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, ROW if self._view.results.results[index.row()].snippet is not None else HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        result, palette, rect = self._view.results.results[index.row()], self._theme.palette, QRect(option.rect)
        painter.save()
        if result.hit is None:
            painter.setFont(ui_font(11, QFont.Weight.Medium))
            painter.setPen(QColor(palette.text2))
            painter.drawText(rect.adjusted(INSET, 4, -INSET, 0), Qt.AlignmentFlag.AlignVCenter, result.heading)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                has_focus = bool(option.state & QStyle.StateFlag.State_Active) and self._view.hasFocus()
                painter.fillRect(rect, QColor(palette.selected if has_focus else palette.selected_inactive))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(palette.hover))
            self._paint_hit(painter, rect.adjusted(INSET, 3, -INSET, -3), result, result.hit)
        painter.restore()

    def _paint_hit(self, painter: QPainter, room: QRect, result: Result, hit: Hit) -> None:
        palette = self._theme.palette
        height = room.height() // 2 if result.snippet is not None else room.height()
        top = QRect(room.left(), room.top(), room.width(), height)
        paint_letter(painter, top, kind_shown(hit.kind).letter or "D", palette)
        words = top.adjusted(26, 0, -self._paint_state(painter, top, hit.state), 0)
        painter.setFont(ui_font(13))
        painter.setPen(QColor(palette.text))
        title = QFontMetrics(painter.font()).elidedText(hit.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        if result.snippet is not None:
            self._paint_snippet(painter, top.adjusted(26, 0, 0, 0).translated(0, top.height()), result.snippet)

    def _paint_state(self, painter: QPainter, line: QRect, state: str) -> int:
        """Whether a quote still stands, at the right; returns the width it takes."""
        if not state:
            return 0
        painter.setFont(ui_font(11))
        painter.setPen(QColor(getattr(self._theme.palette, role_of_state(state))))
        words = sentence_case(tr(state))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return QFontMetrics(painter.font()).horizontalAdvance(words) + 12

    def _paint_snippet(self, painter: QPainter, room: QRect, snippet: Snippet) -> None:
        palette, offsets = self._theme.palette, QtOffsets(snippet.words)
        layout = QTextLayout(snippet.words, serif_font(13))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([_mark(offsets, start, end, palette.text) for start, end in snippet.marks])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000)
        layout.endLayout()
        painter.setPen(QColor(palette.text2))
        painter.setClipRect(room)
        layout.draw(painter, room.topLeft())


def _mark(offsets: QtOffsets, start_cp: int, end_cp: int, colour: str) -> _SPAN:
    span = _SPAN()
    span.start = offsets.to_u16(start_cp)
    span.length = offsets.to_u16(end_cp) - span.start
    marked = QTextCharFormat()
    marked.setForeground(QColor(colour))
    marked.setFontWeight(QFont.Weight.Bold)
    span.format = marked
    return span
