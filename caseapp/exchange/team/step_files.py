"""A file of steps: what one member did since their last, compressed, named by its checksum, signed, never rewritten.

The first line inside says whose it is, which number it has, what its writer had taken in of others, and what its steps
knew; each further line is a step. Every value is checked for its form before it goes any further.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from caseapp.domain.ids import is_id
from caseapp.exchange.packages.own_keys import OwnKeys
from caseapp.exchange.packages.signing import is_signed, sign
from caseapp.exchange.team.layout import HASH_IN_NAME, MOST_NUMBER, steps_name
from caseapp.exchange.team.reading import FORMAT_NEEDS, forged, newer, not_ours, not_whole, too_large
from caseapp.exchange.team.sealing import Sealer
from caseapp.store.merging.parcels import Knowledge, StoredChange, TravellingSession, TravellingStep

FORMAT = 1
MAGIC = b"Caseapp steps 1\n"
_PURPOSE = b"Caseapp team steps 1\n"
_TRAILER = re.compile(rb"\nsha256 ([0-9a-f]{64})\nsigned ([0-9a-f]{128})\n")
_TRAILER_BYTES = 1 + 7 + 64 + 1 + 7 + 128 + 1
_MOST_PLAIN_BYTES = 512 << 20
_MOST_RATIO = 300
"""Steps compress to a tenth; what shrinks by more than this is made to fill somebody's memory."""
_BLOB_KEY = re.compile(r"(text|original) [0-9a-f]{64}")
_BLOB_NAME = re.compile(r"[0-9a-f]{64}")
_MOST_WORDS = 10_000


@dataclass(frozen=True, slots=True)
class Head:
    """What a file of steps says of itself. `needs`: the last file of each other member its writer had taken in;
    `blobs`: the names of the files with its texts and originals; `digests`: its steps, by id."""

    team: str
    case_id: str
    member: str
    number: int
    needs: dict[str, int]
    blobs: dict[str, str]
    sessions: tuple[TravellingSession, ...]
    lineage: tuple[Knowledge, ...]
    digests: dict[str, str] = field(default_factory=dict)
    last_seq: dict[str, int] = field(default_factory=dict)
    made_at: str = ""  # of its last step


@dataclass(frozen=True, slots=True)
class StepFile:
    """A whole file."""

    head: Head
    steps: tuple[TravellingStep, ...]


def encode(head: Head, steps: Iterable[TravellingStep], sealer: Sealer, keys: OwnKeys) -> tuple[str, bytes]:
    """The name and the content of the file that these make."""
    steps = list(steps)
    first = {
        "format": FORMAT,
        "for": FORMAT_NEEDS,
        "team": head.team,
        "case": head.case_id,
        "member": head.member,
        "number": head.number,
        "needs": head.needs,
        "blobs": head.blobs,
        "sessions": [[each.id, each.author, each.machine, each.app_version, each.started_at] for each in head.sessions],
        "lineage": [[each.session_id, each.seq, each.knows_session, each.knows_seq] for each in head.lineage],
        "steps": len(steps),
    }
    lines = [json.dumps(first), *(json.dumps(_told(step)) for step in steps)]
    body = MAGIC + sealer.seal(_compressed("\n".join(lines).encode()))
    sha256 = hashlib.sha256(body).hexdigest()
    signature = sign(_signed_words(head.team, head.member, sha256), keys.signing_key, _PURPOSE).hex()
    first_seq = min((step.seq for step in steps), default=0)
    name = steps_name(head.number, first_seq, sha256)
    return name, body + f"\nsha256 {sha256}\nsigned {signature}\n".encode()


def decode(data: bytes, name: str, sealer: Sealer, signer: str, head_only: tuple[str, str, str]) -> StepFile:
    """Reads a file of steps, called `name`, of the team, case and member in `head_only`, signed with `signer`.

    Raises DamagedFile, NotYetForUs.
    """
    team, case_id, member = head_only
    body, end = data[:-_TRAILER_BYTES], data[-_TRAILER_BYTES:]
    trailer = _TRAILER.fullmatch(end)
    if trailer is None or not body.startswith(MAGIC):
        raise not_whole(name)
    sha256 = hashlib.sha256(body).hexdigest()
    if sha256 != trailer[1].decode() or sha256[:HASH_IN_NAME] not in name:
        raise not_whole(name)
    if not is_signed(_signed_words(team, member, sha256), bytes.fromhex(trailer[2].decode()), signer, _PURPOSE):
        raise forged(name)
    plain = _decompressed(sealer.unseal(body[len(MAGIC) :], name), name)
    try:
        found = _parsed(plain, name)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError):
        raise not_ours(name) from None
    head = found.head
    if (head.team, head.case_id, head.member) != (team, case_id, member) or not name.startswith(f"{head.number:08}-"):
        raise not_ours(name)
    return found


def _signed_words(team: str, member: str, sha256: str) -> bytes:
    return f"{team} {member} {sha256}".encode()


def _compressed(plain: bytes) -> bytes:
    """Words that repeat themselves may shrink by more than a reader takes: such are not compressed at all."""
    data = zlib.compress(plain, 6)
    return data if len(plain) < _most_plain_bytes(data) else zlib.compress(plain, 0)


def _most_plain_bytes(data: bytes) -> int:
    return min(_MOST_PLAIN_BYTES, 4096 + len(data) * _MOST_RATIO)


def _decompressed(data: bytes, name: str) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(data, _most_plain_bytes(data))
    except zlib.error:
        raise not_ours(name) from None
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise too_large(name) if unpacking.unconsumed_tail else not_ours(name)
    return plain


def _told(step: TravellingStep) -> list[Any]:
    return [
        step.id, step.session_id, step.seq, step.hlc, step.made_at, step.label, step.mode, step.of_step,
        step.merge_key, step.digest, step.retracts, step.part_of, [list(change) for change in step.changes],
    ]  # fmt: skip


def _parsed(plain: bytes, name: str) -> StepFile:
    first, *lines = plain.decode().split("\n")
    said = json.loads(first)
    if isinstance(said["format"], int) and said["format"] > FORMAT:
        raise newer(name, said.get("for"))
    if said["format"] != FORMAT or said["steps"] != len(lines):
        raise ValueError
    steps = tuple(_step(json.loads(line), line) for line in lines)
    last: dict[str, int] = {}
    for step in steps:
        last[step.session_id] = max(last.get(step.session_id, 0), step.seq)
    sessions = tuple(TravellingSession(_id(row[0]), *_words(row[1:5])) for row in said["sessions"])
    if {each.id for each in sessions} != set(last):
        raise ValueError
    lineage = tuple(Knowledge(_id(row[0]), _count(row[1]), _id(row[2]), _count(row[3])) for row in said["lineage"])
    team, case_id = _words([said["team"], said["case"]])
    head = Head(
        team,
        case_id,
        _id(said["member"]),
        _number(said["number"]),
        {_id(who): _number(number) for who, number in said["needs"].items()},
        {_matching(_BLOB_KEY, key): _matching(_BLOB_NAME, value) for key, value in said["blobs"].items()},
        sessions,
        lineage,
        {step.id: step.digest for step in steps},
        last,
        max((step.made_at for step in steps), default=""),
    )
    return StepFile(head, steps)


def _step(row: list[Any], line: str) -> TravellingStep:
    if "\\u" in line:
        json.dumps(row, ensure_ascii=False).encode()  # half a surrogate is no text
    *own, changes = row
    ident, session_id, seq, hlc, made_at, label, mode, of_step, merge_key, digest, retracts, part_of = own
    made_at, label, mode, merge_key, digest = _words([made_at, label, mode, merge_key, digest])
    return TravellingStep(
        _id(ident),
        _id(session_id),
        _count(seq),
        _count(hlc),
        made_at,
        label,
        mode,
        _id_or_none(of_step),
        merge_key,
        digest,
        _id_or_none(retracts),
        _id_or_none(part_of),
        tuple(_change(change) for change in changes),
    )


def _change(row: list[Any]) -> StoredChange:
    table, row_id, op, before, after = row
    if not all(isinstance(each, str) for each in (table, row_id, op)):
        raise ValueError
    if not all(each is None or isinstance(each, str) for each in (before, after)):
        raise ValueError
    return table, row_id, op, before, after


def _words(found: list[Any]) -> list[str]:
    for each in found:
        if not isinstance(each, str) or len(each) > _MOST_WORDS:
            raise ValueError
        each.encode()
    return found


def _id(value: Any) -> str:
    if not isinstance(value, str) or not is_id(value):
        raise ValueError
    return value


def _id_or_none(value: Any) -> str | None:
    return None if value is None else _id(value)


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 62:
        raise ValueError
    return value


def _number(value: Any) -> int:
    if _count(value) > MOST_NUMBER:
        raise ValueError
    return int(value)


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError
    return value
