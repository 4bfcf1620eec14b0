"""Where a case file stands: its id and its last step, by which two files are told to hold the same or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from caseapp.domain.errors import CaseError
from caseapp.store.counting import DIGESTS
from caseapp.store.keys import Key
from caseapp.store.reader import Reader

#: Keystrokes extend the step they began, so its digest counts; a merge is a step of its own.
LAST_STEP = "SELECT id || ' ' || digest FROM step ORDER BY ord DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class FileState:
    """The id of a case and its last step, "" when it has none."""

    case_id: str
    last_step: str


def file_state(path: Path, key: Key | None = None) -> FileState:
    """Where the file stands; any CaseError when it cannot be read."""
    with Reader(path, key) as reader:
        ((case_id,),) = reader.rows("SELECT id FROM case_info LIMIT 1")
        last = reader.rows(LAST_STEP)
    return FileState(str(case_id), str(last[0][0]) if last else "")


def known_state(path: Path, key: Key | None = None) -> FileState | None:
    """The same, or None when it cannot be read, as with another key."""
    try:
        return file_state(path, key)
    except CaseError:
        return None


def holds_all_of(path: Path, other: Path, key: Key | None = None) -> bool:
    """Whether the case at `path` has every step that the one at `other` has, what merges did there apart."""
    with Reader(path, key) as reader, Reader(other, key) as others:
        return set(others.rows(DIGESTS)) <= set(reader.rows(DIGESTS))
