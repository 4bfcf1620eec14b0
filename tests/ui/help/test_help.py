"""Help in the window: F1 opens the page of the pane with the keyboard, links and search work, nothing is loaded."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from caseapp.ui.help.pages import NAMES, words_of
from caseapp.ui.help.places import PROPERTY, page_for
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        (["Alt+1"], "navigator"),
        (["Alt+2"], "reader"),
        (["Alt+3"], "inspector"),
        (["Alt+4"], "items"),
        (["Ctrl+2", "Alt+2"], "meetings"),
        (["Ctrl+3", "Alt+2"], "tables"),
        (["Ctrl+Shift+F"], "search"),
    ],
)
def test_f1_opens_the_page_of_the_pane(sample: Stage, hands: Hands, keys: list[str], page: str) -> None:
    sample.desk.show_record(sample.desk.source_in_front() or "")
    for each in keys:
        hands.press(each)
    before = hands.focused
    hands.press("F1")
    pane = sample.window.helping.pane
    assert pane.view.page == page
    assert pane.isVisible()
    assert pane.view.hasFocus()
    hands.press("F1")
    assert not pane.isVisible()
    assert hands.focused is before


def test_a_date_field_has_its_own_page(sample: Stage, hands: Hands) -> None:
    sample.desk.show_list("meetings")
    hands.press("Ctrl+Shift+M")
    sample.desk.inspector.focus_field("date")
    sample.settle()
    hands.press("F1")
    assert sample.window.helping.pane.view.page == "dates"


def test_help_is_there_without_a_case(stage: Stage, hands: Hands) -> None:
    hands.press("F1")
    pane = stage.window.helping.pane
    assert pane.isVisible()
    assert pane.view.page == "start"
    hands.press("Escape")
    assert not pane.isVisible()


def test_help_stays_when_a_case_is_opened_and_closed(stage: Stage, hands: Hands) -> None:
    hands.press("F1")
    stage.window.open_sample()
    stage.settle()
    assert stage.window.helping.pane.view.page == "start"
    for _ in range(2):  # the second time the places of the docks are remembered
        assert stage.window.helping.pane.isVisible()
        stage.window.files.close()
        stage.settle()
        assert stage.window.helping.pane.isVisible()
        stage.window.open_sample()
        stage.settle()
    stage.window.helping.pane.setFocus()
    hands.press("Escape")
    assert not stage.window.helping.pane.isVisible()


def test_a_link_leads_to_its_page_and_backspace_back(sample: Stage, hands: Hands) -> None:
    sample.window.helping.show_page("reader")
    pane = sample.window.helping.pane
    pane.view.anchorClicked.emit(QUrl("versions.md"))
    assert pane.view.page == "versions"
    hands.press("Backspace")
    assert pane.view.page == "reader"
    assert not pane.back.isEnabled()


def test_links_elsewhere_do_nothing_and_nothing_is_loaded(sample: Stage) -> None:
    sample.window.helping.show_page("reader")
    view = sample.window.helping.pane.view
    for link in ("https://example.org/", "file:///etc/hostname", "other.md"):
        view.anchorClicked.emit(QUrl(link))
        assert view.page == "reader"
    found = view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("file:///etc/hostname"))
    assert isinstance(found, QImage)
    assert found.width() == 1


def test_every_page_is_shown_in_both_themes(sample: Stage) -> None:
    for name in NAMES:
        sample.window.helping.show_page(name)
        pane = sample.window.helping.pane
        assert pane.view.toPlainText().strip()
        assert "{" not in pane.view.toPlainText()
        sample.theme("light" if sample.window.context.theme.palette.is_dark else "dark")
        assert pane.view.page == name


def test_every_line_of_a_list_stays_one(sample: Stage) -> None:
    for name in NAMES:
        sample.window.helping.show_page(name)
        document = sample.window.helping.pane.view.document()
        blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
        written = re.findall(r"^(?:-|\d\.) ", words_of(name), re.MULTILINE)
        assert sum(block.textList() is not None for block in blocks) == len(written)


def test_words_are_found_in_all_pages_and_marked(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+F1")
    pane = sample.window.helping.pane
    assert pane.field.hasFocus()
    hands.type("attachm")
    assert pane.hits.count() == 1
    hands.press("Return")
    assert pane.view.page == "import"
    assert pane.view.marked() >= 1
    assert pane.view.textCursor().position() > 0
    pane.field.setFocus()
    hands.type("xyzzy")
    assert pane.hits.count() == 0
    hands.press("Escape")
    assert pane.field.text() == ""
    assert pane.isVisible()
    hands.press("Escape")
    assert not pane.isVisible()


def test_the_palette_lists_the_pages(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+K")
    popup = sample.window.palettes.popup
    QTest.keyClicks(popup.field, "help dates")
    assert [entry.title for entry in popup.entries() if entry.key.startswith("help:")] == ["Help: Dates"]
    popup.chosen.emit("help:dates")
    popup.hide()
    assert sample.window.helping.pane.view.page == "dates"


def test_pages_give_the_keys_as_they_are_now(sample: Stage) -> None:
    sample.window.keys.give("edit.search", "Ctrl+Alt+9")
    sample.window.helping.show_page("search")
    assert "Ctrl+Alt+9 searches the whole case" in sample.window.helping.pane.view.toPlainText()


def test_a_pane_can_name_its_page(stage: Stage) -> None:
    pane = QWidget(stage.window)
    pane.setProperty(PROPERTY, "dates")
    inside = QLineEdit(pane)
    assert page_for(inside) == "dates"
    assert page_for(None) == "contents"
    pane.deleteLater()
