"""How long the program takes from its start to the first painted window, frozen and from the source tree.

Both are started in turn, in one run, so that a busy machine slows both. The log tells when the window is painted.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
PATIENCE_S = 60.0
PAINTED = "window painted"
"""What the log says then."""
AIM = 1.3
_POLL_S = 0.003
_SCREEN = "1440x900x24"


class NoWindow(Exception):
    """The program ended, or a minute passed, before its window was painted."""


def environment(home: Path, platform: Mapping[str, str] | None = None) -> dict[str, str]:
    """Nothing of this machine but what a program needs to start; `platform` says where windows go."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMPDIR") if name in os.environ}
    shown = platform or {"QT_QPA_PLATFORM": "offscreen"}
    return kept | {"HOME": str(home), "USERPROFILE": str(home), "CASEAPP_HOME": str(home), "LANG": "C.UTF-8", **shown}


def seconds_to_window(command: Sequence[str | Path], home: Path, given: Mapping[str, str]) -> float:
    """Start the program, wait until its log says that the window is painted, and end it."""
    log_of(home).unlink(missing_ok=True)
    started = time.perf_counter()
    with subprocess.Popen(command, env=dict(given), cwd=home, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for_window(process, home)
            return time.perf_counter() - started
        finally:
            process.kill()


def wait_for_window(process: subprocess.Popen[bytes], home: Path) -> None:
    """Wait until the log of a program that keeps all in `home` says that its window is painted. Raises NoWindow."""
    log, deadline = log_of(home), time.monotonic() + PATIENCE_S
    while not (log.exists() and PAINTED in log.read_text(encoding="utf-8")):
        if process.poll() is not None or time.monotonic() > deadline:
            raise NoWindow("The program did not show its window.")
        time.sleep(_POLL_S)


def log_of(home: Path) -> Path:
    """The log of a program that keeps all in `home`."""
    return home / "data" / "logs" / "caseapp.log"


def report(program: Path, home: Path) -> list[str]:
    """Sentences on the warm start, off screen and, where there is Xvfb, on a screen."""
    said = [_compared("off screen", program, home, {"QT_QPA_PLATFORM": "offscreen"})]
    if shutil.which("Xvfb"):
        with screen() as display:
            said.append(_compared("on an X server", program, home, {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}))
    else:
        said.append("On an X server the start was not measured: Xvfb is not installed.")
    return said


def _compared(where: str, program: Path, home: Path, platform: Mapping[str, str]) -> str:
    frozen_home, source_home = home / f"frozen {where}", home / f"source {where}"
    frozen: list[float] = []
    source: list[float] = []
    for folder in (frozen_home, source_home):
        folder.mkdir(parents=True, exist_ok=True)
    for turn in range(ROUNDS + 1):
        paths = {"PYTHONPATH": str(ROOT), "PATH": os.environ.get("PATH", "")}
        for times, command, given in (
            (frozen, [program], environment(frozen_home, platform)),
            (source, [sys.executable, "-m", "caseapp"], environment(source_home, platform) | paths),
        ):
            taken = seconds_to_window(command, Path(given["HOME"]), given)
            if turn:  # the first makes the style sheet and fills the caches
                times.append(taken)
    ratio = statistics.median(a / b for a, b in zip(frozen, source, strict=True))
    verdict = "" if ratio <= AIM else ", MISSED"
    medians = f"frozen {statistics.median(frozen):.2f} s, source tree {statistics.median(source):.2f} s"
    return (
        f"Warm start to the painted window {where}, medians of {ROUNDS} rounds: {medians}, "
        f"ratio {ratio:.2f} (aim {AIM}{verdict})."
    )


@contextmanager
def screen() -> Iterator[str]:
    """An X server of our own that nobody sees, by the name of its display."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", _SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                number = told.readline().strip()
            yield f":{number}"
        finally:
            server.terminate()
