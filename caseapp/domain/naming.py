"""Finds the names of people in running text, as search compares words, and puts a visible mark in their place.

A name is a row of words; between two of them may stand spaces, hyphens and the like, or nothing where that is long
enough to be no other word. A Chinese, Japanese or Korean character is a word of its own. What is found never cuts a
character as a person sees it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise, takewhile

from caseapp.domain.anchors import snap_to_graphemes
from caseapp.domain.folding import CJK, folded

_IGNORED = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_GAP = re.compile("[\\s\\-_\u2010-\u2015\u00b7\u30fb\u2022'\u2019\u02bc`.,\uff0c\u3001/+%]{0,8}")
_NO_GAP = re.compile(f"[{_IGNORED}]+")
_CJK_LETTER = re.compile(f"[{CJK}]")
#: What a person calls somebody by a part of a name is told only of parts this long.
_SHORTEST_PART = 3
_SHORTEST_JOINED = 6
#: How a title ends that was made of more words than it holds.
_CUT, _LONGEST_NAME = "…", 24


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text, in code points: `name` as it was given."""

    start_cp: int
    end_cp: int
    name: str


class Names:
    """Some names, looked for together; of two at one place the longer."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name in dict.fromkeys(names):
            words = words_of(name)
            joined = "".join(words)
            if len(joined) > 1:
                self._by_first.setdefault(words[0], []).append((words, name))
            if len(words) > 1 and len(joined) >= _SHORTEST_JOINED:  # as in addresses and names of files
                self._by_first.setdefault(joined, []).append(((joined,), name))
        for each in self._by_first.values():
            each.sort(key=lambda entry: -len(entry[0]))
        self._firsts = sorted(self._by_first)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def find(self, text: str) -> list[Found]:
        """Every place of a name, in order, none inside another."""
        if not self._may_hold(text):
            return []
        tokens = list(_tokens(text))
        found: list[Found] = []
        at = 0
        while at < len(tokens):
            length, name = self._at(tokens, at, text)
            if length:
                start, end = snap_to_graphemes(text, tokens[at][1], tokens[at + length - 1][2])
                found.append(Found(start, end, name))
            at += length or 1
        if text.endswith(_CUT) and tokens and (not found or found[-1].end_cp < tokens[-1][2]):
            length, name = self._cut_off(tokens)
            if length:
                start, end = snap_to_graphemes(text, tokens[-length][1], tokens[-1][2])
                found = [each for each in found if each.end_cp <= start]
                found.append(Found(start, end, name))
        return found

    def _cut_off(self, tokens: list[tuple[str, int, int]]) -> tuple[int, str]:
        """A name of which most stands at the end of a text that was cut: the number of its words, and the name."""
        for length in range(min(len(tokens), _LONGEST_NAME), 0, -1):
            tail = [token[0] for token in tokens[-length:]]
            for words, name in self._beginning(tail[0], is_cut=length == 1):
                start = words[:length]
                is_begun = start[:-1] == tuple(tail[:-1]) and len(start) == length and start[-1].startswith(tail[-1])
                if is_begun and 2 * len("".join(tail)) >= len("".join(words)):
                    return length, name
        return 0, ""

    def _beginning(self, word: str, *, is_cut: bool) -> Iterable[tuple[tuple[str, ...], str]]:
        if not is_cut:
            return self._by_first.get(word, ())
        at = bisect_left(self._firsts, word)
        begun = takewhile(lambda first: first.startswith(word), islice(self._firsts, at, None))
        return (each for first in begun for each in self._by_first[first])

    def _may_hold(self, text: str) -> bool:
        if not text or not self._by_first:
            return False
        if len(self._by_first) > 64 or text.endswith(_CUT):
            return True
        plain = folded(_NO_GAP.sub("", text))
        return any(first in plain for first in self._by_first)

    def _at(self, tokens: list[tuple[str, int, int]], at: int, text: str) -> tuple[int, str]:
        for words, name in self._by_first.get(tokens[at][0], ()):
            there = tokens[at : at + len(words)]
            is_same = tuple(token[0] for token in there) == words
            if is_same and all(
                _GAP.fullmatch(_NO_GAP.sub("", text[one[2] : other[1]])) for one, other in pairwise(there)
            ):
                return len(words), name
        return 0, ""


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(token[0] for token in _tokens(name))


def parts_of(name: str) -> list[str]:
    """By what else somebody of this name may be called: each longer word of it."""
    words = [name[start:end] for word, start, end in _tokens(name) if len(word) >= _SHORTEST_PART]
    return words if len(words_of(name)) > 1 else []


def replaced(text: str, names: Names, labels: Mapping[str, str]) -> tuple[str, list[tuple[int, int, int]]]:
    """`text` with the label of each name in its place, and the spans: start and end before, length after.

    A name whose label is empty stays as it is, with the shorter names in it.
    """
    found = [each for each in names.find(text) if labels[each.name]]
    if not found:
        return text, []
    parts: list[str] = []
    spans: list[tuple[int, int, int]] = []
    past = 0
    for each in found:
        label = labels[each.name]
        parts += [text[past : each.start_cp], label]
        spans.append((each.start_cp, each.end_cp, len(label)))
        past = each.end_cp
    return "".join([*parts, text[past:]]), spans


def moved(start_cp: int, end_cp: int, spans: Iterable[tuple[int, int, int]]) -> tuple[int, int]:
    """Where a span stands after a replacement; what cuts into a name is widened to the whole mark."""
    shift, new_start, new_end = 0, start_cp, end_cp
    for start, end, length in spans:
        at = start + shift
        if start < start_cp < end:
            new_start = at
        elif end <= start_cp:
            new_start = start_cp + shift + length - (end - start)
        if start < end_cp < end:
            new_end = at + length
        elif end <= end_cp:
            new_end = end_cp + shift + length - (end - start)
        shift += length - (end - start)
    return new_start, new_end


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text as they are compared, each with its span."""
    for match in _words().finditer(text):
        word = _folded_word(match.group())
        if len(word) > 1 and _CJK_LETTER.search(word):
            for letter in word:
                yield letter, match.start(), match.end()
        elif word:
            yield word, match.start(), match.end()


@cache
def _folded_word(word: str) -> str:
    return "".join(folded(_NO_GAP.sub("", word)).split())


@cache
def _words() -> re.Pattern[str]:
    """Subtle: Korean may be written in parts of syllables, and every letter may be followed by its marks."""
    marks = "".join(chr(code) for code in range(0x300, 0x1E000) if unicodedata.category(chr(code))[0] == "M")
    after = f"[{_IGNORED}{re.escape(marks)}]"
    syllable = "[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*"
    return re.compile(
        f"{syllable}|[{CJK}\uff66-\uff9d][\uff9e\uff9f]?{after}*|(?:(?![{CJK}\uff66-\uff9f])[^\\W_]{after}*)+"
    )
