"""Small parts of the page that more than one of its cards has: plain words, a key, a quote."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.queries.evidence import Quote
from caseapp.queries.reanchoring import compared
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.palette import Palette
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import Pill, role_of_state

_MOST_QUOTE = 240


def label(words: str, parent: QWidget, role: str = "", font: QFont | None = None) -> QLabel:
    """Plain words that wrap."""
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setMinimumWidth(1)
    if role:
        made.setProperty("role", role)
    if font is not None:
        made.setFont(font)
    return made


def key_cap(key: str, parent: QWidget) -> QLabel:
    """The key that does what stands beside it."""
    cap = QLabel(key, parent)
    cap.setProperty("role", "key")
    cap.setAccessibleName(tr("Key {key}", key=key))
    return cap


def head_row(title: QLabel, key: str, parent: QWidget) -> QHBoxLayout:
    """A title with its key at the right."""
    row = QHBoxLayout()
    row.addWidget(title, 1)
    row.addWidget(key_cap(key, parent), 0, Qt.AlignmentFlag.AlignTop)
    return row


def value_markup(before: str, words: str, palette: Palette) -> str:
    """A value with what is not in the one before it set off; what is gone from it is not shown."""
    if not words:
        return f'<span style="color:{palette.text3}">{escape(tr("nothing"))}</span>'
    if not before or before == words:
        return escape(words)
    new = f'<span style="color:{palette.good}; background:{palette.good_chip}">{{}}</span>'
    parts = (
        new.format(escape(piece.words)) if piece.kind == "new" and piece.words.strip() else escape(piece.words)
        for piece in compared(before, words)
        if piece.kind != "old"
    )
    return "".join(parts)


class QuoteBlock(QFrame):
    """The words of a source, whether they stand, and where."""

    def __init__(self, quote: Quote, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("quoteBlock")
        words = " ".join(quote.exact.split())
        shown = words if len(words) <= _MOST_QUOTE else f"{words[:_MOST_QUOTE]}…"
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), 0, 0, px(2))
        column.setSpacing(px(4))
        column.addWidget(label(shown, self, font=theme.serif_font(14)))
        below = QHBoxLayout()
        below.setSpacing(px(8))
        state = tr("Contradicts it") if quote.stance == "contradicts" else tr(quote.state).capitalize()
        role = "wrong" if quote.stance == "contradicts" else role_of_state(quote.state)
        below.addWidget(Pill(state, role, theme, self), 0, Qt.AlignmentFlag.AlignTop)
        where = tr("{source} ¶{number}", source=quote.source_title, number=quote.paragraph)
        below.addWidget(label(where, self, "caption"), 1)
        column.addLayout(below)
        ink = theme.palette.wrong if quote.stance == "contradicts" else theme.palette.good
        self.setStyleSheet(f"#quoteBlock {{ background: transparent; border: none; border-left: 2px solid {ink}; }}")
