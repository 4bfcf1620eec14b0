"""Gathers the licence text of everything a bundle carries into one folder, and stops the build when one lacks.

The libraries of Python come from `caseapp.platform.distributions`, as the About dialog shows them in a source tree. Of
the system's libraries that PyInstaller took along, Debian's own copyright files are taken.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import version  # noqa: E402
from caseapp.platform import distributions, licences  # noqa: E402
from caseapp.platform.licences import Component  # noqa: E402

#: Libraries that are installed with others, but of which nothing goes into a bundle: `bundle.py` says why.
LEFT_OUT = frozenset({"markdown-it-py", "mdurl", "pycparser", "Pygments", "rich"})

_BOOTLOADER = "GPL-2.0-or-later WITH Bootloader-exception"
_GENERAL = Path("/usr/share/common-licenses")
_USR = Path("/usr")
_FIELDS = r"${Package}\t${Version}\t${Homepage}\n"


def write(folder: Path, libraries: Iterable[str | Path] = ()) -> list[Component]:
    """Write the texts and their index anew; `libraries` are the binary files that go in, by where they come from."""
    parts = [_as_built(part) for part in distributions.installed() if part.name not in LEFT_OUT]
    parts += [_bootloader(), *of_system(libraries)]
    if silent := licences.without_text(parts):
        sys.exit(f"These are shipped and have no licence text: {', '.join(silent)}. See resources/licence_texts.")
    shutil.rmtree(folder, ignore_errors=True)
    licences.write(folder, parts)
    return parts


def _as_built(part: Component) -> Component:
    """Our own part under the number that the build has, which a running source tree does not count."""
    return part._replace(version=version.of_tree().version) if part.name == "Caseapp" else part


def of_system(libraries: Iterable[str | Path]) -> list[Component]:
    """The packages of Debian that files come from, and the general texts they refer to. Exits when a file has none."""
    paths = sorted({Path(each).resolve() for each in libraries})
    prefixes = places_of_python()
    outside = [path for path in paths if not any(path.is_relative_to(prefix) for prefix in prefixes)]
    if not outside or shutil.which("dpkg-query") is None:
        return []
    packages = _packages(outside)
    parts = [_of_package(*line.split("\t")) for line in _asked("-W", f"-f={_FIELDS}", *packages)]
    words = "\n".join(part.sources[0].read_text(encoding="utf-8", errors="replace") for part in parts if part.sources)
    named = set(re.findall(rf"{_GENERAL}/([A-Za-z0-9.+-]*[A-Za-z0-9])", words))
    general = {(_GENERAL / name).resolve() for name in named if (_GENERAL / name).is_file()}
    return parts + [_general(path) for path in sorted(general) if not path.name.startswith("GFDL")]


def places_of_python() -> list[Path]:
    """Where libraries lie that belong to Python and its packages; the whole of /usr is Debian's."""
    places = [Path(sys.prefix), Path(sysconfig.get_path("platlib")), Path(sysconfig.get_path("platstdlib"))]
    places.append(Path(sys.base_prefix))
    return [place.resolve() for place in places if place.resolve() != _USR]


def _packages(paths: Sequence[Path]) -> list[str]:
    """The package of each file. Debian knows some by their place before /usr was merged."""
    names = [str(path) for path in paths]
    names += [name.removeprefix("/usr") for name in names if name.startswith("/usr/lib")]
    answers = (line.partition(": /") for line in _asked("-S", *names))
    found = {f"/{path}": package for package, _, path in answers if path}
    lost = [str(path) for path in paths if not {str(path), str(path).removeprefix("/usr")} & found.keys()]
    if lost:
        sys.exit(f"Nobody knows which package these come from, and under which licence they are: {', '.join(lost)}")
    return sorted({package.partition(",")[0] for package in found.values()})


def _of_package(name: str, version: str, home: str) -> Component:
    source = Path("/usr/share/doc") / name / "copyright"
    if not source.is_file():
        return Component(name, version, "", home)
    found = re.search(
        r"^Files: \*$.*?^License: *(.+?)$", source.read_text("utf-8", "replace"), re.DOTALL | re.MULTILINE
    )
    return Component(name, version, found[1] if found else "see its text", home, "", (source,))


def _general(path: Path) -> Component:
    return Component(f"Text of {path.name}", "", path.name, "", "", (path,))


def _bootloader() -> Component:
    found = distributions.of_distribution(metadata.distribution("pyinstaller"), _BOOTLOADER)
    return found._replace(name="PyInstaller's bootloader")


def _asked(*command: str) -> list[str]:
    """What Debian's package list answers; files it does not know are no error here."""
    done = subprocess.run(["dpkg-query", *command], capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout.splitlines()


if __name__ == "__main__":
    written = write(ROOT / "build" / "licences")
    print(f"{len(written)} licence texts stand in build/licences.")
