"""The book of a proof: each step is told as it is done, with what was seen and how long it took, and summed up."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from check_system_libraries import can_install, install

DONE, FAILED, MISSING = "done", "FAILED", "not run"


class Failure(Exception):
    """What should hold does not; the words say what was seen instead."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it went."""

    name: str
    state: str
    seen: str
    seconds: float

    def line(self) -> str:
        """As it is told: what, how long, what was seen."""
        return f"{self.state:8}{self.seconds:6.1f} s  {self.name}: {self.seen}"


class Book:
    """Runs steps and keeps what became of them."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def run(self, name: str, work: Callable[[], str]) -> bool:
        """Does a step; returns whether what it proves holds. `work` says what it saw, or raises Failure."""
        started = time.perf_counter()
        try:
            state, seen = DONE, work()
        except Failure as failure:
            state, seen = FAILED, str(failure)
        except subprocess.SubprocessError as error:
            state, seen = FAILED, told(error)
        self._tell(Step(name, state, seen, time.perf_counter() - started))
        return state == DONE

    def missing(self, name: str, why: str) -> None:
        """Notes a step that cannot be done here."""
        self._tell(Step(name, MISSING, why, 0.0))

    def summary(self) -> str:
        """All in one sentence, and again what did not hold or did not run."""
        counted = {state: [step for step in self.steps if step.state == state] for state in (DONE, FAILED, MISSING)}
        seconds = sum(step.seconds for step in self.steps)
        first = ", ".join(f"{len(steps)} {state}" for state, steps in counted.items() if steps)
        again = [step.line() for step in (*counted[FAILED], *counted[MISSING])]
        return "\n".join([f"{first}, in {seconds:.0f} s.", *again])

    def exit_code(self, *, allow_missing: bool) -> int:
        """0 when all steps hold, or at least none failed where missing ones are allowed; else 1."""
        states = {step.state for step in self.steps}
        return int(FAILED in states or (MISSING in states and not allow_missing))

    def _tell(self, step: Step) -> None:
        self.steps.append(step)
        print(step.line(), flush=True)


def told(error: subprocess.SubprocessError) -> str:
    """What a command that failed said last."""
    words = str(error)
    for stream in (getattr(error, "stdout", None), getattr(error, "stderr", None)):
        if stream:
            words += "\n" + (stream if isinstance(stream, str) else stream.decode(errors="replace"))[-2000:]
    return words


def wait_for(what: str, holds: Callable[[], bool], seconds: float = 30.0) -> float:
    """Waits until something holds and returns how long it took; Failure when it takes too long."""
    started = time.perf_counter()
    while not holds():
        if time.perf_counter() - started > seconds:
            raise Failure(f"{what} did not come in {seconds:.0f} seconds.")
        time.sleep(0.05)
    return time.perf_counter() - started


def debian_tools(packages: dict[str, str]) -> str:
    """Installs the Debian packages of commands that are missing; returns why some still are, or nothing."""
    missing = {command: package for command, package in packages.items() if shutil.which(command) is None}
    if missing and can_install():
        install(sorted(set(missing.values())))
        missing = {command: package for command, package in missing.items() if shutil.which(command) is None}
    if not missing:
        return ""
    return f"{', '.join(missing)} cannot be found; on Debian: apt-get install {' '.join(sorted(set(missing.values())))}"
