"""Puts a shared copy together: a new file beside its target, filled from the case in one transaction, then checked.

Nothing is ever written into it that does not go, so nothing has to be removed; the case itself is only read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from caseapp.domain.errors import BadInput, CaseError, DamagedFile
from caseapp.domain.sharing import Rules, Selection
from caseapp.platform.paths import db_dir
from caseapp.platform.translation import tr
from caseapp.store import lifecycle, search_index
from caseapp.store.connect import connect_writer, translated
from caseapp.store.keys import Key
from caseapp.store.reader import Reader, Rows
from caseapp.store.sharing import journal
from caseapp.store.sharing.columns import condition, selected, tables
from caseapp.store.sharing.texts import MADE_BY, NewText, Unnaming, rewrite
from caseapp.store.tables import metadata

#: Told how far it is, of how much; whoever raises in it ends the work, and nothing is left.
Watch = Callable[[int, int], None]

CACHE_KB = 65_536
"""Of pages kept in memory while a copy is filled, so that what is written is not read again from the file."""

_INDEXES = re.compile(r"^CREATE (?:UNIQUE )?INDEX [^;]*;$", re.MULTILINE)
_CONTEXT = ("text_version_id", "start_cp", "end_cp", "exact", "prefix", "suffix")


def build(
    case: Path,
    key: Key | None,
    target: Path,
    rules: Rules,
    selection: Selection,
    *,
    author: str = "",
    new_key: Key | None = None,
    head: str = "",
    replace: bool = False,
    watch: Watch | None = None,
) -> None:
    """Writes the copy at `target`, locked with `new_key` if there is one; CaseError when it cannot be written.

    `head` is the last step of the case when the selection was made. Moved when another came since, for what may go may
    be withheld by now.
    """
    if target.exists() and target.samefile(case):
        raise BadInput(tr("“{name}” is the case itself.", name=target.name), tr("Choose another name for the copy."))
    if target.exists() and not replace:
        raise BadInput(tr("“{name}” exists already.", name=target.name), tr("Choose another name."))
    with lifecycle.made_beside(target, replace=replace) as partial:
        partial.touch(exist_ok=False)
        with translated(target), closing(connect_writer(partial, new_key)) as connection:
            _Builder(connection, rules, selection, watch or _unwatched).fill(case, key, author, head)
        with Reader(partial, new_key) as reader:
            if reader.rows("PRAGMA quick_check") != [("ok",)] or reader.rows("PRAGMA foreign_key_check"):
                raise DamagedFile(tr("The shared copy is not sound."), tr("Run a check on the case."))


class Moved(CaseError):
    """The case is not what it was when it was decided what goes."""


def head_of(rows: Rows, schema: str = "main") -> str:
    """The last step of a case, "" when nothing was done in it; every step makes it another."""
    found = rows.rows(f"SELECT id FROM {schema}.step ORDER BY ord DESC LIMIT 1")
    return str(found[0][0]) if found else ""


def _unwatched(done: int, total: int) -> None: ...


class _Builder:
    """One copy in the making."""

    def __init__(self, connection: Any, rules: Rules, selection: Selection, watch: Watch) -> None:
        self._connection = connection
        self._run = connection.execute
        self._rules = rules
        self._selection = selection
        self._watch = watch
        self._unnaming = Unnaming(selection)

    def fill(self, case: Path, key: Key | None, author: str, head: str) -> None:
        """Writes all of it, in one moment of the case."""
        run = self._run
        self._connection.create_function("unnamed", 1, self._unnaming, deterministic=True)
        run("PRAGMA journal_mode=OFF")
        run("PRAGMA synchronous=OFF")  # the file is synced as a whole before it takes its name
        run("PRAGMA foreign_keys=OFF")
        run(f"PRAGMA cache_size=-{CACHE_KB}")
        schema = (db_dir() / "schema.sql").read_text(encoding="utf-8")
        indexes = _INDEXES.findall(schema)
        self._connection.executescript(f"BEGIN;\n{_INDEXES.sub('', schema)}COMMIT;")
        run("ATTACH ? AS src KEY ?", (f"{case.absolute().as_uri()}?mode=ro", key.literal if key is not None else ""))
        self._note_selection()
        run("BEGIN")
        if head_of(_Rows(self._connection), "src") != head:
            raise Moved(tr("The case was changed while a copy of it was made."), tr("Try again."))
        steps: list[Callable[[], None]] = [
            self._write_texts,
            self._write_rows,
            self._write_bodies,
            partial(self._write_journal, author),
            partial(self._write_indexes, indexes),
            self._write_search,
        ]
        for done, step in enumerate(steps):
            self._watch(done, len(steps))
            step()
        self._watch(len(steps), len(steps))
        run("COMMIT")
        run("DETACH src")
        run("PRAGMA journal_mode=DELETE")

    def _note_selection(self) -> None:
        """Subtle: temporary tables are in memory, so what stays is not written anywhere."""
        run, many = self._run, self._connection.executemany
        run("CREATE TEMP TABLE going (id TEXT PRIMARY KEY) WITHOUT ROWID")
        run("CREATE TEMP TABLE going_version (id TEXT PRIMARY KEY) WITHOUT ROWID")
        run("CREATE TEMP TABLE stub (id TEXT PRIMARY KEY, mark TEXT) WITHOUT ROWID")
        many("INSERT INTO going VALUES (?)", [(each,) for each in sorted(self._selection.records)])
        many("INSERT INTO going_version VALUES (?)", [(each,) for each in sorted(self._selection.versions)])
        many("INSERT INTO stub VALUES (?, ?)", sorted(self._selection.unnamed.items()))

    def _write_texts(self) -> None:
        self._texts: list[NewText] = rewrite(self._connection, self._unnaming)
        self._run("CREATE TEMP TABLE rewritten (id TEXT PRIMARY KEY, new_id TEXT, sha256 TEXT) WITHOUT ROWID")
        self._connection.executemany(
            "INSERT INTO rewritten VALUES (?, ?, ?)", [(each.of, each.id, each.sha256) for each in self._texts]
        )

    def _write_rows(self) -> None:
        for table in tables(self._rules):
            columns = selected(self._rules, table)
            if self._texts:
                columns |= self._rewritten(table, columns)
            if table == "case_info" and self._rules.title:
                columns |= {"title": "?", "subtitle": "''"}  # which says the same in more words
            names = ", ".join(f'"{name}"' for name in columns)
            parameters = (self._rules.title,) if "?" in columns.values() else ()
            self._run(
                f'INSERT INTO main."{table}" ({names}) SELECT {", ".join(columns.values())}'
                f' FROM src."{table}" x WHERE {condition(table)} ORDER BY x.rowid',
                parameters,
            )

    def _rewritten(self, table: str, columns: dict[str, str]) -> dict[str, str]:
        """Rows that have to do with texts in which names were replaced."""
        if table == "text_version":
            of = "(SELECT {column} FROM rewritten w WHERE w.id = x.id)"
            is_new = "x.id IN (SELECT id FROM rewritten)"
            new = {
                "id": f"coalesce({of.format(column='new_id')}, x.id)",
                "text_sha256": f"coalesce({of.format(column='sha256')}, x.text_sha256)",
                "supersedes_id": "NULL",
            }
            for name, value in (("original_sha256", "NULL"), ("page_map", "''"), ("extracted_by", f"'{MADE_BY}'")):
                new[name] = f"CASE WHEN {is_new} THEN {value} ELSE {columns[name]} END"
            return new
        quoted = _CONTEXT if table == "excerpt" else ("title",) if table == "record" else ()
        found = {}
        for name in quoted:
            sql = f'(SELECT q."{name}" FROM requoted q WHERE q.id = x.id)'
            found[name] = f"CASE WHEN x.id IN (SELECT id FROM requoted) THEN {sql} ELSE {columns[name]} END"
        return found

    def _write_bodies(self) -> None:
        wanted = "SELECT text_sha256 FROM main.text_version"
        for table in ("text_body", "text_sketch"):
            self._copy(table, wanted)
        self._copy("blob", "SELECT original_sha256 FROM main.text_version")

    def _copy(self, table: str, wanted: str) -> None:
        names = ", ".join(column.name for column in metadata.tables[table].columns)
        self._run(
            f'INSERT OR IGNORE INTO main."{table}" ({names})'
            f' SELECT {names} FROM src."{table}" WHERE sha256 IN ({wanted})'
        )

    def _write_journal(self, author: str) -> None:
        summary = journal.write_summary(self._connection, self._rules, author, self._texts)
        if self._rules.has_history:
            journal.write_earlier(self._connection, self._rules, self._selection, summary)

    def _write_indexes(self, statements: list[str]) -> None:
        """SQLite: an index is made of many rows at once in a fraction of the time that it takes row by row."""
        for statement in statements:
            self._run(statement)

    def _write_search(self) -> None:
        search_index.build(self._connection, _Rows(self._connection))


class _Rows:
    """The copy as queries read it."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def rows(self, sql: str, *params: object) -> list[tuple[Any, ...]]:
        """All rows of a SELECT."""
        found: list[tuple[Any, ...]] = self._connection.execute(sql, params).fetchall()
        return found
