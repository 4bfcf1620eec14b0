"""What a build of this tree is called. Everything that builds asks here; `write` notes it for the program.

Numbers come from the tags of git (`v0.1.0`); a tree without git says what `git archive` or an earlier build noted in
it. `python packaging/version.py` prints all of it, and with the name of a value that one alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from caseapp.platform import version as known  # noqa: E402

#: Files of a tree whose commit has no known time are of this moment: 2026-01-01.
FIXED_EPOCH = 1767225600

GENERATED = "caseapp/platform/_version.py"

_DESCRIBE = ("describe", "--tags", "--long", "--abbrev=40", "--match=v[0-9]*.[0-9]*.[0-9]*", "--exclude=v*[a-z]*")
_LARGEST_PART = 65535


class Build(NamedTuple):
    """A version in the forms that builds need; `epoch` is the time of the commit, in whole Unix seconds."""

    version: str
    debian: str
    windows: str
    commit: str
    epoch: int


def of_tree(root: Path = ROOT) -> Build:
    """What this tree is. A tree whose files are not those of its commit is no release, and says `dirty`."""
    number, commit, epoch = _by_git(root) or _by_notes(root)
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return Build(number, debian(number), windows(number), commit, int(given) if given.isdigit() else epoch)


def debian(number: str) -> str:
    """The same as Debian writes it: what comes before a release sorts before it, `0.1.0~dev5+g3c451232`."""
    return number.replace(".dev", "~dev")


def windows(number: str) -> str:
    """The same as four numbers, which rise with every commit: `0.1.0.5` is five commits after 0.1.0."""
    release, _, rest = number.partition(".dev")
    if not rest:
        return f"{release}.0"
    *large, small = known.sort_key(release)
    count = min(int(rest.partition("+")[0]), _LARGEST_PART)
    last = (*large, small - 1) if small else (0, 0, 0)  # nothing was released before a number that ends in 0
    return ".".join(map(str, (*last, count)))


def write(root: Path = ROOT) -> Build:
    """Write `caseapp/platform/_version.py`, which the wheel, the source archive and the bundle carry."""
    build = of_tree(root)
    lines = (
        '"""Written by the build (`packaging/version.py`); a source tree with git never reads it."""',
        "",
        f'VERSION = "{build.version}"',
        f'COMMIT = "{build.commit}"',
        f"EPOCH = {build.epoch}",
        "",
    )
    path = root / GENERATED
    words = "\n".join(lines)
    if not path.is_file() or path.read_text(encoding="utf-8") != words:
        path.write_text(words, encoding="utf-8", newline="\n")
    return build


def _by_git(root: Path) -> tuple[str, str, int] | None:
    """Number, commit and time as git tells them; None where there is no repository of this tree, or no git."""
    if not (root / ".git").exists():
        return None
    said = _git(root, "log", "-1", "--format=%H %ct")
    if said is None:
        found = known.of_checkout(root)
        return (*found, FIXED_EPOCH) if found.commit else None
    commit, _, time = said.partition(" ")
    tag, count = _last_tag(root)
    is_dirty = _git(root, "status", "--porcelain", "--untracked-files=no") != ""
    if tag and not count and not is_dirty:
        return tag, commit, int(time)
    return known.development_number(tag, count, commit) + (".dirty" if is_dirty else ""), commit, int(time)


def _last_tag(root: Path) -> tuple[str, int]:
    """The last release and the commits since; "" and all commits before the first, and 0 of a history cut short."""
    words = _git(root, *_DESCRIBE)
    if words is not None:
        tag, count, _ = words.rsplit("-", 2)
        return tag.removeprefix("v"), int(count)
    if _git(root, "rev-parse", "--is-shallow-repository") != "false":
        return "", 0
    return "", int(_git(root, "rev-list", "--count", "HEAD") or 0)


def _by_notes(root: Path) -> tuple[str, str, int]:
    """What a tree without git says of itself."""
    archived = known.of_archive(root)
    if archived is not None:
        return (*archived, int(known.archive_note(root).get("time", FIXED_EPOCH)))
    path = root / GENERATED
    written: dict[str, object] = {}
    if path.is_file():
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), written)
    number = str(written.get("VERSION") or known.development_number("", 0, ""))
    return number, str(written.get("COMMIT", "")), int(str(written.get("EPOCH", FIXED_EPOCH)))


def _git(root: Path, *command: str) -> str | None:
    """What git answers; None when it refuses, or is not there."""
    try:
        done = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True, encoding="utf-8")
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def main(arguments: list[str]) -> int:
    """Print the values, or the one that is named."""
    build = of_tree()._asdict()
    if arguments:
        print(build[arguments[0]])
    else:
        print("\n".join(f"{name}={value}" for name, value in build.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
