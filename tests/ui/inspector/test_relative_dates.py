"""Relative words typed into a date field: what they may mean is offered, and taken when a person picks it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from caseapp.ui.inspector.editors.date_choices import DateChoices
from tests.factories import cite, edit, import_text
from tests.ui.inspector.bench import Bench


def offered(bench: Bench, field: str = "date") -> list[QToolButton]:
    """The choices below a date field."""
    choices = bench.row(field).editor.findChild(DateChoices)
    assert choices is not None
    return [each for each in choices.findChildren(QToolButton, "link") if each.isVisible()]


def test_words_count_from_the_day_of_the_cited_source(bench: Bench) -> None:
    imported = import_text(bench.session.workspace)
    edit(bench.session.workspace, imported.source_id, published={"as_stated": "22 Feb 2023"})
    talks = bench.add("event", "Talks")
    cite(bench.session.workspace, imported.version_id, "Munich", talks)
    bench.settle()
    bench.show(talks)
    bench.type(bench.line("date"), "last Monday")
    assert [each.text() for each in offered(bench)] == [
        "20 Feb 2023 (Monday of the same week)",
        "13 Feb 2023 (Monday of the week before)",
    ]
    offered(bench)[1].click()
    saved = bench.saved(talks, "date")
    assert (saved.edtf, saved.as_stated, saved.basis) == ("2023-02-13", "last Monday", "resolved")
    assert offered(bench) == []
    bench.undo()
    assert bench.saved(talks, "date") is None


def test_without_a_source_words_count_from_today(bench: Bench) -> None:
    talks = bench.add("event", "Talks")
    bench.show(talks)
    bench.type(bench.line("date"), "yesterday")
    (only,) = offered(bench)
    bench.press(only, Qt.Key.Key_Space)
    assert bench.saved(talks, "date").edtf == (date.today() - timedelta(days=1)).isoformat()


def test_nothing_is_taken_by_itself(bench: Bench) -> None:
    talks = bench.add("event", "Talks")
    bench.show(talks)
    bench.type(bench.line("date"), "next week")
    assert len(offered(bench)) == 1
    assert bench.saved(talks, "date") is None
    bench.type(bench.line("date"), "18 Feb 2023")
    assert offered(bench) == []
    assert bench.saved(talks, "date").edtf == "2023-02-18"
