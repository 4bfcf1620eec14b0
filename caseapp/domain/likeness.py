"""How alike two texts are, told from short sketches of them: for finding the copies of one dispatch among thousands.

A sketch holds the smallest hashes of all runs of four words (Broder, 1997); the share that two sketches have in common
estimates the share of runs that the texts have in common.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from itertools import islice
from math import ceil
from zlib import crc32

from caseapp.domain.folding import tokenized

RUN = 4
SIZE = 96
HASHES = 1 << 32
LEAST_RUNS = 12
"""A text with fewer runs than these is too short to tell copies by."""


def sketch_of(text: str) -> bytes:
    """The sketch of a text; empty for one that is too short."""
    words = " ".join(tokenized(text).split()).encode("utf-8", "replace").split(b" ")
    if len(words) < LEAST_RUNS + RUN - 1:
        return b""
    # Most hashes are left out before any is kept or compared with another: a text may have millions of them.
    bound = 2 * SIZE * HASHES // len(words)
    low = set(filter(bound.__gt__, _hashes(words)))
    smallest = sorted(low if len(low) >= SIZE else set(_hashes(words)))[:SIZE]
    return struct.pack(f">{len(smallest)}I", *smallest)


def _hashes(words: list[bytes]) -> Iterator[int]:
    """The hash of each run of words."""
    runs = zip(*(islice(words, at, None) for at in range(RUN)), strict=False)
    return map(crc32, map(b" ".join, runs))


def hashes_of(sketch: bytes) -> frozenset[int]:
    """The hashes in a sketch."""
    return frozenset(struct.unpack(f">{len(sketch) // 4}I", sketch))


def telling(sketch: bytes, least: float) -> tuple[int, ...]:
    """The smallest hashes in a sketch: two of a likeness of at least `least` share one of these, for those they do not
    share are too few to come before it."""
    most = SIZE - ceil(least * SIZE) + 1
    return struct.unpack(f">{min(len(sketch) // 4, most)}I", sketch[: most * 4])


def likeness(one: Iterable[int], other: Iterable[int]) -> float:
    """The share of runs of words that two texts have in common, from 0 to 1, as far as their sketches tell."""
    mine, theirs = frozenset(one), frozenset(other)
    smallest = frozenset(sorted(mine | theirs)[:SIZE])
    return len(smallest & mine & theirs) / len(smallest) if smallest else 0.0
