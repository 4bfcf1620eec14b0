"""What is new: what came, changed and went since a step, and by whom; what was undone since is no news."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError
from caseapp.ops import evidence, news_marks, records, same
from caseapp.queries import evidence as quotes
from caseapp.queries import news
from caseapp.queries.news import REPORTED, SEEN
from caseapp.workspace import Workspace
from tests.factories import add, cite, edit, import_text, new_case


def place(case: Workspace) -> int:
    ((last,),) = case.reader.rows("SELECT coalesce(max(ord), 0) FROM step")
    return int(last)


def told(case: Workspace, after: int, author: str = "") -> dict[str, str]:
    found = news.news(case.reader, after, author)
    return {item.title: item.what for group in found.groups for item in group.items}


def fields(case: Workspace, after: int) -> tuple[str, ...]:
    ((item,),) = [group.items for group in news.news(case.reader, after).groups]
    return item.fields


def test_what_came_changed_and_went_is_told_by_kind(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        japan, korea = add(case, "state", "日本"), add(case, "state", "Korea")
        before = place(case)
        edit(case, japan, iso3166="JP", names=[{"text": "にほん"}])
        case.do(partial(records.delete, record_ids=[korea]))
        add(case, "event", "שיחות 👩‍👩‍👧")
        found = news.news(case.reader, before)
        assert [(group.kind, group.total) for group in found.groups] == [("event", 1), ("state", 2)]
        assert told(case, before) == {"שיחות 👩‍👩‍👧": "added", "日本": "changed", "Korea": "deleted"}
        assert (found.added, found.changed, found.deleted) == (1, 1, 1)
        _, states = found.groups
        assert {item.fields for item in states.items if item.what == "changed"} == {("Names", "ISO 3166 code")}
        assert all(item.author == "Tester" for item in states.items)


def test_a_deleted_record_says_what_it_was(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        event = add(case, "event", "Talks", status="planned", date="18 Feb 2023")
        before = place(case)
        case.do(partial(records.delete, record_ids=[event]))
        ((item,),) = [group.items for group in news.news(case.reader, before).groups]
        assert ("Status", "planned") in item.was
        assert item.label == "Delete “Talks”"


def test_what_came_and_went_is_no_news(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        before = place(case)
        person = add(case, "person", "Nobody")
        case.do(partial(records.delete, record_ids=[person]))
        assert told(case, before) == {}


def test_what_was_undone_since_is_no_news(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        japan = add(case, "state", "Japan")
        before = place(case)
        edit(case, japan, iso3166="JP")
        add(case, "state", "Korea")
        case.undo().result()
        case.undo().result()
        assert told(case, before) == {}
        case.redo().result()
        assert told(case, before) == {"Japan": "changed"}


def test_undoing_what_was_done_before_is_news(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        japan = add(case, "state", "Japan")
        edit(case, japan, iso3166="JP")
        before = place(case)
        case.undo().result()
        assert told(case, before) == {"Japan": "changed"}
        case.redo().result()
        assert told(case, before) == {}
        case.undo().result()
        case.undo().result()
        assert told(case, before) == {"Japan": "deleted"}


def test_evidence_texts_and_decisions_belong_to_their_records(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        event = add(case, "event", "Talks", participants=[{"unnamed": "an official"}])
        park, jin = add(case, "person", "Park Jin"), add(case, "person", "Jin Park")
        before = place(case)
        cite(case, imported.version_id, "met in Munich", event)
        assert told(case, before) == {"Talks": "changed", "met in Munich": "added"}
        before = place(case)
        (quote,) = quotes.quotes(case.reader, event)
        case.do(partial(evidence.remove_citation, citation_id=quote.citation_id))
        assert told(case, before) == {"Talks": "changed", "met in Munich": "deleted"}
        before = place(case)
        case.do(partial(same.decide, a_id=park, b_id=jin, verdict="same"))
        assert told(case, before) == {"Park Jin": "changed", "Jin Park": "changed"}
        before = place(case)
        (row,) = case.reader.rows("SELECT id FROM participation")
        edit(case, event, participants=[{"id": row[0], "unnamed": "a deputy"}])
        assert fields(case, before) == ("Participants",)


def test_news_of_one_person(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        add(case, "state", "Japan")
    with Workspace.open(tmp_path / "test.case", "Another") as case:
        add(case, "state", "Korea")
        assert told(case, 0, "Another") == {"Korea": "added"}
        assert told(case, 0) == {"Korea": "added", "Japan": "added"}


def test_nobody_is_told_to_have_added_or_deleted_what_another_did(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        old = add(case, "state", "Korea")
        before = place(case)
        japan = add(case, "state", "Japan")
    with Workspace.open(tmp_path / "test.case", "Another") as case:
        edit(case, japan, iso3166="JP")
        edit(case, old, iso3166="KR")
        assert told(case, before, "Another") == {"Japan": "changed", "Korea": "changed"}
        assert told(case, before, "Tester") == {"Japan": "added"}
        assert told(case, before) == {"Japan": "added", "Korea": "changed"}
    with Workspace.open(tmp_path / "test.case", "Tester") as case:
        case.do(partial(records.delete, record_ids=[old]))
        assert told(case, before, "Another") == {"Japan": "changed"}
        assert told(case, before, "Tester") == {"Japan": "added", "Korea": "deleted"}


def test_many_are_counted_and_some_told(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        for number in range(4):
            add(case, "state", f"State {number}")
        (group,) = news.news(case.reader, 0, limits={"state": 2}).groups
        assert (group.total, [item.title for item in group.items]) == (4, ["State 3", "State 2"])


def test_marks_are_kept_in_the_case_for_each_person(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        assert news.mark_of(case.reader, SEEN, "Tester") is None
        add(case, "state", "Japan")
        step = news.news(case.reader, 0).up_to
        case.do(partial(news_marks.mark_seen, author="Tester", step_id=step))
        case.do(partial(news_marks.mark_reported, step_id=step))
        mark = news.mark_of(case.reader, SEEN, "Tester")
        assert mark is not None
        assert news.mark_of(case.reader, REPORTED) == mark
        assert news.mark_of(case.reader, SEEN, "Another") is None
        after = news.place_of_mark(case.reader, mark)
        assert told(case, after) == {}
        add(case, "state", "Korea")
        assert told(case, after) == {"Korea": "added"}
        assert case.reader.rows("SELECT count(*) FROM saved_view") == [(2,)]
        case.do(partial(news_marks.mark_seen, author="Tester", step_id=news.news(case.reader, 0).up_to))
        assert case.reader.rows("SELECT count(*) FROM saved_view") == [(2,)]
        assert case.history.undo_label == "Mark all as seen"
        case.undo().result()
        assert news.mark_of(case.reader, SEEN, "Tester") == mark
        with pytest.raises(CaseError, match="no step"):
            case.do(partial(news_marks.mark_reported, step_id="nothing"))
        with pytest.raises(CaseError, match="name"):
            case.do(partial(news_marks.mark_seen, author=" ", step_id=step))


def test_a_mark_of_a_step_that_this_file_lacks_counts_by_its_time(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        add(case, "state", "Japan")
        assert news.place_of_mark(case.reader, news.Mark("elsewhere", "2000-01-01T00:00:00.000Z")) == 0
        assert news.place_of_mark(case.reader, news.Mark("elsewhere", "2999-01-01T00:00:00.000Z")) == place(case)
