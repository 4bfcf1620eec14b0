"""A planned meeting is held, put off or called off in the bar below its form, and its course is told in a line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.queries.evidence import quotes
from caseapp.queries.records import get
from caseapp.ui.inspector.event_bar import EventBar
from caseapp.ui.inspector.rows.course import CourseEditor
from tests.factories import ARTICLE, import_text
from tests.ui.inspector.bench import Bench


class Planned:
    """A planned meeting, shown."""

    def __init__(self, bench: Bench, status: str = "planned") -> None:
        self.bench = bench
        self.id = bench.add("event", "G20 in New Delhi", {"status": status, "date": "1-2 March 2023"})
        bench.show(self.id)
        (self.bar,) = bench.pane.findChildren(EventBar)

    def line(self, name: str) -> QWidget:
        return self.bar.editors[name].buddy()

    def course(self) -> CourseEditor:
        editor = self.bench.row("course").editor
        assert isinstance(editor, CourseEditor)
        return editor

    def shown(self) -> list[str]:
        return [act for act, button in self.bar.buttons.items() if button.isVisible()]


@pytest.fixture
def planned(bench: Bench) -> Planned:
    return Planned(bench)


def test_held_asks_for_the_date_and_tells_the_course(planned: Planned) -> None:
    bench = planned.bench
    assert bench.row("course").isHidden()
    planned.bar.buttons["held"].click()
    focused = QApplication.focusWidget()
    assert focused is planned.line("date")
    assert focused.accessibleName() == "Date held"
    bench.type(focused, "2 March 2023")
    bench.press(focused, Qt.Key.Key_Return)
    bench.settle()
    view = get(bench.session.reader, planned.id)
    assert (view.fields["status"], view.fields["date"].edtf) == ("held", "2023-03-02")
    assert planned.course().line.text() == "planned 1–2 Mar 2023 → held 2 Mar 2023"
    assert not bench.row("course").isHidden()
    assert planned.bar.fields.isHidden()
    assert planned.shown() == []
    bench.undo()
    assert get(bench.session.reader, planned.id).fields["status"] == "planned"
    assert bench.row("course").isHidden()


def test_the_words_selected_are_cited_in_the_same_step(planned: Planned) -> None:
    bench = planned.bench
    version = import_text(bench.session.workspace).version_id
    start = ARTICLE.index("met in Munich")
    bench.pane.look_for_selection(lambda: (version, start, start + 13))
    planned.bar.buttons["held"].click()
    assert planned.bar.words.isChecked()
    planned.bar.do_button.click()
    bench.settle()
    assert [(each.exact, each.field) for each in quotes(bench.session.reader, planned.id)] == [
        ("met in Munich", "status")
    ]
    bench.undo()
    assert quotes(bench.session.reader, planned.id) == []


def test_a_date_that_is_none_keeps_all_as_typed(planned: Planned) -> None:
    bench = planned.bench
    assert bench.pane.begin_act("rescheduled")
    bench.type(planned.line("date"), "soonish perhaps")
    planned.bar.do_button.click()
    assert not planned.bar.fields.isHidden()
    assert planned.bar._problem.text()
    assert planned.bar.value_of("date")["as_stated"] == "soonish perhaps"
    bench.press(planned.line("date"), Qt.Key.Key_Escape)
    assert planned.bar.fields.isHidden()
    assert get(bench.session.reader, planned.id).fields["status"] == "planned"


def test_another_date_needs_one(planned: Planned) -> None:
    planned.bench.pane.begin_act("rescheduled")
    planned.bar.do_button.click()
    assert "Say the date" in planned.bar._problem.text()
    planned.bench.type(planned.line("date"), "7 April 2023")
    planned.bar.do_button.click()
    planned.bench.settle()
    assert planned.course().line.text() == "planned 1–2 Mar 2023 → planned 7 Apr 2023"


def test_cancelled_asks_why_and_leaves_a_way_back(planned: Planned) -> None:
    planned.bar.buttons["cancelled"].click()
    assert not planned.line("date").isVisible()
    assert QApplication.focusWidget() is planned.line("note")
    planned.bench.type(planned.line("note"), "No agreement on the agenda")
    planned.bench.press(planned.line("note"), Qt.Key.Key_Return)
    planned.bench.settle()
    assert planned.course().line.text() == (
        "planned 1–2 Mar 2023 (No agreement on the agenda) → cancelled 1–2 Mar 2023"
    )
    assert planned.shown() == ["held", "planned"]


def test_a_meeting_without_a_date_is_planned(bench: Bench) -> None:
    unscheduled = Planned(bench, "unscheduled")
    assert unscheduled.shown() == ["held", "planned", "cancelled"]


def test_the_bar_is_not_there_for_other_records(planned: Planned) -> None:
    person = planned.bench.add("person", "Park Jin")
    planned.bench.show(person)
    assert not planned.bar.isVisible()
    assert not planned.bench.pane.begin_act("held")


def test_the_course_is_corrected_in_its_rows(planned: Planned) -> None:
    planned.bar.buttons["held"].click()
    planned.bar.do_button.click()
    planned.bench.settle()
    course = planned.course()
    course.pencil.click()
    summary = course.cards[0].summary
    assert summary.isVisible()
    planned.bench.press(summary, Qt.Key.Key_Delete)
    assert planned.bench.saved(planned.id, "course") == []
