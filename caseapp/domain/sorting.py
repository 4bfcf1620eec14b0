"""Words as lists sort them, as people of the language in force expect: case and accents do not count, numbers go by
their value, quotes and dashes before the first letter are passed over, the person's own script is first after Latin.

No collation tables: scripts follow one another as Unicode has them, Hangul by its letters, kana by their sounds, and
Chinese characters by their radicals.
"""

from __future__ import annotations

import re
from functools import cache

from caseapp.domain.folding import folded
from caseapp.platform.translation import forget_with_language, language

MOST_KEPT, LONGEST = 200_000, 200

_HANGUL = "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
_HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u30ff"
#: By language the characters that come before all scripts but Latin.
_OWN = {"ko": _HANGUL, "ja": _KANA + _HAN, "zh": _HAN}
_BEFORE_OTHERS = "\u024f"  # after every folded Latin letter, before Greek
_NUMBER = re.compile(r"\d{1,18}")
_PASSED_OVER = re.compile(r"[\W_]+")
_QUOTES = re.compile('["“”„‟«»‹›「」『』]+')
#: What mostly stands before the first letter: taken off without a pattern, which takes longer.
_IN_FRONT = " \t\"'()[]{}-–—*#_.,;:!?¿¡…«»‹›“”„‘’‚「」『』〈〉《》【】（）\u3000"
#: Letters that no decomposition makes plain; katakana as hiragana.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "’": "'",
        **dict.fromkeys('"“”„‟«»‹›「」『』', ""),
        **{chr(katakana): chr(katakana - 0x60) for katakana in range(0x30A1, 0x30F7)},
    }
)


def sort_key(text: str) -> bytes:
    """What `text` sorts by, compared byte by byte."""
    words = _QUOTES.sub("", text).replace("’", "'") if not text.isascii() else text.replace('"', "")
    words = words.lstrip(_IN_FRONT)
    if words.isascii():
        return _with_numbers(_passed_over(words.lower()) or folded(text)).encode("utf-8", "replace")
    plain = folded(words).translate(_PLAIN)
    # What differs only in accents comes after what has none, in the same order always.
    accents = "" if plain == words.lower() else f"\0{text}"
    words = _passed_over(plain)
    own = language()[:2]
    if own in _OWN:
        words = _run_of(own).sub(rf"{_BEFORE_OTHERS}\g<0>", words)
    return f"{_with_numbers(words)}{accents}".encode("utf-8", "replace")


class SortKeys(dict[str | None, bytes | None]):
    """The keys of words, each worked out once; None for what is not known. SQLite asks it for every row it sorts."""

    def __missing__(self, text: object) -> bytes | None:
        if text is None:
            return None
        words = str(text)  # a column may hold a number
        if len(words) > LONGEST:
            return sort_key(words[:LONGEST])
        if len(self) >= MOST_KEPT:
            self.clear()
        key = self[words] = sort_key(words)
        return key


SORT_KEYS = SortKeys()
forget_with_language(SORT_KEYS.clear)


@cache
def _run_of(own: str) -> re.Pattern[str]:
    return re.compile(f"[{_OWN[own]}]+")


def _passed_over(words: str) -> str:
    if words[:1].isalnum():
        return words
    found = _PASSED_OVER.match(words)
    return words if found is None or found.end() == len(words) else words[found.end() :]


def _with_numbers(words: str) -> str:
    return _NUMBER.sub(_by_value, words)


def _by_value(found: re.Match[str]) -> str:
    """The digits of a number after how many they are: nine before ten, and all before letters."""
    digits = found[0].lstrip("0") or "0"
    if not digits.isascii():
        digits = str(int(digits))
    return f"{chr(0x30 + len(digits))}{digits}"
