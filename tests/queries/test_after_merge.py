"""What two people's copies may hold once they are one: rings, two texts of one number, items done without words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput
from caseapp.ops import evidence, items, records, restore, same, sources, versions
from caseapp.ops.sources import Incoming
from caseapp.queries import comparison, history, reanchoring, search
from caseapp.queries.checks import check
from caseapp.queries.evidence import source_text
from caseapp.queries.issues import forest
from caseapp.queries.items import page
from caseapp.queries.loose_ends import rings_of
from caseapp.queries.origins import independent_origins
from caseapp.queries.records import get
from caseapp.queries.surroundings import surroundings
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, cite, edit, import_text, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    with new_case(tmp_path) as workspace:
        workspace.wait_ready()
        yield workspace


def merged(case: Workspace, table: str, row_id: str, **columns: str | int | None) -> None:
    """Writes what no verb would, as taking in a copy does."""

    def write(unit: Unit) -> None:
        unit.update(table, row_id, columns)

    case.do(write)


def remarks(case: Workspace) -> list[str]:
    report = check(case.reader)
    assert report.is_sound
    return [remark.message for remark in report.remarks if remark.rule in ("ring", "unclosed")]


@pytest.mark.parametrize(("kind", "field"), [("issue", "parent"), ("organisation", "parent"), ("place", "part_of")])
def test_rings_are_shown_remarked_on_and_taken_apart(case: Workspace, kind: str, field: str) -> None:
    one = add(case, kind, "One")
    other = add(case, kind, "Other", **{field: one})
    below = add(case, kind, "Below", **{field: other})
    merged(case, kind, one, **{f"{field}_id": other})
    assert remarks(case) == ["“One” and “Other” are each part of the other."]
    assert [ref.title for ref in surroundings(case.reader, below)] == ["One", "Other", "Below"]
    if kind == "issue":
        assert [(each.title, each.parent_id) for each in forest(case.reader)] == [
            ("One", ""),
            ("Other", one),
            ("Below", other),
        ]
    if kind == "place":
        talks = add(case, "event", "Talks", place=below)
        assert talks in [hit.id for hit in search.search(case.reader, "in:One")]
    edit(case, one, title="One, renamed", tags="x")
    step = history.steps(case.reader, 1)[0].id
    case.do(partial(restore.restore_field, record_id=one, name="title", step_id=step, before=True))
    with pytest.raises(BadInput, match="cannot be a part of itself"):
        edit(case, one, **{field: below})
    merged(case, kind, one, **{f"{field}_id": below})
    names = sorted([(one, "One"), (other, "Other"), (below, "Below")])
    assert "are each part of the next" in remarks(case)[0]
    assert all(f"“{name}”" in remarks(case)[0] for _, name in names)
    edit(case, one, **{field: None})
    assert remarks(case) == []


def test_rings_are_found_whatever_leads_into_them() -> None:
    above = {"a": "b", "b": "c", "c": "b", "d": "a", "e": "e", "f": "gone", "x": "z", "z": "y", "y": "x"}
    assert rings_of(above) == [["b", "c"], ["e"], ["x", "z", "y"]]


def test_of_two_texts_with_one_number_one_is_current_everywhere(case: Workspace) -> None:
    imported = import_text(case, "They met in Munich.\n")
    case.do(partial(evidence.mark, version_id=imported.version_id, start_cp=0, end_cp=4))
    made = [
        case.do(partial(versions.add_version, source_id=imported.source_id, incoming=Incoming("x", text)))
        for text in ("Nobody met in Seoul.\n", "Nobody met in Tokyo.\n")
    ]
    first, second = (each.version_id for each in made)
    merged(case, "text_version", second, number=2)
    for newest, older, town, other in ((second, first, "Tokyo", "Seoul"),) * 2:
        merged(case, "source", imported.source_id, rights=town)  # indexes it anew
        text = source_text(case.reader, imported.source_id)
        assert (text.version_id, text.newest_id) == (newest, newest)
        assert source_text(case.reader, imported.source_id, older).newest_id == newest
        assert [each.id for each in comparison.versions(case.reader, imported.source_id)][:2] == [newest, older]
        assert [each.newest_id for each in reanchoring.lost(case.reader)] == [newest]
        assert [len(search.search(case.reader, words)) for words in (town, other)] == [1, 0]
        assert remarks(case) == []
    assert case.do(partial(evidence.newest_version, source_id=imported.source_id)) == second
    added = case.do(
        partial(versions.add_version, source_id=imported.source_id, incoming=Incoming("x", "They met in Bonn.\n"))
    )
    assert (added.number, source_text(case.reader, imported.source_id).version_id) == (3, added.version_id)


def test_an_item_that_lost_the_words_that_closed_it_says_so(case: Workspace) -> None:
    imported = import_text(case)
    item = add(case, "action_item", "Meet in Munich")
    case.do(partial(items.close_with_span, item_id=item, version_id=imported.version_id, start_cp=0, end_cp=9))
    assert not page(case.reader, [item])[0].is_unclosed
    merged(case, "action_item", item, closing_excerpt_id=None)
    assert page(case.reader, [item])[0].is_unclosed
    assert remarks(case) == ["Done, but the words that closed it are gone: “Meet in Munich”."]
    edit(case, item, title="Meet")
    case.do(partial(items.close_with_span, item_id=item, version_id=imported.version_id, start_cp=0, end_cp=9))
    assert remarks(case) == []


def test_what_is_the_same_or_a_copy_of_each_other_is_one_origin(case: Workspace) -> None:
    texts = [f"{ARTICLE} {number}" for number in range(4)]
    wires = [import_text(case, text, f"Wire {number}") for number, text in enumerate(texts)]
    event = add(case, "event", "Talks")
    for wire, text in zip(wires, texts, strict=True):
        cite(case, wire.version_id, "met in Munich", event, text=text)
    ids = [wire.source_id for wire in wires]
    assert independent_origins(case.reader, event) == 4
    case.do(partial(same.decide, a_id=ids[0], b_id=ids[1], verdict="same"))
    assert independent_origins(case.reader, event) == 3
    for one, other in ((ids[1], ids[2]), (ids[2], ids[1]), (ids[3], ids[2])):
        case.do(partial(sources.note_copy, source_id=one, of_id=other))
    assert independent_origins(case.reader, event) == 1
    case.do(partial(same.take_apart, record_id=ids[0]))
    assert independent_origins(case.reader, event) == 2
    yonhap, other = add(case, "organisation", "Yonhap"), add(case, "organisation", "Yonhap News")
    edit(case, ids[0], publisher=yonhap)
    edit(case, ids[1], publisher=other)
    assert independent_origins(case.reader, event) == 2
    case.do(partial(same.decide, a_id=yonhap, b_id=other, verdict="same"))
    assert independent_origins(case.reader, event) == 1
    assert get(case.reader, event).title == "Talks"
    case.do(partial(records.delete, record_ids=[ids[2]]))
    assert independent_origins(case.reader, event) == 2
