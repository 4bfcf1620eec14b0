"""A list of all records by title in the order of the language, against SQLite's own order without case."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from caseapp.domain.kinds import KINDS
from caseapp.domain.sorting import SORT_KEYS
from caseapp.queries import listings
from caseapp.store.reader import Reader
from tests.bench.measuring import say_ratio

pytestmark = pytest.mark.bench

AIM = 1.3
ROUNDS = 9


def _seconds(work: Callable[[], object]) -> float:
    begun = time.thread_time()  # what other programs do beside it does not count
    work()
    return time.thread_time() - begun


def test_listing_by_title(large_case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = Path(shutil.copy(large_case, tmp_path / "large.case"))
    with Reader(copy) as reader:

        def listed() -> int:
            return len(listings.ids(reader, list(KINDS)))

        SORT_KEYS.clear()
        first = _seconds(listed)
        by_language = min(_seconds(listed) for _ in range(ROUNDS))
        monkeypatch.setitem(listings.SORTS, "title", "r.title COLLATE NOCASE {d}")
        without_case = min(_seconds(listed) for _ in range(ROUNDS))
    print(f"\nthe first list by title after opening: {first / without_case:.2f}x the order without case")
    say_ratio("100,000 records by title", by_language / without_case, "the order without case", AIM)
    assert first > 0
    assert by_language > 0
