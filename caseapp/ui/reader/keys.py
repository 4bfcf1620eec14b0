"""The reader's keys: which verb a key press means. Letters without modifiers mark; the rest move and find."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

MARK_LETTERS = "MASPORGDL"
"""Meeting, open item, statement, person, organisation, proposal, agreement, place; L links to something that exists."""

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_VERBS = {
    (_NONE, Qt.Key.Key_Return): "activate",
    (_NONE, Qt.Key.Key_Enter): "activate",
    (_NONE, Qt.Key.Key_Escape): "escape",
    (_NONE, Qt.Key.Key_N): "next",
    (_NONE, Qt.Key.Key_P): "previous",
    (_NONE, Qt.Key.Key_T): "quote",
    (_NONE, Qt.Key.Key_U): "next_unmarked",
    (_SHIFT, Qt.Key.Key_U): "previous_unmarked",
    (_ALT, Qt.Key.Key_Down): "next",
    (_ALT, Qt.Key.Key_Up): "previous",
    (_CTRL, Qt.Key.Key_F): "find",
}
_MARKS = {(_NONE, getattr(Qt.Key, f"Key_{letter}")): letter for letter in MARK_LETTERS}


def verb_of(event: QKeyEvent, *, has_selection: bool) -> str:
    """Return a mark letter, the name of another verb, or '' for a key that is the text view's own."""
    pressed = (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key()))
    if has_selection and pressed in _MARKS:
        return _MARKS[pressed]
    return _VERBS.get(pressed, "")
