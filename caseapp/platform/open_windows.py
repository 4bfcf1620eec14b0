"""Which process of this person has a case open, as its lock tells, and the window of that process brought to the front.

It must stay cheap to import: a second double-click ends here, before any window is made.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from caseapp.platform import doorbell
from caseapp.platform.doorbell import Call, Rung, ring
from caseapp.platform.locks import CaseLock, Holder
from caseapp.platform.machine import machine_name
from caseapp.platform.paths import working_copy_path

TOKEN_VARIABLES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What a desktop gives a program that is started, to show that a person asked for its window."""


def raise_window(case: Path) -> Rung:
    """Bring the window that has the case open to the front, if another process of this person has one."""
    call = Call(Path(os.path.abspath(case.expanduser())), os.environ.get(TOKEN_VARIABLES[0], ""))
    found = Rung.NOBODY
    for holder in _holders(call.case):
        rung = ring(holder.pid, call, _patience_s(holder))
        if rung is Rung.RAISED:
            return rung
        if rung is Rung.SILENT:
            found = rung
    return found


def _patience_s(holder: Holder) -> float:
    """How long the window of a process may take to answer."""
    try:
        age = datetime.now(UTC) - datetime.fromisoformat(holder.since)
    except (ValueError, TypeError):  # anybody may have written there
        return doorbell.ANSWER_S
    is_starting = timedelta() <= age < timedelta(seconds=doorbell.STARTING_S)
    return doorbell.ANSWER_S + (doorbell.STARTING_S if is_starting else 0.0)


def _holders(case: Path) -> Iterator[Holder]:
    """The processes here that have the case or its working copy, or had it when they were killed."""
    for path in (working_copy_path(case), case):
        holder = CaseLock(path).holder()
        if holder is not None and holder.machine == machine_name() and holder.pid != os.getpid():
            yield holder
