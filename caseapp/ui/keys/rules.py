"""Which keys a verb may have: not those that texts, lists and the menu bar need."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from caseapp.platform.translation import mark, tr
from caseapp.ui.verbs.book import MENUS

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_STANDARD = QKeySequence.StandardKey
_IN_TEXT = (
    (_STANDARD.Copy, mark("{key} copies in every text field.")),
    (_STANDARD.Cut, mark("{key} cuts in every text field.")),
    (_STANDARD.Paste, mark("{key} pastes in every text field.")),
    (_STANDARD.SelectAll, mark("{key} selects all in every text field.")),
    (_STANDARD.DeleteStartOfWord, mark("{key} deletes a word in every text field.")),
    (_STANDARD.DeleteEndOfWord, mark("{key} deletes a word in every text field.")),
    (_STANDARD.MoveToNextWord, mark("{key} moves by words in every text field.")),
    (_STANDARD.MoveToPreviousWord, mark("{key} moves by words in every text field.")),
    (_STANDARD.SelectNextWord, mark("{key} selects words in every text field.")),
    (_STANDARD.SelectPreviousWord, mark("{key} selects words in every text field.")),
    (_STANDARD.MoveToStartOfDocument, mark("{key} moves to the beginning in every text field.")),
    (_STANDARD.MoveToEndOfDocument, mark("{key} moves to the end in every text field.")),
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


def _letter(menu: str) -> str:
    title = f"&{menu}"
    return tr(title).partition("&")[2][:1].upper()


def objection(words: str) -> str:
    """Why no verb can have this key, as a sentence; "" when one can."""
    keys = sequence(words)
    if not words:
        return ""
    if keys.count() != 1 or _combined(keys).key() == Qt.Key.Key_unknown:
        return tr("That is no key. Press one key together with Ctrl, Alt or Shift, or a function key.")
    shown = native(words)
    what = next((what for standard, what in _IN_TEXT if keys in QKeySequence.keyBindings(standard)), "")
    if what:
        return tr(what, key=shown)
    if not _is_held(keys) and not _is_function_key(keys):
        return tr("{key} is needed for typing and moving. Add Ctrl or Alt, or take a function key.", key=shown)
    if words in {f"Alt+{_letter(menu)}" for menu in MENUS}:
        return tr("{key} opens a menu.", key=shown)
    if words == "F2":
        return tr("F2 edits the cell of a table.")
    return ""


def _combined(keys: QKeySequence) -> QKeyCombination:
    found: QKeyCombination = keys[0]  # type: ignore[index]
    return found


def _is_held(keys: QKeySequence) -> bool:
    return bool(_combined(keys).keyboardModifiers() & _HELD)


def _is_function_key(keys: QKeySequence) -> bool:
    return Qt.Key.Key_F1 <= _combined(keys).key() <= Qt.Key.Key_F35
