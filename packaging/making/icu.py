"""ICU's data without what Qt never asks of it: 32 MB of every language's words become 6 MB.

Qt takes from ICU how words sort and how they change case, and the names of time zones; it has its own names of
languages, countries, currencies and numbers, its own line breaks, and the program decodes texts by itself. A language
that has no data here falls back to the root, as ICU does for languages it does not know; all collations stay.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Iterable
from pathlib import Path

#: Folders of ICU's data that Qt never opens: line breaks, names and forms of units, currencies, languages, countries,
#: transliteration, numbers in words.
LEFT_OUT = frozenset({"brkitr", "unit", "curr", "lang", "region", "translit", "rbnf"})

#: Kinds of files that it never opens: converters of encodings, look-alikes, rules of network names.
SUFFIXES_LEFT_OUT = (".cnv", ".cfu", ".spp")

#: Folders that are kept whole.
WHOLE = frozenset({"coll"})

#: Characters by their names, 0.3 MB.
FILES_LEFT_OUT = frozenset({"unames.icu"})

_MARK = b"CmnD"
_MARK_AT = 12
_ENTRY = struct.Struct("<II")
_COUNT = struct.Struct("<I")
_LOCALE = re.compile(r"([a-z]{2,3})(_[A-Za-z0-9]+)*\.res")
_ALIGNMENT = 16

_ASSEMBLY = """
    .section .rodata
    .balign 16
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", %progbits
"""


def is_wanted(name: str, languages: Iterable[str]) -> bool:
    """Whether an item of ICU's data stays; `name` is as ICU writes it, without the package: `coll/de.res`."""
    folder, _, file = name.rpartition("/")
    if folder in LEFT_OUT or file in FILES_LEFT_OUT or file.endswith(SUFFIXES_LEFT_OUT):
        return False
    locale = _LOCALE.fullmatch(file)
    return folder in WHOLE or locale is None or locale[1] in languages


def filtered(data: bytes, languages: Iterable[str]) -> bytes:
    """The data of ICU (`.dat`, little-endian) with only the items that are wanted."""
    kept = frozenset(languages)
    head = int.from_bytes(data[:2], "little")
    items = [(name, body) for name, body in _items(data, head) if is_wanted(name.partition("/")[2], kept)]
    names, bodies, entries = bytearray(), bytearray(), bytearray()
    start_of_names = _COUNT.size + _ENTRY.size * len(items)
    start_of_bodies = _aligned(head + start_of_names + sum(len(name) + 1 for name, _ in items)) - head
    for name, body in items:
        entries += _ENTRY.pack(start_of_names + len(names), start_of_bodies + len(bodies))
        names += name.encode() + b"\0"
        bodies += body + bytes(_aligned(len(body)) - len(body))
    table = _COUNT.pack(len(items)) + entries + names
    return bytes(data[:head] + table + bytes(start_of_bodies - len(table)) + bodies)


def small_library(source: Path, target: Path, languages: Iterable[str]) -> Path:
    """Make a library of the same name as `source` (`libicudata.so.73`) with the filtered data; needs binutils."""
    library = source.read_bytes()
    data = filtered(library[library.index(_MARK) - _MARK_AT :], languages)
    target.parent.mkdir(parents=True, exist_ok=True)
    raw, listing, unit = (target.with_name(f"icu{suffix}") for suffix in (".dat", ".s", ".o"))
    raw.write_bytes(data)
    symbol = f"icudt{target.name.rpartition('.')[2]}_dat"
    listing.write_text(_ASSEMBLY.format(symbol=symbol, data=raw.name), encoding="utf-8")
    # In the folder itself, so that nothing in the library tells where it was made.
    subprocess.run(["as", "-o", unit.name, listing.name], cwd=target.parent, check=True)
    options = ("-shared", "-s", "--build-id=none", "-soname", target.name)
    subprocess.run(["ld", *options, "-o", target.name, unit.name], cwd=target.parent, check=True)
    return target


def _items(data: bytes, head: int) -> list[tuple[str, bytes]]:
    """Every item, with its name as it stands: `icudt73l/coll/de.res`."""
    (count,) = _COUNT.unpack_from(data, head)
    places = [_ENTRY.unpack_from(data, head + _COUNT.size + _ENTRY.size * number) for number in range(count)]
    ends = [start for _, start in places[1:]] + [len(data) - head]
    names = [data[head + name : data.index(b"\0", head + name)].decode() for name, _ in places]
    return [(name, data[head + start : head + end]) for name, (_, start), end in zip(names, places, ends, strict=True)]


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
