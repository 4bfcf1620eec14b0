"""What the lock costs: opening with the passphrase, each further connection, and reading and writing pages."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import pytest

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.store import lifecycle, relocking
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace
from tests.bench.measuring import say_milliseconds, say_ratio

pytestmark = pytest.mark.bench

TIMES, OPEN_AIM_MS, RATIO_AIM = 20, 300.0, 1.5


def _median_s(act: Callable[[], object]) -> float:
    found = []
    for _ in range(TIMES):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return median(found)


def _read(path: Path, key: Key | None) -> None:
    with Reader(path, key) as reader:
        listings.ids(reader, ["event"])
        reader.rows("SELECT count(*), sum(length(title)) FROM record")


def _edit_s(path: Path, key: Key | None) -> float:
    with Workspace.open(path, "Bench", key=key) as workspace:
        workspace.wait_ready()
        return _median_s(partial(workspace.do, partial(records.create, kind_name="person", title="Somebody")))


def test_a_locked_case_against_the_same_unlocked(sample_case: Path, tmp_path: Path) -> None:
    plain, locked, key = tmp_path / "plain.case", tmp_path / "locked.case", Key.new("one two three four")
    lifecycle.copy_to(sample_case, plain)
    relocking.copy_locked(sample_case, None, locked, key)
    say_milliseconds("a key of its passphrase", _median_s(partial(Key.of, "one two", key.salt)), OPEN_AIM_MS)
    connect = _median_s(lambda: Reader(locked, key).close()) / _median_s(lambda: Reader(plain).close())
    say_ratio("a further connection to a locked case", connect, "that to a plain one", RATIO_AIM)
    read = _median_s(partial(_read, locked, key)) / _median_s(partial(_read, plain, None))
    say_ratio("opening and reading a locked case, its key known", read, "that of a plain one", RATIO_AIM)
    say_ratio(
        "one step in a locked case", _edit_s(locked, key) / _edit_s(plain, None), "that in a plain one", RATIO_AIM
    )
