"""The bell of a process that has a window: another start of the program rings it, and the window comes to the front.

A local socket (a pipe on Windows) in a folder of this person's own, named by the number of the process; never a network
address. What comes is bytes of limited length, read as JSON and never unpickled. It must not know any window.
"""

from __future__ import annotations

import json
import logging
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

log = logging.getLogger(__name__)

ANSWER_S = 2.0
"""So long a window may take to answer: one that hangs must not hold up the next start."""
STARTING_S = 8.0
"""So much longer it may take while it has only just opened the case, on a slow machine."""
_READ_S = 1.0
_REST_S = 1.0
_WAITING = 16
_MOST_BYTES = 1 << 15
_LONGEST_ADDRESS_BYTES = 100  # of the 104 or 108 that systems allow
_YES, _NO = b"yes", b"no"


class Rung(Enum):
    """What came of ringing."""

    RAISED = "raised"
    """The window that has the case open comes to the front."""
    SILENT = "silent"
    """A process has it open that does not answer."""
    NOBODY = "nobody"
    """No process with a window has it open."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a ring says: which case is wanted, and the token by which Wayland lets a window take the focus."""

    case: Path
    token: str = ""

    def to_bytes(self) -> bytes:
        """As it travels."""
        return json.dumps({"case": str(self.case), "token": self.token}).encode("ascii")

    @classmethod
    def from_bytes(cls, words: bytes) -> Call:
        """Read what came. Raises ValueError."""
        told = json.loads(words)
        if not isinstance(told, dict):
            raise ValueError("no call")
        case, token = told.get("case"), told.get("token")
        if not isinstance(case, str) or not isinstance(token, str) or "\0" in case + token:
            raise ValueError("no call")
        os.fsencode(case + token)  # what no path and no variable can be is a ValueError, too
        return cls(Path(case), token)


class Doorbell:
    """The bell of this process; `answer` is asked on a thread of its own whether the case of a call is here.

    It may raise TimeoutError when it does not find out; whoever rang is then not answered.
    """

    def __init__(self, answer: Callable[[Call], bool]) -> None:
        self._answer = answer
        self._listener: Listener | None = None
        self._address = ""
        self._is_closed = Event()

    def listen(self) -> bool:
        """Hang up the bell; False, said in the log, where that is not possible. The program works without one."""
        from multiprocessing.connection import Listener  # start: not before it is wanted

        if self._listener is not None:
            return True
        try:
            self._address = _own_address()
            self._listener = Listener(self._address, _family(), backlog=_WAITING)
        except OSError as error:
            log.info("no bell: %s", error.strerror or type(error).__name__)
            return False
        Thread(target=self._serve, args=(self._listener,), name="doorbell", daemon=True).start()
        return True

    def close(self) -> None:
        """Take the bell down. Closing twice is harmless."""
        if self._listener is None or self._is_closed.is_set():
            return
        self._is_closed.set()
        # Subtle: closing a socket does not wake up who waits at it; a call does.
        _speak(self._address, b"", [])
        with suppress(OSError):
            self._listener.close()

    def _serve(self, listener: Listener) -> None:
        while not self._is_closed.is_set():
            try:
                with listener.accept() as connection:
                    if not self._is_closed.is_set():
                        self._serve_one(connection)
            except (OSError, EOFError, ValueError) as error:
                log.info("a ring was not understood: %s", type(error).__name__)
                self._is_closed.wait(_REST_S if isinstance(error, OSError) else 0.0)

    def _serve_one(self, connection: Connection) -> None:
        if connection.poll(_READ_S):
            call = Call.from_bytes(connection.recv_bytes(_MOST_BYTES))
            with suppress(TimeoutError):
                connection.send_bytes(_YES if self._answer(call) else _NO)


def ring(pid: int, call: Call, seconds: float) -> Rung:
    """Ring at a process of this person; it has `seconds` to answer."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(pid)  # this process has the focus to give, that one has not
    deadline = time.monotonic() + seconds
    for address in _addresses_of(pid):
        answers: list[bytes] = []
        # Subtle: connecting to a stopped process can wait for ever, and no call to the system has a time limit for it.
        thread = Thread(target=_speak, args=(address, call.to_bytes(), answers), name="ring", daemon=True)
        thread.start()
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            return Rung.SILENT
        if answers == [_YES]:
            return Rung.RAISED
    return Rung.NOBODY


def _speak(address: str, words: bytes, answers: list[bytes]) -> None:
    """Says `words` to whoever listens, and adds the answer to `answers`; nothing when nobody does."""
    from multiprocessing.connection import Client

    with suppress(OSError, EOFError), Client(address, _family()) as connection:
        if words:
            connection.send_bytes(words)
            answers.append(connection.recv_bytes(len(_YES)))


if sys.platform == "win32":

    def _family() -> str:
        return "AF_PIPE"

    def _own_address() -> str:
        return _pipe(os.getpid())

    def _addresses_of(pid: int) -> Iterator[str]:
        yield _pipe(pid)

    def _pipe(pid: int) -> str:
        return rf"\\.\pipe\caseapp-{pid}"

else:

    def _family() -> str:
        return "AF_UNIX"

    def _own_address() -> str:
        """A place for the socket of this process, free of what a killed one of the same number left. Raises OSError."""
        folder = next(folder for folder in _folders() if len(_socket(folder, os.getpid())) <= _LONGEST_ADDRESS_BYTES)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        if not _is_ours(folder):
            raise PermissionError(0, "the folder of bells is not ours")
        _remove_left_behind(folder)
        address = _socket(folder, os.getpid())
        if not _is_answering(address):
            Path(os.fsdecode(address)).unlink(missing_ok=True)
        return os.fsdecode(address)

    def _addresses_of(pid: int) -> Iterator[str]:
        """Where the bell of a process may be: it may know other folders than this one."""
        for folder in dict.fromkeys(_folders()):
            address = _socket(folder, pid)
            if len(address) <= _LONGEST_ADDRESS_BYTES and _is_ours(folder):
                yield os.fsdecode(address)

    def _folders() -> Iterator[Path]:
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        if os.path.isabs(runtime) and os.path.isdir(runtime):
            yield Path(runtime) / "caseapp"
        yield Path(tempfile.gettempdir()) / f"caseapp-{os.getuid()}"
        yield Path("/tmp") / f"caseapp-{os.getuid()}"

    def _socket(folder: Path, pid: int) -> bytes:
        return os.fsencode(folder / str(pid))

    def _is_ours(folder: Path) -> bool:
        """Whether nobody else can put a socket there."""
        try:
            there = folder.lstat()
        except OSError:
            return False
        return stat.S_ISDIR(there.st_mode) and there.st_uid == os.getuid() and not there.st_mode & 0o077

    def _remove_left_behind(folder: Path) -> None:
        """Takes away the sockets of processes that were killed."""
        for path in folder.iterdir():
            try:
                os.kill(int(path.name), 0)
            except ProcessLookupError:
                path.unlink(missing_ok=True)
            except (ValueError, OverflowError, PermissionError):
                continue

    def _is_answering(address: bytes) -> bool:
        from multiprocessing.connection import Client

        try:
            Client(os.fsdecode(address), _family()).close()
        except OSError:
            return False
        return True
