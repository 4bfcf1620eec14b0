"""The search index of a case: one document a record, kept by the unit of work in the transaction of each step.

It is derived from the content alone. `digest` says what a document was made of, so that a step writes only what it
changed, and a check can hold the index against the content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from caseapp.domain.folding import tokenized
from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType, Kind
from caseapp.store.columns import CURRENT_TEXT
from caseapp.store.reader import Rows, id_list

VERSION = 1
"""Of how documents are made: a case indexed otherwise is indexed anew."""

PAGE = 200
BUILD_BYTES, STEP_BYTES = 64 << 20, 1 << 20
"""SQLite: so much of an index it gathers before it writes and merges; the second is what it does by itself."""
_DOCUMENT = "INSERT INTO search (rowid, title, names, body) VALUES (?, ?, ?, ?)"
TABLES = frozenset({"search", "search_doc", "search_state", "text_sketch"})
SHADOWS = frozenset({"search_data", "search_idx", "search_docsize", "search_config", "search_content"})

_WORDS = (FieldType.TEXT, FieldType.LONG_TEXT)
_AROUND = frozenset({"prefix", "suffix"})  # the words around an excerpt are not its own
_NAMES = frozenset({"name"})  # child tables whose words are names
_TEXTS = f"""
SELECT v.source_id, b.text FROM text_version v JOIN text_body b ON b.sha256 = v.text_sha256
WHERE v.source_id IN (SELECT value FROM json_each(?)) AND v.id = {CURRENT_TEXT.format(source="v.source_id")}"""


@dataclass(slots=True)
class Entry:
    """The words of one record, as they stand in the case."""

    title: str
    names: list[str]
    body: list[str]

    @property
    def digest(self) -> str:
        """What tells whether the words are still the same."""
        parts = "\x1f".join((self.title, "\x1e".join(self.names), "\x1e".join(self.body)))
        return hashlib.blake2b(parts.encode("utf-8", errors="replace"), digest_size=12).hexdigest()


def entries(rows: Rows, record_ids: Sequence[str]) -> dict[str, Entry]:
    """The words of some records; those that are gone are left out."""
    wanted = id_list(record_ids)
    found: dict[str, Entry] = {}
    kinds: dict[str, list[str]] = {}
    base = "SELECT id, kind, title, notes FROM record WHERE id IN (SELECT value FROM json_each(?))"
    for record_id, kind, title, notes in rows.rows(base, wanted):
        found[record_id] = Entry(title, [], [notes] if notes else [])
        kinds.setdefault(kind, []).append(record_id)
    for name, ids in kinds.items():
        if name in KINDS:
            _add_fields(rows, KINDS[name], ids, found)
    for source_id, text in rows.rows(_TEXTS, id_list(kinds.get("source", ()))):
        found[source_id].body.append(text)
    return found


def refresh(connection: Any, rows: Rows, record_ids: Iterable[str]) -> None:
    """Brings the documents of some records up to their words, in the transaction of `connection`."""
    ids = sorted(record_ids)
    driver = connection.connection.driver_connection  # through SQLAlchemy a statement costs several times its own work
    for start in range(0, len(ids), PAGE):
        page = ids[start : start + PAGE]
        known = {
            record_id: (number, digest)
            for number, record_id, digest in rows.rows(
                "SELECT number, record_id, digest FROM search_doc WHERE record_id IN (SELECT value FROM json_each(?))",
                id_list(page),
            )
        }
        found = entries(rows, page)
        digests = {each: entry.digest for each, entry in found.items()}
        changed = {each for each in found if known.get(each, (0, ""))[1] != digests[each]}
        stale = [(known[each][0],) for each in page if each in known and (each not in found or each in changed)]
        driver.executemany("DELETE FROM search WHERE rowid = ?", stale)
        driver.executemany("DELETE FROM search_doc WHERE number = ?", stale)
        for record_id in sorted(changed):
            _write(driver, record_id, digests[record_id], found[record_id])


def is_current(rows: Rows) -> bool:
    """Whether the case is indexed as this program does it."""
    return rows.rows("SELECT version FROM search_state") == [(VERSION,)]


def rebuild(connection: Any, rows: Rows) -> None:
    """Indexes the whole case anew."""
    for statement in ("DELETE FROM search_doc", "DELETE FROM search_state"):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")
    for page in _pages(rows):
        refresh(connection, rows, page)
    connection.exec_driver_sql("INSERT INTO search_state (id, version) VALUES (1, ?)", (VERSION,))


def build(driver: Any, rows: Rows) -> None:
    """Indexes a case that has no index yet, through a connection of the driver."""
    number = 0
    driver.execute("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (BUILD_BYTES,))
    for page in _pages(rows):
        found = list(enumerate(sorted(entries(rows, page).items()), number + 1))
        number += len(found)
        driver.executemany(
            "INSERT INTO search_doc (number, record_id, digest) VALUES (?, ?, ?)",
            [(at, record_id, entry.digest) for at, (record_id, entry) in found],
        )
        driver.executemany(_DOCUMENT, [(at, *_tokens(entry)) for at, (_, entry) in found])
    driver.execute("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (STEP_BYTES,))
    driver.execute("INSERT INTO search_state (id, version) VALUES (1, ?)", (VERSION,))


def _pages(rows: Rows) -> Iterator[list[str]]:
    last = ""
    while page := [row[0] for row in rows.rows(f"SELECT id FROM record WHERE id > ? ORDER BY id LIMIT {PAGE}", last)]:
        yield page
        last = page[-1]


def _write(driver: Any, record_id: str, digest: str, entry: Entry) -> None:
    number = driver.execute("INSERT INTO search_doc (record_id, digest) VALUES (?, ?)", (record_id, digest)).lastrowid
    driver.execute(_DOCUMENT, (number, *_tokens(entry)))


def _tokens(entry: Entry) -> tuple[str, str, str]:
    return tokenized(entry.title), tokenized("\n".join(entry.names)), tokenized("\n".join(entry.body))


def _add_fields(rows: Rows, kind: Kind, ids: Sequence[str], found: dict[str, Entry]) -> None:
    wanted = id_list(ids)
    columns = [field.name for field in kind.fields if field.type in _WORDS and field.name not in _AROUND]
    if columns:
        selected = ", ".join(f'"{name}"' for name in columns)
        sql = f'SELECT id, {selected} FROM "{kind.name}" WHERE id IN (SELECT value FROM json_each(?))'
        for record_id, *words in rows.rows(sql, wanted):
            found[record_id].body += [each for each in words if each]
    for field in (*kind.fields, *COMMON):
        if field.type is FieldType.ROWS:
            _add_rows(rows, field, wanted, found)


def _add_rows(rows: Rows, field: Field, wanted: str, found: dict[str, Entry]) -> None:
    columns = [part.name for part in field.fields if part.type in _WORDS]
    if not columns:
        return
    selected = ", ".join(f'"{name}"' for name in columns)
    sql = (
        f'SELECT owner_id, {selected} FROM "{field.table}" WHERE owner_id IN (SELECT value FROM json_each(?))'
        " ORDER BY position, id"
    )
    for owner_id, *words in rows.rows(sql, wanted):
        entry = found[owner_id]
        (entry.names if field.table in _NAMES else entry.body).extend(each for each in words if each)
