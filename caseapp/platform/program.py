"""How this program is started again: the bundle by its own file, the source tree and the wheel by their Python."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from caseapp.platform.open_windows import TOKEN_VARIABLES


def command(*arguments: str) -> list[str]:
    """What starts this program with `arguments`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "caseapp", *arguments]


def start(arguments: Sequence[str] = ()) -> None:
    """Start this program beside this process, which may end before it. Raises OSError."""
    import subprocess  # start: only who starts another needs it
    from threading import Thread

    # What the desktop gave this process for its own window is used up.
    environment = {name: words for name, words in os.environ.items() if name not in TOKEN_VARIABLES}
    environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # PyInstaller: it is no helper of this process
    process = subprocess.Popen(
        command(*arguments),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    # POSIX: somebody must wait for it, or it stays in the list of processes when it has ended.
    Thread(target=process.wait, name="other window", daemon=True).start()


def link_to_newest() -> Path | None:
    """The link that installers point to the folder of the newest program, where this one was started beside others;
    each installation has a folder of its own, so that a running program keeps its files."""
    if not getattr(sys, "frozen", False):
        return None
    folders = Path(sys.executable).resolve().parents[1:3]
    return next((folder / "current" for folder in folders if (folder / "current").is_symlink()), None)


def is_newest(link: Path) -> bool:
    """Whether the link still points to the folder of this program; a program that was removed has no newer one."""
    return not link.exists() or link.resolve() == Path(sys.executable).resolve().parent
