"""Carries an older case file forward with Alembic; whoever asks for it has kept a copy. Imported only when needed.

Foreign keys are off while tables are rebuilt (with them on, rebuilding a table empties its children through CASCADE),
the whole chain is one transaction, and nothing is committed unless every reference holds and no table lost a row.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from caseapp.domain.errors import CaseError
from caseapp.platform.paths import db_dir
from caseapp.platform.translation import tr
from caseapp.store import search_index
from caseapp.store.connect import connect_bare, translated
from caseapp.store.keys import Key
from caseapp.store.reader import Reader


def upgrade(path: Path, migrations: Path | None = None, *, key: Key | None = None) -> None:
    """Migrates `path` to the newest schema; the file is untouched on any error."""
    with translated(path):
        driver = connect_bare(path, key)
        try:
            run(driver, migrations or db_dir() / "migrations")
        except DBAPIError as error:
            # SQLAlchemy: it wraps what the driver says, a full disk for one.
            raise (error.orig or error) from error
        finally:
            driver.close()


def index(path: Path, *, key: Key | None = None) -> None:
    """Makes the search index of a migrated file that nobody will write to; a writer makes it by itself."""
    with translated(path), Reader(path, key) as reader:
        if search_index.is_current(reader):
            return
        with closing(connect_bare(path, key)) as driver:
            driver.execute("BEGIN")
            driver.execute("DELETE FROM search_doc")
            driver.execute("DELETE FROM search_state")
            driver.execute("INSERT INTO search (search) VALUES ('delete-all')")
            search_index.build(driver, reader)
            driver.execute("COMMIT")


def run(driver: object, migrations: Path) -> None:
    """Runs every migration that the database behind `driver` lacks, in one checked transaction."""
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: driver, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    # SQLite: this does nothing inside a transaction, so it comes before the engine begins any.
    driver.execute("PRAGMA foreign_keys=OFF")  # type: ignore[attr-defined]
    with engine.connect() as connection, connection.begin():
        before = _row_counts(connection)
        _run_chain(connection, migrations)
        _check(connection, before)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _run_chain(connection: Connection, migrations: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations))
    script = ScriptDirectory(str(migrations))
    environment = EnvironmentContext(config, script, fn=lambda revision, _: script._upgrade_revs("head", revision))
    with environment:
        environment.configure(connection=connection, transactional_ddl=True, transaction_per_migration=False)
        environment.run_migrations()


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).scalars()
    return {name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for name in list(names)}


def _check(connection: Connection, before: dict[str, int]) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise CaseError(
            tr("The update would break a reference, so nothing was changed."), tr("Send us the backup copy.")
        )
    after = _row_counts(connection)
    shrunk = [name for name, count in before.items() if name in after and after[name] < count]
    if shrunk:
        raise CaseError(
            tr("The update would lose rows of “{table}”, so nothing was changed.", table=shrunk[0]),
            tr("Send us the backup copy."),
        )
