"""Bringing two copies of 100,000 records together after 1,000 steps on each side, against copying the file."""

from __future__ import annotations

import shutil
import time
from functools import partial
from itertools import cycle
from pathlib import Path

import pytest

from caseapp.ops import merging, records
from caseapp.store import lifecycle
from caseapp.store.merging.parcels import CaseParcel
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace
from tests.bench.measuring import say_ratio

pytestmark = pytest.mark.bench

AIM, STEPS = 3.0, 1_000


def _part(case: Path, author: str, offset: int) -> None:
    """A thousand steps of one person: most in places of their own, some where the other one writes too."""
    with Workspace.open(case, author) as workspace:
        listed = "SELECT id FROM record WHERE kind = 'event' ORDER BY id"
        events = [row[0] for row in workspace.reader.rows(listed)]
        for number, act in zip(range(STEPS), cycle((_retitle, _retitle, _retitle, _add)), strict=False):
            act(workspace, events[(number * 7 + offset * (number % 20 > 0)) % len(events)], f"{author} {number}")


def _retitle(workspace: Workspace, event: str, words: str) -> None:
    workspace.do(partial(records.edit, record_id=event, fields={"title": words}))


def _add(workspace: Workspace, event: str, words: str) -> None:
    workspace.do(partial(records.create, kind_name="statement", title=words, fields={"event": event}))


def test_merging_two_copies(large_case: Path, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.case", tmp_path / "theirs.case"
    for copy, author, offset in ((ours, "Kim", 0), (theirs, "Sato", 3)):
        shutil.copy(large_case, copy)
        _part(copy, author, offset)
    start = time.perf_counter()
    lifecycle.copy_to(ours, tmp_path / "backup.case")
    backup = time.perf_counter() - start
    with Workspace.open(ours, "Kim") as workspace, Reader(theirs) as reader:
        workspace.wait_ready()
        start = time.perf_counter()
        report = workspace.do(partial(merging.merge, parcel=CaseParcel(reader), name="Sato"))
        merge = time.perf_counter() - start
    assert report.steps >= STEPS
    assert report.open
    say_ratio("merging copies of 100,000 records after 1,000 steps each", merge / backup, "copying the file", AIM)
