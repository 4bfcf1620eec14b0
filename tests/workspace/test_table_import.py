"""A table comes into a case as one step: its text as a source, its rows as records on their words."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput
from caseapp.exchange.dump import dump
from caseapp.exchange.table_mapping import Rule, TableMapping, load
from caseapp.platform.paths import resources_dir
from caseapp.queries import evidence, listings, meetings
from caseapp.queries.checks import check
from caseapp.queries.known_names import known_names
from caseapp.queries.records import get
from caseapp.workspace import Workspace
from caseapp.workspace.table_import import Imported, RowProblems, TableImport
from tests.factories import add, new_case

TRAVELS = Path(__file__).parents[3] / "shared" / "data" / "travels.csv"
NEEDS_TRAVELS = pytest.mark.skipif(not TRAVELS.is_file(), reason=f"the travels are not at {TRAVELS}")
VISITS = TableMapping(
    "event",
    "{who} in {where}",
    {"date": Rule(("when",)), "place": Rule(("where",)), "participants": Rule(("who",), split=";")},
    ("said",),
)
WORDS = (
    'who,when,where,said\r\nHay;Root,2020-01-02,Paris,"Met 👩‍👩‍👧\r\nthere"\r\n'
    "Hay,soon,Rome,x\r\nשלום,2021,Paris,עולם\r\n"
)
QUOTES = """
SELECT c.record_id, x.start_cp, x.end_cp, x.exact FROM citation c JOIN excerpt x ON x.id = c.excerpt_id
ORDER BY c.record_id"""


def table(folder: Path, words: str = WORDS, name: str = "trips.csv") -> TableImport:
    path = folder / name
    path.write_bytes(words.encode())
    return TableImport.read(path)


def bring(case: Workspace, job: TableImport, mapping: TableMapping = VISITS, skip: bool = True) -> Imported:
    made: Imported = case.do(partial(job.write, mapping=mapping, skip_problems=skip))
    return made


@NEEDS_TRAVELS
def test_the_travels_are_one_step(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        acheson = add(case, "person", "Acheson", names=["Dean Gooderham Acheson"])
        paris = add(case, "place", "Paris")
        before = list(dump(case.reader))
        job = TableImport.read(TRAVELS)
        made = bring(case, job, load(resources_dir() / "mappings" / "travels.json"), skip=False)
        assert case.history.undo_label == "Import 1,895 meetings from “travels.csv”"
        assert (len(made.record_ids), made.names, made.skipped) == (1895, 25 + 432, ())
        ((text,),) = case.reader.rows("SELECT text FROM text_body")
        quotes: dict[str, list[tuple[int, int, str]]] = {}
        for record_id, *quote in case.reader.rows(QUOTES):
            quotes.setdefault(record_id, []).append(tuple(quote))
        rows = {row.id: row for row in meetings.page(case.reader, meetings.ids(case.reader))}
        for record_id, given in zip(made.record_ids, job.table.rows, strict=True):
            ((start, end, exact),) = quotes[record_id]
            assert text[start:end] == exact == given.at(6)
            row = rows[record_id]
            assert row.date is not None
            assert row.date.edtf == (given.at(2) if given.at(2) == given.at(3) else f"{given.at(2)}/{given.at(3)}")
            assert row.place == (given.at(5) or given.at(4))
        first = get(case.reader, made.record_ids[0]).fields
        assert (first["place"], [each["actor"] for each in first["participants"]]) == (paris, [acheson])
        assert (first["status"], first["kind"]) == ("held", "visit")
        assert check(case.reader).problems == ()
        with pytest.raises(BadInput, match="already"):
            bring(case, job)
        case.undo().result()
        assert list(dump(case.reader)) == before
        case.redo().result()
        # SQLite: the check of a full-text index trusts what this connection remembers of the index before the undo.
        with case.open_reader() as fresh:
            assert check(fresh).problems == ()


def test_problems_stop_everything_unless_they_may_be_skipped(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        before, job = list(dump(case.reader)), table(tmp_path)
        with pytest.raises(RowProblems) as caught:
            bring(case, job, skip=False)
        assert [(each.row, each.column) for each in caught.value.problems] == [(3, "when")]
        assert caught.value.message == "1 row cannot be imported."
        assert list(dump(case.reader)) == before
        made = bring(case, job)
        assert (len(made.record_ids), made.names) == (2, 4)
        assert [each.row for each in made.skipped] == [3]
        assert [get(case.reader, each).title for each in made.record_ids] == [
            "Hay;Root in Paris",
            "שלום in Paris",
        ]
        (quote,) = evidence.quotes(case.reader, made.record_ids[0])
        assert quote.exact == "Met 👩‍👩‍👧 there"
        assert check(case.reader).problems == ()


def test_source_and_original_are_kept(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        made = bring(case, table(tmp_path))
        view = get(case.reader, made.source_id)
        assert (view.title, view.fields["kind"]) == ("trips", "table")
        ((content, media, name),) = case.reader.rows(
            "SELECT b.bytes, b.media_type, v.file_name FROM text_version v JOIN blob b ON b.sha256 = v.original_sha256"
        )
        assert (content, media, name) == (WORDS.encode(), "text/csv", "trips.csv")


def test_a_second_table_links_what_the_first_brought(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        bring(case, table(tmp_path))
        again = bring(case, table(tmp_path, WORDS + "Hay,2022,Paris,again\n", "more.csv"))
        assert (len(again.record_ids), again.names) == (3, 0)
        assert len(listings.ids(case.reader, ["person"])) == 3


def test_a_table_of_persons_doubles_none(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        add(case, "person", "Kim")
        job = table(tmp_path, "Name,Position\nKim,Minister\nLee,Minister\nPark,\n")
        mapping = job.guess()
        assert [bool(draft.problems) for draft in job.preview(case.reader, mapping)] == [True, False, False]
        made = bring(case, job, mapping)
        assert case.history.undo_label == "Import 2 persons from “trips.csv”"
        assert len(get(case.reader, made.record_ids[0]).fields["posts"]) == 1
        assert len(listings.ids(case.reader, ["post"])) == 1
        assert check(case.reader).problems == ()


def test_a_table_without_a_good_row_leaves_no_trace(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        before, job = list(dump(case.reader)), table(tmp_path, "who,when,where,said\nHay,soon,Rome,x\n")
        with pytest.raises(BadInput, match="No row"):
            bring(case, job)
        with pytest.raises(BadInput, match="no column"):
            bring(case, job, TableMapping("event", "{whom}"))
        assert list(dump(case.reader)) == before


def test_long_names_are_found_again(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        name = "Ministry of " + "very " * 30 + "Long Names"
        words = f"who,when,where,said\n{name},2020,Paris,a\n"
        bring(case, table(tmp_path, words))
        assert len(known_names(case.reader, [name])[name]) == 1
        assert bring(case, table(tmp_path, words + f"{name},2021,Rome,b\n", "b.csv")).names == 1
        assert len(listings.ids(case.reader, ["person"])) == 1


@NEEDS_TRAVELS
def test_the_case_can_be_read_while_a_table_comes_in(tmp_path: Path) -> None:
    """The window reads on other connections: nothing of the import is seen before all of it."""
    with new_case(tmp_path) as case, case.open_reader() as reader:
        add(case, "person", "Kim")
        job = TableImport.read(TRAVELS)
        under_way, seen = threading.Event(), threading.Event()

        def write(unit: object) -> Imported:
            made = job.write(unit, job.guess())  # type: ignore[arg-type]
            under_way.set()
            assert seen.wait(20)
            return made

        future = case.run(write)
        assert under_way.wait(60)
        assert len(listings.ids(reader, ["person", "event"])) == 1
        seen.set()
        future.result()
        assert len(listings.ids(reader, ["event"])) == 1895
