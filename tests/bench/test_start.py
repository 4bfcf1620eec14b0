"""From the start of the process to the painted window, against a window with nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.measuring import medians, say_ratio

pytestmark = pytest.mark.bench

SHELL_AIM, SAMPLE_AIM = 2.2, 4.5


@pytest.mark.usefixtures("sample_case")
def test_start(home: Path) -> None:
    bare, shell, sample = medians([("bare", None), ("shell", None), ("sample", None)], home)
    print(f"\nstart: bare window {bare * 1000:.0f} ms, shell {shell * 1000:.0f} ms, sample {sample * 1000:.0f} ms")
    say_ratio("start", shell / bare, "a bare QMainWindow", SHELL_AIM)
    say_ratio("start with the sample case painted", sample / bare, "a bare QMainWindow", SAMPLE_AIM)
    assert bare > 0
    assert shell > 0
    assert sample > 0
