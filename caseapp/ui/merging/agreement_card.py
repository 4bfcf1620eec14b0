"""Says that two dates can both be true, shows both days on their clocks, and proposes the value that both mean."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.queries.dates_agreeing import Agreement
from caseapp.ui.merging.parts import head_row, label
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.theme import Theme

BAR, GAP, WORDS = 18, 8, 110
_FILLS = ("M", "P")


class Clocks(QWidget):
    """One bar a clock, all on one line of time; the moment goes through them."""

    def __init__(self, agreement: Agreement, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._agreement, self._theme = agreement, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{each.place}: {each.words}" for each in agreement.clocks))

    def sizeHint(self) -> QSize:
        """A bar a clock."""
        return QSize(px(300), len(self._agreement.clocks) * px(BAR + GAP) - px(GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the bars, their clocks at the left, the moment in words at the right."""
        painter = QPainter(self)
        palette, clocks = self._theme.palette, self._agreement.clocks
        first, last = min(each.first for each in clocks), max(each.last for each in clocks)
        right = max(QFontMetrics(ui_font(12)).horizontalAdvance(each.words) for each in clocks) + px(12)
        track = QRect(px(WORDS), 0, max(self.width() - px(WORDS) - right, 1), px(BAR))
        scale = track.width() / max(last - first, 1)
        painter.setFont(ui_font(12))
        for number, each in enumerate(clocks):
            row = track.translated(0, number * px(BAR + GAP))
            painter.fillRect(row, QColor(palette.line))
            begin, end = round((each.first - first) * scale), round((each.last - first) * scale)
            fill = palette.kind(_FILLS[number % len(_FILLS)])
            painter.fillRect(QRect(row.left() + begin, row.top(), max(end - begin, 2), row.height()), QColor(fill.fill))
            at = row.left() + round((self._agreement.moment - first) * scale)
            painter.fillRect(QRect(at - 1, row.top(), 3, row.height()), QColor(palette.accent))
            painter.setPen(QColor(palette.text2))
            left = QRect(0, row.top(), px(WORDS) - px(8), row.height())
            place = painter.fontMetrics().elidedText(each.place, Qt.TextElideMode.ElideRight, left.width())
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, place)
            painter.setPen(QColor(palette.text))
            beside = QRect(row.right() + px(12), row.top(), right, row.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, each.words)


class AgreementCard(QFrame):
    """Proposes; a person decides."""

    taken = Signal()

    def __init__(self, agreement: Agreement, key: str, theme: Theme, parent: QWidget, *, can_take: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("agreementCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = tr("Both can be true")
        self.setAccessibleName(f"{title}: {agreement.words}. {agreement.reason}")
        self.button = QPushButton(tr("Keep {value}, with all quotes", value=agreement.words), self)
        self.button.setProperty("primary", True)
        self.button.setEnabled(can_take)
        self.button.clicked.connect(self._on_button_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(10), px(12))
        column.setSpacing(px(8))
        column.addLayout(head_row(label(title, self, font=theme.ui_font(13, QFont.Weight.Medium)), key, self))
        column.addWidget(label(agreement.reason, self, "text2", theme.ui_font(12)))
        if agreement.clocks:
            column.addWidget(Clocks(agreement, theme, self))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.button)
        row.addWidget(label(tr("Proposed from the values; you decide."), self, "caption"), 1)
        column.addLayout(row)
        self.recolour()

    def recolour(self) -> None:
        """Takes the colours of the theme."""
        palette = self._theme.palette
        ground, edge = palette.raised, palette.accent
        self.setStyleSheet(f"#agreementCard {{ background: {ground}; border: 1px solid {edge}; border-radius: 6px; }}")
        self.update()

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        self.taken.emit()
