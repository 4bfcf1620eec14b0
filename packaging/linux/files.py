"""What an installed program puts beside its own folder on Linux: the one list, for the package and for a home folder.

Paths are relative to the prefix, `/usr` or `~/.local`. The program's folder itself, `lib/caseapp`, is the bundle and
is not listed; `bin/caseapp` is a link to the program in it. Everything is the same for the same version and day.
"""

from __future__ import annotations

import datetime
import gzip
import re
from dataclasses import dataclass
from pathlib import Path

import icons
from linux import manual

HERE = Path(__file__).resolve().parent
APP_ID = "io.github.caseapp.Caseapp"
SYSTEM_PREFIX = "/usr"
BUNDLE = "lib/caseapp"
MIME_ICONS = {"application-vnd.caseapp.case": "case", "application-vnd.caseapp.casepack": "casepack"}
_EXEC_PLAIN = re.compile(r"[A-Za-z0-9/._+-]+")
_EXEC_SPECIAL = '\\"`$'


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to install; one with a `link` is a symbolic link to it and has no content."""

    path: str
    content: bytes = b""
    mode: int = 0o644
    link: str = ""


def entries(prefix: str, version: str, day: datetime.date, program: str = f"{BUNDLE}/caseapp") -> list[Entry]:
    """Every file, by path; `program` is what the command on the path is a link to, below the prefix.

    The menu in a home folder names the program by its whole path, for the folder `bin` there may not be on the path.
    `prefix` may be a word such as `@PREFIX@` which an installer replaces by an absolute path in `caseapp.desktop`.
    """
    listed = [
        Entry("bin/caseapp", mode=0o777, link=f"../{program}"),
        Entry("share/applications/caseapp.desktop", desktop_file(prefix).encode()),
        Entry("share/mime/packages/caseapp.xml", (HERE / "caseapp-mime.xml").read_bytes()),
        Entry(f"share/metainfo/{APP_ID}.metainfo.xml", metainfo(version, day).encode()),
        Entry("share/man/man1/caseapp.1.gz", gzip.compress(manual.page(version, day).encode(), 9, mtime=0)),
        *_icons(),
    ]
    return sorted(listed, key=lambda entry: entry.path)


def write(folder: Path, listed: list[Entry]) -> None:
    """Writes the entries under `folder`, which stands for the prefix; what is there under these names is replaced."""
    for entry in listed:
        target = folder / entry.path
        target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        if entry.link:
            target.symlink_to(entry.link)
        else:
            target.write_bytes(entry.content)
            target.chmod(entry.mode)


def desktop_file(prefix: str) -> str:
    """The menu entry of a program installed under `prefix`."""
    words = (HERE / "caseapp.desktop").read_text(encoding="utf-8")
    if prefix == SYSTEM_PREFIX:
        return words
    program = f"{prefix}/bin/caseapp"
    words = words.replace("TryExec=caseapp", "TryExec=" + program.replace("\\", "\\\\"))
    return words.replace("\nExec=caseapp", f"\nExec={_quoted(program)}")


def metainfo(version: str, day: datetime.date) -> str:
    """What software centres show, with the one release that is installed."""
    words = (HERE / f"{APP_ID}.metainfo.xml").read_text(encoding="utf-8")
    return words.replace("@VERSION@", version).replace("@DATE@", day.isoformat())


def _quoted(program: str) -> str:
    """A program as the Exec key wants it: escaped once for its quotes, once more as any value of the file.

    A plain one has no quotes: xdg-open, where no desktop environment helps it, takes them for part of its name.
    """
    if _EXEC_PLAIN.fullmatch(program):
        return program
    escaped = "".join(f"\\{char}" if char in _EXEC_SPECIAL else char for char in program)
    return f'"{escaped}"'.replace("\\", "\\\\").replace("%", "%%")


def _icons() -> list[Entry]:
    base = "share/icons/hicolor"
    names = {"apps/caseapp": "caseapp"} | {f"mimetypes/{name}": source for name, source in MIME_ICONS.items()}
    listed = [Entry(f"{base}/symbolic/apps/caseapp-symbolic.svg", icons.SYMBOLIC.read_bytes())]
    for place, source in names.items():
        listed.append(Entry(f"{base}/scalable/{place}.svg", icons.SOURCES[source].read_bytes()))
        listed += [Entry(f"{base}/{size}x{size}/{place}.png", icons.png(source, size)) for size in icons.SIZES]
    return listed
