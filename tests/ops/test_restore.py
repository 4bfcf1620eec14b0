"""Going back: a field, a record, a deleted record; what is gone is named, and one undo takes it all back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput, CaseError, NotFound
from caseapp.exchange.dump import dump
from caseapp.ops import evidence, items, records, restore
from caseapp.ops.putting_back import Missing
from caseapp.queries import checks, history, past
from caseapp.queries import evidence as quotes
from caseapp.queries.records import get
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, cite, edit, import_text, new_case

words = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=6).filter(str.strip),
    st.sampled_from(["𠮷野家", "👩‍👩‍👧 talks", "e\u0301le\u0300ve", "שלום עולם", "مذكرة “x”"]),
)
names = st.lists(
    st.fixed_dictionaries({"text": words}, optional={"kind": st.sampled_from(["former", "short"])}), max_size=3
)
dates = st.sampled_from(["18 Feb 2023", "c. 2015", "", "13–19 Feb 2023"])
edits = st.one_of(
    st.fixed_dictionaries({"title": words}),
    st.fixed_dictionaries({"notes": words, "sensitivity": st.sampled_from(["public", "secret"])}),
    st.fixed_dictionaries({"names": names}),
    st.fixed_dictionaries({"tags": st.lists(words.map(lambda each: {"label": each}), max_size=3)}),
    st.fixed_dictionaries({"custom": st.lists(st.fixed_dictionaries({"name": words, "value": words}), max_size=2)}),
    st.fixed_dictionaries({"posts": st.lists(st.fixed_dictionaries({"post": words, "from": dates}), max_size=2)}),
    st.fixed_dictionaries({"is_unnamed": st.booleans()}),
    st.just("undo"),
)


def last_step(case: Workspace) -> str:
    return history.steps(case.reader, 1)[0].id


def facts(case: Workspace, record_id: str) -> dict[str, Any]:
    return get(case.reader, record_id).fields


def content(case: Workspace) -> list[str]:
    return list(dump(case.reader))


def go_back(case: Workspace, record_id: str, step: str, *, before: bool = False) -> restore.Restored:
    found = case.do(partial(restore.restore, record_id=record_id, step_id=step, before=before))
    assert isinstance(found, restore.Restored)
    return found


def delete(case: Workspace, record_id: str) -> None:
    case.do(partial(records.delete, record_ids=[record_id]))


@settings(max_examples=25)
@given(changes=st.lists(edits, min_size=1, max_size=8), data=st.data())
def test_a_record_is_restored_exactly_as_it_was_at_any_point(
    changes: list[Any], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with new_case(tmp_path_factory.mktemp("case")) as case:
        person = add(case, "person", "Park Jin", names=[{"text": "박진"}])
        points = [(last_step(case), facts(case, person))]
        for change in changes:
            if change == "undo":
                if not case.history.undo_label.startswith("Add person"):
                    case.undo().result()
            else:
                fields = {**change, "posts": _posts(case, change["posts"])} if "posts" in change else change
                edit(case, person, **fields)
            points.append((last_step(case), facts(case, person)))
        step, then = data.draw(st.sampled_from(points))
        before = content(case)
        assert go_back(case, person, step).missing == ()
        assert facts(case, person) == then
        if content(case) != before:
            case.undo().result()
            assert content(case) == before


def _posts(case: Workspace, rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{**row, "post": add(case, "post", row["post"])} for row in rows]


def test_a_field_gets_the_value_it_had_before_a_step_and_the_others_stay(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        event = add(case, "event", "Talks", status="planned", date="18 Feb 2023")
        edit(case, event, status="held")
        step = last_step(case)
        edit(case, event, format="four eyes")
        case.do(partial(restore.restore_field, record_id=event, name="status", step_id=step, before=True))
        assert (facts(case, event)["status"], facts(case, event)["format"]) == ("planned", "four eyes")
        assert case.history.undo_label == "Restore status of “Talks”"
        case.do(partial(restore.restore_field, record_id=event, name="status", step_id=step))
        assert facts(case, event)["status"] == "held"


def test_a_date_comes_back_whole(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        event = add(case, "event", "Talks", date="18 Feb 2023, 19:10 (Munich time)")
        then = facts(case, event)["date"]
        edit(case, event, date=None)
        case.do(partial(restore.restore_field, record_id=event, name="date", step_id=last_step(case), before=True))
        assert facts(case, event)["date"] == then


def test_what_it_referred_to_and_is_gone_is_left_empty_and_named(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        place, person = add(case, "place", "Munich"), add(case, "person", "朴振")
        event = add(case, "event", "Talks", place=place, participants=[{"actor": person, "role": "head"}])
        step = last_step(case)
        edit(case, event, place=None, participants=[], title="Consultations")
        delete(case, place)
        delete(case, person)
        found = go_back(case, event, step)
        assert set(found.missing) == {Missing("Place", "Munich"), Missing("Participants", "朴振")}
        (row,) = facts(case, event)["participants"]
        assert (facts(case, event)["title"], facts(case, event)["place"], row["actor"]) == ("Talks", None, None)
        assert checks.check(case.reader).problems == ()


def test_a_row_that_is_only_a_reference_goes_with_what_it_meant(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        japan, korea = add(case, "state", "Japan"), add(case, "state", "Korea")
        item = add(case, "action_item", "Answer", owed_by=[japan, korea])
        step = last_step(case)
        edit(case, item, owed_by=[])
        delete(case, korea)
        assert go_back(case, item, step).missing == (Missing("Owed by", "Korea"),)
        assert facts(case, item)["owed_by"] == [japan]


def test_a_deleted_record_comes_back_with_all_that_hung_on_it(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        place = add(case, "place", "Munich", names=[{"text": "München"}])
        event = add(case, "event", "Talks", place=place)
        cite(case, imported.version_id, "Munich", place)
        add(case, "action_item", "Answer", owed_by=[add(case, "state", "Japan")])
        before = content(case)
        delete(case, place)
        assert facts(case, event)["place"] is None
        case.do(partial(restore.bring_back, record_id=place))
        assert case.history.undo_label == "Bring back “Munich”"
        assert content(case) == before
        case.undo().result()
        with pytest.raises(NotFound):
            get(case.reader, place)


def test_a_deleted_source_comes_back_with_its_text_its_marks_and_what_they_back(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        event = add(case, "event", "Talks")
        excerpt = cite(case, imported.version_id, "met in Munich", event, "date")
        edit(case, excerpt, translation="会談した", chain=[{"unnamed": "an official"}])
        add(case, "action_item", "Answer", arising_excerpt=excerpt)
        before = content(case)
        delete(case, imported.source_id)
        case.do(partial(restore.bring_back, record_id=imported.source_id))
        assert content(case) == before
        assert checks.check(case.reader).problems == ()


def test_what_was_put_in_since_is_not_overwritten_when_a_record_comes_back(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        place = add(case, "place", "Munich")
        event = add(case, "event", "Talks", place=place)
        delete(case, place)
        seoul = add(case, "place", "Seoul")
        edit(case, event, place=seoul)
        case.do(partial(restore.bring_back, record_id=place))
        assert facts(case, event)["place"] == seoul


def test_one_of_several_deleted_together_comes_back_without_the_others(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        park = add(case, "person", "박진")
        event = add(case, "event", "Talks", participants=[{"actor": park}])
        case.do(partial(records.delete, record_ids=[event, park]))
        case.do(partial(restore.bring_back, record_id=park))
        assert facts(case, park)["title"] == "박진"
        assert checks.check(case.reader).problems == ()


def test_what_was_deleted_together_is_linked_again_when_all_are_back(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        place, park = add(case, "place", "Munich"), add(case, "person", "Park")
        event = add(case, "event", "Talks", place=place, participants=[{"actor": park}])
        before = facts(case, event)
        case.do(partial(records.delete, record_ids=[event, place, park]))
        for record_id in (event, place, park):
            case.do(partial(restore.bring_back, record_id=record_id))
        assert facts(case, event) == before
        assert checks.check(case.reader).problems == ()


def test_the_office_of_a_participant_comes_back_with_the_person(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        park = add(case, "person", "Park", posts=[{"title": "Minister", "organisation": None}])
        ((tenure,),) = case.reader.rows("SELECT id FROM tenure")
        event = add(case, "event", "Talks", participants=[{"actor": park, "tenure": tenure}])
        before = facts(case, event)
        delete(case, park)
        case.do(partial(restore.bring_back, record_id=park))
        assert facts(case, event) == before
        assert checks.check(case.reader).problems == ()


def test_a_quote_does_not_come_back_without_its_text(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        event = add(case, "event", "Talks")
        quote = cite(case, imported.version_id, "met in Munich", event)
        delete(case, imported.source_id)
        with pytest.raises(NotFound, match="text is no longer in the case"):
            case.do(partial(restore.bring_back, record_id=quote))
        assert checks.check(case.reader).problems == ()
        case.do(partial(restore.bring_back, record_id=imported.source_id))
        assert [each.excerpt_id for each in quotes.quotes(case.reader, event)] == [quote]


def test_evidence_that_was_taken_off_comes_back_and_what_came_since_stays(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        event = add(case, "event", "Talks")
        first = cite(case, imported.version_id, "met in Munich", event)
        step = last_step(case)
        (quote,) = quotes.quotes(case.reader, event)
        case.do(partial(evidence.remove_citation, citation_id=quote.citation_id))
        second = cite(case, imported.version_id, "18 February 2023", event)
        go_back(case, event, step)
        assert {each.excerpt_id for each in quotes.quotes(case.reader, event)} == {first, second}
        case.undo().result()
        case.do(partial(restore.restore_field, record_id=event, name=past.EVIDENCE, step_id=step))
        assert {each.excerpt_id for each in quotes.quotes(case.reader, event)} == {first, second}
        assert checks.check(case.reader).problems == ()


def test_an_item_never_becomes_done_without_its_words(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        item = add(case, "action_item", "Answer")
        at = ARTICLE.index("said")
        close = partial(items.close_with_span, item_id=item, version_id=imported.version_id)
        case.do(partial(close, start_cp=at, end_cp=at + 4))
        step = last_step(case)
        delete(case, imported.source_id)
        assert facts(case, item)["status"] == "claimed done"
        with pytest.raises(BadInput, match="only with the words"):
            case.do(partial(restore.restore_field, record_id=item, name="status", step_id=step))
        found = go_back(case, item, step)
        assert [each.field for each in found.missing if each.field == "Closing words"] == ["Closing words"]
        assert facts(case, item)["status"] == "claimed done"


def test_nothing_becomes_a_part_of_itself_by_going_back(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        whole = add(case, "issue", "Compensation")
        part = add(case, "issue", "Foundation", parent=whole)
        step = last_step(case)
        edit(case, part, parent=None)
        edit(case, whole, parent=part)
        with pytest.raises(BadInput, match="part of itself"):
            case.do(partial(restore.restore_field, record_id=part, name="parent", step_id=step))
        assert go_back(case, part, step).missing == (Missing("Part of", "Compensation"),)
        assert facts(case, part)["parent"] is None
        delete(case, part)
        case.do(partial(restore.bring_back, record_id=part))
        assert facts(case, whole)["parent"] == part


def test_where_a_quote_stands_is_not_restored(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        excerpt = cite(case, imported.version_id, "met in Munich", add(case, "event", "Talks"))
        step = last_step(case)
        edit(case, excerpt, translation="x")
        with pytest.raises(BadInput, match="follows its text"):
            case.do(partial(restore.restore_field, record_id=excerpt, name="start_cp", step_id=step))
        go_back(case, excerpt, step)
        assert facts(case, excerpt)["translation"] == ""
        assert facts(case, excerpt)["exact"] == "met in Munich"


def test_what_cannot_be_is_said(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        add(case, "state", "Japan")
        early = last_step(case)
        person = add(case, "person", "Park Jin")
        with pytest.raises(BadInput, match="not there at this point"):
            go_back(case, person, early)
        with pytest.raises(NotFound, match="no step"):
            go_back(case, person, "nothing")
        with pytest.raises(BadInput, match="is in the case"):
            case.do(partial(restore.bring_back, record_id=person))
        with pytest.raises(NotFound, match="never had"):
            case.do(partial(restore.bring_back, record_id="nobody"))
        with pytest.raises(CaseError, match="no field"):
            case.do(partial(restore.restore_field, record_id=person, name="colour", step_id=last_step(case)))


def test_the_past_of_a_record_is_looked_up(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        plan = [row[3] for row in case.reader.rows(f"EXPLAIN QUERY PLAN {past.CHANGES}", "id", "[]", 0)]
    scans = [line for line in plan if line.startswith("SCAN") and "json_each" not in line]
    assert set(scans) <= {"SCAN CONSTANT ROW", "SCAN o"}
    assert {"ix_change_owner", "ix_change_other", "ix_change_row_id"} <= {
        word for line in plan for word in line.split() if word.startswith("ix_")
    }
