"""Keyboard and mouse at the cards of a chain, in the pane and in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caseapp.queries import evidence, listings
from caseapp.ui.inspector.chain.editor import ChainEditor
from caseapp.ui.inspector.chain.face import LinkFace
from caseapp.ui.inspector.tab_order import tab_stops
from caseapp.ui.reader.header import ReaderHeader
from caseapp.ui.stage import Stage
from tests.factories import sample_case
from tests.ui.inspector.chained import LEFT, Chain, drag, drop, focused, point_in

ALT = Qt.KeyboardModifier.AltModifier


def test_one_form_is_open_at_a_time_and_escape_closes_it(chain: Chain) -> None:
    chain.card(0).open()
    chain.card(2).open()
    assert [card.is_open for card in chain.editor.cards] == [False, False, True]
    assert [face.is_open for face in chain.faces] == [False, False, True]
    chain.bench.press(chain.part(2, "actor"), Qt.Key.Key_Escape)
    assert not chain.card(2).is_open
    assert focused(chain.bench) is chain.faces[2]


def test_the_arrow_keys_go_from_card_to_card_and_into_the_line(chain: Chain) -> None:
    seen = []
    for _ in range(4):
        at = focused(chain.bench)
        assert at is not None
        seen.append(at)
        chain.bench.press(at, Qt.Key.Key_Right)
    assert seen == [*chain.faces, chain.editor.line]
    for expected in (*reversed(chain.faces), chain.faces[0]):
        at = focused(chain.bench)
        assert at is not None
        chain.bench.press(at, Qt.Key.Key_Left)
        assert focused(chain.bench) is expected


def test_the_tab_key_reaches_cards_line_and_form_in_their_order(chain: Chain) -> None:
    chain.card(1).open()
    chain.bench.settle()
    form = chain.card(1).form
    assert form is not None
    parts = [editor.buddy() for editor in form.editors.values()]
    assert tab_stops(chain.editor) == [*chain.faces, chain.editor.line, *parts]


def test_alt_and_an_arrow_move_a_card(chain: Chain) -> None:
    chain.bench.press(chain.faces[0], Qt.Key.Key_Right, ALT)
    assert chain.actors() == [chain.yonhap, chain.wire, chain.spokesman]
    assert focused(chain.bench) is chain.faces[1]
    chain.bench.press(chain.faces[1], Qt.Key.Key_Right, ALT)
    assert chain.actors() == [chain.yonhap, chain.spokesman, chain.wire]
    assert chain.faces[2].link.is_origin
    chain.bench.press(chain.faces[2], Qt.Key.Key_Right, ALT)
    assert chain.actors() == [chain.yonhap, chain.spokesman, chain.wire], "there is no place after the last"
    chain.bench.undo()
    assert chain.names == ["Yonhap", "Peninsula Wire", "Im Soo-seok"]
    chain.bench.undo()
    assert chain.names == ["Peninsula Wire", "Yonhap", "Im Soo-seok"]


def test_a_card_is_dragged_to_the_front(chain: Chain) -> None:
    target = point_in(chain, 0, is_after=False)
    drag(chain, 2, target)
    assert [face.drop_side for face in chain.faces] == [-1, 0, 0]
    drop(chain, 2, target)
    assert chain.actors() == [chain.spokesman, chain.wire, chain.yonhap]
    assert [face.drop_side for face in chain.faces] == [0, 0, 0]
    assert not any(card.is_open for card in chain.editor.cards), "a drag is no click"
    chain.bench.undo()
    assert chain.actors() == [chain.wire, chain.yonhap, chain.spokesman]


def test_a_card_is_dragged_to_the_end_and_escape_leaves_it_where_it_was(chain: Chain) -> None:
    target = point_in(chain, 2, is_after=True)
    drag(chain, 0, target)
    assert [face.drop_side for face in chain.faces] == [0, 0, 1]
    chain.bench.press(chain.faces[0], Qt.Key.Key_Escape)
    drop(chain, 0, target)
    assert chain.actors() == [chain.wire, chain.yonhap, chain.spokesman]
    assert not chain.card(0).is_open
    drag(chain, 0, target)
    drop(chain, 0, target)
    assert chain.actors() == [chain.yonhap, chain.spokesman, chain.wire]


def test_a_click_opens_and_a_double_click_goes_to_the_record(chain: Chain) -> None:
    gone: list[str] = []
    chain.bench.pane.record_activated.connect(gone.append)
    face = chain.faces[1]
    QTest.mouseClick(face, LEFT)
    assert chain.card(1).is_open
    QTest.mouseClick(face, LEFT)
    assert not chain.card(1).is_open
    QTest.mouseClick(face, LEFT)
    QTest.mouseDClick(face, LEFT)
    assert gone == [chain.yonhap]
    assert chain.card(1).is_open, "the second click of a double click closes nothing"
    chain.bench.press(chain.faces[2], Qt.Key.Key_Return, ALT)
    assert gone == [chain.yonhap, chain.spokesman]


@pytest.fixture
def sample(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The real window with the sample case."""
    sample_case(tmp_path / "sample.case")
    stage = Stage(tmp_path / "stage")
    stage.window.open_path(tmp_path / "sample.case")
    stage.window.activateWindow()
    stage.settle()
    yield stage
    stage.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


def shown(sample: Stage, kind: str, links: int) -> tuple[str, ChainEditor]:
    """The first record of a kind with so many links, and its chain in the inspector."""
    reader = sample.desk.session.reader
    record_id = next(each for each in listings.ids(reader, [kind]) if len(evidence.chain(reader, each)) == links)
    sample.desk.show_record(record_id)
    sample.desk.inspector.focus_field("chain")
    sample.settle()
    assert sample.desk.inspector.form is not None
    editor = sample.desk.inspector.form.rows["chain"].editor
    assert isinstance(editor, ChainEditor)
    return record_id, editor


def test_the_sample_case_shows_a_chain_in_the_form_and_in_the_head_of_the_reader(sample: Stage) -> None:
    source, editor = shown(sample, "source", 2)
    names = [card.summary.accessibleName().partition(",")[0] for card in editor.cards]
    assert names == list(evidence.chain(sample.desk.session.reader, source)) == ["Peninsula Wire", "Lim Soo-suk"]
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    head = tab.reader.findChild(ReaderHeader)
    assert isinstance(head, ReaderHeader)
    assert head.accessibleDescription().endswith(". Peninsula Wire ← Lim Soo-suk, 22 Feb 2023")


def test_in_the_window_alt_and_an_arrow_move_the_card_and_not_the_page(sample: Stage) -> None:
    shown(sample, "source", 2)
    record_id, _ = shown(sample, "statement", 3)
    before = evidence.chain(sample.desk.session.reader, record_id)
    for key, order in ((Qt.Key.Key_Right, (1, 0, 2)), (Qt.Key.Key_Left, (0, 1, 2)), (Qt.Key.Key_Left, (0, 1, 2))):
        face = QApplication.focusWidget()
        assert isinstance(face, LinkFace)
        # Through the window, so that its shortcuts get the key as they would from a keyboard.
        QTest.keyClick(sample.window.windowHandle(), key, ALT)
        sample.settle()
        assert sample.desk.record_id == record_id
        assert evidence.chain(sample.desk.session.reader, record_id) == tuple(before[at] for at in order)


def test_a_card_lasts_through_a_change_of_theme(sample: Stage) -> None:
    _, editor = shown(sample, "statement", 3)
    editor.cards[1].open()
    sample.theme("light")
    sample.settle()
    assert [card.is_open for card in editor.cards] == [False, True, False]
    assert not sample.desk.inspector.grab().isNull()
