"""The ZIP file inside a package: exactly the manifest, the case, and perhaps a signature, under their fixed names.

A stranger's is judged by its list before anything is unpacked, and by what comes out of it while it is: the list may
lie. Nothing is unpacked under a name of its own, so no name in it can lead anywhere.
"""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from caseapp.domain.errors import DamagedFile
from caseapp.exchange.packages.errors import GET_AGAIN, damaged
from caseapp.exchange.packages.manifest import (
    CASE_NAME,
    MANIFEST_NAME,
    SIGNATURE_NAME,
    Manifest,
    Signature,
    manifest_bytes,
    read_manifest,
    read_signature,
    signature_bytes,
)
from caseapp.exchange.packages.signing import is_signed
from caseapp.exchange.packages.streams import BLOCK, MOST_CASE_BYTES, MOST_PACKAGE_BYTES, Watch, too_large
from caseapp.platform.translation import mark, tr

MAGIC = b"PK\x03\x04"
MOST_RATIO, RATIO_FROM_BYTES = 100, 16 << 20
_MOST_WORDS_BYTES, _MOST_LIST_BYTES = 1 << 16, 1 << 12
_END = struct.Struct("<4s4H2LH")
_END_MAGIC, _END64_MAGIC = b"PK\x05\x06", b"PK\x06\x07"
_NAMES = ({MANIFEST_NAME, CASE_NAME}, {MANIFEST_NAME, CASE_NAME, SIGNATURE_NAME})
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error)
_DO_NOT_TRUST = mark("Do not trust it.")


@dataclass(frozen=True, slots=True)
class Contents:
    """What was read and found to be true. `signer` is the key that signed; empty when nobody did."""

    manifest: Manifest
    signer: str


def write(case: Path, manifest: Manifest, sign: Signature | None, file: BinaryIO, watch: Watch) -> None:
    """Writes the container of `case`, whose size and hash are in `manifest`, to an empty file."""
    if _write(case, manifest, sign, file, watch, zipfile.ZIP_DEFLATED) < manifest.size // MOST_RATIO:
        # Pages of nothing shrink to nothing, and whoever opens it would take it for a bomb.
        file.seek(0)
        file.truncate()
        _write(case, manifest, sign, file, watch, zipfile.ZIP_STORED)


def unpack(file: BinaryIO, target: Path, watch: Watch) -> Contents:
    """Writes the case in a container to the new file `target`, and says what the manifest says and who signed it.

    Raises DamagedFile, or CaseError when a newer program made it; what is at `target` is then to be thrown away.
    """
    with _damage_in_words():
        size = _check_end(file)
        with zipfile.ZipFile(file) as archive:
            entries = _checked(archive.infolist(), size)
            words = _words(archive, entries[MANIFEST_NAME])
            manifest = read_manifest(words)
            signer = ""
            if SIGNATURE_NAME in entries:
                signer = _signer(words, read_signature(_words(archive, entries[SIGNATURE_NAME])))
            if entries[CASE_NAME].file_size != manifest.size:
                raise _not_as_said()
            _unpack_case(archive, entries[CASE_NAME], manifest, target, watch)
    return Contents(manifest, signer)


def hash_of(path: Path, watch: Watch) -> str:
    """The SHA-256 of a file, in lower-case hexadecimal digits."""
    total, done, digest = path.stat().st_size, 0, hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            watch(done, total)
            digest.update(block)
            done += len(block)
    return digest.hexdigest()


def _write(case: Path, manifest: Manifest, sign: Signature | None, file: BinaryIO, watch: Watch, method: int) -> int:
    """Returns what the case shrank to."""
    with zipfile.ZipFile(file, "w", method, allowZip64=False, compresslevel=3) as archive:
        archive.writestr(_entry(MANIFEST_NAME, method), manifest_bytes(manifest))
        if sign is not None:
            archive.writestr(_entry(SIGNATURE_NAME, method), signature_bytes(sign))
        entry = _entry(CASE_NAME, method)
        entry.file_size = manifest.size
        with archive.open(entry, "w") as target, case.open("rb") as source:
            done = 0
            while block := source.read(BLOCK):
                watch(done, manifest.size)
                target.write(block)
                done += len(block)
        return entry.compress_size


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    # A fixed day: when it was made is the manifest's to say.
    entry = zipfile.ZipInfo(name)
    entry.compress_type = method
    entry.external_attr = (stat.S_IFREG | 0o600) << 16
    return entry


def _check_end(file: BinaryIO) -> int:
    """Looks at the end of the file, where a ZIP says how long its list is; its size in bytes.

    zipfile: it searches for the end anywhere, and reads a list of any length into memory.
    """
    size = file.seek(0, 2)
    if size > MOST_PACKAGE_BYTES:
        raise too_large()
    if size < _END.size:
        raise damaged()
    file.seek(max(0, size - _END.size - 20))
    before = file.read(20) if size >= _END.size + 20 else b""
    magic, disk, first_disk, here, entries, list_bytes, list_at, comment = _END.unpack(file.read(_END.size))
    if magic != _END_MAGIC or before.startswith(_END64_MAGIC) or disk or first_disk or comment:
        raise damaged()
    if here != entries or entries > 3 or list_bytes > _MOST_LIST_BYTES or list_at + list_bytes + _END.size != size:
        raise _foreign()
    file.seek(0)
    if file.read(len(MAGIC)) != MAGIC:
        raise damaged()
    return size


def _checked(infos: list[zipfile.ZipInfo], size: int) -> dict[str, zipfile.ZipInfo]:
    entries = {info.orig_filename: info for info in infos}
    if len(entries) != len(infos) or set(entries) not in _NAMES:
        raise _foreign()
    for info in infos:
        if info.flag_bits & 0x41 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _foreign()
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
            raise _foreign()
        if info.file_size > MOST_CASE_BYTES or info.compress_size > size:
            raise too_large()
        if info.file_size > max(RATIO_FROM_BYTES, MOST_RATIO * info.compress_size):
            raise too_large()
    return entries


def _words(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as part:
        content = part.read(_MOST_WORDS_BYTES + 1)
    if len(content) > _MOST_WORDS_BYTES:
        raise _foreign()
    return content


def _signer(manifest: bytes, signature: Signature) -> str:
    if not is_signed(manifest, signature.signature, signature.key):
        raise DamagedFile(
            tr("The signature of this package does not fit its content: it was altered after it was signed."),
            tr("Do not trust it; ask the sender for another."),
        )
    return signature.key


def _unpack_case(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, manifest: Manifest, target: Path, watch: Watch
) -> None:
    digest, done = hashlib.sha256(), 0
    with archive.open(entry) as part, target.open("xb") as file:
        while block := part.read(BLOCK):
            done += len(block)
            if done > manifest.size:
                raise _not_as_said()
            watch(done, manifest.size)
            digest.update(block)
            file.write(block)
    if done != manifest.size or digest.hexdigest() != manifest.sha256:
        raise _not_as_said()


def _foreign() -> DamagedFile:
    return DamagedFile(
        tr("This package holds what no package of Caseapp does, so it may be harmful."), tr(_DO_NOT_TRUST)
    )


def _not_as_said() -> DamagedFile:
    return DamagedFile(tr("The case in this package is not the one that the package names."), tr(GET_AGAIN))


@contextmanager
def _damage_in_words() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise damaged() from error
