"""Columns become fields: the mapping is checked, guessed, kept; each row becomes a record or says why not."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS
from caseapp.domain.plans import PLAN_KINDS
from caseapp.exchange.mapping_schema import mapping_schema
from caseapp.exchange.plan_files import plan_from_json
from caseapp.exchange.table_drafts import Draft, Known
from caseapp.exchange.table_guess import guess
from caseapp.exchange.table_mapping import (
    FILE_NAME,
    Rule,
    TableMapping,
    fillable,
    filled,
    from_json,
    load,
    save,
    to_json,
    written,
)
from caseapp.exchange.table_plan import headline, planned, preview
from caseapp.exchange.tables import TableText, read_table
from caseapp.platform.paths import resources_dir

TRAVELS = Path(__file__).parents[3] / "shared" / "data" / "travels.csv"
NEEDS_TRAVELS = pytest.mark.skipif(not TRAVELS.is_file(), reason=f"the travels are not at {TRAVELS}")
VISITS = TableMapping(
    "event",
    "{who} in {where}",
    {
        "date": Rule(("from", "to")),
        "place": Rule(("where",)),
        "participants": Rule(("who",), split=";"),
        "status": Rule(value="held"),
    },
    ("said",),
)
HEAD = "who,from,to,where,said\n"


def laid(words: str) -> TableText:
    return TableText(read_table(words.encode(), "t.csv"))


def row(words: str, mapping: TableMapping = VISITS, known: Known | None = None) -> Draft:
    (found,) = preview(laid(HEAD + words), mapping, known or {})
    return found


def fields_of(values: str, kind: str, **rules: Rule) -> tuple[dict[str, Any], list[str]]:
    (found,) = preview(laid(f"a,b,c\n{values}"), TableMapping(kind, "{a}", rules), {})
    return dict(found.fields), [problem.reason for problem in found.problems]


def test_the_schema_shipped_is_the_one_of_the_kinds() -> None:
    """If this fails: python -m caseapp.exchange.mapping_schema"""
    assert (resources_dir() / FILE_NAME).read_bytes() == written(mapping_schema())
    Draft202012Validator.check_schema(mapping_schema())


@pytest.mark.parametrize("kind", PLAN_KINDS)
def test_every_field_that_can_be_filled_is_in_the_schema(kind: str) -> None:
    rules = {each.name: Rule(columns=("a",)) for each in fillable(KINDS[kind])}
    mapping = TableMapping(kind, "{a}", rules)
    assert from_json(to_json(mapping)) == mapping


def test_a_mapping_is_kept_as_it_is(tmp_path: Path) -> None:
    full = TableMapping(VISITS.kind, VISITS.title, VISITS.fields, VISITS.evidence, "Reise 旅", True)
    save(full, tmp_path / "m.json")
    assert load(tmp_path / "m.json") == full


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": 2}, "version"),
        ({"kind": "source"}, "kind"),
        ({"kind": "excerpt"}, "kind"),
        ({"title": ""}, "title"),
        ({"title": "  "}, "no title"),
        ({"more": 1}, "more"),
        ({"fields": {"colour": {"columns": ["a"]}}}, "colour"),
        ({"fields": {"date": {"columns": ["a", "b", "c"]}}}, "one column, or two"),
        ({"fields": {"date": {"columns": ["a"], "value": "2020"}}}, "fields.date"),
        ({"fields": {"date": {}}}, "fields.date"),
        ({"fields": {"place": {"columns": ["a"], "split": ";"}}}, "fields.place"),
        ({"fields": {"place": {"columns": ["a"], "creates": "person"}}}, "fields.place.creates"),
        ({"fields": {"place": {"columns": [3]}}}, "fields.place"),
        ({"evidence": "a"}, "evidence"),
        ({"day_first": "yes"}, "day_first"),
    ],
)
def test_a_wrong_mapping_is_refused_by_the_place_of_the_mistake(change: dict[str, Any], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        from_json({"version": 1, "kind": "event", "title": "{a}"} | change)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"version":1}'])
def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "m.json").write_bytes(content)
    with pytest.raises(BadInput):
        load(tmp_path / "m.json")


def test_a_mapping_of_columns_that_are_not_there_is_refused() -> None:
    with pytest.raises(BadInput, match="no column “where”"):
        preview(laid("who,from,to,said\na,b,c,d"), VISITS, {})


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{who} in {where}", "Hay in Paris"),
        ("{who} in {none}", "Hay"),
        ("{none}, {where}", "Paris"),
        ("{who} ({where})", "Hay (Paris)"),
        ("Visit", "Visit"),
        ("{none} {none}", ""),
    ],
)
def test_a_title_is_made_of_columns(template: str, words: str) -> None:
    assert filled(template, {"who": "Hay", "where": "Paris", "none": ""}) == words


def test_a_row_becomes_a_record_on_its_words() -> None:
    words = "Hay; Root;Hay,2020-01-02,2020-01-05,Seoul 서울,Met 👩‍👩‍👧 there"
    table = laid(HEAD + words)
    (found,) = preview(table, VISITS, {})
    assert found.problems == ()
    assert found.title == "Hay; Root;Hay in Seoul 서울"
    assert found.fields == {
        "date": {"edtf": "2020-01-02/2020-01-05", "as_stated": "2020-01-02 – 2020-01-05", "basis": "stated"},
        "place": "place:Seoul 서울",
        "participants": [{"actor": "person:Hay"}, {"actor": "person:Root"}],
        "status": "held",
    }
    assert found.shown["date"] == "2–5 Jan 2020"
    (evidence,) = found.evidence
    assert (table.text[evidence.start : evidence.end], evidence.exact) == ("Met 👩‍👩‍👧 there",) * 2


def test_without_words_of_its_own_the_whole_row_is_the_evidence() -> None:
    assert [each.exact for each in row("Hay,2020,,Paris,").evidence] == ["Hay | 2020 |  | Paris |"]


@pytest.mark.parametrize(
    ("begin", "end", "edtf"),
    [
        ("2020-01-02", "2020-01-02", "2020-01-02"),
        ("2020-01-02", "", "2020-01-02"),
        ("", "2020-01-02", "../2020-01-02"),
        ("18 Feb 2023", "March 2023", "2023-02-18/2023-03"),
        ("2023年2月18日", "", "2023-02-18"),
        ("13-19 Feb 2023", "21 Feb 2023", "2023-02-13/2023-02-21"),
        ("13/04/2023", "", "2023-04-13"),
    ],
)
def test_dates_of_two_columns_are_one(begin: str, end: str, edtf: str) -> None:
    found = row(f"Hay,{begin},{end},Paris,x")
    assert (found.problems, found.fields["date"]["edtf"]) == ((), edtf)


@pytest.mark.parametrize(
    ("begin", "end"),
    [("2020-02-30", ""), ("2020", "2019"), ("soon", ""), ("3/4/2020", ""), ("5 May", ""), ("", "99/99/2020")],
)
def test_a_date_that_cannot_be_is_a_problem_of_its_row(begin: str, end: str) -> None:
    (problem,) = row(f"Hay,{begin},{end},Paris,x").problems
    assert (problem.row, problem.column) == (2, "from, to")
    assert problem.reason


def test_the_order_of_day_and_month_may_be_said() -> None:
    for day_first, edtf in ((True, "2020-04-03"), (False, "2020-03-04")):
        mapping = TableMapping("event", "{who}", {"date": Rule(("from",))}, day_first=day_first)
        date = row("Hay,3/4/2020,,,", mapping).fields["date"]
        assert (date["edtf"], date["as_stated"]) == (edtf, "3/4/2020")
    late = TableMapping("event", "{who}", {"date": Rule(("from",))}, day_first=False)
    assert row("Hay,13/4/2020,,,", late).problems


def test_names_of_the_case_are_linked_and_unclear_ones_are_problems() -> None:
    known = {"Hay": [("person", "id-1")], "Paris": [("place", "id-2"), ("state", "id-3")]}
    found = row("Hay;Root,2020,,Paris,x", known=known)
    assert found.fields["participants"] == [{"actor": "id-1"}, {"actor": "person:Root"}]
    assert found.fields["place"] == "id-2"
    assert found.names == (("person", "Root"),)
    known["Paris"] = [("place", "id-2"), ("place", "id-4")]
    assert row("Hay,2020,,Paris,x", known=known).problems[0].reason == "“Paris” means 2 records of the case."


def test_ragged_rows_and_rows_without_a_title_are_problems() -> None:
    found = planned(laid(HEAD + "a,b\nHay,2020,,Paris,x,y\n,2020,,,x\nHay,2020,,Paris,x\n"), VISITS, {})
    assert [(problem.row, problem.reason) for problem in found.problems if problem.column != "from, to"] == [
        (2, "It has 2 cells; the table has 5 columns."),
        (3, "It has 6 cells; the table has 5 columns."),
        (4, "There is nothing to make a title of."),
    ]
    assert found.rows == 1


def test_every_type_of_field_is_filled() -> None:
    made, problems = fields_of(
        "Seoul,37.5,Asia/Seoul", "place", latitude=Rule(("b",)), tz=Rule(("c",)), tags=Rule(value="x;y", split=";")
    )
    assert (made, problems) == ({"latitude": 37.5, "tz": "Asia/Seoul", "tags": [{"label": "x"}, {"label": "y"}]}, [])
    made, problems = fields_of(
        "Kim,yes,Minister", "person", is_unnamed=Rule(("b",)), posts=Rule(("c",)), custom=Rule(("b", "c"))
    )
    assert made["posts"] == [{"title": "Minister"}]
    assert made["custom"] == [{"name": "b", "value": "yes"}, {"name": "c", "value": "Minister"}]
    assert (made["is_unnamed"], problems) == (True, [])
    made, problems = fields_of("Talks,HELD,x", "event", status=Rule(("b",)), notes=Rule(template="{b}: {c}"))
    assert (made, problems) == ({"status": "held", "notes": "HELD: x"}, [])
    made, problems = fields_of("Talks,sleeping,x", "event", status=Rule(("b",)))
    assert (made, problems) == ({}, ["Status cannot be “sleeping”."])
    made, problems = fields_of("Pay,done,x", "action_item", status=Rule(("b",)), owed_by=Rule(("c",)))
    assert (made, len(problems)) == ({"owed_by": ["person:x"]}, 1)
    assert fields_of("Pay,x," + "n" * 301, "action_item", owed_by=Rule(("c",)))[1] == ["This is too long for a name."]


def test_a_name_stands_for_one_record() -> None:
    mapping = TableMapping("organisation", "{a}", {"parent": Rule(("b",))})
    found = planned(
        laid("a,b\nUnit,Ministry\nMinistry,State\nUnit,x\nOld,\n"), mapping, {"Old": [("organisation", "i")]}
    )
    assert [record.ref for record in found.plan.records] == [
        "organisation:State",
        "organisation:Unit",
        "organisation:Ministry",
    ]
    assert [problem.reason for problem in found.problems] == [
        "“Unit” stands in row 2 already.",
        "“Old” is in the case already, as organisation.",
    ]


def test_a_plan_of_a_table_is_a_plan() -> None:
    found = planned(laid(HEAD + "Hay,2020-01-02,2020-01-05,Paris,Met\nRoot,2021,,Paris,\n"), VISITS, {})
    records = [
        {
            "ref": each.ref,
            "kind": each.kind,
            "title": each.title,
            "fields": each.fields,
            "evidence": [
                {"start": span.start, "end": span.end, "exact": span.exact, "field": ""} for span in each.evidence
            ],
            "rule": each.rule,
        }
        for each in found.plan.records
    ]
    again = plan_from_json(json.loads(json.dumps({"text_sha256": found.plan.text_sha256, "records": records})))
    assert again == found.plan
    assert found == planned(laid(HEAD + "Hay,2020-01-02,2020-01-05,Paris,Met\nRoot,2021,,Paris,\n"), VISITS, {})


@pytest.mark.parametrize(
    ("rows", "kind", "words"),
    [(1895, "event", "1,895 meetings"), (1, "event", "1 meeting"), (2, "person", "2 persons")],
)
def test_an_import_is_named(rows: int, kind: str, words: str) -> None:
    assert headline(rows, kind, "t.csv") == f"Import {words} from “t.csv”"


@pytest.mark.parametrize(
    ("words", "kind", "fields"),
    [
        ("Name,Position,Nationality\nKim,Minister,Korea", "person", {"posts", "state"}),
        ("Place,Lat,Lon\nSeoul,37,127", "place", {"latitude", "longitude"}),
        ("Speaker,Date,Quote\nKim,2020-01-01,We will", "statement", {"speaker", "said", "text"}),
        ("Task,Owner,Deadline\nPay,Kim,2020-01-01", "action_item", {"owed_by", "due"}),
        ("Attendees,When,City\nKim;Lee,13/4/2020,Seoul", "event", {"participants", "date", "place"}),
    ],
)
def test_the_kind_and_its_fields_are_guessed(words: str, kind: str, fields: set[str]) -> None:
    mapping = guess(laid(words).table)
    assert (mapping.kind, set(mapping.fields)) == (kind, fields)
    assert planned(laid(words), mapping, {}).problems == ()


def test_separators_and_the_order_of_dates_are_guessed() -> None:
    mapping = guess(laid("Attendees,When\nKim;Lee,13/4/2020\nPark,1/2/2020").table)
    assert (mapping.fields["participants"].split, mapping.day_first) == (";", True)
    assert guess(laid("Attendees,When\nKim,1/2/2020").table).day_first is None
    with pytest.raises(BadInput, match="excerpt"):
        guess(laid("a\n1").table, "excerpt")
    assert guess(laid("a\n1").table, "relation").title == "{a}"


@NEEDS_TRAVELS
def test_the_travels_are_guessed_and_planned_without_a_problem() -> None:
    table = TableText(read_table(TRAVELS.read_bytes(), TRAVELS.name))
    shipped = load(resources_dir() / "mappings" / "travels.json")
    found = guess(table.table)
    assert found.fields == {name: shipped.fields[name] for name in found.fields}
    assert (found.kind, found.title, found.evidence) == (shipped.kind, shipped.title, shipped.evidence)
    plan = planned(table, shipped, {})
    assert (plan.rows, plan.problems) == (1895, ())
    assert len(preview(table, shipped, {})) == 50
    for record in plan.plan.records[-1895:]:
        (span,) = record.evidence
        assert table.text[span.start : span.end] == span.exact


_CELLS = st.text(alphabet=st.sampled_from("ab1/-.;{}|\n\ufeff한é 2020"), max_size=12)


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=6), min_size=1, max_size=8), st.sampled_from(PLAN_KINDS))
def test_a_guess_for_any_table_gives_records_or_problems(rows: list[list[str]], kind: str) -> None:
    quoted = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    with suppress(BadInput):
        table = laid("date,who,place,from,name,status\n" + quoted)
        for mapping in (guess(table.table), guess(table.table, kind)):
            found = planned(table, mapping, {})
            assert from_json(to_json(mapping)) == mapping
            assert found.rows + len({problem.row for problem in found.problems}) == len(table.table.rows)


@given(st.dictionaries(st.sampled_from(["version", "kind", "title", "fields", "evidence", "sheet"]), st.from_type(str)))
def test_any_json_is_a_mapping_or_refused(data: dict[str, str]) -> None:
    with suppress(BadInput):
        from_json({"version": 1, "kind": "event", "title": "x"} | data)
