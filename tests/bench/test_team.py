"""A team in a local folder: from one copy's commit to the other's repaint, both in windows."""

from __future__ import annotations

import shutil
import time
from functools import partial
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QCoreApplication

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.ui.stage import Stage
from caseapp.workspace import Workspace
from caseapp.workspace.team.joining import found, join
from tests.bench.measuring import say_milliseconds

pytestmark = pytest.mark.bench

AIM_MS, EDITS, PATIENCE_S = 2000.0, 15, 30.0


def test_one_copys_commit_to_the_others_repaint(sample_case: Path, tmp_path: Path) -> None:
    _measure(sample_case, tmp_path, "the sample case")


def test_the_same_with_100_000_records(large_case: Path, tmp_path: Path) -> None:
    _measure(large_case, tmp_path, "100,000 records")


def _measure(case: Path, tmp_path: Path, where: str) -> None:
    ours, theirs, folder = tmp_path / "ours.case", tmp_path / "theirs.case", tmp_path / "team"
    shutil.copyfile(case, ours)
    with Workspace.open(ours, "Kim") as workspace:
        found(workspace, folder)
    join(folder, theirs, "Sato")
    stages = [Stage(tmp_path / "kim"), Stage(tmp_path / "sato")]
    for stage, path in zip(stages, (ours, theirs), strict=True):
        stage.window.open_path(path)
        stage.settle()
    kim = stages[0].desk.session
    meeting = listings.ids(kim.reader, ["event"])[0]
    stages[1].desk.show_record(meeting)
    shown, seconds = stages[1].desk.inspector.title.editor, []
    stages[1].settle()
    for number in range(EDITS + 1):
        title = f"Meeting as of {number}"
        kim.workspace.do(partial(records.edit, record_id=meeting, fields={"title": title}))
        began = time.perf_counter()
        while shown.value() != title:
            assert time.perf_counter() - began < PATIENCE_S
            QCoreApplication.processEvents()
            time.sleep(0.002)
        stages[1].window.repaint()
        seconds.append(time.perf_counter() - began)
        _rest(stages)
    for stage in stages:
        stage.close()
    what = f"team folder, commit to repaint elsewhere, {where}"
    say_milliseconds(what, median(seconds[1:]), AIM_MS, f" in the median, {max(seconds) * 1000:.0f} ms at worst")


def _rest(stages: list[Stage]) -> None:
    """What the last edit began has come to an end on both sides."""
    for _ in range(20):
        for stage in stages:
            stage.settle()
        time.sleep(0.05)
