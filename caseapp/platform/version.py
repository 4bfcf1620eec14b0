"""Which version this is, and of which commit: read from what git left in a source tree, else from what the build wrote.

It starts no process and reads few small files, for every start asks. So in a source tree it knows the commit and
whether that has a tag, but not how many commits lie after the last one: `packaging/version.py` counts them for builds.
"""

from __future__ import annotations

import importlib
import re
import zlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

#: The release before this one, for trees that came without tags; `packaging/release.py` moves it on.
LAST_RELEASE = ""

FIRST_RELEASE = "0.1.0"

#: What `git archive` fills in: the commit, its time and the last tag.
ARCHIVE_NOTE = "packaging/git_archival.txt"

_ROOT = Path(__file__).resolve().parents[2]
_TAG = re.compile(r"v(\d+\.\d+\.\d+)")
_HASH = re.compile(r"[0-9a-f]{40,64}")


class Version(NamedTuple):
    """`number` as PEP 440 has it, such as `0.1.0` or `0.1.0.dev5+g3c451232`; `commit` in full, or "" if unknown."""

    number: str
    commit: str


@cache
def current() -> Version:
    """The version of the program that is running."""
    if (_ROOT / ".git").exists():
        return of_checkout(_ROOT)
    return _generated() or of_archive(_ROOT) or Version(development_number("", 0, ""), "")


def of_checkout(root: Path) -> Version:
    """The version of a folder with a `.git`, also of a worktree. Nothing that is missing or odd there is an error."""
    try:
        own, shared = _git_folders(root)
        refs = _packed_refs(shared)
        commit = _commit_of_head(own, shared, refs)
        tags = _release_tags(shared, refs)
    except (OSError, ValueError, zlib.error):
        return Version(development_number("", 0, ""), "")
    here = [number for number, tagged in tags.items() if tagged == commit]
    if here:
        return Version(max(here, key=sort_key), commit)
    return Version(development_number(max(tags, key=sort_key, default=""), 0, commit), commit)


def of_archive(root: Path) -> Version | None:
    """The version of a folder that `git archive` made; None when it made none."""
    try:
        note = archive_note(root)
    except OSError:
        return None
    return Version(described(note.get("describe", ""), note["commit"]), note["commit"]) if "commit" in note else None


def archive_note(root: Path) -> dict[str, str]:
    """What `git archive` filled in, by name; empty in a checkout. OSError when there is no such file."""
    lines = (root / ARCHIVE_NOTE).read_text(encoding="utf-8").splitlines()
    said = (line.partition(": ") for line in lines)
    return {name: words for name, _, words in said if words and not words.startswith(("$", "%"))}


def described(words: str, commit: str) -> str:
    """The number that follows from the words of `git describe`: `v0.1.0`, `v0.1.0-5-g3c45123`, or nothing."""
    tag, _, rest = words.partition("-")
    found = _TAG.fullmatch(tag)
    if found and not rest:
        return found[1]
    count = rest.partition("-")[0]
    return development_number(found[1] if found else "", int(count) if count.isdigit() else 0, commit)


def development_number(last: str, count: int, commit: str) -> str:
    """What `count` commits after a release are called; 0 when nobody counted. `last` is "" where no tag is known."""
    numbers = [number for number in (last, LAST_RELEASE) if number]
    local = f"+g{commit[:8]}" if commit else ""
    return f"{following(max(numbers, key=sort_key, default=''))}.dev{count}{local}"


def following(last: str) -> str:
    """The release that comes after one; the first, when there was none."""
    if not last:
        return FIRST_RELEASE
    *large, small = sort_key(last)
    return ".".join(map(str, (*large, small + 1)))


def sort_key(number: str) -> tuple[int, ...]:
    """By which releases are ordered."""
    return tuple(map(int, number.split(".")))


def _generated() -> Version | None:
    try:
        written = importlib.import_module("caseapp.platform._version")
    except ImportError:
        return None
    return Version(written.VERSION, written.COMMIT)


def _git_folders(root: Path) -> tuple[Path, Path]:
    """The folder of this checkout, and the one that all worktrees of its repository share."""
    own = root / ".git"
    if own.is_file():
        own = root / own.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
    common = own / "commondir"
    return own, own / common.read_text(encoding="utf-8").strip() if common.is_file() else own


def _commit_of_head(own: Path, shared: Path, refs: dict[str, str]) -> str:
    head = (own / "HEAD").read_text(encoding="utf-8").strip()
    if head.startswith("ref:"):
        name = head.removeprefix("ref:").strip()
        loose = shared / name
        head = loose.read_text(encoding="utf-8").strip() if loose.is_file() else refs.get(name, "")
    return head if _HASH.fullmatch(head) else ""


def _release_tags(shared: Path, refs: dict[str, str]) -> dict[str, str]:
    """The commit of each tag that names a release, by its number."""
    packed = {name.removeprefix("refs/tags/"): commit for name, commit in refs.items() if name.startswith("refs/tags/")}
    folder = shared / "refs" / "tags"
    paths = folder.glob("v*") if folder.is_dir() else ()
    loose = {path.name: _peeled(shared, path.read_text(encoding="utf-8").strip()) for path in paths if path.is_file()}
    return {found[1]: commit for name, commit in (packed | loose).items() if (found := _TAG.fullmatch(name))}


def _packed_refs(shared: Path) -> dict[str, str]:
    """The commit of each packed ref; a tag with words of its own is followed by what it points to."""
    refs: dict[str, str] = {}
    path = shared / "packed-refs"
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        if line.startswith("^"):
            refs[name] = line[1:]
        elif not line.startswith("#"):
            commit, _, name = line.partition(" ")
            refs[name] = commit
    return refs


def _peeled(shared: Path, name: str) -> str:
    """The commit that a tag with words of its own points to, where git keeps that by itself; else `name`."""
    path = shared / "objects" / name[:2] / name[2:]
    if not _HASH.fullmatch(name) or not path.is_file():
        return name
    kind, _, content = zlib.decompress(path.read_bytes()).partition(b"\0")
    return content[len(b"object ") :].partition(b"\n")[0].decode() if kind.startswith(b"tag ") else name
