"""What a shared copy of a large case costs, against copying the file by SQLite's backup."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.sharing import Rules
from caseapp.store import lifecycle
from caseapp.workspace.sharing import look, share
from tests.bench.measuring import say_ratio

pytestmark = pytest.mark.bench

ROUNDS, AIM = 3, 5.0


def _least_s(act: Callable[[], object]) -> float:
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return min(found)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("has_history", [False, True])
def test_a_shared_copy_against_a_backup(large_case: Path, tmp_path: Path, has_history: bool) -> None:
    rules, what = Rules(history=has_history), "with history" if has_history else "without history"
    backup = _least_s(partial(lifecycle.copy_to, large_case, tmp_path / "backup.case", replace=True))
    shared = _least_s(partial(share, large_case, tmp_path / "shared.case", rules, replace=True))
    say_ratio(f"sharing a copy of 100,000 records {what}", shared / backup, "a backup", AIM)
    say_ratio("its manifest", _least_s(partial(look, large_case, rules)) / backup, "a backup", AIM)
