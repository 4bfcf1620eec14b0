"""Running words put together as a readable text: paragraphs, rows of tables, text boxes and notes. Reads no format."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain, pairwise

from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.document import NotReadable
from caseapp.platform.translation import tr

_SPACE = re.compile(r"[ \t\n]+")

Block = tuple[str, str]
"""Words that stand apart, after what they are: all but paragraphs ("") follow their like without a blank line."""


@dataclass(slots=True)
class _Frame:
    is_cell: bool = False
    running: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    asides: list[Block] = field(default_factory=list)
    row: list[list[Block]] = field(default_factory=list)


class Flow:
    """Puts running words, cleaned, together as blocks. Text boxes follow their paragraph, notes follow everything."""

    def __init__(self, clean: Callable[[str], str] = str) -> None:
        self._frames, self._clean = [_Frame()], clean
        self._notes: list[Block] = []

    def add(self, words: str) -> None:
        self._frames[-1].running.append(words)

    def end_paragraph(self, bullet: str = "") -> str:
        """Gives its words. With a bullet it is an item of a list."""
        frame = self._frames[-1]
        words = self._clean("".join(frame.running)).lstrip("\n").rstrip(" \t\n")
        if words.strip():
            frame.blocks.append(("item" if bullet else "", bullet + words))
        frame.blocks += frame.asides
        frame.running, frame.asides = [], []
        return words

    def open(self, is_cell: bool = False) -> None:
        """Begins a cell, a note or an aside (a text box), which one of the following ends."""
        self._frames.append(_Frame(is_cell))

    def open_cell_around(self) -> None:
        """Begins a cell with the paragraph that runs, unless it is in one."""
        if not self._frames[-1].is_cell:
            self._frames.append(_Frame(True, self._frames[-1].running))
            self._frames[-2].running = []

    def end_cell(self) -> None:
        self.end_row()
        self.end_paragraph()
        cell = self._frames.pop()
        self._frames[-1].row.append(cell.blocks)

    def end_row(self) -> None:
        frame = self._frames[-1]
        frame.blocks += _row(frame.row)
        frame.row = []

    def end_aside(self) -> None:
        blocks = self._close()
        self._frames[-1].asides += blocks

    def end_note(self) -> None:
        blocks, number = self._close(), f"[{len(self._notes) + 1}]"
        self._notes.append(("note", f"{number} " + "\n".join(words for _, words in blocks)))
        self.add(number)

    def text(self) -> str:
        """Everything, as canonical text. Raises NotReadable when that is nothing."""
        while len(self._frames) > 1:
            self.end_cell() if self._frames[-1].is_cell else self.end_aside()
        notes = [("note", "Notes"), *self._notes] if self._notes else []
        blocks = [("", ""), *self._close(), *notes]
        parts = (("\n" if kind == above != "" else "\n\n") + words for (above, _), (kind, words) in pairwise(blocks))
        text = canonical_text("".join(parts)).lstrip("\ufeff\n").rstrip("\n")
        if not text.strip():
            raise NotReadable(
                tr("No words were found in this document."), tr("If it is pictures of words, type them out.")
            )
        return text

    def _close(self) -> list[Block]:
        while self._frames[-1].is_cell:
            self.end_cell()
        self.end_row()
        self.end_paragraph()
        return self._frames.pop().blocks


def _row(cells: list[list[Block]]) -> list[Block]:
    """A row in one line; but where a cell holds several paragraphs the table only lays out the page."""
    blocks = list(chain.from_iterable(cells))
    if not blocks or len(cells) < 2 or any(len(cell) > 1 for cell in cells):
        return blocks
    words = [_SPACE.sub(" ", cell[0][1]).strip(" ") if cell else "" for cell in cells]
    while not words[-1]:
        words.pop()
    return [("row", " | ".join(words).lstrip(" "))]
