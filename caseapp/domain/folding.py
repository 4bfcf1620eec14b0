"""Words as search compares them: width, case and vowel signs folded; Chinese, Japanese and Korean a character a word.

`tokenized` gives the text that is indexed; a word of two Chinese characters inside a running text is then a phrase of
two tokens, found without any dictionary, and a space inside a Korean compound makes no difference.
"""

from __future__ import annotations

import re
import unicodedata

#: Scripts written without spaces, or with spaces that writers set as they like (Korean).
CJK = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u30fa\u30fc-\u318e\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
_CJK = re.compile(f"([{CJK}])")
_SIGNS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_MARKS = re.compile("[\u0300-\u036f]")
# SQLite: its tokenizer knows the characters of Unicode 6; later ones would be taken for spaces.
_LATER = re.compile("[\U0001aff0-\U0001b16f\U0002b740-\U0003ffff]")


def folded(text: str) -> str:
    """`text` as it is compared: compatibility forms, case, diacritics and vowel signs do not count."""
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    text = text.casefold()
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _SIGNS.sub("", _without_marks(text)))


def tokenized(text: str) -> str:
    """`folded` text with each Chinese, Japanese or Korean character a word of its own."""
    text = folded(text)
    if text.isascii():
        return text
    parts = _CJK.split(text)
    if _LATER.search(text):
        parts[1::2] = map(_written_out, parts[1::2])
    return " ".join(parts)


def _without_marks(text: str) -> str:
    """Latin, Greek and Cyrillic letters without their marks; the marks of kana are part of the letter."""
    return "".join(map(_BARE.__getitem__, text)) if _needs_baring(text) else text


def _needs_baring(text: str) -> bool:
    return bool(_MARKED.search(text))


_MARKED = re.compile("[\u00c0-\u024f\u0300-\u036f\u0370-\u052f\u1e00-\u1fff]")


class _Bare(dict[str, str]):
    """A letter to itself without marks, worked out once."""

    def __missing__(self, letter: str) -> str:
        bare = letter
        if _MARKED.match(letter):
            bare = _MARKS.sub("", unicodedata.normalize("NFD", letter))
        self[letter] = bare
        return bare


_BARE = _Bare()


def _written_out(letter: str) -> str:
    return f"cjk{ord(letter):x}" if _LATER.match(letter) else letter
