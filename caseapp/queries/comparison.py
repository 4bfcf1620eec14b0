"""Two versions of a text side by side: which paragraphs stand in both, which changed, came or went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from caseapp.domain.errors import NotFound
from caseapp.domain.text import Span, paragraphs
from caseapp.platform.translation import tr
from caseapp.queries.evidence import Marked, SourceText, marked, source_text
from caseapp.store.reader import Rows

NEAR = 1
"""So many unchanged paragraphs are shown before and after a change; longer runs are counted."""
_LEAST_LIKE, _REACH = 0.4, 20


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison: the paragraph in the old text and in the new, None where it has none.

    `skipped`: so many unchanged paragraphs, and no spans.
    """

    old: Span | None = None
    new: Span | None = None
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a source's text with what is marked in each."""

    old: SourceText
    new: SourceText
    rows: tuple[Row, ...]
    old_marks: tuple[Marked, ...]
    new_marks: tuple[Marked, ...]

    @property
    def changes(self) -> int:
        """In how many places they differ."""
        return sum(not row.skipped and not _is_same(self, row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Version:
    """A text version of a source; `made_at` is the instant its text was taken, in UTC as ISO 8601."""

    id: str
    number: int
    file_name: str
    made_at: str


def versions(rows: Rows, source_id: str) -> list[Version]:
    """The text versions of a source, the newest first."""
    found = rows.rows(
        "SELECT id, number, file_name, extracted_at FROM text_version WHERE source_id = ?"
        " ORDER BY number DESC, id DESC",
        source_id,
    )
    return [Version(*row) for row in found]


def compare(rows: Rows, source_id: str) -> Comparison:
    """The newest version of a text beside the one before; NotFound when there is only one."""
    known = versions(rows, source_id)
    if len(known) < 2:
        raise NotFound(tr("This text has one version."), tr("Add a newer one with File, Newer version of this source."))
    new, old = (source_text(rows, source_id, version.id) for version in known[:2])
    lines = aligned(old.text, new.text)
    return Comparison(old, new, tuple(lines), tuple(marked(rows, old.version_id)), tuple(marked(rows, new.version_id)))


def aligned(old: str, new: str) -> list[Row]:
    """The paragraphs of two texts, each beside the one that it was or became; long unchanged runs are counted."""
    one, other = paragraphs(old), paragraphs(new)
    words, others = [_words(old, span) for span in one], [_words(new, span) for span in other]
    rows: list[Row] = []
    for op, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if op == "equal":
            rows += _unchanged(one[a:b], other[c:d], is_first=a == 0, is_last=b == len(one) and d == len(other))
        else:
            rows += _paired(old, new, one[a:b], other[c:d])
    return rows


def _unchanged(one: Sequence[Span], other: Sequence[Span], *, is_first: bool, is_last: bool) -> list[Row]:
    rows = [Row(a, b) for a, b in zip(one, other, strict=True)]
    head, tail = 0 if is_first else NEAR, 0 if is_last else NEAR
    hidden = len(rows) - head - tail
    if hidden < 2:
        return rows
    return [*rows[:head], Row(skipped=hidden), *rows[len(rows) - tail :]]


def _paired(old: str, new: str, one: Sequence[Span], other: Sequence[Span]) -> list[Row]:
    """Changed paragraphs beside those they are like, in order; the rest came or went."""
    rows: list[Row] = []
    at = 0
    for span in one:
        near = range(at, min(len(other), at + _REACH))
        scores = {number: _likeness(old, new, span, other[number]) for number in near}
        like = max(scores, key=scores.__getitem__, default=at)
        if scores.get(like, 0.0) < _LEAST_LIKE:
            rows.append(Row(span, None))
            continue
        rows += [Row(None, each) for each in other[at:like]]
        rows.append(Row(span, other[like]))
        at = like + 1
    return rows + [Row(None, each) for each in other[at:]]


def _likeness(old: str, new: str, span: Span, other: Span) -> float:
    from rapidfuzz import fuzz  # loaded with the first comparison

    return fuzz.ratio(_words(old, span), _words(new, other)) / 100


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start_cp : span.end_cp].split())


def _is_same(comparison: Comparison, row: Row) -> bool:
    if row.old is None or row.new is None:
        return False
    return _words(comparison.old.text, row.old) == _words(comparison.new.text, row.new)
