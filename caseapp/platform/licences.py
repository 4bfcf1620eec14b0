"""What this program is made of, and under which licences: read from the folder that a bundle carries, else from what is
installed. Every text is read only when it is wanted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from caseapp.platform.paths import licences_dir

INDEX = "index.json"
_RULE = "-" * 72


class Component(NamedTuple):
    """One part of the program. Its text is `notice`, then the files at `sources`."""

    name: str
    version: str
    licence: str
    home: str
    notice: str = ""
    sources: tuple[Path, ...] = ()


def components() -> list[Component]:
    """All parts by name: takes a tenth of a second where nothing was bundled. OSError when a bundle is not whole."""
    try:
        folder = licences_dir()
    except FileNotFoundError:
        from caseapp.platform.distributions import installed

        return installed()
    return read(folder)


def text(component: Component) -> str:
    """The licence of a part in full. OSError when a file of it cannot be read."""
    texts = (path.read_text(encoding="utf-8", errors="replace").strip("\n") for path in component.sources)
    return f"\n\n{_RULE}\n\n".join(filter(None, (component.notice, *texts))) + "\n"


def without_text(parts: Iterable[Component]) -> list[str]:
    """The names of the parts that cannot be shipped, as no text says what their licence is."""
    return [part.name for part in parts if not part.sources or not text(part).strip()]


def write(folder: Path, parts: Iterable[Component]) -> None:
    """Write a text for each part, and the index of them: the same parts give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    taken: set[str] = set()
    for part in sorted(parts, key=_order):
        name = _file_name(part.name, taken)
        (folder / name).write_text(text(part), encoding="utf-8", newline="\n")
        entries.append(part._asdict() | {"notice": "", "sources": [name]})
    words = json.dumps({"components": entries}, indent=1, ensure_ascii=False)
    (folder / INDEX).write_text(f"{words}\n", encoding="utf-8", newline="\n")


def read(folder: Path) -> list[Component]:
    """The parts that were written into a folder."""
    entries = json.loads((folder / INDEX).read_text(encoding="utf-8"))["components"]
    return [Component(**entry | {"sources": tuple(folder / name for name in entry["sources"])}) for entry in entries]


def in_order(parts: Iterable[Component]) -> list[Component]:
    """As they are listed."""
    return sorted(parts, key=_order)


def _order(part: Component) -> tuple[str, str, str]:
    return part.name.casefold(), part.name, part.version


def _file_name(name: str, taken: set[str]) -> str:
    plain = "-".join("".join(each if each.isalnum() or each in "._+" else " " for each in name).split())
    number, wanted = 1, plain
    while wanted.casefold() in taken:
        number += 1
        wanted = f"{plain}-{number}"
    taken.add(wanted.casefold())
    return f"{wanted}.txt"
