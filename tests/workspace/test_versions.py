"""A newer text takes its quotes along where they stand exactly, and asks a person about the rest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, NotFound
from caseapp.exchange.dump import dump
from caseapp.ops import evidence, versions
from caseapp.ops.sources import Imported, Incoming, import_text
from caseapp.queries import case as case_queries
from caseapp.queries import reanchoring, search
from caseapp.queries.checks import check
from caseapp.queries.records import get
from caseapp.workspace import Workspace
from tests.factories import add, new_case

OLD = (
    "The ministers met in Munich.\nFollow-up consultations have not yet been scheduled, an official said.\n"
    "박진 met 林芳正 𠮷野家 🤝🏽.\nA paragraph about fish that nobody needs."
)
NEW = (
    "CORRECTION\nThe ministers met in  Munich.\nFollow-up consultations have been scheduled, an official said.\n"
    "박진 met 林芳正 𠮷野家 🤝🏽.\n"
)
QUOTES = {
    "met": "met in Munich",
    "not": "have not yet been scheduled",
    "cjk": "林芳正 𠮷野家 🤝🏽",
    "fish": "paragraph about fish",
}


class Bench:
    def __init__(self, case: Workspace) -> None:
        self.case = case
        self.event = add(case, "event", "Talks")
        self.source: Imported = case.do(partial(import_text, title="Report", text=OLD))
        self.quotes = {name: self._cite(words) for name, words in QUOTES.items()}

    def _cite(self, words: str) -> str:
        start = OLD.index(words)
        version = self.source.version_id
        made: str = self.case.do(lambda unit: evidence.cite_span(unit, version, start, start + len(words), self.event))
        return made

    def revise(self, text: str) -> versions.NewVersion:
        op = partial(versions.add_version, source_id=self.source.source_id, incoming=Incoming("", text))
        made: versions.NewVersion = self.case.do(op)
        return made

    def states(self) -> dict[str, str]:
        return {name: get(self.case.reader, each).fields["state"] for name, each in self.quotes.items()}


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with new_case(tmp_path) as case:
        yield Bench(case)


def test_exact_quotes_move_and_the_others_stay_where_they_were_marked(bench: Bench) -> None:
    made = bench.revise(NEW)
    assert made.number == 2
    assert bench.states() == {"met": "moved", "not": "changed", "cjk": "moved", "fish": "gone"}
    moved = get(bench.case.reader, bench.quotes["met"]).fields
    assert (moved["text_version"], moved["exact"]) == (made.version_id, "met in  Munich")
    assert NEW[moved["start_cp"] : moved["end_cp"]] == "met in  Munich"
    kept = get(bench.case.reader, bench.quotes["not"]).fields
    assert (kept["text_version"], kept["exact"]) == (bench.source.version_id, QUOTES["not"])
    assert check(bench.case.reader).problems == ()
    assert case_queries.counts(bench.case.reader).changed == 2


def test_it_is_one_step_and_undo_brings_everything_back(bench: Bench) -> None:
    before = list(dump(bench.case.reader))
    bench.revise(NEW)
    after = list(dump(bench.case.reader))
    bench.case.undo().result()
    assert list(dump(bench.case.reader)) == before
    bench.case.redo().result()
    assert list(dump(bench.case.reader)) == after


def test_a_quote_that_comes_back_is_taken_along_again(bench: Bench) -> None:
    bench.revise(NEW)
    bench.revise(OLD + "\nOne line more.")
    assert bench.states() == dict.fromkeys(QUOTES, "verified") | {"met": "moved", "cjk": "moved"} or set(
        bench.states().values()
    ) <= {"verified", "moved"}


def test_the_same_text_is_no_new_version(bench: Bench) -> None:
    with pytest.raises(BadInput, match="version 1"):
        bench.revise(OLD.replace("\n", "\r\n"))
    with pytest.raises(BadInput, match="empty"):
        bench.revise(" \n")


def test_search_finds_the_newest_text(bench: Bench) -> None:
    bench.revise(NEW)
    assert [hit.title for hit in search.search(bench.case.reader, "correction")] == ["Report"]
    assert "Report" not in [hit.title for hit in search.search(bench.case.reader, "nobody")]


def test_a_reworded_quote_is_proposed_and_a_person_places_it(bench: Bench) -> None:
    made = bench.revise(NEW)
    quote = reanchoring.lost_quote(bench.case.reader, bench.quotes["not"])
    assert (quote.source_title, quote.version_number, quote.newest_id) == ("Report", 1, made.version_id)
    (best, *_) = reanchoring.proposals(bench.case.reader, quote)
    assert best.words == "have been scheduled"
    pieces = reanchoring.compared(quote.exact, best.words)
    assert [piece.words for piece in pieces if piece.kind == "old"] == ["not yet "] or [
        piece.words.strip() for piece in pieces if piece.kind == "old"
    ] == ["not yet"]
    placing = partial(
        versions.place,
        excerpt_id=quote.excerpt_id,
        version_id=best.version_id,
        start_cp=best.start_cp,
        end_cp=best.end_cp,
    )
    bench.case.do(placing)
    placed = get(bench.case.reader, quote.excerpt_id).fields
    assert (placed["exact"], placed["state"]) == ("have been scheduled", "moved")
    with pytest.raises(NotFound):
        reanchoring.lost_quote(bench.case.reader, quote.excerpt_id)
    assert check(bench.case.reader).problems == ()


def test_a_quote_is_given_up(bench: Bench) -> None:
    bench.revise(NEW)
    bench.case.do(partial(versions.give_up, excerpt_id=bench.quotes["not"]))
    assert bench.states()["not"] == "gone"


def test_a_quote_is_not_placed_in_another_source(bench: Bench) -> None:
    other: Imported = bench.case.do(partial(import_text, title="Other", text="have been scheduled"))
    with pytest.raises(BadInput, match="another source"):
        bench.case.do(lambda unit: versions.place(unit, bench.quotes["not"], other.version_id, 0, 4))


@pytest.mark.parametrize(
    ("quote", "newer", "proposed"),
    [
        (
            "No agenda has been settled yet",
            "Well, an agenda has been settled yet, he said.",
            "an agenda has been settled yet",
        ),
        ("talks will go on in May", "The talks will not go on in March, he said.", "talks will not go on in March"),
        ("日本の外相が来た", "昨日、韓国の外相が来た。", "韓国の外相が来た"),
    ],
)
def test_what_stands_in_place_of_the_first_or_last_word_is_shown(
    tmp_path: Path, quote: str, newer: str, proposed: str
) -> None:
    with new_case(tmp_path) as case:
        source: Imported = case.do(partial(import_text, title="Report", text=f"{quote}. And so on."))
        excerpt: str = case.do(partial(evidence.mark, version_id=source.version_id, start_cp=0, end_cp=len(quote)))
        case.do(partial(versions.add_version, source_id=source.source_id, incoming=Incoming("", newer)))
        lost = reanchoring.lost_quote(case.reader, excerpt)
        assert [each.words for each in reanchoring.proposals(case.reader, lost)][:1] == [proposed]


def test_pieces_put_together_are_the_two_wordings() -> None:
    old, new = "日本の外相が来た。", "日本の外務大臣が来た！"
    pieces = reanchoring.compared(old, new)
    assert "".join(piece.words for piece in pieces if piece.kind != "new") == old
    assert "".join(piece.words for piece in pieces if piece.kind != "old") == new
