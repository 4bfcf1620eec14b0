"""A merge looked at before it is done: done in a private copy of the case, read there, and the copy taken away again.

The case itself is only read. What is decided while it is looked at holds for the merge that follows, for conflicts
have the same ids in every copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from caseapp.domain.merging import MergeReport
from caseapp.ops import merging
from caseapp.platform.private import PrivateFolder
from caseapp.queries.conflicts import Conflict, open_conflicts
from caseapp.queries.merged import MergedRecord, OtherField, merged, other_fields
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.store.merging.arrival import missing
from caseapp.store.merging.parcels import CaseParcel
from caseapp.store.reader import Reader
from caseapp.workspace.merging import parcel_of, refuse_itself
from caseapp.workspace.workspace import Workspace

_OURS = "SELECT id, digest, ord, mode, made_at FROM step"


@dataclass(frozen=True, slots=True)
class Preview:
    """What merging a copy would do. `ours` and `theirs` count the steps that only one of the two has.

    `common_at` is when both last were one (ISO 8601 in UTC), "" when they never were.
    """

    path: Path
    report: MergeReport
    ours: int = 0
    theirs: int = 0
    common_at: str = ""
    conflicts: tuple[Conflict, ...] = ()
    records: tuple[MergedRecord, ...] = ()
    others: Mapping[str, Sequence[OtherField]] = field(default_factory=dict)  # by record, of those in conflicts

    @property
    def brings_nothing(self) -> bool:
        """Whether everything in the copy is here already."""
        return self.report.steps == 0


def preview(workspace: Workspace, copy: Path, key: Key | None = None, name: str = "") -> Preview:
    """What merging the file `copy` into an open case would do; the errors are those of the merge itself."""
    refuse_itself((workspace.path, workspace.home), copy)
    return look(workspace.path, workspace.key, workspace.author, (copy, key, name))


def look(case: Path, case_key: Key | None, author: str, other: tuple[Path, Key | None, str]) -> Preview:
    """The same of a case that need not be open. `other` is the copy, its key, and what it is called."""
    copy, key, name = other[0], other[1], other[2] or other[0].stem
    with parcel_of(copy, key) as parcel:
        with Reader(case, case_key) as reader:
            theirs = parcel.digests()
            ours = {row[0]: row for row in reader.rows(_OURS)}
            new = set(missing(reader, parcel))
            if not new:
                return Preview(copy, MergeReport(name))
        own = {row[0] for row in ours.values() if row[0] not in theirs and row[2] > 0 and row[3] != "merge"}
        common = max((row[4] for row in ours.values() if row[0] in theirs), default="")
        with PrivateFolder() as folder:
            private = folder.path / "case.case"
            lifecycle.copy_to(case, private, key=case_key)
            seen = Preview(copy, MergeReport(name), len(own), len(new), common)
            return _tried(private, (case_key, author), parcel, (seen, own, new))


def _tried(
    private: Path, opening: tuple[Key | None, str], parcel: CaseParcel, what: tuple[Preview, set[str], set[str]]
) -> Preview:
    """Merges in the private copy, and reads what came of it."""
    seen, ours, theirs = what
    with Workspace.open(private, opening[1], key=opening[0]) as tried:
        report = tried.do(partial(merging.merge, parcel=parcel, name=seen.report.name))
        assert isinstance(report, MergeReport)
        with tried.open_reader() as reader:
            conflicts = tuple(open_conflicts(reader))
            records = tuple(merged(reader, report.step_id, ours, theirs))
            disputed: dict[str, set[str]] = {}
            for each in conflicts:
                disputed.setdefault(each.record_id, set()).add(each.field.name if each.field else "")
            others = {
                record_id: other_fields(reader, record_id, names, (ours, theirs))
                for record_id, names in disputed.items()
            }
    return replace(seen, report=report, conflicts=conflicts, records=records, others=others)
