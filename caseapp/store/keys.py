"""The key that locks a case: made of a passphrase once, then given to every connection, so that none waits for it.

A case is locked by SQLCipher 4 as it comes (AES-256, PBKDF2-HMAC-SHA512 in 256,000 rounds over a salt of 16 bytes, with
which the file begins), so that its own tools open it with the passphrase. The passphrase itself is kept nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import unicodedata
from typing import NoReturn

ROUNDS = 256_000
KEY_BYTES = 32
SALT_BYTES = 16


class Key:
    """What opens one locked case and every copy made of it. It shows itself to nobody, not even in an error."""

    __slots__ = ("_raw", "_salt")

    def __init__(self, raw: bytes, salt: bytes) -> None:
        self._raw, self._salt = raw, salt

    @classmethod
    def of(cls, passphrase: str, salt: bytes) -> Key:
        """The key that `passphrase` makes with the salt of a file; takes a tenth of a second or more."""
        # The same letters are the same passphrase, whichever keyboard composed their accents.
        words = unicodedata.normalize("NFC", passphrase).encode("utf-8", errors="surrogatepass")
        return cls(hashlib.pbkdf2_hmac("sha512", words, salt, ROUNDS, KEY_BYTES), salt)

    @classmethod
    def new(cls, passphrase: str) -> Key:
        """A key for a file that is yet to be made."""
        return cls.of(passphrase, os.urandom(SALT_BYTES))

    def is_of(self, passphrase: str) -> bool:
        """Whether `passphrase` makes this key; takes as long as making it."""
        return self == Key.of(passphrase, self._salt)

    @property
    def literal(self) -> str:
        """The key as SQLCipher reads it inside a quoted string, with which it derives nothing more."""
        return f"x'{self._raw.hex()}{self._salt.hex()}'"

    @property
    def salt(self) -> bytes:
        """What the file begins with."""
        return self._salt

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and hmac.compare_digest(self._raw + self._salt, other._raw + other._salt)

    def __hash__(self) -> int:
        return hash((self._raw, self._salt))

    def __repr__(self) -> str:
        return "<Key>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A key is not written anywhere.")
