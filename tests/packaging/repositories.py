"""Little repositories of git for tests: with commits and tags, cloned, and archived."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[2]

NOBODY = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class Repository:
    """A repository in a folder of its own; made where there is none."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._commits = 0
        root.mkdir(exist_ok=True)
        if not (root / ".git").exists():
            self.git("init", "-q", "-b", "main")

    def git(self, *command: str) -> str:
        done = subprocess.run(
            ["git", *command], cwd=self.root, env=os.environ | NOBODY, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def take(self, *names: str) -> None:
        """Copy files of this project into it, and keep them in its index."""
        for name in names:
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.root / name)
        self.git("add", "-f", "--", *names)

    def commit(self) -> str:
        """Commit what is in the index, or nothing, and return the name of the commit."""
        self._commits += 1
        self.git("commit", "-q", "--allow-empty", "-m", f"Step {self._commits}")
        return self.head()

    def head(self) -> str:
        return self.git("rev-parse", "HEAD")

    def clone(self, target: Path, *options: str) -> Repository:
        self.git("clone", "-q", *options, self.root.as_uri(), str(target))
        return Repository(target)

    def archive(self, target: Path) -> Path:
        """What `git archive` makes of its last commit, unpacked."""
        packed = target.with_suffix(".tar")
        self.git("archive", "-o", str(packed), "HEAD")
        with tarfile.open(packed) as tar:
            tar.extractall(target, filter="data")
        return target
