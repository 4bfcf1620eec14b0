"""SHA256SUMS over the files to publish, in the form that `sha256sum -c` reads."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"
_SUFFIXES = (".deb", ".run", ".exe", ".dmg", ".zip", ".whl")


def to_publish(dist: Path) -> list[Path]:
    """The installers in `dist`, by name."""
    return [path for path in sorted(dist.iterdir()) if path.is_file() and path.suffix in _SUFFIXES]


def write(dist: Path) -> Path:
    """Write the sums of all of them."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in to_publish(dist)]
    target = dist / NAME
    target.write_text("".join(lines), encoding="utf-8")
    return target
