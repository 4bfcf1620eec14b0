"""Encryption to people's keys with age, by pyrage: a block at a time, to as many as one likes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import pyrage

from caseapp.domain.errors import BadInput
from caseapp.exchange.packages.errors import NotForUs, damaged
from caseapp.exchange.packages.streams import Counted
from caseapp.platform.translation import tr

KIND = "X25519"
_NO_KEY = "No matching keys found"


def new_identity() -> str:
    """A new private key, as age writes it."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public key of a private one. Raises ValueError."""
    try:
        return str(pyrage.x25519.Identity.from_str(identity).to_public())
    except pyrage.IdentityError as error:
        raise ValueError("no identity of age") from error


def checked_recipient(words: str) -> str:
    """The public key that somebody typed or pasted. Raises BadInput."""
    words = "".join(words.split()).lower()
    try:
        return str(pyrage.x25519.Recipient.from_str(words))
    except pyrage.RecipientError:
        raise BadInput(
            tr("“{key}” is no key to encrypt to.", key=words[:80]),
            tr("It begins with “age1” and has 58 characters after that."),
        ) from None


def encrypt(reader: Counted, writer: BinaryIO, recipients: Sequence[str]) -> None:
    """Writes what `reader` gives, encrypted so that each of the recipients can read it."""
    keys = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
    bounded = Counted(writer, 1, _nobody)
    try:
        pyrage.encrypt_io(reader, bounded, keys)
    except (pyrage.EncryptError, OSError) as error:
        # Subtle: the library hides what our own files raised in an error of its own.
        raise reader.stopped or bounded.stopped or error from None


def decrypt(reader: Counted, writer: Counted, identity: str) -> None:
    """Writes what `reader`, at the start of the file, gives, decrypted. Raises NotForUs or DamagedFile.

    What was written before a DamagedFile is of no worth: the caller throws it away.
    """
    try:
        pyrage.decrypt_io(reader, writer, [pyrage.x25519.Identity.from_str(identity)])
    except (pyrage.DecryptError, OSError) as error:
        if stopped := reader.stopped or writer.stopped:
            raise stopped from None
        if _NO_KEY in str(error):
            raise NotForUs(
                tr("This package was encrypted for somebody else."),
                tr("Give the sender your key: File, Your keys and people."),
            ) from None
        raise damaged() from None


def _nobody(_done: int, _total: int) -> None:
    """Progress is told of what is read."""
