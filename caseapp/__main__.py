"""Where the program starts: the window for `caseapp [CASE]`, `--new` and `--sample`, the command line for the rest.

It only decides, by looking at the arguments, and loads what was decided for; it must stay cheap to import.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from caseapp.cli.names import COMMANDS
from caseapp.exchange.documents import CHILD_FLAG


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program and returns its exit code: 0 well, 1 a problem found or a failure, 2 bad use."""
    _have_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--version"] and given[1:] in ([], ["--json"]):
        return _print_version(as_json=len(given) > 1)
    if given == [CHILD_FLAG]:
        return _read_documents()
    if not given or given == ["--sample"]:
        return _open_window(None, sample=bool(given))
    if given == ["--new"]:
        return _open_window(None, sample=False, new=True)
    if len(given) > 1 and given[0] == "--":
        return _open_windows(given[1:])
    if (len(given) == 1 and _is_case(given[0])) or all(map(_is_case_file, given)):
        return _open_windows(given)
    from caseapp.cli.program import run

    return run(given, _check_window)


def _have_streams() -> None:
    """Windows gives a program without a console no standard output; what is said there goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))


def _is_case(word: str) -> bool:
    """Whether a single argument names a file rather than a command: a missing case is told of in the window."""
    if word in COMMANDS or word.startswith("-"):
        return False
    return _is_case_file(word) or Path(word).name != word or Path(word).exists()


def _is_case_file(word: str) -> bool:
    return word.lower().endswith((".case", ".casepack")) and not word.startswith("-")


def _open_windows(paths: Sequence[str]) -> int:
    """Of several cases, as a file manager hands them over, each has a process of its own."""
    if len(paths) > 1:
        from caseapp.platform.program import start

        for path in dict.fromkeys(paths[1:]):
            start(["--", path])
    return _open_window(paths[0], sample=False)


def _open_window(path: str | None, *, sample: bool, new: bool = False) -> int:
    """The window, unless this person has one with the case already: then that comes to the front."""
    from caseapp.platform.doorbell import Rung
    from caseapp.platform.open_windows import raise_window
    from caseapp.platform.paths import sample_case_path

    case = sample_case_path() if sample else path
    if case is not None and raise_window(Path(case)) is Rung.RAISED:
        from caseapp.platform.startup_notice import end_start

        end_start()
        return 0
    if _lacks_display():
        return _complain("There is no display to open a window on.", "“caseapp --help” lists what goes without one.")
    try:
        from caseapp.ui.app import run
    except ModuleNotFoundError:
        raise
    except ImportError as error:  # the loader's, of a library of the system
        return _complain(f"The window cannot open: {error}.", "Install the system library of this name.")
    return run(path, sample=sample, new=new)


def _lacks_display() -> bool:
    """Whether Qt would end the program at once, and leave a core: it has nothing to show a window on."""
    if sys.platform in ("win32", "darwin"):
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"))


def _complain(message: str, advice: str) -> int:
    from caseapp.cli.output import complain

    complain(message, advice, False)
    return 1


def _check_window(case: Path) -> str:
    """Given to the self-test, which does not know the window: what it found there with a case, in words."""
    from caseapp.ui.window_check import check_window

    return check_window(case)


def _read_documents() -> int:
    from caseapp.exchange.documents.serving import main as serve

    return serve()


def _print_version(*, as_json: bool) -> int:
    from caseapp.platform.version import current
    from caseapp.store.versions import sqlite_version

    number, commit = current()
    if as_json:
        import json

        words = json.dumps({"version": number, "commit": commit, "sqlite": sqlite_version()})
    else:
        words = f"Caseapp {number} (commit {commit[:12] or 'unknown'}, SQLite {sqlite_version()})"
    sys.stdout.write(f"{words}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
