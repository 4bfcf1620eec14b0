"""Undo and redo over everything, also after a restart; keystrokes of one field are one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError
from caseapp.ops import evidence, items, records
from caseapp.queries import evidence as quotes
from caseapp.queries import history
from caseapp.queries.records import get
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, cite, edit, import_text, new_case


def test_undo_takes_back_and_redo_brings_again(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        person = add(case, "person", "Park Jin", names=[{"text": "박진", "script": "Hang"}])
        edit(case, person, title="Park Jin (foreign minister)")
        case.undo().result()
        assert get(case.reader, person).title == "Park Jin"
        assert case.history.redo_label.startswith("Edit title of")
        case.redo().result()
        assert get(case.reader, person).title == "Park Jin (foreign minister)"
        assert case.history.redo_label == ""


def test_undo_works_after_a_restart(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        place = add(case, "place", "Munich", tz="Europe/Berlin")
        add(case, "event", "Talks", place=place)
    with Workspace.open(tmp_path / "test.case", "Another") as case:
        case.wait_ready()
        assert case.history.undo_label == "Add meeting “Talks”"
        case.undo().result()
        case.undo().result()
        assert case.reader.rows("SELECT count(*) FROM record") == [(0,)]
        with pytest.raises(CaseError, match="nothing to undo"):
            case.undo().result()
    with Workspace.open(tmp_path / "test.case", "Another") as case:
        case.redo().result()
        case.redo().result()
        assert case.reader.rows("SELECT count(*) FROM event WHERE place_id = ?", place) == [(1,)]


def test_a_new_step_ends_what_could_be_redone(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        add(case, "state", "Japan", iso3166="JP")
        case.undo().result()
        add(case, "state", "India", iso3166="IN")
        assert case.history.redo_label == ""
        with pytest.raises(CaseError, match="nothing to redo"):
            case.redo().result()


def test_deleting_a_source_takes_its_quotes_and_undo_brings_all_back(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        event = add(case, "event", "Talks")
        excerpt = cite(case, imported.version_id, "met in Munich", event)
        item = add(case, "action_item", "Answer", arising_excerpt=excerpt)
        case.do(partial(records.delete, record_ids=[imported.source_id]))
        assert quotes.quotes(case.reader, event) == []
        assert get(case.reader, item).fields["arising_excerpt"] is None
        case.undo().result()
        (quote,) = quotes.quotes(case.reader, event)
        assert (quote.exact, quote.excerpt_id, quote.paragraph) == ("met in Munich", excerpt, 1)
        assert get(case.reader, item).fields["arising_excerpt"] == excerpt


def test_keystrokes_of_one_field_are_one_step(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        person = add(case, "person", "P")
        for title in ("Pa", "Par", "Park"):
            case.run(
                partial(records.edit, record_id=person, fields={"title": title}), merge_key=f"{person}.title"
            ).result()
        assert len(history.steps(case.reader)) == 2
        case.undo().result()
        assert get(case.reader, person).title == "P"
        case.redo().result()
        assert get(case.reader, person).title == "Park"


def test_typing_that_ends_where_it_began_leaves_no_step(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        person = add(case, "person", "P")
        for title in ("Pa", "P"):
            case.run(partial(records.edit, record_id=person, fields={"title": title}), merge_key="k").result()
        assert [step.label for step in history.steps(case.reader)] == ["Add person “P”"]


def test_an_operation_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        before = case.reader.rows("SELECT count(*) FROM step")
        with pytest.raises(CaseError, match="reads"):
            case.do(partial(evidence.mark, version_id=imported.version_id, start_cp=0, end_cp=9, exact="Somebody!"))
        assert case.reader.rows("SELECT count(*) FROM step") == before
        add(case, "event", "Talks")


def test_an_item_is_done_only_with_words(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        item = add(case, "action_item", "Answer")
        with pytest.raises(CaseError, match="only with the words"):
            case.do(partial(items.set_status, item_id=item, status="done"))
        start = ARTICLE.index("said")
        case.do(
            partial(
                items.close_with_span, item_id=item, version_id=imported.version_id, start_cp=start, end_cp=start + 4
            )
        )
        fields = get(case.reader, item).fields
        assert fields["status"] == "done"
        assert [row["note"] for row in fields["log"]] == ["open → done"]
        case.undo().result()
        assert get(case.reader, item).fields["status"] == "open"
