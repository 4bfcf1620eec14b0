"""Words of a sentence with their places: as fine as names and offices need, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?!\w)"  # U.S., e.g.
    r"|[^\W_]+(?:[-‐–·'’.][^\W_]+)*"  # words, with hyphens and apostrophes within
    r"|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: its span in the document and its letters."""

    start_cp: int
    end_cp: int
    text: str

    @property
    def low(self) -> str:
        """Its letters in small."""
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def tokens_of(text: str, start_cp: int, end_cp: int) -> list[Token]:
    """The tokens of a span; a possessive “’s” is a token of its own."""
    found = []
    for match in _TOKEN.finditer(text, start_cp, end_cp):
        word = match[0]
        own = _POSSESSIVE.search(word)
        if own is None:
            found.append(Token(match.start(), match.end(), word))
            continue
        split = match.start() + own.start()
        found.append(Token(match.start(), split, word[: own.start()]))
        found.append(Token(split, match.end(), own[0]))
    return found
