"""Shows that the frozen program makes no network connection: a whole session of it runs under strace.

Every socket that it and its children ask the system for is written down; none may be of the internet. Sockets of the
machine itself (the X server, the buses of the desktop) are allowed.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from making import starting

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
_FAMILY = re.compile(r"\b(?:socket|connect)\([^)]*?\b(AF_\w+|PF_\w+)")
_OF_THE_NET = frozenset({"AF_INET", "AF_INET6", "AF_PACKET", "PF_INET", "PF_INET6"})
_SETTLED_S = 2.0


class Connected(Exception):
    """The program asked for a socket of the internet, or a part of the session failed."""


def families(trace: str) -> Counter[str]:
    """How often each family of sockets was asked for or connected to in what strace wrote."""
    return Counter(_FAMILY.findall(trace))


def check(program: Path, home: Path) -> str:
    """Run the session and say in a sentence what was seen; raises Connected. Without strace it says that it did not."""
    if not _can_trace(home):
        return "Whether the program makes network connections was not looked at: strace is not here, or may not trace."
    traces = [_run(program, arguments, home, number) for number, arguments in enumerate(_session(home))]
    traces.append(_window(program, home, {"QT_QPA_PLATFORM": "offscreen"}, "offscreen"))
    if shutil.which("Xvfb"):
        with starting.screen() as display:
            traces.append(_window(program, home, {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, "screen"))
    seen = families("\n".join(traces))
    if found := sorted(_OF_THE_NET & seen.keys()):
        lines = [line for trace in traces for line in trace.splitlines() if any(name in line for name in found)]
        raise Connected("The program asked for the network:\n" + "\n".join(lines[:20]))
    listed = ", ".join(f"{count} of {family}" for family, count in sorted(seen.items())) or "none at all"
    return f"No socket of the internet was made in {len(traces)} runs under strace; sockets of this machine: {listed}."


def _session(home: Path) -> list[list[str]]:
    case = str(home / "talks.case")
    documents = sorted(str(path) for path in SAMPLE.glob("*.txt"))
    return [
        ["--version"],
        ["new", case, "--title", "Talks"],
        ["import", case, *documents],
        ["search", case, "talks"],
        ["check", case],
        ["self-test"],
    ]


def _can_trace(home: Path) -> bool:
    if not shutil.which("strace"):
        return False
    return not subprocess.run(["strace", "-o", str(home / "try"), "true"], capture_output=True).returncode


def _traced(program: Path, arguments: Sequence[str], note: Path) -> list[str]:
    return ["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(note), str(program), *arguments]


def _run(program: Path, arguments: Sequence[str], home: Path, number: int) -> str:
    note = home / f"trace-{number}"
    command = _traced(program, arguments, note)
    done = subprocess.run(command, env=starting.environment(home), cwd=home, capture_output=True, text=True)
    if done.returncode:
        raise Connected(f"`caseapp {' '.join(arguments)}` failed under strace: {done.stdout}{done.stderr}")
    return note.read_text(encoding="utf-8", errors="replace")


def _window(program: Path, home: Path, platform: dict[str, str], name: str) -> str:
    """The window with the sample case, from its start until it is asked to close."""
    note, folder = home / f"trace-{name}", home / name
    folder.mkdir(exist_ok=True)
    given = starting.environment(folder, platform)
    command = _traced(program, ["--sample"], note)
    with subprocess.Popen(command, env=given, cwd=home, stderr=subprocess.DEVNULL, start_new_session=True) as traced:
        try:
            starting.wait_for_window(traced, folder)
            time.sleep(_SETTLED_S)
        except starting.NoWindow:
            raise Connected("The window did not open under strace.") from None
        finally:
            # strace lets no signal end it before what it traces: the program is sent one, too.
            with suppress(ProcessLookupError):
                os.killpg(traced.pid, signal.SIGTERM)
    return note.read_text(encoding="utf-8", errors="replace")
