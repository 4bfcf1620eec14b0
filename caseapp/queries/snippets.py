"""The words around a hit: which field they stand in, what to mark, and for a source's text where to jump to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caseapp.domain.folding import CJK, tokenized
from caseapp.domain.search_terms import Phrase, Terms
from caseapp.store.reader import Rows
from caseapp.store.search_index import Entry, entries

BEFORE_CP, AFTER_CP = 40, 110
# A letter takes its marks along, as folding does: Hangul jamo, kana with a voicing mark, letters with accents.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u3099\u309a\ufe00-\ufe0f"
_WORD = re.compile(rf"[\u1100-\u115f][\u1160-\u11ff]*[{_MARKS}]*|[{CJK}][{_MARKS}]*|(?:[^\W_{CJK}][{_MARKS}]*)+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words around a hit, on one line; `marks` are spans in `words`. `span_cp`: where the first mark stands in the
    newest text of a source, None elsewhere."""

    words: str
    marks: tuple[tuple[int, int], ...]
    span_cp: tuple[int, int] | None = None


def snippets(rows: Rows, ids: Sequence[str], terms: Terms) -> dict[str, Snippet]:
    """A snippet for each of some hits in which one of the words is found; the title is no snippet."""
    texts = {row[0] for row in rows.rows("SELECT DISTINCT source_id FROM text_version")}
    found = {}
    for record_id, entry in entries(rows, ids).items():
        snippet = _of_entry(entry, terms.phrases, has_text=record_id in texts)
        if snippet is not None:
            found[record_id] = snippet
    return found


def _of_entry(entry: Entry, phrases: Sequence[Phrase], *, has_text: bool) -> Snippet | None:
    *others, last = entry.body or [""]
    parts = [(last, has_text), *((part, False) for part in (*others, *entry.names))]
    for text, is_source in parts:
        span = first_match(text, phrases)
        if span is not None:
            return _around(text, span, phrases, is_source=is_source)
    return None


def first_match(text: str, phrases: Sequence[Phrase]) -> tuple[int, int] | None:
    """Where the first of some phrases stands in a text, in code points; the first phrase that does goes first."""
    for phrase in phrases:
        for start, line in _lines(text):
            if phrase.tokens[0] in tokenized(line):
                found = next(matches(line, [phrase]), None)
                if found is not None:
                    return start + found[0], start + found[1]
    return None


def matches(line: str, phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """The spans of a line where a phrase stands, as the index would find it."""
    tokens = [
        (token, found.start(), found.end()) for found in _WORD.finditer(line) for token in tokenized(found[0]).split()
    ]
    words = [token for token, _, _ in tokens]
    for phrase in phrases:
        length = len(phrase.tokens)
        for at in range(len(words) - length + 1):
            if _is_at(words[at : at + length], phrase):
                yield tokens[at][1], tokens[at + length - 1][2]


def _is_at(words: Sequence[str], phrase: Phrase) -> bool:
    *head, last = phrase.tokens
    if list(words[:-1]) != head:
        return False
    return words[-1].startswith(last) if phrase.is_prefix else words[-1] == last


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _around(text: str, span: tuple[int, int], phrases: Sequence[Phrase], *, is_source: bool) -> Snippet:
    low = max(0, span[0] - BEFORE_CP, text.rfind("\n", 0, span[0]) + 1)
    end = text.find("\n", span[1])
    high = min(len(text) if end < 0 else end, span[1] + AFTER_CP)
    low, high = _at_words(text, low, high, span)
    shown = text[low:high].replace("\t", " ")
    before, after = ("…" if low > 0 and text[low - 1] != "\n" else ""), ("…" if high < len(text) else "")
    shift = len(before)
    marks = tuple((start + shift, stop + shift) for start, stop in sorted(set(matches(shown, phrases))))
    return Snippet(f"{before}{shown}{after}", marks, span if is_source else None)


def _at_words(text: str, low: int, high: int, span: tuple[int, int]) -> tuple[int, int]:
    """Begins and ends between words where there are spaces."""
    space = text.find(" ", low, span[0])
    if low > 0 and text[low - 1] not in " \n" and space >= 0:
        low = space + 1
    space = text.rfind(" ", span[1], high)
    return low, space if high < len(text) and text[high] not in " \n" and space > span[1] else high
