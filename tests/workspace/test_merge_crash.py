"""A merge that is killed, that finds no room, or that reads a copy somebody is writing to, takes nothing away."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import DiskFull
from caseapp.exchange.dump import dump
from caseapp.ops import records
from caseapp.queries.checks import check
from caseapp.store import lifecycle
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file, parcel_of
from tests.factories import add, edit, import_text, new_case

OURS, THEIRS = 20, 300


def _add_many(count: int, unit: Unit) -> None:
    for number in range(count):
        fields = {"names": [{"text": f"이름 {number} 𠮷"}], "notes": "x" * (number % 7 * 900)}
        records.create(unit, "person", f"Person {number}", fields)
    unit.label = "Import"


class Desks:
    """A case, a copy of it in which much was done, and what the case holds when that is merged."""

    def __init__(self, folder: Path) -> None:
        self.ours, self.theirs, self.tried = folder / "test.case", folder / "copy.case", folder / "tried.case"
        with new_case(folder) as case:
            self.ids = {add(case, "place", f"Place {number}") for number in range(OURS)}
        lifecycle.copy_to(self.ours, self.theirs)
        with Workspace.open(self.theirs, "Sato") as case:
            case.do(partial(_add_many, THEIRS))
            edit(case, min(self.ids), title="Another name")
        shutil.copy(self.ours, self.tried)
        with Workspace.open(self.tried, "Kim") as case:
            self.before = list(dump(case.reader))
            started = time.perf_counter()
            merge_file(case, self.theirs)
            self.merge_s = time.perf_counter() - started
            self.after = list(dump(case.reader))

    def kill(self, delay_s: float) -> bool:
        """Lets another process merge for a moment and kills it; whether it said that the merge stands."""
        shutil.copy(self.ours, self.tried)
        command = [sys.executable, "-m", "tests.workspace.merge_writer", str(self.tried), str(self.theirs)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            killer = threading.Timer(delay_s, process.send_signal, [signal.SIGKILL])
            killer.start()
            said = process.stdout.read()
            killer.join()
        return said == "merged\n"

    def look(self, *, is_acknowledged: bool) -> bool:
        """Opens what the killed process left; whether the merge stands there, which it must when it was said to."""
        with Workspace.open(self.tried, "After the crash") as case:
            found = list(dump(case.reader))
            assert found in (self.before, self.after)
            assert found == self.after or not is_acknowledged
            assert check(case.reader).problems == ()
            again = merge_file(case, self.theirs)
            assert bool(again.steps) == (found == self.before)
            assert list(dump(case.reader)) == self.after
            assert check(case.reader).problems == ()
        return found == self.after


def _killed_often(folder: Path, kills: int) -> None:
    desks, chance = Desks(folder), random.Random(20230218)
    stood = 0
    for _ in range(kills):
        said = desks.kill(chance.uniform(0.0, desks.merge_s * 1.2))
        stood += desks.look(is_acknowledged=said)
    assert sorted(path.name for path in folder.iterdir()) == ["copy.case", "test.case", "tried.case"]
    if kills > 20:
        assert 0 < stood < kills, "every merge was killed at the same end"


def test_sigkill_during_a_merge_leaves_all_of_it_or_nothing(tmp_path: Path) -> None:
    _killed_often(tmp_path, 2)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_sigkill_during_fifty_merges_leaves_all_of_each_or_nothing(tmp_path: Path) -> None:
    _killed_often(tmp_path, 50)


def test_a_merge_that_finds_no_room_changes_nothing(small_disk: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    with new_case(small_disk) as case:
        place = add(case, "place", "Munich")
        lifecycle.copy_to(case.path, copy)
        with Workspace.open(copy, "Sato") as theirs:
            for number in range(3):
                import_text(theirs, f"{number} a line of two thousand words.\n" * 60_000, f"Report {number}")
        before = list(dump(case.reader))
        with pytest.raises(DiskFull, match=r"nothing of this step was written"):
            merge_file(case, copy)
        assert list(dump(case.reader)) == before
        assert check(case.reader).problems == ()
        edit(case, place, title="München")
        lifecycle.copy_to(case.path, tmp_path / "elsewhere.case")
        assert not [path for path in small_disk.iterdir() if "partial" in path.name]
    with Workspace.open(tmp_path / "elsewhere.case", "Kim") as saved:
        merge_file(saved, copy)
        assert check(saved.reader).problems == ()
        assert saved.reader.rows("SELECT title FROM record WHERE id = ?", place) == [("München",)]


def test_a_copy_is_read_in_one_state_while_somebody_writes_to_it(tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    with new_case(tmp_path) as case:
        person = add(case, "person", "Park Jin")
        lifecycle.copy_to(case.path, copy)
        with Workspace.open(copy, "Sato") as theirs:
            edit(theirs, person, title="Park Jin, minister")
            with parcel_of(copy) as parcel:
                seen = parcel.digests(), parcel.heads(), parcel.sessions(), parcel.lineage()
                edit(theirs, person, title="Park Jin, ambassador")
                add(theirs, "person", "Hayashi")
                assert (parcel.digests(), parcel.heads(), parcel.sessions(), parcel.lineage()) == seen
            assert merge_file(case, copy).steps == 3


def test_a_copy_made_while_a_word_was_typed_is_merged_by_the_next_opening(tmp_path: Path) -> None:
    """The step it ends with is no longer here, and the one that took its place is of the same session."""
    copy = tmp_path / "copy.case"
    with new_case(tmp_path) as case:
        person = add(case, "person", "Park")
        for words in ("Park J", "Park Ji"):
            op = partial(records.edit, record_id=person, fields={"title": words})
            case.run(op, merge_key="title").result()
            if words == "Park J":
                lifecycle.copy_to(case.path, copy)
    with Workspace.open(tmp_path / "test.case", "Kim") as case:
        assert merge_file(case, copy).steps == 1
        assert case.reader.rows("SELECT title FROM record WHERE id = ?", person) == [("Park Ji",)]
        assert check(case.reader).problems == ()
