"""A key ring for tests: the one of the person is never asked."""

from __future__ import annotations

from collections.abc import Callable

from caseapp.platform.rings import Ring, RingError, Why


class PretendedRing:
    """A ring in memory. `why` says why it gives and takes nothing; `spoils` what it makes of what it takes."""

    name = "Pretended ring"

    def __init__(self) -> None:
        self.words: str | None = None
        self.why: Why | None = None
        self.spoils: Callable[[str], str | None] = str
        self.patience: list[float] = []
        self.written = 0

    def find(self, patience_s: float) -> Ring:
        self.patience.append(patience_s)
        if self.why is Why.SILENT:
            raise RingError(Why.SILENT)
        return self

    def read(self) -> str | None:
        if self.why is not None:
            raise RingError(self.why, "because")
        return self.words

    def write(self, words: str) -> None:
        assert self.words is None
        if self.why is not None:
            raise RingError(self.why, "because")
        self.written += 1
        self.words = self.spoils(words)
