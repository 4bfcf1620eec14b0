"""What a package leaves behind: every file of a system before and after, byte for byte, less what packages are kept
account of with."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from pathlib import Path

#: What the package manager writes for itself, and caches that are made anew whenever something asks for them.
BOOKKEEPING = re.compile(
    r"^(?:proc|dev|run|tmp|sys"
    r"|var/lib/dpkg|var/lib/apt|var/cache/apt|var/log|var/cache/debconf|var/cache/ldconfig|var/cache/man"
    r"|var/cache/fontconfig|etc/ld\.so\.cache"
    r")(?:/|$)"
)


def written(system: Path, left_out: re.Pattern[str] = BOOKKEEPING) -> dict[str, str]:
    """What stands in a system: of each path its kind, its rights and a digest of what it holds."""
    found: dict[str, str] = {}
    for folder, folders, files in os.walk(system):
        inside = os.path.relpath(folder, system)
        for name in (*folders, *files):
            path = os.path.normpath(os.path.join(inside, name))
            if not left_out.match(path):
                found[path] = _told(os.path.join(folder, name))
        folders[:] = [name for name in folders if not left_out.match(os.path.normpath(os.path.join(inside, name)))]
    return found


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What came, went and changed, in the order of paths; nothing where both are the same."""
    lines = []
    for path in sorted({*before, *after}):
        if path not in before:
            lines.append(f"left: {path}")
        elif path not in after:
            lines.append(f"gone: {path}")
        elif before[path] != after[path]:
            lines.append(f"changed: {path}")
    return lines


def _told(path: str) -> str:
    about = os.lstat(path)
    owner = f"{stat.filemode(about.st_mode)} {about.st_uid}:{about.st_gid}"
    if stat.S_ISLNK(about.st_mode):
        return f"{owner} -> {os.readlink(path)}"
    if stat.S_ISREG(about.st_mode):
        with open(path, "rb") as file:
            return f"{owner} {hashlib.file_digest(file, 'sha256').hexdigest()}"
    return owner
