"""From asking for a case to its first page of meetings, painted: a large case against the sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.measuring import medians, say_ratio

pytestmark = pytest.mark.bench

AIM = 1.5


def test_open(home: Path, sample_case: Path, large_case: Path) -> None:
    sample, large = medians([("open", sample_case), ("open", large_case)], home)
    print(f"\nopen: sample case {sample * 1000:.0f} ms, 100,000 records {large * 1000:.0f} ms")
    say_ratio("open 100,000 records", large / sample, "the sample case", AIM)
    assert sample > 0
    assert large > 0
