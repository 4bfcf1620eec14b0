"""The system's key ring, where there is one: macOS Keychain, Windows Credential Locker, freedesktop Secret Service.

It keeps one secret of this program and never writes over it. It must not be asked on the UI thread, and must not log
what it holds.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from enum import Enum
from typing import Protocol

from caseapp.platform.paths import is_in_one_folder

SERVICE, ACCOUNT = "Caseapp", "own keys"


class Why(Enum):
    """Why a key ring gave or took nothing."""

    SILENT = "silent"
    """There is none, or it did not answer in time."""
    LOCKED = "locked"
    REFUSED = "refused"


class RingError(Exception):
    """A key ring that gave or took nothing. `reason` is what it said itself, never a secret."""

    def __init__(self, why: Why, reason: str = "") -> None:
        super().__init__(f"{why.value} {reason}".strip())
        self.why, self.reason = why, reason


class Ring(Protocol):
    """A key ring. Both raise RingError."""

    @property
    def name(self) -> str:
        """What its system calls it."""

    def read(self) -> str | None:
        """The secret that is kept there; None when the ring is open to us and there is none."""

    def write(self, words: str) -> None:
        """Keeps a secret where there is none yet."""


def system_ring(patience_s: float) -> Ring:
    """The key ring of this system, which is given this long for each answer. Raises RingError when there is none."""
    if is_in_one_folder():
        raise RingError(Why.SILENT, "everything is kept in one folder")
    if sys.platform in ("darwin", "win32"):
        from caseapp.platform.keyring_ring import LibraryRing

        return InTime(LibraryRing(), patience_s)
    from caseapp.platform.secret_service import SecretService

    return InTime(SecretService(patience_s), patience_s)


class InTime:
    """A ring asked on a thread of its own: what does not answer in time is silent, and holds up nobody."""

    def __init__(self, ring: Ring, patience_s: float) -> None:
        self._ring, self._patience_s = ring, patience_s

    @property
    def name(self) -> str:
        """What its system calls it."""
        return self._ring.name

    def read(self) -> str | None:
        """As Ring."""
        kept: list[str | None] = []
        self._ask(lambda: kept.append(self._ring.read()))
        return kept[0]

    def write(self, words: str) -> None:
        """As Ring. One that answers too late may have it all the same."""
        self._ask(lambda: self._ring.write(words))

    def _ask(self, work: Callable[[], None]) -> None:
        asking = _Asking(work)
        asking.start()
        asking.join(self._patience_s)
        if asking.refusal is not None:
            raise asking.refusal
        if not asking.is_done:
            raise RingError(Why.SILENT)


class _Asking(threading.Thread):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__(name="key ring", daemon=True)
        self._work = work
        self.refusal: RingError | None = None
        self.is_done = False

    def run(self) -> None:
        try:
            self._work()
            self.is_done = True
        except RingError as error:
            self.refusal = error
