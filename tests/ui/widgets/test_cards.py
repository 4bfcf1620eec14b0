"""Quote cards: they open their words, can be removed and copied, and hold quotes of any length and direction."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from caseapp.ui.theme import fonts
from caseapp.ui.theme.fonts import serif_font, ui_font
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.cards import LINES, QuoteCard, QuoteCardList
from tests.ui.theme.wearing import picture, shades

WIDTH = 340
LONG = "The two ministers agreed that consultations would go on at all levels. " * 30
HEBREW = "שרי החוץ נפגשו במינכן"


def _content_height(cards: QuoteCardList) -> int:
    """The height all cards take at the present width."""
    return sum(cards.sizeHintForRow(row) for row in range(cards.model().rowCount()))


def card(number: int = 1, quote: str = "No date has been set.", state: str = "verified") -> QuoteCard:
    return QuoteCard(f"x{number}", quote, state, f"Report ¶{number}", "due", f"c{number}")


class Heard:
    """A shown list of cards, and what it asked for."""

    def __init__(self, cards: QuoteCardList) -> None:
        self.cards = cards
        self.opened: list[str] = []
        self.removed: list[str] = []
        cards.activated_excerpt.connect(self.opened.append)
        cards.remove_requested.connect(self.removed.append)

    def show(self, *cards: QuoteCard) -> None:
        self.cards.show_cards(cards)

    def place(self, row: int) -> QPoint:
        return self.cards.visualRect(self.cards.model().index(row, 0)).center()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.cards, key)

    def click(self, place: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mouseClick(self.cards.viewport(), button, Qt.KeyboardModifier.NoModifier, place)


@pytest.fixture
def heard(qtbot: QtBot, theme: Theme) -> Heard:
    cards = QuoteCardList(theme)
    qtbot.addWidget(cards)
    cards.resize(WIDTH, 400)
    cards.show()
    cards.activateWindow()
    cards.setFocus()
    return Heard(cards)


def _ink_columns(heard: Heard, colour: str, room: QRect) -> set[int]:
    """The columns of a part of the picture in which a colour stands."""
    image: QImage = picture(heard.cards).copy(room)
    wanted = int(colour[1:], 16)
    return {
        room.left() + x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) & 0xFFFFFF == wanted
    }


def _quote_room(heard: Heard) -> QRect:
    """Where the first card's words stand, without its coloured bar."""
    box = heard.cards.visualRect(heard.cards.model().index(0, 0))
    return QRect(box.left() + 6, box.top() + 6, box.width() - 10, 24)


def test_a_click_opens_the_words(heard: Heard) -> None:
    heard.show(card(1), card(2))
    heard.click(heard.place(1))
    assert heard.opened == ["x2"]
    heard.click(QPoint(40, 390))
    heard.click(heard.place(0), Qt.MouseButton.MiddleButton)
    assert heard.opened == ["x2"]


def test_the_keys_open_and_remove(heard: Heard) -> None:
    heard.show(card(1), card(2), card(3))
    heard.press(Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert (heard.opened, heard.removed) == ([], [])
    heard.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert heard.opened == ["x2", "x1"]
    heard.press(Qt.Key.Key_End, Qt.Key.Key_Delete)
    assert heard.removed == ["c3"]
    assert heard.cards.model().rowCount() == 3


def test_a_quote_is_copied_whole(heard: Heard) -> None:
    heard.show(card(1, LONG), card(2, "𠮷田𠮷男 👩‍👩‍👧"))
    for row, quote in enumerate((LONG, "𠮷田𠮷男 👩‍👩‍👧")):
        heard.cards.setCurrentIndex(heard.cards.model().index(row, 0))
        QTest.keyClick(heard.cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == quote


@pytest.mark.parametrize(("downs", "opened", "removed"), [(1, ["x2"], []), (2, [], ["c2"]), (0, [], [])])
def test_the_menu_does_the_same(heard: Heard, downs: int, opened: list[str], removed: list[str]) -> None:
    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(downs):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return if downs else Qt.Key.Key_Escape)

    heard.show(card(1), card(2))
    QTimer.singleShot(0, choose)
    heard.cards.customContextMenuRequested.emit(heard.place(1))
    assert (heard.opened, heard.removed) == (opened, removed)


def test_beside_the_cards_there_is_no_menu(heard: Heard) -> None:
    heard.show(card(1))
    heard.cards.customContextMenuRequested.emit(QPoint(40, 390))
    assert heard.cards.findChildren(QMenu) == []


def test_the_same_cards_keep_their_place(heard: Heard) -> None:
    heard.show(card(1), card(2))
    heard.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    heard.show(card(1), card(2))
    assert heard.cards.currentIndex().row() == 1
    heard.show(card(2))
    assert heard.cards.model().rowCount() == 1
    assert heard.cards.card(0) == card(2)


def test_a_card_tells_who_cannot_see_it_all(heard: Heard) -> None:
    heard.show(card(1, "No date.", "changed"))
    told = heard.cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "changed: No date. (Report ¶1)"


@pytest.mark.parametrize(
    ("state", "role"), [("verified", "good"), ("moved", "good"), ("changed", "attention"), ("gone", "wrong")]
)
def test_the_state_is_painted_in_its_colours(heard: Heard, theme: Theme, state: str, role: str) -> None:
    heard.show(card(1, state=state))
    for palette in (DARK, LIGHT):
        theme.apply(palette.name)
        shown = shades(picture(heard.cards))
        assert {getattr(palette, role), getattr(palette, f"{role}_chip"), palette.raised, palette.text} <= shown


def test_the_current_card_has_a_ring_while_it_has_the_keyboard(heard: Heard) -> None:
    heard.show(card(1), card(2))
    assert DARK.accent not in shades(picture(heard.cards))
    heard.press(Qt.Key.Key_Down)
    assert DARK.accent in shades(picture(heard.cards))
    heard.cards.clearFocus()
    assert DARK.accent not in shades(picture(heard.cards))


def _height(heard: Heard, quote: str) -> int:
    heard.show(card(1, quote))
    return _content_height(heard.cards)


def test_a_card_is_as_high_as_its_lines_but_four_at_most(heard: Heard) -> None:
    one, most = _height(heard, "No date."), _height(heard, LONG)
    assert one < _height(heard, LONG[:70]) < most
    assert _height(heard, LONG * 20) == most
    assert most - one == (LINES - 1) * (_height(heard, LONG[:70]) - one)


@pytest.mark.parametrize("quote", ["https://example.org/" + "a" * 400, "가" * 400, "𠮷" * 400, "会谈" * 200])
def test_words_without_a_space_are_broken_too(heard: Heard, quote: str) -> None:
    assert _height(heard, quote) == _height(heard, LONG)


def test_a_wider_list_makes_lower_cards(heard: Heard) -> None:
    narrow = _height(heard, LONG[:140])
    heard.cards.resize(2 * WIDTH, 400)
    assert _content_height(heard.cards) < narrow


def test_words_from_right_to_left_begin_at_the_right(heard: Heard) -> None:
    heard.show(card(1, "Ministers met."))
    middle = WIDTH // 2
    assert max(_ink_columns(heard, DARK.text, _quote_room(heard))) < middle
    heard.show(card(1, HEBREW))
    assert min(_ink_columns(heard, DARK.text, _quote_room(heard))) > middle


def test_a_name_in_other_letters_turns_no_quote_around(heard: Heard) -> None:
    heard.show(card(1, f"said {HEBREW[:9]}"))
    left = min(_ink_columns(heard, DARK.text, _quote_room(heard)))
    heard.show(card(1, "said"))
    assert min(_ink_columns(heard, DARK.text, _quote_room(heard))) == left


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.sampled_from([60, 200, WIDTH]))
def test_any_words_are_painted_inside_their_card(heard: Heard, quote: str, width: int) -> None:
    heard.cards.resize(width, 400)
    heard.show(card(1, quote))
    assert heard.cards.card(0).quote == quote
    box = heard.cards.visualRect(heard.cards.model().index(0, 0))
    image = picture(heard.cards)
    below = image.copy(QRect(0, box.bottom() + 1, image.width(), 40))
    assert len(shades(below)) == 1
    assert box.height() <= 2 * 8 + LINES * (QFontMetrics(serif_font(14)).height() + 8) + 40


def test_cards_grow_with_the_persons_letters(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_user_points", [24.0])
    heard.show(card(1, LONG))
    assert (
        _content_height(heard.cards)
        >= LINES * QFontMetrics(serif_font(14)).height() + QFontMetrics(ui_font(11)).height()
    )
