"""A pair of keys in words, and the note beside the settings that says what is public of it and where the rest is kept.

The note holds no secret. While it stands, no keys are made in the place of those it tells of.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from nacl.encoding import HexEncoder
from nacl.signing import SigningKey

from caseapp.domain.errors import DamagedFile
from caseapp.exchange.packages.recipients import new_identity, recipient_of
from caseapp.exchange.packages.signing import key_words
from caseapp.platform.atomic import write_atomic
from caseapp.platform.translation import tr

_SIGNER, _RECIPIENT, _RING = "signs with", "age", "key ring"
_MOST_NOTE_BYTES = 1 << 14


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What everybody may know. `ring` names the key ring that keeps the private halves; empty: they are in a file."""

    signer: str
    recipient: str
    ring: str = ""


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """`signer` and `recipient` are for everybody to know; the rest is not."""

    signer: str
    recipient: str
    signing_key: SigningKey = field(repr=False)
    identity: str = field(repr=False)

    def public(self, ring: str = "") -> PublicKeys:
        """What everybody may know of them, when `ring` keeps them."""
        return PublicKeys(self.signer, self.recipient, ring)


def new_words() -> str:
    """The private halves of keys that nobody has yet, as they are kept."""
    key = SigningKey.generate().encode(HexEncoder).decode()
    return json.dumps({"sign": key, "age": new_identity()}) + "\n"


def keys_of(words: str, place: str) -> OwnKeys:
    """The keys that were kept as these words at a place. Raises DamagedFile."""
    try:
        kept = json.loads(words)
        key = SigningKey(str(kept["sign"]).encode(), HexEncoder)
        identity = str(kept["age"])
        return OwnKeys(key_words(key.verify_key), recipient_of(identity), key, identity)
    except (ValueError, KeyError, TypeError, RecursionError):
        # Subtle: not `from`: the cause may hold the words themselves.
        raise DamagedFile(
            tr("Your keys in “{path}” are damaged.", path=place),
            tr("Bring them back from a backup. No new keys are made while there are any."),
        ) from None


def read_note(path: Path) -> PublicKeys | None:
    """What the note says; None when there is none. Raises DamagedFile, OSError."""
    try:
        with path.open("rb") as file:
            kept = json.loads(file.read(_MOST_NOTE_BYTES))
        return PublicKeys(str(kept[_SIGNER]), str(kept[_RECIPIENT]), str(kept[_RING]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedFile(
            tr("The note of where your keys are, “{path}”, is damaged.", path=path),
            tr("Bring it back from a backup; or take it away, and the keys are looked for."),
        ) from error


def write_note(path: Path, keys: PublicKeys) -> None:
    """Writes the note, durable on return. Raises OSError."""
    told = {_SIGNER: keys.signer, _RECIPIENT: keys.recipient, _RING: keys.ring}
    write_atomic(path, (json.dumps(told, indent=2) + "\n").encode())
