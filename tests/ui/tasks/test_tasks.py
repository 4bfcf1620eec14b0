"""The ten commonest tasks, by keys, menus and buttons: each does what it is for, in no more steps than before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from caseapp.queries import evidence, listings
from caseapp.queries.records import RecordView, get
from caseapp.store.reader import Reader
from caseapp.ui.stage import Stage
from tests.ui.tasks import work
from tests.ui.tasks.person import WAYS, Person
from tests.ui.tasks.work import Scene

REPORT = "Seoul and Tokyo keep talking about wartime labour"
MUNICH = "Foreign ministers in Munich"
WORDS = "come across each other there"
CLOSING_WORDS = "The two governments have not come to an agreement"

#: The most steps that each task may take by key, menu and button: lowered when a task gets shorter, never raised.
MOST = {
    "import_a_document": (1, 2, 1),
    "mark_a_meeting": (7, 4, 3),
    "date_and_place": (9, 7, 7),
    "add_a_participant": (8, 3, 3),
    "write_an_open_item": (20, 13, 12),
    "link_words": (8, 5, 4),
    "find_a_record": (3, 4, 3),
    "back_to_the_words": (1, 2, 1),
    "search_the_case": (4, 5, 4),
    "close_an_item": (7, 5, 3),
}

in_every_way = pytest.mark.parametrize("person", WAYS, indirect=True)


def reader(person: Person) -> Reader:
    return person.stage.desk.session.reader


def by_title(stage: Stage, kind: str, title: str) -> RecordView:
    rows = stage.desk.session.reader
    return next(view for view in (get(rows, each) for each in listings.ids(rows, [kind])) if view.title == title)


def shown(person: Person) -> RecordView:
    """The record in the inspector, as the case holds it."""
    person.stage.desk.flush()
    person.stage.settle()
    assert person.stage.desk.record_id is not None
    return get(reader(person), person.stage.desk.record_id)


def words_in_front(person: Person) -> str:
    tab = person.stage.desk.centre.source_tab()
    assert tab is not None
    return tab.reader.current_words()


def within(person: Person, task: str) -> bool:
    """Whether the steps taken are no more than the task may take in this way."""
    most = MOST[task][WAYS.index(person.way)]
    assert person.steps <= most, f"{task} by {person.way}: {person.steps} steps, {most} before"
    return True


@pytest.fixture
def scene(sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """The sample case with its first report in front, and a document that the system's dialog answers with."""
    document = tmp_path / "dispatch.txt"
    document.write_text("A dispatch\n\nThe ministers met 𠮷 again.\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(document)], ""))
    sample.desk.show_record(by_title(sample, "source", REPORT).id)
    sample.settle()
    return Scene(document, WORDS, CLOSING_WORDS, MUNICH, "Japan", "South Korea", "Munich", "settled yet")


@pytest.fixture
def meeting(sample: Stage, scene: Scene) -> RecordView:
    """A meeting that is shown beside its report."""
    view = by_title(sample, "event", MUNICH)
    sample.desk.show_record(view.id)
    sample.settle()
    return view


@in_every_way
def test_a_document_is_imported(person: Person, scene: Scene) -> None:
    work.import_a_document(person, scene)
    assert by_title(person.stage, "source", "A dispatch")
    assert within(person, "import_a_document")


@in_every_way
def test_a_meeting_is_marked(person: Person, scene: Scene) -> None:
    work.mark_a_meeting(person, scene)
    view = shown(person)
    assert (view.kind.name, view.title) == ("event", "Talks in the margins")
    assert [quote.exact for quote in evidence.quotes(reader(person), view.id)] == [WORDS]
    assert within(person, "mark_a_meeting")


@in_every_way
def test_a_meeting_gets_its_date_and_place(person: Person, scene: Scene, meeting: RecordView) -> None:
    work.date_and_place(person, scene)
    view = shown(person)
    assert view.fields["date"].edtf == "2023-02-18T19:10"
    assert view.refs[view.fields["place"]].title == "Munich"
    assert within(person, "date_and_place")


@in_every_way
def test_a_participant_who_is_new_is_added(person: Person, scene: Scene, meeting: RecordView) -> None:
    work.add_a_participant(person, scene)
    view = shown(person)
    assert view.id == meeting.id
    assert view.refs[view.fields["participants"][-1]["actor"]].title == "Adaeze Obi-Larsen"
    assert within(person, "add_a_participant")


@in_every_way
def test_an_open_item_is_written(person: Person, scene: Scene) -> None:
    work.write_an_open_item(person, scene)
    view = shown(person)
    assert (view.kind.name, view.title) == ("action_item", "Answer the note")
    assert [view.refs[each].title for each in (*view.fields["owed_by"], *view.fields["owed_to"])] == [
        "Japan",
        "South Korea",
    ]
    assert view.fields["due"].edtf == "../2023-03-01"
    assert within(person, "write_an_open_item")


@in_every_way
def test_more_words_are_linked(person: Person, scene: Scene) -> None:
    meeting = by_title(person.stage, "event", MUNICH)
    work.link_words(person, scene)
    assert CLOSING_WORDS in [quote.exact for quote in evidence.quotes(reader(person), meeting.id)]
    assert within(person, "link_words")


@in_every_way
def test_a_record_is_found(person: Person, scene: Scene) -> None:
    work.find_a_record(person, scene)
    assert shown(person).title == MUNICH
    assert within(person, "find_a_record")


@in_every_way
def test_a_fact_leads_to_its_words(person: Person, scene: Scene, meeting: RecordView) -> None:
    work.back_to_the_words(person, scene)
    assert words_in_front(person) in [quote.exact for quote in evidence.quotes(reader(person), meeting.id)]
    assert within(person, "back_to_the_words")


@in_every_way
def test_words_are_searched_and_reached(person: Person, scene: Scene) -> None:
    work.search_the_case(person, scene)
    assert "settled yet" in words_in_front(person)
    assert within(person, "search_the_case")


@in_every_way
def test_an_item_is_closed(person: Person, scene: Scene) -> None:
    item = by_title(person.stage, "action_item", "Contribute to the money raised")
    person.stage.desk.show_record(item.id)
    person.stage.settle()
    work.close_an_item(person, scene)
    view = get(reader(person), item.id)
    assert view.fields["status"] == "done"
    assert get(reader(person), view.fields["closing_excerpt"]).fields["exact"] == CLOSING_WORDS
    assert within(person, "close_an_item")
