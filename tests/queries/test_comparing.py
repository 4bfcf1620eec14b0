"""What is different between two case files, and between two moments of one, by record and field."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from caseapp.ops import records, same
from caseapp.queries.comparing import Comparison, RecordDifference, compare, compare_moments
from caseapp.queries.comparing_rows import standing
from caseapp.store import lifecycle
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from tests.factories import add, cite, edit, import_text, new_case


def by_title(found: Comparison) -> dict[str, RecordDifference]:
    return {each.title: each for group in found.groups for each in group.records}


def said(found: RecordDifference) -> dict[str, list[tuple[str, str]]]:
    return {each.label: [(line.before, line.after) for line in each.lines] for each in found.fields}


def last(case: Workspace) -> int:
    ((place,),) = case.reader.rows("SELECT max(ord) FROM step")
    return int(place)


def change(case: Workspace, ids: dict[str, str], version_id: str) -> None:
    """All that can become of records."""
    edit(case, ids["talks"], status="held", date="19 Feb 2023", notes="e\u0301 👩‍👩‍👧")
    edit(case, ids["park"], names=[{"text": "박진", "kind": "former"}, {"text": "𠮷野"}])
    cite(case, version_id, "Munich", ids["talks"])
    case.do(partial(records.delete, record_ids=[ids["tokyo"]]))
    add(case, "person", "שלום")
    case.do(partial(same.decide, a_id=ids["park"], b_id=ids["jin"], verdict="same"))


def made(folder: Path) -> tuple[Workspace, dict[str, str], str]:
    case = new_case(folder)
    source = import_text(case)
    tokyo = add(case, "place", "Tokyo")
    ids = {
        "talks": add(case, "event", "Munich talks", date="18 Feb 2023", status="planned", place=tokyo),
        "park": add(case, "person", "Park Jin", names=[{"text": "박진", "kind": "official"}]),
        "jin": add(case, "person", "Jin Park"),
        "tokyo": tokyo,
    }
    return case, ids, source.version_id


def check_words(found: Comparison) -> None:
    assert (found.added, found.changed, found.deleted) == (2, 2, 1)
    assert [group.kind for group in found.groups] == ["event", "person", "place", "excerpt"]
    titles = by_title(found)
    assert titles["Tokyo"].what == "deleted"
    assert titles["שלום"].what == "added"
    talks = said(titles["Munich talks"])
    assert talks["Status"] == [("planned", "held")]
    assert talks["Date"] == [("18 Feb 2023", "19 Feb 2023")]
    assert talks["Place"] == [("Tokyo (deleted)", "")]
    assert talks["Notes"] == [("", "e\u0301 👩‍👩‍👧")]
    assert talks["Evidence"] == [("", "“Munich”")]
    park = said(titles["Park Jin"])
    assert park["Names"] == [("박진 · official", ""), ("", "박진 · former"), ("", "𠮷野 · official")]


def test_two_files_and_two_moments_differ_by_the_same(tmp_path: Path) -> None:
    case, ids, version_id = made(tmp_path)
    lifecycle.copy_to(tmp_path / "test.case", tmp_path / "copy.case")
    then = last(case)
    with case, Reader(tmp_path / "copy.case") as copy:
        assert compare(copy, case.reader).is_equal
        change(case, ids, version_id)
        found = compare(copy, case.reader)
        check_words(found)
        assert compare_moments(case.reader, then) == found
        moment = last(case)
        edit(case, ids["talks"], status="cancelled", title="Called off")
        add(case, "person", "Later")
        at_that_time = compare_moments(case.reader, then, moment)
        assert (at_that_time.added, at_that_time.changed, at_that_time.deleted) == (2, 2, 1)
        assert by_title(at_that_time)["Munich talks"].fields == by_title(found)["Munich talks"].fields
        later = said(by_title(compare_moments(case.reader, moment))["Called off"])
        assert later["Title"] == [("Munich talks", "Called off")]
        assert later["Status"] == [("held", "cancelled")]
        back = compare(case.reader, copy)
        assert (back.added, back.changed, back.deleted) == (1, 2, 3)
        assert compare_moments(case.reader, 0).deleted == 0


def test_a_merge_counts_and_the_steps_it_brought_do_not(tmp_path: Path) -> None:
    case, ids, version_id = made(tmp_path)
    lifecycle.copy_to(tmp_path / "test.case", tmp_path / "copy.case")
    with case, Workspace.open(tmp_path / "copy.case", "Sato") as copy:
        change(copy, ids, version_id)
        edit(case, ids["talks"], format="delegations")
        then = last(case)
        before = standing(case.reader, ids.values())
        merge_file(case, tmp_path / "copy.case")
        check_words(compare_moments(case.reader, then))
        found = compare(copy.reader, case.reader)
        assert said(by_title(found)["Munich talks"]) == {"Format": [("", "delegations")]}
        assert (found.added, found.deleted) == (0, 0)
        case.undo().result()
        assert standing(case.reader, ids.values()) == before
        assert compare_moments(case.reader, then).is_equal
