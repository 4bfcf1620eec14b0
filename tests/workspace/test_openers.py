"""Two programs on one file, newer files, read-only folders and full disks: a clear message, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.errors import BadInput, CaseError, DamagedFile, NotFound, ReadOnlyCase
from caseapp.ops import records
from caseapp.store import lifecycle
from caseapp.workspace import Workspace
from tests.factories import add, new_case

ROOT = Path(__file__).parents[2]


def test_the_second_program_opens_read_only_and_says_who_has_it(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        add(case, "person", "Park Jin")
        script = (
            "import sys; from pathlib import Path; from caseapp.workspace import Workspace\n"
            "w = Workspace.open(Path(sys.argv[1]), 'Second'); print(w.opened.read_only_reason)\n"
            "print(w.reader.rows('SELECT title FROM record')); w.close()"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, str(case.path)], capture_output=True, text=True, cwd=ROOT, check=True
        )
        assert "is open at Tester’s on" in done.stdout
        assert "('Park Jin',)" in done.stdout
        add(case, "person", "Im Soo-seok")
    with Workspace.open(tmp_path / "test.case", "Third") as again:
        assert not again.is_read_only


def test_a_second_opening_in_the_same_process_is_read_only_too(tmp_path: Path) -> None:
    with new_case(tmp_path) as first, Workspace.open(first.path, "Second") as second:
        assert second.is_read_only
        with pytest.raises(ReadOnlyCase, match="is open at Tester’s"):
            second.run(partial(records.create, kind_name="person", title="X"))
        add(first, "person", "Seen by both")
        assert second.reader.rows("SELECT title FROM record") == [("Seen by both",)]


def test_a_closed_case_is_one_single_file(tmp_path: Path) -> None:
    case = new_case(tmp_path)
    add(case, "person", "Park Jin")
    assert (tmp_path / "test.case-wal").exists()
    case.close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["test.case"]
    assert (tmp_path / "test.case").read_bytes()[68:72] == b"CASE"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"Dear colleague,\n", "not a case file"),
        (b"SQLite format 3\x00", "cut short"),
        (os.urandom(4096), "not a case file"),
        (b"SQLite format 3\x00" + bytes(4080), "case"),
    ],
)
def test_what_is_no_case_is_refused_in_words_and_left_alone(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "odd.case"
    path.write_bytes(content)
    with pytest.raises(DamagedFile, match=says):
        Workspace.open(path, "Tester")
    assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == ["odd.case"]


def test_missing_files_folders_and_other_databases_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no file"):
        Workspace.open(tmp_path / "none.case", "Tester")
    with pytest.raises(BadInput, match="folder"):
        Workspace.open(tmp_path, "Tester")
    other = tmp_path / "other.case"
    connection = dbapi2.connect(str(other))
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(DamagedFile, match="another program"):
        Workspace.open(other, "Tester")


def test_a_file_with_a_trigger_is_not_trusted(tmp_path: Path) -> None:
    new_case(tmp_path).close()
    path = tmp_path / "test.case"
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON record BEGIN DELETE FROM record; END")
    connection.close()
    with pytest.raises(DamagedFile, match="program code"):
        Workspace.open(path, "Tester")


def test_a_case_is_not_made_over_a_file_or_in_no_folder(tmp_path: Path) -> None:
    new_case(tmp_path).close()
    with pytest.raises(BadInput, match="exists already"):
        Workspace.create(tmp_path / "test.case", "Again", "Tester")
    with pytest.raises(BadInput, match="no folder"):
        Workspace.create(tmp_path / "nowhere" / "x.case", "X", "Tester")


def test_a_copy_of_an_open_case_is_complete(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        for number in range(50):
            add(case, "person", f"Person {number}")
        lifecycle.copy_to(case.path, tmp_path / "copy.case")
        with Workspace.open(tmp_path / "copy.case", "Colleague") as copy:
            assert copy.reader.rows("SELECT count(*) FROM person") == [(50,)]


def test_a_full_disk_keeps_the_last_good_state(small_disk: Path) -> None:
    case = Workspace.create(small_disk / "test.case", "Small", "Tester")
    kept = 0
    with pytest.raises(CaseError, match=r"full|could not"):  # noqa: PT012 - which write fails is the disk's choice
        for number in range(2000):
            fields = {"notes": "x" * 20_000}
            case.do(partial(records.create, kind_name="person", title=f"Person {number}", fields=fields))
            kept = number + 1
    assert case.reader.rows("SELECT count(*) FROM person") == [(kept,)]
    case.close()
    with Workspace.open(small_disk / "test.case", "Tester", read_only=True) as again:
        assert again.reader.rows("SELECT count(*) FROM person") == [(kept,)]
        assert again.reader.rows("PRAGMA quick_check") == [("ok",)]
    assert kept > 3
