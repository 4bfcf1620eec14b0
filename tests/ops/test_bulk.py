"""One change to many records: one step, all or none, with the refusal named."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, NotFound
from caseapp.ops import bulk, saved_views
from caseapp.queries.records import get
from caseapp.queries.saved_views import saved_views as kept
from caseapp.workspace import Workspace
from tests.factories import add, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    made = new_case(tmp_path)
    made.wait_ready()
    yield made
    made.close()


def _values(case: Workspace, ids: list[str], field: str) -> list[object]:
    return [get(case.reader, each).fields[field] for each in ids]


def test_a_field_of_many_is_one_step(case: Workspace) -> None:
    ids = [add(case, "event", title, status="planned") for title in "abc"]
    case.do(partial(bulk.edit, record_ids=ids, field="status", value="held"))
    assert _values(case, ids, "status") == ["held"] * 3
    assert case.history.undo_label == "Edit status of 3 records"
    case.undo().result()
    assert _values(case, ids, "status") == ["planned"] * 3
    assert case.history.undo_label.startswith("Add meeting")


def test_when_one_refuses_none_is_changed_and_it_is_named(case: Workspace) -> None:
    event = add(case, "event", "A meeting", status="planned")
    item = add(case, "action_item", "An item", status="open")
    with pytest.raises(BadInput, match=r"“An item”: .*None of the records was changed"):
        case.do(partial(bulk.edit, record_ids=[event, item], field="status", value="held"))
    assert _values(case, [event, item], "status") == ["planned", "open"]


def test_items_are_not_done_without_their_words(case: Workspace) -> None:
    ids = [add(case, "action_item", title) for title in ("One", "Other")]
    with pytest.raises(BadInput, match="“One”: An item is done only with the words that close it"):
        case.do(partial(bulk.edit, record_ids=ids, field="status", value="done"))


def test_what_is_gone_is_said(case: Workspace) -> None:
    made = add(case, "place", "Munich")
    with pytest.raises(BadInput, match="no longer in the case"):
        case.do(partial(bulk.add_tag, record_ids=[made, "gone"], label="x"))
    assert _values(case, [made], "tags") == [[]]
    with pytest.raises(BadInput, match="No record is chosen"):
        case.do(partial(bulk.edit, record_ids=[], field="notes", value="x"))


def test_a_tag_is_added_once_and_beside_others(case: Workspace) -> None:
    first = add(case, "place", "Munich", tags=[{"label": "old"}, {"label": "new"}])
    other = add(case, "event", "Meeting")
    case.do(partial(bulk.add_tag, record_ids=[first, other], label=" new  "))
    labels = [[tag["label"] for tag in tags] for tags in _values(case, [first, other], "tags")]  # type: ignore[attr-defined]
    assert labels == [["old", "new"], ["new"]]
    assert case.history.undo_label == "Tag 2 records “new”"
    with pytest.raises(BadInput, match="A tag needs a word"):
        case.do(partial(bulk.add_tag, record_ids=[first], label="  "))


def test_views_are_kept_changed_removed_and_each_undone(case: Workspace) -> None:
    first = case.do(partial(saved_views.save, table="event", title="By month", body="{}"))
    assert case.do(partial(saved_views.save, table="event", title=" By  month ", body='{"group": "date"}')) == first
    case.do(partial(saved_views.save, table="person", title="By month", body="{}"))
    assert [(view.title, view.body) for view in kept(case.reader, "event")] == [("By month", '{"group": "date"}')]
    case.do(partial(saved_views.remove, view_id=first))
    assert kept(case.reader, "event") == []
    assert len(kept(case.reader, "person")) == 1
    case.undo().result()
    assert len(kept(case.reader, "event")) == 1
    with pytest.raises(BadInput, match="needs a name"):
        case.do(partial(saved_views.save, table="event", title=" ", body="{}"))
    with pytest.raises(NotFound):
        case.do(partial(saved_views.remove, view_id="gone"))
