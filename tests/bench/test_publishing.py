"""Publishing a working copy, against the bare backup of the same file that no way of publishing can do without."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import pytest

from caseapp.platform.settings import Settings
from caseapp.store import lifecycle
from caseapp.workspace import versions
from caseapp.workspace.shared_case import COPY, PLACE, SharedCase, open_case
from tests.bench.measuring import say_ratio
from tests.workspace.sharing import add_person

pytestmark = pytest.mark.bench

AIM, ROUNDS = 2.0, 5


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_publishing_against_a_bare_backup(large_case: Path, tmp_path: Path) -> None:
    path = tmp_path / "shared" / "large.case"
    path.parent.mkdir()
    lifecycle.copy_to(large_case, path)
    Settings().choose(path, PLACE, COPY)
    bare, published, kept = [], [], []
    with open_case(path, "Ada") as case:
        assert isinstance(case, SharedCase)
        case.wait_ready()
        for number in range(ROUNDS):
            add_person(case, f"Person {number}")
            target = tmp_path / f"bare {number}.case"
            bare.append(_seconds(partial(lifecycle.copy_to, case.path, target)))
            target.unlink()
            published.append(_seconds(case.publish))
            keep = partial(versions.keep, case.home, versions.Why.WORKING, file=case.path)
            kept.append(_seconds(keep))
            assert case.publisher.last.is_published
    say_ratio("publishing 100,000 records", median(published) / median(bare), "a bare backup of the file", AIM)
    say_ratio("keeping a version of them", median(kept) / median(bare), "a bare backup of the file", AIM)
