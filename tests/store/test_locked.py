"""Locked cases as files: nothing readable on the disk, and a wrong passphrase told apart from a damaged file."""

from __future__ import annotations

import os
import pickle
import random
import shutil
import stat
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.errors import CaseError, DamagedFile, LockedFile, NeedsPassphrase, WrongPassphrase
from caseapp.ops import records
from caseapp.queries import checks, search
from caseapp.store import keys, lifecycle, relocking
from caseapp.store.connect import PAGE_BYTES, connect_reader
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace

PASSPHRASE = "réponse à 谷內 😀 d'abord"
WORDS = "Zanzibarplantedwords"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def key() -> Key:
    return Key.new(PASSPHRASE)


@pytest.fixture
def locked(tmp_path: Path, key: Key) -> Path:
    path = tmp_path / "talks.case"
    with Workspace.create(path, WORDS, "Tester", key=key) as workspace:
        workspace.do(partial(records.create, kind_name="person", title=WORDS))
        wal = path.with_name("talks.case-wal").read_bytes()
        assert len(wal) > PAGE_BYTES
        assert WORDS.encode() not in wal
    return path


def test_a_locked_case_opens_with_its_passphrase_alone(locked: Path, key: Key) -> None:
    assert not [each for each in locked.parent.iterdir() if WORDS.encode() in each.read_bytes()]
    with pytest.raises(NeedsPassphrase) as needed:
        Workspace.open(locked, "Tester")
    assert not isinstance(needed.value, WrongPassphrase)
    with pytest.raises(NeedsPassphrase):
        lifecycle.examine(locked, is_ours=False)
    with pytest.raises(WrongPassphrase, match="does not open"):
        lifecycle.key_for(locked, PASSPHRASE + " ")
    assert lifecycle.key_for(locked, PASSPHRASE.replace("é", "e\u0301")) == key
    assert lifecycle.examine(locked, key=key).schema_version == lifecycle.SCHEMA_VERSION
    with Workspace.open(locked, "Tester", key=key) as workspace, workspace.open_reader() as reader:
        assert reader.rows("SELECT title FROM record") == [(WORDS,)]


def test_copies_and_backups_are_locked_with_the_same_key(locked: Path, key: Key, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    lifecycle.copy_to(locked, copy, key=key)
    backup = lifecycle.back_up(locked, "before", key=key)
    for each in (copy, backup):
        assert WORDS.encode() not in each.read_bytes()
        with Reader(each, lifecycle.key_for(each, PASSPHRASE)) as reader:
            assert reader.rows("SELECT title FROM record") == [(WORDS,)]


def test_a_key_shows_itself_to_nobody(key: Key) -> None:
    assert str(key) == repr(key) == f"{key}" == "<Key>"
    with pytest.raises(TypeError):
        pickle.dumps(key)


def test_damage_is_told_apart_from_a_wrong_passphrase(locked: Path, key: Key) -> None:
    sound = locked.read_bytes()
    beginning = bytearray(sound)
    beginning[100] ^= 1
    locked.write_bytes(beginning)
    with pytest.raises(WrongPassphrase, match="the beginning of the file is damaged"):
        lifecycle.examine(locked, key=key)
    later = bytearray(sound)
    for page in range(1, len(sound) // PAGE_BYTES):
        later[page * PAGE_BYTES + 50] ^= 1
    locked.write_bytes(later)
    with pytest.raises(DamagedFile, match="is damaged"), Reader(locked, key) as reader:
        reader.rows("SELECT title FROM record")
    locked.write_bytes(sound[: 40 * PAGE_BYTES + 7])
    with pytest.raises(DamagedFile, match="is damaged"):
        lifecycle.examine(locked, key=key)
    with pytest.raises(WrongPassphrase, match="cut short"):
        lifecycle.key_for(locked, "other")


@pytest.mark.parametrize(
    "content",
    [
        bytes(1 << 17),
        b"a sentence " * 9000,
        b"%PDF-1.7\n" + bytes(range(256)) * 400,
        "\ufeff谷內".encode("utf-16") * 20000,
    ],
    ids=["zeros", "text", "pdf", "utf-16"],
)
def test_what_is_no_case_is_not_asked_a_passphrase_for(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "other.case"
    path.write_bytes(content)
    for is_ours in (True, False):
        with pytest.raises(CaseError, match="is not a case file") as refused:
            lifecycle.examine(path, is_ours=is_ours)
        assert not isinstance(refused.value, NeedsPassphrase)


def test_the_tools_of_sqlcipher_open_it_with_the_passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    lifecycle.create(tmp_path / "talks.case", "Talks", key=(key := Key.new("it's 谷內")))
    with closing(dbapi2.connect(str(tmp_path / "talks.case"))) as connection:
        connection.execute("PRAGMA key='it''s 谷內'")
        assert connection.execute("SELECT title FROM case_info").fetchall() == [("Talks",)]
    with closing(connect_reader(tmp_path / "talks.case", key)) as connection:
        assert connection.execute("PRAGMA cipher_salt").fetchone() == (key.salt.hex(),)
        assert connection.execute("PRAGMA temp_store").fetchone() == (2,)


def test_a_case_is_locked_relocked_and_unlocked_in_place(tmp_path: Path) -> None:
    path = tmp_path / "talks.case"
    with Workspace.create(path, "Talks", "Tester") as workspace:
        workspace.do(partial(records.create, kind_name="person", title=WORDS))
        workspace.do(partial(records.create, kind_name="person", title="Deleted"))
        workspace.undo().result()
        lifecycle.back_up(path, "before update")
        before = _all_of(path, None)
        left = tmp_path / "left by a killed program.case"
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", f"{left}{ending}")
        with pytest.raises(LockedFile):
            relocking.relock(path, None, Key.new("one"))
    one, two = Key.new("one"), Key.new("two")
    path.chmod(0o640)
    for old, new in ((None, one), (one, two)):
        relocking.relock(path, old, new)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640 or os.name != "posix"
        assert WORDS.encode() not in path.read_bytes()
        assert _all_of(path, new) == before
        with pytest.raises(NeedsPassphrase):
            lifecycle.examine(path, key=old)
    with Workspace.open(path, "Tester", key=two) as workspace:
        assert search.search(workspace.reader, WORDS)
        assert not checks.check(workspace.reader).problems
        workspace.wait_ready()
        assert workspace.history.redo_label
    relocking.relock(left, None, two)
    assert _all_of(left, two) == before
    (backup,) = relocking.backups_beside(path)
    relocking.relock(backup, None, two)
    relocking.copy_locked(path, two, tmp_path / "copy.case", one)
    assert not [each for each in tmp_path.iterdir() if WORDS.encode() in each.read_bytes()]
    assert lifecycle.key_for(tmp_path / "copy.case", "one") == one
    relocking.relock(path, two, None)
    assert _all_of(path, None) == before
    assert WORDS.encode() in path.read_bytes()
    assert len(list(tmp_path.iterdir())) == 4


def test_a_case_that_cannot_be_copied_whole_is_not_locked(tmp_path: Path) -> None:
    path = tmp_path / "talks.case"
    Workspace.create(path, "Talks", "Tester").close()
    damaged = bytearray(path.read_bytes())
    damaged[5 * PAGE_BYTES : 30 * PAGE_BYTES] = bytes(25 * PAGE_BYTES)
    path.write_bytes(damaged)
    with pytest.raises(DamagedFile):
        relocking.relock(path, None, Key.new("one"))
    assert path.read_bytes() == damaged
    assert [each.name for each in tmp_path.iterdir()] == ["talks.case"]


def test_whatever_is_damaged_is_an_error_in_words_at_most(locked: Path, key: Key) -> None:
    sound, refused = locked.read_bytes(), 0
    for seed in range(24):
        chance, content = random.Random(seed), bytearray(sound)
        for _ in range(chance.choice((1, 1, 20))):
            at = chance.randrange(len(content)) if seed % 4 else chance.randrange(PAGE_BYTES)
            content[at] ^= 1 << chance.randrange(8)
        damaged = bytes(content[: chance.randrange(len(content))] if seed % 5 == 0 else content)
        locked.write_bytes(damaged)
        for tried in (key, None):
            try:
                lifecycle.examine(locked, is_ours=True, key=tried)
                with Reader(locked, tried) as reader:
                    refused += not checks.check(reader).is_sound
            except CaseError:  # nothing else may be raised
                refused += 1
        assert locked.read_bytes() == damaged
        assert [each.name for each in locked.parent.iterdir()] == ["talks.case"]
    assert refused == 48


_KILLED = """
import sys, threading, os, time, signal
from pathlib import Path
from caseapp.store import relocking
from caseapp.store.keys import Key
def end():
    time.sleep(float(sys.argv[2]))
    os.kill(os.getpid(), signal.SIGKILL)
threading.Thread(target=end, daemon=True).start()
key = Key(bytes(32), bytes(range(16)))
relocking.relock(Path(sys.argv[1]), *((None, key) if sys.argv[3] == "lock" else (key, None)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of POSIX systems.")
def test_killed_while_locking_the_case_is_whole_as_before_or_locked(tmp_path: Path) -> None:
    path = tmp_path / "talks.case"
    Workspace.create(path, WORDS, "Tester").close()
    plain, before, states = path.read_bytes(), _all_of(path, None), set()
    key: Key | None = None
    for after_s in (0.0, 0.004, 0.008, 0.015, 0.02, 0.03, 60.0):
        path.write_bytes(plain)
        subprocess.run([sys.executable, "-c", _KILLED, str(path), str(after_s), "lock"], check=False)
        key = None if path.read_bytes().startswith(b"SQLite") else Key(bytes(32), bytes(range(16)))
        assert _all_of(path, key) == before
        states.add(key is None)
        left = [each for each in tmp_path.iterdir() if each != path]
        assert not [each for each in left if WORDS.encode() in each.read_bytes()]
    relocking.relock(path, key, None)
    assert states == {True, False}
    assert [each.name for each in tmp_path.iterdir()] == ["talks.case"]


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of POSIX systems.")
def test_killed_two_hundred_times_while_locking_and_unlocking(tmp_path: Path) -> None:
    path = tmp_path / "talks.case"
    Workspace.create(path, WORDS, "Tester").close()
    before, done = _all_of(path, None), 0
    for number in range(200):
        was_plain = path.read_bytes().startswith(b"SQLite")
        verb = "lock" if was_plain else "unlock"
        command = [sys.executable, "-c", _KILLED, str(path), str(number % 50 / 1000), verb]
        subprocess.run(command, check=False)
        is_plain = path.read_bytes().startswith(b"SQLite")
        assert _all_of(path, None if is_plain else Key(bytes(32), bytes(range(16)))) == before
        done += is_plain != was_plain
    assert 0 < done < 200


def _all_of(path: Path, key: Key | None) -> dict[str, list[str]]:
    with Reader(path, key) as reader:
        names = reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
        found = {name: sorted(map(repr, reader.rows(f'SELECT * FROM "{name}"'))) for (name,) in names}
        found["schema"] = sorted(map(repr, reader.rows("SELECT type, name, sql FROM sqlite_schema")))
        found["pragmas"] = [repr(reader.rows(f"PRAGMA {name}")) for name in ("application_id", "user_version")]
    return found
