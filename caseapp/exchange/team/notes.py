"""The small signed files of a team folder: who founded it, who is a member, what each has seen, what a snapshot holds.

A note is JSON that says something and names who signed it. Who may say it, the reader must know.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from caseapp.domain.errors import CaseError
from caseapp.domain.ids import is_id
from caseapp.exchange.packages.own_keys import OwnKeys
from caseapp.exchange.packages.recipients import checked_recipient
from caseapp.exchange.packages.signing import checked_key, is_signed, sign
from caseapp.exchange.team.layout import MOST_NUMBER
from caseapp.exchange.team.reading import forged, newer, not_ours, read_bounded

FORMAT = 1
_PURPOSE = b"Caseapp team note 1\n"
_MOST_BYTES = 1 << 20
_MOST_WORDS = 300


@dataclass(frozen=True, slots=True)
class Team:
    """What a team folder is of. `founder` is a member, `signer` their key; `is_encrypted`: to members' keys alone."""

    id: str
    case_id: str
    title: str
    founder: str
    signer: str
    is_encrypted: bool


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who writes to the folder: the name they go by, and their public keys."""

    id: str
    name: str
    signer: str
    recipient: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a member has taken in of each other (the number of the last file), the last they wrote, and when (UTC)."""

    seen: dict[str, int]
    number: int
    when: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a case file beside this note holds: all steps up to these files of each member."""

    sha256: str
    size: int
    covers: dict[str, int]
    when: str
    is_encrypted: bool


def encode(said: dict[str, Any], keys: OwnKeys) -> bytes:
    """A note as it stands in its file."""
    words = _canonical(said)
    signature = sign(words, keys.signing_key, _PURPOSE).hex()
    return json.dumps({"said": said, "signer": keys.signer, "signature": signature}, indent=1).encode() + b"\n"


def read_team(path: Path) -> Team:
    """The note of the folder. Raises DamagedFile and OSError, as all of these."""
    said, signer = _read(path)
    form = said.get("format")
    if isinstance(form, int) and form > FORMAT:
        raise newer(path.name, said.get("for"))
    with _told(path):
        ids = (_id(said["team"]), _word(said["case"]), _word(said["title"]), _id(said["founder"]))
        team = Team(*ids, signer, said["encrypted"])
        if said["format"] != FORMAT or not isinstance(team.is_encrypted, bool):
            raise ValueError
    return team


def read_member(path: Path) -> Member:
    """The note of a member, signed with the key that it names."""
    said, signer = _read(path)
    with _told(path):
        member = Member(_id(said["member"]), _word(said["name"]), signer, checked_recipient(_word(said["age"])))
        if member.id != path.parent.name:
            raise ValueError
    return member


def read_seen(path: Path, signer: str) -> Seen:
    """What a member has seen, as signed by them."""
    said = _signed(path, signer)
    with _told(path):
        return Seen(_numbers(said["seen"]), _number(said["number"]), _word(said["when"]))


def read_snapshot(path: Path, signer: str) -> Snapshot:
    """What a snapshot holds, as signed by whoever made it."""
    said = _signed(path, signer)
    with _told(path):
        sha256, size, is_encrypted = _word(said["sha256"]), said["size"], said["encrypted"]
        if len(sha256) != 64 or not isinstance(size, int) or not isinstance(is_encrypted, bool):
            raise ValueError
        return Snapshot(sha256, size, _numbers(said["covers"]), _word(said["when"]), is_encrypted)


def read_lets_in(path: Path, signer: str) -> dict[str, tuple[str, str]]:
    """Whom a member lets in: signer and recipient of each."""
    said = _signed(path, signer)
    with _told(path):
        found = said["lets_in"]
        return {_id(who): (checked_key(each["signer"]), checked_recipient(each["age"])) for who, each in found.items()}


def _signed(path: Path, signer: str) -> dict[str, Any]:
    said, by = _read(path)
    if by != signer:
        raise forged(path.name)
    return said


def _read(path: Path) -> tuple[dict[str, Any], str]:
    data = read_bounded(path, _MOST_BYTES)
    with _told(path):
        kept = json.loads(data)
        said, signer, signature = kept["said"], kept["signer"], bytes.fromhex(kept["signature"])
        words = _canonical(said)
        if not isinstance(said, dict) or not isinstance(signer, str):
            raise ValueError
    if not is_signed(words, signature, signer, _PURPOSE):
        raise forged(path.name)
    return said, signer


def _canonical(said: object) -> bytes:
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()


class _told:  # noqa: N801 - a context manager, read as a word
    """Turns whatever a note that is none raises into a message."""

    def __init__(self, path: Path) -> None:
        self._name = path.name

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _: object) -> None:
        if isinstance(error, (ValueError, KeyError, TypeError, AttributeError, RecursionError, CaseError)):
            raise not_ours(self._name) from None


def _word(value: object) -> str:
    if not isinstance(value, str) or len(value) > _MOST_WORDS:
        raise ValueError
    value.encode()
    return value


def _id(value: object) -> str:
    if not isinstance(value, str) or not is_id(value):
        raise ValueError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST_NUMBER:
        raise ValueError
    return value


def _numbers(found: dict[str, object]) -> dict[str, int]:
    return {_id(who): _number(number) for who, number in found.items()}
