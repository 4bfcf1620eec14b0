"""Merges a copy of a case, a file, into the open one: looked at first, this case kept as a version, then one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from caseapp.domain.errors import BadInput, CaseError, DamagedFile
from caseapp.domain.merging import Choice, MergeReport
from caseapp.ops import merging
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.store.merging.arrival import missing
from caseapp.store.merging.parcels import CaseParcel
from caseapp.store.needs import made_for, what_to_install
from caseapp.store.reader import Reader
from caseapp.workspace import versions
from caseapp.workspace.carrying import in_todays_form
from caseapp.workspace.workspace import Workspace


def merge_file(
    workspace: Workspace,
    copy: Path,
    *,
    key: Key | None = None,
    name: str = "",
    choices: Sequence[Choice] = (),
    merge_key: str = "",
) -> MergeReport:
    """Merges the case file `copy` into an open case; DamagedFile and the like when it cannot be, and nothing changes.

    `key` is that of a locked copy; `name` what the copy is called in the history, its file name unless said;
    `merge_key` one of BY_ITSELF when nobody asked for it.
    """
    refuse_itself((workspace.path,), copy)  # the shared file of a working copy is merged when others have changed it
    with parcel_of(copy, key) as parcel:
        if not merging_brings(workspace, parcel):
            return MergeReport(name or copy.stem)
        versions.keep(workspace.home, versions.Why.BEFORE_MERGE, key=workspace.key, file=workspace.path)
        op = partial(merging.merge, parcel=parcel, name=name or copy.stem, choices=choices, merge_key=merge_key)
        outcome = workspace.run(op, origin=merge_key, merge_key=merge_key).result()
    report = outcome.result
    assert isinstance(report, MergeReport)
    return report


def merging_brings(workspace: Workspace, parcel: CaseParcel) -> bool:
    """Whether a copy has any step that the case lacks."""
    with workspace.open_reader() as reader:
        return bool(missing(reader, parcel))


@contextmanager
def parcel_of(copy: Path, key: Key | None = None) -> Iterator[CaseParcel]:
    """A copy to merge, in one state of it, whoever else writes to it; checked as every stranger's file.

    An older one is migrated in a private place first.
    """
    with reading_copy(copy, key) as reader, reader.one_state():
        yield CaseParcel(reader)


@contextmanager
def reading_copy(copy: Path, key: Key | None = None) -> Iterator[Reader]:
    """A reader of another case file than the open one, checked and migrated in the same way."""
    examined = lifecycle.examine(copy, key=key)
    if examined.is_newer:
        cannot = tr("It cannot be merged here.")
        raise CaseError(f"{made_for(copy.name, examined.needs)} {cannot}", what_to_install(examined.needs))
    with in_todays_form(copy, examined, key) as path, Reader(path, key) as reader:
        _refuse_damaged(reader, copy.name)
        yield reader


def _refuse_damaged(reader: Reader, name: str) -> None:
    """A copy is taken at its word only while the file itself is whole."""
    if reader.rows("PRAGMA quick_check(1)") != [("ok",)] or reader.rows("PRAGMA foreign_key_check"):
        raise DamagedFile(tr("“{name}” is damaged.", name=name), tr("Ask for another copy, or restore a backup of it."))


def refuse_itself(case: Iterable[Path], copy: Path) -> None:
    """BadInput when a copy is the case itself; `case` is where that stands."""
    if copy.exists() and any(each.exists() and copy.samefile(each) for each in case):
        raise BadInput(tr("“{name}” is the open case itself.", name=copy.name), tr("Choose a copy of it."))
