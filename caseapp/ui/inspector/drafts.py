"""What was typed and refused: kept per record and field while the case is open; switching records loses none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Draft:
    """A value as it stood in its editor, and why the case did not take it."""

    value: Any
    message: str


class Drafts:
    """The drafts of one open case."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Draft] = {}

    def keep(self, record_id: str, field: str, value: Any, message: str) -> None:
        """Remembers a refused value in place of an earlier one."""
        self._kept[record_id, field] = Draft(value, message)

    def of(self, record_id: str, field: str) -> Draft | None:
        """The draft of a field, or None."""
        return self._kept.get((record_id, field))

    def drop(self, record_id: str, field: str) -> None:
        """Forgets a draft: it was taken, or given up."""
        self._kept.pop((record_id, field), None)

    def rename(self, record_id: str, old: str, new: str) -> None:
        """A row that had no id yet has one now: its drafts go by the new name."""
        for key in [key for key in self._kept if key[0] == record_id and key[1].startswith(f"{old}/")]:
            self._kept[record_id, new + key[1][len(old) :]] = self._kept.pop(key)

    def __len__(self) -> int:
        return len(self._kept)
