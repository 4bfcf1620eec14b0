"""2,048 common words, no two of which begin alike: for keys that are compared, and passphrases that are told."""

from __future__ import annotations

import secrets
from functools import cache

from caseapp.platform.paths import resources_dir

BITS = 11
"""What one word stands for."""
SUGGESTED = 6


@cache
def all_words() -> tuple[str, ...]:
    """The words in the order of the alphabet."""
    return tuple((resources_dir() / "words" / "fingerprints.txt").read_text(encoding="ascii").split())


def words_for(number: int, count: int) -> list[str]:
    """A number of `count` times 11 bits as words, the highest bits first."""
    return [all_words()[number >> (BITS * at) & (1 << BITS) - 1] for at in reversed(range(count))]


def suggested_passphrase() -> str:
    """Six words by chance, 66 bits: with the work of a passphrase on top, beyond anybody's machines."""
    return " ".join(secrets.choice(all_words()) for _ in range(SUGGESTED))
