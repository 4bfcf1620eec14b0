"""The whole content of a case as JSON lines in one canonical order: equal content gives equal bytes.

Tables by name, rows by id, keys by name. The history (sessions, steps, changes) is left out, so that doing and undoing
leaves the same dump; so are texts and bytes that only history refers to. It must not write to the case.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from caseapp.store import search_index
from caseapp.store.reader import Reader, Row

HISTORY = frozenset({"session", "step", "change", "lineage", "conflict", "orphan", "alembic_version", "file_format"})
_DERIVED = search_index.TABLES | search_index.SHADOWS
_REFERRED = {
    "blob": "SELECT original_sha256 FROM text_version WHERE original_sha256 IS NOT NULL",
    "text_body": "SELECT text_sha256 FROM text_version",
}
_LEFT_OUT = {"blob": {"bytes"}}
_PAGE_ROWS = {"text_body": 1}  # a text may be large
_ROWS = 500


def dump(reader: Reader) -> Iterator[str]:
    """Lines of the form {"row": {...}, "table": "..."}, without line ends, all of one state of the case.

    The reader is the dump's alone until the last line.
    """
    with reader.one_state():
        for table in tables(reader):
            columns = [name for name in _columns(reader, table) if name not in _LEFT_OUT.get(table, set())]
            for row in _rows(reader, table, columns):
                yield _line({"table": table, "row": dict(zip(columns, row, strict=True))})


def tables(reader: Reader) -> list[str]:
    """The tables that hold content, by name."""
    found = reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return sorted({name for (name,) in found if not name.startswith("sqlite_")} - HISTORY - _DERIVED)


def _columns(reader: Reader, table: str) -> list[str]:
    return [name for (name,) in reader.rows("SELECT name FROM pragma_table_info(?) ORDER BY name", table)]


def _rows(reader: Reader, table: str, columns: list[str]) -> Iterator[Row]:
    key = "sha256" if table in _REFERRED else "id"
    where = f'"{key}" > ?' + (f' AND "{key}" IN ({_REFERRED[table]})' if table in _REFERRED else "")
    selected = ", ".join(f'"{name}"' for name in columns)
    size = _PAGE_ROWS.get(table, _ROWS)
    last = ""
    while True:
        page = reader.rows(f'SELECT {selected} FROM "{table}" WHERE {where} ORDER BY "{key}" LIMIT {size}', last)
        yield from page
        if len(page) < size:
            return
        last = page[-1][columns.index(key)]


def _line(data: dict[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
