"""What each step did to a record, in words: rows, references, dates, choices, evidence; also when it is gone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from caseapp.ops import evidence, records, same, versions
from caseapp.ops.sources import Incoming
from caseapp.platform.translation import set_translator
from caseapp.queries import evidence as quotes
from caseapp.queries.record_history import RecordStep, record_history
from caseapp.workspace import Workspace
from tests.factories import add, cite, edit, import_text, new_case


def steps(case: Workspace, record_id: str) -> tuple[RecordStep, ...]:
    return record_history(case.reader, record_id).steps


def said(case: Workspace, record_id: str, at: int = 0) -> dict[str, list[tuple[str, str]]]:
    """The lines of a step by the labels of fields."""
    step = steps(case, record_id)[at]
    return {each.label: [(line.before, line.after) for line in each.lines] for each in step.fields}


def test_values_are_told_as_they_are_read(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        place = add(case, "place", "Munich")
        event = add(case, "event", "會談", status="planned", date="18 Feb 2023")
        assert said(case, event)["Status"] == [("", "planned")]
        edit(case, event, status="held", date="19:10 on 18 February 2023", place=place)
        told = said(case, event)
        assert told["Status"] == [("planned", "held")]
        assert told["Date"] == [("18 Feb 2023", "18 Feb 2023, 19:10 (“19:10 on 18 February 2023”)")]
        assert told["Place"] == [("", "Munich")]


def test_rows_are_told_one_by_one(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        person = add(case, "person", "Park", names=[{"text": "박진", "kind": "official"}, {"text": "Jin"}])
        rows = case.reader.rows("SELECT id, text FROM name ORDER BY position")
        edit(case, person, names=[{"id": rows[0][0], "kind": "former"}, {"text": "𠮷野"}])
        assert said(case, person)["Names"] == [
            ("Jin · official", ""),
            ("박진 · official", "박진 · former"),
            ("", "𠮷野 · official"),
        ]
        names = case.reader.rows("SELECT id FROM name ORDER BY position DESC")
        edit(case, person, names=[{"id": row[0]} for row in names])
        assert said(case, person)["Names"] == [("박진 · former, 𠮷野 · official", "𠮷野 · official, 박진 · former")]


def test_what_was_deleted_is_named_as_such(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        japan = add(case, "state", "日本")
        item = add(case, "action_item", "Answer", owed_by=[japan])
        case.do(partial(records.delete, record_ids=[japan]))
        assert said(case, item)["Owed by"] == [("日本 (deleted)", "")]
        assert said(case, item, 1)["Owed by"] == [("", "日本 (deleted)")]


def test_evidence_and_decisions_are_told(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        park, jin = add(case, "person", "Park Jin"), add(case, "person", "Jin Park")
        cite(case, imported.version_id, "met in Munich", park, "state")
        assert said(case, park) == {"Evidence": [("", "“met in Munich” · state")]}
        (quote,) = quotes.quotes(case.reader, park)
        case.do(partial(evidence.remove_citation, citation_id=quote.citation_id))
        assert said(case, park) == {"Evidence": [("“met in Munich (deleted)” · state", "")]}
        case.do(partial(same.decide, a_id=jin, b_id=park, verdict="same", reason="One passport."))
        assert said(case, park) == {"Same as": [("", "Jin Park: same · One passport.")]}
        assert said(case, jin) == {"Same as": [("", "Park Jin: same · One passport.")]}
        assert said(case, imported.source_id)["Text"] == [("", "Version 1")]


def test_links_that_a_step_left_alone_are_not_told(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        imported = import_text(case)
        newer = Incoming("Report", "Another text of it.")
        case.do(partial(versions.add_version, source_id=imported.source_id, incoming=newer))
        assert said(case, imported.source_id)["Text"] == [("", "Version 2")]
        one, other, third = (add(case, "person", name) for name in ("𠮷野", "Yoshino", "Yoshida"))
        case.do(partial(same.decide, a_id=one, b_id=other, verdict="same"))
        case.do(partial(same.decide, a_id=one, b_id=third, verdict="different"))
        assert said(case, one)["Same as"] == [("", "Yoshida: different")]


def test_undo_and_deletion_are_steps_of_their_own(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        person = add(case, "person", "Park", notes="x")
        edit(case, person, notes="y")
        case.undo().result()
        assert [(step.mode, step.what) for step in steps(case, person)] == [
            ("undo", "changed"),
            ("do", "changed"),
            ("do", "added"),
        ]
        assert [step.is_restorable for step in steps(case, person)] == [False, True, False]
        case.do(partial(records.delete, record_ids=[person]))
        found = record_history(case.reader, person)
        assert (found.is_deleted, found.title, found.total) == (True, "Park", 4)
        assert said(case, person)["Notes"] == [("x", "")]
        assert not any(step.is_restorable or any(each.is_restorable for each in step.fields) for step in found.steps)
        assert len(record_history(case.reader, person, 2).steps) == 2


def test_two_dates_that_differ_in_their_zone_alone_are_told_apart(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        event = add(case, "event", "Talks", date={"edtf": "2023-02-18T19:10", "tz": "Europe/Berlin"})
        edit(case, event, date={"edtf": "2023-02-18T19:10", "tz": "Asia/Tokyo"})
        ((before, after),) = said(case, event)["Date"]
        assert "Europe/Berlin" in before
        assert "Asia/Tokyo" in after


def test_words_of_the_model_come_in_the_language_of_the_person(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        event = add(case, "event", "held", status="planned")
        edit(case, event, status="held")
        set_translator(lambda words, _about, _n: f"«{words}»")
        try:
            assert said(case, event)["Status"] == [("«planned»", "«held»")]
            assert said(case, event, 1)["Title"] == [("", "held")]
        finally:
            set_translator(None)


def test_a_record_the_case_never_had_has_no_history(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        found = record_history(case.reader, "nobody")
        assert (found.title, found.steps, found.total) == ("", (), 0)
