"""Keys, their words, the people known by them, and encryption as age itself does it."""

from __future__ import annotations

import io
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pyrage
import pytest
from nacl.signing import SigningKey

from caseapp.domain.errors import BadInput, CaseError, DamagedFile, NotFound
from caseapp.exchange.packages import age_header, passphrases, recipients, sealing, signing
from caseapp.exchange.packages.errors import CalledOff
from caseapp.exchange.packages.own_keys import FILE_NAME, NOTE_NAME, new_keys, own_keys, own_signer
from caseapp.exchange.packages.people import People
from caseapp.exchange.packages.sealing import Seal
from caseapp.exchange.packages.streams import BLOCK, Counted, unwatched
from caseapp.exchange.packages.words import all_words, suggested_passphrase
from caseapp.platform.paths import user_config_dir

SIZES = (0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 200_000)


def test_own_keys_are_made_once_and_nobody_else_may_read_them(caseapp_home: Path) -> None:
    keys = own_keys()
    assert own_keys() == keys
    path = user_config_dir() / FILE_NAME
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        path.chmod(0o644)
        own_keys()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {each.name for each in path.parent.iterdir()} == {FILE_NAME, NOTE_NAME}
    secret = keys.signing_key.encode().hex()
    assert secret in path.read_text(encoding="utf-8")
    assert secret not in repr(keys)
    assert "AGE-SECRET" not in repr(keys)


def test_who_only_looks_gets_no_keys(caseapp_home: Path) -> None:
    assert own_signer() == ""
    assert not user_config_dir().exists()
    assert own_keys().signer == own_signer()


def test_damaged_keys_are_told_and_never_made_anew_by_themselves(caseapp_home: Path) -> None:
    signer = own_keys().signer
    path = user_config_dir() / FILE_NAME
    for words in ("", "{}", "[]", '{"sign": "00", "age": "AGE-SECRET-KEY-1X"}', "{" * 50_000):
        path.write_text(words, encoding="utf-8")
        with pytest.raises(DamagedFile) as refused:
            own_keys()
        assert own_signer() == signer
        assert refused.value.__cause__ is None
        assert path.read_text(encoding="utf-8") == words
    path.unlink()
    path.mkdir()
    with pytest.raises(CaseError, match="cannot be kept"):
        own_keys()


def test_words_of_fingerprints() -> None:
    words = all_words()
    assert len(set(words)) == 2048
    # No two begin alike, so a word that was misheard is no other word.
    assert len({word[:4] for word in words}) == 2048
    key = signing.key_words(SigningKey(bytes(32)).verify_key)
    assert signing.fingerprint(key) == "bean vault expand smart relief emerge silk baby"
    assert len({signing.fingerprint(new_keys().signer) for _ in range(50)}) == 50
    suggested = [suggested_passphrase() for _ in range(50)]
    assert len(set(suggested)) == 50
    assert {len(each.split()) for each in suggested} == {6}
    assert set(" ".join(suggested).split()) <= set(words)
    assert signing.checked_key(f" {key[:20]}\n{key[20:]} ") == key
    for wrong in (
        "",
        "age1",
        key[:-1],
        key + "A",
        key.replace("ed", "rs"),
        "ed25519:" + "é" * 43,
        "ed25519:" + "!" * 43,
    ):
        with pytest.raises(BadInput):
            signing.checked_key(wrong)


def test_people_are_known_by_name_and_never_by_another_key(tmp_path: Path) -> None:
    one, other = new_keys(), new_keys()
    people = People(tmp_path / "people.json")
    people.add_key(" Anna  Müller ", one.signer)
    assert people.add_key("anna müller", one.recipient).signer == one.signer
    assert people.add("박진", recipient=other.recipient.upper()).recipient == other.recipient
    with pytest.raises(BadInput, match="another key"):
        people.add_key("Anna Müller", other.signer)
    with pytest.raises(BadInput, match="has this key"):
        people.add_key("Somebody", one.signer)
    for name, key in (("", one.signer), ("X", ""), ("X", "age1x"), ("X", "ed25519:x")):
        with pytest.raises(BadInput):
            people.add_key(name, key)
    again = People(tmp_path / "people.json")
    assert [person.name for person in again.all()] == ["Anna Müller", "박진"]
    known = again.signer(one.signer)
    assert known is not None
    assert known.recipient == one.recipient
    again.forget("ANNA MÜLLER")
    assert again.signer(one.signer) is None
    assert [person.name for person in People(tmp_path / "people.json").all()] == ["박진"]
    with pytest.raises(NotFound):
        again.forget("Anna Müller")


def test_passphrases_are_those_of_age(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "WORK", 8)
    for size in SIZES:
        content, out = os.urandom(size), io.BytesIO()
        passphrases.encrypt(Counted(io.BytesIO(content), size, unwatched), out, "pässe 𠮷")
        assert pyrage.passphrase.decrypt(out.getvalue(), "pässe 𠮷") == content
        file, back = io.BytesIO(out.getvalue()), io.BytesIO()
        header = age_header.read_header(file)
        passphrases.decrypt(header, Counted(file, size, unwatched), Counted(back, size, unwatched), "pässe 𠮷")
        assert back.getvalue() == content


@pytest.mark.skipif(shutil.which("age") is None, reason="the program age is not installed")
def test_the_program_age_opens_ours_and_we_open_its(tmp_path: Path) -> None:
    keys, plain, sealed, back = new_keys(), tmp_path / "plain", tmp_path / "sealed", tmp_path / "back"
    plain.write_bytes(os.urandom(200_000))
    (tmp_path / "key").write_text(keys.identity, encoding="ascii")
    sealing.seal(plain, sealed, Seal(recipients=(keys.recipient, new_keys().recipient)), unwatched)
    subprocess.run(["age", "-d", "-i", tmp_path / "key", "-o", back, sealed], check=True)
    assert back.read_bytes() == plain.read_bytes()
    subprocess.run(["age", "-r", keys.recipient, "-o", sealed, plain], check=True)
    sealing.unseal(sealed, tmp_path / "again", "", keys.identity, unwatched)
    assert (tmp_path / "again").read_bytes() == plain.read_bytes()


def test_work_that_is_called_off_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "WORK", 8)
    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    plain.write_bytes(bytes(1 << 20))

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise CalledOff("Called off.")

    for seal in (Seal(), Seal("words"), Seal(recipients=(new_keys().recipient,))):
        with pytest.raises(CalledOff):
            sealing.seal(plain, sealed, seal, stop)
        assert [each.name for each in tmp_path.iterdir()] == ["plain"]
    keys = new_keys()
    sealing.seal(plain, sealed, Seal(recipients=(keys.recipient,)), unwatched)
    with pytest.raises(CalledOff):
        sealing.unseal(sealed, tmp_path / "out", "", keys.identity, stop)


def test_keys_that_somebody_mistyped_are_named() -> None:
    key = new_keys().recipient
    assert recipients.checked_recipient(f" {key.upper()}\n") == key
    for wrong in ("", "age1", key[:-1], key[:-1] + ("q" if key[-1] != "q" else "p"), "ssh-ed25519 AAAA"):
        with pytest.raises(BadInput, match="no key to encrypt to"):
            recipients.checked_recipient(wrong)
