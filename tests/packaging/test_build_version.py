"""What a build is called, in the forms of Python, Debian and Windows, and what is written for the program to read."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path

import pytest

import version as versions
from caseapp.platform.version import ARCHIVE_NOTE
from tests.packaging.repositories import Repository

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _no_time_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "tree")
    made.take(".gitattributes", ARCHIVE_NOTE)
    return made


def test_commits_are_counted_before_the_first_release_and_after_each(repository: Repository) -> None:
    repository.commit()
    commit = repository.commit()
    build = versions.of_tree(repository.root)
    assert build.version == f"0.1.0.dev2+g{commit[:8]}"
    assert build.debian == f"0.1.0~dev2+g{commit[:8]}"
    assert build.windows == "0.0.0.2"
    assert build.commit == commit
    assert build.epoch == int(repository.git("log", "-1", "--format=%ct"))

    repository.git("tag", "v0.1.0")
    assert versions.of_tree(repository.root)[:3] == ("0.1.0", "0.1.0", "0.1.0.0")
    repository.git("tag", "v0.2.0rc1")
    assert versions.of_tree(repository.root).version == "0.1.0"

    later = repository.commit()
    assert versions.of_tree(repository.root)[:3] == (
        f"0.1.1.dev1+g{later[:8]}",
        f"0.1.1~dev1+g{later[:8]}",
        "0.1.0.1",
    )


def test_a_tree_with_changed_files_is_no_release(repository: Repository) -> None:
    commit = repository.commit()
    repository.git("tag", "-a", "-m", "First", "v0.1.0")
    (repository.root / "new file").touch()
    assert versions.of_tree(repository.root).version == "0.1.0"
    (repository.root / ".gitattributes").write_text("changed", encoding="utf-8")
    assert versions.of_tree(repository.root).version == f"0.1.1.dev0+g{commit[:8]}.dirty"


def test_a_history_cut_short_is_not_counted(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    commit = repository.commit()
    shallow = repository.clone(tmp_path / "shallow", "--depth=1")
    assert versions.of_tree(shallow.root).version == f"0.1.0.dev0+g{commit[:8]}"


def test_without_the_program_git_the_commit_is_known_all_the_same(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = repository.commit()
    repository.git("tag", "v0.1.0")
    monkeypatch.setenv("PATH", "")
    assert versions.of_tree(repository.root) == ("0.1.0", "0.1.0", "0.1.0.0", commit, versions.FIXED_EPOCH)


def test_an_archive_and_what_is_built_from_it_are_the_same(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    repository.git("tag", "v0.1.0")
    repository.commit()
    archive = repository.archive(tmp_path / "archive")
    built = versions.of_tree(repository.root)
    assert versions.of_tree(archive) == built


def test_a_source_archive_says_what_it_was_built_as(repository: Repository, tmp_path: Path) -> None:
    (repository.root / "caseapp" / "platform").mkdir(parents=True)
    repository.commit()
    built = versions.write(repository.root)
    source = tmp_path / "source"
    (source / "caseapp" / "platform").mkdir(parents=True)
    written = repository.root / versions.GENERATED
    (source / versions.GENERATED).write_bytes(written.read_bytes())
    assert versions.of_tree(source) == built
    at = written.stat().st_mtime_ns
    versions.write(repository.root)
    assert written.stat().st_mtime_ns == at


def test_a_folder_that_tells_nothing_has_a_version_all_the_same(tmp_path: Path) -> None:
    fallback = ("0.1.0.dev0", "0.1.0~dev0", "0.0.0.0", "", versions.FIXED_EPOCH)
    assert versions.of_tree(tmp_path) == fallback
    Repository(tmp_path)
    assert versions.of_tree(tmp_path) == fallback


def test_a_time_that_is_given_goes_before_that_of_the_commit(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12345")
    assert versions.of_tree(repository.root).epoch == 12345


def test_debian_sorts_what_comes_before_a_release_before_it() -> None:
    order = ["0.1.0.dev2+gffff0000", "0.1.0.dev10+g0000ffff", "0.1.0", "0.1.1.dev1+gabcd", "0.1.1"]
    for earlier, later in itertools.pairwise(order):
        command = ["dpkg", "--compare-versions", versions.debian(earlier), "lt", versions.debian(later)]
        try:
            assert subprocess.run(command, check=False).returncode == 0
        except FileNotFoundError:
            assert "~" in versions.debian(earlier) + versions.debian(later)
    windows = [tuple(map(int, versions.windows(number).split("."))) for number in order]
    assert windows == sorted(windows)
    assert versions.windows("0.1.0.dev99999+gabcd") == "0.0.0.65535"


def test_one_value_is_printed_by_its_name() -> None:
    command = [sys.executable, "packaging/version.py"]
    said = subprocess.run([*command, "windows"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said.strip().count(".") == 3
    everything = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert f"windows={said}" in everything
