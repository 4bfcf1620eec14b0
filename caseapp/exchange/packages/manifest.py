"""What a package says of itself: when and with what it was made, and the size and hash of the case in it.

Read from strangers: each value is checked before anybody sees it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from caseapp.domain.errors import BadInput, CaseError
from caseapp.exchange.packages.errors import damaged
from caseapp.exchange.packages.recipients import checked_recipient
from caseapp.exchange.packages.signing import checked_key
from caseapp.exchange.packages.streams import MOST_CASE_BYTES, too_large
from caseapp.platform.translation import tr
from caseapp.store.needs import made_for, needed, what_to_install

CASE_NAME, MANIFEST_NAME, SIGNATURE_NAME = "case.case", "manifest.json", "signature.json"
FORMAT, VERSION, NEEDS = "Caseapp package", 1, "0.1.0"
"""`NEEDS` is the lowest version of Caseapp that can open this form of package; it goes up with `VERSION`."""
_MOST_TITLE_CP, _MOST_PROGRAM_CP = 300, 60
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`made_at` is ISO 8601 in UTC; `reply_to` is the key that the maker can be written to with, or empty."""

    title: str
    made_at: str
    program: str
    size: int
    sha256: str
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, by the key, and the signature itself."""

    key: str
    signature: bytes


def manifest_bytes(manifest: Manifest) -> bytes:
    """The manifest as it stands in a package; these very bytes are signed."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "needs": NEEDS,
        "title": manifest.title[:_MOST_TITLE_CP],
        "made_at": manifest.made_at,
        "program": manifest.program,
        "reply_to": manifest.reply_to,
        "files": [{"name": CASE_NAME, "size": manifest.size, "sha256": manifest.sha256}],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def read_manifest(content: bytes) -> Manifest:
    """A manifest from its bytes. Raises DamagedFile, or CaseError when a newer program made it."""
    told = _object(content)
    version = told.get("version")
    if told.get("format") != FORMAT or not isinstance(version, int):
        raise damaged()
    if version > VERSION:
        needs = needed(told.get("needs"))
        cannot = tr("It cannot be opened here.")
        raise CaseError(f"{made_for(_words(told, 'title', _MOST_TITLE_CP), needs)} {cannot}", what_to_install(needs))
    files = told.get("files")
    if not isinstance(files, list) or len(files) != 1 or not isinstance(files[0], dict):
        raise damaged()
    size, sha256 = files[0].get("size"), files[0].get("sha256")
    if files[0].get("name") != CASE_NAME or not isinstance(size, int) or not isinstance(sha256, str):
        raise damaged()
    if size < 0 or not _SHA256.fullmatch(sha256):
        raise damaged()
    if size > MOST_CASE_BYTES:
        raise too_large()
    return Manifest(
        _words(told, "title", _MOST_TITLE_CP),
        _moment(_words(told, "made_at", 40)),
        _words(told, "program", _MOST_PROGRAM_CP),
        size,
        sha256,
        _reply_to(_words(told, "reply_to", 200)),
    )


def signature_bytes(signature: Signature) -> bytes:
    """The signature as it stands in a package."""
    told = {"algorithm": "Ed25519", "key": signature.key, "signature": signature.signature.hex()}
    return (json.dumps(told, indent=2) + "\n").encode()


def read_signature(content: bytes) -> Signature:
    """A signature from its bytes; whether it is true is asked of `signing`. Raises DamagedFile."""
    told = _object(content)
    try:
        key, signature = checked_key(_words(told, "key", 100)), bytes.fromhex(_words(told, "signature", 200))
    except (BadInput, ValueError):
        raise damaged() from None
    if told.get("algorithm") != "Ed25519":
        raise damaged()
    return Signature(key, signature)


def _object(content: bytes) -> dict[str, Any]:
    try:
        told = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise damaged() from None
    if not isinstance(told, dict):
        raise damaged()
    return told


def _words(told: dict[str, Any], name: str, most: int) -> str:
    words = told.get(name, "")
    if not isinstance(words, str) or len(words) > most:
        raise damaged()
    return _plain(words)


def _plain(words: str) -> str:
    """Words on one line, without characters that turn the direction of others or hide themselves."""
    # Subtle: joiners stay: emoji and several scripts need them inside words.
    kept = (
        char
        for char in words
        if char in "\u200c\u200d" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    )
    return " ".join("".join(kept).split())


def _moment(words: str) -> str:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise damaged() from None
    # Subtle: at either end of the calendar the clock of another time zone has no such moment.
    if moment.tzinfo is None or not 1970 <= moment.year < 9999:
        raise damaged()
    return words


def _reply_to(words: str) -> str:
    if not words:
        return ""
    try:
        return checked_recipient(words)
    except BadInput:
        raise damaged() from None
