"""The page of a release: a template filled with what is known, and the checksums of what people are given."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

#: Files in `dist` that people are given.
GIVEN = (".deb", ".run", ".exe", ".dmg", ".xz", ".zip", ".whl")

#: Where there is no template.
PLAIN = """# Caseapp @VERSION@

@CHANGES@
"""

_SECTIONS = {
    "CHANGES": "## What changed\n\n@CHANGES@",
    "STARTED": "## Who started what\n\n@STARTED@",
    "SKIPPED": "## Checks left out\n\n@SKIPPED@",
    "SUMS": "## SHA-256\n\n```\n@SUMS@\n```",
    "COMMIT": "Built from commit @COMMIT@ on @DATE@.",
}


def sums_of(folder: Path) -> dict[str, str]:
    """The SHA-256 of everything in a folder that people are given, by name."""
    paths: Iterable[Path] = folder.iterdir() if folder.is_dir() else ()
    given = sorted(path for path in paths if path.is_file() and path.suffix in GIVEN)
    return {path.name: _digest(path) for path in given}


def filled(template: str, facts: dict[str, str]) -> str:
    """The page with every fact in its place; those that it has no place for follow at its end."""
    lacking = [section for name, section in _SECTIONS.items() if f"@{name}@" not in template]
    page = "\n\n".join((template.strip(), *lacking))
    return re.sub(r"@([A-Z]+)@", lambda found: facts.get(found[1], found[0]), page) + "\n"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
