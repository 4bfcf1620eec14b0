"""What two spellings of one name have in common, as keys: who shares one may be the same, nobody else is compared.

A key forgets one thing that does not matter to a rule: hyphens and spaces, the order of the parts, all but the first
letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from caseapp.domain.folding import folded

#: Hyphens, dashes, apostrophes, full stops and middle dots inside a name; commas turn its parts round.
_JOINTS = re.compile("[-\u2010-\u2015\u2212'\u2018\u2019\u02bc`\u00b4.\u00b7\u30fb\uff65\u200b-\u200f\u202a-\u202e]+")
_COMMAS = re.compile("[,，、،;]+")
_LATIN = re.compile("[a-z]+")
MOST_PARTS = 8
"""A name of more parts is a description; its parts are not turned round."""


def bare(name: str) -> str:
    """A name without hyphens, full stops and spaces: "Soo-suk", "Soo suk" and "Soosuk" are one."""
    return "".join(_COMMAS.sub(" ", _JOINTS.sub("", folded(name))).split())


@lru_cache(maxsize=20_000)
def parts(name: str, between: str = "") -> tuple[str, ...]:
    """The folded parts of a name; `between` is what a hyphen becomes: nothing, or a space."""
    return tuple(_COMMAS.sub(" ", _JOINTS.sub(between, folded(name))).split())


def orders(name: str) -> frozenset[tuple[str, ...]]:
    """The parts of a name in no order, with hyphens joining and parting them; none for a name of one part."""
    found = {tuple(sorted(each)) for each in (parts(name), parts(name, " ")) if 2 <= len(each) <= MOST_PARTS}
    return frozenset(found)


def is_shortened(name: str) -> bool:
    """Whether a Latin name has an initial beside a part in full, such as "J. Park"."""
    return any(_has_initial(each) for each in (parts(name, " "), parts(name)))


def initials(name: str) -> frozenset[tuple[str, ...]]:
    """A part in full, then the first letters of all others, for each part that may be the family's."""
    found: set[tuple[str, ...]] = set()
    for each in (parts(name), parts(name, " ")):
        if 2 <= len(each) <= MOST_PARTS and all(map(_LATIN.fullmatch, each)):
            found.update(_shortened(each))
    return frozenset(found)


def stands_for(short: str, full: str) -> bool:
    """Whether a name with initials may be short for another, part by part."""
    return any(_covers(one, other) for one in (parts(short, " "), parts(short)) for other in _readings(full))


def _readings(name: str) -> tuple[tuple[str, ...], ...]:
    return parts(name), parts(name, " ")


def _has_initial(each: tuple[str, ...]) -> bool:
    is_latin = all(map(_LATIN.fullmatch, each))
    return is_latin and any(len(part) == 1 for part in each) and any(len(part) > 1 for part in each)


def _shortened(each: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at, part in enumerate(each):
        if len(part) > 1:
            yield part, *sorted(other[0] for place, other in enumerate(each) if place != at)


def _covers(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Each part in full stands in the other name, each initial begins another part of it, and none is left."""
    if len(short) != len(full) or not _has_initial(short):
        return False
    left = list(full)
    for part in sorted(short, key=len, reverse=True):
        match = next((each for each in left if each == part or (len(part) == 1 and each[0] == part)), None)
        if match is None:
            return False
        left.remove(match)
    return True
