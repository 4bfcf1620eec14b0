"""Which libraries go into the bundle: those that something kept is linked against, and no others."""

from __future__ import annotations

from pathlib import Path

import bundle

ROOT = Path(__file__).parents[2]

LINKS = {
    "/w/QtGui.so": {"/w/libQt6Gui.so.6"},
    "/w/libQt6Gui.so.6": {"/w/libQt6Core.so.6", "/usr/lib/libGL.so.1"},
    "/w/libQt6Core.so.6": {"/w/libicu.so"},
    "/w/libicu.so": {"/w/libQt6Core.so.6"},
    "/w/libgtk.so": {"/w/libpango.so"},
    "/w/libqxcb.so": {"/w/libX11.so.6"},
}


def _kept(*entries: tuple[str, str, str]) -> set[str]:
    kept = bundle.without_unused_libraries(entries, lambda source: LINKS.get(source, set()))
    return {name for name, _, _ in kept}


def test_what_an_extension_is_linked_against_goes_in_at_any_depth() -> None:
    entries = [
        ("PySide6/QtGui.abi3.so", "/w/QtGui.so", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/w/libQt6Gui.so.6", "BINARY"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/w/libQt6Core.so.6", "BINARY"),
        ("PySide6/Qt/lib/libicu.so", "/w/libicu.so", "BINARY"),
    ]
    assert _kept(*entries) == {name for name, _, _ in entries}


def test_plugins_python_and_pdfium_are_loaded_by_name() -> None:
    assert _kept(
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/w/libqxcb.so", "BINARY"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "/w/qwindows.dll", "BINARY"),
        ("libX11.so.6", "/w/libX11.so.6", "BINARY"),
        ("libpython3.11.so.1.0", "/w/libpython3.11.so.1.0", "BINARY"),
        ("python311.dll", "/w/python311.dll", "BINARY"),
        ("pypdfium2_raw/libpdfium.so", "/w/libpdfium.so", "BINARY"),
        ("Python", "/w/Python.framework/Versions/3.11/Python", "BINARY"),
        ("pypdfium2_raw/libpdfium.so", "/w/libpdfium.so", "BINARY"),
        ("pypdfium2_raw\\pdfium.dll", "/w/pdfium.dll", "BINARY"),
    ) == {
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "libX11.so.6",
        "libpython3.11.so.1.0",
        "python311.dll",
        "pypdfium2_raw/libpdfium.so",
        "Python",
        "pypdfium2_raw\\pdfium.dll",
    }


def test_what_only_a_plugin_left_out_needed_stays_out() -> None:
    assert not _kept(("libgtk.so", "/w/libgtk.so", "BINARY"), ("libpango.so", "/w/libpango.so", "BINARY"))


def test_links_follow_what_they_point_to() -> None:
    assert _kept(
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/w/libqxcb.so", "BINARY"),
        ("lib/libX11.so.6", "/w/libX11.so.6", "BINARY"),
        ("libX11.so.6", "lib/libX11.so.6", "SYMLINK"),
        ("lib/deep/libX11.so", "../libX11.so.6", "SYMLINK"),
        ("lib/libgtk.so", "/w/libgtk.so", "BINARY"),
        ("libgtk.so", "lib/libgtk.so", "SYMLINK"),
    ) == {
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "lib/libX11.so.6",
        "libX11.so.6",
        "lib/deep/libX11.so",
    }


def test_of_a_library_of_macos_that_stays_out_nothing_goes_in() -> None:
    def framework(name: str) -> list[tuple[str, str, str]]:
        folder = f"PySide6/Qt/lib/{name}.framework"
        return [
            (f"{folder}/{name}", f"Versions/Current/{name}", "SYMLINK"),
            (f"{folder}/Versions/Current", "A", "SYMLINK"),
            (f"{folder}/Versions/A/Resources/Info.plist", "/w/Info.plist", "DATA"),
        ]

    library = ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "/w/QtCore", "BINARY")
    other = ("tzdata/zones", "/w/zones", "DATA")
    entries = [*framework("QtCore"), library, *framework("QtQml"), other]
    assert bundle.without_empty_frameworks(entries) == [*framework("QtCore"), library, other]


def test_the_theme_of_gtk_stays_out_and_that_of_the_portal_goes_in() -> None:
    assert not bundle.is_wanted("PySide6/Qt/plugins/platformthemes/libqgtk3.so")
    assert bundle.is_wanted("PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so")


def test_no_line_of_the_specification_is_too_long() -> None:
    lines = (ROOT / "packaging" / "caseapp.spec").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 120
