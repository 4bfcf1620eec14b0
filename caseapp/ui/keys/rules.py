"""Which keys a verb may have: not those that texts, lists and the menu bar need."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from caseapp.ui.verbs.book import MENUS

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_STANDARD = QKeySequence.StandardKey
_IN_TEXT = (
    (_STANDARD.Copy, "copies"),
    (_STANDARD.Cut, "cuts"),
    (_STANDARD.Paste, "pastes"),
    (_STANDARD.SelectAll, "selects all"),
    (_STANDARD.DeleteStartOfWord, "deletes a word"),
    (_STANDARD.DeleteEndOfWord, "deletes a word"),
    (_STANDARD.MoveToNextWord, "moves by words"),
    (_STANDARD.MoveToPreviousWord, "moves by words"),
    (_STANDARD.SelectNextWord, "selects words"),
    (_STANDARD.SelectPreviousWord, "selects words"),
    (_STANDARD.MoveToStartOfDocument, "moves to the beginning"),
    (_STANDARD.MoveToEndOfDocument, "moves to the end"),
)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def sequence(words: str) -> QKeySequence:
    """A key from its portable text."""
    return QKeySequence.fromString(words, _PORTABLE)


def portable(keys: QKeySequence) -> str:
    """The portable text of a key."""
    return keys.toString(_PORTABLE)


def native(words: str) -> str:
    """A key as this desktop writes it, from its portable text; what Qt does not know stays as it is."""
    return sequence(words).toString(QKeySequence.SequenceFormat.NativeText) or words


def objection(words: str) -> str:
    """Why no verb can have this key, as a sentence; "" when one can."""
    keys = sequence(words)
    if not words:
        return ""
    if keys.count() != 1 or _combined(keys).key() == Qt.Key.Key_unknown:
        return "That is no key. Press one key together with Ctrl, Alt or Shift, or a function key."
    shown = native(words)
    what = next((what for standard, what in _IN_TEXT if keys in QKeySequence.keyBindings(standard)), "")
    if what:
        return f"{shown} {what} in every text field."
    if not _is_held(keys) and not _is_function_key(keys):
        return f"{shown} is needed for typing and moving. Add Ctrl or Alt, or take a function key."
    if words in {f"Alt+{menu[0]}" for menu in MENUS}:
        return f"{shown} opens a menu."
    if words == "F2":
        return "F2 edits the cell of a table."
    return ""


def _combined(keys: QKeySequence) -> QKeyCombination:
    found: QKeyCombination = keys[0]  # type: ignore[index]
    return found


def _is_held(keys: QKeySequence) -> bool:
    return bool(_combined(keys).keyboardModifiers() & _HELD)


def _is_function_key(keys: QKeySequence) -> bool:
    return Qt.Key.Key_F1 <= _combined(keys).key() <= Qt.Key.Key_F35
