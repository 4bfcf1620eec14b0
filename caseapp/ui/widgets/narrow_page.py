"""A page no wider than one likes to read: a head above what it is about, from the left of the pane."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def lay_out(pane: QWidget, head: QHBoxLayout, body: QWidget, widest: int) -> None:
    """Puts `head` and `body` into `pane`, at most `widest` pixels wide."""
    page = QWidget(pane)
    page.setMaximumWidth(widest)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(body, 1)
    row = QHBoxLayout(pane)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(page)
