"""The page "Today" in the real window: its sections and counts, opening by key and by mouse, and what changes it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.ids import new_id
from caseapp.ops import case as case_ops
from caseapp.ops import items, records, versions
from caseapp.ops.sources import Incoming
from caseapp.queries import evidence
from caseapp.queries.today import MOST
from caseapp.store.unit import Unit
from caseapp.ui.navigator.pane import KEY
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.stage import Stage
from caseapp.ui.today.lines import Calm, Heading, More, Row
from caseapp.ui.today.pane import TodayPane
from tests.ui.shell.hands import Hands

ASKED = "Tell us what Tokyo thinks of the plan"


def opened(stage: Stage, hands: Hands) -> TodayPane:
    hands.press("Alt+Shift+T")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, TodayPane)
    return pane


def sections(pane: TodayPane) -> dict[str, list[str]]:
    """The titles of the rows under each heading, or the calm words; the headings with their counts."""
    found: dict[str, list[str]] = {}
    rows: list[str] = []
    for line in pane.list.lines:
        if isinstance(line, Heading):
            rows = found[f"{line.title} {line.count}"] = []
        else:
            rows.append(line.title if isinstance(line, Row) else line.words)
    return found


def row(pane: TodayPane, title: str) -> Row:
    return next(line for line in pane.list.lines if isinstance(line, Row) and line.title == title)


def at(pane: TodayPane, title: str) -> int:
    return list(pane.list.lines).index(row(pane, title))


def test_the_sections_of_the_sample_case(sample: Stage, hands: Hands) -> None:
    pane = opened(sample, hands)
    assert pane.day == "Friday 3 March 2023, the day the case is seen from"
    assert sections(pane) == {
        "Overdue 1": [ASKED],
        "Due this week 0": ["Nothing falls due this week."],
        "Unscheduled follow-ups 1": ["Follow-up consultations"],
        "Meetings of the coming 14 days 1": ["Meeting of the leaders"],
        "Changed anchors 0": ["Every quote stands."],
    }
    assert row(pane, ASKED).pill == "3 days over"
    assert row(pane, "Meeting of the leaders").detail == "No source for: date, participants, level"
    assert row(pane, "Meeting of the leaders").pill == "No day yet"
    assert row(pane, "Follow-up consultations").pill == "9 d without a date"


@pytest.mark.parametrize(
    ("edtf", "says"),
    [
        ("2023-03-03", "Today"),
        ("2023-03-04T10:00", "Tomorrow"),
        ("2023-03-01/2023-03-05", "Now"),
        ("2023-03", "No day yet"),
    ],
)
def test_when_a_meeting_is(sample: Stage, hands: Hands, edtf: str, says: str) -> None:
    fields = {"status": "planned", "date": CaseDate.from_edtf(edtf)}
    op = partial(records.create, kind_name="event", title="Round", record_id=new_id(), fields=fields)
    sample.desk.session.run(op)
    assert row(opened(sample, hands), "Round").pill == says


def test_a_quiet_day_is_calm(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "quiet.case")
    stage.settle()
    pane = opened(stage, hands)
    assert "," not in pane.day
    assert [line.words for line in pane.list.lines if isinstance(line, Calm)] == [
        "Nothing is overdue.",
        "Nothing falls due this week.",
        "Every follow-up has a date.",
        "No meeting is planned or expected in the coming 14 days.",
        "Every quote stands.",
    ]
    hands.press("Return")
    assert stage.desk.record_id is None


def test_arrows_go_from_row_to_row_and_enter_opens(sample: Stage, hands: Hands) -> None:
    pane = opened(sample, hands)
    assert hands.focused is pane.list
    hands.press("Return")
    assert sample.desk.record_id == row(pane, ASKED).record_id
    hands.press("Down")
    assert pane.list.currentIndex().row() == at(pane, "Follow-up consultations")
    hands.press("Down")
    hands.press("Return")
    assert sample.desk.record_id == row(pane, "Meeting of the leaders").record_id


def test_a_click_opens(sample: Stage, hands: Hands) -> None:
    pane = opened(sample, hands)
    index = pane.list.model().index(at(pane, "Follow-up consultations"), 0)
    hands.click(pane.list.viewport(), pane.list.visualRect(index).center())
    assert sample.desk.record_id == row(pane, "Follow-up consultations").record_id
    heading = pane.list.visualRect(pane.list.model().index(0, 0)).center()
    hands.click(pane.list.viewport(), heading)
    assert sample.desk.record_id == row(pane, "Follow-up consultations").record_id


def test_what_is_done_goes_and_what_is_undone_comes_back(sample: Stage, hands: Hands) -> None:
    pane = opened(sample, hands)
    asked = row(pane, ASKED).record_id
    op = partial(items.set_status, item_id=asked, status="withdrawn", note="No longer needed")
    sample.desk.session.run(op)
    sample.settle()
    assert sections(pane)["Overdue 0"] == ["Nothing is overdue."]
    assert pane.list.currentIndex().row() == at(pane, "Follow-up consultations")
    hands.press("Ctrl+Z")
    assert sections(pane)["Overdue 1"] == [ASKED]


def test_another_day_is_another_page(sample: Stage, hands: Hands) -> None:
    pane = opened(sample, hands)
    sample.desk.centre.open_list("meetings")
    sample.desk.session.run(partial(case_ops.describe, title="Case", subtitle="", as_of="2023-02-27"))
    sample.settle()
    sample.desk.centre.open_list("today")
    sample.settle()
    assert pane.day.startswith("Monday 27 February 2023")
    assert sections(pane)["Due this week 1"] == [ASKED]
    assert row(pane, ASKED).pill == "Tomorrow"


def test_a_changed_quote_leads_to_its_words(sample: Stage, hands: Hands) -> None:
    session = sample.desk.session
    source_id = evidence.most_marked(session.reader)
    assert source_id is not None
    text = evidence.source_text(session.reader, source_id)
    marked = evidence.marked(session.reader, text.version_id)[0]
    words = text.text[marked.start_cp : marked.end_cp]
    newer = Incoming(text.title, text.text.replace(words, "Something else altogether."))
    session.run(partial(versions.add_version, source_id=source_id, incoming=newer))
    pane = opened(sample, hands)
    changed = next(line for line in pane.list.lines if isinstance(line, Row) and line.is_quote)
    assert changed.title == words
    index = pane.list.model().index(list(pane.list.lines).index(changed), 0)
    pane.list.scrollTo(index)
    hands.click(pane.list.viewport(), pane.list.visualRect(index).center())
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert (tab.source_id, tab.version_id) == (source_id, text.version_id)


def test_a_long_section_leads_to_its_list(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "late.case")
    stage.settle()

    def make(unit: Unit) -> None:
        due = CaseDate.from_edtf("2001-01-01")
        for number in range(MOST + 2):
            records.create(unit, "action_item", f"Item {number:02}", record_id=new_id(), fields={"due": due})

    stage.desk.session.run(make)
    stage.settle()
    pane = opened(stage, hands)
    more = next(line for line in pane.list.lines if isinstance(line, More))
    assert more.words == "2 more…"
    hands.press("End")
    assert pane.list.currentIndex().row() == list(pane.list.lines).index(more)
    hands.press("Return")
    shown = stage.desk.centre.currentWidget()
    assert isinstance(shown, RecordsPane)
    assert len(shown.model.ids) == MOST + 2


def test_the_navigator_leads_here(sample: Stage, hands: Hands) -> None:
    tree = sample.desk.navigator.tree
    (index,) = tree.model().match(tree.model().index(0, 0), KEY, "today")
    tree.clicked.emit(index)
    sample.settle()
    assert isinstance(sample.desk.centre.currentWidget(), TodayPane)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_it_is_painted_in_both_themes(sample: Stage, hands: Hands, theme: str) -> None:
    pane = opened(sample, hands)
    sample.theme(theme)
    ground = pane.grab().toImage().pixelColor(5, 5).name()
    assert ground == sample.window.context.theme.palette.page
