"""A few words of a translation into Korean, for tests: the patterns dates are shown by."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from caseapp.domain.dates.words import MONTHS, SHORT_MONTHS, WEEKDAYS
from caseapp.platform.translation import set_translator

KOREAN = {
    "{year}": "{year}년",
    "{year}s": "{year}년대",
    "{season} {year}": "{year}년 {season}",
    "{season} {year}–{next}": "{year}–{next}년 {season}",
    "{month} {year}": "{year}년 {month}",
    "{day} {month} {year}": "{year}년 {month} {day}일",
    "{first}–{last} {month} {year}": "{year}년 {month} {first}–{last}일",
    "{first} – {last} {year}": "{year}년 {first} – {last}",
    "{first_day} {first_month} – {last_day} {last_month} {year}": (
        "{year}년 {first_month} {first_day}일 – {last_month} {last_day}일"
    ),
    "{first} – {last}": "{first} – {last}",
    "{weekday} {date}": "{date} {weekday}",
    "{date}, {time}": "{date} {time}",
    "c. {date}": "{date}경",
    "{date}?": "{date}?",
    "until {date}": "{date}까지",
    "since {date}": "{date}부터",
    "??": "??월",
    "spring": "봄",
    "summer": "여름",
    "autumn": "가을",
    "winter": "겨울",
    **{name: f"{number}월" for number, name in enumerate(MONTHS, 1)},
    **{name: f"{number}월" for number, name in enumerate(SHORT_MONTHS, 1)},
    **dict(zip(WEEKDAYS, ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"), strict=True)),
}


@contextmanager
def in_korean() -> Iterator[None]:
    """Dates are shown in Korean meanwhile."""
    set_translator(lambda text, _about, _n: KOREAN.get(text, text), "ko")
    try:
        yield
    finally:
        set_translator(None)
