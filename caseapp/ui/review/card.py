"""One quote under review: its words, and the places in the newest text that it may mean now, word by word compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.queries.reanchoring import Lost, Piece, Proposal, compared
from caseapp.ui.theme.theme import Theme


class ReviewCard(QFrame):
    """Asks; decides nothing."""

    placed = Signal(str, str, int, int)  # excerpt id, text version id, start and end in code points
    given_up = Signal(str)
    opened = Signal(str)  # excerpt id
    looked_at = Signal(str, int, int)  # source id, start and end in its newest text

    def __init__(self, quote: Lost, proposals: Sequence[Proposal], theme: Theme, *, is_read_only: bool) -> None:
        super().__init__()
        self.quote = quote
        self._theme, self._proposals = theme, tuple(proposals)
        self._labels: list[tuple[QLabel, Proposal]] = []
        self.buttons: list[QPushButton] = []
        self.setObjectName("reviewCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        for number, proposal in enumerate(self._proposals, 1):
            column.addLayout(self._row(number, proposal, is_read_only))
        column.addLayout(self._foot(is_read_only))
        self.recolour()

    def recolour(self) -> None:
        """Takes the colours of the theme."""
        palette = self._theme.palette
        self.setStyleSheet(
            f"#reviewCard {{ background: {palette.dock}; border: 1px solid {palette.line};"
            f" border-left: 3px solid {palette.attention}; border-radius: 6px; }}"
        )
        for label, proposal in self._labels:
            label.setText(_marked_up(compared(self.quote.exact, proposal.words), palette.wrong, palette.good))

    def _head(self) -> QVBoxLayout:
        words = _label(f"“{self.quote.exact}”", self)
        words.setFont(self._theme.serif_font(15))
        said = tr(
            "{source}, version {number} · {state}",
            source=self.quote.source_title,
            number=self.quote.version_number,
            state=tr(self.quote.state),
        )
        where = _label(said, self)
        where.setProperty("role", "caption")
        head = QVBoxLayout()
        head.addWidget(where)
        head.addWidget(words)
        return head

    def _row(self, number: int, proposal: Proposal, is_read_only: bool) -> QHBoxLayout:
        label = _label("", self)
        # Qt: the one place where a text from outside meets rich text; it is escaped, and holds no resource.
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setFont(self._theme.serif_font(14))
        label.setAccessibleName(tr("Proposal {number}: {words}", number=number, words=proposal.words))
        self._labels.append((label, proposal))
        look = self._button(tr("Look"), tr("Shows proposal {number} in the text", number=number))
        look.clicked.connect(partial(self._look, proposal))
        take = self._button(tr("This is it"), tr("Places the quote at proposal {number}", number=number))
        take.setEnabled(not is_read_only)
        take.clicked.connect(partial(self._take, proposal))
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(look)
        row.addWidget(take)
        return row

    def _foot(self, is_read_only: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        if not self._proposals:
            none = _label(tr("Nothing in the newest text is like these words."), self)
            none.setProperty("role", "text3")
            foot.addWidget(none)
        foot.addStretch(1)
        old = self._button(tr("Show the old text"), tr("Opens the version it was marked in"))
        old.clicked.connect(self._on_old_clicked)
        foot.addWidget(old)
        if self.quote.state != "gone":
            gone = self._button(tr("It is gone"), tr("The newest text does not have it; the old version keeps it"))
            gone.setEnabled(not is_read_only)
            gone.clicked.connect(self._on_gone_clicked)
            foot.addWidget(gone)
        return foot

    def _look(self, proposal: Proposal, _is_checked: bool = False) -> None:
        self.looked_at.emit(self.quote.source_id, proposal.start_cp, proposal.end_cp)

    def _take(self, proposal: Proposal, _is_checked: bool = False) -> None:
        self.placed.emit(self.quote.excerpt_id, proposal.version_id, proposal.start_cp, proposal.end_cp)

    def _on_old_clicked(self, _is_checked: bool = False) -> None:
        self.opened.emit(self.quote.excerpt_id)

    def _on_gone_clicked(self, _is_checked: bool = False) -> None:
        self.given_up.emit(self.quote.excerpt_id)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        self.buttons.append(button)
        return button


def _label(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _marked_up(pieces: Sequence[Piece], old: str, new: str) -> str:
    """The comparison: what is only in the old struck through, what is only in the new underlined."""
    styles = {
        "same": "{words}",
        "old": f'<span style="color:{old}; text-decoration: line-through">{{words}}</span>',
        "new": f'<span style="color:{new}; text-decoration: underline">{{words}}</span>',
    }
    return "".join(styles[piece.kind].format(words=escape(piece.words)) for piece in pieces)
