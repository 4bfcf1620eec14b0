"""Small parts of the build: sums, sockets in a trace, folders that libraries are looked for in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from making import again, network, search_paths, sizes, sums, trees


def test_sums_are_of_the_installers_alone(tmp_path: Path) -> None:
    (tmp_path / "b.run").write_bytes(b"two")
    (tmp_path / "a.deb").write_bytes(b"one")
    (tmp_path / "notes.txt").write_bytes(b"no installer")
    sums.write(tmp_path)
    done = subprocess.run(["sha256sum", "-c", sums.NAME], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["a.deb: OK", "b.run: OK"]


@pytest.mark.parametrize(("words", "found"), [('"the same"', []), ('str(os.umask(0)) + os.environ["TZ"]', ["a.deb"])])
def test_what_comes_out_differently_elsewhere_is_named_and_kept(tmp_path: Path, words: str, found: list[str]) -> None:
    build = tmp_path / "packaging" / "build.py"
    for folder in (build.parent, tmp_path / "caseapp" / "platform", tmp_path / "dist"):
        folder.mkdir(parents=True)
    build.write_text(
        "import os, pathlib\npathlib.Path('dist').mkdir(exist_ok=True)\n"
        f"pathlib.Path('dist/a.deb').write_text({words})\npathlib.Path('dist/b.run').write_text('b')\n"
    )
    subprocess.run([sys.executable, build], cwd=tmp_path, env=os.environ | {"TZ": "UTC"}, check=True)
    assert again.differences(tmp_path) == found
    assert [path.name for path in (tmp_path / "build" / "again").glob("*")] == found


def test_what_weighs_more_than_it_may_is_said(tmp_path: Path) -> None:
    (tmp_path / "caseapp.deb").write_bytes(bytes(1000))
    with (tmp_path / "caseapp.run").open("wb") as file:
        file.truncate(60_000_000)
    assert sizes.of_installers([tmp_path / "caseapp.deb", tmp_path / "caseapp.run"]) == [
        "caseapp.deb: 0.0 MB (aim 50)",
        "caseapp.run: 60.0 MB (aim 50, MISSED)",
    ]


def test_sockets_are_counted_by_their_family() -> None:
    trace = (
        "12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\n"
        '12 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X1"}, 20) = 0\n'
        "14 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 5\n"
    )
    assert network.families(trace) == {"AF_UNIX": 2, "AF_INET6": 1}


@pytest.mark.skipif(sys.platform != "linux", reason="libraries name folders in this form on Linux")
def test_folders_of_the_build_machine_are_forgotten_and_own_ones_kept(tmp_path: Path) -> None:
    for name, place in (("foreign", "/opt/of/the/builder"), ("own", "$ORIGIN/beside")):
        (tmp_path / "empty.s").write_text("", encoding="utf-8")
        subprocess.run(["as", "-o", "empty.o", "empty.s"], cwd=tmp_path, check=True)
        subprocess.run(["ld", "-shared", "-rpath", place, "-o", f"{name}.so", "empty.o"], cwd=tmp_path, check=True)
    assert search_paths.forget_foreign(tmp_path) == [tmp_path / "foreign.so"]
    told = subprocess.run(["objdump", "-p", "foreign.so", "own.so"], cwd=tmp_path, capture_output=True, text=True)
    assert "/opt/of" not in told.stdout
    assert "$ORIGIN/beside" in told.stdout


def test_a_tree_has_one_time_and_plain_modes_whatever_it_had(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir(mode=0o700)
    for name, mode in (("run", 0o700), ("lib.so.1", 0o755), ("words", 0o600)):
        (tmp_path / "in" / name).write_bytes(b"")
        (tmp_path / "in" / name).chmod(mode)
    trees.settle(tmp_path, 1000)
    found = {path.name: (path.stat().st_mode & 0o777, path.stat().st_mtime) for path in (tmp_path / "in").iterdir()}
    assert found == {"run": (0o755, 1000.0), "lib.so.1": (0o644, 1000.0), "words": (0o644, 1000.0)}
    assert os.stat(tmp_path / "in").st_mode & 0o777 == 0o755
