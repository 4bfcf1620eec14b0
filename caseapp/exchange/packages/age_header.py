"""The head of a file encrypted with age: to whom, and the seal over it. Its source is age-encryption.org/v1."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass
from typing import BinaryIO

from caseapp.exchange.packages.errors import damaged

MAGIC = b"age-encryption.org/v1\n"
_COLUMNS = 64
_MOST_BYTES, _LONGEST_LINE = 1 << 16, 1 << 10


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to the key of the file: `kind` such as X25519 or scrypt, its arguments, and the wrapped key."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """All ways to the key, the bytes that are sealed, and the seal."""

    stanzas: tuple[Stanza, ...]
    sealed: bytes
    seal: bytes


def is_age(start: bytes) -> bool:
    """Whether a file that begins so is encrypted with age."""
    return start.startswith(MAGIC)


def read_header(file: BinaryIO) -> Header:
    """Reads the header and leaves `file` at the first byte after it. Raises DamagedFile."""
    if file.read(len(MAGIC)) != MAGIC:
        raise damaged()
    sealed = bytearray(MAGIC)
    stanzas: list[Stanza] = []
    while True:
        line = _line(file, sealed)
        if line.startswith("--- "):
            return Header(tuple(stanzas), bytes(sealed[: len(sealed) - len(line) - 1]) + b"---", decoded(line[4:]))
        words = line.split(" ")
        if words[0] != "->" or len(words) < 2 or not all(words):
            raise damaged()
        stanzas.append(Stanza(words[1], tuple(words[2:]), _body(file, sealed)))


def write_header(stanza: Stanza, file_key: bytes) -> bytes:
    """The bytes of a header with one stanza, sealed with the key of the file."""
    lines = [f"-> {' '.join((stanza.kind, *stanza.arguments))}"]
    words = encoded(stanza.body)
    # Subtle: the body ends with a line that is not full, be it empty.
    lines += [words[at : at + _COLUMNS] for at in range(0, len(words) + 1, _COLUMNS)]
    sealed = MAGIC + "".join(f"{line}\n" for line in lines).encode() + b"---"
    return sealed + b" " + encoded(seal_of(sealed, file_key)).encode() + b"\n"


def seal_of(sealed: bytes, file_key: bytes) -> bytes:
    """What stands behind `---` when nobody altered the header."""
    return hmac.digest(derived(file_key, b"", b"header"), sealed, "sha256")


def derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """32 bytes of HKDF-SHA-256 (RFC 5869)."""
    return hmac.digest(
        hmac.digest(salt or bytes(hashlib.sha256().digest_size), secret, "sha256"), purpose + b"\x01", "sha256"
    )


def encoded(content: bytes) -> str:
    """Base64 without padding, as age writes it."""
    return base64.b64encode(content).decode().rstrip("=")


def decoded(words: str) -> bytes:
    """The bytes of canonical base64 without padding. Raises DamagedFile."""
    try:
        content = base64.b64decode(words + "=" * (-len(words) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise damaged() from None
    if encoded(content) != words:
        raise damaged()
    return content


def _body(file: BinaryIO, sealed: bytearray) -> bytes:
    words = ""
    while True:
        line = _line(file, sealed)
        words += line
        if len(line) < _COLUMNS:
            return decoded(words)


def _line(file: BinaryIO, sealed: bytearray) -> str:
    line = file.readline(_LONGEST_LINE)
    sealed += line
    if not line.endswith(b"\n") or len(sealed) > _MOST_BYTES:
        raise damaged()
    try:
        return line[:-1].decode("ascii")
    except UnicodeDecodeError:
        raise damaged() from None
