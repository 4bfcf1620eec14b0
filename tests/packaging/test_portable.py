"""The portable installer at work in a home folder: installed, upgraded, removed without a trace."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from making import portable
from tests.packaging.frozen import bundle_in

EPOCH = 1_767_225_600
pytestmark = pytest.mark.skipif(
    not (shutil.which("makeself") and shutil.which("xz")), reason="makeself packs the portable installer"
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    return portable.make(bundle_in(folder / "bundle"), "0.1.0", EPOCH, folder / "dist")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder as some offices have them: behind a link."""
    disk, folder = tmp_path / "disk", tmp_path / "사람 & co"
    (disk / ".local" / "share" / "caseapp").mkdir(parents=True)
    (disk / ".local" / "share" / "caseapp" / "own.case").write_text("the person's", encoding="utf-8")
    folder.symlink_to(disk)
    return folder


def _run(command: list[str | Path], home: Path, *, fails: bool = False) -> str:
    given = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(command, env=given, capture_output=True, text=True, encoding="utf-8", check=False)
    assert bool(done.returncode) is fails, done.stderr
    return done.stderr if fails else done.stdout


def _install(archive: Path, home: Path) -> str:
    return _run(["sh", archive, "--nox11"], home)


def test_the_same_bundle_makes_the_same_archive(archive: Path, tmp_path: Path) -> None:
    again = portable.make(bundle_in(tmp_path / "elsewhere"), "0.1.0", EPOCH, tmp_path / "again")
    assert archive.read_bytes() == again.read_bytes()


def test_it_installs_and_says_where(archive: Path, home: Path) -> None:
    said = _install(archive, home)
    assert str(home / ".local" / "bin" / "caseapp") in said
    assert _run([home / ".local" / "bin" / "caseapp", "--version"], home) == "Caseapp 0.1.0\n"
    menu = (home / ".local/share/applications/caseapp.desktop").read_text(encoding="utf-8")
    assert "@PREFIX@" not in menu
    assert f'Exec="{home}/.local/bin/caseapp"' in menu
    assert (home / ".local/share/mime/packages/caseapp.xml").stat().st_mode & 0o777 == 0o644


def test_no_program_is_run_from_where_temporary_files_are(archive: Path, home: Path, tmp_path: Path) -> None:
    _run(["sh", archive, "--noexec", "--target", tmp_path / "out"], home)
    assert [path.name for path in (tmp_path / "out").iterdir() if path.is_file() and path.stat().st_mode & 0o111] == []


def test_an_upgrade_keeps_the_program_that_is_running(archive: Path, home: Path, tmp_path: Path) -> None:
    _install(archive, home)
    lib = home / ".local/lib/caseapp"
    running = (lib / "current").resolve()
    shutil.copy("/bin/sleep", running / "busy")
    (lib / "current.new").symlink_to(running.name)  # an earlier upgrade was interrupted
    newer = portable.make(bundle_in(tmp_path / "newer", "0.2.0"), "0.2.0", EPOCH, tmp_path / "dist")
    with subprocess.Popen([running / "busy", "60"]) as process:
        _install(newer, home)
        assert (running / "caseapp").exists()
        refused = _run([lib / "uninstall"], home, fails=True)
        assert "Close it" in refused
        process.kill()
    assert _run([home / ".local/bin/caseapp", "--version"], home) == "Caseapp 0.2.0\n"
    _install(newer, home)
    assert not running.exists()


def test_removing_leaves_what_the_person_has(archive: Path, home: Path) -> None:
    _install(archive, home)
    _run([home / ".local/lib/caseapp/uninstall"], home)
    left = sorted(path.relative_to(home).as_posix() for path in home.rglob("*") if not path.is_dir())
    assert left == [".local/share/caseapp/own.case"]
    assert sorted(path.name for path in (home / ".local" / "share").iterdir()) == ["caseapp"]


def test_the_uninstaller_removes_nothing_from_where_it_was_copied_or_linked_to(archive: Path, home: Path) -> None:
    _install(archive, home)
    uninstall, bin_folder = home / ".local/lib/caseapp/uninstall", home / ".local/bin"
    shutil.copy(uninstall, home / "uninstall")
    (bin_folder / "remove-caseapp").symlink_to(uninstall)
    for command in (home / "uninstall", bin_folder / "remove-caseapp"):
        assert "nothing is removed" in _run([command], home, fails=True)
    assert (bin_folder / "caseapp").exists()
    assert (home / ".local/share/caseapp/own.case").exists()


def test_a_program_of_another_kind_under_that_name_is_left(archive: Path, home: Path) -> None:
    own = home / ".local/bin/caseapp"
    own.parent.mkdir()
    own.write_text("mine", encoding="utf-8")
    assert "another program" in _install(archive, home)
    _run([home / ".local/lib/caseapp/uninstall"], home)
    assert own.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("line", "words"), [("architecture=mips", "mips processors"), ("glibc=99.1", "needs glibc 99.1 or newer")]
)
def test_a_machine_it_is_not_made_for_is_refused(
    archive: Path, home: Path, tmp_path: Path, line: str, words: str
) -> None:
    _run(["sh", archive, "--noexec", "--target", tmp_path / "out"], home)
    note = tmp_path / "out" / "made.for"
    note.write_text(note.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert words in _run(["sh", tmp_path / "out" / "install.sh"], home, fails=True)
    assert not (home / ".local/lib").exists()


def test_a_program_that_does_not_start_is_not_installed(archive: Path, home: Path, tmp_path: Path) -> None:
    _run(["sh", archive, "--noexec", "--target", tmp_path / "out"], home)
    (tmp_path / "out" / "program" / "caseapp").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert "does not start here" in _run(["sh", tmp_path / "out" / "install.sh"], home, fails=True)
    assert not list((home / ".local/lib/caseapp").iterdir())


def test_a_home_without_room_is_left_as_it_was(archive: Path, home: Path, tmp_path: Path) -> None:
    _run(["sh", archive, "--noexec", "--target", tmp_path / "out"], home)
    full = tmp_path / "full" / "cp"
    full.parent.mkdir()
    full.write_text('#!/bin/sh\n/bin/cp "$@"\necho "cp: no room" >&2\nexit 1\n', encoding="utf-8")
    full.chmod(0o755)
    command: list[str | Path] = [
        "env",
        f"PATH={full.parent}:{os.environ['PATH']}",
        "sh",
        tmp_path / "out" / "install.sh",
    ]
    said = _run(command, home, fails=True)
    assert said.startswith("Caseapp was not installed: its files cannot be written")
    assert "cp: no room" in said
    assert not list((home / ".local/lib/caseapp").iterdir())


def test_nothing_is_started_from_the_folder_for_temporary_files(archive: Path, home: Path, tmp_path: Path) -> None:
    assert b'script="sh"' in archive.read_bytes()[:2000]
    _run(["sh", archive, "--noexec", "--target", tmp_path / "out"], home)
    (tmp_path / "out" / "install.sh").chmod(0o644)
    assert "is installed" in _run(["sh", tmp_path / "out" / "install.sh"], home)


def test_libraries_that_the_window_lacks_are_named(archive: Path, home: Path, tmp_path: Path) -> None:
    _run(["sh", archive, "--noexec", "--target", tmp_path / "out"], home)
    ldd = tmp_path / "tools" / "ldd"
    ldd.parent.mkdir()
    ldd.write_text("#!/bin/sh\nprintf '\\tlibEGL.so.1 => not found\\n'\n", encoding="utf-8")
    ldd.chmod(0o755)
    command: list[str | Path] = [
        "env",
        f"PATH={ldd.parent}:{os.environ['PATH']}",
        "sh",
        tmp_path / "out" / "install.sh",
    ]
    assert "libraries that this system lacks: libEGL.so.1" in _run(command, home)
