"""The parts of the proof of packages that decide something by themselves."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from proof import desks, previous, rooms, traces
from proof.portable import is_kept
from proof.steps import Book, Failure, wait_for


@pytest.mark.parametrize(
    ("sources", "mirror"),
    [
        ("deb http://mirror.example/debian bookworm main", "http://mirror.example/debian"),
        ("deb [signed-by=/a.gpg] https://mirror.example/x/debian/ bookworm main", "https://mirror.example/x/debian"),
        ("Types: deb\nURIs: http://mirror.example/debian\nSuites: trixie", "http://mirror.example/debian"),
        ("# deb http://mirror.example/debian bookworm main", rooms.DEFAULT_MIRROR),
        ("deb http://mirror.example/debian-security bookworm-security main", rooms.DEFAULT_MIRROR),
        ("deb http://archive.example/ubuntu noble main", rooms.DEFAULT_MIRROR),
    ],
)
def test_the_mirror_of_the_machine_is_used(sources: str, mirror: str) -> None:
    assert rooms.mirror_in(sources) == mirror


def test_the_earlier_program_is_the_one_asked_for_the_last_tag_or_the_earliest() -> None:
    def is_known(name: str) -> bool:
        return name != "gone"

    assert previous.chosen("abc", "v0.1.0", is_known) == "abc"
    assert previous.chosen("gone", "v0.1.0", is_known) == "v0.1.0"
    assert previous.chosen("", "", is_known) == previous.EARLIEST
    assert previous.chosen("abc", "v0.1.0", lambda name: False) == ""
    assert [previous.version_of(name) for name in ("v0.2.0", "abc1234")] == ["0.2.0", "0.0.1+gabc1234"]


def test_a_trace_is_what_came_went_or_changed(tmp_path: Path) -> None:
    for name in ("etc", "var/lib/dpkg", "home/ada"):
        (tmp_path / name).mkdir(parents=True)
    changed, gone = tmp_path / "etc/changed", tmp_path / "etc/gone"
    changed.write_text("one")
    gone.symlink_to("changed")
    before = traces.written(tmp_path)
    changed.write_text("two")
    gone.unlink()
    (tmp_path / "home/ada/회담.case").touch()
    (tmp_path / "var/lib/dpkg/status").touch()
    assert traces.differences(before, before) == []
    after = traces.written(tmp_path)
    assert traces.differences(before, after) == ["changed: etc/changed", "gone: etc/gone", "left: home/ada/회담.case"]


def test_rights_are_a_trace(tmp_path: Path) -> None:
    (tmp_path / "file").touch(0o644)
    before = traces.written(tmp_path)
    (tmp_path / "file").chmod(0o600)
    assert traces.differences(before, traces.written(tmp_path)) == ["changed: file"]


@pytest.mark.parametrize("path", ["회담.case", ".config", ".config/caseapp/settings.ini", ".local/share/caseapp/logs"])
def test_what_is_the_persons_is_kept(path: str) -> None:
    assert is_kept(f"home/ada/{path}")


@pytest.mark.parametrize("path", [".local/lib/caseapp", ".local/bin/caseapp", ".local/share/mime/types", ".bashrc"])
def test_what_the_installer_put_there_is_not(path: str) -> None:
    assert not is_kept(f"home/ada/{path}")
    assert not is_kept("usr/bin/caseapp")


def test_the_picture_of_a_display_is_found_behind_its_head() -> None:
    head = [100, 7, 2, 24, 4, 3, 0, 0, 32, 0, 32, 32, 16, 4, 0, 0, 0, 8, 256, 256]
    assert desks.picture_layout(struct.pack(">20I", *head)) == (100 + 256 * 12, 4, 3, 16)
    head[3] = 8
    with pytest.raises(Failure):
        desks.picture_layout(struct.pack(">20I", *head))


def test_the_book_tells_what_failed_and_what_did_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    def fails() -> str:
        raise Failure("a file is left")

    book = Book()
    assert book.run("good", lambda: "seen")
    assert book.exit_code(allow_missing=False) == 0
    book.missing("room", "this needs root")
    assert (book.exit_code(allow_missing=True), book.exit_code(allow_missing=False)) == (0, 1)
    assert not book.run("bad", fails)
    assert book.exit_code(allow_missing=True) == 1
    said = book.summary()
    assert re.match(r"1 done, 1 FAILED, 1 not run, in \d+ s\.", said)
    assert "a file is left" in said
    assert "this needs root" in said
    assert "good: seen" in capsys.readouterr().out


def test_waiting_ends() -> None:
    assert wait_for("It", lambda: True) < 1
    with pytest.raises(Failure, match=r"It did not come"):
        wait_for("It", lambda: False, 0.01)
