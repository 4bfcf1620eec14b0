"""The memory of a process with a case open and its meetings shown: a large case against the sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.measuring import medians, say_ratio

pytestmark = pytest.mark.bench

AIM, ROUNDS = 1.3, 3


def test_memory(home: Path, sample_case: Path, large_case: Path) -> None:
    jobs = [("memory", sample_case), ("memory", large_case)]
    sample, large = medians(jobs, home, "megabytes", ROUNDS)
    print(f"\nmemory: sample case {sample:.0f} MB, 100,000 records {large:.0f} MB")
    say_ratio("memory with 100,000 records", large / sample, "the sample case", AIM)
    assert sample > 0
    assert large > 0
