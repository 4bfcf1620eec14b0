"""Words that are dragged are read as they were written, and anything else is no words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData

from caseapp.ui.text.carried import MIME, Carried, carried, carry


@pytest.mark.parametrize("words", [Carried("an id"), Carried("", "a version", 3, 9)])
def test_words_arrive_as_they_went(words: Carried) -> None:
    assert carried(carry(words, QMimeData())) == words


@pytest.mark.parametrize("damage", [b"", b"5", b"[1, 2]", b'["", "", "x", 1]', b'["", "", null, 1]', b"\xff"])
def test_what_is_damaged_is_no_words(damage: bytes) -> None:
    data = QMimeData()
    assert carried(data) is None
    data.setData(MIME, damage)
    assert carried(data) is None
