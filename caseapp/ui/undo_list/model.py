"""The rows of the undo list: what can be done again, where the case stands now, and what can be taken back.

From the newest to the oldest, so that a way up is a way forward. No widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caseapp.domain.step_labels import shown
from caseapp.platform.translation import tr
from caseapp.queries.undo_list import UndoList, UndoStep
from caseapp.ui.text.moments import moment_words

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step: `mode` is what can be done with it, undo or redo; `words` its label in the person's language."""

    step: UndoStep
    mode: str
    words: str
    detail: str


@dataclass(frozen=True, slots=True)
class NowLine:
    """Where the case stands."""

    words: str


@dataclass(frozen=True, slots=True)
class OlderLine:
    """Older steps, when they are wanted."""

    words: str


Line = StepLine | NowLine | OlderLine


class UndoLines(QAbstractListModel):
    """Every row but that of now can be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, found: UndoList) -> None:
        """Shows another list."""
        self.beginResetModel()
        redo = [_line(step, "redo") for step in reversed(found.redo)]
        undo = [_line(step, "undo") for step in found.undo]
        older = [OlderLine(tr("Older steps…"))] if found.has_more else []
        self.lines = [*redo, NowLine(tr("The case as it is now")), *undo, *older]
        self.endResetModel()

    @property
    def now(self) -> int:
        """The row where the case stands; -1 before anything is shown."""
        return next((row for row, line in enumerate(self.lines) if isinstance(line, NowLine)), -1)

    def way_to(self, row: int) -> tuple[str, list[str]]:
        """What leads to a row: undo or redo, and the ids of the steps in their order; none from now to now."""
        line = self.lines[row] if 0 <= row < len(self.lines) else None
        if not isinstance(line, StepLine):
            return "", []
        between = range(self.now + 1, row + 1) if line.mode == "undo" else range(self.now - 1, row - 1, -1)
        return line.mode, [step.step.id for step in map(self.lines.__getitem__, between) if isinstance(step, StepLine)]

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What leads somewhere can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self.lines[index.row()], NowLine):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line)
        return None


def _line(step: UndoStep, mode: str) -> StepLine:
    detail = tr("{author} · {when}", author=step.author, when=moment_words(step.made_at))
    return StepLine(step, mode, shown(step.label) or tr("A step without a name"), detail)


def _spoken(line: Line) -> str:
    if not isinstance(line, StepLine):
        return line.words
    state = tr("was undone") if line.mode == "redo" else tr("stands")
    return f"{line.words}, {line.detail}, {state}"
