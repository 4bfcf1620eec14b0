"""The words behind many records at once, as numbered notes: what goes with a table that is copied."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from caseapp.queries.evidence import paragraph_starts
from caseapp.store.reader import Row, Rows, id_list

_CITED = """
SELECT c.record_id, c.stance, x.id, x.exact, x.state, x.page, x.start_cp, v.id, s.title
FROM citation c JOIN excerpt x ON x.id = c.excerpt_id JOIN text_version v ON v.id = x.text_version_id
JOIN record s ON s.id = v.source_id WHERE c.record_id IN (SELECT value FROM json_each(?)) ORDER BY c.id"""


@dataclass(frozen=True, slots=True)
class Note:
    """One quote: its number, the source, where in it, the exact words, and whether those stand no longer."""

    number: int
    source: str
    page: int | None
    paragraph: int
    exact: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes in the order of the rows; for each record their numbers, and what they are to it (`supports`, ...)."""

    all: list[Note]
    of: dict[str, dict[int, str]]


def notes(rows: Rows, ids: Sequence[str]) -> Notes:
    """Numbers the quotes behind some records as a reader meets them from the first row down, each quote once."""
    cited: dict[str, list[tuple[str, Row]]] = {}
    for record_id, stance, *words in rows.rows(_CITED, id_list(ids)):
        cited.setdefault(record_id, []).append((stance, tuple(words)))
    made = Notes([], {})
    known: dict[str, int] = {}
    starts: dict[str, list[int]] = {}
    for record_id in ids:
        for stance, quote in cited.get(record_id, ()):
            number = known.setdefault(quote[0], len(made.all) + 1)
            if number > len(made.all):
                made.all.append(_note(rows, number, quote, starts))
            made.of.setdefault(record_id, {}).setdefault(number, stance)
    return made


def _note(rows: Rows, number: int, quote: Row, starts: dict[str, list[int]]) -> Note:
    _, exact, state, page, start_cp, version_id, source = quote
    if version_id not in starts:
        starts[version_id] = paragraph_starts(rows, version_id)
    paragraph = bisect_right(starts[version_id], start_cp)
    return Note(number, source, page, paragraph, exact, state in ("changed", "gone"))
