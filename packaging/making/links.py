"""What the libraries and programs of a folder are linked against, as objdump tells it, and where Debian has it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from check_system_libraries import PACKAGES
from making import trees

_ELF = b"\x7fELF"

#: Of libraries that only some plug-ins and Python itself are linked against. The ones that were renamed when Debian
#: took 64-bit times for 32-bit machines are asked for under both names.
_MORE_PACKAGES = {
    "libbz2.so.1.0": "libbz2-1.0",
    "libcrypto.so.3": "libssl3t64 | libssl3",
    "libdrm.so.2": "libdrm2",
    "libffi.so.8": "libffi8",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "liblzma.so.5": "liblzma5",
    "libuuid.so.1": "libuuid1",
}

#: Since which GCC a version of the C++ library is there, newest first.
_GCC_OF = ((32, "13"), (31, "13"), (30, "12"), (29, "11"), (28, "9"), (26, "9"), (25, "8"), (22, "6"))
_OF_LIBC = re.compile(r"(ld-linux.*|lib(c|m|dl|rt|util|pthread|resolv))\.so\.\d+")
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_VERSION = re.compile(r"\b(GLIBC|GLIBCXX)_(\d+(?:\.\d+)+)\b")


@dataclass(frozen=True, slots=True)
class Links:
    """Names of libraries that are asked for, and the newest versions of the C and C++ libraries that are."""

    needed: frozenset[str]
    libc: tuple[int, ...]
    libstdcxx: tuple[int, ...]


class UnknownLibrary(Exception):
    """A library that the bundle does not carry, and of which no package is known."""


def of_folder(root: Path) -> Links:
    """What everything in `root` is linked against and `root` does not carry itself."""
    listed = trees.files(root)
    carried = {path.name for path in root.rglob("*.so*")}
    said = _objdump(path for path in listed if _is_elf(path))
    versions: dict[str, set[tuple[int, ...]]] = {"GLIBC": {(2, 17)}, "GLIBCXX": {(3, 4)}}
    for library, number in _VERSION.findall(said):
        versions[library].add(tuple(map(int, number.split("."))))
    needed = frozenset(set(_NEEDED.findall(said)) - carried)
    return Links(needed, max(versions["GLIBC"]), max(versions["GLIBCXX"]))


def depends(links: Links) -> list[str]:
    """The terms of `Depends` that bring all of it; one that knows no package for a library raises UnknownLibrary."""
    packages = PACKAGES | _MORE_PACKAGES
    terms = set()
    for library in links.needed:
        if _OF_LIBC.fullmatch(library):
            terms.add(f"libc6 (>= {_dotted(links.libc)})")
        elif library == "libstdc++.so.6":
            terms.add(f"libstdc++6 (>= {_gcc(links.libstdcxx)})")
        elif library in packages:
            terms.add(packages[library])
        else:
            raise UnknownLibrary(f"No Debian package is known for {library}: name it in packaging/making/links.py.")
    return sorted(terms)


def _gcc(version: tuple[int, ...]) -> str:
    minor = version[2] if len(version) > 2 else 0
    return next((gcc for least, gcc in _GCC_OF if minor >= least), "5")


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF


def _objdump(paths: Iterable[Path]) -> str:
    done = subprocess.run(
        ["objdump", "-p", *map(str, paths)],
        check=True,
        capture_output=True,
        text=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )
    return done.stdout
