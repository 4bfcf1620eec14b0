"""Archives and XML of office documents, opened so that they cannot harm.

An archive is judged by its list before anything is unpacked, and again while it is: the list may lie. It must not write
anything to disk, and XML must not bring in anything from outside itself.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from lxml import etree

from caseapp.exchange.documents.document import NotReadable
from caseapp.platform.translation import mark, number, tr

MOST_ENTRIES, MOST_BYTES = 5_000, 256 << 20
MOST_RATIO, RATIO_FROM_BYTES = 200, 1 << 20

SAVE_AGAIN = mark("Save it again in the program it was made with, or save its text as a text file.")
PROTECTED = (mark("This file is protected by a password."), mark("Save it without one and import it again."))
_TOO_LARGE = (mark("This file is far larger unpacked than it seems, so it may be harmful."), SAVE_AGAIN)
_WITH_DTD = (mark("A part of this file has a document type definition, which may be harmful."), SAVE_AGAIN)

_OUTSIDE = re.compile(r"/|[A-Za-z]:|(?:.*/)?\.\.(?:/|$)", re.DOTALL)
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


class Archive:
    """The parts of a ZIP file by name, "/" between folders."""

    def __init__(self, file: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo]) -> None:
        self.names = tuple(name for name in parts if not name.endswith("/"))
        self._file, self._parts, self._left = file, parts, MOST_BYTES

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises NotReadable when it is missing, damaged, or more than the list says."""
        if name not in self._parts:
            raise NotReadable(
                tr("There is no “{name}” in this file, so it is damaged or another format.", name=name), tr(SAVE_AGAIN)
            )
        with _damage_in_words(), self._file.open(self._parts[name]) as part:
            content = part.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise NotReadable(*map(tr, _TOO_LARGE))
        return content


def open_archive(content: bytes) -> Archive:
    """A ZIP file's bytes as an archive. Raises NotReadable for one that is damaged, locked, too large or hostile."""
    # zipfile: it makes an object of every entry before it can be asked how many there are.
    if content.count(b"PK\x01\x02") > MOST_ENTRIES:
        raise NotReadable(tr("This file has more than {most} parts.", most=number(MOST_ENTRIES)), tr(SAVE_AGAIN))
    with _damage_in_words():
        file = zipfile.ZipFile(io.BytesIO(content))
    infos = file.infolist()
    names = [info.filename.replace("\\", "/") for info in infos]
    is_twice = len({name.casefold() for name in names}) < len(names)
    if is_twice or any(map(_OUTSIDE.match, names)) or any("\0" in info.orig_filename for info in infos):
        raise NotReadable(tr("The names of this file's parts are no document's, so it may be harmful."), tr(SAVE_AGAIN))
    _check(infos)
    return Archive(file, dict(zip(names, infos, strict=True)))


def parse_xml(content: bytes) -> Any:
    """The root of a part in XML. Raises NotReadable for what is not well-formed, too deep, or has a DTD."""
    # Subtle: in UTF-16 every other byte is a NUL.
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise NotReadable(*map(tr, _WITH_DTD))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.LxmlError as error:
        raise NotReadable(tr("A part of this file is damaged or nested too deeply."), tr(SAVE_AGAIN)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotReadable(*map(tr, _WITH_DTD))
    return root


def _check(infos: Sequence[zipfile.ZipInfo]) -> None:
    if any(info.flag_bits & 0x41 for info in infos):
        raise NotReadable(*map(tr, PROTECTED))
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
        raise NotReadable(tr("This file is compressed in a way that documents are not."), tr(SAVE_AGAIN))
    is_bomb = any(info.file_size > max(RATIO_FROM_BYTES, MOST_RATIO * info.compress_size) for info in infos)
    if is_bomb or sum(info.file_size for info in infos) > MOST_BYTES:
        raise NotReadable(*map(tr, _TOO_LARGE))


@contextmanager
def _damage_in_words() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise NotReadable(tr("This file is damaged or incomplete."), tr("Get it again, or save it again.")) from error
