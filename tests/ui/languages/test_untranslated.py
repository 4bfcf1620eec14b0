"""No words on the window that did not go through the translator, but those of the case and a few that have no other."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from caseapp.exchange.packages.own_keys import own_keys
from caseapp.exchange.packages.signing import fingerprint
from caseapp.platform.licences import components
from caseapp.platform.paths import user_data_dir
from caseapp.ui.stage import Stage
from tests.ui.languages.pseudo import pseudo, without_translated
from tests.ui.languages.room import cut_in
from tests.ui.languages.walk import DOCUMENTS, Walk

#: Names, which are the same in every language, and what a pasted text is called in the case.
NAMES = {"Caseapp", "English", "한국어", "Pasted text", "Qt 6", "SQLite 3", "Python 3"}
#: What a drafted meeting is called, in the language of its text.
OF_DRAFTS = {"talks", "회담", "会談", "会谈"}
#: Lists whose cells are put together of words of texts, of libraries and of licences.
PUT_TOGETHER = ("SuggestionTree", "QTreeWidget")
#: Words of Qt, translated by Qt's own translations.
OF_QT = {
    *("Scroll Left", "Scroll Right", "Close Tab", "OK", "Cancel", "Restore Defaults", "Press shortcut"),
    *("Float", "Undocks and re-attaches the dock widget", "Close", "Closes the dock widget"),
}
#: What stands between words put together of several.
_SIGNS = re.compile(r"[\n·→←,:;.()“”…–|/+]|\s-\s|<[^>]*>")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: A paragraph, or a size, which Qt writes.
_NUMBERED = re.compile(r"¶\d+|\d[\d.,]*\s?([kMG]B|bytes)")
_KEY = re.compile(r"(Ctrl|Alt|Shift|Esc|Enter|Return|Del|Delete|F\d+|Left|Right|Up|Down|Space|Tab|\+|\W)+")
_KEYS = re.compile(r"\b(Ctrl|Alt|Shift|Esc|Return|Del)\b(\+\w+)*")


@dataclass(frozen=True, slots=True)
class Known:
    """What needs no translation: pieces of the case as they stand, and the single words in them."""

    whole: frozenset[str]
    words: frozenset[str]
    texts: str = ""
    """What the case holds, in one: words of scripts without spaces are looked for in it."""

    def has(self, word: str) -> bool:
        """Whether a single word is content."""
        return word in self.words or (not word.isascii() and word in self.texts)


def known_words(path: Path) -> Known:
    """All that the case itself holds, whole and cut at the same signs; names, paths of versions, words of one's key."""
    found = {*NAMES, *OF_QT, *OF_DRAFTS}
    for file in user_data_dir().rglob("*"):
        found.update(_pieces(str(file)))
    for part in components():
        found.update(piece for words in (part.name, part.version, part.licence) for piece in _pieces(words))
    words = fingerprint(own_keys().signer).split()
    found.update((" ".join(words), " ".join(words[:4]), " ".join(words[4:])))
    for document, content in DOCUMENTS.items():
        found.update(_pieces(f"{document}\n{content}"))
    with sqlite3.connect(path) as case:
        tables = [name for (name,) in case.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            if not table.startswith(("search", "sqlite", "step")):
                for row in case.execute(f'SELECT * FROM "{table}"'):
                    for value in row:
                        if isinstance(value, str) and "\ufffd" not in value:
                            found.update(_pieces(value))
    words_in = frozenset(word for piece in found for word in _WORD.findall(piece))
    return Known(frozenset(found), words_in, "\n".join(sorted(found)))


def drafted_words(stage: Stage) -> set[str]:
    """The words of a text as suggestions put them together."""
    pane = stage.desk.suggesting.pane
    weighing = pane.weighing if pane is not None else None
    found: set[str] = set()
    for record in weighing.draft.plan.records if weighing is not None else ():
        evidence = (each.exact for each in record.evidence)
        for words in (record.title, *evidence, *_strings(record.fields)):
            found.update(_pieces(" ".join(words.split())))
    return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        yield from _strings(part)


def _pieces(words: str) -> Iterator[str]:
    yield words.strip()
    yield from (piece.strip() for piece in _SIGNS.split(words))


def untranslated(words: str, known: Known, where: str = "") -> list[str]:
    """The parts of some words that are neither translated nor content nor a key."""
    left = _NUMBERED.sub("", unescape(without_translated(words)).replace("\u200e", ""))
    if "…" in left or where.endswith(PUT_TOGETHER):  # shortened or put together anywhere, so it is asked for words
        return [words] * is_foreign(left, known)
    pieces = [" ".join(piece.split()) for piece in _SIGNS.split(left)]
    return [piece for piece in pieces if _WORD.search(piece) and piece not in known.whole and not _KEY.fullmatch(piece)]


def is_foreign(painted: str, known: Known) -> bool:
    """Whether a painted line has a word of its own: lines are broken and shortened, so single words are looked at."""
    whole = re.sub(r"\w*…\w*", "", without_translated(painted))
    return any(not known.has(word) for word in _WORD.findall(_KEYS.sub("", whole)))


def test_what_is_put_in_stays_as_it_is() -> None:
    assert pseudo("&Open {title}") == "[&Opēn {title} ~]"
    assert pseudo(pseudo("Open")) == pseudo("Open")
    assert pseudo("{date}, {time}") == "{date}, {time}"
    assert without_translated(f"A {pseudo('Open {x}').format(x='[y]')} B") == "A  B"
    assert without_translated("ōv] A [bē") == " A "


@pytest.mark.usefixtures("strange_words")
def test_every_word_goes_through_the_translator_and_has_room_when_it_is_longer(
    make_stage: Callable[[], Stage], monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = Walk(make_stage(), monkeypatch)
    cut: dict[str, str] = {}

    def measure(window: QWidget) -> None:
        for where, words in cut_in(window):
            cut.setdefault(f"{where}: {words!r}", walk.page)

    walk.go(measure)
    own = known_words(walk.stage.desk.session.workspace.path)
    drafted = drafted_words(walk.stage)
    words_in = {word for piece in drafted for word in _WORD.findall(piece)}
    known = Known(own.whole | drafted, own.words | words_in, own.texts)
    found = [
        f"{where}: {words[:80]!r}: {parts} ({page})"
        for (where, words), page in walk.seen.items()
        if (parts := untranslated(words, known, where))
    ]
    found += [f"painted: {words!r} ({page})" for words, page in walk.painted.items() if is_foreign(words, known)]
    assert not found, "\n".join(found)
    assert not cut, "\n".join(f"{words} ({page})" for words, page in cut.items())
