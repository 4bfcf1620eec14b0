"""Packages and keys by command."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from caseapp.exchange.packages import own_keys, passphrases
from caseapp.exchange.packages.own_keys import FILE_NAME, new_keys
from caseapp.platform.paths import cache_dir, user_config_dir
from caseapp.platform.rings import Why
from tests.exchange.packages.pretended import PretendedRing


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase costs a millisecond."""
    monkeypatch.setattr(passphrases, "WORK", 8)


def test_a_case_is_packed_and_unpacked(
    tmp_path: Path, case: Path, caseapp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, package, out = tmp_path / "secret.txt", tmp_path / "out.casepack", tmp_path / "out.case"
    secret.write_bytes("\ufeff한 글자\r\nnot this\n".encode())
    told = caseapp("pack", case, "-o", package, "--sign", "--passphrase-file", secret, "--json").data
    assert (told["encryption"], told["path"]) == ("passphrase", str(package))
    assert told["signed_by"] == caseapp("keys", "--json").data["signer"]
    assert caseapp("pack", case, "-o", package).err.startswith("“out.casepack” is there already.")
    locked = caseapp("unpack", package, "-o", out)
    assert (locked.code, "passphrase" in locked.err, out.exists()) == (1, True, False)
    told = caseapp("unpack", package, "-o", out, "--passphrase-file", secret, "--json").data
    assert (told["title"], told["signed_by_me"], told["signer_known_as"]) == ("Talks", True, None)
    assert caseapp("dump", out).out == caseapp("dump", case).out
    assert caseapp("unpack", package, "-o", out, "--passphrase-file", secret, "--force").out.endswith("Signed by you\n")


def test_a_locked_case_stays_locked_on_its_way(tmp_path: Path, caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    case, package, out = tmp_path / "locked.case", tmp_path / "out.casepack", tmp_path / "out.case"
    monkeypatch.setenv("CASEAPP_PASSPHRASE", "한 글자")
    assert caseapp("new", case, "--title", "Secret talks", "--locked").code == 0
    assert caseapp("pack", case, "-o", package).code == 0
    assert b"Secret talks" not in package.read_bytes()
    told = caseapp("unpack", package, "-o", out, "--json").data
    assert (told["title"], told["locked"]) == ("", True)
    assert caseapp("info", out, "--json").data["title"] == "Secret talks"
    monkeypatch.delenv("CASEAPP_PASSPHRASE")
    assert caseapp("info", out).code == 1
    assert "passphrase of its own" in caseapp("unpack", package, "-o", out, "--force").out


def test_what_cannot_be_is_said(tmp_path: Path, case: Path, caseapp: Any) -> None:
    package, empty = tmp_path / "out.casepack", tmp_path / "empty"
    empty.write_bytes(b"\n")
    both = caseapp("pack", case, "-o", package, "--recipient", "age1", "--passphrase-file", empty)
    assert (both.code, "not both" in both.err) == (2, True)
    assert caseapp("pack", case, "-o", package, "--recipient", "age1x").err.startswith(
        "“age1x” is no key to encrypt to."
    )
    for words in ("There is no passphrase", "could not be read"):
        assert words in caseapp("pack", case, "-o", package, "--passphrase-file", empty).err
        empty.unlink(missing_ok=True)
    assert "is a folder" in caseapp("pack", case, "-o", tmp_path).err
    assert "no folder" in caseapp("pack", case, "-o", tmp_path / "none" / "out.casepack").err
    assert caseapp("unpack", case, "-o", tmp_path / "b.case").err.startswith(f"“{case.name}” is no package")
    assert not package.exists()


def test_people_are_remembered_and_written_to_by_name(tmp_path: Path, case: Path, caseapp: Any) -> None:
    anna, package = new_keys(), tmp_path / "out.casepack"
    told = caseapp("keys", "add", "Anna", anna.signer, "--json").data
    assert len(told["fingerprint"].split()) == 8
    assert caseapp("pack", case, "-o", package, "--recipient", "Anna").code == 2
    assert caseapp("keys", "add", "Anna", anna.recipient).code == 0
    assert caseapp("keys", "add", "Anna", "rubbish").code == 2
    assert caseapp("pack", case, "-o", package, "--recipient", "anna").code == 0
    assert "Not signed" in caseapp("unpack", package, "-o", tmp_path / "b.case").out
    listed = caseapp("keys")
    assert "Anna" in listed.out
    assert told["fingerprint"] in listed.out
    assert caseapp("keys", "forget", "Anna").code == 0
    assert caseapp("keys", "--json").data["people"] == []


def test_a_locked_ring_is_said_and_who_signs_waits(
    tmp_path: Path, case: Path, caseapp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = caseapp("keys", "--json").data
    assert (told["is_in_key_ring"], told["kept_in"]) == (False, str(user_config_dir() / FILE_NAME))
    ring, package = PretendedRing(), tmp_path / "out.casepack"
    monkeypatch.setattr(own_keys, "system_ring", ring.find)
    assert "kept in       the key ring of this system (Pretended ring)" in caseapp("keys").out
    ring.why = Why.LOCKED
    refused = caseapp("pack", case, "-o", package, "--sign")
    assert (refused.code, package.exists()) == (1, False)
    assert "is locked" in refused.err
    # Who only encrypts needs what is public.
    assert caseapp("pack", case, "-o", package, "--recipient", new_keys().recipient).code == 0
    assert "is locked" in caseapp("unpack", package, "-o", tmp_path / "b.case").err
    ring.why = None
    assert caseapp("unpack", package, "-o", tmp_path / "b.case").code == 0
    assert caseapp("keys", "--json").data["signer"] == told["signer"]


def test_a_package_is_merged_and_compared(tmp_path: Path, case: Path, caseapp: Any) -> None:
    secret, package, copy = tmp_path / "secret.txt", tmp_path / "From Anna.casepack", tmp_path / "copy.case"
    secret.write_text("한 글자\n", encoding="utf-8")
    shutil.copyfile(case, copy)
    assert caseapp("add", copy, "person", "title=林芳正").code == 0
    assert caseapp("pack", copy, "-o", package, "--passphrase-file", secret).code == 0
    before = case.read_bytes()
    assert (caseapp("merge", case, package).code, case.read_bytes()) == (1, before)
    given = ("--passphrase-file", secret)
    assert caseapp("merge", case, copy, *given).code == 2
    assert "“From Anna” would make 1 new" in caseapp("merge", case, package, "--dry-run", *given).out
    assert "林芳正" in caseapp("compare", case, package, *given).out
    assert case.read_bytes() == before
    assert caseapp("merge", case, package, *given).out == "“From Anna” is merged: 1 new record.\n"
    assert "林芳正" in caseapp("list", case, "person").out
    damaged = bytearray(package.read_bytes())
    damaged[-20] ^= 1
    package.write_bytes(damaged)
    assert caseapp("merge", case, package, *given).code == 1
    assert list((cache_dir() / "private").iterdir()) == [], "what was unpacked is gone"
