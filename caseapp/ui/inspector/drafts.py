"""What is typed and not yet in the case: being typed, or refused and kept. Switching records loses none of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal


def _is_plain(value: object) -> bool:
    try:
        json.dumps(value)
    except (TypeError, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class Draft:
    """A value as it stood in its editor, and why the case did not take it."""

    value: Any
    message: str


class Drafts(QObject):
    """The drafts of one open case, by record and field."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typed: set[tuple[str, str]] = set()
        self._kept: dict[tuple[str, str], Draft] = {}

    def begin(self, record_id: str, field: str) -> None:
        """Somebody types in a field."""
        if (record_id, field) not in self._typed:
            self._typed.add((record_id, field))
            self.changed.emit()

    def end(self, record_id: str, field: str) -> None:
        """What was typed in a field is handed over, kept, or given up."""
        if (record_id, field) in self._typed:
            self._typed.remove((record_id, field))
            self.changed.emit()

    def is_typed(self, record_id: str, field: str) -> bool:
        """Whether a field holds words that were not handed over yet."""
        return (record_id, field) in self._typed

    def keep(self, record_id: str, field: str, value: Any, message: str) -> None:
        """Remembers a refused value in place of an earlier one."""
        self._kept[record_id, field] = Draft(value, message)
        self.changed.emit()

    def take_over(self, others: Drafts) -> None:
        """Takes what other panes of the same case kept, when these are made anew."""
        self._kept = {**others._kept, **self._kept}
        self.changed.emit()

    def of(self, record_id: str, field: str) -> Draft | None:
        """The draft of a field, or None."""
        return self._kept.get((record_id, field))

    def kept(self) -> list[list[Any]]:
        """All drafts, each as record, field, value and message; those whose value is no plain JSON are left out."""
        found = [[*key, draft.value, draft.message] for key, draft in self._kept.items()]
        return [each for each in found if _is_plain(each[2])]

    def first_kept(self) -> tuple[str, str] | None:
        """The record and the field of the oldest draft."""
        return next(iter(self._kept), None)

    def drop(self, record_id: str, field: str) -> None:
        """Forgets a draft: it was taken, or given up."""
        if self._kept.pop((record_id, field), None) is not None:
            self.changed.emit()

    def rename(self, record_id: str, old: str, new: str) -> None:
        """A row that had no id yet has one now: its drafts go by the new name."""
        for key in [key for key in self._kept if key[0] == record_id and key[1].startswith(f"{old}/")]:
            self._kept[record_id, new + key[1][len(old) :]] = self._kept.pop(key)

    @property
    def typed(self) -> int:
        """In how many fields somebody is typing."""
        return len(self._typed)

    @property
    def refused(self) -> int:
        """In how many fields words stand that the case did not take."""
        return len(self._kept)
