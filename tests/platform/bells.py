"""Processes that have a case and answer for it, without a window; and a folder for their sockets."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder for sockets; a path of pytest can be too long for them."""
    folder = Path(tempfile.mkdtemp(prefix="bell"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    shutil.rmtree(folder)


HOLDER = """
import sys, time
from pathlib import Path
from caseapp.platform.doorbell import Doorbell
from caseapp.platform.locks import CaseLock, Holder
bell = Doorbell(lambda call: call.case.samefile(sys.argv[1]))
bell.listen()
lock = CaseLock(Path(sys.argv[2]))
lock.acquire(Holder.here("Anna"))
print("ready", flush=True)
sys.stdin.readline()
bell.close()
lock.release()
"""


@contextmanager
def holder(case: Path, locked: Path) -> Iterator[int]:
    """Start a process that answers for `case` and has the lock of `locked`; its number."""
    command = [sys.executable, "-c", HOLDER, str(case), str(locked)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process.pid
        process.communicate("\n")
