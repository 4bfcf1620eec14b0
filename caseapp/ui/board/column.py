"""One column of the board: its title and count, how things stand in it, and its cards."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from caseapp.platform.translation import mark, number, plural, tr
from caseapp.queries import board
from caseapp.queries.board import BoardCard, BoardColumn
from caseapp.ui.board.cards import CardList
from caseapp.ui.board.names import squeezed
from caseapp.ui.theme.fonts import scale
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

WIDTH = 232
_EMPTY = {"open": mark("Nothing is open."), "claimed done": mark("Nothing is claimed done.")}
_CLOSED = frozenset({"done", "withdrawn", "superseded"})


class ColumnView(QWidget):
    """A head and a `CardList`."""

    def __init__(self, theme: Theme, icons: Icons, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.column = BoardColumn(key, (), (), 0)
        self.setObjectName("boardColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(round(WIDTH * scale()))
        self._title, self._count, self._note = QLabel("", self), QLabel("", self), QLabel("", self)
        self._title.setFont(theme.ui_font(13, QFont.Weight.Medium))
        # Qt: a label is as wide as its words; a long title is to give way to the count, and is shortened by hand.
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self._title, self._count, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("role", "text3")
        self._note.setProperty("role", "caption")
        self.list = CardList(theme, icons, self)
        head = QGridLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setHorizontalSpacing(6)
        head.setVerticalSpacing(1)
        head.setColumnStretch(0, 1)
        head.addWidget(self._title, 0, 0)
        head.addWidget(self._count, 0, 1)
        head.addWidget(self._note, 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)  # the line between columns is the style sheet's
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    @property
    def note(self) -> str:
        """What the head says below the title."""
        return self._note.text()

    def show_column(
        self, column: BoardColumn, grouping: str, cards: Mapping[str, BoardCard], *, is_filtered: bool
    ) -> None:
        """Shows a column as it stands now."""
        self.column = column
        self._count.setText(number(len(column.ids), " "))
        self._note.setText(_note(column))
        self._show_title()
        self.list.cards.apply(column.ids, cards)
        empty = tr("Nothing matches the filter.") if is_filtered else _empty_words(column, grouping)
        self.list.show_empty_words(empty)
        # Qt: a list without rows would stop Tab and the arrows, and show nothing.
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if column.ids else Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(", ".join(filter(None, (column.title, str(len(column.ids)), self.note))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title takes what room the count leaves."""
        super().resizeEvent(event)
        self._show_title()

    def _show_title(self) -> None:
        room = self.width() - self._count.sizeHint().width() - 2 * 12 - 8
        metrics = self._title.fontMetrics()
        shown = squeezed(self.column.names, tr("{first} and {last}", first="", last=""), metrics, max(room, 40))
        self._title.setText(shown)
        self._title.setToolTip(self.column.title if shown != self.column.title else "")


def _note(column: BoardColumn) -> str:
    is_aged = column.oldest_days is not None and column.key not in _CLOSED
    parts = [plural("{n} overdue", "{n} overdue", column.overdue)] if column.overdue else []
    parts += [tr("oldest {n} d", n=column.oldest_days)] if is_aged else []
    return ", ".join(parts)


def _empty_words(column: BoardColumn, grouping: str) -> str:
    if grouping == board.STATUS:
        known = _EMPTY.get(column.key)
        return tr(known) if known else tr("Nothing is {status}.", status=tr(column.key))
    return tr("Nothing stands here.")
