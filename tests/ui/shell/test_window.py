"""The window on the sample case: panes follow each other, toggles and themes hold, and painting never asks the case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDockWidget, QMenu

from caseapp.domain.kinds import KINDS
from caseapp.queries import case, evidence, items, listings, meetings, records
from caseapp.queries.items import ItemFilter
from caseapp.store.reader import Reader
from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands


def find(stage: Stage, title: str) -> str:
    (found,) = listings.find(stage.desk.session.reader, title, limit=1)
    return found.id


def test_the_navigator_counts_what_the_case_holds(sample: Stage) -> None:
    counts = case.counts(sample.desk.session.reader)
    assert sample.desk.navigator.count_of("meetings") == counts.kinds["event"]
    assert sample.desk.navigator.count_of("smart:overdue") == counts.overdue > 0
    assert sample.desk.navigator.count_of("smart:unsourced") == counts.unsourced > 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "excerpt"])
def test_a_record_of_every_kind_is_shown_and_its_quotes_lead_to_their_words(sample: Stage, kind: str) -> None:
    desk = sample.desk
    for record_id in listings.ids(desk.session.reader, [kind])[:3]:
        desk.show_record(record_id)
        sample.settle()
        assert desk.inspector.record_id == record_id
        for quote in evidence.quotes(desk.session.reader, record_id)[:2]:
            desk.inspector.excerpt_activated.emit(quote.excerpt_id)
            sample.settle()
            tab = desk.centre.source_tab()
            assert tab is not None
            assert tab.reader.current_words() == quote.exact


def test_painting_asks_the_case_nothing(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    desk = sample.desk
    desk.show_record(find(sample, "Foreign ministers in Munich"))
    for key in ("meetings", "actors", "statements"):
        desk.show_list(key)
        sample.settle()
    real = Reader.rows

    def watched(self: Reader, sql: str, *params: object) -> object:
        asked.append(sql)
        return real(self, sql, *params)

    monkeypatch.setattr(Reader, "rows", watched)
    for key, _ in desk.centre.pages():
        desk.centre.show_page(key)
        QCoreApplication.processEvents()
        sample.settle()
        asked.clear()
        sample.window.grab()
        sample.window.repaint()
        assert asked == []


def test_both_themes_are_put_on_at_run_time_and_remembered(sample: Stage, hands: Hands) -> None:
    dark = sample.window.grab().toImage().pixelColor(700, 5).lightness()
    hands.press("Ctrl+Shift+L")
    light = sample.window.grab().toImage().pixelColor(700, 5).lightness()
    assert dark < 60
    assert light > 200
    assert sample.window.context.settings.theme == "light"


def test_panes_are_hidden_shown_and_unlocked(sample: Stage) -> None:
    window = sample.window
    for name in ("navigator", "inspector", "items"):
        dock = window.findChild(QDockWidget, f"{name}_dock")
        assert dock is not None
        action = window.actions_[f"view.{name}"]
        assert action.isChecked()
        action.trigger()
        sample.settle()
        assert dock.isHidden()
        assert not action.isChecked()
        action.trigger()
        sample.settle()
        assert dock.isVisible()
    window.actions_["view.unlock"].trigger()
    assert window.navigator_dock.titleBarWidget() is None
    window.actions_["view.reset"].trigger()
    assert window.navigator_dock.titleBarWidget() is not None


def test_the_layout_is_remembered(make_stage: Callable[[], Stage], sample: Stage) -> None:
    sample.window.actions_["view.items"].trigger()
    sample.settle()
    path = sample.desk.session.workspace.path
    sample.window.files.close()
    sample.settle()
    sample.window.open_path(path)
    sample.settle()
    assert sample.window.items_dock.isHidden()
    assert sample.window.navigator_dock.isVisible()


def test_meetings_are_filtered_sorted_and_say_whether_they_are_sourced(sample: Stage) -> None:
    desk = sample.desk
    desk.show_list("meetings")
    sample.settle()
    pane = desk.centre.currentWidget()
    assert isinstance(pane, MeetingsPane)
    assert list(pane.model.ids) == meetings.ids(desk.session.reader)
    desk.show_list("meetings:unscheduled")
    sample.settle()
    assert [pane.model.index(row, 0).data() for row in range(pane.model.rowCount())]
    assert len(pane.model.ids) == 1
    desk.show_list("meetings")
    sample.settle()
    pane.model.sort(1)
    sample.settle()
    rows = meetings.page(desk.session.reader, pane.model.ids)
    assert {row.id for row in rows if not row.sources} == {find(sample, "Directors-general in Tokyo")}


def test_open_items_are_filtered_by_owner_due_and_status(sample: Stage) -> None:
    pane = sample.desk.items
    reader = sample.desk.session.reader
    japan = find(sample, "Japan")
    pane._by.setCurrentIndex(pane._by.findData(japan))
    pane._by.activated.emit(pane._by.currentIndex())
    sample.settle()
    assert list(pane.model.ids) == items.ids(reader, ItemFilter(owed_by=japan, statuses=("open", "claimed done")))
    assert pane.model.ids
    pane._by.setCurrentIndex(0)
    pane._due.setCurrentIndex(pane._due.findData("overdue"))
    pane._due.activated.emit(pane._due.currentIndex())
    sample.settle()
    rows = items.page(reader, pane.model.ids)
    assert rows
    assert all(row.is_overdue for row in rows)


def test_a_changed_name_is_shown_wherever_it_stands(sample: Stage, hands: Hands) -> None:
    desk = sample.desk
    munich = next(iter(listings.ids(desk.session.reader, ["place"], "Munich")))
    desk.show_list("meetings")
    desk.show_record(munich)
    sample.settle()
    hands.press("Alt+3")
    hands.press("Ctrl+A")
    hands.type("Munich, Bavaria")
    desk.flush()
    sample.settle()
    pane = desk.centre.currentWidget()
    assert isinstance(pane, MeetingsPane)
    words = [
        str(pane.model.index(row, column).data())
        for row in range(pane.model.rowCount())
        for column in range(pane.model.columnCount())
    ]
    assert words.count("Munich, Bavaria") == 2


def test_a_deleted_record_comes_back_with_undo(sample: Stage, hands: Hands) -> None:
    desk = sample.desk
    munich = find(sample, "Foreign ministers in Munich")
    quotes = evidence.quotes(desk.session.reader, munich)
    desk.show_record(munich)
    sample.window.actions_["edit.delete"].trigger()
    sample.settle()
    assert desk.record_id is None
    assert sample.window.actions_["edit.undo"].text().startswith("Undo: Delete")
    hands.press("Ctrl+Z")
    assert evidence.quotes(desk.session.reader, munich) == quotes
    assert records.get(desk.session.reader, munich).title == "Foreign ministers in Munich"


def test_the_command_palette_finds_verbs_and_records_in_any_script(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.type("박진")
    hands.press("Return")
    assert sample.desk.record_id == find(sample, "Park Jin")
    hands.press("Ctrl+K")
    hands.type("dark or")
    hands.press("Return")
    assert sample.window.context.theme.palette.name == "light"


def test_the_palette_finds_words_and_leads_to_them(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.type("political decision")
    entries = sample.window.palettes.popup.entries()
    kinds = [entry.key.partition(":")[0] for entry in entries]
    assert (kinds[-1], kinds.count("search")) == ("search", 1)
    source = next(entry for entry in entries if entry.subtitle.startswith("Source · by its words"))
    hands.press("Down", times=entries.index(source))
    hands.press("Return")
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader.current_words() == "political"
    hands.press("Ctrl+K")
    hands.type('"half a quer')
    hands.press("Down", times=20)
    hands.press("Return")
    assert sample.desk.search is not None
    assert sample.desk.search.field.text() == '"half a quer'


def test_back_and_forward_walk_the_records_seen(sample: Stage, hands: Hands) -> None:
    first, second = find(sample, "Park Jin"), find(sample, "Mori Takeo")
    sample.desk.show_record(first)
    sample.desk.show_record(second)
    hands.press("Alt+Left")
    assert sample.desk.record_id == first
    hands.press("Alt+Right")
    assert sample.desk.record_id == second


def test_the_window_is_built_as_drawn(sample: Stage) -> None:
    """The structure of the window as text; UPDATE by deleting the file and running the test."""
    shown = "\n".join(_structure(sample)) + "\n"
    kept = Path(__file__).parents[2] / "data" / "snapshots" / "window.txt"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")


def _structure(stage: Stage) -> list[str]:
    window, lines = stage.window, []
    for menu in window.menuBar().actions():
        lines.append(f"menu {menu.text()}")
        opened = menu.menu()
        assert isinstance(opened, QMenu)
        for action in opened.actions():
            if not action.isSeparator():
                keys = action.shortcut().toString()
                lines.append(f"  {action.objectName()}: {action.text()!r} [{keys}]")
    for dock in (window.navigator_dock, window.inspector_dock, window.items_dock):
        lines.append(f"dock {dock.windowTitle()} at {window.dockWidgetArea(dock).name}")
    (group,) = stage.desk.centre.groups()
    for index in range(group.count()):
        lines.append(f"tab {group.tabText(index)}")
    for pane in (stage.desk.items,):
        lines += [f"column {column.title}" for column in pane.model.columns]
    return lines
