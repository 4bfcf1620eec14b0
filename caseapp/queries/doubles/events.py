"""Meetings that may have been entered twice: at one time, with the same people, at one place or under like titles.

The dates may be given otherwise: as another day of another zone, as the week that the day lies in. Who met two others
on one day had two meetings: the people are the same only when all of the shorter list stand in the longer one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import ACTORS
from caseapp.platform.translation import tr
from caseapp.queries import touched
from caseapp.queries.dates import date_select, read_columns
from caseapp.queries.doubles.base import DAY, STANDING, Found, is_like, pair
from caseapp.store.reader import Row, Rows, id_list

CONCERNS = frozenset({"event", "participation", "same_as"}) | {
    touched.titles(kind) for kind in ("event", "place", *ACTORS)
}
LONGEST_S = 12 * 86_400
"""A date that leaves open more than these is no time to tell meetings by."""
MOST = 100_000
"""So many pairs at one time are looked at."""
SHOWN = 3

_DAY_A, _DAY_B = DAY.format(edtf="a.date_edtf"), DAY.format(edtf="b.date_edtf")
#: Days without a zone overlap with the days around them; that alone is no overlap.
_IS_PLAIN = "(coalesce({x}.date_tz, '') = '' AND length({x}.date_edtf) = 10)"
_PAIRS = f"""
{STANDING}, who(event_id, id) AS MATERIALIZED (
  SELECT x.owner_id, coalesce(o.one, x.actor_id) FROM participation x LEFT JOIN one_of o ON o.id = x.actor_id
  WHERE x.actor_id IS NOT NULL),
timed AS MATERIALIZED (SELECT e.id, e.date_earliest, e.date_latest, e.date_edtf, e.date_tz, e.margin_of_id,
    coalesce(o.one, e.place_id) AS place FROM event e LEFT JOIN one_of o ON o.id = e.place_id
  WHERE e.date_earliest IS NOT NULL AND e.date_latest - e.date_earliest <= {LONGEST_S})
SELECT *, (SELECT title FROM record WHERE id = found.a), (SELECT title FROM record WHERE id = found.b) FROM (
SELECT a.id AS a, b.id AS b, a.place IS b.place AND a.place IS NOT NULL
    OR EXISTS (SELECT 1 FROM who x JOIN who y ON y.event_id = b.id AND y.id = x.id WHERE x.event_id = a.id) AS is_tied,
  {_DAY_A} = {_DAY_B} AS is_one_day
FROM timed a JOIN event k ON k.date_earliest BETWEEN a.date_earliest AND a.date_latest
JOIN timed b ON b.id = k.id AND b.id <> a.id AND (b.date_earliest > a.date_earliest OR b.id > a.id)
WHERE (NOT ({_IS_PLAIN.format(x="a")} AND {_IS_PLAIN.format(x="b")}) OR {_DAY_A} = {_DAY_B})
  AND coalesce(a.margin_of_id, '') <> b.id AND coalesce(b.margin_of_id, '') <> a.id
LIMIT {MOST}) found
WHERE is_tied OR is_one_day ORDER BY 1, 2"""
_UNDATED = """
SELECT e.id, r.title FROM event e JOIN record r ON r.id = e.id WHERE e.date_edtf IS NULL ORDER BY e.id"""
_DETAILS = f"""
{STANDING} SELECT e.id, r.title, e.kind, coalesce(o.one, e.place_id, ''), coalesce(p.title, ''),
  {date_select("date", "e")}
FROM event e JOIN record r ON r.id = e.id LEFT JOIN one_of o ON o.id = e.place_id
LEFT JOIN record p ON p.id = e.place_id WHERE e.id IN (SELECT value FROM json_each(?2)) ORDER BY e.id"""
_PEOPLE = f"""
{STANDING} SELECT x.owner_id, coalesce(o.one, x.actor_id), r.title FROM participation x
JOIN record r ON r.id = x.actor_id LEFT JOIN one_of o ON o.id = x.actor_id
WHERE x.owner_id IN (SELECT value FROM json_each(?2)) ORDER BY x.owner_id, x.position, x.id"""


@dataclass(frozen=True, slots=True)
class Read:
    """Pairs at one time, what is known of each of their meetings, who took part, and the meetings without a date."""

    pairs: list[Row]
    details: list[Row]
    people: list[Row]
    undated: list[Row]


@dataclass(frozen=True, slots=True)
class _Meeting:
    title: str
    kind: str
    place_id: str
    place: str
    date: CaseDate | None
    people: dict[str, str]


def read(rows: Rows, standing: str) -> Read:
    """What the rules compare; `standing` says who stands for whom."""
    # Of meetings on one day that have nothing else in common only the titles are compared, and nothing more is read.
    found = rows.rows(_PAIRS, standing)
    pairs = [(a, b) for a, b, is_tied, _, one, other in found if is_tied or is_like(one, other)]
    ids = id_list(sorted({each for found in pairs for each in found}))
    return Read(pairs, rows.rows(_DETAILS, standing, ids), rows.rows(_PEOPLE, standing, ids), rows.rows(_UNDATED))


def find(known: Read) -> Iterator[Found]:
    """The pairs that may be one meeting."""
    people: dict[str, dict[str, str]] = {}
    for event_id, actor_id, title in known.people:
        people.setdefault(event_id, {}).setdefault(actor_id, title)
    meetings = {row[0]: _meeting(row, people.get(row[0], {})) for row in known.details}
    for a, b in known.pairs:
        said = _said(meetings[a], meetings[b])
        if said is not None:
            yield pair(a, b), *said
    yield from _undated(known.undated)


def _meeting(row: Row, people: dict[str, str]) -> _Meeting:
    return _Meeting(row[1], row[2], row[3], row[4], read_columns(row[5:11]), people)


def _undated(undated: list[Row]) -> Iterator[Found]:
    titles: dict[str, list[str]] = {}
    for event_id, title in undated:
        titles.setdefault(" ".join(title.split()).casefold(), []).append(event_id)
    known: dict[str, str] = dict(undated)
    for ids in titles.values():
        for other in ids[1:]:
            words = tr("Both are called “{name}”, and neither has a date.", name=known[ids[0]])
            yield pair(ids[0], other), "title", words


def _said(one: _Meeting, other: _Meeting) -> tuple[str, str] | None:
    """The rule that makes two meetings at one time one, with its words."""
    shared = [title for actor, title in one.people.items() if actor in other.people]
    are_people = bool(shared) and len(shared) == min(len(one.people), len(other.people))
    are_others = bool(one.people and other.people) and not shared
    is_place = one.place_id == other.place_id != ""
    is_title = is_like(one.title, other.title)
    if are_people and is_place:
        return "people and place", _where(one, other, shared)
    if are_people and is_title:
        return "people and title", tr("{words} Their titles are alike.", words=_whom(one, other, shared))
    if are_people:
        return "people", _whom(one, other, shared)
    return _without_people(one, other, is_title=is_title, are_others=are_others or bool(shared))


def _without_people(one: _Meeting, other: _Meeting, *, is_title: bool, are_others: bool) -> tuple[str, str] | None:
    is_place = one.place_id == other.place_id != ""
    if is_title and is_place:
        words = tr("Both on {date} in {place}.", date=_when(one, other), place=one.place)
        return "title and place", tr("{words} Their titles are alike.", words=words)
    if is_title:
        return "title", tr("Both on {date}, and their titles are alike.", date=_when(one, other))
    if is_place and not are_others and one.kind == other.kind:
        return "place", tr("Both on {date} in {place}.", date=_when(one, other), place=one.place)
    return None


def _where(one: _Meeting, other: _Meeting, shared: list[str]) -> str:
    when, names = _when(one, other), _names(shared)
    return tr("Both on {date} in {place}, with {names}.", date=when, place=one.place, names=names)


def _whom(one: _Meeting, other: _Meeting, shared: list[str]) -> str:
    return tr("Both on {date}, with {names}.", date=_when(one, other), names=_names(shared))


def _names(shared: list[str]) -> str:
    return ", ".join(shared[:SHOWN]) + ("…" if len(shared) > SHOWN else "")


def _when(one: _Meeting, other: _Meeting) -> str:
    mine, theirs = (show_date(each.date) if each.date is not None else "" for each in (one, other))
    return mine if mine == theirs else tr("{date} or {other}", date=mine, other=theirs)
