"""The cases that are measured. A measurement never fails for being slow, only for not being made."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.workspace.sample import open_sample_path
from tests.bench.big_case import big_case


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one folder for settings and caches of all measured processes: warm after the first of them."""
    return tmp_path_factory.mktemp("bench")


@pytest.fixture(scope="session")
def sample_case(home: Path) -> Path:
    """The sample case, where the program keeps it."""
    return open_sample_path(home / "data")


@pytest.fixture(scope="session")
def large_case() -> Path:
    """The case of 100,000 records."""
    return big_case()
