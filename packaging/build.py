"""Builds the one-folder bundle, runs its self-test in an empty home, and prints its size and start time.

Run by `make package`; the bundle stands in `dist/caseapp` afterwards.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUNDLE = ROOT / "dist" / "caseapp"
PROGRAM = BUNDLE / ("caseapp.exe" if sys.platform == "win32" else "caseapp")
LOG = ROOT / "build" / "pyinstaller.log"
RUNS = 5
LARGEST = 10
PATIENCE_S = 60.0


def main() -> int:
    """Builds, tests and measures; returns 1 when the bundle does not work."""
    _build()
    with tempfile.TemporaryDirectory(prefix="caseapp-bundle-", ignore_cleanup_errors=True) as home:
        if subprocess.run([PROGRAM, "self-test"], env=_environment(Path(home)), cwd=home).returncode:
            _say("The self-test failed inside the bundle.")
            return 1
        version = statistics.median(_seconds_to_version(Path(home)) for _ in range(RUNS))
        first, *later = [_seconds_to_window(Path(home), run) for run in range(RUNS + 1)]
    files = [path for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    _say(f"The bundle in {BUNDLE.relative_to(ROOT)} has {size / 1e6:.0f} MB in {len(files)} files.")
    _say(f"Its {LARGEST} largest files:")
    for path in sorted(files, key=_size, reverse=True)[:LARGEST]:
        _say(f"  {_size(path) / 1e6:6.1f} MB  {path.relative_to(BUNDLE)}")
    usual = statistics.median(later)
    _say(f"`caseapp --version` takes {version:.2f} s, the median of {RUNS} runs.")
    _say(f"The window is painted {first:.2f} s after a start in an empty home, {usual:.2f} s after a later one,")
    _say(f"the median of {RUNS} runs without a display.")
    return 0


def _build() -> None:
    LOG.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", "dist", "--workpath", "build"]
    with LOG.open("w", encoding="utf-8") as log:
        done = subprocess.run([*command, "packaging/caseapp.spec"], cwd=ROOT, stdout=log, stderr=log)
    if done.returncode:
        sys.stderr.write(LOG.read_text(encoding="utf-8")[-4000:])
        sys.exit(f"PyInstaller failed; the whole of what it said is in {LOG}")


def _seconds_to_version(home: Path) -> float:
    """Starts the program to say its version, which loads Python and the database driver but no Qt."""
    started = time.perf_counter()
    subprocess.run([PROGRAM, "--version"], env=_environment(home), cwd=home, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def _seconds_to_window(home: Path, run: int) -> float:
    """Starts the program without a display and waits for its log to say that the window is painted."""
    folder = home / (f"cold {run}" if run == 0 else "warm")
    log = folder / "data" / "logs" / "caseapp.log"
    log.unlink(missing_ok=True)
    started = time.perf_counter()
    with subprocess.Popen([PROGRAM], env=_environment(folder), cwd=home) as process:
        while not (log.exists() and "window painted" in log.read_text(encoding="utf-8")):
            if process.poll() is not None or time.perf_counter() - started > PATIENCE_S:
                process.kill()
                sys.exit("The program in the bundle did not show its window.")
            time.sleep(0.005)
        elapsed = time.perf_counter() - started
        process.kill()
    return elapsed


def _environment(home: Path) -> dict[str, str]:
    """Nothing of this machine but what a program needs to start."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMPDIR") if name in os.environ}
    return kept | {"HOME": str(home), "CASEAPP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def _size(path: Path) -> int:
    return path.stat().st_size


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
