"""Names that the case has accepted: they are found before any rule guesses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """A record of the case and all its names."""

    record_id: str
    kind: str
    title: str
    names: tuple[str, ...]
