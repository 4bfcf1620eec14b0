"""A meeting and a source that two people entered: shown side by side, joined, one row, and taken apart again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel

from caseapp.ops import records, same, sources
from caseapp.queries import sameness
from caseapp.store.unit import Unit
from caseapp.ui.duplicates.card import PairCard
from caseapp.ui.duplicates.pane import DuplicatesPane
from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.stage import Stage
from tests.ui.duplicates.test_page import opened
from tests.ui.shell.hands import Hands

WORDS = "Ministers met in Munich."


def words_of(card: PairCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def make(stage: Stage, kind: str, title: str, **fields: object) -> str:
    made = stage.desk.session.workspace.do(partial(records.create, kind_name=kind, title=title, fields=fields))
    stage.settle()
    return str(made)


def _same_text(unit: Unit) -> None:
    ((text,),) = unit.rows("SELECT min(text_sha256) FROM text_version")
    for (version,) in unit.rows("SELECT id FROM text_version"):
        unit.update("text_version", version, {"text_sha256": text})


def test_a_meeting_and_a_source_entered_twice(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "twice.case")
    stage.settle()
    park, hayashi = make(stage, "person", "Park Jin"), make(stage, "person", "林芳正")
    make(stage, "place", "Munich")
    people = [{"actor": park}, {"actor": hayashi}]
    mine = make(stage, "event", "Talks in Munich", date="18 Feb 2023", participants=people, place="Munich")
    make(stage, "event", "Foreign ministers met", date="18 Feb 2023", participants=people)
    do = stage.desk.session.workspace.do
    ids = [
        do(partial(sources.import_text, title=title, text=f"{WORDS} {title}")).source_id
        for title in ("Wire", "Dispatch")
    ]
    do(_same_text)
    stage.settle()
    pane = opened(stage)
    assert pane.words == "2 pairs to decide"
    assert stage.desk.navigator.count_of("smart:same") == 2
    of_source, of_event = pane.cards
    assert of_source.suggestion.reason == "The texts of both are the same."
    said = words_of(of_source)
    assert "First words" in said
    assert sum(words.startswith(WORDS) for words in said) == 2
    said = words_of(of_event)
    assert {"Date", "Participants", "Place", "Munich"} <= set(said)
    assert said.count("Park Jin, 林芳正") == 2
    hands.press("Down")
    hands.press("S")
    stage.desk.show_list("meetings")
    stage.settle()
    table = stage.desk.centre.currentWidget()
    assert isinstance(table, MeetingsPane)
    assert list(table.model.ids) == [mine]
    assert table.model.index(0, 1).data() == "Talks in Munich · Foreign ministers met"
    assert stage.desk.navigator.count_of("meetings") == 1
    do(partial(same.decide, a_id=ids[0], b_id=ids[1], verdict="same", reason=sameness.SAME_DOCUMENT))
    stage.desk.show_list("sources")
    stage.settle()
    listed = stage.desk.centre.currentWidget()
    assert isinstance(listed, RecordsPane)
    assert list(listed.model.ids) == [ids[0]]
    pane = opened(stage)
    assert isinstance(pane, DuplicatesPane)
    assert "The same document (SHA-256)" in [label.text().strip("\u200e") for label in pane.findChildren(QLabel)]
    do(partial(same.take_apart, record_id=mine))
    stage.settle()
    assert len(table.model.ids) == 2 or not table.isVisible()
    assert [each.verdict for each in sameness.decided(stage.desk.session.reader)] == ["same"]
