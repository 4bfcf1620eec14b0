"""The libraries that are installed for this program, with what they carry inside and the licence texts they bring.

Read from their metadata; what that does not say stands in `resources/licence_texts`. Nothing here is asked in a bundle.
"""

from __future__ import annotations

import json
import platform
import re
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from caseapp.platform.licences import Component, in_order
from caseapp.platform.paths import resources_dir
from caseapp.platform.version import current

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
_OWN = "caseapp"
_TEXT_NAME = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_IDENTIFIER = re.compile(r"[A-Za-z0-9.+-]+")
_ALSO_CALLED = {"Unicode-DFS-2016": "Unicode-3.0"}
_HOMES = ("homepage", "source", "repository", "github", "documentation")


def installed() -> list[Component]:
    """Everything the program is made of here, by name."""
    known = json.loads((_texts() / "parts.json").read_text(encoding="utf-8"))
    found = {canonical(each.name): each for each in needed()}
    parts = [_ours(), _python()]
    for name, distribution in found.items():
        parts.append(of_distribution(distribution, known["licences"].get(name, "")))
        parts.extend(_crates(distribution))
    for entry in known["parts"]:
        if (entry["of"] == _OWN or entry["of"] in found) and entry.get("on", sys.platform) == sys.platform:
            parts.append(_inside(entry, found.get(entry["of"])))
    return in_order(parts)


def needed() -> Iterator[metadata.Distribution]:
    """The libraries that the program needs, and those that they need, as far as they are installed."""
    waiting, seen = _own_requirements(), {_OWN}
    while waiting:
        requirement = waiting.pop()
        name = _NAME.match(requirement)
        if name is None or "extra ==" in requirement or canonical(name[0]) in seen:
            continue
        seen.add(canonical(name[0]))
        try:
            distribution = metadata.distribution(name[0])
        except metadata.PackageNotFoundError:
            continue  # for another system
        yield distribution
        waiting.extend(distribution.requires or ())


def of_distribution(distribution: metadata.Distribution, licence: str = "") -> Component:
    """A library as its metadata describes it; `licence` is what it is under where they do not say."""
    said: Any = distribution.metadata
    licence = licence or said.get("License-Expression") or _licence_in_words(said)
    pairs = (each.partition(", ") for each in said.get_all("Project-URL") or ())
    named = {name.lower(): home for name, _, home in pairs}
    home = said.get("Home-page") or next((named[key] for key in _HOMES if key in named), "")
    sources = licence_files(distribution) or texts_of(licence)
    return Component(distribution.name, distribution.version, licence, home, "", tuple(sources))


def licence_files(distribution: metadata.Distribution) -> list[Path]:
    """The licence texts in a library, by their path."""
    found = []
    for file in distribution.files or ():
        in_folder = any(part.endswith(".dist-info") for part in file.parts) and "licenses" in map(str.lower, file.parts)
        if (in_folder or _TEXT_NAME.match(file.name)) and file.suffix not in (".py", ".pyc"):
            path = Path(str(distribution.locate_file(file)))
            if path.is_file():
                found.append(path)
    return sorted(found)


def texts_of(expression: str) -> list[Path]:
    """The general texts of an expression: of each thing that is demanded, the first that we have; [] if one lacks."""
    texts = []
    for demanded in re.split(r"\bAND\b", expression):
        path = next(filter(Path.is_file, map(_general, _choices(demanded))), None)
        if path is None:
            return []
        texts.append(path)
        if path.name.startswith("LGPL-3"):
            texts.append(_general("GPL-3.0-only"))  # which it is written on top of
    return list(dict.fromkeys(texts))


def canonical(name: str) -> str:
    """The name of a library as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _choices(demanded: str) -> list[str]:
    words = [each.strip().strip("()").strip().partition(" WITH ")[0] for each in re.split(r"\bOR\b", demanded)]
    return [_ALSO_CALLED.get(each, each) for each in words if _IDENTIFIER.fullmatch(each)]


def _general(identifier: str) -> Path:
    return _texts() / f"{identifier}.txt"


def _texts() -> Path:
    return resources_dir() / "licence_texts"


def _own_requirements() -> list[str]:
    """In a source tree from its project file, as an editable install may be older."""
    if _PROJECT.is_file():
        return list(tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"])
    try:
        return list(metadata.requires(_OWN) or ())
    except metadata.PackageNotFoundError:
        return []


def _licence_in_words(said: Any) -> str:
    words = str(said.get("License") or "").strip()
    if words and "\n" not in words:
        return words
    classifiers = (each.split(" :: ")[-1] for each in said.get_all("Classifier") or () if each.startswith("License"))
    return "; ".join(classifiers)


def _inside(entry: dict[str, Any], holder: metadata.Distribution | None) -> Component:
    """A part that a library, or this program, carries inside."""
    sources = texts_of(entry["licence"])
    if holder is not None and "files" in entry:
        sources = [path for path in licence_files(holder) if path.name in entry["files"]]
    if "resource" in entry:
        sources = [resources_dir() / entry["resource"]]
    version = entry.get("version", "")
    if not version and holder is not None and entry["name"] == "Qt":
        version = holder.version
    return Component(entry["name"], version, entry["licence"], entry["home"], entry.get("notice", ""), tuple(sources))


def _crates(holder: metadata.Distribution) -> Iterator[Component]:
    """What a library was compiled from, where it brings a list of that (CycloneDX)."""
    crates = [crate for file in holder.files or () if "sboms" in file.parts for crate in _listed(holder, file)]
    if crates:
        licences = {licence for _, licence in crates}
        lines = "\n".join(f"{words}: {licence}" for words, licence in sorted(crates))
        notice = f"{holder.name} was built with these, each under its own licence; the texts follow.\n\n{lines}"
        texts = sorted({path for licence in licences for path in texts_of(licence)})
        shown = " AND ".join(path.stem for path in texts)
        yield Component(f"Rust crates (in {holder.name})", "", shown, "https://crates.io", notice, tuple(texts))


def _listed(holder: metadata.Distribution, file: Any) -> Iterable[tuple[str, str]]:
    for crate in json.loads(Path(str(holder.locate_file(file))).read_text(encoding="utf-8")).get("components", ()):
        said = [each.get("expression") or "Unicode-3.0" for each in crate.get("licenses", ()) if isinstance(each, dict)]
        author = f", {crate['author']}" if crate.get("author") else ""
        yield f"{crate['name']} {crate.get('version', '')}{author}", " AND ".join(said) or "MIT"


def _ours() -> Component:
    own = _PROJECT.parent / "LICENSE"
    source = own if own.is_file() else _general("Apache-2.0")
    return Component("Caseapp", current().number, "Apache-2.0", "", "", (source,))


def _python() -> Component:
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright"),
        _general("PSF-2.0"),
    )
    source = next(filter(Path.is_file, places))
    return Component("Python", platform.python_version(), "PSF-2.0", "https://www.python.org", "", (source,))
