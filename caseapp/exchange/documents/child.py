"""One child process that reads documents: it takes requests ahead of the one it works on, and answers in their order.

Two threads serve its pipes, so that neither side waits for the other to empty one.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from caseapp.exchange.documents.serving import ANSWER, MOST_MEMORY, REQUEST

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open one for the child


class Child:
    """Starts with `command`, and runs until `end`, which may be called from any thread."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
            # It reads what strangers wrote, so it is told no passphrase.
            env={name: words for name, words in os.environ.items() if not name.endswith("_PASSPHRASE")},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._input, self._output = self._process.stdin, self._process.stdout
        self._requests: SimpleQueue[tuple[bytes, bytes] | None] = SimpleQueue()
        self._answers: SimpleQueue[bytes | None] = SimpleQueue()
        self._threads = [_started(self._feed), _started(self._collect)]

    @property
    def pid(self) -> int:
        """What the system calls it."""
        return self._process.pid

    def send(self, name: bytes, content: bytes) -> None:
        """Hands over a request; returns at once."""
        self._requests.put((name, content))

    def receive(self, seconds: float) -> bytes:
        """The answer to the oldest request that has none yet; TimeoutError when it takes longer, EOFError from a child
        that is gone."""
        try:
            answer = self._answers.get(timeout=seconds)
        except Empty:
            raise TimeoutError from None
        if answer is None:
            self._answers.put(None)  # for whoever asks again
            raise EOFError
        return answer

    def end(self) -> None:
        """Kills it; what it was asked and has not answered is lost."""
        self._process.kill()
        self._requests.put(None)
        for thread in self._threads:
            thread.join()
        with suppress(OSError):  # what is left for a child that is gone cannot be written
            self._input.close()
        self._output.close()
        self._process.wait()

    def _feed(self) -> None:
        try:
            while (request := self._requests.get()) is not None:
                name, content = request
                self._input.write(REQUEST.pack(len(name), len(content)) + name)
                self._input.write(content)
                self._input.flush()
        except OSError:
            return  # the child is gone, which is seen where its answers end

    def _collect(self) -> None:
        try:
            while (answer := _next_answer(self._output)) is not None:
                self._answers.put(answer)
        finally:
            self._answers.put(None)


def _started(work: Callable[[], None]) -> Thread:
    thread = Thread(target=work, name="document pipe", daemon=True)
    thread.start()
    return thread


def _next_answer(pipe: IO[bytes]) -> bytes | None:
    """None when there is none, or one of a length that no honest child gives."""
    head = _exactly(pipe, ANSWER.size)
    length = ANSWER.unpack(head)[0] if head is not None else MOST_MEMORY + 1
    return _exactly(pipe, length) if length <= MOST_MEMORY else None


def _exactly(pipe: IO[bytes], length: int) -> bytes | None:
    """That many bytes; None when the pipe ends before."""
    read = pipe.read(length)
    return read if len(read) == length else None
