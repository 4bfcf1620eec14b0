"""What goes into the PyInstaller bundle and what is left out: read by `caseapp.spec`, tested without building."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from caseapp.exchange.documents.formats import FORMATS

#: A file as PyInstaller knows it: its place in the bundle, where it comes from, and what it is.
Entry = tuple[str, str, str]

#: The folder of each shipped tree inside the bundle, where `caseapp.platform.paths` looks first.
TREES = {"resources": "caseapp/_bundled/resources", "db": "caseapp/_bundled/db"}

#: Where the licence texts stand, which are made for each bundle.
LICENCES = "caseapp/_bundled/licences"

#: The languages that people can choose, as Qt writes them: Qt's own words in them go in.
LANGUAGES = frozenset(
    path.stem.removeprefix("caseapp_")
    for path in (Path(__file__).resolve().parents[1] / "resources" / "translations").glob("*.qm")
)

#: ICU's words of these stay: those of the window, and of the texts it is most used for.
ICU_LANGUAGES = LANGUAGES | {"en", "ja", "ko", "zh"}

#: Imported by name at run time, so that no analysis sees them.
_READERS = tuple(f"caseapp.exchange.documents.{module.module}" for module in FORMATS)
HIDDEN_IMPORTS = (
    "sqlalchemy.dialects.sqlite.pysqlite",
    "alembic",
    "alembic.op",
    "logging.config",
    # Which version this is: written when the bundle is built.
    "caseapp.platform._version",
    # PyNaCl's extension asks for it from C.
    "_cffi_backend",
    *dict.fromkeys(_READERS),
)

#: What PyInstaller runs at every start for libraries that are in, but not used for what it serves: helper processes of
#: `multiprocessing`, at 9 ms.
START_SCRIPTS_LEFT_OUT = frozenset({"pyi_rth_multiprocessing"})

#: Libraries with data files of their own that are read at run time.
WITH_DATA = ("qt_material", "tzdata", "alembic", "jsonschema_specifications")

EXCLUDED_MODULES = (
    "tkinter",
    "test",
    "unittest",
    "pydoc_data",
    "lib2to3",
    "setuptools",
    "pip",
    "numpy",
    "IPython",
    "matplotlib",
    "mypy",
    "hypothesis",
    # The command line speaks plainly (`rich_markup_mode=None`), so that Typer never loads these.
    "rich",
    "pygments",
    "markdown_it",
    # Of cffi, only its extension is used, by PyNaCl.
    "cffi",
    "pycparser",
    # Typer speaks to the second edition of it.
    "pydantic.v1",
    # Of lxml, trees and web pages are used: no objects, no schemas of Schematron, no marks of what changed.
    "lxml.objectify",
    "lxml.isoschematron",
    "lxml.sax",
    "lxml.html.diff",
    "lxml.html._difflib",
    # Doctests and debugging are for people who write programs.
    "doctest",
    "pdb",
    # The program makes no connection to any network, and starts no process but itself.
    "ssl",
    # Of multiprocessing, the local sockets are used, by `caseapp.platform.doorbell`, and no processes.
    *(
        f"multiprocessing.{module}"
        for module in ("dummy", "forkserver", "managers", "pool", "shared_memory", "sharedctypes", "spawn")
    ),
    # It is under the GPL, and nobody types at a prompt.
    "readline",
    # The system's SQLite never opens a case; the program ships its own.
    "sqlite3",
    *(
        f"PySide6.{module}"
        for module in (
            "QtNetwork",
            "QtQml",
            "QtQuick",
            "QtQuickWidgets",
            "QtQuickControls2",
            "QtQuickTest",
            "QtSql",
            "QtTest",
            "QtDBus",
            "QtDesigner",
            "QtHelp",
            "QtXml",
            "QtConcurrent",
            "QtPrintSupport",
            # Only qt-material imports it: see STAND_INS.
            "QtUiTools",
            "QtOpenGL",
            "QtOpenGLWidgets",
        )
    ),
)

#: Modules that are only imported for the sake of a name nobody uses, and what stands in for them in the bundle.
STAND_INS = {"PySide6.QtUiTools": "packaging/stand_ins/QtUiTools.py"}

#: Run by the bundle before the program.
RUNTIME_HOOKS = ("packaging/stand_ins/keep_open.py",)

#: The start of the places of what libraries bring and the program never opens.
_DATA_LEFT_OUT = (
    # The theme is built for its rules and drawings; the fonts are the person's.
    "qt_material/fonts/",
    "qt_material/resources/logo/",
    "qt_material/dock_theme.ui",
    "qt_material/hook-qt_material.py",
    "alembic/templates/",
    "lxml/isoschematron/",
)

#: A second copy of each for newer processors: 5 MB, for words that are compared a little sooner.
_SECOND_COPIES = ("rapidfuzz/fuzz_cpp_avx2.", "rapidfuzz/distance/metrics_cpp_avx2.")

#: Libraries that every Linux desktop has, and that must fit its drivers, fonts and buses rather than the machine that
#: built the bundle. What is not here and comes from that machine's system is carried: helpers of xcb, which many
#: desktops lack, and what Python is linked against.
FROM_THE_SYSTEM = frozenset(
    {
        "libX11",
        "libX11-xcb",
        "libXau",
        "libXdmcp",
        "libblkid",
        "libbrotlicommon",
        "libbrotlidec",
        "libbsd",
        "libcap",
        "libdbus-1",
        "libexpat",
        "libfontconfig",
        "libfreetype",
        "libgcc_s",
        "libgcrypt",
        "libglib-2.0",
        "libgpg-error",
        "libgthread-2.0",
        "liblz4",
        "libmd",
        "libpcre2-8",
        "libpng16",
        "libstdc++",
        "libsystemd",
        "libuuid",
        "libxcb",
        "libxcb-glx",
        "libxcb-randr",
        "libxcb-render",
        "libxcb-shape",
        "libxcb-shm",
        "libxcb-sync",
        "libxcb-xfixes",
        "libz",
        "libzstd",
    }
)

#: Qt plugins by folder; None takes the whole folder, and folders that are not named are left out.
QT_PLUGINS: dict[str, frozenset[str] | None] = {
    "platforms": frozenset(
        {"qxcb", "qoffscreen", "qwayland", "qwayland-egl", "qwayland-generic", "qwindows", "qcocoa"}
    ),
    # GTK's theme would mix the GTK of the person's system with the GLib of the machine that built the bundle.
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    "iconengines": None,
    "imageformats": frozenset({"qsvg", "qjpeg", "qico"}),
    "styles": None,
    "xcbglintegrations": None,
    # Desktops speak xdg-shell; the others are for cars, and for tests.
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": frozenset(
        {"qt-plugin-wayland-egl", "dmabuf-server", "shm-emulation-server"}
    ),
}

#: Libraries that Python code opens by their path, so that none is linked against them.
_OPENED_BY_PATH = ("pdfium",)

_QT_LIBRARIES_LEFT_OUT = (
    "Qml",
    "Quick",
    "VirtualKeyboard",
    "Pdf",
    "Sql",
    "Test",
    "Designer",
    "Labs",
    "ShaderTools",
    "EglF",
)


def is_wanted(name: str) -> bool:
    """Whether a file that the analysis collected goes in; `name` is its place in the bundle, with slashes."""
    path = PurePosixPath(_slashes(name))
    if str(path).startswith((*_DATA_LEFT_OUT, *_SECOND_COPIES)) or path.name.partition(".so")[0] in FROM_THE_SYSTEM:
        return False
    if "translations" in path.parts and "PySide6" in path.parts:
        return path.name in {f"qtbase_{language}.qm" for language in LANGUAGES}
    if "translations" in path.parts and "resources" in path.parts:
        return path.suffix == ".qm"
    if "plugins" in path.parts and "PySide6" in path.parts:
        return _is_wanted_plugin(path)
    stem = path.name.removeprefix("lib")
    return not stem.startswith(tuple(f"Qt6{part}" for part in _QT_LIBRARIES_LEFT_OUT))


def _is_wanted_plugin(path: PurePosixPath) -> bool:
    folder = path.parts[path.parts.index("plugins") + 1]
    if folder not in QT_PLUGINS:
        return False
    wanted = QT_PLUGINS[folder]
    return wanted is None or path.name.removeprefix("lib").partition(".")[0] in wanted


def without_unused_libraries(entries: Iterable[Entry], imports_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Drops the libraries that only files left out needed, and the links to them.

    `imports_of` names the source paths that the library at a source path is linked against.
    """
    entries = list(entries)
    waiting = [source for name, source, kind in entries if _is_loaded_by_name(name, kind)]
    used = set(waiting)
    while waiting:
        new = set(imports_of(waiting.pop())) - used
        used |= new
        waiting.extend(new)
    dropped = {_slashes(name) for name, source, kind in entries if kind != "SYMLINK" and source not in used}
    return [entry for entry in entries if _place(entry) not in dropped]


def without_empty_frameworks(entries: Iterable[Entry]) -> list[Entry]:
    """Drops what stands beside a library of macOS that was dropped: links that lead nowhere break the signature."""
    entries = list(entries)
    full = {_framework(name) for name, _, kind in entries if kind not in ("DATA", "SYMLINK")}
    return [entry for entry in entries if _framework(entry[0]) in (None, *full)]


def _framework(name: str) -> str | None:
    """The folder of the framework that a file belongs to."""
    before, mark, _ = _slashes(name).partition(".framework/")
    return before if mark else None


def _is_loaded_by_name(name: str, kind: str) -> bool:
    """Whether it is loaded at run time rather than because another library is linked against it."""
    path = PurePosixPath(_slashes(name))
    is_opened = path.name.lower().removeprefix("lib").startswith(("python", *_OPENED_BY_PATH))
    return is_opened or kind == "EXTENSION" or "plugins" in path.parts


def is_of_the_build_machine(source: str, of_python: Iterable[Path]) -> bool:
    """Whether a library comes from the system of the machine that builds, not from Python or one of its packages."""
    path = Path(source).resolve()
    if path.name.startswith("libpython"):
        return False
    return not any(path.is_relative_to(folder.resolve()) for folder in of_python)


def _place(entry: Entry) -> str:
    """Where its bytes are in the bundle; of a link, the place that it points to."""
    name, source, kind = entry
    if kind != "SYMLINK":
        return _slashes(name)
    return posixpath.normpath(posixpath.join(posixpath.dirname(_slashes(name)), _slashes(source)))


def _slashes(name: str) -> str:
    return name.replace("\\", "/")
