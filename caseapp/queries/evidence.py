"""The words behind facts: quotes of a record, highlights of a text, and the sources themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseapp.domain.changes import Columns
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import NotFound
from caseapp.domain.text import paragraphs
from caseapp.platform.translation import tr
from caseapp.queries.dates import date_select, read_columns
from caseapp.store.columns import CURRENT_TEXT
from caseapp.store.reader import Row, Rows, id_list


@dataclass(frozen=True, slots=True)
class Quote:
    """A citation of a record as its card shows it; `paragraph` counts from 1."""

    citation_id: str
    excerpt_id: str
    exact: str
    state: str
    translation: str
    field: str
    stance: str
    source_id: str
    source_title: str
    version_id: str
    start_cp: int
    end_cp: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Backed:
    """A record that an excerpt backs."""

    record_id: str
    kind: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Marked:
    """An excerpt of a text with what hangs on it, in the order of the text."""

    excerpt_id: str
    start_cp: int
    end_cp: int
    state: str
    translation: str
    backs: tuple[Backed, ...]


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source and the text of one of its versions; `newest_id` is the current one."""

    source_id: str
    title: str
    version_id: str
    version_number: int
    newest_id: str
    text: str
    publisher: str
    published: CaseDate | None
    reliability: str
    chain: tuple[str, ...]


_QUOTES = """
SELECT c.id, x.id, x.exact, x.state, x.translation, c.field, c.stance, v.source_id, r.title, v.id, x.start_cp, x.end_cp
FROM citation c JOIN excerpt x ON x.id = c.excerpt_id JOIN text_version v ON v.id = x.text_version_id
JOIN record r ON r.id = v.source_id
WHERE c.record_id = ? ORDER BY c.id"""


def quotes(rows: Rows, record_id: str) -> list[Quote]:
    """What backs (or contradicts) a record, in the order it was cited."""
    found = rows.rows(_QUOTES, record_id)
    starts = {version_id: paragraph_starts(rows, version_id) for version_id in {row[9] for row in found}}
    return [_quote((*row, bisect_right(starts[row[9]], row[10]))) for row in found]


_CITED = """
SELECT x.id, x.exact, x.state, x.translation, v.source_id, r.title, v.id, x.start_cp, x.end_cp
FROM excerpt x JOIN text_version v ON v.id = x.text_version_id JOIN record r ON r.id = v.source_id WHERE x.id = ?"""


def quotes_cited(rows: Rows, citations: Iterable[tuple[str, Columns]]) -> Iterator[Quote]:
    """The quotes of citations that may be gone, by their ids and columns; of those whose words are still marked."""
    for citation_id, row in citations:
        for excerpt_id, exact, state, translation, source_id, title, version_id, start, end in rows.rows(
            _CITED, row["excerpt_id"]
        ):
            cited = (str(row.get("field") or ""), str(row.get("stance") or ""))
            paragraph = bisect_right(paragraph_starts(rows, version_id), start)
            place = (source_id, title, version_id, start, end, paragraph)
            yield Quote(citation_id, excerpt_id, exact, state, translation, *cited, *place)


def _quote(values: Row) -> Quote:
    return Quote(*values)


#: Where the paragraphs of a text begin, by its checksum: texts never change, and splitting one takes longer than all
#: the rest. Two threads may both work one out; they find the same.
_starts: dict[str, list[int]] = {}
_MOST_TEXTS = 200


def paragraph_starts(rows: Rows, version_id: str) -> list[int]:
    """Where the paragraphs of a text begin."""
    ((sha256,),) = rows.rows("SELECT text_sha256 FROM text_version WHERE id = ?", version_id)
    known = _starts.get(sha256)
    if known is None:
        ((text,),) = rows.rows("SELECT text FROM text_body WHERE sha256 = ?", sha256)
        if len(_starts) >= _MOST_TEXTS:
            _starts.clear()
        known = _starts[sha256] = [span.start_cp for span in paragraphs(text)]
    return known


def source_text(rows: Rows, source_id: str, version_id: str = "") -> SourceText:
    """The text of a source, the newest unless a version is named; NotFound when there is none."""
    found = rows.rows(
        "SELECT s.id, r.title, v.id, v.number,"
        f" {CURRENT_TEXT.format(source='s.id')}, b.text, coalesce(p.title, ''), {date_select('published', 's')},"
        " s.reliability FROM source s JOIN record r ON r.id = s.id JOIN text_version v ON v.source_id = s.id"
        " JOIN text_body b ON b.sha256 = v.text_sha256 LEFT JOIN record p ON p.id = s.publisher_id"
        " WHERE s.id = ?1 AND (?2 = '' OR v.id = ?2) ORDER BY v.number DESC, v.id DESC LIMIT 1",
        source_id,
        version_id,
    )
    if not found:
        raise NotFound(tr("This source has no text."), tr("Import its document."))
    row = found[0]
    values: Row = (*row[:7], read_columns(row[7:13]), row[13], chain(rows, source_id))
    return SourceText(*values)


def chain(rows: Rows, record_id: str) -> tuple[str, ...]:
    """The chain of attribution of a source, statement or excerpt, from the reporter to the origin."""
    return chains(rows, {record_id}).get(record_id, ())


def chains(rows: Rows, record_ids: set[str]) -> dict[str, tuple[str, ...]]:
    """The chains of several records, of those that have one."""
    found = rows.rows(
        "SELECT a.owner_id, coalesce(r.title, a.unnamed) FROM attribution a LEFT JOIN record r ON r.id = a.actor_id"
        " WHERE a.owner_id IN (SELECT value FROM json_each(?)) ORDER BY a.owner_id, a.position, a.id",
        id_list(sorted(record_ids)),
    )
    links: dict[str, tuple[str, ...]] = {}
    for owner_id, name in found:
        links[owner_id] = (*links.get(owner_id, ()), name)
    return links


_MARKED = """
SELECT x.id, x.start_cp, x.end_cp, x.state, coalesce(x.translation, ''), r.id, r.kind, r.title, CASE r.kind
    WHEN 'event' THEN (SELECT status FROM event WHERE id = r.id)
    WHEN 'action_item' THEN (SELECT status FROM action_item WHERE id = r.id)
    WHEN 'proposal' THEN (SELECT status FROM proposal WHERE id = r.id)
    WHEN 'statement' THEN (SELECT kind FROM statement WHERE id = r.id) ELSE '' END
FROM excerpt x LEFT JOIN citation c ON c.excerpt_id = x.id LEFT JOIN record r ON r.id = c.record_id
WHERE x.text_version_id = ? ORDER BY x.start_cp, x.end_cp DESC, x.id, c.id"""


def marked(rows: Rows, version_id: str) -> list[Marked]:
    """All excerpts of a text version with what they back; each record once per excerpt."""
    found: dict[str, tuple[int, int, str, str, dict[str, Backed]]] = {}
    for excerpt_id, *place, record_id, kind, title, note in rows.rows(_MARKED, version_id):
        backs = found.setdefault(excerpt_id, (*place, {}))[4]
        if record_id is not None:
            backs.setdefault(record_id, Backed(record_id, kind, title, note or ""))
    return [Marked(key, *value[:4], tuple(value[4].values())) for key, value in found.items()]


def most_marked(rows: Rows) -> str | None:
    """The id of the source with the most excerpts, the newest of equals; None when there is no source."""
    found = rows.rows(
        "SELECT v.source_id FROM text_version v LEFT JOIN excerpt e ON e.text_version_id = v.id"
        " GROUP BY v.source_id ORDER BY count(e.id) DESC, v.source_id DESC LIMIT 1"
    )
    return str(found[0][0]) if found else None


def place_of(rows: Rows, excerpt_id: str) -> tuple[str, str, int, int]:
    """Source id, text version id, start and end of an excerpt; NotFound when it is gone."""
    found = rows.rows(
        "SELECT v.source_id, v.id, x.start_cp, x.end_cp FROM excerpt x JOIN text_version v ON v.id = x.text_version_id"
        " WHERE x.id = ?",
        excerpt_id,
    )
    if not found:
        raise NotFound(tr("These words are no longer marked."))
    source_id, version_id, start_cp, end_cp = found[0]
    return source_id, version_id, start_cp, end_cp
