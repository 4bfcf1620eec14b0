"""Web Annotations out of one case and into another: the same words, the same citations, and nothing twice."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.exchange.annotation_files import annotations_from
from caseapp.exchange.annotations import Annotation, Backing, read_excerpts, write_annotations
from caseapp.exchange.dump import dump
from caseapp.ops import evidence, records, versions
from caseapp.ops.sources import Incoming, import_text
from caseapp.queries.checks import check
from caseapp.queries.evidence import quotes
from caseapp.workspace import Workspace
from caseapp.workspace.annotations import Outcome, bring_in
from caseapp.workspace.sample import build_sample
from tests.factories import add

TEXT = (
    "Munich, 18 February.\r\n박진 외교부 장관은 林芳正 외무상과 만났다 🤝🏽 𠮷野家.\rשלום, e\u0301t all agreed. "
    "👩‍👩‍👧 𠮷野家 met again.\r\n"
)
STORED = TEXT.replace("\r\n", "\n").replace("\r", "\n")
EVENT, PERSON = "01a208f5-5d49-7000-a2be-000000000001", "01a208f5-5d49-7000-a2be-000000000002"

Spans = Sequence[tuple[int, int]]


def _open(folder: Path, name: str) -> Workspace:
    workspace = Workspace.create(folder / f"{name}.case", name, name)
    workspace.wait_ready()
    return workspace


def _fill(case: Workspace, text: str = TEXT) -> str:
    """A text, and two records that stand under the same ids in every case; returns the version's id."""
    made = case.do(partial(import_text, title="Report", text=text, fields={"url": "https://a.example/1"}))
    for kind, title, record_id in (("event", "Talks", EVENT), ("person", "Park", PERSON)):
        case.do(partial(records.create, kind_name=kind, title=title, record_id=record_id))
    return str(made.version_id)


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    with _open(tmp_path, "one") as one, _open(tmp_path, "other") as other:
        yield one, other


def _mark(case: Workspace, version_id: str, words: str, record_id: str = "", field: str = "", **fields: Any) -> str:
    start = STORED.index(words)
    excerpt_id = str(case.do(partial(evidence.mark, version_id=version_id, start_cp=start, end_cp=start + len(words))))
    if record_id:
        case.do(partial(evidence.cite, excerpt_id=excerpt_id, record_id=record_id, field=field))
    if fields:
        case.do(partial(records.edit, record_id=excerpt_id, fields=fields))
    return excerpt_id


def _written(case: Workspace) -> list[Annotation]:
    return annotations_from(json.loads(write_annotations(case.reader)))


def _bring(case: Workspace, annotations: list[Annotation]) -> Outcome:
    outcome = case.do(partial(bring_in, annotations=annotations))
    assert isinstance(outcome, Outcome)
    return outcome


def _content(case: Workspace) -> list[Annotation]:
    """The excerpts and citations of a case, but for what is another in every case."""
    return sorted(
        (
            replace(each, excerpt_id="", source_id="", created="", creator="", backs=tuple(sorted(each.backs, key=str)))
            for each in read_excerpts(case.reader)
        ),
        key=str,
    )


def _dump(case: Workspace) -> list[str]:
    return list(dump(case.reader))


def test_excerpts_and_citations_are_the_same_in_another_case(cases: tuple[Workspace, Workspace]) -> None:
    one, other = cases
    version_id = _fill(one)
    _fill(other, STORED)
    for words in ("𠮷野家.\nשלום", "🤝🏽", "e\u0301t", "👩‍👩‍👧"):
        _mark(one, version_id, words, EVENT)
    _mark(one, version_id, "박진", PERSON, "names", translation="Park Jin", translator="A. B.", page=3)
    _mark(one, version_id, "林芳正", notes="Who?", tags=["key", "a; b"], sensitivity="secret", state="gone")
    before = _dump(other)
    outcome = _bring(other, _written(one))
    assert (len(outcome.made), len(outcome.citations)) == (6, 5)
    assert [outcome.known, outcome.uncited, outcome.refused] == [[], [], []]
    assert _content(other) == _content(one)
    assert not check(other.reader).problems
    after = _dump(other)
    again = _bring(other, _written(one))
    assert (again.made, again.citations, len(again.known)) == ([], [], 6)
    assert _dump(other) == after
    assert other.history.undo_label == "Bring in 6 annotations"
    other.undo().result()
    assert _dump(other) == before


@settings(max_examples=12)
@given(spans=st.lists(st.tuples(st.integers(0, len(STORED) - 1), st.integers(1, 40)), min_size=1, max_size=8))
def test_any_spans_come_through(tmp_path_factory: pytest.TempPathFactory, spans: Spans) -> None:
    folder = tmp_path_factory.mktemp("spans")
    with _open(folder, "one") as one, _open(folder, "other") as other:
        version_id = _fill(one)
        _fill(other, STORED)
        for start, length in spans:
            end = min(start + length, len(STORED))
            one.do(partial(evidence.cite_span, version_id=version_id, start_cp=start, end_cp=end, record_id=EVENT))
        outcome = _bring(other, _written(one))
        assert [outcome.uncited, outcome.refused] == [[], []]
        assert _content(other) == _content(one)
        assert not check(other.reader).problems


def test_the_sample_comes_into_a_case_of_its_texts(tmp_path: Path) -> None:
    build_sample(tmp_path / "sample.case")
    with Workspace.open(tmp_path / "sample.case", "Tester") as sample:
        sample.wait_ready()
        written, content = _written(sample), _content(sample)
        assert _bring(sample, written).known == [each.excerpt_id for each in written]
        excerpts = [each.excerpt_id for each in written]
        # Items that are done keep the words that close them.
        items = sample.reader.rows("SELECT id FROM action_item WHERE closing_excerpt_id IS NOT NULL")
        for (item,) in items:
            sample.do(partial(records.edit, record_id=item, fields={"status": "open", "closing_excerpt": ""}))
        before = _dump(sample)
        sample.do(partial(records.delete, record_ids=excerpts))
        outcome = _bring(sample, written)
        assert (len(outcome.made), outcome.refused, outcome.uncited) == (len(written), [], [])
        assert _content(sample) == content
        assert not check(sample.reader).problems
        sample.undo().result()
        sample.undo().result()
        assert _dump(sample) == before


def test_a_changed_text_is_refused_and_the_rest_goes_in(cases: tuple[Workspace, Workspace]) -> None:
    one, other = cases
    version_id = _fill(one)
    _fill(other, TEXT.replace("agreed", "quarrelled"))
    _mark(one, version_id, "林芳正", EVENT)
    before = _dump(other)
    outcome = _bring(other, _written(one))
    (refused,) = outcome.refused
    assert (refused.words, outcome.made) == ("林芳正", [])
    assert "not in the case" in refused.error.message
    assert _dump(other) == before
    other.do(partial(import_text, title="The same", text=STORED))
    assert len(_bring(other, [*_written(one), replace(_written(one)[0], text_sha256="")]).made) == 1


def test_wrong_positions_are_put_right_or_refused(cases: tuple[Workspace, Workspace]) -> None:
    one, other = cases
    version_id = _fill(one)
    _fill(other)
    _mark(one, version_id, "all agreed", EVENT)
    (right,) = _written(one)
    moved = replace(right, span_cp=(0, 10))
    twice = replace(right, exact="𠮷野家", prefix="", suffix="", span_cp=(1, 4))
    gone = replace(right, exact="nobody said this", span_cp=(0, 16))
    outcome = _bring(other, [moved, twice, gone])
    assert [(each.words, each.error.message) for each in outcome.refused] == [
        ("𠮷野家", "These words stand several times in the text."),
        ("nobody said this", "The text does not have these words, with the words around them."),
    ]
    (quote,) = quotes(other.reader, EVENT)
    assert (quote.exact, quote.state) == ("all agreed", "moved")
    assert (quote.start_cp, quote.end_cp) == right.span_cp
    assert not check(other.reader).problems


def test_records_are_found_by_id_or_else_by_kind_and_title(cases: tuple[Workspace, Workspace]) -> None:
    one, other = cases
    version_id = _fill(one)
    other.do(partial(import_text, title="Report", text=TEXT))
    event, _, _ = add(other, "event", "Talks"), add(other, "person", "Lim"), add(other, "person", "Lim")
    add(other, "organisation", "Park")
    _mark(one, version_id, "met again", EVENT)
    _mark(one, version_id, "met again", PERSON)
    (annotation,) = _written(one)
    more = (
        Backing("", "person", "Lim"),
        Backing("", "event", "Talks", "colour"),
        Backing("", "event", "Talks", "", "x"),
    )
    outcome = _bring(other, [replace(annotation, backs=(*annotation.backs, *more))])
    assert [quote.exact for quote in quotes(other.reader, event)] == ["met again"]
    assert len(outcome.citations) == 1
    reasons = [(each.backing.title, each.reason) for each in outcome.uncited]
    assert reasons == [
        ("Park", "It is not in the case."),
        ("Lim", "2 records are called so."),
        ("Talks", "A meeting has no field “colour” to cite."),
        ("Talks", "A citation cannot be “x”."),
    ]


def test_what_an_excerpt_says_already_is_kept(cases: tuple[Workspace, Workspace]) -> None:
    one, other = cases
    theirs = _mark(one, _fill(one), "林芳正", translation="Hayashi", notes="New", tags=["t"], sensitivity="secret")
    ours = _mark(other, _fill(other), "林芳正", translation="Mr Hayashi", state="changed", page=2)
    outcome = _bring(other, _written(one))
    assert (outcome.known, outcome.made) == ([ours], [])
    assert theirs != ours
    (found,) = _content(other)
    assert (found.translation, found.notes, found.tags) == ("Mr Hayashi", "New", ("t",))
    assert (found.state, found.page, found.sensitivity) == ("changed", 2, "internal")


def test_an_excerpt_that_went_to_a_newer_text_is_not_doubled(cases: tuple[Workspace, Workspace]) -> None:
    one, _ = cases
    version_id = _fill(one)
    excerpt_id = _mark(one, version_id, "met again", EVENT)
    written = _written(one)
    ((source_id,),) = one.reader.rows("SELECT source_id FROM text_version")
    one.do(partial(versions.add_version, source_id=source_id, incoming=Incoming("Report", f"Corrected.\n{TEXT}")))
    before = _dump(one)
    assert _bring(one, written).known == [excerpt_id]
    assert _dump(one) == before


def test_words_of_an_older_text_go_along_to_the_newest(cases: tuple[Workspace, Workspace]) -> None:
    one, other = cases
    first, version_id = _fill(one), _fill(other)
    for words in ("met again", "all agreed"):
        _mark(one, first, words, EVENT, page=4)
    ((source_id,),) = other.reader.rows("SELECT source_id FROM text_version")
    newer = Incoming("Report", f"Corrected.\n{TEXT}".replace("all agreed", "all quarrelled"))
    written = _written(one)
    newest = other.do(partial(versions.add_version, source_id=source_id, incoming=newer)).version_id
    outcome = _bring(other, written)
    assert (len(outcome.made), outcome.refused) == (2, [])
    assert sorted((quote.exact, quote.state, quote.version_id) for quote in quotes(other.reader, EVENT)) == [
        ("all agreed", "changed", version_id),
        ("met again", "moved", newest),
    ]
    before = _dump(other)
    assert (_bring(other, written).made, _dump(other)) == ([], before)
    assert not check(other.reader).problems


def test_many_texts_and_the_same_words_in_each(cases: tuple[Workspace, Workspace]) -> None:
    one, other = cases
    for case in cases:
        _fill(case)
        case.do(partial(import_text, title="Second", text=f"{TEXT}Second."))
    for (version_id,) in one.reader.rows("SELECT id FROM text_version"):
        _mark(one, version_id, "林芳正", PERSON)
    assert len(_bring(other, _written(one)).made) == 2
    assert _content(other) == _content(one)
