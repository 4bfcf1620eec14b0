"""Where one character as a person sees it ends: extended grapheme clusters after UAX 29, in the rules that matter.

Spans are only ever widened by it, so a rule that joins a little too much is harmless and one that splits is not. It
covers combining marks, joined and modified emoji, flags, Hangul jamo, Indic conjuncts, prepended signs and CRLF.
"""

from __future__ import annotations

import unicodedata

_ZWJ = 0x200D
# Code points that extend a cluster although their category is not M*: joiners, tags, skin tones, kana voicing, am.
_EXTENDERS = frozenset(
    {0x200C, _ZWJ, 0xFF9E, 0xFF9F, 0x0E33, 0x0EB3, *range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080)}
)
_PREPENDED = frozenset(
    {
        *range(0x0600, 0x0606),
        0x06DD,
        0x070F,
        0x0890,
        0x0891,
        0x08E2,
        0x0D4E,
        0x110BD,
        0x110CD,
        0x111C2,
        0x111C3,
        0x1193F,
        0x11941,
        *range(0x11A84, 0x11A8A),
        0x11D46,
        0x11F02,
    }
)
_PICTOGRAPHS = ((0xA9, 0xA9), (0xAE, 0xAE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122), (0x2139, 0x2139),
                (0x2190, 0x2BFF), (0x3030, 0x3030), (0x303D, 0x303D), (0x3297, 0x3299), (0x1F000, 0x1FAFF))  # fmt: skip
# Scripts whose virama binds the next consonant (GB9c): Devanagari, Bengali, Gujarati, Oriya, Telugu, Malayalam.
_CONJUNCT_BLOCKS = frozenset(block >> 7 for block in (0x0900, 0x0980, 0x0A80, 0x0B00, 0x0C00, 0x0D00))


def is_extender(char: str) -> bool:
    """Say whether `char` always belongs to the character before it."""
    return char > "\u02ff" and (unicodedata.category(char)[0] == "M" or ord(char) in _EXTENDERS)


def is_boundary(text: str, position_cp: int) -> bool:
    """Say whether a grapheme cluster may start or end at `position_cp` (both ends of the text are boundaries)."""
    if position_cp <= 0 or position_cp >= len(text):
        return True
    before, after = text[position_cp - 1], text[position_cp]
    if before < "\u0300" and after < "\u0300":
        return not (before == "\r" and after == "\n")
    if _is_control(before) or _is_control(after):
        return True
    return not (
        is_extender(after)
        or ord(before) in _PREPENDED
        or (ord(before) == _ZWJ and _is_pictograph(after))
        or _is_hangul_pair(before, after)
        or _is_conjunct(text, position_cp)
        or _is_inside_flag(text, position_cp)
    )


def _is_control(char: str) -> bool:
    """GB4, GB5: nothing joins a control, a line separator or a format character that is not an extender."""
    category = unicodedata.category(char)
    if category in ("Cc", "Zl", "Zp"):
        return True
    return category == "Cf" and ord(char) not in _EXTENDERS and ord(char) not in _PREPENDED


def _is_pictograph(char: str) -> bool:
    code = ord(char)
    return any(low <= code <= high for low, high in _PICTOGRAPHS)


def _hangul(char: str) -> str:
    """Return the syllable type: L, V, T, or for whole syllables v (LV) and t (LVT); empty for all else."""
    code = ord(char)
    if 0xAC00 <= code <= 0xD7A3:
        return "v" if (code - 0xAC00) % 28 == 0 else "t"
    for kind, low, high in (("L", 0x1100, 0x115F), ("V", 0x1160, 0x11A7), ("T", 0x11A8, 0x11FF),
                            ("L", 0xA960, 0xA97C), ("V", 0xD7B0, 0xD7C6), ("T", 0xD7CB, 0xD7FB)):  # fmt: skip
        if low <= code <= high:
            return kind
    return ""


def _is_hangul_pair(before: str, after: str) -> bool:
    """GB6, GB7, GB8."""
    joins = {"L": "LVvt", "v": "VT", "V": "VT", "t": "T", "T": "T"}
    kind = _hangul(after)
    return bool(kind) and kind in joins.get(_hangul(before), "")


def _is_conjunct(text: str, position_cp: int) -> bool:
    """GB9c: consonant, virama (with extenders around it), consonant of the same script."""
    block = ord(text[position_cp]) >> 7
    if block not in _CONJUNCT_BLOCKS or unicodedata.category(text[position_cp]) != "Lo":
        return False
    at, has_virama = position_cp - 1, False
    while at >= 0 and is_extender(text[at]):
        has_virama = has_virama or (unicodedata.combining(text[at]) == 9 and ord(text[at]) >> 7 == block)
        at -= 1
    return has_virama


def _is_inside_flag(text: str, position_cp: int) -> bool:
    """GB12, GB13: regional indicators pair up from the left of their run."""
    if not _is_regional(text[position_cp]):
        return False
    at = position_cp
    while at > 0 and _is_regional(text[at - 1]):
        at -= 1
    return (position_cp - at) % 2 == 1


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
