"""The keys in force: the book's own, and over them what a person chose, kept in the settings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from caseapp.platform.settings import Settings
from caseapp.platform.translation import mark, tr
from caseapp.ui.keys.rules import native, objection, portable, sequence
from caseapp.ui.verbs.actions import Actions
from caseapp.ui.verbs.book import menu_shown
from caseapp.ui.verbs.verb import Verb

#: What the reader does with keys that are no verbs of the menus.
READER_KEYS = (
    ("N", mark("Next highlight (the same as Alt+Down)")),
    ("P", mark("Previous highlight, when nothing is selected")),
    ("Return", mark("Open what the highlight backs")),
    ("Ctrl+=", mark("Larger text (the same as Ctrl++)")),
)
READER = mark("Reader")


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A line of the keyboard: a verb, or what the reader does by itself, whose `verb_key` is empty."""

    verb_key: str
    title: str
    menu: str
    key: str
    default: str
    is_fixed: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether a person gave it another key than the book."""
        return self.key != self.default


class Keys(QObject):
    """Gives the actions of a window their keys and remembers them."""

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._settings = actions, settings
        self._defaults = {verb.key: _default(verb) for verb, _ in actions.all() if not verb.shown_key}
        self._apply()

    def rows(self) -> list[KeyRow]:
        """Every verb with its key, in the order of the menus, then what the reader does by itself."""
        found = [self._row(verb) for verb, _ in self._actions.all()]
        return found + [KeyRow("", tr(title), tr(READER), key, key, is_fixed=True) for key, title in READER_KEYS]

    def key_of(self, verb_key: str) -> str:
        """The key of a verb as portable text, "" for none."""
        verb = self._actions.verb(verb_key)
        return verb.shown_key or portable(self._actions[verb_key].shortcut())

    def shown(self, verb_key: str) -> str:
        """The key of a verb as this desktop writes it."""
        return native(self.key_of(verb_key))

    def holder(self, words: str) -> KeyRow | None:
        """Who has a key now, or None."""
        wanted = sequence(words)
        return next((row for row in self.rows() if row.key and sequence(row.key) == wanted), None)

    def give(self, verb_key: str, words: str) -> None:
        """Gives a verb a key, "" for none; another verb that had it is left without one."""
        holder = self.holder(words) if words else None
        chosen = self._settings.keys
        if holder is not None and holder.verb_key != verb_key:
            if holder.is_fixed:
                raise ValueError(f"{words} is a key of the reader.")
            chosen[holder.verb_key] = ""
        chosen[verb_key] = words
        self._keep(chosen)

    def give_default(self, verb_key: str) -> None:
        """Gives a verb the key of the book again."""
        self.give(verb_key, self._defaults[verb_key])

    def give_defaults(self) -> None:
        """Gives all verbs the keys of the book again."""
        # Verbs that only a newer version knows keep what it chose for them.
        self._keep({key: words for key, words in self._settings.keys.items() if key not in self._defaults})

    def _keep(self, chosen: dict[str, str]) -> None:
        self._settings.keys = {key: words for key, words in chosen.items() if self._defaults.get(key) != words}
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        chosen = {
            key: portable(sequence(words))
            for key, words in self._settings.keys.items()
            if key in self._defaults and not objection(words)
        }
        taken = {words for words in chosen.values() if words}
        for key, words in self._defaults.items():
            # What a person chose goes before a key that a later version gave to another verb.
            own = chosen.get(key, "" if words in taken else words)
            self._actions[key].setShortcut(sequence(own))

    def _row(self, verb: Verb) -> KeyRow:
        default = self._defaults.get(verb.key, verb.shown_key)
        return KeyRow(
            verb.key,
            verb.title,
            menu_shown(verb.menu),
            self.key_of(verb.key),
            default,
            is_fixed=verb.key not in self._defaults,
        )


def _default(verb: Verb) -> str:
    return portable(sequence(verb.shortcut))
