"""Locked cases as files: nothing readable on the disk, and a wrong passphrase told apart from a damaged file."""

from __future__ import annotations

import pickle
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError, DamagedFile, NeedsPassphrase, WrongPassphrase
from caseapp.ops import records
from caseapp.store import lifecycle
from caseapp.store.connect import PAGE_BYTES, connect_reader
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace

PASSPHRASE = "réponse à 谷內 😀 d'abord"
WORDS = "Zanzibarplantedwords"


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


def test_no_statement_holds_more_than_the_key(locked: Path, key: Key) -> None:
    with closing(connect_reader(locked, key)) as connection:
        assert connection.execute("PRAGMA cipher_salt").fetchone() == (key.salt.hex(),)
        assert connection.execute("PRAGMA temp_store").fetchone() == (2,)
