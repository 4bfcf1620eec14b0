"""Case files of every earlier schema open, are sound and can be worked on; a migration keeps all or changes nothing."""

from __future__ import annotations

import shutil
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.errors import CaseError, DamagedFile, DiskFull
from caseapp.exchange.dump import dump
from caseapp.ops import records
from caseapp.platform.paths import db_dir
from caseapp.queries import case, checks, listings
from caseapp.queries.records import get
from caseapp.store import migrate
from caseapp.store.lifecycle import SCHEMA_VERSION
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace
from caseapp.workspace.versions import Why, versions_of
from tests.factories import add

CASES = Path(__file__).parents[1] / "data" / "cases"
OLD = sorted(CASES.glob("schema-*.case"))

NEXT = """
from alembic import op

revision = "{number:04}"
down_revision = "{before:04}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("{statement}")
    op.execute("PRAGMA user_version={number}")
"""


@pytest.fixture
def old_case(tmp_path: Path) -> Path:
    path = tmp_path / "old.case"
    shutil.copy(OLD[0], path)
    return path


@pytest.fixture
def todays_case(tmp_path: Path) -> Path:
    path = tmp_path / "today.case"
    shutil.copy(OLD[-1], path)
    return path


def _migrations(folder: Path, statement: str) -> Path:
    migrations = folder / "migrations"
    shutil.copytree(db_dir() / "migrations", migrations, ignore=shutil.ignore_patterns("__pycache__"))
    number = SCHEMA_VERSION + 1
    script = NEXT.format(statement=statement, number=number, before=SCHEMA_VERSION)
    (migrations / "versions" / f"{number:04}_next.py").write_text(script, encoding="utf-8")
    return migrations


def _content(path: Path) -> list[str]:
    reader = Reader(path)
    try:
        return list(dump(reader))
    finally:
        reader.close()


def test_a_file_of_every_schema_is_kept() -> None:
    assert [path.stem for path in OLD] == [f"schema-{number}" for number in range(1, SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_an_old_case_opens_and_can_be_worked_on(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "case.case"
    shutil.copy(old, path)
    with Workspace.open(path, "Tester") as workspace:
        assert not workspace.is_read_only
        kept = [(each.path, each.why) for each in versions_of(path)]
        assert kept == ([(workspace.opened.backup, Why.BEFORE_UPDATE)] if workspace.opened.backup else [])
        assert bool(kept) == (old is not OLD[-1])
        assert all(each.path.read_bytes()[60:64] == old.read_bytes()[60:64] for each in versions_of(path))
        assert checks.check(workspace.reader).problems == ()
        before = list(dump(workspace.reader))
        (munich,) = listings.find(workspace.reader, "Foreign ministers in Munich", ["event"])
        workspace.do(partial(records.edit, record_id=munich.id, fields={"format": "four eyes"}))
        add(workspace, "person", "Someone new")
        workspace.undo().result()
        workspace.undo().result()
        assert list(dump(workspace.reader)) == before


def test_a_migration_keeps_every_row(old_case: Path, tmp_path: Path) -> None:
    before, content = old_case.read_bytes(), _content(old_case)
    added = "ALTER TABLE event ADD COLUMN protocol TEXT DEFAULT '' NOT NULL"
    migrate.upgrade(old_case, _migrations(tmp_path, added))
    assert old_case.read_bytes() != before
    connection = dbapi2.connect(str(old_case))
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION + 1,)
    assert connection.execute("SELECT count(*) FROM event WHERE protocol = ''").fetchone()[0] > 10
    connection.close()
    assert [line.replace('"protocol":"",', "") for line in _content(old_case)] == content


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("DELETE FROM citation", "would lose rows"),
        ("UPDATE event SET place_id = 'nowhere'", "would break a reference"),
    ],
)
def test_a_migration_that_would_lose_anything_changes_nothing(
    old_case: Path, tmp_path: Path, statement: str, reason: str
) -> None:
    before = _content(old_case)
    with pytest.raises(CaseError, match=reason):
        migrate.upgrade(old_case, _migrations(tmp_path, statement))
    assert _content(old_case) == before


def test_a_migration_the_disk_has_no_room_for_changes_nothing(old_case: Path, tmp_path: Path) -> None:
    before = _content(old_case)
    small = 'PRAGMA max_page_count=1")\n    op.execute("CREATE TABLE big AS SELECT zeroblob(9000000) AS bytes'
    with pytest.raises(DiskFull, match="disk is full"):
        migrate.upgrade(old_case, _migrations(tmp_path, small))
    assert _content(old_case) == before


@pytest.mark.parametrize(("ahead", "error"), [(0, DamagedFile), (1, CaseError)])
def test_a_file_without_a_column_we_read_is_refused(todays_case: Path, ahead: int, error: type[CaseError]) -> None:
    with closing(dbapi2.connect(str(todays_case))) as connection:
        connection.execute("ALTER TABLE event DROP COLUMN format")
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + ahead}")
    with pytest.raises(error, match=r"event\.format|newer Caseapp"):
        Workspace.open(todays_case, "Tester")


def test_what_only_a_newer_program_knows_is_shown_by_its_name(todays_case: Path) -> None:
    with closing(dbapi2.connect(str(todays_case), isolation_level=None)) as connection:
        connection.execute("INSERT INTO record (id, kind, title) VALUES ('new', 'trade_deal', 'Oil for rice')")
        connection.execute("UPDATE case_info SET as_of = 'the day after'")
    with Reader(todays_case) as reader:
        assert get(reader, "new").kind.label == "Trade deal"
        assert not case.info(reader).is_as_of_fixed
        problems = [(found.rule, found.id) for found in checks.check(reader).problems]
        assert problems == [("values", ""), ("values", "new")]
