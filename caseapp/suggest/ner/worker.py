"""Asks the worker process for names; it is started once and serves many texts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from threading import Timer
from types import TracebackType

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import tr
from caseapp.suggest.found import NameSeen
from caseapp.suggest.ner.serving import MODEL

SECONDS = 120.0
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open one for the worker


def is_installed() -> bool:
    """Whether the extra is there; in a bundle it never is."""
    return not getattr(sys, "frozen", False) and find_spec(MODEL) is not None and find_spec("spacy") is not None


class NameWorker:
    """Use as a context manager, and ask from one thread at a time. Raises CaseError when it is not installed."""

    def __init__(self, command: Sequence[str] = (), seconds: float = SECONDS) -> None:
        if not command and not is_installed():
            raise CaseError(
                tr("The extra for names, [ner], is not installed."),
                tr("Install it with: pip install --require-hashes -r packaging/ner.lock"),
            )
        self._seconds = seconds
        self._process = subprocess.Popen(
            list(command) or [sys.executable, "-m", "caseapp.suggest.ner.serving"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )

    def __enter__(self) -> NameWorker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def names(self, text: str) -> tuple[NameSeen, ...]:
        """The names in a text; CaseError when the worker dies or takes too long."""
        pipe_in, pipe_out = self._process.stdin, self._process.stdout
        assert pipe_in is not None
        assert pipe_out is not None
        clock = Timer(self._seconds, self._process.kill)
        clock.start()
        try:
            pipe_in.write(json.dumps({"text": text}).encode() + b"\n")
            pipe_in.flush()
            answer = json.loads(pipe_out.readline())
            return tuple(NameSeen(int(start), int(end), str(kind)) for start, end, kind in answer["names"])
        except (OSError, ValueError, KeyError) as error:
            raise CaseError(
                tr("The worker that looks for names gave no answer."), tr("Go on with the rules alone.")
            ) from error
        finally:
            clock.cancel()

    def close(self) -> None:
        """Ends the worker."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait()
