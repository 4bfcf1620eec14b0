"""Where what stands in a team folder, and how much of it is looked at. Names that are none of ours are passed over:
half-made files, second versions that a synchroniser put beside a file, whatever people put there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from caseapp.domain.ids import is_id

TEAM_NOTE, MEMBERS = "team.json", "members"
MEMBER_NOTE, SEEN_NOTE, LETS_IN_NOTE = "member.json", "seen.json", "lets_in.json"
STEPS, BLOBS, SNAPSHOTS = "steps", "blobs", "snapshots"

MOST_MEMBERS = 500
MOST_FILES = 50_000
MOST_NUMBER = 10**8 - 1
MOST_STEP_FILE_BYTES = 64 << 20
MOST_BLOB_BYTES = 1 << 30
HASH_IN_NAME = 16

_STEPS_NAME = re.compile(r"(\d{8})-(\d{1,19})-([0-9a-f]{16})\.steps")
_SNAPSHOT_NAME = re.compile(r"(\d{8})-([0-9a-f]{16})\.json")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a member: by its number and the beginning of its checksum, as its name says; what it was when seen."""

    member: str
    number: int
    sha_start: str
    path: Path
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Listing:
    """What a folder holds, by member; nothing was read."""

    members: list[str] = field(default_factory=list)
    steps: dict[Path, Entry] = field(default_factory=dict)
    snapshots: dict[Path, Entry] = field(default_factory=dict)
    notes: dict[Path, tuple[int, int]] = field(default_factory=dict)  # size and time


def member_folder(folder: Path, member: str) -> Path:
    """The folder that one member writes to."""
    return folder / MEMBERS / member


def listing(folder: Path) -> Listing:
    """Looks at names, sizes and times alone."""
    found = Listing()
    there = _entries(folder / MEMBERS, MOST_MEMBERS)
    for member in sorted(entry.name for entry in there if is_id(entry.name) and entry.is_dir(follow_symlinks=False)):
        found.members.append(member)
        own = member_folder(folder, member)
        for name in (MEMBER_NOTE, SEEN_NOTE, LETS_IN_NOTE):
            if (state := _stat(own / name)) is not None:
                found.notes[own / name] = state
        for entry in _files(own / STEPS):
            if named := _STEPS_NAME.fullmatch(entry.name):
                _note(found.steps, member, int(named[1]), named[3], entry)
        for entry in _files(own / SNAPSHOTS):
            if named := _SNAPSHOT_NAME.fullmatch(entry.name):
                _note(found.snapshots, member, int(named[1]), named[2], entry)
    return found


def steps_name(number: int, first_seq: int, sha256: str) -> str:
    """What a file of steps is called."""
    return f"{number:08}-{first_seq}-{sha256[:HASH_IN_NAME]}.steps"


def snapshot_stem(number: int, sha256: str) -> str:
    """What a snapshot and the note of it are called, without their endings."""
    return f"{number:08}-{sha256[:HASH_IN_NAME]}"


def _note(into: dict[Path, Entry], member: str, number: int, sha_start: str, entry: os.DirEntry[str]) -> None:
    try:
        there = entry.stat(follow_symlinks=False)
    except OSError:
        return  # gone meanwhile
    path = Path(entry.path)
    into[path] = Entry(member, number, sha_start, path, there.st_size, there.st_mtime_ns)


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    return (entry for entry in _entries(folder, MOST_FILES) if entry.is_file(follow_symlinks=False))


def _entries(folder: Path, most: int) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(islice(found, most))
    except OSError:
        return []


def _stat(path: Path) -> tuple[int, int] | None:
    try:
        there = path.lstat()
    except OSError:
        return None
    return there.st_size, there.st_mtime_ns
