"""What copies disagree on is read with what stood before, what each side says, who, when, and the words for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import KINDS
from caseapp.domain.merging import Choice
from caseapp.ops import merging, records
from caseapp.ops.columns import to_columns
from caseapp.queries import conflicts
from caseapp.queries.conflicts import Conflict
from caseapp.queries.dates_agreeing import agreement
from caseapp.queries.disputed_fields import disputed
from caseapp.store import lifecycle
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from tests.factories import add, cite, edit, import_text, new_case


class Three:
    """A case and two copies of it, each at its own desk."""

    def __init__(self, folder: Path) -> None:
        first = new_case(folder)
        self.version_id = import_text(first).version_id
        self.meeting = add(first, "event", "Munich talks", date="2023-02-18", format="four eyes")
        self.gone = add(first, "person", "朴振 🕊")
        cite(first, self.version_id, "18 February 2023", self.meeting, "date")
        first.close()
        self.paths = [folder / f"{name}.case" for name in ("test", "Sato", "Lee")]
        for path in self.paths[1:]:
            lifecycle.copy_to(self.paths[0], path)
        self.desks = [Workspace.open(path, who) for path, who in zip(self.paths, ("Kim", "Sato", "Lee"), strict=True)]

    def close(self) -> None:
        for desk in self.desks:
            desk.close()


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Three]:
    made = Three(tmp_path)
    yield made
    made.close()


def by_label(workspace: Workspace) -> dict[str, Conflict]:
    return {f"{each.title}: {each.label}": each for each in conflicts.open_conflicts(workspace.reader)}


def test_each_side_is_told_with_its_author_its_words_and_its_evidence(three: Three) -> None:
    ours, sato, lee = three.desks
    assert conflicts.open_conflicts(ours.reader) == []
    edit(ours, three.meeting, date={"edtf": "2023-02-18", "tz": "Europe/Berlin"}, format="delegations")
    edit(sato, three.meeting, date={"edtf": "2023-02-19T03:10", "tz": "Asia/Tokyo"}, format="plenary")
    cite(sato, three.version_id, "임수석", three.meeting, "date")
    edit(lee, three.meeting, format="walk")
    ours.do(partial(records.delete, record_ids=[three.gone]))
    edit(lee, three.gone, notes="still needed")
    for path in three.paths[1:]:
        merge_file(ours, path)
    assert conflicts.count(ours.reader) == 3
    found = by_label(ours)
    day = found["Munich talks: Date"]
    assert day.base is not None
    assert (day.base.words, day.base.author, len(day.base.evidence)) == ("18 Feb 2023", "Tester", 1)
    mine, theirs = day.sides
    assert (mine.choice, mine.author, mine.words, mine.stands) == ("ours", "Kim", "18 Feb 2023 Europe/Berlin", False)
    assert (theirs.choice, theirs.author, theirs.copy, theirs.stands) == ("theirs", "Sato", "Sato", True)
    assert [len(side.evidence) for side in day.sides] == [1, 2]
    assert day.agreement is not None
    assert day.agreement.words == "18 Feb 2023, 19:10 Europe/Berlin"
    assert [clock.place for clock in day.agreement.clocks] == ["Berlin", "Tokyo"]
    form = found["Munich talks: Format"]
    assert (form.sides[0].author, form.sides[0].words) == ("Kim", "delegations")
    assert {side.words for side in form.sides} == {"delegations", "plenary", "walk"}
    there = found["朴振 🕊: Deleted or kept"]
    assert {side.words: side.value for side in there.sides} == {"Deleted": False, "Kept": True}
    marks = {mark.name for mark in conflicts.of_record(ours.reader, three.meeting)}
    assert marks == {"date", "format"}
    ours.do(partial(merging.decide, choice=Choice(day.id, "other", day.agreement.value, "both quotes")))
    ours.do(partial(merging.decide, choice=Choice(there.id, "ours", value=False)))
    assert [each.label for each in conflicts.open_conflicts(ours.reader)] == ["Format"]
    merge_file(lee, three.paths[0])
    assert conflicts.count(lee.reader) == 1
    label = ours.reader.rows("SELECT label FROM step WHERE mode = 'merge' ORDER BY ord")[0][0]
    assert label.startswith("Merge “Sato”: 1 new, 1 changed, 0 deleted, 2 to decide")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (("2023-02", ""), ("2023-02-18", "Europe/Berlin"), "18 Feb 2023 Europe/Berlin"),
        (("2023-02-18", ""), ("2023-02-19T03:10", "Asia/Tokyo"), "19 Feb 2023, 03:10 Asia/Tokyo"),
        (("2023-02-18", "Europe/Berlin"), ("2023-02-20T03:10", "Asia/Tokyo"), ""),
        (("2023-02-18", ""), ("2023-02-18", "Asia/Seoul"), "18 Feb 2023 Asia/Seoul"),
        (("2023-02-17", "Asia/Seoul"), ("2023-02-18", "Asia/Seoul"), ""),
    ],
)
def test_two_dates_can_both_be_true(one: tuple[str, str], other: tuple[str, str], words: str) -> None:
    field = KINDS["event"].field("date")
    values = [to_columns(field, CaseDate.from_edtf(edtf, tz=tz)) for edtf, tz in (one, other)]
    for each in (values, values[::-1]):
        found = agreement(field, each)
        assert (found.words if found else "") == words


def test_documents_are_not_asked_about_as_persons() -> None:
    assert disputed("source", "same_as", "verdict").label == "Same?"
