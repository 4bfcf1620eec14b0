"""Whether two different dates can both be true: the finer lies inside the coarser, on whichever clock each stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from caseapp.domain.dates.shown import show_date, show_in_zone
from caseapp.domain.dates.value import CaseDate, zone_named
from caseapp.domain.dates.zones import city_of
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import Field, FieldType
from caseapp.platform.translation import tr
from caseapp.queries.dates import read_columns
from caseapp.store.columns import DATE_PARTS, date_columns

DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Clock:
    """A day as one clock has it, and the moment on it: a bar from `first` to `last`, in Unix seconds."""

    place: str
    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """The value that all sides may mean, by column and in words, and why. `moment` is in Unix seconds."""

    value: dict[str, Any]
    words: str
    reason: str
    moment: int
    clocks: tuple[Clock, ...] = ()


def agreement(field: Field | None, values: Sequence[Mapping[str, Any]]) -> Agreement | None:
    """What different values of a date have in common: the finest of them, when it lies inside every other."""
    if field is None or field.type is not FieldType.DATE or len(values) < 2:
        return None
    dates = [date_of(field, value) for value in values]
    known = sorted((date for date in dates if date is not None), key=_width)
    if len(known) < len(values) or not all(_holds(other, known[0]) for other in known[1:]):
        return None
    finest, other = known[0], known[-1]
    kept = _on_clock_of(other, finest)
    value = dict(zip(date_columns(field.name), (getattr(kept, part) for part in DATE_PARTS), strict=True))
    return Agreement(value, full_words(kept), _reason(finest, other, kept), finest.earliest, _clocks(finest, other))


def date_of(field: Field, value: Mapping[str, Any]) -> CaseDate | None:
    """The date in the columns of a field."""
    return read_columns(tuple(value.get(name) for name in date_columns(field.name)))


def full_words(date: CaseDate) -> str:
    """A date with its zone."""
    return " ".join(filter(None, (show_date(date), date.tz)))


def _width(date: CaseDate) -> tuple[int, bool]:
    return date.latest - date.earliest, not date.tz


def _holds(outer: CaseDate, inner: CaseDate) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _is_moment(date: CaseDate) -> bool:
    return "T" in date.edtf and "/" not in date.edtf and date.latest - date.earliest < DAY_S


def _on_clock_of(other: CaseDate, date: CaseDate) -> CaseDate:
    """A moment by the clock of the coarser date, when that has one; the words of its source stay."""
    if not (_is_moment(date) and other.tz and other.tz != date.tz):
        return date
    there = datetime.fromtimestamp(date.earliest, UTC).astimezone(zone_named(other.tz))
    try:
        return CaseDate.from_edtf(
            f"{there:%Y-%m-%dT%H:%M}", as_stated=date.as_stated, tz=other.tz, basis=date.basis or "stated"
        )
    except BadInput:  # a year that has no four digits there
        return date


def _reason(finest: CaseDate, other: CaseDate, kept: CaseDate) -> str:
    if finest.edtf == other.edtf and finest.tz == other.tz:
        return tr("Both say the same day, in other words.")
    if kept is not finest:
        return tr(
            "{date} in {city} is {there} in {other}. That falls inside “{coarse}”.",
            date=show_date(finest),
            city=city_of(finest.tz) if finest.tz else tr("its place"),
            there=show_date(kept),
            other=city_of(kept.tz),
            coarse=show_date(other),
        )
    return tr("“{date}” falls inside “{coarse}”.", date=full_words(finest), coarse=full_words(other))


def _clocks(finest: CaseDate, other: CaseDate) -> tuple[Clock, ...]:
    """Both days, when each is a day on a clock of its own."""
    if not (_is_moment(finest) and finest.tz and other.tz and finest.tz != other.tz):
        return ()
    if other.latest - other.earliest > 2 * DAY_S:
        return ()
    day = datetime.fromtimestamp(finest.earliest, UTC).astimezone(zone_named(finest.tz))
    whole = CaseDate.from_edtf(f"{day:%Y-%m-%d}", tz=finest.tz)
    return tuple(
        Clock(city_of(date.tz), date.earliest, date.latest, show_in_zone(finest, date.tz)) for date in (other, whole)
    )
