"""What changes for people, a file a change: checked here, shown by `make changes`, put into CHANGELOG.md by a release.

A change is told in `packaging/changes/NAME.KIND.md`: one or two sentences, the kind being one of KINDS. Two people who
change something never edit the same file for it.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "packaging" / "changes"
CHANGELOG = ROOT / "CHANGELOG.md"

#: As Keep a Changelog names and orders them.
KINDS = ("added", "changed", "deprecated", "removed", "fixed", "security")

_NAME = re.compile(rf"[a-z0-9]+(?:-[a-z0-9]+)*\.({'|'.join(KINDS)})\.md")
_END_OF_SENTENCE = re.compile(r"[.!?][)”’*]*(?=\s+[“‘(*]*[A-Z`])")
_UNRELEASED = "## [Unreleased]"
_WIDTH = 150
_MOST_SENTENCES = 2


class Change(NamedTuple):
    """One change: its kind, and its words on one line."""

    kind: str
    words: str


def problems(folder: Path = FOLDER) -> list[str]:
    """What is wrong with the files of a folder, a sentence a problem."""
    found = []
    for path in files(folder):
        words = path.read_text(encoding="utf-8").strip()
        if not _NAME.fullmatch(path.name):
            found.append(f"{path.name}: a change is called name-of-it.KIND.md, KIND one of {', '.join(KINDS)}.")
        if not words or "\n\n" in words or words.startswith(("-", "#", "*  ")):
            found.append(f"{path.name}: a change is told in one paragraph, without a heading or a list.")
        elif not words.endswith("."):
            found.append(f"{path.name}: it has to end with a full stop.")
        elif len(_END_OF_SENTENCE.findall(words)) >= _MOST_SENTENCES:
            found.append(f"{path.name}: one or two sentences are enough.")
    return found


def changes(folder: Path = FOLDER) -> list[Change]:
    """All changes since the last release that have a file, by kind and then by name. ValueError when one is wrong."""
    if wrong := problems(folder):
        raise ValueError("\n".join(wrong))
    told = [Change(path.name.split(".")[1], " ".join(path.read_text("utf-8").split())) for path in files(folder)]
    return sorted(told, key=lambda change: KINDS.index(change.kind))


def unreleased(text: str, told: Iterable[Change]) -> str:
    """What the next release changes: what the changelog says of it by now, with the changes put under their kinds."""
    _, body, _ = _parts(text)
    sections = _sections(body)
    for change in told:
        wrapped = "\n  ".join(textwrap.wrap(change.words, _WIDTH, break_long_words=False, break_on_hyphens=False))
        sections[change.kind] = f"{sections[change.kind]}\n- {wrapped}".strip()
    introduction = sections.pop("")
    kinds = (f"### {kind.capitalize()}\n\n{words}" for kind, words in sections.items() if words)
    return "\n\n".join(filter(None, (introduction, *kinds)))


def released(text: str, told: Iterable[Change], number: str, day: date) -> str:
    """The changelog once `number` is released: nothing stands under *Unreleased* any more."""
    head, _, rest = _parts(text)
    section = f"## [{number}] - {day.isoformat()}\n\n{unreleased(text, told)}"
    return "\n\n".join(filter(None, (head, _UNRELEASED, section, rest))) + "\n"


def section(text: str, number: str) -> str:
    """What the changelog says of a release, without its heading; "" when it says nothing."""
    found = re.search(rf"^## \[{re.escape(number)}\].*?\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def files(folder: Path = FOLDER) -> list[Path]:
    """The files of changes in a folder, by name."""
    return sorted(path for path in folder.iterdir() if path.is_file() and path.name != "README.md")


def _parts(text: str) -> tuple[str, str, str]:
    """What stands before *Unreleased*, below it, and from the next release on."""
    head, found, after = text.partition(_UNRELEASED)
    if not found:
        raise ValueError(f"CHANGELOG.md has no heading {_UNRELEASED!r}.")
    body, heading, rest = after.partition("\n## ")
    return head.strip(), body.strip(), (heading + rest).strip()


def _sections(body: str) -> dict[str, str]:
    """The words below each kind; below "" those before the first. ValueError when a heading names no kind."""
    introduction, *rest = re.split(r"^### ", body, flags=re.MULTILINE)
    sections = {"": introduction.strip()} | dict.fromkeys(KINDS, "")
    for part in rest:
        heading, _, words = part.partition("\n")
        kind = heading.strip().lower()
        if kind not in KINDS:
            raise ValueError(f"CHANGELOG.md has a heading {heading.strip()!r}, which is none of {', '.join(KINDS)}.")
        sections[kind] = f"{sections[kind]}\n{words.strip()}".strip()
    return sections


def main() -> int:
    """Print what the next release changes; 1 and what is wrong when a file is not as it should be."""
    try:
        print(unreleased(CHANGELOG.read_text(encoding="utf-8"), changes()))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
