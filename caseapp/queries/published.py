"""When the sources of a record were published: the day that “last Thursday” in their words counts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from caseapp.domain.dates.edtf import span_of
from caseapp.queries.dates import date_select, read_columns
from caseapp.store.reader import Rows, id_list


@dataclass(frozen=True, slots=True)
class Published:
    """A source and the one day it was published."""

    title: str
    day: date


_SOURCES = f"""
SELECT r.title, {date_select("published", "s")}
FROM source s JOIN record r ON r.id = s.id
WHERE s.published_edtf IS NOT NULL AND s.id IN (SELECT value FROM json_each(?))
ORDER BY s.published_earliest, s.id"""
_CITED = """
SELECT DISTINCT v.source_id FROM citation k JOIN excerpt x ON x.id = k.excerpt_id
JOIN text_version v ON v.id = x.text_version_id WHERE k.record_id = ?"""


def published_day(rows: Rows, record_id: str, source_ids: Sequence[str] = ()) -> Published | None:
    """The earliest published of some sources, else of those that the record cites; None when no single day is known."""
    return _earliest(rows, source_ids) or _earliest(rows, [str(row[0]) for row in rows.rows(_CITED, record_id)])


def _earliest(rows: Rows, source_ids: Sequence[str]) -> Published | None:
    for title, *columns in rows.rows(_SOURCES, id_list(source_ids)) if source_ids else ():
        published = read_columns(tuple(columns))
        day = _single_day(published.edtf) if published is not None else None
        if day is not None:
            return Published(title, day)
    return None


def _single_day(edtf: str) -> date | None:
    span = span_of(edtf)
    if span.first is None or span.last is None or span.last - span.first >= 86_400:
        return None
    first = datetime.fromtimestamp(span.first, UTC).date()
    return first if first == datetime.fromtimestamp(span.last, UTC).date() else None
