"""Files that are damaged, foreign or forged, given where a case is wanted: a clear sentence, soon, and no harm done."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.exchange.dump import dump
from caseapp.ops import merging
from caseapp.queries.checks import check
from caseapp.queries.records import get
from caseapp.store import lifecycle
from caseapp.store.merging.parcels import CaseParcel
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file, parcel_of
from tests.factories import add, cite, edit, import_text, new_case
from tests.workspace import hostile_files
from tests.workspace.forged_steps import Forger, Steps, Variant, forged, inserted, record, updated

MOST_S = 2.0
ENDINGS = (".", "?", "!", "…")


class Pair:
    """Our case, closed, and a copy of it in which somebody went on; the hostile ones are made of that copy."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.ours, self.theirs = folder, folder / "test.case", folder / "theirs.case"
        with new_case(folder) as case:
            self.version = import_text(case).version_id
            self.meeting = add(case, "event", "Munich talks", date="2023-02-18", format="four eyes")
            self.person = add(case, "person", "Park Jin")
            self.excerpt = cite(case, self.version, "임수석", self.meeting)
        lifecycle.copy_to(self.ours, self.theirs)
        with Workspace.open(self.theirs, "Sato") as case:
            edit(case, self.meeting, format="plenary")
            import_text(case, "A second report. " * 30, "Second")
            edit(case, self.meeting, title="Munich talks, again")
        with Workspace.open(self.ours, "Kim") as case:
            edit(case, self.meeting, format="delegations")

    def spoiled(self, variant: Variant) -> Path:
        """A copy that was spoiled, alone in its folder."""
        place = self.folder / "hostile"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        path = place / "copy.case"
        shutil.copy(self.theirs, path)
        variant[1](path)
        return path

    def steps(self) -> Iterator[Variant]:
        """Forged steps."""
        return Steps(self.meeting, self.version, self.excerpt, self.person).variants()


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return Pair(tmp_path_factory.mktemp("hostile"))


class TakenBack(Exception):
    """A merge went through; what it left is not kept."""


class _Within:
    """Reads what a transaction has written, for pragmas as well."""

    def __init__(self, unit: Unit) -> None:
        self._driver: Any = unit.connection.connection.driver_connection

    def rows(self, sql: str, *params: object) -> list[tuple[Any, ...]]:
        """All rows of a SELECT."""
        found: list[tuple[Any, ...]] = self._driver.execute(sql, params).fetchall()
        return found


def _merge_and_take_back(unit: Unit, parcel: CaseParcel) -> None:
    merging.merge(unit, parcel, "copy")
    # What is searched for follows at the end of a step.
    found = [each for each in check(_Within(unit)).problems if each.rule != "search"]
    assert found == []
    for (record_id,) in unit.rows("SELECT id FROM record"):
        get(unit, record_id)
    raise TakenBack


def _merge_tried(case: Workspace, path: Path) -> None:
    with parcel_of(path) as parcel:
        case.run(partial(_merge_and_take_back, parcel=parcel)).result()


def _said(attempt: Callable[[], Any]) -> str:
    """What is said of a hostile file, "" when it did no harm; soon, and in a sentence."""
    started = time.process_time()
    said = ""
    try:
        attempt()
    except TakenBack:
        pass
    except CaseError as error:
        said = error.message
        assert said.endswith(ENDINGS), said
        assert len(said) < 400
        assert said[0].isupper() or said[0] == "“"
    assert time.process_time() - started < MOST_S
    return said


def test_no_hostile_copy_harms_the_case_it_is_merged_into(pair: Pair) -> None:
    outcomes: dict[str, str] = {}
    with Workspace.open(pair.ours, "Kim") as case:
        before = list(dump(case.reader))
        damaged, rows = islice(hostile_files.damaged(7), 0, None, 2), islice(hostile_files.rows(), 0, None, 2)
        for variant in chain(damaged, hostile_files.foreign(), hostile_files.schemas(), rows, pair.steps()):
            try:
                outcomes[variant[0]] = _said(partial(_merge_tried, case, pair.spoiled(variant)))
            except BaseException as error:
                error.add_note(variant[0])
                raise
        assert list(dump(case.reader)) == before
        assert check(case.reader).problems == ()
    refused = [name for name, said in outcomes.items() if said]
    assert len(outcomes) > 250
    assert len(refused) > 150
    assert "step: a forged quote" in refused
    assert "step: a record without fields" in refused


def test_no_hostile_file_opens_as_a_case_without_a_word(pair: Pair) -> None:
    refused = 0
    for variant in chain(hostile_files.foreign(), hostile_files.schemas()):
        path = pair.spoiled(variant)
        refused += bool(_said(partial(_opened, path, read_only=False)))
    for variant in islice(hostile_files.damaged(11), 0, None, 4):
        refused += bool(_said(partial(_opened, pair.spoiled(variant), read_only=True)))
    assert refused > 25


def _opened(path: Path, *, read_only: bool) -> None:
    with Workspace.open(path, "Kim", read_only=read_only) as case:
        case.wait_ready()


def test_a_forged_time_does_not_take_the_numbers_from_later_steps(pair: Pair, tmp_path: Path) -> None:
    ours, poisoned, third = tmp_path / "ours.case", tmp_path / "poisoned.case", tmp_path / "third.case"
    for path in (ours, poisoned, third):
        shutil.copy(pair.ours, path)
    change = updated("record", pair.meeting, title="From the end of time")
    with Workspace.open(ours, "Kim") as case, Workspace.open(third, "Lee") as other:
        forged(partial(_add, hlc=(1 << 62) - 1, change=change), poisoned)
        with pytest.raises(DamagedFile):
            merge_file(case, poisoned)
        forged(partial(_correct, hlc=1 << 61), poisoned)
        merge_file(case, poisoned)
        edit(case, pair.person, title="Park Jin, minister")
        case.run(partial(_say, "Ours")).result()
        assert merge_file(other, ours).steps == 3
        edit(other, pair.meeting, title="Later still")
        assert merge_file(case, third).steps == 1
        assert get(case.reader, pair.meeting).title == "Later still"


def _add(forger: Forger, hlc: int, change: tuple[Any, ...]) -> None:
    forger.add_step(change, hlc=hlc)


def _correct(forger: Forger, hlc: int) -> None:
    forger.run("UPDATE step SET hlc = ? WHERE id = ?", (hlc, forger.last_step()))


def _say(title: str, unit: Unit) -> None:
    unit.update("case_info", unit.rows("SELECT id FROM case_info")[0][0], {"title": title})
    unit.label = "Name the case"


def test_a_thousand_forged_steps_that_retract_and_part_each_other_end(pair: Pair, tmp_path: Path) -> None:
    path = tmp_path / "ring.case"
    shutil.copy(pair.theirs, path)
    forged(partial(_ring, meeting=pair.meeting), path)
    with Workspace.open(pair.ours, "Kim") as case:
        assert _said(partial(_merge_tried, case, path)) == ""


def _ring(forger: Forger, meeting: str) -> None:
    forger.run("BEGIN")
    made = [forger.add_step(updated("record", meeting, title=f"{number}")) for number in range(1_000)]
    for number, step in enumerate(made):
        other = made[(number + 1) % len(made)]
        column = "part_of" if number % 3 else "retracts"
        forger.run(f"UPDATE step SET {column} = ?, of_step = ? WHERE id = ?", (other, other, step))
    forger.run("COMMIT")


def test_steps_of_one_copy_come_once_however_often_and_through_whom(pair: Pair, tmp_path: Path) -> None:
    """A copy replayed, a copy of a copy, and a copy of what the case was before: nothing comes twice, nothing goes."""
    ours, older, copied = (tmp_path / f"{name}.case" for name in ("ours", "older", "copied"))
    shutil.copy(pair.ours, ours)
    shutil.copy(pair.ours, older)
    with Workspace.open(ours, "Kim") as case:
        first = merge_file(case, pair.theirs)
        content, steps = list(dump(case.reader)), case.reader.rows("SELECT count(*) FROM step")
        lifecycle.copy_to(ours, copied)
        with Workspace.open(older, "Lee") as other:
            merge_file(other, copied)
            assert merge_file(other, pair.theirs).steps == 0
            assert list(dump(other.reader)) == content
        assert first.steps == 3
        for path in (pair.theirs, copied, older, pair.theirs):
            assert merge_file(case, path).steps == 0
        assert list(dump(case.reader)) == content
        assert case.reader.rows("SELECT count(*) FROM step") == steps


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_a_thousand_damaged_copies_are_merged_or_refused_as_a_whole(pair: Pair, tmp_path: Path) -> None:
    """The same through all that a person's merge does, each into a case of its own."""
    for seed in range(12):
        for variant in chain(hostile_files.damaged(100 + seed), hostile_files.rows(), pair.steps()):
            path = pair.spoiled(variant)
            ours = tmp_path / "ours.case"
            shutil.copy(pair.ours, ours)
            with Workspace.open(ours, "Kim") as case:
                before = list(dump(case.reader))
                if _said(partial(merge_file, case, path)):
                    assert list(dump(case.reader)) == before, variant[0]
                assert check(case.reader).problems == (), variant[0]
            ours.unlink()


def test_a_record_may_still_come_in_two_steps_of_one_copy(pair: Pair, tmp_path: Path) -> None:
    """What is refused is a record that lacks the fields of its kind in the end, not on the way."""
    path = tmp_path / "two.case"
    shutil.copy(pair.theirs, path)
    made = "0192f1a0-0000-7000-8000-000000000001"
    forged(partial(_two_steps, made=made), path)
    with Workspace.open(pair.ours, "Kim") as case:
        assert _said(partial(_merge_tried, case, path)) == ""


def _two_steps(forger: Forger, made: str) -> None:
    forger.add_step(record(made, "place"))
    forger.add_step(inserted("place", made))
