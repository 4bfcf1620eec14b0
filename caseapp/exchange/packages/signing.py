"""Signatures (Ed25519), and keys as people see them: a line to copy, and eight words to compare over the telephone."""

from __future__ import annotations

import base64
import binascii
import hashlib

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from caseapp.domain.errors import BadInput
from caseapp.exchange.packages.words import BITS, words_for
from caseapp.platform.translation import tr

PREFIX = "ed25519:"
FINGERPRINT_WORDS = 8
_KEY_BYTES = 32
_PURPOSE = b"Caseapp package manifest 1\n"
"""Signed before the manifest: a signature over anything else, by the same key, is none over a manifest."""


def sign(manifest: bytes, key: SigningKey, purpose: bytes = _PURPOSE) -> bytes:
    """The signature over a manifest, or over what is signed for another purpose: 64 bytes."""
    return key.sign(purpose + manifest).signature


def is_signed(manifest: bytes, signature: bytes, key: str, purpose: bytes = _PURPOSE) -> bool:
    """Whether the holder of `key` signed this, for this purpose."""
    try:
        VerifyKey(_key_bytes(key)).verify(purpose + manifest, signature)
    except (CryptoError, ValueError):
        return False
    return True


def key_words(key: VerifyKey) -> str:
    """A public key as a line: `ed25519:` and 43 characters."""
    return PREFIX + base64.urlsafe_b64encode(bytes(key)).decode().rstrip("=")


def checked_key(words: str) -> str:
    """The line of a public key that somebody typed or pasted. Raises BadInput."""
    words = "".join(words.split())
    try:
        key = _key_bytes(words)
    except ValueError:
        raise BadInput(
            tr("This is no key of a signer."), tr("It begins with “ed25519:” and has 43 characters after that.")
        ) from None
    return key_words(VerifyKey(key))


def fingerprint(key: str) -> str:
    """Eight words for a public key: 88 bits of its SHA-256, more than anybody can search through for a twin."""
    number = int.from_bytes(hashlib.sha256(_key_bytes(key)).digest(), "big") >> (256 - FINGERPRINT_WORDS * BITS)
    return " ".join(words_for(number, FINGERPRINT_WORDS))


def _key_bytes(words: str) -> bytes:
    if not words.startswith(PREFIX) or not words.isascii():
        raise ValueError(words)
    try:
        key = base64.b64decode(words.removeprefix(PREFIX) + "=", altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError(words) from error
    if len(key) != _KEY_BYTES:
        raise ValueError(words)
    return key
