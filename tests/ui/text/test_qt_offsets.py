"""Offsets against a real QTextDocument: what Python counts and what Qt selects are the same words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from caseapp.domain.text import canonical_text
from caseapp.ui.text.qt_offsets import QtOffsets, qt_text

pytestmark = pytest.mark.usefixtures("qapp")

PIECES = [
    "abc",
    " ",
    "\n",
    "\r\n",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ufdd0",
    "\ufffe",
    "中",
    "𠮷",
    "𠀀𪚥",
    "👩‍👩‍👧",
    "👍🏽",
    "🇰🇷",
]
PIECES += ["e\u0301", "שלום", "مرحبا", "\u202e", "각", "\u1112\u1161\u11ab", "\u00a0", "\ufffc", "\x85", "\x0c"]
texts = st.lists(st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=4)).map("".join)


def _selected(document: QTextDocument, start_u16: int, end_u16: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start_u16)
    cursor.setPosition(end_u16, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n").replace("\xa0", " ")


@settings(deadline=None)
@given(texts, st.data())
def test_offsets_agree_with_a_real_document(raw: str, data: st.DataObject) -> None:
    text = canonical_text(raw).replace("\x00", "")
    document, offsets = QTextDocument(), QtOffsets(text)
    document.setPlainText(qt_text(text))
    assert document.characterCount() - 1 == offsets.length_u16
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    start_u16, end_u16 = offsets.to_u16(start), offsets.to_u16(end)
    if not text[start:end].startswith(
        ("\ufeff", "\ufffe")
    ):  # Qt: the way back to Python drops it, the document does not
        assert _selected(document, start_u16, end_u16) == text[start:end].replace("\xa0", " ")
    assert (offsets.to_cp(start_u16), offsets.to_cp(end_u16)) == (start, end)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_maps_are_those_of_utf16(text: str) -> None:
    offsets = QtOffsets(text)
    for at in range(len(text) + 1):
        assert offsets.to_u16(at) == len(text[:at].encode("utf-16-le")) // 2
        assert offsets.to_cp(offsets.to_u16(at)) == at
    assert offsets.length_u16 == len(text.encode("utf-16-le")) // 2


def test_inside_a_surrogate_pair_rounds_down() -> None:
    offsets = QtOffsets("a𠮷𠮷b")
    assert [offsets.to_cp(at) for at in range(7)] == [0, 1, 1, 2, 2, 3, 4]


def test_positions_outside_are_clamped() -> None:
    offsets = QtOffsets("𠮷")
    assert (offsets.to_u16(-1), offsets.to_u16(9), offsets.to_cp(-1), offsets.to_cp(9)) == (0, 2, 0, 1)


@pytest.mark.parametrize("text", ["\ufeffabc", "\ufffeabc", "a\rb", "a\ufdd0b", "a\u2029b", "a\x00b", "a\ud800b"])
def test_even_a_text_that_is_not_canonical_keeps_its_length(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(qt_text(text))
    assert document.characterCount() - 1 == QtOffsets(text).length_u16
    assert document.blockCount() == 1
