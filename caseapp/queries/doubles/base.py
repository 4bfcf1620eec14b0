"""What all rules have: how a pair is said, how strong each rule is, and when two titles or texts are alike."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, groupby
from operator import itemgetter

from rapidfuzz import fuzz

from caseapp.domain import name_keys
from caseapp.store.reader import Row

Pair = tuple[str, str]
Found = tuple[Pair, str, str]
"""A pair, the less id first; the rule that says so; why, in words."""

SMALL = 12
"""In a block of up to so many all are compared."""
NEAR = 8
"""In a larger one each with so many that follow it by title: the work stays in proportion."""
ALIKE = 85.0

#: The rules from the strongest to the weakest; those of names and offices are in `duplicates`.
STRENGTHS = {
    "document": 95,
    "text": 93,
    "case number": 88,
    "address": 85,
    "people and place": 85,
    "words": 82,
    "title and parties": 80,
    "people and title": 80,
    "title and publisher": 78,
    "title and place": 75,
    "title and day": 72,
    "near copy": 70,
    "alike, parties": 66,
    "people": 65,
    "alike, words": 64,
    "title": 60,
    "alike, day": 58,
    "place": 35,
}

#: SQL of the calendar day of a date, as it was written; of an interval, a month or a year the whole of it.
DAY = "iif(instr({edtf}, '/') > 0, {edtf}, substr({edtf}, 1, 10))"
#: SQL that begins a query about groups: each member with what it stands for, from the parameter ?1.
STANDING = "WITH one_of(id, one) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?1))"

_DIGITS = re.compile(r"\d+")


def standing(roots: Mapping[str, str]) -> str:
    """The parameter of `STANDING`."""
    return json.dumps(sorted([each, root] for each, root in roots.items()))


def pair(one: str, other: str) -> Pair:
    """A pair, the less id first."""
    return (one, other) if one < other else (other, one)


def is_same_title(one: str, other: str) -> bool:
    """Whether titles differ in nothing but case, width, accents, hyphens and spaces."""
    return _bare(one) == _bare(other) != ""


def is_alike(one: str, other: str) -> bool:
    """Whether words say much the same, in whatever order: with other numbers they do not."""
    mine, theirs = _folded(one), _folded(other)
    if not mine or not theirs or _numbers(mine) != _numbers(theirs):
        return False
    return fuzz.ratio(mine, theirs) >= ALIKE or fuzz.token_sort_ratio(mine, theirs) >= ALIKE


def is_like(one: str, other: str) -> bool:
    """Whether titles are the same or alike."""
    return is_same_title(one, other) or is_alike(one, other)


def blocks(found: Iterable[Row], size: int = 1) -> Iterator[list[Row]]:
    """Rows in runs of one key, the first `size` columns; the rows must come in order of it."""
    for _, run in groupby(found, key=itemgetter(slice(0, size))):
        yield list(run)


def near_pairs(block: Sequence[Row], by: int) -> Iterator[tuple[Row, Row]]:
    """The pairs of a block worth comparing: all of a small one, else those near by the words in column `by`."""
    if len(block) <= SMALL:
        yield from combinations(block, 2)
        return
    ranked = sorted(block, key=lambda row: (_folded(row[by]), row))
    for at, one in enumerate(ranked):
        for other in ranked[at + 1 : at + 1 + NEAR]:
            yield one, other


@lru_cache(maxsize=50_000)
def _bare(words: str) -> str:
    return name_keys.bare(words)


@lru_cache(maxsize=50_000)
def _folded(words: str) -> str:
    return " ".join(name_keys.parts(words))


def _numbers(words: str) -> list[str]:
    return sorted(_DIGITS.findall(words))
