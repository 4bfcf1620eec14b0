"""What Windows and macOS show of the program, as PyInstaller is told there."""

from __future__ import annotations

from pathlib import Path

import pytest

import faces


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The script draws into a folder of the test."""
    monkeypatch.setattr(faces, "ICONS", tmp_path / "icons")
    monkeypatch.setattr(faces, "NOTES", tmp_path)


def test_windows_has_icons_version_and_a_program_with_a_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faces, "IS_WINDOWS", True)
    places = {place: Path(source) for place, source, _ in faces.files()}
    assert set(places) == {"icons/case.ico", "icons/casepack.ico"}
    assert (tmp_path / "icons" / "wizard.bmp").read_bytes()[:2] == b"BM"
    told = faces.of_program(faces.CONSOLE)
    assert Path(told["icon"]).read_bytes()[:4] == b"\0\0\1\0"
    assert "caseapp.com" in Path(told["version"]).read_text(encoding="utf-8")
    (tmp_path / "caseapp-console.exe").write_bytes(b"console")
    faces.name_console_program(tmp_path)
    assert (tmp_path / "caseapp.com").read_bytes() == b"console"


def test_macos_has_the_icons_that_its_list_of_properties_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "IS_MAC", True)
    places = {place: Path(source) for place, source, _ in faces.files()}
    told = faces.of_mac_bundle()
    named = {each["CFBundleTypeIconFile"] for each in told["info_plist"]["CFBundleDocumentTypes"]}
    assert set(places) == named
    assert all(Path(each).read_bytes()[:4] == b"icns" for each in [*places.values(), told["icon"]])


def test_linux_is_told_by_files_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "IS_WINDOWS", False)
    monkeypatch.setattr(faces, "IS_MAC", False)
    assert (faces.files(), faces.of_program("caseapp")) == ([], {})
