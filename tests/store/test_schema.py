"""The frozen migrations make exactly the tables that the code declares."""

from __future__ import annotations

import re

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from caseapp.domain.kinds import KINDS
from caseapp.platform.paths import db_dir
from caseapp.store import search_index
from caseapp.store.lifecycle import NEEDS
from caseapp.store.schema_sql import generated
from caseapp.store.tables import JOURNALLED, UNJOURNALLED, metadata


def _objects(connection: object) -> dict[str, str]:
    found = connection.execute(  # type: ignore[attr-defined]
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
    )
    # The search index is derived from the content and declared by its migration alone.
    derived = search_index.TABLES - {"text_sketch"} | search_index.SHADOWS | {"ix_search_doc_record_id"}
    return {name: _plain(sql) for name, sql in found if name not in derived}


def _plain(sql: str) -> str:
    """A table that a migration made anew has its name in quotes."""
    return re.sub(r"\s+", " ", re.sub(r'"(\w+)"', r"\1", sql)).strip()


def test_migrations_make_the_declared_tables() -> None:
    migrated = dbapi2.connect(":memory:")
    migrated.executescript(generated())
    declared = dbapi2.connect(":memory:")
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: declared, poolclass=StaticPool)
    metadata.create_all(engine)
    assert _objects(migrated) == _objects(declared)
    engine.dispose()
    migrated.close()


def test_schema_sql_is_what_the_migrations_make() -> None:
    assert (db_dir() / "schema.sql").read_text(encoding="utf-8") == generated()


def test_a_new_file_says_which_caseapp_it_was_made_for() -> None:
    migrated = dbapi2.connect(":memory:")
    migrated.executescript(generated())
    assert migrated.execute("SELECT needs FROM file_format").fetchall() == [(NEEDS,)]
    migrated.close()


def test_every_kind_has_its_table_and_every_reference_is_a_foreign_key() -> None:
    for kind in KINDS.values():
        assert kind.name in metadata.tables
    for table in JOURNALLED:
        for column in metadata.tables[table].columns:
            if column.name.endswith("_id") and column.name != "row_id":
                assert column.foreign_keys, f"{table}.{column.name} refers to nothing"


def test_every_journalled_table_has_a_text_id() -> None:
    for table in JOURNALLED:
        assert [column.name for column in metadata.tables[table].primary_key] == ["id"]
    assert set(metadata.tables) == set(JOURNALLED) | UNJOURNALLED
