"""The start page: what can be started, and documents dropped or pasted on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.start_page.page import StartPage
from caseapp.ui.start_page.recent import RecentCase
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from tests.ui.theme.wearing import shown_colours


class Page:
    """The page in a shown window, and what it asked for."""

    def __init__(self, page: StartPage) -> None:
        self.page = page
        self.asked: list[object] = []
        page.new_requested.connect(lambda: self.asked.append("new"))
        page.open_requested.connect(lambda: self.asked.append("open"))
        page.sample_requested.connect(lambda: self.asked.append("sample"))
        page.files_dropped.connect(self.asked.append)
        page.text_pasted.connect(self.asked.append)

    def button(self, words: str) -> QPushButton:
        return next(
            each for each in self.page.findChildren(QPushButton) if words in (each.accessibleName(), each.text())
        )

    def enter(self, data: QMimeData) -> bool:
        event = QDragEnterEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        QApplication.sendEvent(self.page, event)
        return event.isAccepted()

    def drop(self, data: QMimeData) -> None:
        event = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(self.page, event)

    def target_colours(self) -> set[str]:
        target = self.page.findChild(QFrame, "drop_area")
        assert isinstance(target, QWidget)
        return shown_colours(target)


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, icons: Icons) -> Page:
    page = StartPage(theme, icons)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    page.show_recent(())
    page.setFocus()
    return Page(page)


def _files(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def _words(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


@pytest.mark.parametrize(
    ("words", "asked"), [("New case", "new"), ("Open a case", "open"), ("Open the sample", "sample")]
)
def test_each_card_asks_for_its_own(start: Page, words: str, asked: str) -> None:
    button = start.button(words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert start.asked == [asked, asked]


def test_a_card_is_pressed_anywhere_on_it_and_by_enter(start: Page) -> None:
    card = start.button("New case")
    for label in card.findChildren(QLabel):
        place = label.mapTo(start.page, label.rect().center())
        assert start.page.childAt(place) is card
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert start.asked == ["new"]


def test_a_card_names_its_key(start: Page) -> None:
    assert {"New case", "Ctrl+N"} <= {label.text() for label in start.button("New case").findChildren(QLabel)}


def test_a_dropped_file_is_taken(start: Page) -> None:
    data = _files("file:///docs/a%20report.txt", "file:///docs/%ED%95%9C.txt", "https://example.org/b.txt")
    assert start.enter(data)
    start.drop(data)
    assert start.asked == [["/docs/a report.txt", "/docs/한.txt"]]


def test_dropped_words_are_taken_as_they_are(start: Page) -> None:
    words = "𠮷田𠮷男 met 박진 👩‍👩‍👧\r\nשלום e\u0301 "
    assert start.enter(_words(words))
    start.drop(_words(words))
    assert start.asked == [words]


@pytest.mark.parametrize("data", [_files("https://example.org/b.txt"), _words(" \n "), QMimeData()])
def test_what_cannot_be_read_here_is_not_taken(start: Page, data: QMimeData) -> None:
    assert not start.enter(data)
    start.drop(data)
    assert start.asked == []


def test_the_drop_area_shows_that_it_would_take_it(start: Page, theme: Theme) -> None:
    for palette in (DARK, LIGHT):
        theme.apply(palette.name)
        assert {palette.edge, palette.dock} <= start.target_colours()
        start.enter(_words("Ministers met."))
        assert palette.selected in start.target_colours()
        QApplication.sendEvent(start.page, QDragLeaveEvent())
        assert palette.selected not in start.target_colours()
        start.enter(_words("Ministers met."))
        start.drop(_words("Ministers met."))
        assert palette.selected not in start.target_colours()


@pytest.mark.parametrize("has_cases", [True, False])
def test_copied_words_are_pasted_wherever_the_keyboard_is(start: Page, has_cases: bool) -> None:
    start.page.show_recent([RecentCase("/a.case", "A", "/")] if has_cases else ())
    QGuiApplication.clipboard().setText("Ministers met in Munich.")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert start.asked == ["Ministers met in Munich."]


@pytest.mark.parametrize("words", ["", " \n\t"])
def test_pasting_nothing_does_nothing(start: Page, words: str) -> None:
    QGuiApplication.clipboard().setText(words)
    QTest.keyClick(start.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(start.page, Qt.Key.Key_V)
    assert start.asked == []


def test_the_cards_follow_the_theme(start: Page, theme: Theme) -> None:
    card = start.button("New case")
    for palette, other in ((DARK, LIGHT), (LIGHT, DARK)):
        theme.apply(palette.name)
        shown = shown_colours(card)
        assert {palette.raised, palette.text, palette.text2} <= shown
        assert other.text not in shown
        assert palette.accent in shown


def test_tab_reaches_everything_that_can_be_done(start: Page) -> None:
    start.page.show_recent([RecentCase("/a.case", "A", "/")])
    reached = set()
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget() or start.page, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.accessibleName() or getattr(focused, "text", str)())
    assert {"Recent cases", "New case", "Open a case", "Open the sample"} <= reached
    assert start.page.focusPolicy() != Qt.FocusPolicy.NoFocus
