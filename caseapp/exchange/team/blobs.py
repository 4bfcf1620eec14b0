"""Texts and originals in a team folder: a file each, named by the checksum of the file itself."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

from caseapp.domain.errors import DamagedFile
from caseapp.exchange.team.layout import BLOBS, MOST_BLOB_BYTES
from caseapp.exchange.team.reading import not_ours, not_whole, read_bounded, too_large
from caseapp.exchange.team.sealing import Sealer

MAGIC = b"Caseapp document 1\n"
_MOST_PLAIN_BYTES = 2 << 30
_MOST_RATIO = 1_100  # blank pages may shrink as much as zlib can


@dataclass(frozen=True, slots=True)
class Blob:
    """A text (`media_type` empty), with the sketch it is compared by, or an original."""

    content: bytes
    media_type: str = ""
    sketch: bytes | None = None


def encode(blob: Blob, sealer: Sealer) -> tuple[str, bytes]:
    """The name and the content of its file."""
    sketch = blob.sketch.hex() if blob.sketch is not None else None
    first = json.dumps({"type": blob.media_type, "sketch": sketch, "bytes": len(blob.content)}).encode()
    data = MAGIC + sealer.seal(zlib.compress(first + b"\n" + blob.content, 6))
    return hashlib.sha256(data).hexdigest(), data


def read(folders: list[Path], name: str, sealer: Sealer) -> Blob | None:
    """The blob called `name` in the first of the members' folders that has it whole; None when none has."""
    for folder in folders:
        path = folder / BLOBS / name
        try:
            return decode(read_bounded(path, MOST_BLOB_BYTES), name, sealer)
        except (OSError, DamagedFile):
            continue
    return None


def decode(data: bytes, name: str, sealer: Sealer) -> Blob:
    """Reads a blob. Raises DamagedFile, NotYetForUs."""
    if not data.startswith(MAGIC) or hashlib.sha256(data).hexdigest() != name:
        raise not_whole(name)
    sealed = sealer.unseal(data[len(MAGIC) :], name)
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(sealed, min(_MOST_PLAIN_BYTES, 4096 + len(sealed) * _MOST_RATIO))
        if unpacking.unconsumed_tail:
            raise too_large(name)
        first, _, content = plain.partition(b"\n")
        said = json.loads(first)
        sketch = bytes.fromhex(said["sketch"]) if said["sketch"] is not None else None
        if not isinstance(said["type"], str) or said["bytes"] != len(content):
            raise not_ours(name)
    except (zlib.error, ValueError, KeyError, TypeError, RecursionError):
        raise not_ours(name) from None
    return Blob(content, said["type"], sketch)
