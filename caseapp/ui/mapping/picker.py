"""What fills a field: one column or several, a pattern such as "{who} in {country}", or the same words in every row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from caseapp.exchange.table_mapping import columns_in
from caseapp.platform.translation import mark, tr
from caseapp.ui.mapping.steady import SteadyCombo

MOST_COLUMNS = 4
OPEN = mark("A column, a pattern such as {who} in {country}, or words for every row")
NEXT = mark("Another column, taken together with the one before")


class Picker(QWidget):
    """A line to choose a column or type words in; a further one for each column chosen, up to `most`.

    `further` says what a further column is for.
    """

    changed = Signal()

    def __init__(
        self,
        says: str,
        most: int,
        parent: QWidget,
        words: Sequence[str] = (),
        *,
        is_open: bool = True,
        further: str = NEXT,
    ) -> None:
        super().__init__(parent)
        self._says, self._most = says, most
        self._meant = {tr(word): word for word in words}  # what is offered, and what stands for it in the case
        self._is_open, self._further = is_open, further
        self._columns: tuple[str, ...] = ()
        self._boxes: list[QComboBox] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def offer(self, columns: Sequence[str]) -> None:
        """Offers the columns of a table; nothing is chosen."""
        self._columns = tuple(columns)
        for box in self._boxes:
            box.clear()
        self._show([""])
        self.setFocusProxy(self._boxes[0])

    def choose(self, columns: Sequence[str], words: str = "") -> None:
        """Chooses columns, or a pattern or fixed words."""
        shown = {word: said for said, word in self._meant.items()}
        self._show(list(columns) or [shown.get(words, words)])

    def columns(self) -> tuple[str, ...]:
        """The columns chosen, () for a pattern or fixed words."""
        texts = [box.currentText() for box in self._boxes]
        return tuple(dict.fromkeys(text for text in texts if text in self._columns))

    def pattern(self) -> str:
        """The pattern typed, "" when it names no column."""
        words = self._typed()
        return words if columns_in(words) else ""

    def value(self) -> str:
        """The words that are the same in every row."""
        words = self._typed()
        return "" if columns_in(words) else self._meant.get(words, words)

    def _typed(self) -> str:
        words = self._boxes[0].currentText().strip() if self._boxes else ""
        return "" if words in self._columns else words

    def _show(self, texts: list[str]) -> None:
        is_column = bool(texts[0]) and texts[0] in self._columns
        wanted = [text for text in texts if text] or [""]
        if is_column and len(wanted) < self._most:
            wanted.append("")
        while len(self._boxes) > len(wanted):
            box = self._boxes.pop()
            self._row.removeWidget(box)
            box.hide()
            box.deleteLater()
        while len(self._boxes) < len(wanted):
            self._boxes.append(self._box(is_first=not self._boxes))
        for box, text in zip(self._boxes, wanted, strict=True):
            box.blockSignals(True)
            if box.currentText() != text or box.count() == 0:
                box.clear()
                box.addItems(["", *self._columns, *(self._meant if box is self._boxes[0] else ())])
                box.setCurrentText(text)
            box.blockSignals(False)

    def _box(self, *, is_first: bool) -> QComboBox:
        box = SteadyCombo(self)
        box.setEditable(is_first and self._is_open)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMinimumWidth(96)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setAccessibleName(self._says if is_first else tr("{field}, another column", field=self._says))
        box.setToolTip(tr(OPEN) if box.isEditable() else tr("A column") if is_first else tr(self._further))
        line = box.lineEdit()
        if line is not None:
            # Qt: it would complete "en" to the column "end", which is not what was typed.
            box.setCompleter(None)  # type: ignore[arg-type]
            line.setPlaceholderText(tr("not filled"))
            line.setAccessibleName(self._says)
            line.textEdited.connect(self._on_line_textEdited)
        box.activated.connect(self._on_box_activated)
        self._row.addWidget(box, 1)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return box

    def _on_box_activated(self, _index: int) -> None:
        texts = [box.currentText() for box in self._boxes]
        self._show([texts[0], *(text for text in texts[1:] if text)])
        self.changed.emit()

    def _on_line_textEdited(self, _text: str) -> None:
        self.changed.emit()
