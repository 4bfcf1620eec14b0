"""What an installed program puts beside its folder: sound for the desktop's own checkers, and the same every time."""

from __future__ import annotations

import datetime
import gzip
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from typer.main import get_command

import check_system_libraries
import icons
from caseapp.cli.program import app
from caseapp.exchange.packages.recipients import new_identity, recipient_of
from caseapp.exchange.packages.sealing import Seal
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.workspace import packages
from linux import files, manual

DAY = datetime.date(2026, 11, 29)
CASE, PACKAGE = "application/vnd.caseapp.case", "application/vnd.caseapp.casepack"


def run(tool: str, *arguments: str | Path, home: Path | None = None) -> str:
    """What a tool of the desktop prints; where `make` installs it, the test fails without it."""
    if shutil.which(tool) is None:
        if check_system_libraries.can_install():
            pytest.fail(f"{tool} is missing; `make system` installs it")
        pytest.skip(f"{tool} is not on this machine, and only root on Debian can install it")
    environment = os.environ | {"LC_ALL": "C.UTF-8", "XDG_DATA_HOME": str(home), "XDG_DATA_DIRS": "/usr/share"}
    done = subprocess.run([tool, *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files as they are installed in /usr."""
    folder = tmp_path_factory.mktemp("prefix")
    files.write(folder, files.entries("/usr", "1.2.3", DAY))
    return folder


@pytest.fixture(scope="module")
def mime_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of a person with the types of files in it."""
    home = tmp_path_factory.mktemp("data")
    (home / "mime" / "packages").mkdir(parents=True)
    shutil.copy(files.HERE / "caseapp-mime.xml", home / "mime" / "packages" / "caseapp.xml")
    assert run("update-mime-database", home / "mime", home=home) == ""
    return home


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with files of every kind, under names that say what they are and names that do not."""
    folder = tmp_path_factory.mktemp("회담 📁")
    lifecycle.create(folder / "talks.case", "Talks")
    lifecycle.create(folder / "locked.case", "Talks", key=Key.new("correct horse battery"))
    packages.pack(folder / "talks.case", folder / "plain.casepack", Seal(), is_signed=False)
    to_somebody = Seal(recipients=(recipient_of(new_identity()),))
    packages.pack(folder / "talks.case", folder / "sealed.casepack", to_somebody, is_signed=False)
    shutil.copy(folder / "talks.case", folder / "a case without an ending")
    shutil.copy(folder / "plain.casepack", folder / "a package without an ending")
    shutil.copy(folder / "sealed.casepack", folder / "something by age")
    other = bytearray((folder / "talks.case").read_bytes())
    other[68:72] = bytes(4)
    (folder / "other database").write_bytes(other)
    return folder


def test_the_same_files_are_made_every_time() -> None:
    icons.png.cache_clear()
    first = files.entries("/usr", "1.2.3", DAY)
    icons.png.cache_clear()
    assert files.entries("/usr", "1.2.3", DAY) == first
    assert len({entry.path for entry in first}) == len(first)


def test_the_program_is_on_the_path(prefix: Path) -> None:
    (prefix / "lib" / "caseapp").mkdir(parents=True)
    (prefix / "lib" / "caseapp" / "caseapp").touch()
    assert (prefix / "bin" / "caseapp").resolve() == prefix / "lib" / "caseapp" / "caseapp"


@pytest.mark.parametrize("where", ["/usr", "/home/a b/.local", '/home/"$x`\\/.local', "@PREFIX@"])
def test_the_menu_entry_is_sound(tmp_path: Path, where: str) -> None:
    path = tmp_path / "caseapp.desktop"
    path.write_text(files.desktop_file(where), encoding="utf-8")
    assert run("desktop-file-validate", path) == ""


@pytest.mark.parametrize("folder", ["local", '회 담 "$x` \\'])
def test_a_double_click_starts_the_program_with_the_file(
    mime_home: Path, cases: Path, tmp_path: Path, folder: str
) -> None:
    home, prefix, told = tmp_path / "data", tmp_path / folder, tmp_path / "told"
    shutil.copytree(mime_home, home)
    (home / "applications").mkdir()
    (home / "applications" / "caseapp.desktop").write_text(files.desktop_file(str(prefix)), encoding="utf-8")
    (prefix / "bin").mkdir(parents=True)
    program = prefix / "bin" / "caseapp"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}.new\nmv {told}.new {told}\n', encoding="utf-8")
    program.chmod(0o755)
    run("update-desktop-database", home / "applications", home=home)
    run("gio", "open", cases / "a case without an ending", home=home)
    for _ in range(500):
        if told.exists():
            break
        time.sleep(0.01)
    assert told.read_text(encoding="utf-8") == f"{cases / 'a case without an ending'}\n"


def test_the_menu_of_a_home_folder_names_the_whole_path() -> None:
    words = files.desktop_file("/home/ada/.local")
    assert words.count("\nExec=/home/ada/.local/bin/caseapp") == 3
    assert "\nTryExec=/home/ada/.local/bin/caseapp\n" in words


def test_the_menu_speaks_four_languages() -> None:
    words = files.desktop_file("/usr").split("[Desktop Action")
    for language in ("ko", "ja", "zh_CN"):
        assert all(f"{key}[{language}]=" in words[0] for key in ("GenericName", "Comment", "Keywords"))
        assert all(f"Name[{language}]=" in action for action in words[1:])


def test_software_centres_take_the_metadata(prefix: Path) -> None:
    path = prefix / "share" / "metainfo" / f"{files.APP_ID}.metainfo.xml"
    assert "successful" in run("appstreamcli", "validate", "--no-net", path)
    assert '<release version="1.2.3" date="2026-11-29"/>' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("talks.case", CASE),
        ("locked.case", CASE),
        ("a case without an ending", CASE),
        ("plain.casepack", PACKAGE),
        ("sealed.casepack", PACKAGE),
        ("a package without an ending", PACKAGE),
        ("other database", "application/vnd.sqlite3"),
        ("something by age", "text/plain"),
    ],
)
def test_files_are_known_for_what_they_are(mime_home: Path, cases: Path, name: str, type_: str) -> None:
    told = run("gio", "info", "-a", "standard::content-type", cases / name, home=mime_home)
    assert f"standard::content-type: {type_}" in told


def test_the_manual_prints_without_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "caseapp.1"
    path.write_text(manual.page("1.2.3", DAY), encoding="ascii")
    assert run("groff", "-man", "-ww", "-z", path) == ""
    assert "--dry-run" in run("groff", "-man", "-ww", "-Tascii", "-P-cbou", path)


def test_the_manual_has_every_command_with_its_options(prefix: Path) -> None:
    page = gzip.decompress((prefix / "share" / "man" / "man1" / "caseapp.1.gz").read_bytes()).decode("ascii")
    commands = dict(manual.commands(get_command(app)))
    assert len(commands) > 40
    for name in commands:
        title = name.replace("-", "\\-")
        assert f'.SS "{title} ' in page
