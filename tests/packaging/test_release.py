"""The checklist of a release, in a little repository of its own, with a make that only notes what it is asked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import release
import release_page
from caseapp.platform import version
from tests.packaging.repositories import NOBODY, Repository

MAKE = """#!/bin/sh
echo "$2" >> "$MADE"
case "$2" in
"$FAILING") exit 1 ;;
package)
    mkdir -p dist
    echo built > dist/caseapp_0.2.0_amd64.deb
    echo setup > dist/caseapp-0.2.0-setup.exe
    echo not given > dist/SHA256SUMS ;;
esac
"""
LOG = """# Changelog

## [Unreleased]

### Added

- Cases.
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A tree that is ready for a release."""
    made = Repository(tmp_path / "tree")
    made.take(release.VERSION_MODULE, ".ci/run", "packaging/changes/README.md")
    for name, words in (
        ("CHANGELOG.md", LOG),
        ("packaging/changes/boards.added.md", "Boards."),
        ("pyproject.toml", "[project]\ndependencies = [\"A_b>=1,<2; sys_platform == 'x'\"]\n"),
        ("requirements.lock", "a-b==1.5 ; python_version < '3' \\\n    --hash=sha256:0\n"),
        (".gitignore", "dist/\n"),
    ):
        (made.root / name).write_text(words, encoding="utf-8")
    made.git("add", "-A")
    made.commit()
    make = tmp_path / "bin" / "make"
    make.parent.mkdir()
    make.write_text(MAKE, encoding="utf-8")
    make.chmod(0o755)
    for name, words in NOBODY.items():
        monkeypatch.setenv(name, words)
    monkeypatch.setenv("PATH", f"{make.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("MADE", str(tmp_path / "made"))
    monkeypatch.setenv("FAILING", "")
    return made


def _release(repository: Repository, said: list[str] | None = None, **more: object) -> release.Release:
    given: dict[str, object] = {"number": "0.2.0", "say": (said if said is not None else []).append}
    return release.Release(repository.root, **(given | more))  # type: ignore[arg-type]


def _made(tmp_path: Path) -> list[str]:
    path = tmp_path / "made"
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def test_a_release_is_committed_tagged_built_twice_tested_and_told(repository: Repository, tmp_path: Path) -> None:
    said: list[str] = []
    steps = release.ci_steps(repository.root)
    assert {"test", "lint", "licences"} <= set(steps)
    _release(repository, said, skipped=("lint",), started={".exe": "started by K. Lee, Windows 11"}).make()
    assert _made(tmp_path) == [*(step for step in steps if step != "lint"), *release.BUILDING]

    assert repository.git("status", "--porcelain") == ""
    assert repository.git("log", "-1", "--format=%s") == "Caseapp 0.2.0"
    assert version.of_checkout(repository.root) == ("0.2.0", repository.head())
    assert 'LAST_RELEASE = "0.2.0"' in (repository.root / release.VERSION_MODULE).read_text(encoding="utf-8")
    assert not (repository.root / "packaging/changes/boards.added.md").exists()
    assert (repository.root / "packaging/changes/README.md").exists()
    log = (repository.root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [0.2.0] - 20" in log
    assert "- Cases.\n- Boards.\n" in log

    digest = hashlib.sha256(b"setup\n").hexdigest()
    page = (repository.root / release.NOTES).read_text(encoding="utf-8")
    assert page.startswith("# Caseapp 0.2.0\n")
    assert "- Cases.\n- Boards." in page
    assert f"{digest}  caseapp-0.2.0-setup.exe" in page
    assert "caseapp_0.2.0_amd64.deb: installed and started by `make package-test`" in page
    assert "caseapp-0.2.0-setup.exe: started by K. Lee, Windows 11" in page
    assert "## Checks left out\n\n- lint" in page
    assert repository.head() in page
    assert "SHA256SUMS" not in page
    assert said[-1] == "  git push origin main\n  git push origin v0.2.0"

    with pytest.raises(release.Stopped, match="of 6 things"):
        _release(repository, said).make()
    assert "- 0.2.0 is not newer than 0.2.0, the last release." in said


def test_a_dry_run_goes_through_all_and_changes_nothing(repository: Repository, tmp_path: Path) -> None:
    said: list[str] = []
    before = repository.head()
    _release(repository, said, is_dry=True).make()
    words = "\n".join(said)
    assert "## [Unreleased]" not in words
    assert "- Cases.\n- Boards." in words
    assert "package-test: `make package-test` would be run" in words
    assert said[-1] == "Nothing was changed."
    assert _made(tmp_path) == []
    assert repository.head() == before
    assert repository.git("tag") == ""
    assert repository.git("status", "--porcelain", "--ignored") == ""


def _on_a_branch(repository: Repository) -> None:
    repository.git("switch", "-q", "-c", "beside")


def _with_a_file(repository: Repository) -> None:
    (repository.root / "new file").touch()


def _with_an_old_lock(repository: Repository) -> None:
    (repository.root / "requirements.lock").write_text("a-b==2.0\n", encoding="utf-8")


def _with_a_bad_change(repository: Repository) -> None:
    (repository.root / "packaging/changes/a.new.md").write_text("Good.", encoding="utf-8")


def _with_nothing_new(repository: Repository) -> None:
    (repository.root / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n", encoding="utf-8")
    (repository.root / "packaging/changes/boards.added.md").unlink()


def _with_a_later_tag(repository: Repository) -> None:
    repository.git("tag", "v0.10.0")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (_on_a_branch, "Releases are made on main; this is beside."),
        (_with_a_file, "1 files are changed or not in git: "),
        (_with_an_old_lock, "requirements.lock is older than pyproject.toml (run `make lock`): A_b>=1,<2"),
        (_with_a_bad_change, "a.new.md: a change is called"),
        (_with_nothing_new, "Nothing is told to have changed."),
        (_with_a_later_tag, "0.2.0 is not newer than 0.10.0, the last release."),
    ],
)
def test_each_thing_that_is_not_ready_is_said_before_anything_is_done(
    repository: Repository, tmp_path: Path, spoil: Callable[[Repository], None], reason: str
) -> None:
    spoil(repository)
    said: list[str] = []
    with pytest.raises(release.Stopped, match="not ready"):
        _release(repository, said).make()
    assert any(line.startswith(f"- {reason}") for line in said), said
    assert _made(tmp_path) == []


@pytest.mark.parametrize(
    ("given", "reason"),
    [({"number": "0.2"}, "“0.2” is no version"), ({"skipped": ("lnit",)}, "--skip knows no lnit; it knows test, lint")],
)
def test_bad_arguments_are_refused(repository: Repository, given: dict[str, object], reason: str) -> None:
    said: list[str] = []
    with pytest.raises(release.Stopped):
        _release(repository, said, **given).make()
    assert said[0].startswith(f"- {reason}")


def test_a_failing_step_of_ci_stops_it_before_the_commit(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAILING", "lint")
    before = repository.head()
    with pytest.raises(release.Stopped, match="`make lint` failed"):
        _release(repository).make()
    assert repository.head() == before


@pytest.mark.parametrize("step", release.BUILDING)
def test_what_fails_after_the_commit_takes_it_back(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setenv("FAILING", step)
    before = repository.head()
    with pytest.raises(release.Stopped, match=f"`make {step}` failed"):
        _release(repository).make()
    assert repository.head() == before
    assert repository.git("tag") == ""
    assert repository.git("status", "--porcelain") == ""
    assert not (repository.root / release.NOTES).exists()
    monkeypatch.setenv("FAILING", "")
    _release(repository).make()
    assert repository.git("tag") == "v0.2.0"


def test_what_somebody_wrote_while_it_was_built_stays(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAILING", "package")
    before = repository.head()
    lock = repository.root / "requirements.lock"

    def write(words: object) -> None:
        if str(words).startswith("Committed"):
            lock.write_text("mine", encoding="utf-8")

    making = _release(repository)
    making.say = write
    with pytest.raises(release.Stopped):
        making.make()
    assert repository.head() == before
    assert repository.git("status", "--porcelain") == "M requirements.lock"
    assert lock.read_text(encoding="utf-8") == "mine"


def test_a_template_has_its_facts_in_place_and_lacks_none() -> None:
    facts = {name: f"<{name}>" for name in ("VERSION", "COMMIT", "DATE", "CHANGES", "SUMS", "STARTED", "SKIPPED")}
    page = release_page.filled("# @VERSION@ of @DATE@\n\n@SUMS@ a@b.org @OTHER@\n", facts)
    assert page.startswith("# <VERSION> of <DATE>\n\n<SUMS> a@b.org @OTHER@\n")
    assert page.count("<SUMS>") == 1
    assert all(page.count(words) >= 1 for words in facts.values())


def test_the_lock_of_this_tree_is_up_to_date() -> None:
    assert release.check_lock(release.Release(release.ROOT, "9.9.9")) == ""


def test_the_reason_is_said_and_the_code_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["nothing", "--dry-run"]) == 1
    assert "No release: " in capsys.readouterr().err
