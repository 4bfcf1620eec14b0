"""How alike two texts are, told from short sketches of them: for finding the copies of one dispatch among thousands.

A sketch holds the smallest hashes of all runs of four words (Broder, 1997); the share that two sketches have in common
estimates the share of runs that the texts have in common.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from zlib import crc32

from caseapp.domain.folding import tokenized

RUN = 4
SIZE = 96
LEAST_RUNS = 12
"""A text with fewer runs than these is too short to tell copies by."""


def sketch_of(text: str) -> bytes:
    """The sketch of a text; empty for one that is too short."""
    words = tokenized(text).split()
    if len(words) < LEAST_RUNS + RUN - 1:
        return b""
    runs = {crc32(" ".join(words[at : at + RUN]).encode("utf-8", "replace")) for at in range(len(words) - RUN + 1)}
    smallest = sorted(runs)[:SIZE]
    return struct.pack(f">{len(smallest)}I", *smallest)


def hashes_of(sketch: bytes) -> frozenset[int]:
    """The hashes in a sketch."""
    return frozenset(struct.unpack(f">{len(sketch) // 4}I", sketch))


def likeness(one: Iterable[int], other: Iterable[int]) -> float:
    """The share of runs of words that two texts have in common, from 0 to 1, as far as their sketches tell."""
    mine, theirs = frozenset(one), frozenset(other)
    smallest = frozenset(sorted(mine | theirs)[:SIZE])
    return len(smallest & mine & theirs) / len(smallest) if smallest else 0.0
