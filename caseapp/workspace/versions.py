"""Earlier versions of a case file: whole copies in a folder of their own, thinned by a rule, and brought back.

It copies and deletes files, so it is never called on the UI thread. A version is never written to once it is made.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from caseapp.domain.errors import CaseError, NotFound
from caseapp.domain.retention import superfluous
from caseapp.platform.paths import user_data_dir
from caseapp.platform.settings import Settings
from caseapp.platform.translation import mark, tr
from caseapp.store import lifecycle
from caseapp.store.file_state import file_state, known_state
from caseapp.store.keys import Key

log = logging.getLogger(__name__)

INTERVAL = timedelta(minutes=10)
"""While somebody works, a version is made at most this often."""

_NAME = re.compile(r"(\d{5,}) (\d{4}-\d\d-\d\d)T(\d{6})Z ([a-z-]+)\.case")


class Why(StrEnum):
    """What a version was made for, as its file is called."""

    OPENED = "opened"
    WORKING = "working"
    CLOSED = "closed"
    BEFORE_MERGE = "before-merge"
    BEFORE_UPDATE = "before-update"
    REPLACED = "replaced"
    CONFLICTED = "conflicted"


#: The same for people.
WORDS: dict[Why, str] = {
    Why.OPENED: mark("At opening"),
    Why.WORKING: mark("While working"),
    Why.CLOSED: mark("At closing"),
    Why.BEFORE_MERGE: mark("Before a merge"),
    Why.BEFORE_UPDATE: mark("Before an update of the file"),
    Why.REPLACED: mark("Replaced by publishing"),
    Why.CONFLICTED: mark("A conflicted copy, merged"),
}


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its file, its place in their order, when (in local time) and what for it was made, its size."""

    path: Path
    number: int
    made_at: datetime
    why: Why
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the versions of one case are: the case by its path and id, in the private folder or beside it."""

    case: Path
    folder: Path
    limit_bytes: int

    def versions(self) -> list[Version]:
        """All of them, the newest first; none when the folder is not there."""
        try:
            with os.scandir(self.folder) as found_there:
                entries = list(found_there)
        except OSError:
            return []
        found = [version for entry in entries if (version := _version(entry)) is not None]
        return sorted(found, key=_order, reverse=True)

    def is_due(self, now: datetime) -> bool:
        """Whether the newest version is old enough for another; with a clock that went back it is."""
        newest = next(iter(self.versions()), None)
        return newest is None or not newest.made_at <= now < newest.made_at + INTERVAL

    def keep(self, source: Path, why: Why, *, key: Key | None = None, now: datetime | None = None) -> Version:
        """Copies `source` as the newest version and thins the others; the newest itself when it holds the same.

        CaseError in words when there is no room or no right to write.
        """
        newest = next(iter(self.versions()), None)
        if newest is not None and file_state(source, key) == known_state(newest.path, key):
            return newest
        now = (now or datetime.now(UTC)).replace(microsecond=0)
        number = newest.number + 1 if newest is not None else 1
        target = self.folder / f"{number:05} {now.astimezone(UTC):%Y-%m-%dT%H%M%SZ} {why}.case"
        self._make_folder()
        lifecycle.copy_to(source, target, key=key)
        self.thin(now)
        return Version(target, number, now.astimezone(), why, target.stat().st_size)

    def thin(self, now: datetime) -> None:
        """Deletes what the rule does not keep."""
        for version in superfluous(self.versions(), now.astimezone(), self.limit_bytes):
            try:
                version.path.unlink(missing_ok=True)
            except OSError as error:
                log.info("a version could not be deleted: %s", error.strerror)

    def _make_folder(self) -> None:
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self.folder.mkdir(mode=0o700, exist_ok=True)
            note = self.folder / "case.txt"
            if not note.exists():
                note.write_text(f"{self.case}\n", encoding="utf-8", errors="surrogateescape")
        except OSError as error:
            raise CaseError(
                tr("No version can be kept in “{folder}”: {reason}.", folder=self.folder, reason=error.strerror),
                tr("Free some space there, or keep versions elsewhere."),
            ) from error


def shelf_of(
    case: Path, key: Key | None = None, *, settings: Settings | None = None, file: Path | None = None
) -> Shelf:
    """Where the versions of the case at `case` are kept from now on; `file` is what to read its id from, if another.

    Any CaseError when the case cannot be read; what is kept of such a case, `versions_of` finds all the same.
    """
    settings = settings or Settings()
    path = _place(case)
    limit = settings.versions_limit_mb << 20
    if settings.choice(path, "versions") == "beside":
        return Shelf(path, path.with_name(f"{path.stem} (versions)"), limit)
    state = file_state(file or path, key)
    return Shelf(path, _private() / f"{_short(state.case_id)}-{_short(str(path))}", limit)


def versions_of(case: Path, key: Key | None = None, *, settings: Settings | None = None) -> list[Version]:
    """Every version of the case at `case`, the newest first, wherever it is kept; also when the case is gone."""
    path = _place(case)
    folders = [path.with_name(f"{path.stem} (versions)"), *sorted(_private().glob(f"*-{_short(str(path))}"))]
    state = known_state(path, key) if path.is_file() else None
    if state is not None:
        folders += [each for each in sorted(_private().glob(f"{_short(state.case_id)}-*")) if _is_left(each, path)]
    found = [version for folder in folders for version in Shelf(path, folder, 0).versions()]
    return sorted(found, key=_moment, reverse=True)


def keep(
    case: Path, why: Why, *, key: Key | None = None, settings: Settings | None = None, file: Path | None = None
) -> Version:
    """Keeps the case as it is now as a version; `file` is what holds it, if not the case itself."""
    return shelf_of(case, key, settings=settings, file=file).keep(file or _place(case), why, key=key)


def restore(version: Version, target: Path, *, key: Key | None = None, replace: bool = False) -> None:
    """Copies a version into a new file; the version stays. BadInput when something stands there, unless `replace`."""
    lifecycle.examine(version.path, key=key)
    lifecycle.copy_to(version.path, target, key=key, replace=replace)


def chosen(versions: Sequence[Version], name: str) -> Version:
    """The version that a list of them shows as number `name`, 1 being the newest, or whose file is called so."""
    for number, version in enumerate(versions, 1):
        if name in (str(number), version.path.name, version.path.stem):
            return version
    raise NotFound(tr("There is no version “{name}”.", name=name), tr("Look at the list of versions."))


def _version(entry: os.DirEntry[str]) -> Version | None:
    """The version an entry of the folder is, or None: a half-made copy, or something a person put there."""
    found = _NAME.fullmatch(entry.name)
    if found is None:
        return None
    number, day, time, why = found.groups()
    try:
        moment = datetime.strptime(f"{day} {time}", "%Y-%m-%d %H%M%S").replace(tzinfo=UTC)
        return Version(Path(entry.path), int(number), moment.astimezone(), Why(why), entry.stat().st_size)
    except (OSError, ValueError, OverflowError):
        return None


def _is_left(folder: Path, case: Path) -> bool:
    """Whether the case these versions are of is no longer where it was: then it was moved to where it is asked for."""
    try:
        words = (folder / "case.txt").read_text(encoding="utf-8", errors="surrogateescape").removesuffix("\n")
    except OSError:
        return False
    return words != str(case) and not Path(words).exists()


def _place(case: Path) -> Path:
    return Path(os.path.abspath(case.expanduser()))


def _private() -> Path:
    return user_data_dir() / "versions"


def _short(words: str) -> str:
    """A part of a file name: what a case says of itself is no name to write to, and a path is too long for one."""
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _order(version: Version) -> int:
    return version.number


def _moment(version: Version) -> tuple[datetime, int]:
    return version.made_at, version.number
