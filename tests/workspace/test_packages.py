"""A case goes into a package and comes out as it was, also while it is open; what is private does not stay behind."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, CaseError
from caseapp.exchange.dump import dump
from caseapp.exchange.packages import container, passphrases, sealing
from caseapp.exchange.packages.own_keys import new_keys, own_keys
from caseapp.exchange.packages.people import People
from caseapp.exchange.packages.sealing import Lock, Seal
from caseapp.exchange.packages.streams import MOST_CASE_BYTES
from caseapp.platform.private import PrivateFolder, remove_left_behind
from caseapp.store.reader import Reader
from caseapp.workspace import packages
from tests.factories import add, import_text, new_case


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase costs a millisecond."""
    monkeypatch.setattr(passphrases, "WORK", 8)


def test_an_open_case_travels_whole_in_every_kind_of_package(tmp_path: Path, caseapp_home: Path) -> None:
    with new_case(tmp_path, "會談 \u202etalks") as case:
        import_text(case)
        add(case, "person", "박진")
        before = list(dump(case.reader))
        for seal in (Seal(), Seal("a passphrase"), Seal(recipients=(new_keys().recipient,))):
            for is_signed in (False, True):
                package, out = tmp_path / "out.casepack", tmp_path / f"{seal.lock.value} {is_signed}.case"
                made = packages.pack(case.path, package, seal, is_signed=is_signed)
                assert (made.lock, made.bytes) == (seal.lock, package.stat().st_size)
                with packages.unpack(package, seal.passphrase) as unpacked:
                    assert unpacked.manifest.title == "會談 talks"
                    assert (unpacked.signer, unpacked.is_own) == (
                        (own_keys().signer, True) if is_signed else ("", False)
                    )
                    assert bool(unpacked.manifest.reply_to) is is_signed
                    unpacked.save_as(out)
                with Reader(out) as reader:
                    assert list(dump(reader)) == before
        with pytest.raises(BadInput, match="is the case itself"):
            packages.pack(case.path, case.path, Seal(), is_signed=False)
        with pytest.raises(CaseError, match="cannot be written"):
            packages.pack(case.path, tmp_path / "none" / "out.casepack", Seal(), is_signed=False)
    assert not list((caseapp_home / "cache" / "private").iterdir())
    assert not [path for path in tmp_path.iterdir() if path.suffix not in (".case", ".casepack")]


def test_a_signer_is_known_by_the_name_given_here(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        packages.pack(case.path, tmp_path / "out.casepack", Seal(), is_signed=True)
    People().add("Myself elsewhere", signer=own_keys().signer)
    with packages.unpack(tmp_path / "out.casepack") as unpacked:
        assert unpacked.known is not None
        assert unpacked.known.name == "Myself elsewhere"
    assert unpacked.lock is Lock.NONE
    assert not unpacked.path.exists()


def test_empty_pages_are_stored_so_that_nobody_takes_them_for_a_bomb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_case(tmp_path) as case:
        packages.pack(case.path, tmp_path / "small.casepack", Seal(), is_signed=False)
        monkeypatch.setattr(container, "MOST_RATIO", 5)
        monkeypatch.setattr(container, "RATIO_FROM_BYTES", 1)
        packages.pack(case.path, tmp_path / "out.casepack", Seal(), is_signed=False)
    with zipfile.ZipFile(tmp_path / "out.casepack") as archive:
        assert archive.getinfo("case.case").compress_type == zipfile.ZIP_STORED
    packages.unpack(tmp_path / "out.casepack").close()
    with pytest.raises(CaseError, match="may be harmful"):
        packages.unpack(tmp_path / "small.casepack")


def test_a_case_that_is_too_large_is_refused_beforehand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_CASE_BYTES * 1.05 < zipfile.ZIP64_LIMIT
    monkeypatch.setattr(packages, "MOST_CASE_BYTES", 1000)
    monkeypatch.setattr(sealing, "MOST_CASE_BYTES", 2 << 20)
    with new_case(tmp_path) as case, pytest.raises(CaseError, match="larger than 2 MB"):
        packages.pack(case.path, tmp_path / "out.casepack", Seal(), is_signed=False)
    assert not (tmp_path / "out.casepack").exists()


def test_what_a_killed_program_unpacked_is_removed_and_what_is_in_use_stays(caseapp_home: Path) -> None:
    script = (
        "import os\nfrom caseapp.platform.private import PrivateFolder\nfolder = PrivateFolder()\n"
        "(folder.path / 'case.case').write_text('secret')\nprint(folder.path, flush=True)\nos._exit(9)\n"
    )
    killed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    left = Path(killed.stdout.strip())
    assert (left / "case.case").exists()
    with PrivateFolder() as used:
        assert not left.exists()
        remove_left_behind()
        assert used.path.is_dir()
    assert not list((caseapp_home / "cache" / "private").iterdir())


def test_a_full_disk_leaves_nothing(tmp_path: Path, small_disk: Path) -> None:
    with new_case(tmp_path) as case:
        (small_disk / "filling").write_bytes(bytes((4 << 20) - 8192))
        with pytest.raises(CaseError, match="cannot be written"):
            packages.pack(case.path, small_disk / "out.casepack", Seal(), is_signed=False)
    assert [path.name for path in small_disk.iterdir()] == ["filling"]
