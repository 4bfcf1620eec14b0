"""What the rule keeps is kept, the limit holds, and no clock does harm: by examples and by properties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.retention import DAILY, EVERYTHING, MONTHLY, NEWEST, WEEKLY, superfluous

NOW = datetime(2026, 11, 28, 14, 5, tzinfo=UTC)
ENDLESS = 1 << 60


@dataclass(frozen=True)
class Version:
    """A version as the rule sees it."""

    number: int
    made_at: datetime
    size_bytes: int = 1


def _kept(versions: list[Version], limit: int = ENDLESS, now: datetime = NOW) -> list[Version]:
    gone = set(superfluous(versions, now, limit))
    return [version for version in versions if version not in gone]


moments = st.one_of(
    st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)),
    st.integers(0, 40).map(lambda hours: NOW - timedelta(hours=hours * 5)),
    st.just(NOW),
)
histories = st.lists(st.tuples(moments, st.integers(0, 50)), max_size=60).map(
    lambda found: [Version(number, at, size) for number, (at, size) in enumerate(found)]
)


def test_two_years_of_hourly_versions_are_thinned_to_what_the_rule_says() -> None:
    hours = 2 * 365 * 24
    versions = [Version(number, NOW - timedelta(hours=hours - number)) for number in range(hours + 1)]
    kept = _kept(versions)
    recent = [each for each in kept if NOW - each.made_at <= EVERYTHING]
    assert len(recent) == 49
    assert len({each.made_at.date() for each in kept if NOW - each.made_at < timedelta(days=12)}) == DAILY
    assert len({each.made_at.isocalendar()[:2] for each in kept}) >= WEEKLY
    assert len({(each.made_at.year, each.made_at.month) for each in kept}) == MONTHLY
    assert len(kept) < 49 + DAILY + WEEKLY + MONTHLY


@given(histories, st.integers(0, 400), moments)
def test_the_limit_holds_and_the_newest_stays(versions: list[Version], limit: int, now: datetime) -> None:
    kept = _kept(versions, limit, now)
    gone = superfluous(versions, now, limit)
    assert len(gone) == len(set(gone)) == len(versions) - len(kept)
    assert gone == sorted(gone, key=lambda each: each.number)
    if versions:
        assert versions[-1] in kept
        assert sum(each.size_bytes for each in kept) <= limit or kept == [versions[-1]]
    assert _kept(kept, limit, now) == kept


@given(histories, moments)
def test_what_the_rule_keeps_is_never_deleted(versions: list[Version], now: datetime) -> None:
    kept = _kept(versions, ENDLESS, now)
    assert set(versions[-NEWEST:]) <= set(kept)
    assert [each for each in versions if now - each.made_at <= EVERYTHING and each not in kept] == []
    for count, period in (
        (DAILY, "%Y-%m-%d"),
        (WEEKLY, "%G-%V"),
        (MONTHLY, "%Y-%m"),
    ):
        there = sorted({each.made_at.strftime(period) for each in versions}, reverse=True)[:count]
        assert set(there) <= {each.made_at.strftime(period) for each in kept}


@given(histories, st.integers(0, 400), moments)
def test_size_takes_the_oldest_first(versions: list[Version], limit: int, now: datetime) -> None:
    by_rule, kept = _kept(versions, ENDLESS, now), _kept(versions, limit, now)
    assert kept == by_rule[len(by_rule) - len(kept) :]


@given(histories, st.integers(-10, 10))
def test_a_clock_that_jumps_for_once_does_no_harm(versions: list[Version], years: int) -> None:
    """One version dated years off, and a rule asked at that time, keep the latest work."""
    off = NOW + timedelta(days=365 * years)
    odd = [*versions, Version(len(versions), off)]
    assert set(odd[-NEWEST:]) <= set(_kept(odd, ENDLESS, off))
    recent = [each for each in versions if NOW - each.made_at <= EVERYTHING]
    assert set(recent) <= set(_kept(odd, ENDLESS, NOW))


def test_equal_times_are_told_apart_by_their_numbers() -> None:
    old = NOW - timedelta(days=100)
    versions = [Version(number, old) for number in range(20)] + [Version(20 + each, NOW) for each in range(10)]
    assert [each.number for each in _kept(versions)] == [19, *range(20, 30)]
