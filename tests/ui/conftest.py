"""What every test of the window gets: garbage is collected on the UI thread alone, as in the program, and windows find
the style sheets that an earlier one made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.ui import app


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


@pytest.fixture
def style_sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the style sheets of a run are kept: one takes as long to make as a whole window."""
    return tmp_path_factory.getbasetemp() / "style sheets"


@pytest.fixture(autouse=True)
def style_sheets_kept(style_sheets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every window use them; the tests of the theme make their own."""
    monkeypatch.setattr(app, "cache_dir", lambda: style_sheets)
