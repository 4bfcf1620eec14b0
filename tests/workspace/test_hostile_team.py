"""A stranger who may write to a team folder can do no harm: each file is refused in a sentence, and the case stands."""

from __future__ import annotations

import hashlib
import json
import random
import time
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.ids import new_id
from caseapp.exchange.packages.own_keys import new_keys, own_keys
from caseapp.exchange.packages.signing import sign
from caseapp.exchange.team import layout, notes, step_files
from caseapp.exchange.team.sealing import Sealer
from caseapp.store import journal
from tests.factories import add, import_text
from tests.workspace.teams import Desk, carry, home, team_of


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[list[Desk]]:
    desks = team_of(tmp_path, "Kim", "Sato")
    add(desks[0].workspace, "person", "Park Jin", names=[{"text": "Park Jin"}])
    import_text(desks[0].workspace)
    desks[0].round()
    carry(desks[0], desks[1])
    desks[1].sync.folder.look()
    yield desks
    for desk in desks:
        desk.close()


def _damaged(data: bytes) -> Iterator[bytes]:
    chance = random.Random(5)
    yield from (data[: len(data) * part // 10] for part in range(10))
    for _ in range(60):
        at = chance.randrange(len(data))
        yield data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
    yield from (
        b"\x00" * 5000,
        b"SQLite format 3\x00" + data,
        b"%PDF-1.7\n",
        b"PK\x03\x04" + data,
        data + b"\n",
        data * 2,
    )


def _forged(kim: Desk, change: Callable[[dict[str, Any], list[Any]], object], name: str = "") -> tuple[str, bytes]:
    """Kim's file, said otherwise and signed with Kim's own key: an insider's."""
    known = kim.sync.folder.own_files()[0]
    plain = zlib.decompress(known.entry.path.read_bytes()[len(step_files.MAGIC) : -step_files._TRAILER_BYTES])
    first, *lines = [json.loads(line) for line in plain.decode().split("\n")]
    change(first, lines)
    body = step_files.MAGIC + zlib.compress("\n".join(json.dumps(each) for each in (first, *lines)).encode())
    return _signed(kim, body, name)


def _signed(kim: Desk, body: bytes, name: str = "", number: int = 1) -> tuple[str, bytes]:
    binding = kim.sync.binding
    sha256 = hashlib.sha256(body).hexdigest()
    words = f"{binding.team} {binding.member} {sha256}".encode()
    signature = sign(words, kim.sync.folder.keys.signing_key, step_files._PURPOSE).hex()
    name = name or layout.steps_name(number, 1, sha256)
    return name, body + f"\nsha256 {sha256}\nsigned {signature}\n".encode()


def _say(lines: list[Any], table: str, column: str, value: object) -> None:
    """Sets a column of all rows of a table, with the digests that go with it."""
    for line in lines:
        for change in line[12]:
            row = json.loads(change[4])
            if change[0] == table:
                row[column] = value
            change[4] = json.dumps(row, ensure_ascii=False, sort_keys=True)
        line[9] = journal.digest([tuple(change) for change in line[12]])


_INSIDER: dict[str, Callable[[dict[str, Any], list[Any]], object]] = {
    "another team": lambda first, lines: first.update(team="0" * 8),
    "another case": lambda first, lines: first.update(case="0" * 8),
    "a huge number": lambda first, lines: first.update(number=10**400),
    "needs that is no list": lambda first, lines: first.update(needs=["../../etc"]),
    "a path as a blob": lambda first, lines: first.update(blobs={"text " + "0" * 64: "../../../etc/passwd"}),
    "a format to come": lambda first, lines: first.update(format=2),
    "sessions of nobody": lambda first, lines: first.update(sessions=[]),
    "half a surrogate": lambda first, lines: lines[0].__setitem__(5, "\ud800"),
    "a time after all times": lambda first, lines: lines[0].__setitem__(3, (1 << 62) - 1),
    "a number that is none": lambda first, lines: lines[0].__setitem__(2, "1"),
    "a step that is its own undo": lambda first, lines: lines[0].__setitem__(7, "x"),
    "a mode of its own": lambda first, lines: lines[0].__setitem__(6, "merge"),
    "a digest of something else": lambda first, lines: lines[0].__setitem__(9, "0" * 64),
    "a table that is none": lambda first, lines: lines[0][12][0].__setitem__(0, "sqlite_master"),
    "columns that are none": lambda first, lines: lines[0][12][0].__setitem__(4, '{"x": [1]}'),
    "a row without its title": lambda first, lines: _say(lines, "record", "title", None),
    "a row of no kind": lambda first, lines: _say(lines, "record", "kind", None),
    "a list without its words": lambda first, lines: _say(lines, "name", "text", None),
    "a text that is nowhere": lambda first, lines: _say(lines, "text_version", "text_sha256", "0" * 64),
    "a text of no number": lambda first, lines: _say(lines, "text_version", "number", None),
    "too few values": lambda first, lines: lines[0].pop(),
    "deep nesting": lambda first, lines: lines[0].__setitem__(12, [[["x"]]]),
    "a number as its author": lambda first, lines: first["sessions"][0].__setitem__(1, 7),
    "lines that are not counted": lambda first, lines: lines.append(lines[0]),
}


def test_what_strangers_put_there_is_refused_in_words(kept: list[Desk]) -> None:
    kim, sato = kept
    steps = next(path for path in sato.files() if path.suffix == ".steps")
    whole = steps.read_bytes()
    before = sato.content()
    steps.unlink()
    for data in _damaged(whole):
        _refused(sato, steps.parent, steps.name, data, before)
    for change in _INSIDER.values():
        _refused(sato, steps.parent, *_forged(kim, change), before)
    bomb = step_files.MAGIC + zlib.compress(b"0" * (200 << 20), 9)
    _refused(sato, steps.parent, *_signed(kim, bomb), before)
    nested = step_files.MAGIC + zlib.compress(b"[" * 1_000_000)
    _refused(sato, steps.parent, *_signed(kim, nested), before)
    # Somebody who has no key of Kim's.
    with home(sato.home):
        found = kim.sync.folder.steps(kim.sync.folder.own_files()[0])
        forged = step_files.encode(found.head, found.steps, Sealer(), new_keys())
    _refused(sato, steps.parent, *forged, before)
    steps.write_bytes(whole)
    sato.round()
    before, steps_before = sato.content(), sato.workspace.reader.rows("SELECT count(*) FROM step")
    assert "Park Jin" in str(before)
    _refused(sato, steps.parent, *_forged(kim, _name_another), before)
    for number in range(2, 5):  # the same again, under other numbers: nothing new
        name, data = _forged(kim, partial(_renumber, number))
        (steps.parent / name.replace("00000001", f"{number:08}")).write_bytes(data)
        assert sato.round().reports == ()
    assert (sato.content(), sato.workspace.reader.rows("SELECT count(*) FROM step")) == (before, steps_before)
    for number in (5, 6):  # each waits for the other
        name, data = _forged(kim, partial(_wait_for_ever, number))
        (steps.parent / name.replace("00000001", f"{number:08}")).write_bytes(data)
    assert len(sato.round().standing.waiting) == 2


def _name_another(first: dict[str, Any], lines: list[Any]) -> None:
    first["sessions"][0][1] = "Somebody else"
    lines[0][0] = new_id()


def _renumber(number: int, first: dict[str, Any], lines: list[Any]) -> None:
    first["number"] = number


def _wait_for_ever(number: int, first: dict[str, Any], lines: list[Any]) -> None:
    first.update(number=number, needs={new_id(): 10, first["member"]: 6})
    lines[0][0] = new_id()


def _refused(sato: Desk, folder: Path, name: str, data: bytes, before: list[str]) -> None:
    path = folder / name
    path.write_bytes(data)
    began = time.monotonic()
    told = sato.round().standing
    assert time.monotonic() - began < 2
    assert sato.content() == before
    (waiting,) = told.waiting
    assert waiting.name == name
    assert waiting.reason.endswith(".")
    path.unlink()


def test_notes_folders_and_links_of_strangers_are_passed_over(kept: list[Desk], tmp_path: Path) -> None:
    kim, sato = kept
    member = sato.team / "members" / kim.sync.binding.member
    for name in ("member.json", "seen.json"):
        note = member / name
        whole = note.read_bytes()
        said = json.loads(whole)
        for data in (b"", b"[]", b"{" * 100_000, b"\xff\xfe", json.dumps({**said, "signer": 5}).encode(), whole[:-40]):
            note.write_bytes(data)
            sato.round()
        note.write_bytes(notes.encode(said["said"], new_keys()))
        assert sato.round().standing.words()
        note.write_bytes(whole)
    (sato.team / "members" / "..hidden").mkdir()
    (sato.team / "members" / "01a22450-729e-7001-a99d-98f6f3cb0c1d").symlink_to(tmp_path)
    (member / "steps" / "00000009-1-0123456789abcdef.steps").symlink_to("/dev/zero")
    (member / "snapshots").mkdir(exist_ok=True)
    said = {"sha256": "0" * 64, "size": 5, "covers": {kim.sync.binding.member: 9}, "when": "", "encrypted": False}
    with home(kim.home):
        note = member / "snapshots" / "00000009-0000000000000000.json"
        note.write_bytes(notes.encode(said, own_keys()))
    note.with_suffix(".case").write_bytes(b"SQLit")
    for _ in range(2):
        assert len(sato.round().standing.members) == 2
    note.unlink()
