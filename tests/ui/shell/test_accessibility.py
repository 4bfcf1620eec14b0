"""For someone who cannot use a mouse, or cannot see: everything that takes the keyboard says what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton, QWidget

from caseapp.domain.kinds import KINDS
from caseapp.queries import listings
from caseapp.ui.stage import Stage
from caseapp.ui.theme import fonts
from tests.factories import sample_case
from tests.ui.shell.hands import Hands

PAGES = ("board", "today", "smart:same", "smart:unsourced", "places")
#: Whole in their tool tip.
SHORTENED = {"chip"}


def focusable(window: QWidget) -> list[QWidget]:
    """What takes the keyboard and can be seen, itself and not through another."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    ]


def unnamed(window: QWidget) -> list[str]:
    found = []
    for widget in focusable(window):
        # Qt: a bar of tabs goes by the name of its current tab.
        name = widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name.strip():
            found.append(f"{widget.objectName() or type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def pages(stage: Stage) -> Iterator[str]:
    """Brings every page and every kind of form to the front, one after another."""
    desk = stage.desk
    yield "what a case opens with"
    for key in ("sources", "meetings", "actors", "statements", "proposals", "agreements", "channels", "issues", *PAGES):
        desk.show_list(key)
        yield key
    desk.show_list("smart:changed")
    yield "review"
    stage.window.bottom.show_search("ministers")
    yield "search"
    stage.window.bottom.toggle_jobs()
    yield "jobs"
    for kind in KINDS:
        found = listings.ids(desk.session.reader, [kind])
        if found and kind != "excerpt":
            desk.show_record(found[0])
            yield kind


def test_everything_that_takes_the_keyboard_has_a_name(sample: Stage) -> None:
    missing = {}
    for page in pages(sample):
        sample.settle()
        if found := unnamed(sample.window):
            missing[page] = sorted(set(found))
    assert missing == {}


def test_the_start_page_is_named_throughout(stage: Stage) -> None:
    assert unnamed(stage.window) == []


def test_buttons_without_words_say_what_they_do(sample: Stage) -> None:
    silent = set()
    for _ in pages(sample):
        sample.settle()
        for button in sample.window.findChildren(QAbstractButton):
            face = QAccessible.queryAccessibleInterface(button)
            is_silent = not button.text() and not face.text(QAccessible.Text.Name).strip()
            if button.isVisible() and is_silent:
                silent.add(f"{button.objectName()} {type(button).__name__} in {type(button.parent()).__name__}")
    assert silent == set()


def test_tab_goes_round_and_is_caught_nowhere(sample: Stage, hands: Hands) -> None:
    sample.desk.show_list("meetings")
    hands.press("Alt+2")
    seen: list[QWidget] = []
    for _ in range(150):
        hands.press("Tab")
        if hands.focused in seen[:1]:
            break
        seen.append(hands.focused)
    else:
        raise AssertionError(f"Tab does not come round; the last stops: {[type(each).__name__ for each in seen[-6:]]}")
    assert len({id(each) for each in seen}) == len(seen)
    assert len(seen) > 15


@pytest.fixture
def as_before(qapp: QApplication) -> Iterator[None]:
    """Gives the application its font back."""
    font = qapp.font()
    yield
    qapp.setFont(font)


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_button_or_label_is_cut_off(
    make_stage: Callable[[], Stage], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, factor: float
) -> None:
    monkeypatch.setattr(fonts, "_user_points", [10.5 * factor])
    stage = make_stage()
    stage.window.resize(2400 if factor > 1 else 1600, 1500 if factor > 1 else 1000)
    sample_case(tmp_path / "Sample case.case")
    stage.window.open_path(tmp_path / "Sample case.case")
    stage.settle()
    cut = set()
    for page in pages(stage):
        stage.settle()
        for widget in stage.window.findChildren(QWidget):
            if isinstance(widget, QLabel | QAbstractButton) and is_cut(widget):
                cut.add(f"{page}: {type(widget).__name__} “{widget.text()[:30]}” {widget.size().toTuple()}")
    assert cut == set()


def is_cut(widget: QLabel | QAbstractButton) -> bool:
    """Whether its words need more room than it has; what breaks its words into lines or shortens them does not."""
    if not widget.isVisible() or widget.visibleRegion().isEmpty() or not widget.text():
        return False
    if widget.objectName() in SHORTENED or (isinstance(widget, QLabel) and widget.wordWrap()):
        return False
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    needed = widget.fontMetrics().size(0, widget.text().replace("&", "")).width()
    return widget.width() < needed or widget.height() + 1 < widget.fontMetrics().height()
