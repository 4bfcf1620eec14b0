"""Proves the packages: installs, uses, upgrades and removes them in fresh Debian systems, as people do.

Run by `make package-test` after `make package`, as root on Debian or Ubuntu; pictures of the windows are kept in
`out/package-test/`. What cannot be done here is said and counts as a failure, unless `--allow-missing` is given.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from proof import packages, parts, rooms
from proof.steps import Book, debian_tools

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "package-test"
PICTURES = ROOT / "out" / "package-test"
TOOLS = {"debootstrap": "debootstrap", "unshare": "util-linux", "dpkg-deb": "dpkg", "strace": "strace"}


def main() -> int:
    """Goes through all parts and returns 1 when something does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--allow-missing", action="store_true", help="succeed where nothing can be tried")
    options.add_argument("--only", default="", help="one part: network, bare, desk or portable")
    given = options.parse_args()
    book = Book()
    if why := _hindrance():
        book.missing("packages in a fresh Debian", why)
    elif not rooms.in_private_namespace():
        return rooms.enter_private_namespace()
    else:
        _prove(book, given.only)
    print(book.summary())
    return book.exit_code(allow_missing=given.allow_missing)


def _hindrance() -> str:
    """Why nothing can be tried here, or nothing."""
    if os.geteuid() != 0:
        return "this needs root, for chroot and mounts"
    if why := debian_tools(TOOLS):
        return why
    return "" if rooms.in_private_namespace() or rooms.can_have_namespace() else "this system gives no namespaces"


def _prove(book: Book, only: str) -> None:
    shutil.rmtree(PICTURES, ignore_errors=True)
    bases = rooms.Bases(WORK / "bases")
    made: dict[str, Path] = {}
    steps = (
        ("minimal", "make a minimal Debian", bases.minimal),
        ("desk", "make a Debian with a desk", bases.desk),
        ("package", "the package of this tree", packages.newest),
        ("installer", "the portable installer of this tree", packages.portable),
        ("previous", "the package of an earlier program", partial(packages.previous, WORK / "previous")),
    )
    for key, name, make in steps:
        if not book.run(name, partial(_kept, made, key, make)):
            return
    if only in ("", "network"):
        book.run("no connection", packages.without_network)
    if only in ("", "bare"):
        parts.bare(book, made["minimal"], WORK / "bare", made["package"])
    if only in ("", "desk"):
        parts.on_a_desk(book, made["desk"], WORK / "on-a-desk", made["previous"], made["package"], PICTURES)
    if only in ("", "portable"):
        parts.portable(book, made["desk"], WORK / "portable", made["installer"], PICTURES)


def _kept(made: dict[str, Path], key: str, make: Callable[[], Path | tuple[Path, str]]) -> str:
    """Makes something, keeps where it is, and says what it is."""
    what = make()
    made[key], told = (what, what.name) if isinstance(what, Path) else what
    return told


if __name__ == "__main__":
    sys.exit(main())
