"""The message by which a start is taken back is the one of the protocol; without a display nothing happens."""

from __future__ import annotations

import os

import pytest

from caseapp.platform.startup_notice import end_start, pieces


def test_the_message_is_cut_into_pieces_of_twenty_bytes_with_a_null_at_the_end() -> None:
    assert list(pieces('desk/"app"\\1_TIME456')) == [
        b'remove: ID="desk/\\"a',
        b'pp\\"\\\\1_TIME456"\0\0\0\0',
    ]
    full = list(pieces("x" * 27))
    assert [len(piece) for piece in full] == [20, 20, 20]
    assert full[2] == bytes(20), "the null has a piece of its own"


@pytest.mark.parametrize("display", ["", ":4711"])
def test_without_a_display_nothing_happens(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "desk_TIME1")
    end_start()
    assert "DESKTOP_STARTUP_ID" not in os.environ
