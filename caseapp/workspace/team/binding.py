"""Which case goes with which team folder on this machine, and how far it has come; a file of one's own for each case.

What is in the case itself is asked of the case: this says only what no file in the folder says any more.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from caseapp.domain.errors import CaseError
from caseapp.platform.atomic import write_atomic
from caseapp.platform.paths import user_data_dir
from caseapp.platform.translation import tr


@dataclass(slots=True)
class Binding:
    """One case and its folder.

    `since`: the last of our steps that a snapshot holds. `taken`: the last file of each member that is in the case.
    `mark`: our last merge, so that a case restored to an earlier state is noticed. `number`: our last file;
    `compacted`: our last file that a snapshot has replaced. `signers`: whose folders are signed with which key.
    `sealed_to`: the members who can read our newest snapshot and all after it, in an encrypted team.
    `covered`: our last file when we made a snapshot, -1 before the first. `files`: of our files after that, by number,
    our last step when they were written and what we had taken in, so that a lost file is written again as it was.
    `notes`: the note of the team and those of our own, by name, to be laid again where somebody deleted them.
    """

    case: str
    folder: str
    team: str
    case_id: str
    member: str
    since: str = ""
    mark: str = ""
    number: int = 0
    compacted: int = 0
    covered: int = -1
    taken: dict[str, int] = field(default_factory=dict)
    signers: dict[str, str] = field(default_factory=dict)
    sealed_to: list[str] = field(default_factory=list)
    files: dict[str, tuple[str, dict[str, int]]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """The team folder."""
        return Path(self.folder)

    @property
    def name(self) -> str:
        """What the others call us; "" when it is not known."""
        try:
            return str(json.loads(self.notes["member.json"])["said"]["name"])
        except (KeyError, TypeError, ValueError):
            return ""

    def save(self) -> None:
        """Keeps it. Raises CaseError when there is no room."""
        path = _file(Path(self.case))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, json.dumps(asdict(self), indent=1).encode())
        except OSError as error:
            raise CaseError(
                tr("What is known of the team folder cannot be kept: {reason}.", reason=error.strerror or error),
                tr("Free some space on the disk of your home folder."),
            ) from error


def binding_of(case: Path, case_id: str) -> Binding | None:
    """The binding of a case, also of one that was moved since; None when it is in no team."""
    found = _read(_file(case))
    if found is not None and found.case_id == case_id:
        return found
    for path in sorted(_folder().glob("*.json")):
        moved = _read(path)
        if moved is not None and moved.case_id == case_id and not Path(moved.case).exists():
            moved.case = _place(case)
            moved.save()
            path.unlink(missing_ok=True)
            return moved
    return None


def name_in_team(case: Path) -> str:
    """What the team of a case calls its holder here; "" when it is in none."""
    found = _read(_file(case))
    return found.name if found is not None else ""


def forget(case: Path) -> None:
    """The case goes with no folder any more; the folder stays as it is."""
    _file(case).unlink(missing_ok=True)


def _read(path: Path) -> Binding | None:
    try:
        return Binding(**json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def _folder() -> Path:
    return user_data_dir() / "teams"


def _file(case: Path) -> Path:
    name = hashlib.sha256(_place(case).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return _folder() / f"{name}.json"


def _place(case: Path) -> str:
    return os.path.realpath(case.expanduser())
