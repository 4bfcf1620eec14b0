"""What a merge did, and what it leaves to decide, as values for window and command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

OURS, THEIRS, BASE, OTHER = "ours", "theirs", "base", "other"
CHOICES = (OURS, THEIRS, BASE, OTHER)

TEAM = "team"
"""The merge key of a merge that came by itself through a team folder, and of what it entailed."""
SHARED = "shared"
"""The same of what somebody else had put in the shared file of a working copy."""
BY_ITSELF = (TEAM, SHARED)
"""Nobody asked for these merges, so undo passes over them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decided of one field that copies disagree on.

    `value` by column, or for a row that one deleted and another edited whether it is to be there.
    """

    conflict_id: str
    choice: str
    value: dict[str, Any] | bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What came in. `steps` is 0 when the case had all of it before, and then nothing was written.

    Record ids are of records as they are after the merge; `open` are the ids of conflicts that nobody has decided.
    """

    name: str
    steps: int = 0
    authors: tuple[str, ...] = ()
    added: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    deleted: frozenset[str] = frozenset()
    joined: tuple[tuple[str, str], ...] = ()
    open: tuple[str, ...] = ()
    is_independent: bool = False  # the two never had a step in common
    step_id: str = ""
    skipped_choices: tuple[str, ...] = field(default=())  # decided meanwhile, or no conflict any more
