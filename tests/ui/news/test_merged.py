"""What a copy brought, in the real window: since its merge, by whom, and each value to be taken from the history."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel

from caseapp.ops import records
from caseapp.queries.records import get
from caseapp.store import lifecycle
from caseapp.ui.inspector.history_tab import HistoryTab
from caseapp.ui.news.pane import NewsPane
from caseapp.ui.news.spans import MERGE
from caseapp.ui.stage import Stage
from caseapp.ui.today.lines import Row
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from tests.factories import add, edit, new_case
from tests.ui.shell.hands import Hands


def merged_case(folder: Path) -> tuple[Path, str]:
    """A closed case that took in a copy."""
    first = new_case(folder)
    meeting = add(first, "event", "שיחות", status="planned")
    first.close()
    lifecycle.copy_to(folder / "test.case", folder / "copy.case")
    with Workspace.open(folder / "copy.case", "Sato 👩‍👩‍👧") as theirs:
        edit(theirs, meeting, status="postponed")
        add(theirs, "person", "𠮷野")
    with Workspace.open(folder / "test.case", "Kim") as ours:
        add(ours, "state", "大韓民國")
        merge_file(ours, folder / "copy.case")
        edit(ours, meeting, status="cancelled")
    return folder / "test.case", meeting


def test_what_a_merge_brought_and_by_whom(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    path, meeting = merged_case(tmp_path)
    stage.window.open_path(path)
    stage.settle()
    hands.press("Ctrl+Alt+N")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, NewsPane)
    spans = [str(pane.head.span.itemData(at)) for at in range(pane.head.span.count())]
    at = next(at for at, span in enumerate(spans) if span.startswith(MERGE))
    assert "Since the merge of “copy”" in pane.head.span.itemText(at)
    pane.head.span.setCurrentIndex(at)
    pane.head.span.activated.emit(at)
    stage.settle()
    rows = {line.title: line for line in pane.list.lines if isinstance(line, Row)}
    assert rows.keys() == {"שיחות", "𠮷野"}
    assert "Sato 👩‍👩‍👧" in pane.head.about
    assert "Nothing is left to decide." in pane.head.about
    pane.head.author.setCurrentIndex(pane.head.author.findData("Sato 👩‍👩‍👧"))
    pane.head.author.activated.emit(pane.head.author.currentIndex())
    stage.settle()
    assert {line.title for line in pane.list.lines if isinstance(line, Row)} == {"שיחות", "𠮷野"}
    take_their_value(stage, meeting)


def take_their_value(stage: Stage, meeting: str) -> None:
    """The history tells what was done in the copy, under the merge; its value is taken, not what stood before."""
    stage.desk.show_record(meeting)
    stage.desk.inspector.facts.bring_forward(HistoryTab)
    stage.settle()
    (tab,) = stage.desk.inspector.facts.findChildren(HistoryTab)
    (card,) = (card for card in tab.cards if card.step.merge_id)
    assert tab.cards[tab.cards.index(card) - 1].step.id == card.step.merge_id
    assert "Sato 👩‍👩‍👧" in " ".join(label.text() for label in card.findChildren(QLabel))
    assert "in a copy" in card.accessibleName()
    assert card.restore is None
    assert card.buttons["status"].accessibleDescription() == "postponed"
    card.buttons["status"].click()
    stage.settle()
    assert get(stage.desk.session.reader, meeting).fields["status"] == "postponed"
    stage.desk.session.run(partial(records.edit, record_id=meeting, fields={"level": "minister"}))
    stage.settle()
    stage.picture("history-of-a-merge")
