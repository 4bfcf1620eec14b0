"""Which version a tree says it is, read without git: released, between releases, in worktrees, cut short, and bare."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from caseapp.platform import version
from tests.packaging.repositories import Repository

ROOT = Path(__file__).parents[2]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "tree")


def test_before_the_first_release_it_is_known_by_its_commit(repository: Repository) -> None:
    commit = repository.commit()
    assert version.of_checkout(repository.root) == (f"0.1.0.dev0+g{commit[:8]}", commit)
    later = repository.commit()
    assert later != commit
    assert version.of_checkout(repository.root).commit == later


@pytest.mark.parametrize("words", [(), ("-a", "-m", "Words of its own")], ids=["plain", "annotated"])
@pytest.mark.parametrize("is_packed", [False, True], ids=["loose", "packed"])
def test_a_tagged_commit_is_that_release(repository: Repository, words: tuple[str, ...], is_packed: bool) -> None:
    commit = repository.commit()
    repository.git("tag", *words, "v0.2.0")
    repository.git("tag", "other")
    if is_packed:
        repository.git("pack-refs", "--all")
    assert version.of_checkout(repository.root) == ("0.2.0", commit)
    later = repository.commit()
    assert version.of_checkout(repository.root) == (f"0.2.1.dev0+g{later[:8]}", later)


def test_the_highest_of_several_tags_counts(repository: Repository) -> None:
    repository.commit()
    for tag in ("v0.9.0", "v0.10.0", "v0.11.0rc1", "version"):
        repository.git("tag", tag)
    assert version.of_checkout(repository.root).number == "0.10.0"


def test_a_worktree_and_a_detached_head_know_their_own_commit(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit()
    second = repository.commit()
    repository.git("worktree", "add", "-q", "--detach", str(tmp_path / "beside"), first)
    assert version.of_checkout(tmp_path / "beside").commit == first
    assert version.of_checkout(repository.root).commit == second
    repository.git("tag", "v1.0.0", first)
    assert version.of_checkout(tmp_path / "beside") == ("1.0.0", first)


def test_a_shallow_clone_knows_its_commit(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    commit = repository.commit()
    shallow = repository.clone(tmp_path / "shallow", "--depth=1")
    assert version.of_checkout(shallow.root) == (f"0.1.0.dev0+g{commit[:8]}", commit)


@pytest.mark.parametrize("head", [None, b"", b"ref: refs/heads/.invalid\n", b"\xff\xfe", b"words"])
def test_a_repository_that_cannot_be_read_is_no_error(repository: Repository, head: bytes | None) -> None:
    path = repository.root / ".git" / "HEAD"
    path.unlink() if head is None else path.write_bytes(head)
    assert version.of_checkout(repository.root) == ("0.1.0.dev0", "")


def test_the_release_before_is_known_without_tags(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "LAST_RELEASE", "1.4.9")
    commit = repository.commit()
    assert version.of_checkout(repository.root).number == f"1.4.10.dev0+g{commit[:8]}"
    repository.git("tag", "v1.5.0", "-m", "", "HEAD")
    repository.commit()
    assert version.of_checkout(repository.root).number.startswith("1.5.1.dev0+g")


@pytest.mark.parametrize(
    ("tag", "number"),
    [("v0.3.0", "0.3.0"), (None, "0.1.0.dev0+g{commit}"), ("later", "0.3.1.dev1+g{commit}")],
)
def test_an_archive_tells_what_git_noted_in_it(
    repository: Repository, tmp_path: Path, tag: str | None, number: str
) -> None:
    repository.take(".gitattributes", version.ARCHIVE_NOTE)
    repository.commit()
    if tag:
        repository.git("tag", "v0.3.0")
    commit = repository.commit() if tag == "later" else repository.head()
    archive = repository.archive(tmp_path / "archive")
    assert version.of_archive(archive) == (number.format(commit=commit[:8]), commit)
    assert version.archive_note(archive)["time"].isdigit()


def test_a_note_that_git_did_not_fill_in_tells_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.take(version.ARCHIVE_NOTE)
    assert version.of_archive(repository.root) is None
    assert version.of_archive(tmp_path) is None


def test_the_program_without_git_says_what_the_build_wrote(tmp_path: Path) -> None:
    """The package alone, as a wheel and the bundle have it."""
    for name in ("caseapp/__init__.py", "caseapp/platform/__init__.py", "caseapp/platform/version.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-S", "-c", "import caseapp; print(caseapp.__version__)"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}

    def said() -> str:
        return subprocess.run(command, env=environment, cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    assert said() == "0.1.0.dev0\n"
    (tmp_path / "caseapp" / "platform" / "_version.py").write_text(
        'VERSION = "3.2.1"\nCOMMIT = "abc"\n', encoding="utf-8"
    )
    assert said() == "3.2.1\n"


def test_nothing_else_is_an_attribute_of_the_package() -> None:
    import caseapp

    with pytest.raises(AttributeError):
        _ = caseapp.nothing_of_this_name
