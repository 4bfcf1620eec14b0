"""Takes out of libraries the folders of the machine that built them, where they would be looked for in vain.

Python's own extensions name the folder that Python was installed into. On a person's machine that folder is somebody
else's, or nobody's; what is relative to the library itself (`$ORIGIN`) stays.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from making import trees

_ELF64_LITTLE = b"\x7fELF\x02\x01"
_SEGMENT = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<qQ")
_DYNAMIC, _LOAD = 2, 1
_END, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29


def forget_foreign(root: Path) -> list[Path]:
    """Do it for all libraries and programs below `root`; returns those that were changed."""
    return [path for path in trees.files(root) if _forget(path)]


def _forget(path: Path) -> bool:
    with path.open("rb") as file:
        if file.read(len(_ELF64_LITTLE)) != _ELF64_LITTLE:
            return False
    changed = without_foreign(data := path.read_bytes())
    if changed != data:
        path.write_bytes(changed)
    return changed != data


def without_foreign(data: bytes) -> bytes:
    """The same library without absolute search paths: their entries go, and those after them move up."""
    segments = list(_segments(data))
    dynamic = next(((offset, size) for kind, offset, _, size in segments if kind == _DYNAMIC), None)
    if dynamic is None:
        return data
    start, size = dynamic
    entries = list(_ENTRY.iter_unpack(data[start : start + size - size % _ENTRY.size]))
    strings = _offset(segments, next(value for tag, value in entries if tag == _STRINGS))
    kept = [entry for entry in entries if not (entry[0] in (_RPATH, _RUNPATH) and data[strings + entry[1]] == ord("/"))]
    kept += [(_END, 0)] * (len(entries) - len(kept))
    packed = b"".join(_ENTRY.pack(*entry) for entry in kept)
    return data[:start] + packed + data[start + len(packed) :]


def _segments(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Kind, place in the file, address and size of each."""
    (table,) = struct.unpack_from("<Q", data, 32)
    width, count = struct.unpack_from("<HH", data, 54)
    for number in range(count):
        kind, _, offset, address, _, size, _, _ = _SEGMENT.unpack_from(data, table + number * width)
        yield kind, offset, address, size


def _offset(segments: list[tuple[int, int, int, int]], address: int) -> int:
    for kind, offset, start, size in segments:
        if kind == _LOAD and start <= address < start + size:
            return offset + address - start
    raise ValueError(f"No part of the library is loaded at {address:#x}.")
