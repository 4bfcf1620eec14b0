"""What a committed step did to the case, as values that travel from the store to every pane. No row objects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

RowOp = Literal["insert", "update", "delete"]
Columns = dict[str, str | int | float | None]


@dataclass(frozen=True, slots=True)
class RowChange:
    """The net change of one row: `before` and `after` hold the changed columns (all of them for insert, delete)."""

    table: str
    row_id: str
    op: RowOp
    before: Columns | None
    after: Columns | None

    def inverse(self) -> RowChange:
        """The change that takes this one back."""
        op: RowOp = {"insert": "delete", "delete": "insert", "update": "update"}[self.op]  # type: ignore[assignment]
        return RowChange(self.table, self.row_id, op, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One committed step: its label in words, the records it touches, and which of them came or went.

    `origin` names who asked for it, so that the pane that typed can ignore its own echo.
    """

    step_id: str
    label: str
    origin: str = ""
    records: frozenset[str] = frozenset()
    created: frozenset[str] = frozenset()
    deleted: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was written."""
        return not self.tables


@dataclass(frozen=True, slots=True)
class HistoryState:
    """What Undo and Redo would do now, in words; an empty label means there is nothing to do."""

    undo_label: str = ""
    redo_label: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What subscribers of a workspace get after each COMMIT."""

    changes: ChangeSet
    history: HistoryState = field(default_factory=HistoryState)
