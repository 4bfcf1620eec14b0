"""The office a person held as of a date."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.domain.dates.value import MAX_INSTANT, MIN_INSTANT, CaseDate
from caseapp.platform.translation import tr
from caseapp.store.reader import Rows


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


def offices_on(rows: Rows, person_id: str, on: CaseDate | None) -> list[Office]:
    """The posts that `person_id` may have held at some moment of `on` (all posts when it is None), latest first.

    A tenure without a beginning or an end is open there; an uncertain bound counts in favour of holding it.
    """
    earliest, latest = (on.earliest, on.latest) if on else (MIN_INSTANT, MAX_INSTANT)
    found = rows.rows(
        "SELECT t.id, r.title, coalesce(o.title, ''), t.acting FROM tenure t JOIN record r ON r.id = t.post_id"
        " JOIN post p ON p.id = t.post_id LEFT JOIN record o ON o.id = p.organisation_id"
        " WHERE t.owner_id = ? AND coalesce(t.from_earliest, ?) <= ? AND coalesce(t.to_latest, ?) >= ?"
        " ORDER BY coalesce(t.from_earliest, ?) DESC, t.position",
        person_id,
        MIN_INSTANT,
        latest,
        MAX_INSTANT,
        earliest,
        MIN_INSTANT,
    )
    return [Office(row[0], row[1], row[2], bool(row[3])) for row in found]
