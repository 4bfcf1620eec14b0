"""Compares case files without changing any: a case with what merging a copy would make of it, or two as they stand.

A case that is merged for the comparison is a private copy, gone afterwards. Takes time: for a job, never the window.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from caseapp.domain.errors import BadInput
from caseapp.ops import merging
from caseapp.platform.private import PrivateFolder
from caseapp.platform.translation import tr
from caseapp.queries.comparing import Comparison, compare, compare_moments
from caseapp.queries.news import place_before
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.store.reader import Reader, Rows
from caseapp.workspace.merging import parcel_of, reading_copy
from caseapp.workspace.workspace import Workspace

#: A case file and its key, None when it is not locked.
File = tuple[Path, Key | None]


def what_a_merge_changes(case: File, copy: File) -> Comparison:
    """What would be otherwise in a case after merging a copy; the errors are those of the merge itself."""
    path, key = case
    with parcel_of(*copy) as parcel, PrivateFolder() as folder, Reader(path, key) as ours:
        private = folder.path / "case.case"
        lifecycle.copy_to(path, private, key=key)
        with Workspace.open(private, "", key=key) as tried:
            tried.do(partial(merging.merge, parcel=parcel, name=copy[0].stem))
            with tried.open_reader() as merged:
                return compare(ours, merged)


def between_files(before: File, after: File) -> Comparison:
    """What is otherwise in one file than in another, as they stand: two versions of a case, or two copies."""
    with reading_copy(*before) as one, reading_copy(*after) as other:
        return compare(one, other)


def between_times(rows: Rows, first: str, last: str = "") -> Comparison:
    """What became otherwise in a case between two moments, ISO 8601 in UTC: what was done from the first on.

    `last` is the first moment that does not count any more, "" for all until now. BadInput when it is not later.
    """
    if last and last <= first:
        raise BadInput(tr("The second date is before the first."), tr("Name the earlier date first."))
    return compare_moments(rows, place_before(rows, first), place_before(rows, last) if last else None)
