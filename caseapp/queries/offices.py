"""The office a person held as of a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caseapp.domain.dates.value import MAX_INSTANT, MIN_INSTANT, CaseDate
from caseapp.platform.translation import tr
from caseapp.queries.dates import date_select, read_columns
from caseapp.store.reader import Rows, id_list


@dataclass(frozen=True, slots=True)
class Office:
    """A tenure in words."""

    tenure_id: str
    title: str
    organisation: str
    is_acting: bool

    @property
    def words(self) -> str:
        """Such as "Foreign Minister, Ministry of Foreign Affairs (acting)"."""
        held = ", ".join(part for part in (self.title, self.organisation) if part)
        return tr("{office} (acting)", office=held) if self.is_acting else held


_HELD = """
SELECT t.owner_id, t.id, r.title, coalesce(o.title, ''), t.acting FROM tenure t JOIN record r ON r.id = t.post_id
JOIN post p ON p.id = t.post_id LEFT JOIN record o ON o.id = p.organisation_id
WHERE t.owner_id IN (SELECT value FROM json_each(?)) AND coalesce(t.from_earliest, ?) <= ?
AND coalesce(t.to_latest, ?) >= ? ORDER BY coalesce(t.from_earliest, ?) DESC, t.position"""


def offices_on(rows: Rows, person_id: str, on: CaseDate | None) -> list[Office]:
    """The posts that `person_id` may have held at some moment of `on` (all posts when it is None), latest first.

    A tenure without a beginning or an end is open there; an uncertain bound counts in favour of holding it.
    """
    return offices_of(rows, [person_id], on).get(person_id, [])


def offices_of(rows: Rows, person_ids: Sequence[str], on: CaseDate | None) -> dict[str, list[Office]]:
    """The same of several persons; those who held none are left out."""
    earliest, latest = (on.earliest, on.latest) if on else (MIN_INSTANT, MAX_INSTANT)
    found: dict[str, list[Office]] = {}
    bounds = (MIN_INSTANT, latest, MAX_INSTANT, earliest, MIN_INSTANT)
    for person, tenure_id, title, organisation, is_acting in rows.rows(
        _HELD, id_list(sorted(set(person_ids))), *bounds
    ):
        found.setdefault(person, []).append(Office(tenure_id, title, organisation, bool(is_acting)))
    return found


MOST_HOLDERS = 60


@dataclass(frozen=True, slots=True)
class Holder:
    """A post and who held it when."""

    post_id: str
    post: str
    person_id: str
    person: str
    since: CaseDate | None
    until: CaseDate | None
    is_acting: bool


_HOLDERS = f"""
SELECT p.id, r.title, h.id, h.title, t.acting,
  {date_select("from", "t")}, {date_select("to", "t")}
FROM post p JOIN record r ON r.id = p.id JOIN tenure t ON t.post_id = p.id JOIN record h ON h.id = t.owner_id
WHERE p.organisation_id = ?1 OR p.id = ?1
ORDER BY sort_key(r.title), p.id, coalesce(t.from_earliest, ?2) DESC, t.id LIMIT ?3"""


def holders(rows: Rows, record_id: str) -> list[Holder]:
    """Who held the posts of an organisation or state, or a post itself; by post, the latest first.

    One more than `MOST_HOLDERS` when there are more.
    """
    found = rows.rows(_HOLDERS, record_id, MIN_INSTANT, MOST_HOLDERS + 1)
    return [
        Holder(row[0], row[1], row[2], row[3], read_columns(row[5:11]), read_columns(row[11:17]), bool(row[4]))
        for row in found
    ]
