"""Makes a release, or says what stands in its way: the checklist, as a script. It never pushes.

`make release VERSION=0.2.0` checks the tree, runs what CI runs, puts the changes into CHANGELOG.md, commits and tags,
builds twice and compares, tests the packages, and writes the page of the release to `dist/RELEASE_NOTES.md`. When a
step fails after the commit, commit and tag are taken back. `--dry-run` goes through all of it and changes nothing.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
for _folder in (ROOT / "packaging", ROOT):
    if str(_folder) not in sys.path:
        sys.path.append(str(_folder))

import changes  # noqa: E402
import release_page  # noqa: E402
from caseapp.platform import version as known  # noqa: E402
from making import sums  # noqa: E402

BRANCH = "main"
PAGE = "packaging/RELEASE_PAGE.md"
NOTES = "dist/RELEASE_NOTES.md"
#: What a release makes of its commit: the installers, a second time elsewhere to compare, and the proof of them.
BUILDING = ("package", "package-again", "package-test")
VERSION_MODULE = "caseapp/platform/version.py"
#: What the commit of a release changes.
CHANGED = ("CHANGELOG.md", VERSION_MODULE, "packaging/changes")
#: What `make package-test` installs and starts itself.
TESTED = (".deb", ".run")

_NUMBER = re.compile(r"\d+\.\d+\.\d+")
_LAST = re.compile(r'^LAST_RELEASE = "[^"]*"$', re.MULTILINE)


class Stopped(Exception):
    """A reason why there is no release."""


@dataclass
class Release:
    """One release of the tree at `root`; `started` says by file ending who started an installer, and where."""

    root: Path
    number: str
    skipped: Sequence[str] = ()
    started: dict[str, str] = field(default_factory=dict)
    is_dry: bool = False
    say: Callable[[str], object] = print

    @property
    def tag(self) -> str:
        """What the release is called in git."""
        return f"v{self.number}"

    def make(self) -> None:
        """Goes through the list. Stopped, with the reason, at the first thing that is not as it has to be."""
        self._check_all()
        for step in ci_steps(self.root):
            self._run(step)
        before = self.git("rev-parse", "HEAD")
        try:
            self._commit()
            for step in BUILDING:
                self._run(step)
            self._write_notes(sums.of_folder(self.root / "dist"))
        except (Stopped, OSError, KeyboardInterrupt):
            self._take_back(before)
            raise
        self._tell()

    def _check_all(self) -> None:
        problems = [problem for check in CHECKS if (problem := check(self))]
        for problem in problems:
            self.say(f"- {problem}")
        if problems:
            raise Stopped(f"{len(problems)} of {len(CHECKS)} things are not ready for a release.")
        self.say(f"The tree is ready to become Caseapp {self.number}.")

    def _run(self, step: str) -> None:
        """One make target, unless somebody decided to leave it out or nothing is to be done."""
        if step in self.skipped:
            self.say(f"{step}: left out, as asked; the release page says so")
        elif self.is_dry:
            self.say(f"{step}: `make {step}` would be run")
        else:
            self.say(f"{step}: running `make {step}`")
            if subprocess.run(["make", "--no-print-directory", step], cwd=self.root, check=False).returncode:
                raise Stopped(f"`make {step}` failed. Mend it, or leave it out with --skip {step}.")

    def _commit(self) -> None:
        """Changelog, files of changes and the number of the last release in one commit, which gets the tag."""
        log, told = self.root / "CHANGELOG.md", changes.changes(self._folder)
        today = datetime.now(UTC).date()
        text = changes.released(log.read_text(encoding="utf-8"), told, self.number, today)
        if self.is_dry:
            self.say(f"CHANGELOG.md would say:\n\n{changes.section(text, self.number)}\n")
            self.say(f"It would be committed on {BRANCH} and tagged {self.tag}.")
            return
        log.write_text(text, encoding="utf-8", newline="\n")
        module = self.root / VERSION_MODULE
        words, count = _LAST.subn(f'LAST_RELEASE = "{self.number}"', module.read_text(encoding="utf-8"))
        if count != 1:
            raise Stopped(f"{VERSION_MODULE} has no line for the last release.")
        module.write_text(words, encoding="utf-8", newline="\n")
        for path in changes.files(self._folder):
            path.unlink()
        self.git("add", "-A", "--", *CHANGED)
        self.git("commit", "-q", "-m", f"Caseapp {self.number}")
        # Subtle: without words of its own, so that a source tree finds its commit without reading packed objects.
        self.git("tag", self.tag)
        self.say(f"Committed, and tagged {self.tag}.")

    def _take_back(self, before: str) -> None:
        """As it was before the commit; what somebody wrote into other files while it was built stays."""
        if not self.is_dry:
            if self.git("tag", "--list", self.tag):
                self.git("tag", "-d", self.tag)
            self.git("reset", "-q", "--soft", before)
            self.git("restore", "--source", before, "--staged", "--worktree", "--", *CHANGED)
            self.say("Commit and tag were taken back; all is as it was.")

    def _write_notes(self, digests: dict[str, str]) -> None:
        page = self.root / PAGE
        template = page.read_text(encoding="utf-8") if page.is_file() else release_page.PLAIN
        if self.is_dry:
            self.say(f"{NOTES} would be written from {PAGE if page.is_file() else 'the plain page'}.")
            return
        words = release_page.filled(template, self._facts(digests))
        target = self.root / NOTES
        target.parent.mkdir(exist_ok=True)
        target.write_text(words, encoding="utf-8", newline="\n")

    def _facts(self, digests: dict[str, str]) -> dict[str, str]:
        text = (self.root / "CHANGELOG.md").read_text(encoding="utf-8")
        started = [f"- {name}: {self._starter(name)}" for name in sorted(digests)]
        return {
            "VERSION": self.number,
            "COMMIT": self.git("rev-parse", "HEAD"),
            "DATE": datetime.now(UTC).date().isoformat(),
            "CHANGES": changes.section(text, self.number),
            "SUMS": "\n".join(f"{digest}  {name}" for name, digest in sorted(digests.items())),
            "STARTED": "\n".join(started) or "- Nothing was built.",
            "SKIPPED": "\n".join(f"- {step}" for step in self.skipped) or "- Nothing was left out.",
        }

    def _starter(self, name: str) -> str:
        """Who started an installer."""
        said = [who for ending, who in self.started.items() if name.endswith(ending)]
        if name.endswith(TESTED) and "package-test" not in self.skipped:
            said.append("installed and started by `make package-test`")
        return "; ".join(said) or "**not started by us yet**"

    def _tell(self) -> None:
        if self.is_dry:
            self.say("Nothing was changed.")
            return
        self.say(f"Caseapp {self.number} is made; its page is {NOTES}. To publish it:")
        self.say(f"  git push origin {BRANCH}\n  git push origin {self.tag}")

    @property
    def _folder(self) -> Path:
        return self.root / "packaging" / "changes"

    def git(self, *command: str) -> str:
        """What git answers; Stopped when it refuses."""
        done = subprocess.run(["git", *command], cwd=self.root, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Stopped(f"git {command[0]}: {done.stderr.strip()}")
        return done.stdout.strip()


def check_number(release: Release) -> str:
    """The number is one, and higher than all before it."""
    if not _NUMBER.fullmatch(release.number):
        return f"“{release.number}” is no version; it has to be three numbers, such as 0.2.0."
    tags = [tag.removeprefix("v") for tag in release.git("tag", "--list", "v*").splitlines()]
    last = max((tag for tag in tags if _NUMBER.fullmatch(tag)), key=known.sort_key, default="")
    if last and known.sort_key(release.number) <= known.sort_key(last):
        return f"{release.number} is not newer than {last}, the last release."
    return ""


def check_branch(release: Release) -> str:
    """Releases are made of one branch."""
    branch = release.git("branch", "--show-current")
    return "" if branch == BRANCH else f"Releases are made on {BRANCH}; this is {branch or 'no branch'}."


def check_clean(release: Release) -> str:
    """What is released is what is committed."""
    changed = release.git("status", "--porcelain").splitlines()
    shown = ", ".join(line[3:] for line in changed[:3])
    return f"{len(changed)} files are changed or not in git: {shown}." if changed else ""


def check_lock(release: Release) -> str:
    """Every library that pyproject.toml asks for is locked, in a version that it takes."""
    project = tomllib.loads((release.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project.get("optional-dependencies", {})
    asked = [*project["dependencies"], *extras.get("dev", ()), *extras.get("package", ())]
    lines = (release.root / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = (re.match(r"([A-Za-z0-9._-]+)==([^ ;\\]+)", line) for line in lines)
    locked: dict[str, list[str]] = {}
    for pin in filter(None, pins):
        locked.setdefault(_canonical(pin[1]), []).append(pin[2])
    # By name: `packaging` as an import is this folder to whoever checks types.
    requirement = import_module("packaging.requirements").Requirement
    wrong = [
        words
        for words in asked
        if (wanted := requirement(words))
        and not any(wanted.specifier.contains(pin, prereleases=True) for pin in locked.get(_canonical(wanted.name), ()))
    ]
    return f"requirements.lock is older than pyproject.toml (run `make lock`): {', '.join(wrong)}." if wrong else ""


def check_changes(release: Release) -> str:
    """There is something to tell, and it is well told."""
    folder = release.root / "packaging" / "changes"
    if problems := changes.problems(folder):
        return " ".join(problems)
    text = (release.root / "CHANGELOG.md").read_text(encoding="utf-8")
    return "" if changes.unreleased(text, changes.changes(folder)) else "Nothing is told to have changed."


def check_skipped(release: Release) -> str:
    """What is left out is something that would be done."""
    steps = (*ci_steps(release.root), "package-test")
    unknown = [step for step in release.skipped if step not in steps]
    return f"--skip knows no {', '.join(unknown)}; it knows {', '.join(steps)}." if unknown else ""


CHECKS: tuple[Callable[[Release], str], ...] = (
    check_number,
    check_branch,
    check_clean,
    check_lock,
    check_changes,
    check_skipped,
)


def ci_steps(root: Path) -> list[str]:
    """The make targets that CI runs, from its own script, without those that a release runs itself."""
    found = re.search(r"^for step in (.*); do", (root / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)
    return [step for step in found[1].split() if not step.startswith("package")] if found else []


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the release that the arguments describe; 1, and the reason, when there is none."""
    parser = argparse.ArgumentParser(description="Make a release of this tree. Nothing is pushed.")
    parser.add_argument("version", help="three numbers, such as 0.2.0")
    parser.add_argument("--dry-run", action="store_true", help="go through everything and change nothing")
    parser.add_argument("--skip", action="append", default=[], metavar="STEP", help="leave a step out, and say so")
    parser.add_argument("--started", action="append", default=[], metavar=".exe=WHO, WHERE", help="who started what")
    given = parser.parse_args(arguments)
    started = dict(each.split("=", 1) for each in given.started if "=" in each)
    release = Release(ROOT, given.version.removeprefix("v"), tuple(given.skip), started, given.dry_run)
    try:
        release.make()
    except (Stopped, OSError) as reason:
        print(f"No release: {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
