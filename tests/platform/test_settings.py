"""Preferences survive a restart, and a damaged or unwritable file never stops the work."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.platform.settings import MAX_RECENT, Settings


def test_defaults(caseapp_home: Path) -> None:
    settings = Settings()
    assert settings.path == caseapp_home / "config" / "settings.json"
    assert settings.theme == "system"
    assert settings.recent_cases == ()
    assert settings.layout("main") is None
    assert settings.author_name == settings.author_name.strip()
    assert not settings.path.exists(), "reading makes no file"


def test_everything_is_there_after_a_restart() -> None:
    settings = Settings()
    settings.author_name = "  Ōe 大江 🖋 "
    settings.theme = "light"
    settings.set_layout("main", b"\x00\xff\x10")
    settings.set_layout("reading", b"r")
    again = Settings()
    assert again.author_name == "Ōe 大江 🖋"
    assert again.theme == "light"
    assert again.layout("main") == b"\x00\xff\x10"
    again.set_layout("main", None)
    assert Settings().layout("main") is None
    assert Settings().layout("reading") == b"r"


def test_keys_the_tour_and_named_layouts_are_kept() -> None:
    settings = Settings()
    assert settings.keys == {}
    assert not settings.is_tour_offered
    settings.keys = {"view.theme": "F8", "edit.undo": ""}
    settings.note_tour_offered()
    settings.set_layout("own:Ōe", b"r")
    again = Settings()
    assert again.keys == {"view.theme": "F8", "edit.undo": ""}
    assert again.is_tour_offered
    assert again.layout_names() == ["own:Ōe"]
    again.set("keys", ["no", "map"])
    assert Settings().keys == {}


def test_recent_cases_are_latest_first_once_each_and_few(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(MAX_RECENT + 3):
        settings.add_recent_case(tmp_path / f"{number}.case")
    settings.add_recent_case(tmp_path / "5.case")
    assert settings.recent_cases[:2] == (tmp_path / "5.case", tmp_path / f"{MAX_RECENT + 2}.case")
    assert len(settings.recent_cases) == len(set(settings.recent_cases)) == MAX_RECENT
    settings.remove_recent_case(tmp_path / "5.case")
    assert tmp_path / "5.case" not in Settings().recent_cases


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_damaged_file_is_set_aside(damaged: bytes, expect_log: Callable[[str], None]) -> None:
    path = Settings().path
    path.parent.mkdir()
    path.write_bytes(damaged)
    expect_log("were damaged.*settings.json.bad")
    settings = Settings()
    assert settings.theme == "system"
    assert path.with_name("settings.json.bad").read_bytes() == damaged
    settings.theme = "light"
    assert Settings().theme == "light"


def test_values_of_a_wrong_kind_are_defaults_and_unknown_keys_are_kept() -> None:
    path = Settings().path
    path.parent.mkdir()
    wrong = {
        "theme": "pink",
        "author_name": 5,
        "recent_cases": "x",
        "layouts": [1],
        "text_zoom": "big",
        "of_version_9": {},
    }
    path.write_text(json.dumps(wrong), encoding="utf-8")
    settings = Settings()
    assert settings.theme == "system"
    assert settings.text_zoom == 100
    assert isinstance(settings.author_name, str)
    assert settings.recent_cases == ()
    assert settings.layout("main") is None
    settings.theme = "dark"
    assert json.loads(path.read_text(encoding="utf-8"))["of_version_9"] == {}


def test_a_damaged_layout_is_forgotten(expect_log: Callable[[str], None]) -> None:
    path = Settings().path
    path.parent.mkdir()
    path.write_text('{"layouts": {"main": "not base64!"}}', encoding="utf-8")
    expect_log("layout main is damaged")
    assert Settings().layout("main") is None


def test_two_windows_do_not_undo_each_others_settings() -> None:
    first, second = Settings(), Settings()
    first.theme = "light"
    second.author_name = "Ben"
    assert (Settings().theme, Settings().author_name) == ("light", "Ben")
    assert second.theme == "light"


def test_where_nothing_can_be_saved_it_holds_for_this_run(tmp_path: Path, expect_log: Callable[[str], None]) -> None:
    (tmp_path / "file").touch()
    expect_log("cannot be (saved|read)")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.theme = "light"
    assert settings.theme == "light"


@given(name=st.text(st.characters(exclude_categories=["Cs"])), blob=st.binary())
def test_any_text_and_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, name: str, blob: bytes) -> None:
    path = tmp_path_factory.mktemp("s") / "settings.json"
    settings = Settings(path)
    settings.set("note", name)
    settings.set_layout(name, blob)
    assert Settings(path).get_str("note", "?") == name
    assert (Settings(path).layout(name) or b"") == blob
