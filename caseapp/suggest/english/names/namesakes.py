"""By which words people are meant: the full name, the family name, the family name with its particles."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from caseapp.suggest.english.names.lexicon import sure_given_names, surnames
from caseapp.suggest.found import Actor

#: How many people of one name are looked through, the last ones.
_MOST = 50


class Namesakes:
    """The names of a cast; of several people of one family name the last one told of is meant."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors
        self._refs: dict[str, list[str]] = {}
        self._parts: dict[str, str] = {}

    def last(self, words: str) -> str:
        """Who is meant by some words, "" for nobody."""
        refs = self._refs.get(folded(words))
        return refs[-1] if refs else ""

    def find(self, name: str) -> str | None:
        """Who told of already has a name, whole or in part."""
        plain = folded(name)
        if refs := self._refs.get(plain):
            return refs[-1]
        parts = plain.split()
        if len(parts) == 1:
            return self._parts.get(plain)
        for ref in self._refs.get(parts[-1], [])[-_MOST:]:
            others = folded(self._actors[ref].name).split()
            if len(others) == 1 or set(others) <= set(parts) or set(parts) <= set(others):
                return ref
        return None

    def call(self, name: str, ref: str) -> None:
        """Remembers by which words a person may be meant later."""
        parts = folded(name).split()
        self._parts.update(dict.fromkeys(parts, ref))
        for each in sorted({folded(name), *_shorter(name)} - {""}):
            self._add(each, ref)

    def foresee(self, people: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Remembers people of the case before the text names them: by their full names, and by a family name that no
        other of them has."""
        own = [(ref, {folded(name) for name in names}, _family_names(names)) for ref, names in people]
        counted = Counter(short for _, _, family in own for short in family)
        for ref, full, family in own:
            for each in sorted(full | {short for short in family if counted[short] == 1}):
                self._add(each, ref)

    def _add(self, words: str, ref: str) -> None:
        refs = self._refs.setdefault(words, [])
        if ref not in refs[-_MOST:]:
            refs.append(ref)


def _shorter(name: str) -> list[str]:
    parts = folded(name).split()
    if len(parts) < 2:
        return []
    found = [parts[-1], " ".join(parts[1:])]
    is_east_asian = len(parts) in (2, 3) and parts[0] in surnames() and name.split()[0] not in sure_given_names()
    if (len(parts) == 2 and "-" in parts[1]) or is_east_asian:  # the family name stands first
        found.append(parts[0])
    return found


def _family_names(names: Sequence[str]) -> set[str]:
    """The words that may be a family name: the first and the last, unless they are given names and no family names."""
    found = set()
    for name in names:
        parts = name.split()
        if len(parts) > 1:
            found |= {folded(parts[at]) for at in (0, -1) if _is_family(parts[at])}
    return found


def _is_family(word: str) -> bool:
    return len(word) > 2 and (word not in sure_given_names() or folded(word) in surnames())


def folded(name: str) -> str:
    """A name in small letters without marks."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))
