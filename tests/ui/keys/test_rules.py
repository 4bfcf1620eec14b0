"""Which keys a verb may have, and what is said of those it may not."""

from __future__ import annotations

import pytest

from caseapp.ui.keys.rules import native, objection

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("words", ["Ctrl+G", "Alt+Shift+O", "F8", "Shift+F4", "Ctrl+Alt+1", "Ctrl+Shift+Del", ""])
def test_these_can_be_chosen(words: str) -> None:
    assert objection(words) == ""


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("M", "typing"),
        ("Shift+M", "typing"),
        ("Return", "typing"),
        ("Esc", "typing"),
        ("Tab", "typing"),
        ("Del", "typing"),
        ("Ctrl+C", "copies"),
        ("Ctrl+A", "selects all"),
        ("Ctrl+Backspace", "deletes a word"),
        ("Ctrl+Right", "moves by words"),
        ("Alt+F", "opens a menu"),
        ("F2", "cell"),
        ("Ctrl+K, Ctrl+C", "no key"),
        ("nonsense", "no key"),
    ],
)
def test_these_cannot_and_it_is_said_why(words: str, part: str) -> None:
    assert part in objection(words)


def test_what_qt_does_not_know_stays_as_it_is() -> None:
    assert native("") == ""
    assert native("Ctrl+K") == "Ctrl+K"
