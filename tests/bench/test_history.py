"""The history of a record, which must not depend on the size of the case; and what is new in all of a large one."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

import pytest

from caseapp.queries import listings, news
from caseapp.queries.record_history import record_history
from caseapp.store.reader import Reader
from tests.bench.measuring import say_milliseconds, say_ratio

pytestmark = pytest.mark.bench

RATIO_AIM, NEWS_AIM_MS, RECORDS = 2.0, 3_000.0, 12


def _history_s(case: Path) -> float:
    with Reader(case) as reader:
        found = []
        for record_id in listings.ids(reader, ["event"])[:RECORDS]:
            start = time.perf_counter()
            record_history(reader, record_id)
            found.append(time.perf_counter() - start)
    return median(found)


def test_history_of_a_record(sample_case: Path, large_case: Path) -> None:
    small, large = _history_s(sample_case), _history_s(large_case)
    say_ratio("history of a record in 100,000", large / small, "that in the sample case", RATIO_AIM)


def test_all_news_of_a_large_case(large_case: Path) -> None:
    with Reader(large_case) as reader:
        start = time.perf_counter()
        found = news.news(reader, 0)
        took = time.perf_counter() - start
    say_milliseconds("100,000 records as news, on the reading thread", took, NEWS_AIM_MS)
    assert found.added > 90_000
