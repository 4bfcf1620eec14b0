"""Looks for quotes in another version of their text: exactly, but for white space and compatibility forms (NFKC).

A line end between two Chinese or Japanese characters is where a line was full, and counts for nothing.

Nothing is ever taken for the same because it is similar: "have not yet been scheduled" and "have been scheduled" are
two things. Where a quote stands several times its surroundings decide, and where they do not, a person does.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from caseapp.domain.anchors import Anchor, AnchorState, holds

_TRACE_CP = 12
"""So many characters next to the quote must survive for *changed* rather than *gone*."""

_BLOCK = 16
_SPACE = re.compile(r"\s+")
# All white space but the single space, which folds to itself.
_SPACES = re.compile(r"[^\S ]\s*| \s+")
# The same, and letters beyond ASCII with what combines with them, each by itself.
# Scripts without spaces between words; Korean has them.
_UNSPACED = re.compile(
    "[\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff0f\uff61-\uff9f]"
    "|[\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u3099\u309a\ufe00-\ufe0f"
_FOLDABLE = re.compile(
    rf"[^\S ]\s*| \s+|[\x00-\x7f][{_MARKS}]+|[\u1100-\u115f][\u1160-\u11ff]*|[^\x00-\x7f\s][{_MARKS}]*"
)


@dataclass(frozen=True, slots=True)
class Placement:
    """How a quote stands to a text, and where: code points, None when it stands nowhere for certain."""

    state: AnchorState
    span_cp: tuple[int, int] | None = None


def folded_quote(words: str) -> str:
    """Words as they are looked for: NFKC, each run of white space one space, or none where a full line ends."""
    if words.isascii():
        return _SPACE.sub(" ", words)
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", _SPACE.sub(_folded_space, words)))


def _folded_space(found: re.Match[str]) -> str:
    text, (start, end) = found.string, found.span()
    if "\n" not in found[0] or not 0 < start <= end < len(text):
        return " "
    return "" if _UNSPACED.match(text[start - 1]) and _UNSPACED.match(text[end]) else " "


class TextIndex:
    """One text, folded once, in which many quotes are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Where folding changed the length: start and end in the folded text, start and end in the text.
        self._changes: list[tuple[int, int, int, int]] = []
        self._starts: list[int] = []
        self.folded = self._fold()

    def place(self, anchor: Anchor) -> Placement:
        """Where a quote stands; *verified* only at its very place, with its very characters."""
        if holds(self._text, anchor) and self._has_context(anchor):
            return Placement(AnchorState.VERIFIED, (anchor.start_cp, anchor.end_cp))
        exact = folded_quote(anchor.exact).strip()
        if not exact:
            return Placement(AnchorState.GONE)
        before = _before(anchor.prefix, exact)
        after = folded_quote(exact[-1:] + anchor.suffix)[1:]
        start = self._find(before, exact, after)
        if start is None:
            has_trace = self._has_trace(before, after) or exact in self.folded
            return Placement(AnchorState.CHANGED if has_trace else AnchorState.GONE)
        span = (self._original(start), self._original(start + len(exact) - 1, is_end=True))
        is_same = span == (anchor.start_cp, anchor.end_cp) and self._text[slice(*span)] == anchor.exact
        return Placement(AnchorState.VERIFIED if is_same else AnchorState.MOVED, span)

    def _find(self, before: str, exact: str, after: str) -> int | None:
        """The one place of a quote in the folded text: with all its surroundings, else alone, else the best by far."""
        whole = self._places(before + exact + after)
        if whole and (before or after):
            return whole[0] + len(before) if len(whole) == 1 else None
        places = self._places(exact)
        if len(places) < 2:
            return places[0] if places else None
        scored = sorted(((self._agreement(place, len(exact), before, after), place) for place in places), reverse=True)
        (top, place), (second, _) = scored[0], scored[1]
        is_enough = top * 2 >= len(before) + len(after) and top > 0
        return place if top > second and is_enough else None

    def _places(self, words: str) -> list[int]:
        """All places of some words. Long ones are looked up by a block of their letters, not looked for."""
        if len(words) < 2 * _BLOCK:
            return list(_occurrences(self.folded, words))
        found = []
        for offset in range(_BLOCK):
            for block in self._blocks.get(words[offset : offset + _BLOCK], ()):
                if block >= offset and self.folded.startswith(words, block - offset):
                    found.append(block - offset)
        return sorted(found)

    @cached_property
    def _blocks(self) -> dict[str, list[int]]:
        """Where each block of letters begins, a block after the other: any long words hold a whole one."""
        found: dict[str, list[int]] = {}
        for start in range(0, len(self.folded) - _BLOCK + 1, _BLOCK):
            found.setdefault(self.folded[start : start + _BLOCK], []).append(start)
        return found

    def _agreement(self, at: int, length: int, before: str, after: str) -> int:
        """How many characters of the surroundings agree, going outwards from the quote."""
        text = self.folded
        left = text[max(0, at - len(before)) : at]
        right = text[at + length : at + length + len(after)]
        return _common(before[::-1], left[::-1]) + _common(after, right)

    def _has_trace(self, before: str, after: str) -> bool:
        traces = (before[-_TRACE_CP:], after[:_TRACE_CP])
        return any(len(trace) == _TRACE_CP and trace in self.folded for trace in traces)

    def _has_context(self, anchor: Anchor) -> bool:
        """Whether half of the surroundings stand there too: a text may by chance have the word at the same place."""
        before = self._text[max(0, anchor.start_cp - len(anchor.prefix)) : anchor.start_cp]
        after = self._text[anchor.end_cp : anchor.end_cp + len(anchor.suffix)]
        agreed = _common(anchor.prefix[::-1], before[::-1]) + _common(anchor.suffix, after)
        is_alone = self._text.find(anchor.exact) == self._text.rfind(anchor.exact)
        return is_alone or agreed * 2 >= len(anchor.prefix) + len(anchor.suffix)

    def _fold(self) -> str:
        parts: list[str] = []
        is_plain = self._text.isascii() or unicodedata.is_normalized("NFKC", self._text)
        at = last = 0
        for found in (_SPACES if is_plain else _FOLDABLE).finditer(self._text):
            start, end = found.span()
            parts.append(self._text[last:start])
            at, last = at + start - last, end
            part = _folded_space(found) if found[0].isspace() else unicodedata.normalize("NFKC", found[0])
            parts.append(part)
            if len(part) != end - start:
                self._changes.append((at, at + len(part), start, end))
            at += len(part)
        parts.append(self._text[last:])
        self._starts = [change[0] for change in self._changes]
        return "".join(parts)

    def _original(self, folded: int, *, is_end: bool = False) -> int:
        """The place in the text of a character of the folded one; with `is_end` the place behind it."""
        at = bisect_right(self._starts, folded) - 1
        if at < 0:
            return folded + is_end
        _, end, original, original_end = self._changes[at]
        if folded < end:
            return original_end if is_end else original
        return original_end + (folded - end) + is_end


def _before(prefix: str, exact: str) -> str:
    """What is looked for before a quote: folded beside it, for white space between the two depends on both."""
    return folded_quote(prefix + exact[:1])[: -len(exact[:1])]


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
