"""No widget dies on another thread, and cycles do not pile up."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from caseapp.ui.garbage import GarbageCollector


class Knot(QObject):
    """Holds itself, so that only a collection frees it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    made = GarbageCollector(qapp)
    yield made
    gc.unfreeze()
    made.deleteLater()


def test_a_thread_that_allocates_collects_nothing(collector: GarbageCollector) -> None:
    gc.collect()
    knot = weakref.ref(Knot())
    kept: list[list[object]] = []
    thread = threading.Thread(target=lambda: kept.extend([] for _ in range(200_000)))
    thread.start()
    thread.join()
    assert knot() is not None
    assert collector.collect_due() > 0


def test_what_is_due_is_collected_on_this_thread(collector: GarbageCollector) -> None:
    died_on: list[int] = []
    knot = Knot()
    weakref.finalize(knot, lambda: died_on.append(threading.get_ident()))
    del knot
    kept: list[list[object]] = [[] for _ in range(2_000)]
    assert collector.collect_due() > 0
    assert died_on == [threading.get_ident()]
    assert collector.collect_due() == 0
    assert len(kept) == 2_000


def test_what_came_with_modules_is_left_out_of_later_collections(collector: GarbageCollector) -> None:
    collector.collect_due()
    assert gc.get_freeze_count() > 10_000
    frozen = gc.get_freeze_count()
    knot = weakref.ref(Knot())
    kept: list[list[object]] = [[] for _ in range(2_000)]
    collector.collect_due()
    assert knot() is None, "what came later is collected as ever"
    assert gc.get_freeze_count() == frozen
    assert len(kept) == 2_000
