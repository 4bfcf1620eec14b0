"""The cue tables of items as one pattern each: a cue with the shape that must follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from caseapp.suggest.english.items.verbs import forms, irregular
from caseapp.suggest.tables import rows


@dataclass(frozen=True, slots=True)
class Sort:
    """What a cue makes: the kind of item and how sure it is."""

    shape: str
    kind: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in the text: its span and what it makes."""

    start_cp: int
    end_cp: int
    words: str
    sort: Sort


#: Words that make the same cue something else when they stand before it.
_NOT = re.compile(
    r"(?:\b(?:not|never|without|no|nor|cannot|declin\w+\s+to|refus\w+\s+to|fail\w+\s+to|previously|earlier|originally|once|"
    r"initially|formerly|long)|n['’]t)\s+(?:\w+ly\s+|yet\s+|be\s+|been\s+|have\s+)?$",
    re.IGNORECASE,
)


class Cues:
    """A table of cues, ready to be looked for."""

    def __init__(self, sorts: dict[str, list[Sort]]) -> None:
        self._sorts = sorts
        wordings = sorted(sorts, key=lambda words: (-len(words), words))
        alternatives = "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in wordings)
        self._pattern = re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)

    def among(self, text: str, start_cp: int, end_cp: int) -> Iterator[Cue]:
        """The cues of a span in order, each with every shape it may take; those that are denied are left out."""
        for match in self._pattern.finditer(text, start_cp, end_cp):
            if _NOT.search(text, max(start_cp, match.start() - 30), match.start()):
                continue
            words = match[0].lower().split()
            for length in range(len(words), 0, -1):
                known = " ".join(words[:length])
                end = match.start() + _length(match[0], length)
                yield from (Cue(match.start(), end, known, sort) for sort in self._sorts.get(known, ()))


def _length(text: str, words: int) -> int:
    """How far the first words of a text reach."""
    found = re.compile(rf"(?:\S+\s+){{{words - 1}}}\S+").match(text)
    return found.end() if found else len(text)


@lru_cache
def demand_cues() -> Cues:
    """What asks somebody to do something."""
    return _read("en/demands.tsv", [])


@lru_cache
def commitment_cues() -> Cues:
    """What somebody takes on."""
    return _read("en/commitments.tsv", ["promise"])


def _read(name: str, usual: list[str]) -> Cues:
    sorts: dict[str, list[Sort]] = {}
    for words, shape, *rest in rows(name):
        if usual:
            confidence, kind = rest[0], rest[1] if len(rest) > 1 else usual[0]
        else:
            kind, confidence = rest
        for each in wordings(words):
            sorts.setdefault(each, []).append(Sort(shape, kind, float(confidence)))
    return Cues(sorts)


def wordings(words: str) -> Iterator[str]:
    """The ways a cue is written: “call* on” as call on, calls on, called on, calling on."""
    spread: list[str] = [""]
    if "*" not in words and " " in words.partition("/")[0]:
        yield from words.split("/")
        return
    for word in words.split():
        spread = [f"{lead} {each}".strip() for lead in spread for each in _alternatives(word)]
    yield from spread


def _alternatives(word: str) -> tuple[str, ...]:
    if not word.endswith("*"):
        return tuple(word.split("/"))
    base = word.removesuffix("*")
    return forms(base) if base in irregular() or not base.endswith("us") else (base,)
