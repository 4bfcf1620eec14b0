"""Versions of a case file: kept whole, once for each state, thinned, found again and brought back."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError, NotFound, WrongPassphrase
from caseapp.platform.settings import Settings
from caseapp.queries import case, listings
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace, versions
from caseapp.workspace.versions import Why, shelf_of, versions_of
from tests.factories import add, new_case

NOW = datetime(2026, 11, 28, 14, 5, tzinfo=UTC)


def _persons(path: Path, key: Key | None = None) -> int:
    with Reader(path, key) as reader:
        return len(listings.ids(reader, ["person"]))


def test_each_state_is_kept_once_and_comes_back_whole(tmp_path: Path) -> None:
    with new_case(tmp_path) as workspace:
        path = workspace.path
        shelf = shelf_of(path)
        first = shelf.keep(path, Why.OPENED, now=NOW)
        assert shelf.keep(path, Why.CLOSED, now=NOW + timedelta(minutes=1)) == first
        assert not shelf.is_due(NOW + timedelta(minutes=9))
        assert shelf.is_due(NOW + versions.INTERVAL)
        assert shelf.is_due(NOW - timedelta(days=400)), "a clock that was set back keeps no version from being made"
        add(workspace, "person", "Park Jin 박진 𠮷")
        second = shelf.keep(path, Why.WORKING, now=NOW + timedelta(minutes=10))
        add(workspace, "person", "Mori Takeo")
        third = shelf.keep(path, Why.WORKING, now=NOW + timedelta(minutes=10))
    assert [each.number for each in versions_of(path)] == [3, 2, 1]
    assert [_persons(each.path) for each in versions_of(path)] == [2, 1, 0]
    assert second.made_at == third.made_at
    assert {each.name.partition(" ")[0] for each in shelf.folder.iterdir()} == {"00001", "00002", "00003", "case.txt"}
    assert shelf.folder.stat().st_mode & 0o077 == 0

    restored = tmp_path / "restored.case"
    versions.restore(versions.chosen(versions_of(path), "2"), restored)
    with Workspace.open(restored, "Tester") as again:
        assert not again.is_read_only
        assert case.info(again.reader).title == "Test case"
        assert len(listings.ids(again.reader, ["person"])) == 1
    with pytest.raises(CaseError, match="exists already"):
        versions.restore(first, restored)
    with pytest.raises(NotFound, match="no version “4”"):
        versions.chosen(versions_of(path), "4")


def test_versions_are_found_when_the_case_is_damaged_gone_or_moved(tmp_path: Path) -> None:
    new_case(tmp_path).close()
    path, moved = tmp_path / "test.case", tmp_path / "moved.case"
    kept = versions.keep(path, Why.OPENED)
    path.rename(moved)
    assert versions_of(moved) == versions_of(path) == [kept]
    shutil.copy(moved, path)
    assert versions_of(moved) == [], "a copy beside the case has no part in its versions"
    path.write_bytes(b"SQLite format 3\x00" + b"?" * 5000)
    assert versions_of(path) == [kept]
    (kept.path.parent / "00009 2026-99-99T140500Z opened.case").touch()
    (kept.path.parent / "notes.case").touch()
    assert versions_of(path) == [kept]


def test_versions_stand_beside_the_case_when_a_person_wants_it_so(tmp_path: Path) -> None:
    new_case(tmp_path).close()
    path, settings = tmp_path / "test.case", Settings()
    private = versions.keep(path, Why.OPENED)
    settings.choose(path, "versions", "beside")
    beside = versions.keep(path, Why.CLOSED)
    assert beside.path.parent == tmp_path / "test (versions)"
    assert set(versions_of(path)) == {private, beside}


def test_the_limit_of_size_keeps_the_newest(tmp_path: Path) -> None:
    Settings().versions_limit_mb = 1
    with new_case(tmp_path) as workspace:
        for number in range(8):
            add(workspace, "person", f"Person {number}", notes="x" * 200_000)
            versions.keep(workspace.path, Why.WORKING)
        kept = versions_of(workspace.path)
    assert 0 < len(kept) < 8
    assert _persons(kept[0].path) == 8
    assert sum(each.size_bytes for each in kept) <= 1 << 20 or len(kept) == 1


def test_versions_of_a_locked_case_are_locked(tmp_path: Path) -> None:
    key = Key.new("a long passphrase")
    with Workspace.create(tmp_path / "locked.case", "Locked", "Tester", key=key) as workspace:
        add(workspace, "person", "Park Jin")
        version = versions.keep(workspace.path, Why.CLOSED, key=key)
    assert b"SQLite" not in version.path.read_bytes()[:16]
    assert versions_of(tmp_path / "locked.case") == [version]
    versions.restore(version, tmp_path / "restored.case", key=key)
    assert _persons(tmp_path / "restored.case", key) == 1
    with pytest.raises(WrongPassphrase):
        versions.restore(version, tmp_path / "other.case", key=Key.new("another"))


def test_no_room_for_a_version_is_said_and_leaves_nothing_half_made(
    tmp_path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_case(tmp_path) as workspace:
        for number in range(12):
            add(workspace, "person", f"Person {number}", notes="x" * 500_000)
    monkeypatch.setenv("CASEAPP_HOME", str(small_disk))
    with pytest.raises(CaseError, match=r"full|could not be written|disk"):
        versions.keep(tmp_path / "test.case", Why.CLOSED)
    assert versions_of(tmp_path / "test.case") == []
    assert [each.name for each in small_disk.rglob("*.case")] == []
