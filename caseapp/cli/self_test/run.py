"""Performs the steps one after another in a folder of their own, and says of each how it went and what it saw."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from caseapp.cli.output import answer, complain
from caseapp.cli.self_test import copies, files, importing, out, work
from caseapp.cli.self_test.trial import SelfTestFailed, Trial
from caseapp.domain.errors import CaseError
from caseapp.platform.paths import HOME_VARIABLE

CheckWindow = Callable[[Path], str]
"""Looks at a case in the window of the program and says what it saw; CaseError when something is wrong."""

STEPS: Sequence[tuple[str, Callable[[Trial], str]]] = (
    ("Files of the program", files.find_resources),
    ("Make a case", files.create),
    ("Import every format", importing.import_documents),
    ("Import tables", importing.import_tables),
    ("Add records", work.add),
    ("Cite words", work.cite),
    ("Apply a plan", work.apply_plan),
    ("Edit, undo, redo", work.undo_and_redo),
    ("Search in Korean", work.search),
    ("Export", out.export),
    ("Open twice", files.open_twice),
    ("Close and open again", files.reopen),
    ("Keep a version and bring it back", files.versions),
    ("Share a copy", copies.share),
    ("Merge a copy", copies.merge),
    ("Bring an old case up to date", files.migrate),
    ("Check the file", work.check),
    ("Pack and unpack", out.pack),
    ("Lock and unlock", files.lock),
)
WINDOW = "Window"


@dataclass(frozen=True, slots=True)
class Done:
    """One step of the test: what it was, whether it went well, and what it saw."""

    step: str
    is_ok: bool
    seen: str


def run_self_test(check_window: CheckWindow, *, as_json: bool) -> int:
    """Tries every part and says how it went; 0 when all is well. What is unforeseen is raised, after the report."""
    try:
        with _folder() as folder, _home_in(folder):
            return _run(Trial(folder), check_window, as_json)
    except CaseError as error:
        complain(error.message, error.advice, as_json=False)
        answer(as_json, {"is_ok": False, "steps": []}, ())
        return 1


def _run(trial: Trial, check_window: CheckWindow, as_json: bool) -> int:
    done: list[Done] = []
    is_ok = False
    try:
        for step, perform in STEPS:
            _perform(step, partial(perform, trial), done, is_loud=not as_json)
        _perform(WINDOW, partial(_look, trial, check_window), done, is_loud=not as_json)
        is_ok = True
    except CaseError as error:
        complain(error.message, error.advice, as_json=False)
    finally:
        trial.give_up()
        lines = ("Everything works.",) if is_ok else ()
        answer(as_json, {"is_ok": is_ok, "steps": [asdict(each) for each in done]}, lines)
    return 0 if is_ok else 1


def _look(trial: Trial, check_window: CheckWindow) -> str:
    trial.close()
    return check_window(trial.path)


def _perform(step: str, perform: Callable[[], str], done: list[Done], *, is_loud: bool) -> None:
    try:
        done.append(Done(step, True, perform()))
    except OSError as error:
        failed = _refused(error)
        done.append(Done(step, False, f"{type(failed).__name__}: {failed}"))
        raise failed from error
    except BaseException as error:
        done.append(Done(step, False, f"{type(error).__name__}: {error}"))
        raise
    finally:
        if is_loud:
            last = done[-1]
            sys.stdout.write(f"{'ok' if last.is_ok else 'failed':<8}{last.step}: {last.seen}\n")
            sys.stdout.flush()


@contextmanager
def _folder() -> Iterator[Path]:
    try:
        # Subtle: on a full disk, or where nothing may be written, not even this can be made.
        folder = tempfile.TemporaryDirectory(prefix="caseapp-self-test-", ignore_cleanup_errors=True)
    except OSError as error:
        raise _refused(error) from error
    with folder as name:
        yield Path(name)


@contextmanager
def _home_in(folder: Path) -> Iterator[None]:
    """Settings, keys, versions and logs in a folder of their own meanwhile; the child process goes by this, too."""
    before = os.environ.get(HOME_VARIABLE)
    os.environ[HOME_VARIABLE] = str(folder / "home")
    try:
        yield
    finally:
        if before is None:
            del os.environ[HOME_VARIABLE]
        else:
            os.environ[HOME_VARIABLE] = before


def _refused(error: OSError) -> SelfTestFailed:
    """What the system would not do, in words."""
    what = f"“{error.filename}”: " if error.filename else ""
    return SelfTestFailed(
        f"The self-test could not write what it needs: {what}{error.strerror or error}.",
        "Free some space in the temporary folder, or name another one in TMPDIR.",
    )
