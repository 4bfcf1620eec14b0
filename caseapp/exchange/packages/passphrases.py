"""Encryption with a passphrase, in the format of age, a block at a time.

pyrage has it only for whole files in memory, takes 1 GB and three seconds for the passphrase alone, and lets nothing
else of the program run meanwhile. Here a block goes through at a time, and the passphrase takes 256 MB. The primitives
are libsodium's and OpenSSL's; tests hold it against pyrage and age itself, both ways.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import unicodedata
from typing import BinaryIO

from nacl.bindings import (
    crypto_aead_chacha20poly1305_ietf_decrypt,
    crypto_aead_chacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.exchange.packages.age_header import Header, Stanza, decoded, derived, encoded, seal_of, write_header
from caseapp.exchange.packages.errors import PassphraseRefused, damaged
from caseapp.exchange.packages.streams import BLOCK, Counted
from caseapp.platform.translation import tr

KIND = "scrypt"
WORK = 18
"""Of scrypt, as the power of two: 256 MB and about a second, the same as age's."""
MOST_WORK = 20
_KEY_BYTES, _SALT_BYTES, _NONCE_BYTES, _TAG_BYTES = 16, 16, 16, 16
_SALT_LABEL = b"age-encryption.org/v1/scrypt"
_NO_NONCE = bytes(12)


def encrypt(reader: Counted, writer: BinaryIO, passphrase: str) -> None:
    """Writes what `reader` gives, encrypted."""
    file_key, salt, nonce = os.urandom(_KEY_BYTES), os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    wrapping = _wrapping_key(passphrase, salt, WORK)
    wrapped = crypto_aead_chacha20poly1305_ietf_encrypt(file_key, None, _NO_NONCE, wrapping)
    writer.write(write_header(Stanza(KIND, (encoded(salt), str(WORK)), wrapped), file_key))
    writer.write(nonce)
    key = derived(file_key, nonce, b"payload")
    number, block = 0, _read_full(reader, BLOCK)
    while True:
        following = _read_full(reader, BLOCK) if len(block) == BLOCK else b""
        is_last = not following
        writer.write(crypto_aead_chacha20poly1305_ietf_encrypt(block, None, _nonce(number, is_last), key))
        if is_last:
            return
        number, block = number + 1, following


def decrypt(header: Header, reader: Counted, writer: Counted, passphrase: str) -> None:
    """Writes what follows the header, decrypted. Raises PassphraseRefused or DamagedFile.

    What was written before a DamagedFile is of no worth: the caller throws it away.
    """
    file_key = _file_key(header, passphrase)
    if not hmac.compare_digest(seal_of(header.sealed, file_key), header.seal):
        raise damaged()
    nonce = _read_full(reader, _NONCE_BYTES)
    key = derived(file_key, nonce, b"payload")
    number, block = 0, _read_full(reader, BLOCK + _TAG_BYTES)
    while True:
        following = _read_full(reader, BLOCK + _TAG_BYTES)
        is_last = not following
        try:
            content = crypto_aead_chacha20poly1305_ietf_decrypt(block, None, _nonce(number, is_last), key)
        except (CryptoError, ValueError):
            raise damaged() from None
        if not content and number:
            raise damaged()
        writer.write(content)
        if is_last:
            return
        number, block = number + 1, following


def _file_key(header: Header, passphrase: str) -> bytes:
    if len(header.stanzas) != 1 or len(header.stanzas[0].arguments) != 2:
        raise damaged()
    (stanza,) = header.stanzas
    salt, work = decoded(stanza.arguments[0]), stanza.arguments[1]
    if len(salt) != _SALT_BYTES or len(stanza.body) != _KEY_BYTES + _TAG_BYTES or not _is_number(work):
        raise damaged()
    if int(work) > MOST_WORK:
        raise DamagedFile(
            tr("This package asks for more work on its passphrase than is safe, so it may be harmful."),
            tr("Do not trust it."),
        )
    try:
        wrapping = _wrapping_key(passphrase, salt, int(work))
        return crypto_aead_chacha20poly1305_ietf_decrypt(stanza.body, None, _NO_NONCE, wrapping)
    except CryptoError:
        raise PassphraseRefused(
            tr("The passphrase does not open this package."), tr("Check capital letters and the keyboard’s language.")
        ) from None


def _wrapping_key(passphrase: str, salt: bytes, work: int) -> bytes:
    # Subtle: an accent or a Korean syllable is typed as one character here and as several there.
    secret = unicodedata.normalize("NFC", passphrase).encode()
    try:
        return hashlib.scrypt(
            secret, salt=_SALT_LABEL + salt, n=1 << work, r=8, p=1, maxmem=(1 << 10 << work) + (1 << 24), dklen=32
        )
    except (MemoryError, ValueError):
        raise CaseError(
            tr("There is not enough memory for this passphrase."), tr("Close other programs and try again.")
        ) from None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) <= 3 and word[0] != "0"


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if is_last else b"\x00")


def _read_full(reader: Counted, size: int) -> bytes:
    """As many bytes as there are, up to `size`."""
    block = reader.read(size)
    while block and len(block) < size:
        more = reader.read(size - len(block))
        if not more:
            break
        block += more
    return block
