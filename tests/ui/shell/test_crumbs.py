"""Where one is: crumbs above the pages; back and forward over lists, pages, records and quotes, by key and button."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QToolButton

from caseapp.domain.ids import new_id
from caseapp.ops import records
from caseapp.queries import evidence, listings
from caseapp.ui.shell.trail import LIMIT, Place, Trail
from caseapp.ui.stage import Stage
from caseapp.ui.widgets.crumb_bar import CrumbBar
from tests.ui.shell.hands import Hands
from tests.ui.shell.test_nothing_is_lost import show

MEETING = "Foreign ministers in Munich"
LEVEL, LONG = "Level {} & more 問題", "{}: an issue of some length, as issues are"
AROUND = "Munich Security Conference 2023"


def bar(stage: Stage) -> CrumbBar:
    return stage.desk.ways.bar


def way(stage: Stage) -> list[str]:
    stage.settle()
    return [
        part.accessibleName()
        for part in bar(stage).findChildren(QToolButton)
        if part.property("crumb") and not part.isHidden()
    ]


def issues(stage: Stage, count: int, title: str) -> list[str]:
    """Makes issues, each in the one before."""
    ids = [new_id() for _ in range(count)]
    for number, (issue_id, above) in enumerate(zip(ids, ["", *ids], strict=False)):
        op = partial(records.create, kind_name="issue", title=title.format(number), record_id=issue_id)
        stage.desk.session.run(partial(op, fields={"parent": above} if above else {}))
        stage.settle()
    return ids


def words_of(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_a_list_a_page_and_a_record_say_where_they_stand(sample: Stage) -> None:
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert way(sample) == ["Sources", tab.title]
    sample.desk.show_list("actors")
    assert way(sample) == ["Actors"]
    show(sample, MEETING)
    assert way(sample) == ["Meetings", AROUND, MEETING]
    sample.desk.centre.show_page(tab.source_id)
    assert way(sample) == ["Sources", tab.title]


def test_a_quote_stands_in_its_source(sample: Stage) -> None:
    meeting = show(sample, MEETING)
    quote = evidence.quotes(sample.desk.session.reader, meeting)[0]
    sample.desk.show_excerpt(quote.excerpt_id)
    first, source, words = way(sample)
    assert first == "Sources"
    assert source in [page.title for page in sample.desk.centre.texts()]
    assert words[:10] in quote.exact or quote.exact.startswith(words[:10])


def test_an_issue_stands_in_those_above_it(sample: Stage) -> None:
    ids = issues(sample, 3, LEVEL)
    sample.desk.show_record(ids[2])
    assert way(sample) == ["Issues", *(f"Level {number} & more 問題" for number in range(3))]
    bar(sample).crumb("Level 1 & more 問題").click()
    sample.settle()
    assert sample.desk.record_id == ids[1]
    bar(sample).crumb("Issues").click()
    sample.settle()
    assert sample.desk.centre.front_key() == "issues"


def test_back_and_forward_go_through_lists_pages_and_records(sample: Stage, hands: Hands) -> None:
    centre, desk = sample.desk.centre, sample.desk
    source = centre.front_key()
    for key in ("actors", "statements"):
        desk.show_list(key)
        sample.settle()
    meeting = show(sample, MEETING)
    sample.settle()
    hands.press("Alt+Left")
    assert (centre.front_key(), way(sample)) == ("statements", ["Statements"])
    hands.press("Alt+Left")
    assert centre.front_key() == "actors"
    hands.press("Alt+Left")
    assert centre.front_key() == source
    for _ in range(3):
        hands.press("Alt+Right")
    assert (centre.front_key(), desk.record_id) == ("statements", meeting)
    assert way(sample) == ["Meetings", AROUND, MEETING]
    assert not bar(sample).forward.isEnabled()


def test_the_way_forward_stays_where_page_and_record_change_together(sample: Stage, hands: Hands) -> None:
    sources = listings.ids(sample.desk.session.reader, ["source"])[:3]
    for source in sources:
        sample.desk.show_record(source)
        sample.settle()

    def here() -> tuple[str, str | None]:
        return sample.desk.centre.front_key(), sample.desk.record_id

    seen = []
    for keys in ("Alt+Left", "Alt+Left", "Alt+Right", "Alt+Right"):
        hands.press(keys)
        seen.append(here())
    assert seen == [(source, source) for source in (sources[1], sources[0], sources[1], sources[2])]
    assert not bar(sample).forward.isEnabled()


def test_a_page_that_was_closed_opens_again_on_the_way_back(sample: Stage, hands: Hands) -> None:
    sample.desk.show_list("actors")
    sample.settle()
    sample.desk.show_list("statements")
    sample.settle()
    sample.desk.centre.close_page("actors")
    sample.settle()
    hands.press("Alt+Left")
    assert sample.desk.centre.front_key() == "actors"


def test_quotes_are_gone_back_to(sample: Stage, hands: Hands) -> None:
    meeting = show(sample, MEETING)
    first, second = evidence.quotes(sample.desk.session.reader, meeting)[:2]
    for quote in (first, second):
        sample.desk.show_excerpt(quote.excerpt_id)
        sample.settle()
    hands.press("Alt+Left")
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader.current_words() == first.exact
    hands.press("Alt+Right")
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader.current_words() == second.exact


def test_buttons_go_back_and_list_where_one_was(sample: Stage, hands: Hands) -> None:
    sample.desk.show_list("actors")
    sample.settle()
    show(sample, MEETING)
    sample.settle()
    button = bar(sample).back
    assert words_of(button.menu())[0] == "Actors"
    far = button.menu().actions()[-1]
    assert far.text() != "Actors"
    hands.click(button)
    assert way(sample) == ["Actors"]
    assert words_of(bar(sample).forward.menu()) == [MEETING]
    words_of(button.menu())
    button.menu().actions()[-1].trigger()
    sample.settle()
    assert not button.isEnabled()
    button.customContextMenuRequested.emit(QPoint(0, 0))
    button.menu().close()


def test_a_deleted_record_is_not_gone_back_to(sample: Stage, hands: Hands) -> None:
    person = show(sample, "Park Jin")
    sample.settle()
    show(sample, MEETING)
    sample.settle()
    sample.desk.delete([person])
    sample.settle()
    hands.press("Alt+Left")
    assert sample.desk.record_id != person
    assert "Park Jin" not in way(sample)


def test_the_record_shown_is_deleted(sample: Stage) -> None:
    person = show(sample, "Park Jin")
    sample.settle()
    assert way(sample)[-1] == "Park Jin"
    sample.desk.delete([person])
    assert "Park Jin" not in way(sample)


def test_a_new_title_is_shown_at_once(sample: Stage) -> None:
    meeting = show(sample, MEETING)
    sample.desk.session.run(lambda unit: records.edit(unit, meeting, {"title": "Talks 회담 😀"}))
    assert way(sample) == ["Meetings", AROUND, "Talks 회담 😀"]


@pytest.mark.parametrize("depth", [2, 5, 9])
def test_what_has_no_room_is_left_out_in_the_middle(sample: Stage, depth: int) -> None:
    ids = issues(sample, depth, LONG)
    sample.desk.show_record(ids[-1])
    sample.settle()
    row = bar(sample)
    parts = [part for part in row.findChildren(QToolButton) if part.property("crumb") and not part.isHidden()]
    assert parts[0].accessibleName() == "Issues"
    assert parts[-1].accessibleName().startswith(f"{depth - 1}:")
    assert parts[-1].geometry().right() <= row.width()
    gap = next((part for part in parts if part.text() == "…"), None)
    assert (gap is not None) == (depth > 2)
    if gap is not None:
        left_out = [action.text() for action in gap.menu().actions()]
        assert left_out[0].startswith("0:")
        gap.menu().actions()[0].trigger()
        sample.settle()
        assert sample.desk.record_id == ids[0]


def test_an_empty_case_has_no_way(stage: Stage) -> None:
    stage.window.files.create(stage.folder / "empty.case")
    stage.settle()
    assert way(stage) == ["Sources"]
    assert not bar(stage).back.isEnabled()


def test_the_trail_keeps_to_its_limit_and_forgets() -> None:
    trail = Trail()
    assert (trail.here, trail.step(-1)) == (None, None)
    for number in range(LIMIT + 5):
        trail.visit(Place("page", str(number)))
    assert len(trail.behind()) == LIMIT - 1
    trail.visit(Place("page", str(LIMIT + 4), is_at_page=True))
    assert trail.here is not None
    assert trail.here.is_at_page
    assert len(trail.behind()) == LIMIT - 1
    trail.step(-1)
    trail.forget(frozenset({str(LIMIT + 4), "7"}))
    assert trail.ahead() == [Place("page")]
    trail.forget(frozenset({"page"}))
    assert trail.here is None


def test_places_that_become_the_same_are_one() -> None:
    trail = Trail()
    trail.visit(Place("a", is_at_page=True))
    trail.visit(Place("a", "gone"))
    trail.visit(Place("a", is_at_page=True))
    trail.forget(frozenset({"gone"}))
    assert (trail.here, trail.behind(), trail.ahead()) == (Place("a"), [], [])
