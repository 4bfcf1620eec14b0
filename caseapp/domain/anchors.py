"""Anchors: the exact words a fact rests on, at a span of code points, with a little of the text around them.

Whether it still holds in another version of the text is for `reanchoring` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from caseapp.domain.errors import BadInput
from caseapp.domain.folding import CJK
from caseapp.domain.graphemes import is_boundary
from caseapp.platform.translation import plural, tr

_CJK = re.compile(f"[{CJK}]")
CONTEXT_CP = 32
"""Code points of context kept on either side of the quote."""


class AnchorState(StrEnum):
    """How an anchor stands to a text; the values are the ones stored."""

    VERIFIED = "verified"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quote at its span, in code points, `end_cp` exclusive; prefix and suffix hold up to CONTEXT_CP each."""

    start_cp: int
    end_cp: int
    exact: str
    prefix: str
    suffix: str


def make_anchor(text: str, start_cp: int, end_cp: int) -> Anchor:
    """Return the anchor of `text[start_cp:end_cp]`. Raises BadInput for an empty, reversed or outlying span."""
    if start_cp < 0 or end_cp > len(text):
        raise BadInput(
            plural(
                "The span {start_cp}-{end_cp} lies outside the text, which has {n} character.",
                "The span {start_cp}-{end_cp} lies outside the text, which has {n} characters.",
                len(text),
                start_cp=start_cp,
                end_cp=end_cp,
            )
        )
    if start_cp > end_cp:
        raise BadInput(
            tr("The span {start_cp}-{end_cp} ends before it starts.", start_cp=start_cp, end_cp=end_cp),
            tr("Give the start first."),
        )
    if start_cp == end_cp:
        raise BadInput(tr("No words are selected."), tr("Select the words first."))
    return Anchor(
        start_cp,
        end_cp,
        text[start_cp:end_cp],
        text[max(0, start_cp - CONTEXT_CP) : start_cp],
        text[end_cp : end_cp + CONTEXT_CP],
    )


def holds(text: str, anchor: Anchor) -> bool:
    """Say whether the quote stands in `text` at exactly its span."""
    if anchor.start_cp < 0 or anchor.end_cp - anchor.start_cp != len(anchor.exact):
        return False
    return bool(anchor.exact) and text[anchor.start_cp : anchor.end_cp] == anchor.exact


def snap_to_graphemes(text: str, start_cp: int, end_cp: int) -> tuple[int, int]:
    """Widen a span until no character as a person sees it is cut; spans out of range are clamped first."""
    start_cp = min(max(start_cp, 0), len(text))
    end_cp = min(max(end_cp, start_cp), len(text))
    while not is_boundary(text, start_cp):
        start_cp -= 1
    while not is_boundary(text, end_cp):
        end_cp += 1
    return start_cp, end_cp


def snap_to_words(text: str, start_cp: int, end_cp: int) -> tuple[int, int]:
    """Widen a span until no word is cut, where words are told apart by spaces and signs; CJK stays as it is."""
    start_cp, end_cp = snap_to_graphemes(text, start_cp, end_cp)
    while _is_inside_word(text, start_cp):
        start_cp -= 1
    while _is_inside_word(text, end_cp):
        end_cp += 1
    return snap_to_graphemes(text, start_cp, end_cp)


def _is_inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and all(letter.isalnum() and not _CJK.match(letter) for letter in text[at - 1 : at + 1])


def trim_span(text: str, start_cp: int, end_cp: int) -> tuple[int, int]:
    """Take white space off both ends of a span; an all-blank span becomes empty at its start."""
    inner = text[start_cp:end_cp]
    if not inner.strip():
        return start_cp, start_cp
    return start_cp + len(inner) - len(inner.lstrip()), end_cp - (len(inner) - len(inner.rstrip()))
