"""What stands below the fields: the office on a date, who held which post, and each side's position on a proposal."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from caseapp.queries.evidence import quotes
from caseapp.queries.records import get
from caseapp.ui.inspector.extras.base import Extra
from caseapp.ui.inspector.extras.holders import Holders
from caseapp.ui.inspector.extras.office_on import OfficeOn
from caseapp.ui.inspector.extras.positions import Positions
from tests.factories import ARTICLE, edit, import_text
from tests.ui.inspector.bench import Bench

LEFT = Qt.MouseButton.LeftButton


T = TypeVar("T", bound=Extra)


def extra(bench: Bench, kind: type[T]) -> T:
    assert bench.pane.form is not None
    (found,) = [each for each in bench.pane.form.extras if isinstance(each, kind)]
    return found


@pytest.fixture
def ministry(bench: Bench) -> str:
    return bench.add("organisation", "Ministry of Foreign Affairs")


@pytest.fixture
def minister(bench: Bench, ministry: str) -> str:
    posts = [
        {"title": "Foreign Minister", "organisation": ministry, "from": "2022-05-12", "to": "2024-01-10"},
        {"title": "Member of Parliament", "organisation": None, "to": "2020"},
    ]
    return bench.add("person", "박진", {"posts": posts})


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("18 Feb 2023", "Foreign Minister, Ministry of Foreign Affairs"),
        ("2015", "Member of Parliament"),
        ("3 March 2021", "No office known on 3 Mar 2021."),
        ("whenever", ""),
    ],
)
def test_the_office_on_a_date_is_answered(bench: Bench, minister: str, words: str, said: str) -> None:
    bench.show(minister)
    office = extra(bench, OfficeOn)
    bench.type(office.line, words)
    if said:
        assert office.answer.text() == said
    else:
        assert office.answer.text(), "what is no date is said to be none"
    assert office.answer.isVisible()
    bench.press(office.line, Qt.Key.Key_Escape)
    assert not office.answer.isVisible()


def test_the_answer_follows_the_posts(bench: Bench, minister: str) -> None:
    bench.show(minister)
    office = extra(bench, OfficeOn)
    bench.type(office.line, "18 Feb 2023")
    bench.rows("posts").cards[0].summary.setFocus()
    bench.press(bench.rows("posts").cards[0].summary, Qt.Key.Key_Delete)
    bench.settle()
    assert office.answer.text() == "No office known on 18 Feb 2023."


def test_an_organisation_lists_who_held_its_posts_when(bench: Bench, ministry: str, minister: str) -> None:
    bench.add(
        "person", "Kang Kyung-wha", {"posts": [{"title": "Foreign Minister", "organisation": ministry, "from": "2017"}]}
    )
    bench.show(ministry)
    lines = extra(bench, Holders).lines.lines
    assert [line.cells[0].first for line in lines] == ["박진", "Kang Kyung-wha"]
    assert (lines[0].cells[1].first, lines[0].cells[1].second) == ("12 May 2022 –", "10 Jan 2024")
    gone: list[str] = []
    bench.pane.record_activated.connect(gone.append)
    bench.press(lines[0], Qt.Key.Key_Return)
    assert gone == [minister]


def test_posts_that_nobody_held_take_no_room_in_the_list(
    bench: Bench, ministry: str, minister: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.add("person", "Kang Kyung-wha", {"posts": [{"title": "Foreign Minister", "organisation": ministry}]})
    bench.add("post", "Deputy", {"organisation": ministry})
    monkeypatch.setattr("caseapp.queries.offices.MOST_HOLDERS", 1)
    monkeypatch.setattr("caseapp.ui.inspector.extras.holders.MOST_HOLDERS", 1)
    bench.show(ministry)
    found = extra(bench, Holders)
    assert len(found.lines.lines) == 1
    assert "The list shows the first 1." in [each.text() for each in found.findChildren(QLabel) if each.isVisible()]


def test_the_list_follows_a_post_that_is_given_elsewhere(bench: Bench, ministry: str, minister: str) -> None:
    bench.show(ministry)
    edit(bench.session.workspace, minister, posts=[])
    bench.settle()
    assert not extra(bench, Holders).isVisible()


@pytest.fixture
def proposal(bench: Bench) -> str:
    record_id = bench.add("proposal", "A foundation pays")
    bench.add("state", "Japan")
    bench.show(record_id)
    return record_id


def test_a_position_is_a_statement_about_the_proposal(bench: Bench, proposal: str) -> None:
    found = extra(bench, Positions)
    found.stance.setCurrentIndex(found.stance.findData("reserves"))
    bench.pick(found.party, "japan")
    bench.settle()
    (row,) = found.rows
    assert row.party.words == "Japan"
    assert row.stance.currentData() == "reserves"
    assert row.words.words == "No words yet"
    statement = get(bench.session.reader, row._position.statement_id)
    assert statement.title == "Japan on “A foundation pays”"
    assert (statement.fields["proposal"], statement.fields["stance"]) == (proposal, "reserves")
    bench.undo()
    assert found.rows == []


def test_the_words_selected_are_those_of_the_position(bench: Bench, proposal: str) -> None:
    version = import_text(bench.session.workspace).version_id
    start = ARTICLE.index("Ministers met")
    bench.pane.look_for_selection(lambda: (version, start, start + 13))
    found = extra(bench, Positions)
    bench.pick(found.party, "japan")
    bench.settle()
    (row,) = found.rows
    assert row.words.words == "“Ministers met”"
    assert [each.exact for each in quotes(bench.session.reader, row._position.statement_id)] == ["Ministers met"]
    gone: list[str] = []
    bench.pane.excerpt_activated.connect(gone.append)
    QTest.mouseClick(row.words, LEFT)
    assert gone == [row._position.excerpt_id]


def test_the_stance_is_changed_in_the_table(bench: Bench, proposal: str) -> None:
    found = extra(bench, Positions)
    bench.pick(found.party, "japan")
    bench.settle()
    (row,) = found.rows
    row.stance.setFocus()
    at = row.stance.findData("rejects")
    row.stance.setCurrentIndex(at)
    row.stance.activated.emit(at)
    bench.settle()
    (row,) = found.rows
    assert get(bench.session.reader, row._position.statement_id).fields["stance"] == "rejects"
    assert row.stance.hasFocus(), "the keyboard stays where it was"
    bench.undo()
    assert found.rows[0].stance.currentData() == "supports"


def test_a_party_that_is_new_is_made_and_takes_the_position(bench: Bench, proposal: str) -> None:
    found = extra(bench, Positions)
    bench.pick(found.party, "Nippon Kabushiki 𠮷野")
    bench.settle()
    assert [row.party.words for row in found.rows] == ["Nippon Kabushiki 𠮷野"]
