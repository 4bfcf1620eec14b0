"""Find in the source text: a bar above it. It searches the stored text, so that what it finds are code points."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.theme.palette import Palette
from caseapp.ui.widgets.clearing import make_clearable

MAX_MATCHES = 10_000
"""More are not counted."""


class FindBar(QFrame):
    """Field, count, previous, next, close. Enter and Shift+Enter go on, Esc closes."""

    def __init__(self, palette: Palette, view: ReaderView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._matches: list[tuple[int, int]] = []
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find in this text"))
        self._field.setAccessibleName(tr("Find in this text"))
        self._field.setToolTip(tr("Find in this text"))
        make_clearable(self._field)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        previous, following = self._button(tr("Previous"), "Shift+Enter"), self._button(tr("Next"), "Enter")
        close = self._button(tr("Close"), "Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        for button in (previous, following, close):
            row.addWidget(button)
        self._field.setMaximumWidth(360)
        row.addStretch(1)
        self._field.textChanged.connect(self._on_field_textChanged)
        previous.clicked.connect(self._on_previous_clicked)
        following.clicked.connect(self._on_following_clicked)
        close.clicked.connect(self.hide)
        self.set_palette_roles(palette)
        self.hide()

    def _button(self, label: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(label)
        button.setToolTip(f"{label} ({key})")
        button.setAutoRaise(True)
        return button

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            f"FindBar {{ background: {palette.dock}; border: none; border-bottom: 1px solid {palette.line}; }}"
            f"FindBar QLabel {{ color: {palette.text2}; background: transparent; }}"
            f"FindBar QLineEdit {{ background: {palette.field}; color: {palette.text}; padding: 3px 6px;"
            f" border: 1px solid {palette.line2}; border-radius: 4px; }}"
            f"FindBar QLineEdit:focus {{ border: 2px solid {palette.accent}; padding: 2px 5px; }}"
            f"FindBar QToolButton {{ color: {palette.text2}; background: transparent; border: none;"
            " border-radius: 4px; padding: 3px 8px; }"
            f"FindBar QToolButton:hover {{ background: {palette.hover}; color: {palette.text}; }}"
        )

    def open(self) -> None:
        """Show the bar with the selected words, ready to type."""
        span = self._view.selection_cp()
        self.show()
        if span is not None and "\n" not in self._view.text[span[0] : span[1]]:
            self._field.setText(self._view.text[span[0] : span[1]])
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def go(self, step: int) -> None:
        """Select the next (1) or previous (-1) match, round the end."""
        if not self._matches:
            return
        here = self._view.caret_cp()
        starts = [start for start, _ in self._matches]
        span = self._view.selection_cp()
        at = bisect_left(starts, span[0] if span else here)
        is_on_match = span is not None and at < len(starts) and starts[at] == span[0]
        if step < 0 or is_on_match:
            at += step
        self._show(at % len(self._matches))

    def _show(self, number: int) -> None:
        self._view.select(*self._matches[number])
        more = "+" if len(self._matches) == MAX_MATCHES else ""
        self._count.setText(tr("{n} of {total}", n=number + 1, total=f"{len(self._matches)}{more}"))

    def refresh(self) -> None:
        """Search the text that the view shows now, without moving there."""
        self._matches = find_all(self._view.text, self._field.text())
        self._count.setText(tr("Not found") if self._field.text() and not self._matches else "")

    def _on_field_textChanged(self) -> None:
        self.refresh()
        if self._matches:
            start = self._view.selection_cp()
            here = start[0] if start else self._view.caret_cp()
            self._show(bisect_left([first for first, _ in self._matches], here) % len(self._matches))

    def _on_previous_clicked(self) -> None:
        self.go(-1)

    def _on_following_clicked(self) -> None:
        self.go(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc of the field end here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back to the text."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)


def find_all(text: str, words: str) -> list[tuple[int, int]]:
    """Return the spans of `words` in `text` in code points, letter case ignored, at most MAX_MATCHES."""
    if not words:
        return []
    found: list[tuple[int, int]] = []
    for match in re.finditer(re.escape(words), text, re.IGNORECASE):
        found.append(match.span())
        if len(found) == MAX_MATCHES:
            break
    return found
