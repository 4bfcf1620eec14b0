"""What is known of a record, in a few lines, for telling it from another: names, offices, meetings, first words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.platform.translation import tr
from caseapp.queries.dates import date_select, read_columns
from caseapp.queries.told_apart import Fact, facts, shortened
from caseapp.store.reader import Row, Rows, id_list

OFFICES, MEETINGS, WORDS = 3, 3, 2

_NAMES = """
SELECT n.owner_id, n.text FROM name n JOIN record r ON r.id = n.owner_id
WHERE r.id IN (SELECT value FROM json_each(?)) AND n.text NOT IN ('', r.title)
ORDER BY n.owner_id, n.position, n.id"""
_OFFICES = f"""
SELECT t.owner_id, p.title || coalesce(', ' || o.title, ''), {date_select("from", "t")}, {date_select("to", "t")}
FROM tenure t JOIN record p ON p.id = t.post_id JOIN post q ON q.id = t.post_id
LEFT JOIN record o ON o.id = q.organisation_id WHERE t.owner_id IN (SELECT value FROM json_each(?))
ORDER BY t.owner_id, t.from_earliest DESC, t.position, t.id"""
_MEETINGS = f"""
SELECT x.who, r.title, {date_select("date", "e")} FROM (
  SELECT owner_id, actor_id AS who FROM participation WHERE actor_id IN (SELECT value FROM json_each(?1))
  UNION SELECT owner_id, delegation_id FROM participation WHERE delegation_id IN (SELECT value FROM json_each(?1))
  UNION SELECT id, place_id FROM event WHERE place_id IN (SELECT value FROM json_each(?1))) x
JOIN event e ON e.id = x.owner_id JOIN record r ON r.id = e.id
ORDER BY x.who, e.date_earliest IS NULL, e.date_earliest DESC, e.id"""
_WORDS = """
SELECT c.record_id, x.exact, s.title FROM citation c JOIN excerpt x ON x.id = c.excerpt_id
JOIN text_version v ON v.id = x.text_version_id JOIN record s ON s.id = v.source_id
WHERE c.record_id IN (SELECT value FROM json_each(?)) ORDER BY c.record_id, c.id"""
#: How many quotes bear a record out; of a source, how many are marked in it.
_COUNTS = """
SELECT r.id, r.kind, r.title, CASE r.kind WHEN 'source' THEN (SELECT count(*) FROM text_version v
    JOIN excerpt x ON x.text_version_id = v.id WHERE v.source_id = r.id)
  ELSE (SELECT count(DISTINCT c.excerpt_id) FROM citation c WHERE c.record_id = r.id) END
FROM record r WHERE r.id IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class Identity:
    """A record beside another. Lines are words with dates; of many, the first are given, and how many there are."""

    id: str
    kind: str
    title: str
    sources: int
    other_names: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    office_count: int = 0
    meetings: tuple[str, ...] = ()
    meeting_count: int = 0
    quotes: tuple[tuple[str, str], ...] = ()  # words, title of their source
    facts: tuple[Fact, ...] = ()


def identities(rows: Rows, ids: Sequence[str]) -> dict[str, Identity]:
    """What is known of some records, by id; ids that are gone are left out."""
    wanted = id_list(ids)
    names = _by_owner(rows.rows(_NAMES, wanted))
    offices = _by_owner(rows.rows(_OFFICES, wanted))
    meetings = _by_owner(rows.rows(_MEETINGS, wanted))
    words = _by_owner(rows.rows(_WORDS, wanted))
    known = facts(rows, ids)
    return {
        record_id: Identity(
            record_id,
            kind,
            title,
            sources,
            tuple(dict.fromkeys(row[1] for row in names.get(record_id, ()))),
            tuple(_office(row) for row in offices.get(record_id, ())[:OFFICES]),
            len(offices.get(record_id, ())),
            tuple(_meeting(row) for row in meetings.get(record_id, ())[:MEETINGS]),
            len(meetings.get(record_id, ())),
            tuple((shortened(row[1]), row[2]) for row in words.get(record_id, ())[:WORDS]),
            known.get(record_id, ()),
        )
        for record_id, kind, title, sources in rows.rows(_COUNTS, wanted)
    }


def _by_owner(found: Sequence[Row]) -> dict[str, list[Row]]:
    owned: dict[str, list[Row]] = {}
    for row in found:
        owned.setdefault(row[0], []).append(row)
    return owned


def _office(row: Row) -> str:
    """An office with its dates, such as "Foreign Minister, Ministry of Foreign Affairs (since May 2022)"."""
    spell = _spell(read_columns(row[2:8]), read_columns(row[8:14]))
    return tr("{office} ({spell})", office=row[1], spell=spell) if spell else str(row[1])


def _spell(begin: CaseDate | None, end: CaseDate | None) -> str:
    if begin is not None and end is not None:
        return tr("{first} – {last}", first=show_date(begin), last=show_date(end))
    if begin is not None:
        is_open = begin.edtf.endswith("/..")
        return show_date(begin) if is_open else tr("since {date}", date=show_date(begin))
    if end is not None:
        is_open = end.edtf.startswith("../")
        return show_date(end) if is_open else tr("until {date}", date=show_date(end))
    return ""


def _meeting(row: Row) -> str:
    date = read_columns(row[2:8])
    return tr("{date}: {what}", date=show_date(date), what=row[1]) if date is not None else str(row[1])
