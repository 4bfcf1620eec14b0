"""The small bar beside a selection: six kinds, each letter at once kind and key. It never takes the keyboard.

It comes when the selection has settled and stands beside the selection's last line, never over it.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton

from caseapp.platform.translation import mark, tr
from caseapp.ui.reader.painting import draw_pill
from caseapp.ui.reader.typography import sized
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.theme.palette import Palette

SETTLE_MS = 150
_GAP = 12
_LABELS = {
    "M": mark("Meeting"),
    "A": mark("Open item"),
    "S": mark("Statement"),
    "P": mark("Person"),
    "O": mark("Organisation"),
    "L": mark("Link to…"),
}


class MiniBar(QFrame):
    """Shows itself for the view's selection; hides on Esc, scroll, focus loss and when the selection goes."""

    letter_chosen = Signal(str)

    def __init__(self, palette: Palette, view: ReaderView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._is_selecting = False
        self._buttons: dict[str, QToolButton] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("Mark the selected words"))
        self._add_buttons()
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(18)
        self._shadow.setOffset(0, 4)
        self.setGraphicsEffect(self._shadow)
        self.set_palette_roles(palette)
        self.hide()
        self._timer.timeout.connect(self._on_timer_timeout)
        view.selectionChanged.connect(self._on_view_selectionChanged)
        view.selecting_changed.connect(self._on_view_selecting_changed)
        view.verticalScrollBar().valueChanged.connect(self.dismiss)
        view.focus_left.connect(self.dismiss)
        view.zoom_changed.connect(self.dismiss)

    def _add_buttons(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(0)
        for letter, label in _LABELS.items():
            button = QToolButton(self)
            button.setText(tr(label))
            button.setObjectName(f"mark-{letter}")
            button.setToolTip(f"{tr(label).rstrip('…')} ({letter})")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRaise(True)
            button.clicked.connect(self._on_button_clicked)
            row.addWidget(button)
            self._buttons[letter] = button

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        px = self._view.metrics.px
        self.setStyleSheet(
            f"MiniBar {{ background: {palette.raised}; border: 1px solid {palette.line2}; border-radius: 6px; }}"
            f"MiniBar QToolButton {{ background: transparent; color: {palette.text}; border: none;"
            f" border-radius: 4px; padding: 0 {px(4)}px; margin: 0; height: {px(24)}px; text-transform: none; }}"
            f"MiniBar QToolButton:hover {{ background: {palette.selected}; }}"
            f"MiniBar QToolButton:pressed {{ background: {palette.accent_fill}; color: #ffffff; }}"
        )
        font = sized(self.font(), px(12))
        for letter, button in self._buttons.items():
            button.setFont(font)
            button.setIconSize(QSize(px(18), px(16)))
            button.setIcon(self._icon(letter, palette, px(16)))
        self._shadow.setColor(QColor(0, 0, 0, 110))

    def _icon(self, letter: str, palette: Palette, size: int) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round((size + 2) * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        draw_pill(painter, QRectF(0, 0, size, size), letter, palette)
        painter.end()
        return QIcon(pixmap)

    def dismiss(self) -> None:
        """Go, and do not come back before the selection changes."""
        self._timer.stop()
        self.hide()

    def _on_view_selectionChanged(self) -> None:
        self.dismiss()
        if not self._is_selecting:
            self._timer.start()

    def _on_view_selecting_changed(self, is_selecting: bool) -> None:
        self._is_selecting = is_selecting
        self.dismiss()
        if not is_selecting:
            self._timer.start()

    def _on_timer_timeout(self) -> None:
        span = self._view.selection_cp()
        if span is None or not self._view.hasFocus():
            return
        rects = [rect.toAlignedRect() for rect in self._view.viewport_rects(*span)]
        if rects and rects[-1].bottom() > 0 and rects[0].top() < self._view.viewport().height():
            self.adjustSize()
            self.move(bar_place(rects, self.size(), self._view.viewport().size()))
            self.show()
            self.raise_()

    def _on_button_clicked(self) -> None:
        button = self.sender()
        for letter, known in self._buttons.items():
            if known is button:
                self.dismiss()
                self.letter_chosen.emit(letter)


def bar_place(lines: list[QRect], bar: QSize, room: QSize) -> QPoint:
    """Return the top left corner of a bar beside the last of `lines`: right of it, else below, else above all."""
    first, last = lines[0], lines[-1]
    beside = last.right() + _GAP
    if beside + bar.width() <= room.width():
        y = last.center().y() - bar.height() // 2
        return QPoint(beside, min(max(y, 0), room.height() - bar.height()))
    x = min(max(last.right() - bar.width() // 2, 0), max(room.width() - bar.width() - 2, 0))
    below = last.bottom() + 6
    if below + bar.height() <= room.height():
        return QPoint(x, below)
    return QPoint(x, max(first.top() - bar.height() - 6, 0))
