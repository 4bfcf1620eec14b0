"""A place: coordinates as they are pasted, a zone found by its names; and tags in use offered in any record."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caseapp.ui.inspector.editors.places import ZoneEditor
from caseapp.ui.inspector.editors.tag_line import TagLine
from tests.ui.inspector.bench import Bench


@pytest.fixture
def munich(bench: Bench) -> str:
    record_id = bench.add("place", "Munich", {"names": [{"text": "München"}]})
    bench.show(record_id)
    return record_id


def zone_editor(bench: Bench) -> ZoneEditor:
    editor = bench.row("tz").editor
    assert isinstance(editor, ZoneEditor)
    return editor


def test_a_pasted_pair_fills_both(bench: Bench, munich: str) -> None:
    line = bench.line("latitude")
    bench.type(line, "48°8′14″N, 11°34′31″E")
    bench.press(line, Qt.Key.Key_Return)
    assert bench.saved(munich, "latitude") == pytest.approx(48.1372222)
    assert bench.saved(munich, "longitude") == pytest.approx(11.5752778)


def test_what_is_nowhere_stays_with_the_reason(bench: Bench, munich: str) -> None:
    line = bench.line("latitude")
    bench.type(line, "91")
    assert bench.saved(munich, "latitude") is None
    assert "between −90 and 90" in bench.row("latitude").problem.text()
    assert line.text() == "91"


def test_the_zone_is_found_by_the_names_and_offered(bench: Bench, munich: str) -> None:
    editor = zone_editor(bench)
    assert editor.offer.isVisible()
    assert editor.offer.text() == "Take Europe/Berlin"
    assert bench.saved(munich, "tz") == "", "nothing is taken in silence"
    editor.offer.click()
    assert bench.saved(munich, "tz") == "Europe/Berlin"
    assert not editor.offer.isVisible()


def test_the_zone_of_what_it_is_a_part_of_is_offered(bench: Bench) -> None:
    japan = bench.add("state", "Japan")
    bench.show(bench.add("place", "Some villa", {"part_of": japan}))
    assert zone_editor(bench).offer.text() == "Take Asia/Tokyo"


@pytest.mark.parametrize(("typed", "zone"), [("Seoul", "Asia/Seoul"), ("Japan", "Asia/Tokyo"), ("UTC", "UTC")])
def test_a_city_or_country_becomes_its_zone(bench: Bench, munich: str, typed: str, zone: str) -> None:
    line = bench.line("tz")
    bench.type(line, typed)
    bench.press(line, Qt.Key.Key_Return)
    assert bench.saved(munich, "tz") == zone
    assert line.text() == zone


def test_what_is_no_zone_is_refused(bench: Bench, munich: str) -> None:
    bench.type(bench.line("tz"), "Middle of nowhere")
    assert bench.saved(munich, "tz") == ""
    assert "There is no time zone" in bench.row("tz").problem.text()


def test_tags_in_use_are_offered_the_most_used_first(bench: Bench) -> None:
    for number, labels in enumerate((["G20 summit", "press"], ["G20 summit"], ["g20 finance"])):
        bench.add("event", f"Talks {number}", {"tags": [{"label": label} for label in labels]})
    record_id = bench.add("person", "Park Jin")
    bench.show(record_id)
    bench.pane.focus_field("tags")
    line = bench.line("tags")
    assert isinstance(line, TagLine)
    QTest.keyClicks(line, "g20")
    bench.qtbot.waitUntil(lambda: line.suggestions.isVisible())
    assert [row.title for row in line.suggestions.rows()] == ["G20 summit", "g20 finance"]
    bench.press(line, Qt.Key.Key_Down)
    bench.press(line, Qt.Key.Key_Return)
    assert [row["label"] for row in bench.saved(record_id, "tags")] == ["G20 summit"]


def test_a_new_tag_is_taken_as_typed(bench: Bench) -> None:
    bench.add("event", "Talks", {"tags": [{"label": "press release"}]})
    record_id = bench.add("person", "Park Jin")
    bench.show(record_id)
    bench.pane.focus_field("tags")
    line = bench.line("tags")
    assert isinstance(line, TagLine)
    QTest.keyClicks(line, "press")
    bench.qtbot.waitUntil(lambda: line.suggestions.isVisible())
    bench.press(line, Qt.Key.Key_Return)
    assert [row["label"] for row in bench.saved(record_id, "tags")] == ["press"]
