"""The keys of the person at this machine: one to sign with, one that others encrypt to. Made when first wanted.

The private halves stay here: they are in no log, no settings and no case.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from nacl.encoding import HexEncoder
from nacl.signing import SigningKey

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.exchange.packages.recipients import new_identity, recipient_of
from caseapp.exchange.packages.signing import key_words
from caseapp.platform.paths import user_config_dir
from caseapp.platform.private import keep_secret, read_secret
from caseapp.platform.translation import tr

FILE_NAME = "private-keys.json"


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """`signer` and `recipient` are for everybody to know; the rest is not."""

    signer: str
    recipient: str
    signing_key: SigningKey = field(repr=False)
    identity: str = field(repr=False)


def own_keys() -> OwnKeys:
    """The keys of this person; made now when there are none. Raises CaseError when they cannot be read or kept."""
    path = user_config_dir() / FILE_NAME
    try:
        words = read_secret(path)
        if words is None:
            keep_secret(path, _new())
            words = read_secret(path) or ""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise CaseError(
            tr("Your keys cannot be kept in “{folder}”: {reason}.", folder=path.parent, reason=reason),
            tr("Check the permissions of that folder."),
        ) from error
    return _from(words, path)


def own_signer() -> str:
    """What this person signs with; empty when there are no keys that can be read. It makes none."""
    path = user_config_dir() / FILE_NAME
    try:
        words = read_secret(path)
        return _from(words, path).signer if words is not None else ""
    except (OSError, ValueError, DamagedFile):
        return ""


def new_keys() -> OwnKeys:
    """Keys that nobody has yet, and that are kept nowhere."""
    return _read(_new())


def _new() -> str:
    key = SigningKey.generate().encode(HexEncoder).decode()
    return json.dumps({"sign": key, "age": new_identity()}) + "\n"


def _read(words: str) -> OwnKeys:
    kept = json.loads(words)
    key = SigningKey(str(kept["sign"]).encode(), HexEncoder)
    identity = str(kept["age"])
    return OwnKeys(key_words(key.verify_key), recipient_of(identity), key, identity)


def _from(words: str, path: Path) -> OwnKeys:
    try:
        return _read(words)
    except (ValueError, KeyError, TypeError, RecursionError):
        # Subtle: not `from`: the cause may hold the words themselves.
        raise DamagedFile(
            tr("Your keys in “{path}” are damaged.", path=path),
            tr("Bring the file back from a backup; or take it away, and new keys are made."),
        ) from None
