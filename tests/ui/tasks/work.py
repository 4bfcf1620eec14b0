"""The ten commonest tasks of a day, each as a person does it: through the window alone, by keys, menus or buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from caseapp.ui.widgets.cards import QuoteCardList
from tests.ui.tasks.person import Person


@dataclass(frozen=True, slots=True)
class Scene:
    """What the tasks are done on. The words stand in the source in front; the names are of records that exist."""

    document: Path
    words: str
    closing_words: str
    meeting: str
    state: str
    other_state: str
    place: str
    query: str


def import_a_document(person: Person, scene: Scene) -> None:
    """Brings a document in; the dialog that asks which is the system's and answers with it."""
    if person.way == "button":
        person.drop([scene.document])
    else:
        person.verb("file.import", "Ctrl+I", person.stage.window.menuBar)


def mark_a_meeting(person: Person, scene: Scene) -> None:
    """Makes a meeting of words in the text and gives it a name."""
    person.select(scene.words)
    person.verb("mark.event", "M", lambda: person.mini_button("M"))
    person.type("Talks in the margins")


def date_and_place(person: Person, scene: Scene) -> None:
    """Says when and where the meeting shown was."""
    if person.way == "key":
        _to_field(person, "date")
    person.go_to("Date")
    person.press("Ctrl+A")
    person.type("18 Feb 2023, 19:10 (Munich time)")
    person.go_to("Place")
    person.press("Ctrl+A")
    person.type(scene.place)
    person.press("Return")


def add_a_participant(person: Person, scene: Scene) -> None:
    """Adds somebody who is not in the case yet to the meeting shown."""
    if person.way == "key":
        _to_field(person, "participants")
    person.go_to("Participants")
    person.type("Adaeze Obi-Larsen")
    person.press("Return")


def write_an_open_item(person: Person, scene: Scene) -> None:
    """Makes an open item of words and says who owes it to whom, by when."""
    person.select(scene.words)
    person.verb("mark.action_item", "A", lambda: person.mini_button("A"))
    person.type("Answer the note")
    for field, words in (("Owed by", scene.state), ("Owed to", scene.other_state)):
        if person.way == "key" and field == "Owed by":
            _to_field(person, field)
        person.go_to(field)
        person.type(words)
        person.press("Return")
    if person.way == "key":
        _to_field(person, "due")
    person.go_to("Due")
    person.type("by 1 March 2023")
    person.press("Tab")


def link_words(person: Person, scene: Scene) -> None:
    """Lets more words back a meeting that exists."""
    person.select(scene.closing_words)
    person.verb("mark.link", "L", lambda: person.mini_button("L"))
    _choose_in_the_palette(person, scene.meeting)


def find_a_record(person: Person, scene: Scene) -> None:
    """Goes to a meeting by its name."""
    person.verb("edit.palette", "Ctrl+K", lambda: person.stage.window.search)
    _choose_in_the_palette(person, scene.meeting)


def back_to_the_words(person: Person, scene: Scene) -> None:
    """Goes from the record shown to the words it rests on."""
    if person.way == "button":
        cards = next(each for each in person.stage.desk.inspector.findChildren(QuoteCardList) if each.isVisible())
        person.click_row(cards, 0)
    else:
        person.verb("mark.words", "Ctrl+J", person.stage.window.menuBar)


def search_the_case(person: Person, scene: Scene) -> None:
    """Finds words anywhere in the case and goes to them."""
    if person.way == "button":
        person.click(person.stage.window.search)
        person.type(scene.query)
        entries = person.stage.window.palettes.popup.view
        person.click_row(entries, entries.model().rowCount() - 1)
        assert person.stage.desk.search is not None
        person.click_row(person.stage.desk.search.results, 1)
        return
    person.verb("edit.search", "Ctrl+Shift+F", person.stage.window.menuBar)
    person.type(scene.query)
    person.press("Return")
    person.press("Return")


def close_an_item(person: Person, scene: Scene) -> None:
    """Closes the open item shown with the words that close it."""
    person.verb("item.close", "Ctrl+Shift+D", lambda: person.button("Close with words"))
    person.select(scene.closing_words)
    person.verb("item.close", "Ctrl+Shift+D", lambda: person.button("Close with the selected words"))


def _to_field(person: Person, words: str) -> None:
    """Goes to a field of the record shown without passing those before it: by the palette."""
    person.press("Ctrl+K")
    person.type(words)
    person.press("Return")


def _choose_in_the_palette(person: Person, name: str) -> None:
    person.type(name)
    if person.way == "key":
        person.press("Return")
    else:
        person.click_row(person.stage.window.palettes.popup.view, 0)


TASKS: dict[str, Callable[[Person, Scene], None]] = {
    task.__name__: task
    for task in (
        import_a_document,
        mark_a_meeting,
        date_and_place,
        add_a_participant,
        write_an_open_item,
        link_words,
        find_a_record,
        back_to_the_words,
        search_the_case,
        close_an_item,
    )
}
