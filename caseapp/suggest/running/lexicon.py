"""The tables of a language that does not part its words: states, bodies, places, offices and family names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from caseapp.suggest.gazetteer import Entry
from caseapp.suggest.known import Known
from caseapp.suggest.running.words import Words
from caseapp.suggest.tables import rows, several, words

_LATIN_ONLY = re.compile(r"[\x00-\u036f]*")


@dataclass(frozen=True, slots=True)
class OfficeWord:
    """A word that ends an office: the level of who holds it, and whether it means nobody in particular."""

    word: str
    level: str
    is_group: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of one language; `signs` are the single signs that stand for states."""

    language: str
    states: dict[str, str]
    signs: dict[str, str]
    names: Words[Entry]
    known: Words[Entry]
    offices: Words[OfficeWord]

    def entry_at(self, text: str, start: int, end: int) -> Iterator[tuple[int, Entry]]:
        """The known names that begin at a place, those of the case first, each with its end."""
        yield from self.known.at(text, start, end)
        yield from self.names.at(text, start, end)

    def office_ending(self, text: str) -> OfficeWord | None:
        """The longest word for an office that `text` ends with."""
        for length in range(min(len(text), 14), 0, -1):
            found = self.offices.get(text[-length:])
            if found is not None:
                return found
        return None


@lru_cache
def shipped(language: str) -> Lexicon:
    """The tables as they are shipped."""
    states: dict[str, str] = {}
    signs: dict[str, str] = {}
    names: Words[Entry] = Words()
    for iso, others, *sign in (*rows(f"{language}/more.tsv"), *rows(f"{language}/states.tsv")):
        first = states.setdefault(iso, several(others)[0])
        if sign and sign[0]:
            signs.setdefault(sign[0], iso)
        for each in several(others):
            names.add(each, Entry("state", first, iso))
    for name, kind, state, *further in rows(f"{language}/organisations.tsv"):
        entry = Entry("organisation", name, state, kind)
        for each in (name, *several(further[0] if further else "")):
            names.add(each, entry)
    for written, iso in rows(f"{language}/places.tsv"):
        for each in several(written):
            names.add(each, Entry("place", several(written)[0], iso))
    offices = Words(
        (row[0], OfficeWord(row[0], row[1], row[2:] == ["group"])) for row in rows(f"{language}/offices.tsv")
    )
    return Lexicon(language, states, signs, names, Words(), offices)


def lexicon(language: str, known: Sequence[Known]) -> Lexicon:
    """The tables with the names of a case that are written in this script."""
    base = shipped(language)
    found: Words[Entry] = Words()
    for each in known:
        for name in (each.title, *each.names):
            if len(name) > 1 and not _LATIN_ONLY.fullmatch(name):
                found.add(name, Entry(each.kind, each.title, _state_of(each, base), record_id=each.record_id))
    return Lexicon(language, base.states, base.signs, base.names, found, base.offices)


def _state_of(known: Known, base: Lexicon) -> str:
    if known.kind != "state":
        return ""
    entries = (base.names.get(name) for name in (known.title, *known.names))
    return next((entry.state for entry in entries if entry is not None and entry.kind == "state"), "")


@lru_cache
def family_names(*tables: str) -> frozenset[str]:
    """Family names of some tables."""
    return frozenset().union(*map(words, tables))
