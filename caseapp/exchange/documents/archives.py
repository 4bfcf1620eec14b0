"""What office documents share: archives and XML that cannot harm, and words put together as paragraphs, rows and notes.

An archive is judged by its list before anything is unpacked, and again while it is: the list may lie. It must not write
anything to disk, and XML must not bring in anything from outside itself.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Any

from lxml import etree

from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.document import NotReadable

MOST_ENTRIES, MOST_BYTES = 5_000, 256 << 20
MOST_RATIO, RATIO_FROM_BYTES = 200, 1 << 20

SAVE_AGAIN = "Save it again in the program it was made with, or save its text as a text file."
PROTECTED = ("This file is protected by a password.", "Save it without one and import it again.")
_TOO_MANY = (f"This file has more than {MOST_ENTRIES:,} parts.", SAVE_AGAIN)
_TOO_LARGE = ("This file is far larger unpacked than it seems, so it may be harmful.", SAVE_AGAIN)
_WITH_DTD = ("A part of this file has a document type definition, which may be harmful.", SAVE_AGAIN)

_OUTSIDE = re.compile(r"/|[A-Za-z]:|(?:.*/)?\.\.(?:/|$)", re.DOTALL)
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
_SPACE = re.compile(r"[ \t\n]+")

Block = tuple[str, str]
"""Words that stand apart, after what they are: all but paragraphs ("") follow their like without a blank line."""


class Archive:
    """The parts of a ZIP file by name, "/" between folders."""

    def __init__(self, file: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo]) -> None:
        self.names = tuple(name for name in parts if not name.endswith("/"))
        self._file, self._parts, self._left = file, parts, MOST_BYTES

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises NotReadable when it is missing, damaged, or more than the list says."""
        if name not in self._parts:
            raise NotReadable(f"There is no “{name}” in this file, so it is damaged or another format.", SAVE_AGAIN)
        with _damage_in_words(), self._file.open(self._parts[name]) as part:
            content = part.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise NotReadable(*_TOO_LARGE)
        return content


def open_archive(content: bytes) -> Archive:
    """A ZIP file's bytes as an archive. Raises NotReadable for one that is damaged, locked, too large or hostile."""
    # zipfile: it makes an object of every entry before it can be asked how many there are.
    if content.count(b"PK\x01\x02") > MOST_ENTRIES:
        raise NotReadable(*_TOO_MANY)
    with _damage_in_words():
        file = zipfile.ZipFile(io.BytesIO(content))
    infos = file.infolist()
    names = [info.filename.replace("\\", "/") for info in infos]
    is_twice = len({name.casefold() for name in names}) < len(names)
    if is_twice or any(map(_OUTSIDE.match, names)) or any("\0" in info.orig_filename for info in infos):
        raise NotReadable("The names of this file's parts are no document's, so it may be harmful.", SAVE_AGAIN)
    _check(infos)
    return Archive(file, dict(zip(names, infos, strict=True)))


def parse_xml(content: bytes) -> Any:
    """The root of a part in XML. Raises NotReadable for what is not well-formed, too deep, or has a DTD."""
    # Subtle: in UTF-16 every other byte is a NUL.
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise NotReadable(*_WITH_DTD)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.LxmlError as error:
        raise NotReadable("A part of this file is damaged or nested too deeply.", SAVE_AGAIN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotReadable(*_WITH_DTD)
    return root


def _check(infos: Sequence[zipfile.ZipInfo]) -> None:
    if any(info.flag_bits & 0x41 for info in infos):
        raise NotReadable(*PROTECTED)
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
        raise NotReadable("This file is compressed in a way that documents are not.", SAVE_AGAIN)
    is_bomb = any(info.file_size > max(RATIO_FROM_BYTES, MOST_RATIO * info.compress_size) for info in infos)
    if is_bomb or sum(info.file_size for info in infos) > MOST_BYTES:
        raise NotReadable(*_TOO_LARGE)


@contextmanager
def _damage_in_words() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise NotReadable("This file is damaged or incomplete.", "Get it again, or save it again.") from error


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
            raise NotReadable("No words were found in this document.", "If it is pictures of words, type them out.")
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
