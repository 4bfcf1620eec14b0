"""Quotes that a newer text no longer has as they were: what may have become of them, for a person to decide.

It proposes and never decides: the likeness of words says nothing of their meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from caseapp.domain.errors import NotFound
from caseapp.domain.folding import CJK
from caseapp.platform.translation import tr
from caseapp.store.columns import CURRENT_TEXT
from caseapp.store.reader import Rows

MOST = 3
_REACH, _SEEN = 40, 5  # code points looked at beyond a place, words at its edge
LEAST_LIKE = 55.0
_WORD = re.compile(rf"[{CJK}]|[^\W{CJK}]+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A place in the newest text that a changed quote may mean; `likeness` from 0 to 100."""

    version_id: str
    start_cp: int
    end_cp: int
    words: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Lost:
    """A quote to be reviewed."""

    excerpt_id: str
    exact: str
    state: str
    source_id: str
    source_title: str
    version_number: int
    newest_id: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a comparison: words that are the same, only in the old, or only in the new."""

    kind: str  # same, old, new
    words: str


_LOST = f"""
SELECT x.id, x.exact, x.state, v.source_id, r.title, v.number, {CURRENT_TEXT.format(source="v.source_id")}
FROM excerpt x JOIN text_version v ON v.id = x.text_version_id JOIN record r ON r.id = v.source_id
WHERE x.state IN ('changed', 'gone') {{and_id}} ORDER BY sort_key(r.title), x.start_cp, x.id"""


def lost(rows: Rows) -> list[Lost]:
    """The quotes that are changed or gone, by source and place."""
    return [Lost(*row) for row in rows.rows(_LOST.format(and_id=""))]


def lost_quote(rows: Rows, excerpt_id: str) -> Lost:
    """One of them; NotFound when it is none (any more)."""
    found = rows.rows(_LOST.format(and_id="AND x.id = ?"), excerpt_id)
    if not found:
        raise NotFound(tr("This quote is not changed."), tr("It stands in the newest text as it is."))
    return Lost(*found[0])


def proposals(rows: Rows, quote: Lost) -> list[Proposal]:
    """Up to three places in the newest text that are like the quote, the likest first."""
    from rapidfuzz import fuzz  # loaded with the first review

    ((text,),) = rows.rows(
        "SELECT b.text FROM text_version v JOIN text_body b ON b.sha256 = v.text_sha256 WHERE v.id = ?", quote.newest_id
    )
    found: list[Proposal] = []
    left = text
    for _ in range(MOST):
        match = fuzz.partial_ratio_alignment(quote.exact, left, score_cutoff=LEAST_LIKE)
        if match is None or match.dest_end <= match.dest_start:
            break
        start, end = _tightened(text, *_whole_words(text, match.dest_start, match.dest_end), quote.exact)
        words = text[start:end]
        found.append(Proposal(quote.newest_id, start, end, words, fuzz.ratio(quote.exact, words)))
        # What was found is blanked, so that the next search finds another place.
        left = left[: match.dest_start] + "\0" * (match.dest_end - match.dest_start) + left[match.dest_end :]
    likely = [each for each in found if each.likeness >= LEAST_LIKE]
    return sorted({(each.start_cp, each.end_cp): each for each in likely}.values(), key=_likest_first)


def compared(old: str, new: str) -> list[Piece]:
    """Two wordings side by side, word by word (Chinese, Japanese and Korean character by character)."""
    one, other = _WORD.findall(old), _WORD.findall(new)
    pieces: list[Piece] = []
    for op, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if op == "equal":
            pieces.append(Piece("same", "".join(one[a:b])))
            continue
        if b > a:
            pieces.append(Piece("old", "".join(one[a:b])))
        if d > c:
            pieces.append(Piece("new", "".join(other[c:d])))
    return pieces


def _likest_first(proposal: Proposal) -> tuple[float, int]:
    return -proposal.likeness, proposal.start_cp


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widens a place to whole words, and takes white space off its ends."""
    while 0 < start < len(text) and _is_inside_word(text, start):
        start -= 1
    while end < len(text) and _is_inside_word(text, end):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _tightened(text: str, start: int, end: int, exact: str) -> tuple[int, int]:
    """Begins and ends where the quote would: at its first and last word, or at what stands in their place."""
    low = max(0, start - _REACH)
    spans = [
        found.span() for found in _WORD.finditer(text, low, min(len(text), end + _REACH)) if not found[0].isspace()
    ]
    words = [text[slice(*span)].casefold() for span in spans]
    quoted = [found[0].casefold() for found in _WORD.finditer(exact) if not found[0].isspace()]
    inside = [at for at, span in enumerate(spans) if span[0] >= start and span[1] <= end]
    if not inside or not quoted:
        return start, end
    first = _edge(words, quoted, inside[0], inside[-1])
    mirrored = [len(words) - 1 - inside[-1], len(words) - 1 - inside[0]]
    last = len(words) - 1 - _edge(words[::-1], quoted[::-1], *mirrored)
    return (spans[first][0], spans[last][1]) if first <= last else (start, end)


def _edge(words: Sequence[str], quoted: Sequence[str], first: int, last: int) -> int:
    """Where a place begins: before its first word that the quote has, by as many words as the quote has before it."""
    for at in range(first, min(last, first + _SEEN) + 1):
        if words[at] in quoted[:_SEEN]:
            return max(0, at - quoted.index(words[at]))
    return first


def _is_inside_word(text: str, at: int) -> bool:
    return text[at - 1].isalnum() and text[at].isalnum() and not _CJK.match(text[at]) and not _CJK.match(text[at - 1])


_CJK = re.compile(f"[{CJK}]")
