"""Fields and rows of tables say what they rest on; words dropped on them, or chosen by key, are cited for them."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from caseapp.domain.ids import new_id
from caseapp.ops import evidence as ops
from caseapp.queries.evidence import Quote, quotes
from caseapp.ui.inspector.field_row import FieldRow
from caseapp.ui.inspector.source_mark import ICONS, state_of
from caseapp.ui.text.carried import Carried, carried, carry
from caseapp.ui.widgets.record_drag import records_data
from tests.factories import ARTICLE, cite, import_text
from tests.ui.inspector.bench import Bench

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
WORDS = "met in Munich"


class Backed:
    """A meeting with a participant, shown, and a source."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.version = import_text(bench.session.workspace).version_id
        self.park = bench.add("person", "Park Jin")
        self.id = bench.add(
            "event", "Talks", {"level": "minister", "mode": "in person", "participants": [{"actor": self.park}]}
        )
        bench.show(self.id)

    @property
    def span(self) -> Carried:
        start = ARTICLE.index(WORDS)
        return Carried("", self.version, start, start + len(WORDS))

    def cited(self) -> list[tuple[str, str, str]]:
        return [(each.exact, each.field, each.stance) for each in quotes(self.bench.session.reader, self.id)]

    def cite(self, field: str, words: str = WORDS, stance: str = "supports") -> None:
        workspace = self.bench.session.workspace
        cite(workspace, self.version, words, self.id, field)
        if stance != "supports":
            made = quotes(self.bench.session.reader, self.id)[-1].citation_id
            workspace.do(partial(ops.set_stance, citation_id=made, stance=stance))
        self.bench.settle()


@pytest.fixture
def backed(bench: Bench) -> Backed:
    return Backed(bench)


def drag_onto(widget: QWidget, words: Carried, *, is_dropped: bool = True) -> bool:
    """Carries words over a widget, and drops or takes them away; whether they were taken."""
    data = carry(words, QMimeData())
    middle = widget.rect().center()
    enter = QDragEnterEvent(middle, COPY, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    if not is_dropped:
        QApplication.sendEvent(widget, QDragLeaveEvent())
        return enter.isAccepted()
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(middle), COPY, data, LEFT, NONE))
    return enter.isAccepted()


def chosen(menu: QMenu, *path: str) -> None:
    """Triggers an action of a menu by its words."""
    (action,) = [each for each in menu.actions() if each.text() == path[0]]
    if len(path) > 1:
        inner = action.menu()
        assert isinstance(inner, QMenu)
        chosen(inner, *path[1:])
    else:
        action.trigger()


def test_words_dropped_on_a_field_are_cited_for_it(backed: Backed) -> None:
    row = backed.bench.row("level")
    assert row.mark.state == "none"
    assert drag_onto(row, backed.span)
    backed.bench.settle()
    assert backed.cited() == [(WORDS, "level", "supports")]
    assert row.mark.state == "verified"
    backed.bench.undo()
    assert backed.cited() == []


def test_the_field_under_the_words_shows_that_it_takes_them(backed: Backed) -> None:
    row = backed.bench.row("mode")
    data = carry(backed.span, QMimeData())
    QApplication.sendEvent(row, QDragEnterEvent(QPoint(4, 4), COPY, data, LEFT, NONE))
    assert row._target.isVisible()
    assert row._target.geometry() == row.rect()
    QApplication.sendEvent(row, QDragLeaveEvent())
    assert not row._target.isVisible()


def test_words_over_the_line_of_a_field_reach_the_field_and_not_its_text(backed: Backed) -> None:
    line = backed.bench.line("format")
    data = carry(backed.span, QMimeData())
    data.setText(WORDS)
    enter = QDragEnterEvent(line.rect().center(), COPY, data, LEFT, NONE)
    QApplication.sendEvent(line, enter)
    assert backed.bench.row("format")._target.isVisible()
    assert line.text() == ""


def test_a_quote_card_is_dropped_on_a_field(backed: Backed) -> None:
    backed.cite("")
    cards = backed.bench.pane.facts.evidence.cards
    data = cards.model().mimeData([cards.model().index(0, 0)])
    words = carried(data)
    assert words is not None
    assert words.excerpt_id
    assert data.text() == WORDS
    assert drag_onto(backed.bench.row("mode"), words)
    backed.bench.settle()
    assert backed.cited() == [(WORDS, "", "supports"), (WORDS, "mode", "supports")]


def test_a_row_of_a_table_has_sources_of_its_own(backed: Backed) -> None:
    card = backed.bench.rows("participants").cards[0]
    assert drag_onto(card.summary, backed.span)
    backed.bench.settle()
    assert backed.cited() == [(WORDS, f"participants/{card.row_id}", "supports")]
    card = backed.bench.rows("participants").cards[0]
    assert card.mark.state == "verified"
    asked: list[tuple[str, str, str]] = []
    backed.bench.pane.cite_selection_requested.connect(lambda *words: asked.append(words))
    chosen(card.menu(), "Sources of this row", "Cite them against it")
    assert asked == [(backed.id, f"participants/{card.row_id}", "contradicts")]


def test_nothing_else_is_taken(backed: Backed) -> None:
    row = backed.bench.row("level")
    other = QMimeData()
    other.setText(WORDS)
    enter = QDragEnterEvent(QPoint(4, 4), COPY, other, LEFT, NONE)
    QApplication.sendEvent(row, enter)
    assert not row._target.isVisible()
    assert not drag_onto(backed.bench.row("sensitivity"), backed.span)


def test_a_case_that_cannot_be_written_takes_no_words(backed: Backed) -> None:
    row = backed.bench.row("level")
    row._target.allow(False)
    assert not drag_onto(row, backed.span)
    assert backed.cited() == []


def test_contradicted_is_another_shape_and_another_word(backed: Backed) -> None:
    backed.cite("level")
    row = backed.bench.row("level")
    chosen(row.mark.menu_of_quotes(), "This quote", "Contradicts it")
    backed.bench.settle()
    assert backed.cited() == [(WORDS, "level", "contradicts")]
    assert row.mark.state == "contradicted"
    assert "contradicted by 1 quote" in row.mark.accessibleDescription()
    backed.bench.undo()
    assert row.mark.state == "verified"
    assert len({icon for icon, _ in ICONS.values()}) == len(ICONS)


def test_a_source_is_taken_off_its_field_in_the_menu(backed: Backed) -> None:
    backed.cite("level")
    backed.cite("level", "Ministers")
    chosen(backed.bench.row("level").mark.menu_of_quotes(), "Quote 1", "Remove this source")
    backed.bench.settle()
    assert backed.cited() == [("Ministers", "level", "supports")]


def test_a_click_goes_to_the_words_of_the_field(backed: Backed) -> None:
    backed.cite("level")
    gone: list[str] = []
    backed.bench.pane.excerpt_activated.connect(gone.append)
    QTest.mouseClick(backed.bench.row("level").mark, LEFT)
    assert len(gone) == 1


@pytest.mark.parametrize(
    ("stances", "state"),
    [
        (["supports"], "verified"),
        (["supports", "contradicts"], "contradicted"),
        (["mentions"], "none"),
        (["mentions", "supports"], "verified"),
    ],
)
def test_what_quotes_make_of_a_fact(stances: list[str], state: str) -> None:
    found = [Quote("", "", "", "verified", "", "", stance, "", "", "", 0, 0, 1) for stance in stances]
    assert state_of(found) == state


def test_words_are_dragged_out_of_the_title_row_too(backed: Backed) -> None:
    title: FieldRow = backed.bench.pane.title
    assert drag_onto(title, backed.span)
    backed.bench.settle()
    assert backed.cited() == [(WORDS, "", "supports")]


def drop_records(widget: QWidget, *ids: str) -> bool:
    """Drops records, as from a table, on a widget; whether they were taken."""
    data, middle = records_data(ids), widget.rect().center()
    enter = QDragEnterEvent(middle, COPY, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(middle), COPY, data, LEFT, NONE))
    return enter.isAccepted()


def test_a_record_dropped_on_a_reference_becomes_its_value(backed: Backed) -> None:
    bench = backed.bench
    place = bench.add("place", "뮌헨 𠮷")
    assert drop_records(bench.row("place"), place)
    bench.settle()
    assert bench.saved(backed.id, "place") == place
    bench.undo()
    assert bench.saved(backed.id, "place") is None


def test_records_dropped_on_a_list_are_added_to_it_once(backed: Backed) -> None:
    bench = backed.bench
    item = bench.add("action_item", "Answer")
    japan, korea = bench.add("state", "Japan"), bench.add("state", "South Korea")
    bench.show(item)
    assert drop_records(bench.row("owed_by"), japan)
    assert drop_records(bench.row("owed_by"), korea, japan)
    bench.settle()
    assert bench.saved(item, "owed_by") == [japan, korea]


def test_a_field_takes_no_record_of_another_kind_and_none_that_is_gone(backed: Backed) -> None:
    bench = backed.bench
    assert not drop_records(bench.row("place"), backed.park)
    assert not drop_records(bench.row("place"), bench.add("place", "Munich"), bench.add("place", "Bonn"))
    assert not drop_records(bench.row("place"), new_id())
    assert not drop_records(bench.row("format"), backed.park)
