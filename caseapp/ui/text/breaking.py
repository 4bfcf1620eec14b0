"""Words that wrap also inside a name that is one long word, as file names and strangers' titles may be."""

from __future__ import annotations

import re

LONGEST_CP = 24
_LONG = re.compile(rf"(\S{{{LONGEST_CP}}})(?=\S)")


def breakable(words: str) -> str:
    """`words` with places, which nobody sees, where a line may end inside what is longer than 24 characters."""
    return _LONG.sub("\\1\u200b", words)
