"""What goes into the PyInstaller bundle and what is left out: read by `caseapp.spec`, tested without building."""

from __future__ import annotations

from pathlib import PurePosixPath

#: The folder of each shipped tree inside the bundle, where `caseapp.platform.paths` looks first.
TREES = {"resources": "caseapp/_bundled/resources", "db": "caseapp/_bundled/db"}

#: Imported by name at run time, so that no analysis sees them.
HIDDEN_IMPORTS = ("sqlalchemy.dialects.sqlite.pysqlite", "alembic", "alembic.op", "logging.config")

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
    # The system's SQLite never opens a case; the program ships its own.
    "sqlite3",
    *(
        f"PySide6.{module}"
        for module in (
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
        )
    ),
)

#: Qt plugins by folder; None takes the whole folder, and folders that are not named are left out.
QT_PLUGINS: dict[str, frozenset[str] | None] = {
    "platforms": frozenset(
        {"qxcb", "qoffscreen", "qwayland", "qwayland-egl", "qwayland-generic", "qwindows", "qcocoa"}
    ),
    "platformthemes": None,
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    "iconengines": None,
    "imageformats": frozenset({"qsvg", "qjpeg", "qico"}),
    "styles": None,
    "xcbglintegrations": None,
    "wayland-shell-integration": None,
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
}

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
    path = PurePosixPath(name.replace("\\", "/"))
    if "translations" in path.parts and "PySide6" in path.parts:
        return False
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
