"""Persons in one office at the same time: by the posts they held, and by their titles as printed at meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseapp.domain.dates.value import MAX_INSTANT, MIN_INSTANT
from caseapp.domain.folding import folded
from caseapp.platform.translation import tr
from caseapp.store.reader import Row, Rows

CROWD = 8
"""An office that more persons hold at once says nothing about who is who: members of a parliament."""
SPELL_S = 46 * 86_400
"""How long before and after a meeting a title as printed there is taken to have been held."""

_TENURES = """
SELECT t.owner_id, r.title, coalesce(p.organisation_id, ''), t.post_id, coalesce(o.title, ''),
  t.from_latest, t.to_earliest, 0
FROM tenure t JOIN record r ON r.id = t.post_id JOIN post p ON p.id = t.post_id
LEFT JOIN record o ON o.id = p.organisation_id JOIN person h ON h.id = t.owner_id"""
_PRINTED = """
SELECT x.actor_id, x.title_as_printed, o.id, '', o.title, e.date_earliest, e.date_latest, 1
FROM participation x JOIN person h ON h.id = x.actor_id JOIN event e ON e.id = x.owner_id
JOIN record o ON o.id = coalesce(x.delegation_id, x.on_behalf_of_id)
WHERE x.title_as_printed <> '' AND e.date_earliest IS NOT NULL"""
_ORDER = "ORDER BY 1, 2, 3, 4, 6, 7"


@dataclass(frozen=True, slots=True)
class Shared:
    """Two persons in one office at once; `is_sure` when the dates of both are known at one end at least."""

    a: str
    b: str
    words: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class _Held:
    start: int
    end: int
    person: str
    office: str
    is_printed: bool
    is_dated: bool


def read(rows: Rows) -> list[Row]:
    """Who held what, and when, as `shared` takes it."""
    return rows.rows(f"{_TENURES} UNION ALL {_PRINTED} {_ORDER}")


def shared(held: Iterable[Row]) -> Iterator[Shared]:
    """The pairs of persons in one office at the same time; offices of a crowd are left out."""
    offices: dict[tuple[str, str], list[_Held]] = {}
    for row in held:
        _, title, organisation, post, *_ = row
        offices.setdefault((folded(title), organisation or post), []).append(_held(row))
    for each in offices.values():
        if len({held.person for held in each}) > 1:
            yield from _at_once(sorted(each, key=lambda held: (held.start, held.end, held.person)))


def _held(row: Row) -> _Held:
    person, title, _, _, organisation, start, end, is_printed = row
    is_dated = not (start is None and end is None)
    words = ", ".join(part for part in (" ".join(title.split()), organisation) if part)
    start, end = MIN_INSTANT if start is None else start, MAX_INSTANT if end is None else end
    if is_printed:
        start, end = start - SPELL_S, end + SPELL_S
    # A tenure of the one year 2022 begins at its last moment for sure, and ends at its first: it fills the year.
    return _Held(min(start, end), max(start, end), person, words, bool(is_printed), is_dated)


def _at_once(held: list[_Held]) -> list[Shared]:
    found: dict[tuple[str, str], Shared] = {}
    active: list[_Held] = []
    for each in held:
        active = [other for other in active if other.end >= each.start]
        for other in active:
            if other.person != each.person:
                _note(found, other, each)
        active.append(each)
        if len({other.person for other in active}) > CROWD:
            return []
    return list(found.values())


def _note(found: dict[tuple[str, str], Shared], one: _Held, other: _Held) -> None:
    first, second = sorted((one.person, other.person))
    is_sure = one.is_dated and other.is_dated
    known = found.get((first, second))
    if known is not None and (known.is_sure or not is_sure):
        return
    if one.is_printed or other.is_printed:
        words = tr("Both appear as “{office}” within three months.", office=one.office)
    elif is_sure:
        words = tr("Both were “{office}” at the same time.", office=one.office)
    else:
        words = tr("Both were “{office}”; when is not known.", office=one.office)
    found[first, second] = Shared(first, second, words, is_sure)
