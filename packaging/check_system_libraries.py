"""Says which system libraries and fonts Qt lacks on this machine, with the exact command that installs them.

Run by the Makefile before anything that opens a window. With `--install`, as root on Debian or Ubuntu, it installs
them, and the desktop's own checkers, which the tests ask whether what we install is sound.
It needs PySide6 but must not import it: the import is what fails when a library is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Libraries the Qt modules and platforms we use ask for, with the Debian package of each."""

FONT_PACKAGES = ("fonts-noto-core", "fonts-noto-cjk")
TOOLS = {
    "desktop-file-validate": "desktop-file-utils",
    "update-desktop-database": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
    "gio": "libglib2.0-bin",
    "groff": "groff-base",
    "makeself": "makeself",
    "objdump": "binutils",
    "xz": "xz-utils",
}
"""What the tests of menus, types of files, the manual and the installers run, and what makes the installers, with the
Debian package of each."""
FONT_LANGUAGES = ("zh", "ja", "ko", "ar")
CORE_FILES = (
    "lib/libQt6Core.so.6",
    "lib/libQt6Gui.so.6",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Svg.so.6",
    "plugins/platforms/libqoffscreen.so",
    "plugins/imageformats/libqsvg.so",
    "plugins/iconengines/libqsvgicon.so",
)
X11_FILES = ("plugins/platforms/libqxcb.so",)
WAYLAND_FILES = ("plugins/platforms/libqwayland*.so",)


def main(arguments: list[str]) -> int:
    """Check, install if asked and able to, and return 0 if Qt can run, else 1."""
    if not sys.platform.startswith("linux"):
        return 0
    everything = (*CORE_FILES, *X11_FILES, *WAYLAND_FILES)
    wanted = packages_for(missing_libraries(everything)) + missing_fonts() + missing_tools()
    if wanted and "--install" in arguments and can_install():
        install(wanted)
    if fonts := missing_fonts():
        print("No font was found for Chinese, Japanese, Korean or Arabic; such text will show as boxes.")
        print(f"On Debian and Ubuntu: sudo apt-get install {' '.join(fonts)}")
    libraries = missing_libraries((*CORE_FILES, *window_files()))
    if not libraries:
        return 0
    print(f"Qt cannot start here: the system lacks {', '.join(libraries)}.", file=sys.stderr)
    print(f"On Debian and Ubuntu: sudo apt-get install {' '.join(packages_for(libraries))}", file=sys.stderr)
    return 1


def window_files() -> tuple[str, ...]:
    """Return what the window system of this session needs beyond the core; nothing if there is none."""
    if os.environ.get("DISPLAY"):
        return X11_FILES
    return WAYLAND_FILES if os.environ.get("WAYLAND_DISPLAY") else ()


def missing_libraries(patterns: Sequence[str]) -> list[str]:
    """Return the names of the shared libraries that the given files of Qt ask for and the system does not have."""
    if shutil.which("ldd") is None:
        # Not glibc's usual tools: the loader itself is asked when the program starts.
        return []
    done = subprocess.run(["ldd", *map(str, qt_files(patterns))], capture_output=True, text=True, check=False)
    lines = (line.strip() for line in done.stdout.splitlines())
    return sorted({line.split(" =>")[0] for line in lines if line.endswith("=> not found")})


def qt_files(patterns: Sequence[str]) -> list[Path]:
    """Return the installed Qt libraries and plugins of these names."""
    found = find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        sys.exit("PySide6 is not installed in this environment; run `make clean` and try again.")
    qt = Path(next(iter(found.submodule_search_locations))) / "Qt"
    return [path for pattern in patterns for path in sorted(qt.glob(pattern))]


def packages_for(libraries: list[str]) -> list[str]:
    """Return the Debian packages of `libraries`; one that is not known is named by its library."""
    return sorted({PACKAGES.get(library, library) for library in libraries})


def missing_fonts() -> list[str]:
    """Return the font packages to install if the system has no font for one of FONT_LANGUAGES."""
    if shutil.which("fc-list"):
        is_complete = all(fonts_for(language) for language in FONT_LANGUAGES)
    else:
        is_complete = any(Path("/usr/share/fonts").rglob("*CJK*"))
    return [] if is_complete else [*FONT_PACKAGES]


def missing_tools() -> list[str]:
    """Return the packages of the TOOLS that are not on the path; the program does without them."""
    return sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})


def fonts_for(language: str) -> str:
    """Return the names of the font files that fontconfig has for a language code, or nothing."""
    done = subprocess.run(["fc-list", f":lang={language}", "file"], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def can_install() -> bool:
    """Return whether this is root on Debian, Ubuntu or one of their kind."""
    return os.geteuid() == 0 and Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> None:
    """Install Debian packages without a question; what fails is named by the check that follows."""
    print(f"Installing what is needed here: {' '.join(packages)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            print(f"{' '.join(command)} failed.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
