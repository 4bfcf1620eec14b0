"""A language that nobody speaks: English in brackets, with accents, and a third longer, as other languages are.

What a window says without brackets did not go through the translator; what has too little room is seen to be cut.
"""

from __future__ import annotations

import re

LONGER = 0.35
_ACCENTS = str.maketrans("aeiouyAEIOUY", "āēīōūȳĀĒĪŌŪȲ")
#: What stays as it is: a value to be put in, the letter after the sign of a mnemonic, an ending of file names, a tag.
_KEPT = re.compile(r"(\{[^{}]*\}|&.|\(\*[^)]*\)|;;|<[^>]+>|\*\*)")
_LETTER = re.compile(r"[^\W\d_]")


def pseudo(text: str, _about: str = "", _n: int = -1) -> str:
    """The words in the language; what holds no words, and what is in it already, stays as it is."""
    if text.startswith("[") or not _LETTER.search(_KEPT.sub("", text)):
        return text
    said = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(text))
    longer = "~" * max(round(len(_KEPT.sub("", text)) * LONGER) - 2, 1)
    return f"[{said} {longer}]"


def without_translated(text: str) -> str:
    """What is left of words when all that is in brackets is taken out, also where a line ends within them."""
    inside, left = 0, ""
    for letter in text:
        if letter == "[":
            inside += 1
        elif letter == "]":
            # A line that began within brackets: all before belongs to them.
            left, inside = ("", 0) if inside == 0 else (left, inside - 1)
        elif inside == 0:
            left += letter
    return left
