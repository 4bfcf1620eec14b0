"""Particles behind Korean words: where a word ends and its particle begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caseapp.suggest.tables import words

_PARTICLES = sorted(words("ko/particles.txt"))
_ORDERED = sorted(_PARTICLES, key=lambda each: (-len(each), each))
_BEHIND = re.compile("(?:" + "|".join(_ORDERED) + ")?(?![가-힣])")
_HANGUL = re.compile("[가-힣]")


def particle_at(text: str, cp: int) -> bool:
    """Whether nothing but a particle stands between a place and the end of its word."""
    return _BEHIND.match(text, cp) is not None


def stems(word: str) -> Iterator[str]:
    """A word as it stands, then without each particle that it may end with, the shortest particle first."""
    yield word
    for particle in sorted(_ENDS.get(word[-1:], ()), key=len):
        if len(word) > len(particle) and word.endswith(particle):
            yield word[: -len(particle)]


def begins_word(text: str, cp: int) -> bool:
    """Whether no letter of the same word stands before a place."""
    return cp == 0 or _HANGUL.match(text[cp - 1]) is None


_ENDS: dict[str, list[str]] = {}
"""Particles by their last letter."""
for _particle in _PARTICLES:
    _ENDS.setdefault(_particle[-1], []).append(_particle)
