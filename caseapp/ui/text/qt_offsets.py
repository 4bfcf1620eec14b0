"""Code points (everywhere in Caseapp) to UTF-16 code units (Qt's text cursors) and back. The only such place.

It must not know widgets. `qt_text` gives the string to hand to QTextDocument so that both counts stay in step.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# Qt: each of these ends a block, is dropped, or byte-swaps the string; a text stored in canonical form holds none.
_UNSAFE = re.compile("[\r\u2029\ufdd0\ufdd1\ufffe\ud800-\udfff\x00]")
_SAFE = re.compile("[\x01-\x0c\x0e-\u2028\u202a-\ud7ff\ue000-\ufdcf]+")


def qt_text(text: str) -> str:
    """Return `text` with every character QTextDocument would drop, split or join replaced by one that it keeps."""
    if text.startswith("\ufeff"):
        text = "\ufffd" + text[1:]
    # Runs are skipped faster than characters are looked at one by one.
    return _UNSAFE.sub("\ufffd", text) if _UNSAFE.search(_SAFE.sub("", text)) else text


class QtOffsets:
    """Position maps of one text; identity if it has no astral characters, else a binary search among them."""

    __slots__ = ("_astral_cp", "_astral_u16", "_length_cp")

    def __init__(self, text: str) -> None:
        self._length_cp = len(text)
        # Encoding is C speed; most texts have as many units as code points and stop here.
        has_astral = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        self._astral_cp = [found.start() for found in _ASTRAL.finditer(text)] if has_astral else []
        self._astral_u16 = [at + before for before, at in enumerate(self._astral_cp)]

    @property
    def length_u16(self) -> int:
        """The text's length in UTF-16 code units."""
        return self._length_cp + len(self._astral_cp)

    def to_u16(self, position_cp: int) -> int:
        """Return the UTF-16 position of a code-point position, clamped to the text."""
        position_cp = min(max(position_cp, 0), self._length_cp)
        return position_cp + bisect_left(self._astral_cp, position_cp)

    def to_cp(self, position_u16: int) -> int:
        """Return the code-point position of a UTF-16 position, clamped; inside a surrogate pair it rounds down."""
        position_u16 = min(max(position_u16, 0), self.length_u16)
        before = bisect_right(self._astral_u16, position_u16 - 1)
        if before and self._astral_u16[before - 1] == position_u16 - 1:
            before -= 1
            position_u16 -= 1
        return position_u16 - before
