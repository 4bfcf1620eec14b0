"""What the reader shows, as plain values: a text, its highlights, and the records that hang on them. No Qt here.

All positions are code points, ends exclusive. The reader never changes these values; whoever owns the case does.
"""

from __future__ import annotations

from dataclasses import dataclass

FACT_LETTERS = frozenset("MASRG")
"""Kinds drawn with a fill; the others are names and get an underline only."""


@dataclass(frozen=True, slots=True)
class MarginEntry:
    """One record that rests on an excerpt: a row in the margin. `note` is the few words at its right."""

    record_id: str
    letter: str
    title: str
    note: str
    excerpt_id: str


@dataclass(frozen=True, slots=True)
class Highlight:
    """An excerpt in the text. `state` is verified, moved, changed, gone or suggested; *gone* is not drawn."""

    excerpt_id: str
    start_cp: int
    end_cp: int
    kind_letter: str
    state: str = "verified"
    records: tuple[MarginEntry, ...] = ()
    translation: str = ""

    def length_cp(self) -> int:
        """Return its length in code points."""
        return self.end_cp - self.start_cp

    @property
    def is_filled(self) -> bool:
        """Whether it is a settled fact, the only thing that may fill."""
        return self.kind_letter in FACT_LETTERS and self.state in ("verified", "moved")


@dataclass(frozen=True, slots=True)
class VersionChoice:
    """One text version of a source, with the words it is offered under."""

    version_id: str
    words: str


@dataclass(frozen=True, slots=True)
class ReaderDocument:
    """A source's text version as shown: `byline` are short parts in reading order, `reliability` such as B2 or ''.

    `versions` are all its text versions, the newest first; `version_id` is the one shown.
    """

    source_id: str
    title: str
    byline: tuple[str, ...]
    text: str
    reliability: str = ""
    highlights: tuple[Highlight, ...] = ()
    version_id: str = ""
    versions: tuple[VersionChoice, ...] = ()
