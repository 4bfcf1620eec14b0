"""The Debian package of a bundle: what is in it, what it asks for, and the same bytes every time."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from making import deb, links
from tests.packaging.frozen import bundle_in

EPOCH = 1_767_225_600
PACKAGE = deb.Package("0.1.0.dev5+g3c451232", "0.1.0~dev5+g3c451232", "amd64", EPOCH)
OF_SYSTEM = ["_internal/libxcb-cursor.so.0"]

pytestmark = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="Debian's packages are made with Debian's tools")


def _said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"TZ": "UTC"}).stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    return deb.make(bundle_in(folder / "bundle"), PACKAGE, folder / "dist", OF_SYSTEM)


def test_the_same_bundle_makes_the_same_package(made: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        again = deb.make(bundle_in(tmp_path / "other place"), PACKAGE, tmp_path / "again", OF_SYSTEM)
    finally:
        os.umask(before)
    assert made.name == again.name == "caseapp_0.1.0~dev5+g3c451232_amd64.deb"
    assert made.read_bytes() == again.read_bytes()


def test_it_has_the_bundle_the_command_and_what_the_desktop_reads(made: Path) -> None:
    listed = _said("dpkg-deb", "-c", made)
    assert "-rwxr-xr-x root/root" in next(line for line in listed.splitlines() if "/lib/caseapp/caseapp" in line)
    assert "./usr/bin/caseapp -> ../lib/caseapp/current/caseapp" in listed
    for name in (
        "share/applications/caseapp.desktop",
        "share/mime/packages/caseapp.xml",
        "share/doc/caseapp/copyright",
        "share/doc/caseapp/changelog.gz",
        "lib/caseapp/_internal/libown.so",
    ):
        assert f"./usr/{name}" in listed
    assert all("2026-01-01 00:00" in line for line in listed.splitlines())


def test_libraries_of_the_build_machine_are_asked_for_instead(made: Path) -> None:
    assert "libxcb-cursor" not in _said("dpkg-deb", "-c", made)
    assert "libc6 (>= 2." in _said("dpkg-deb", "-f", made, "Depends")


def test_the_size_it_takes_is_the_same_on_every_file_system(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(bytes(1025))
    (tmp_path / "link").symlink_to("folder/file")
    assert deb.size_kib(tmp_path) == 4


def test_every_file_has_its_sum_and_scripts_can_be_run(made: Path, tmp_path: Path) -> None:
    _said("dpkg-deb", "-R", made, tmp_path / "out")
    assert {(tmp_path / "out" / "DEBIAN" / name).stat().st_mode & 0o777 for name in ("postinst", "prerm")} == {0o755}
    done = subprocess.run(["md5sum", "-c", "--quiet", "DEBIAN/md5sums"], cwd=tmp_path / "out", check=False)
    assert done.returncode == 0
    listed = (tmp_path / "out" / "DEBIAN" / "md5sums").read_text(encoding="utf-8")
    assert "usr/lib/caseapp/_internal/data/사건.txt" in listed


def test_what_runs_has_names_of_its_own_also_after_an_interrupted_upgrade(tmp_path: Path) -> None:
    home = bundle_in(tmp_path / "caseapp")
    words = (deb.HERE / "postinst").read_text(encoding="utf-8").replace("home=/usr/lib/caseapp", f"home={home}")
    for number in ("1", "2"):
        subprocess.run(["sh", "-c", words, "postinst", "configure"], check=True)
        assert (home / "current").readlink() == Path("run") / number
        assert (home / "current" / "caseapp").samefile(home / "caseapp")
        (home / "current.new").symlink_to(f"run/{number}")
    assert [path.name for path in (home / "run").iterdir()] == ["2"]


def test_libraries_that_were_renamed_are_asked_for_under_both_names() -> None:
    needed = frozenset({"libglib-2.0.so.0", "libcrypto.so.3", "libc.so.6", "libm.so.6", "libstdc++.so.6"})
    assert links.depends(links.Links(needed, (2, 36), (3, 4, 30))) == [
        "libc6 (>= 2.36)",
        "libglib2.0-0t64 | libglib2.0-0",
        "libssl3t64 | libssl3",
        "libstdc++6 (>= 12)",
    ]


def test_a_library_without_a_known_package_stops_the_build() -> None:
    with pytest.raises(links.UnknownLibrary, match=r"libnew\.so\.1"):
        links.depends(links.Links(frozenset({"libnew.so.1"}), (2, 36), (3, 4)))
