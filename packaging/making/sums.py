"""SHA-256 of the files to publish, and SHA256SUMS over them in the form that `sha256sum -c` reads."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"
_SUFFIXES = (".deb", ".run", ".exe", ".dmg", ".zip", ".whl")


def to_publish(dist: Path) -> list[Path]:
    """The installers in `dist`, by name; none where there is no such folder."""
    return [path for path in sorted(dist.glob("*")) if path.is_file() and path.suffix in _SUFFIXES]


def of_folder(dist: Path) -> dict[str, str]:
    """The sum of each of them, by its name."""
    return {path.name: _sum(path) for path in to_publish(dist)}


def write(dist: Path) -> Path:
    """Write the sums of all of them."""
    target = dist / NAME
    lines = [f"{digest}  {name}\n" for name, digest in of_folder(dist).items()]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
