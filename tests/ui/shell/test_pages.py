"""The printed page beside the text of a PDF: it follows the words, shows what is marked, and leads back to the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caseapp.queries import evidence, listings
from caseapp.queries.records import get
from caseapp.ui.page_picture.pane import PagePane
from caseapp.ui.sources.tab import SourceTab
from caseapp.ui.stage import Stage
from tests.exchange.documents.pdfs import pdf_of
from tests.ui.shell.hands import Hands

FIRST, SECOND = "The ministers met in Munich.", "They will meet again in Seoul."


def open_pdf(stage: Stage, folder: Path, qtbot: QtBot) -> tuple[SourceTab, PagePane]:
    stage.window.files.create(folder / "pages.case")
    stage.settle()
    (folder / "minutes.pdf").write_bytes(pdf_of([["Minutes", FIRST], [SECOND]]))
    stage.window.take_files([folder / "minutes.pdf"])
    stage.settle()
    tab = stage.desk.centre.source_tab()
    assert tab is not None
    page = tab.page
    assert page is not None
    qtbot.waitUntil(lambda: page.number == 1)
    return tab, page


def mark(tab: SourceTab, stage: Stage, words: str) -> str:
    start = tab.reader._view.text.index(words)
    stage.desk.marking.mark("S", tab.version_id, start, start + len(words))
    stage.settle()
    (excerpt_id, *_) = [
        each.excerpt_id for each in evidence.marked(stage.desk.session.reader, tab.version_id) if each.start_cp == start
    ]
    return excerpt_id


def test_the_page_follows_the_words_and_the_excerpt_knows_its_page(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    tab, page = open_pdf(stage, tmp_path, qtbot)
    excerpt = mark(tab, stage, "meet again in Seoul")
    assert get(stage.desk.session.reader, excerpt).fields["page"] == 2
    stage.desk.show_excerpt(excerpt)
    qtbot.waitUntil(lambda: page.number == 2)
    (shown,) = page.sheet._marks
    assert (shown.excerpt_id, shown.is_current) == (excerpt, True)
    assert len(page.sheet.rects_of(shown)) == 1


def test_a_mark_stands_over_its_words_on_the_page(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    tab, page = open_pdf(stage, tmp_path, qtbot)
    mark(tab, stage, "Munich")
    (shown,) = page.sheet._marks
    (rect,) = page.sheet.rects_of(shown)
    drawn = page.sheet.grab().toImage()
    ratio = drawn.width() / page.sheet.width()
    area = rect.toRect()
    inside = {
        drawn.pixelColor(round(x * ratio), round(y * ratio)).name()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    }
    assert any(int(colour[1:3], 16) < 100 for colour in inside), "no ink under the mark"
    assert "#ffffff" not in inside


def test_a_click_on_the_page_goes_to_the_words_in_the_text(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    tab, page = open_pdf(stage, tmp_path, qtbot)
    mark(tab, stage, "Munich")
    (statement,) = listings.ids(stage.desk.session.reader, ["statement"])
    stage.desk.inspector.show_record(None)
    rect = page.sheet.rects_of(page.sheet._marks[0])[0]
    QTest.mouseClick(page.sheet, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    stage.settle()
    assert tab.reader.current_words() == "Munich"
    assert stage.desk.record_id == statement


def test_pages_are_turned_and_hidden(stage: Stage, hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    _, page = open_pdf(stage, tmp_path, qtbot)
    assert not page._back.isEnabled()
    hands.click(page._on)
    qtbot.waitUntil(lambda: page.number == 2)
    assert not page._on.isEnabled()
    hands.press("Ctrl+Shift+G")
    assert page.isHidden()
    hands.press("Ctrl+Shift+G")
    assert page.isVisible()


def test_a_text_without_pages_has_no_page_beside_it(sample: Stage) -> None:
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert tab.page is None
