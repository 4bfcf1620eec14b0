"""Locked cases by script: the passphrase comes from a file, the environment or the terminal, never from an argument."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

import pytest

from caseapp.exchange.documents.child import Child
from caseapp.store import keys
from tests.cli.conftest import Caseapp

WORDS = "Zanzibarplantedwords"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def locked(tmp_path: Path, caseapp: Caseapp, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "talks.case"
    monkeypatch.setenv("CASEAPP_PASSPHRASE", "谷內 one")
    assert caseapp("new", path, "--locked", "--title", WORDS).code == 0
    monkeypatch.delenv("CASEAPP_PASSPHRASE")
    return path


def _damage(sound: Path, copy: Path) -> None:
    content = bytearray(sound.read_bytes())
    content[-4096 * 3 + 50] ^= 1
    copy.write_bytes(content)


def test_a_locked_case_is_read_and_written_with_its_passphrase(locked: Path, caseapp: Caseapp, tmp_path: Path) -> None:
    assert WORDS.encode() not in locked.read_bytes()
    refused = caseapp("info", locked, "--json")
    assert refused.code == 1
    assert refused.data["error"] == "“talks.case” is locked with a passphrase."
    assert "--passphrase-file FILE" in refused.data["advice"]
    file = tmp_path / "passphrase"
    file.write_text("\ufeff谷內 one\r\nanother line\n", encoding="utf-8")
    assert caseapp("--passphrase-file", file, "add", locked, "person", "title=Ana").code == 0
    assert caseapp("--passphrase-file", file, "info", locked, "--json").data["kinds"]["person"] == 1
    _damage(locked, tmp_path / "damaged.case")
    checked = caseapp("--passphrase-file", file, "check", tmp_path / "damaged.case")
    assert checked.code == 1
    assert "Part of the file is damaged: what stands there is wrong or missing." in checked.out
    assert "error code" not in checked.out
    file.write_text("wrong", encoding="utf-8")
    wrong = caseapp("--passphrase-file", file, "check", locked)
    assert (wrong.code, wrong.out) == (1, "")
    assert "This passphrase does not open “talks.case”." in wrong.err
    for content, says in ((b"", "The passphrase is empty."), (b"\xff", "is not text in UTF-8")):
        file.write_bytes(content)
        bad = caseapp("--passphrase-file", file, "info", locked)
        assert bad.code != 0
        assert says in bad.err
    assert caseapp("--passphrase-file", tmp_path / "none", "info", locked).code != 0


def test_a_case_is_locked_given_another_passphrase_and_unlocked(
    case: Path, caseapp: Caseapp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    caseapp("add", case, "person", f"title={WORDS}")
    backup = case.with_name(f"{case.stem} (before update 2026-01-01 120000).case")
    backup.write_bytes(case.read_bytes())
    assert caseapp("lock", case).code == 2
    monkeypatch.setenv("CASEAPP_NEW_PASSPHRASE", "one")
    assert str(backup) in caseapp("lock", case, "--json").data["copies_left"]
    monkeypatch.setenv("CASEAPP_PASSPHRASE", "one")
    file = tmp_path / "new"
    file.write_text("two", encoding="utf-8")
    backup.write_bytes(case.read_bytes())
    said = caseapp("lock", case, "--new-passphrase-file", file, "--copies", "--json")
    assert said.err == "The passphrase is very weak. One computer guesses it within minutes.\n"
    done = said.data
    assert done["copies_left"] == []
    folders = (tmp_path, Path(os.environ["CASEAPP_HOME"]))
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file()]
    assert sum(each.suffix == ".case" for each in files) > 2
    assert not [each for each in files if WORDS.encode() in each.read_bytes()]
    assert caseapp("unlock", case).code == 1
    for each in (case, backup):
        monkeypatch.setenv("CASEAPP_PASSPHRASE", "two")
        assert caseapp("unlock", each).out == f"“{each.name}” is no longer locked.\n"
        monkeypatch.delenv("CASEAPP_PASSPHRASE")
        assert caseapp("list", each, "person", "--json").data[0]["title"] == WORDS
    assert caseapp("unlock", case).code == 2


def test_a_shared_copy_gets_a_passphrase_of_its_own(
    locked: Path, caseapp: Caseapp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CASEAPP_PASSPHRASE", "谷內 one")
    same, other, file = tmp_path / "same.case", tmp_path / "other.case", tmp_path / "words"
    assert "It opens with the passphrase of the case." in caseapp("share", locked, "-o", same).out
    file.write_text("for them", encoding="utf-8")
    said = caseapp("share", locked, "-o", other, "--new-passphrase-file", file)
    assert (said.code, "passphrase" in said.out) == (0, False)
    assert caseapp("info", other).code == 1
    monkeypatch.setenv("CASEAPP_PASSPHRASE", "for them")
    assert caseapp("info", other).out.startswith(WORDS)


def test_who_reads_documents_is_told_no_passphrase(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CASEAPP_PASSPHRASE", "one")
    words = "import os, pathlib, sys; pathlib.Path(sys.argv[1]).write_text(' '.join(os.environ))"
    child = Child([sys.executable, "-c", words, str(tmp_path / "environment")])
    with pytest.raises(EOFError):
        child.receive(30)
    child.end()
    told = (tmp_path / "environment").read_text(encoding="utf-8")
    assert ("PATH" in told, "PASSPHRASE" in told) == (True, False)


def test_at_a_terminal_it_is_asked(
    locked: Path, caseapp: Caseapp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ["谷內 one", "new", "newer", "谷內 one", "", "谷內 one", "new", "new", "new"]
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return answers.pop(0)

    monkeypatch.setattr(getpass, "getpass", ask)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert "not the same" in caseapp("lock", locked).err
    assert "is empty" in caseapp("lock", locked).err
    assert caseapp("lock", locked).code == 0
    assert caseapp("info", locked).out.startswith(WORDS)
    assert answers == []
    assert asked[:3] == ["Passphrase of “talks.case”: ", "New passphrase of “talks.case”: ", "The same again: "]
