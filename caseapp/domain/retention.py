"""Which versions of a file to keep: everything of two days, then one a day, a week and a month, under a limit of size.

A pure rule over numbers, times and sizes; it deletes nothing itself. Versions are ordered by their numbers, not by
their times: a clock may jump, and two versions may have one time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

EVERYTHING = timedelta(days=2)
NEWEST = 5
"""So many are kept whatever their times: with a clock gone ahead nothing would be of the last two days."""
DAILY, WEEKLY, MONTHLY = 12, 10, 9


class Kept(Protocol):
    """What the rule sees of a version; `made_at` in the time zone whose days count."""

    @property
    def number(self) -> int:
        """Its place in the order in which versions were made."""
        ...

    @property
    def made_at(self) -> datetime:
        """When it was made, as the clock said then."""
        ...

    @property
    def size_bytes(self) -> int:
        """How much room it takes."""
        ...


K = TypeVar("K", bound=Kept)


def superfluous(versions: Sequence[K], now: datetime, limit_bytes: int) -> list[K]:
    """The versions to delete, the oldest first. The newest always stays, whatever its size."""
    ordered = sorted(versions, key=_number, reverse=True)
    by_rule = _kept_by_rule(ordered, now)
    kept: set[int] = set()
    room = limit_bytes
    for index, version in enumerate(ordered):
        if index not in by_rule:
            continue
        room -= version.size_bytes
        if kept and room < 0:
            break  # what is older goes with it: a gap in the middle would be no history
        kept.add(index)
    return [version for index, version in reversed(list(enumerate(ordered))) if index not in kept]


def _kept_by_rule(ordered: Sequence[Kept], now: datetime) -> set[int]:
    """Places in `ordered`, the newest first, of what the rule keeps; times yet to come count as new."""
    kept = set(range(min(NEWEST, len(ordered))))
    kept.update(index for index, each in enumerate(ordered) if now - each.made_at <= EVERYTHING)
    for count, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        kept.update(_newest_of_each(ordered, count, period))
    return kept


def _newest_of_each(ordered: Sequence[Kept], count: int, period: Callable[[datetime], tuple[int, ...]]) -> list[int]:
    """The newest version of each of the last `count` periods that have any."""
    newest: dict[tuple[int, ...], int] = {}
    for index, version in enumerate(ordered):
        newest.setdefault(period(version.made_at), index)
    return [newest[each] for each in sorted(newest, reverse=True)[:count]]


def _number(version: Kept) -> int:
    return version.number


def _day(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month, moment.day


def _week(moment: datetime) -> tuple[int, ...]:
    year, week, _ = moment.isocalendar()
    return year, week


def _month(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month
