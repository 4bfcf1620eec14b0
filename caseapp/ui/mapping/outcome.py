"""What stands in the columns of a field and what it became, in one line that is cut where its room ends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

SHOWN = 3


class Outcome(QLabel):
    """The first different values of a field, as they stand and as they became where that differs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "text3")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Shows pairs of the words of a row and what they became, "" for what became of nothing."""
        said = [stands if became in ("", stands) else f"{stands} → {became}".strip() for stands, became in pairs]
        distinct = list(dict.fromkeys(" ".join(each.split()) for each in said if each))
        self._words = "  ·  ".join(distinct[:SHOWN])
        self.setToolTip("\n".join(distinct))
        self.setAccessibleName(self._words)
        self._cut()

    def words(self) -> str:
        """All it says, also where that is cut."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the words anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))
