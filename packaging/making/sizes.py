"""What the bundle and the installers weigh, against what they may."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from making import trees

UNPACKED_MB = 150
PACKED_MB = 50
LARGEST = 10
_PACKED = (".deb", ".run")


def report(bundle: Path) -> list[str]:
    """The whole, and its largest files."""
    listed = trees.files(bundle)
    size = trees.size(bundle)
    said = [f"The bundle has {_against(size, UNPACKED_MB)} in {len(listed)} files. Its {LARGEST} largest:"]
    for path in sorted(listed, key=lambda path: (-path.stat().st_size, path))[:LARGEST]:
        said.append(f"  {path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(bundle)}")
    return said


def of_installers(paths: Iterable[Path]) -> list[str]:
    """One line each; what is packed as xz is held against the aim."""
    return [
        f"{path.name}: {_against(path.stat().st_size, PACKED_MB)}"
        if path.suffix in _PACKED
        else f"{path.name}: {path.stat().st_size / 1e6:.1f} MB"
        for path in paths
    ]


def _against(size: int, aim_mb: int) -> str:
    return f"{size / 1e6:.1f} MB (aim {aim_mb}{'' if size <= aim_mb * 1e6 else ', MISSED'})"
