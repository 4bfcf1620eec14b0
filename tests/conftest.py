"""What every test gets: a home folder of its own, no display, and failure on any unexpected warning or log record."""

from __future__ import annotations

import logging
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_MEMORY = Path("/dev/shm")
_ROOM_BYTES = 4 << 30


def _has_room_in_memory() -> bool:
    """Whether there is a folder in memory with room for a whole run, from which scripts may be started."""
    if not _MEMORY.is_dir() or not os.access(_MEMORY, os.W_OK):
        return False
    found = os.statvfs(_MEMORY)
    return found.f_bavail * found.f_frsize >= _ROOM_BYTES and not found.f_flag & os.ST_NOEXEC


# Every step is synced to the disk, which is most of what a small case costs; what a kill leaves is the same in memory.
if _has_room_in_memory():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))

# Both hang on the machine and on chance: a test that filters too much shows in its statistics, not now and then in CI.
_BY_CHANCE = [HealthCheck.too_slow, HealthCheck.filter_too_much]
# In CI every run tries the same examples, so that what it says is about the change; new ones are tried at the desk.
_IS_CI = os.environ.get("CI") == "true"
settings.register_profile("ci", deadline=None, max_examples=50, suppress_health_check=_BY_CHANCE, derandomize=_IS_CI)
settings.register_profile("soak", parent=settings.get_profile("ci"), max_examples=2_000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the folders of all tests of a run stand."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def caseapp_home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the test's own folder for settings, logs, crash reports and caches."""
    home = Path(tempfile.mkdtemp(dir=homes))
    monkeypatch.setenv("CASEAPP_HOME", str(home))
    return home


class LogGuard(logging.Handler):
    """Collects records at WARNING and above; each of `expected` must come, and nothing else may."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.expected: list[re.Pattern[str]] = []
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def problems(self) -> list[str]:
        """Return what was logged unexpectedly, and what was expected and not logged."""
        messages = [record.getMessage() for record in self.records]
        unexpected = [
            f"unexpected log record: {record.levelname} {record.name}: {message}"
            for record, message in zip(self.records, messages, strict=True)
            if not any(pattern.search(message) for pattern in self.expected)
        ]
        missing = [
            f"expected log record missing: {pattern.pattern}"
            for pattern in self.expected
            if not any(pattern.search(message) for message in messages)
        ]
        return unexpected + missing


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[LogGuard]:
    """Fail the test for a log record at WARNING or above that it did not expect, and close log files it opened."""
    guard = LogGuard()
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    root.setLevel(level)
    for handler in [one for one in root.handlers if isinstance(one, RotatingFileHandler) and one not in handlers]:
        root.removeHandler(handler)
        handler.close()
    if problems := guard.problems():
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.fixture
def expect_log(log_guard: LogGuard) -> Callable[[str], None]:
    """Return a function that takes a regular expression: such a record must be logged in this test."""

    def expect(pattern: str) -> None:
        log_guard.expected.append(re.compile(pattern))

    return expect
