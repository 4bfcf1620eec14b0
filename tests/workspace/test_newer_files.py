"""Files of a newer Caseapp, and older ones that somebody has open: read with care, not written, and it is said why."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.errors import CaseError
from caseapp.domain.ids import new_id
from caseapp.exchange.packages.manifest import read_manifest
from caseapp.exchange.packages.own_keys import own_keys
from caseapp.exchange.team import notes, step_files
from caseapp.exchange.team.sealing import Sealer
from caseapp.platform.locks import CaseLock, Holder
from caseapp.platform.machine import app_version
from caseapp.queries import listings
from caseapp.queries.checks import check
from caseapp.queries.records import get
from caseapp.queries.search import search
from caseapp.store import lifecycle, migrate, relocking
from caseapp.store.connect import connect_reader
from caseapp.store.keys import Key
from caseapp.store.needs import needed
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from caseapp.workspace.shared_case import open_case
from caseapp.workspace.team import joining
from caseapp.workspace.team.binding import Binding
from tests.factories import add, new_case

OLD = Path(__file__).parents[1] / "data" / "cases"
NEWER = """
PRAGMA user_version=9;
ALTER TABLE event ADD COLUMN protocol TEXT DEFAULT 'none' NOT NULL;
CREATE TABLE seating (id TEXT NOT NULL PRIMARY KEY, place INTEGER);
"""
ASKS = "UPDATE file_format SET needs = '7.2.0';"


def _script(path: Path, script: str) -> None:
    with closing(dbapi2.connect(str(path))) as connection:
        connection.executescript(script)


def _needs(path: Path, key: Key | None = None) -> list[tuple[str]]:
    with closing(connect_reader(path, key)) as connection:
        return connection.execute("SELECT needs FROM file_format").fetchall()  # type: ignore[no-any-return]


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A case that a later Caseapp wrote, with a meeting in it."""
    with new_case(tmp_path) as case:
        add(case, "event", "Talks")
    _script(tmp_path / "test.case", NEWER + ASKS)
    return tmp_path / "test.case"


def test_a_newer_file_is_checked_as_far_as_it_is_known(newer: Path) -> None:
    _script(newer, "CREATE TABLE motto (words TEXT NOT NULL); INSERT INTO motto VALUES ('of another form');")
    with Workspace.open(newer, "Tester") as case:
        assert check(case.reader).is_sound


def test_a_newer_file_names_the_version_it_needs_and_is_not_touched(newer: Path) -> None:
    content, written_at = newer.read_bytes(), newer.stat().st_mtime_ns
    with Workspace.open(newer, "Tester") as case:
        assert case.is_read_only
        assert case.opened.read_only_reason == (
            f"“test.case” was made for Caseapp 7.2.0 or newer; this is {app_version()}. "
            "It is open for reading only. Install Caseapp 7.2.0 or newer."
        )
        (event,) = listings.find(case.reader, "Talks", ["event"])
        assert get(case.reader, event.id).title == "Talks"
        # Whoever can write it does not find it taken.
        assert CaseLock(newer).acquire(Holder.here("Newer")).name == "ACQUIRED"
        assert [each.name for each in newer.parent.iterdir() if not each.name.startswith(".~")] == ["test.case"]
    assert (newer.read_bytes(), newer.stat().st_mtime_ns) == (content, written_at)


@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE file_format",
        "DELETE FROM file_format",
        "INSERT INTO file_format VALUES ('8.0')",
        "UPDATE file_format SET needs = '<b>Pay here</b>'",
        "UPDATE file_format SET needs = x'372e32'",
        "UPDATE file_format SET needs = '0.0.1'",
        "ALTER TABLE file_format RENAME COLUMN needs TO wants",
        "DROP TABLE file_format; CREATE TABLE file_format (needs)",
        "UPDATE file_format SET needs = replace(hex(zeroblob(100000)), '0', '9')",
    ],
)
def test_a_newer_file_that_says_nothing_sensible_is_just_newer(newer: Path, script: str) -> None:
    _script(newer, script)
    try:
        with Workspace.open(newer, "Tester") as case:
            assert case.is_read_only
            says = case.opened.read_only_reason
    except CaseError as error:  # where a column is gone that this program reads
        says = error.message
    assert f"“test.case” was made by a newer Caseapp; this is {app_version()}." in says


def test_a_file_too_new_to_be_read_says_the_version_too(newer: Path) -> None:
    _script(newer, "ALTER TABLE event DROP COLUMN format")
    with pytest.raises(CaseError, match=r"made for Caseapp 7\.2\.0 or newer; .* cannot be read here") as refused:
        Workspace.open(newer, "Tester")
    assert refused.value.advice == "Install Caseapp 7.2.0 or newer."


def test_a_newer_file_is_not_merged_and_one_in_a_shared_folder_is_read(newer: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    with new_case(ours) as case, pytest.raises(CaseError, match=r"Caseapp 7\.2\.0 or newer; .* cannot be merged here"):
        merge_file(case, newer)
    drive = tmp_path / "Dropbox"
    (drive / ".dropbox.cache").mkdir(parents=True)
    shutil.copy(newer, drive / "shared.case")
    with open_case(drive / "shared.case", "Tester") as case:
        assert case.is_read_only
        assert "“shared.case” was made for Caseapp 7.2.0 or newer" in case.opened.read_only_reason


def test_a_team_folder_of_a_later_form_names_the_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"format": 2, "for": "7.2.0", "team": new_id(), "case": new_id(), "title": "", "founder": new_id()}
    note = tmp_path / "team.json"
    note.write_bytes(notes.encode({**said, "encrypted": False}, own_keys()))
    with pytest.raises(CaseError, match=r"“team\.json” was made for Caseapp 7\.2\.0 or newer; .* is not read"):
        notes.read_team(note)
    monkeypatch.setattr(step_files, "FORMAT", 2)
    monkeypatch.setattr(step_files, "FORMAT_NEEDS", "7.2.0")
    ids = (new_id(), new_id(), new_id())
    head = step_files.Head(*ids, 1, {}, {}, (), ())
    sealer = Sealer()
    name, data = step_files.encode(head, (), sealer, own_keys())
    monkeypatch.setattr(step_files, "FORMAT", 1)
    with pytest.raises(CaseError, match=r"was made for Caseapp 7\.2\.0 or newer; .* is not read"):
        step_files.decode(data, name, sealer, own_keys().signer, ids)


def test_a_snapshot_of_a_later_form_is_not_joined(newer: Path, tmp_path: Path) -> None:
    binding = Binding(str(tmp_path / "mine.case"), str(tmp_path), new_id(), new_id(), new_id())
    with pytest.raises(
        CaseError, match=r"“mine\.case” was made for Caseapp 7\.2\.0 or newer; .* cannot be joined here"
    ):
        joining._put_case(newer, tmp_path / "mine.case", binding, "")
    assert not (tmp_path / "mine.case").exists()


def test_a_package_of_a_later_form_names_the_version(tmp_path: Path) -> None:
    told = {"format": "Caseapp package", "version": 2, "title": "Talks", "needs": "7.2"}
    with pytest.raises(CaseError, match=r"“Talks” was made for Caseapp 7\.2 or newer; .* cannot be opened here"):
        read_manifest(json.dumps(told).encode())


@pytest.mark.parametrize("says", ["7.2.0", "7.2", "1000.0.0.1"])
def test_a_later_version_is_believed(says: str) -> None:
    assert needed(says) == says


@pytest.mark.parametrize("says", ["", "0.0", "7", "7.x", "v7.2", "7.2.0 now", "7.2.0\n", "٧.٢", None, 7.2, [7, 2]])
def test_what_is_no_later_version_is_not_repeated(says: object) -> None:
    assert needed(says) == ""


def test_copies_of_a_file_say_what_they_need(tmp_path: Path) -> None:
    new_case(tmp_path).close()
    path, locked, key = tmp_path / "test.case", tmp_path / "locked.case", Key.new("words")
    relocking.copy_locked(path, None, locked, key)
    assert _needs(path) == _needs(locked, key) == [(lifecycle.NEEDS,)]
    old = tmp_path / "old.case"
    shutil.copy(OLD / "schema-5.case", old)
    migrate.upgrade(old)
    assert _needs(old) == [(lifecycle.NEEDS,)]


@pytest.mark.parametrize("schema", [1, lifecycle.SCHEMA_VERSION - 1])
def test_an_older_case_that_an_older_program_has_open_is_read_and_not_migrated(tmp_path: Path, schema: int) -> None:
    path = tmp_path / "case.case"
    shutil.copy(OLD / f"schema-{schema}.case", path)
    content, lock = path.read_bytes(), CaseLock(path)
    lock.acquire(Holder.here("Ana Ruiz"))
    try:
        with Workspace.open(path, "Tester") as case:
            assert case.is_read_only
            assert "is open at Ana Ruiz’s on" in case.opened.read_only_reason
            assert "It is an older file" in case.opened.read_only_reason
            (munich,) = listings.find(case.reader, "Foreign ministers in Munich", ["event"])
            assert get(case.reader, munich.id).kind.name == "event"
            assert munich.id in [each.id for each in search(case.reader, "Munich")]
            seen, home = case.path, case.home
        assert (home, seen.exists()) == (path, False)
    finally:
        lock.release()
    assert path.read_bytes() == content
    with Workspace.open(path, "Tester") as case:
        assert not case.is_read_only
