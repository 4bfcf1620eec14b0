"""Anchors: the exact words a fact rests on, at a span of code points, with a little of the text around them.

An anchor says *verified* or *moved* only where the very same characters stand; it must never match approximately.
What differs is *changed* or *gone*, and a person decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from caseapp.domain.errors import BadInput
from caseapp.domain.graphemes import is_boundary

CONTEXT_CP = 32
"""Code points of context kept on either side of the quote."""

_TRACE_CP = 12
"""At least so many code points of the context, next to the quote, must survive for *changed* rather than *gone*."""


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
        raise BadInput(f"The span {start_cp}-{end_cp} lies outside the text, which has {len(text)} characters.")
    if start_cp > end_cp:
        raise BadInput(f"The span {start_cp}-{end_cp} ends before it starts.", "Give the start first.")
    if start_cp == end_cp:
        raise BadInput("No words are selected.", "Select the words first.")
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


def relocate(text: str, anchor: Anchor) -> tuple[AnchorState, int | None]:
    """Find the quote in `text`, a newer version; return the state and, if it stands somewhere, its start.

    Only exact matches count. Of several equal places the one whose surroundings agree best wins, if it is alone at
    the top and at least half of the kept context agrees; otherwise nobody can tell, and it is *changed*.
    """
    if holds(text, anchor):
        return AnchorState.VERIFIED, anchor.start_cp
    places = _occurrences(text, anchor.exact)
    first, second = next(places, None), next(places, None)
    if first is None:
        return (AnchorState.CHANGED if _has_trace(text, anchor) else AnchorState.GONE), None
    if second is None:
        return AnchorState.MOVED, first
    place = _best_place(text, anchor)
    return (AnchorState.CHANGED, None) if place is None else (AnchorState.MOVED, place)


def snap_to_graphemes(text: str, start_cp: int, end_cp: int) -> tuple[int, int]:
    """Widen a span until no character as a person sees it is cut; spans out of range are clamped first."""
    start_cp = min(max(start_cp, 0), len(text))
    end_cp = min(max(end_cp, start_cp), len(text))
    while not is_boundary(text, start_cp):
        start_cp -= 1
    while not is_boundary(text, end_cp):
        end_cp += 1
    return start_cp, end_cp


def trim_span(text: str, start_cp: int, end_cp: int) -> tuple[int, int]:
    """Take white space off both ends of a span; an all-blank span becomes empty at its start."""
    inner = text[start_cp:end_cp]
    if not inner.strip():
        return start_cp, start_cp
    return start_cp + len(inner) - len(inner.lstrip()), end_cp - (len(inner) - len(inner.rstrip()))


def _occurrences(text: str, exact: str) -> Iterator[int]:
    at = text.find(exact) if exact else -1
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _best_place(text: str, anchor: Anchor) -> int | None:
    scored = sorted(((_agreement(text, anchor, at), at) for at in _occurrences(text, anchor.exact)), reverse=True)
    (top, place), (runner_up, _) = scored[0], scored[1]
    is_enough = top * 2 >= len(anchor.prefix) + len(anchor.suffix) and top > 0
    return place if top > runner_up and is_enough else None


def _agreement(text: str, anchor: Anchor, at: int) -> int:
    """Count the context characters that agree, going outwards from the quote at `at`."""
    end = at + len(anchor.exact)
    before = text[max(0, at - len(anchor.prefix)) : at]
    after = text[end : end + len(anchor.suffix)]
    return _common(reversed(anchor.prefix), reversed(before)) + _common(iter(anchor.suffix), iter(after))


def _common(left: Iterator[str], right: Iterator[str]) -> int:
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count


def _has_trace(text: str, anchor: Anchor) -> bool:
    """Say whether the words next to the quote are still there, so that a person can be shown what changed."""
    traces = (anchor.prefix[-_TRACE_CP:], anchor.suffix[:_TRACE_CP])
    return any(len(trace) == _TRACE_CP and trace in text for trace in traces)
