"""Compiles the installer for Windows around the folder of the program, on Windows and wherever else makensis runs.

`python packaging/windows/installer.py` takes `dist/caseapp`. The list of files is made here, so that the uninstaller
takes away exactly what the installer brought: a folder goes only when it is empty.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).resolve().parent / "caseapp.nsi"
ICON = ROOT / "build" / "icons" / "caseapp.ico"
PICTURE = ROOT / "build" / "icons" / "wizard.bmp"


def main() -> int:
    """Compiles around `dist/caseapp`; the installer stands in `dist` then, with its sum in SHA256SUMS."""
    sys.path.insert(0, str(ROOT / "packaging"))
    import version
    from making import sums

    build = version.of_tree()
    output = ROOT / "dist" / name(build.version)
    compile_installer(ROOT / "dist" / "caseapp", output, ICON, build.version, build.windows, {"PICTURE": str(PICTURE)})
    sums.write(output.parent)
    print(f"{output.relative_to(ROOT)}: {output.stat().st_size / 1e6:.0f} MB")
    return 0


def name(version: str) -> str:
    """What the installer of a version is called."""
    return f"caseapp-{version}-windows-x64-setup.exe"


def compile_installer(
    bundle: Path, output: Path, icon: Path, version: str, numbers: str, more: Mapping[str, str] | None = None
) -> None:
    """Runs makensis; `numbers` is the version as `a.b.c.d`, `more` are further definitions of the script."""
    lists = output.with_suffix(".nsh")
    lists.write_text(file_lists(bundle), encoding="utf-8-sig")
    defined = {
        "BUNDLE": str(bundle),
        "ICON": str(icon),
        "LISTS": str(lists),
        "OUTPUT": str(output),
        "VERSION": version,
        "VERSION_NUMBERS": numbers,
        **(more or {}),
    }
    flags = [f"-D{name}={value}" for name, value in defined.items()]
    done = subprocess.run([makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *flags, str(SCRIPT)])
    lists.unlink()
    if done.returncode:
        sys.exit(f"makensis refused {SCRIPT.name}.")


def makensis() -> str:
    """Where the compiler is; it does not put itself on the PATH of Windows."""
    places = ("makensis", r"C:\Program Files (x86)\NSIS\makensis.exe", r"C:\Program Files\NSIS\makensis.exe")
    for place in places:
        if found := shutil.which(place):
            return found
    sys.exit("makensis is missing. Debian: apt-get install nsis. Windows: choco install nsis.")


def file_lists(bundle: Path) -> str:
    """The macros INSTALL_FILES and REMOVE_FILES, and INSTALLED_KB, of all that is in `bundle`."""
    files = sorted(path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file())
    return lists_of(files, sum((bundle / each).stat().st_size for each in files))


def lists_of(files: list[str], size: int) -> str:
    """The same for paths with slashes, of `size` bytes in all."""
    install: list[str] = []
    folder = None
    for each in files:
        path = PurePosixPath(each)
        if path.parent != folder:
            folder = path.parent
            install.append(f'SetOutPath "{_installed(folder)}"')
        install.append(f'File "${{BUNDLE}}/{each}"')  # makensis takes it as it stands
    folders = {parent for each in files for parent in PurePosixPath(each).parents} - {PurePosixPath(".")}
    deepest_first = sorted(folders, key=lambda path: (-len(path.parts), path))
    remove = [f'Delete "{_installed(PurePosixPath(each))}"' for each in files]
    remove += [f'RMDir "{_installed(each)}"' for each in deepest_first]
    return (
        f"!define INSTALLED_KB {-(-size // 1024)}\n" + _macro("INSTALL_FILES", install) + _macro("REMOVE_FILES", remove)
    )


def _macro(name: str, lines: list[str]) -> str:
    return f"!macro {name}\n" + "".join(f"  {line}\n" for line in lines) + "!macroend\n"


def _installed(path: PurePosixPath) -> str:
    """Where it is on the person's machine."""
    return "\\".join(("$INSTDIR", *(_escaped(part) for part in path.parts)))


def _escaped(part: str) -> str:
    return part.replace("$", "$$").replace('"', '$\\"')


if __name__ == "__main__":
    sys.exit(main())
