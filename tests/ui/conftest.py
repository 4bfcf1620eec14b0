"""What every test of the window gets: garbage is collected on the UI thread alone, as in the program."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def libraries_frozen() -> None:
    """Leave what is imported by now out of collections: it makes each of them ten times as fast."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_collected_here(libraries_frozen: None) -> Iterator[None]:
    """Turn automatic collection off, so that no writer thread destroys a widget, and collect after the test."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
