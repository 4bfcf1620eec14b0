"""The tables of a case file, derived from `domain.kinds` and the fixed ones beside them, as SQLAlchemy Core tables.

Every row has a text `id`. `record` is the base of all a user can point at (joined-table inheritance): the table of a
kind shares its id. The migrations are frozen SQL; a test holds them against this module.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text
from sqlalchemy.types import Float

from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.store.columns import CHANGE_OTHER, CHANGE_OWNER, date_columns, ref_column

metadata = MetaData()


def _id(target: str | None = None) -> Column[str]:
    if target is None:
        return Column("id", Text, primary_key=True, nullable=False)
    return Column("id", Text, _foreign(target, "CASCADE"), primary_key=True, nullable=False)


def _foreign(target: str, on_delete: str) -> ForeignKey:
    return ForeignKey(f"{target}.id", ondelete=on_delete, deferrable=True, initially="DEFERRED")


def _reference(name: str, target: str, *, on_delete: str = "SET NULL", nullable: bool = True) -> Column[str]:
    return Column(name, Text, _foreign(target, on_delete), nullable=nullable, index=True)


def _target(field: Field) -> str:
    """The table a reference points at: that of its kind, or `record` where several kinds may stand."""
    return field.to[0] if len(field.to) == 1 and field.to[0] in KINDS else "record"


def _columns(field: Field, *, is_sorted: bool = True) -> list[Column[Any]]:
    match field.type:
        case FieldType.DATE:
            instants = {"earliest", "latest"}
            return [
                Column(name, Integer, index=is_sorted) if name.rsplit("_", 1)[1] in instants else Column(name, Text)
                for name in date_columns(field.name)
            ]
        case FieldType.REF:
            return [_reference(ref_column(field.name), _target(field))]
        case FieldType.ROW_REF:
            # A row that is not a record: the texts of a source own their excerpts, a tenure is only named.
            owned = field.is_fixed
            on_delete = "CASCADE" if owned else "SET NULL"
            return [_reference(ref_column(field.name), field.table, on_delete=on_delete, nullable=not owned)]
        case FieldType.FLAG:
            return [Column(field.name, Integer, nullable=False, server_default=text("0"))]
        case FieldType.INTEGER:
            return [Column(field.name, Integer)]
        case FieldType.NUMBER:
            return [Column(field.name, Float)]
        case _:
            return [Column(field.name, Text, nullable=False, server_default=text("''"))]


def _child_table(field: Field, owner: str) -> Table:
    columns = [column for each in field.row_fields for column in _columns(each, is_sorted=False)]
    if field.type is FieldType.REFS:
        columns = [_reference("ref_id", _target(field), on_delete="CASCADE", nullable=False)]
    return Table(
        field.table,
        metadata,
        _id(),
        _reference("owner_id", owner, on_delete="CASCADE", nullable=False),
        Column("position", Integer, nullable=False),
        *columns,
    )


def _declare_records() -> None:
    Table(
        "record",
        metadata,
        _id(),
        Column("kind", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("sensitivity", Text, nullable=False, server_default=text("'internal'")),
        Column("notes", Text, nullable=False, server_default=text("''")),
    )
    Index("ix_record_kind_title", metadata.tables["record"].c.kind, metadata.tables["record"].c.title)
    owners: dict[str, list[str]] = {}
    lists: dict[str, Field] = {}
    for kind in KINDS.values():
        own = [field for field in kind.fields if not field.is_list]
        Table(kind.name, metadata, _id("record"), *(column for field in own for column in _columns(field)))
        for field in (*kind.fields, *COMMON):
            if field.is_list:
                owners.setdefault(field.table, []).append(kind.name)
                lists[field.table] = field
    for table, field in lists.items():
        _child_table(field, owners[table][0] if len(owners[table]) == 1 else "record")


def _declare_texts() -> None:
    Table(
        "blob",
        metadata,
        Column("sha256", Text, primary_key=True, nullable=False),
        Column("media_type", Text, nullable=False),
        Column("size", Integer, nullable=False),
        Column("bytes", LargeBinary, nullable=False),
    )
    Table(
        "text_body",
        metadata,
        Column("sha256", Text, primary_key=True, nullable=False),
        Column("text", Text, nullable=False),
    )
    Table(
        "text_sketch",
        metadata,
        Column("sha256", Text, primary_key=True, nullable=False),
        Column("sketch", LargeBinary, nullable=False),
    )
    Table(
        "text_version",
        metadata,
        _id(),
        _reference("source_id", "source", on_delete="CASCADE", nullable=False),
        Column("number", Integer, nullable=False),
        Column("text_sha256", Text, ForeignKey("text_body.sha256"), nullable=False, index=True),
        Column("original_sha256", Text, ForeignKey("blob.sha256"), index=True),
        Column("file_name", Text, nullable=False, server_default=text("''")),
        Column("encoding", Text, nullable=False, server_default=text("''")),
        Column("extracted_by", Text, nullable=False, server_default=text("''")),
        Column("extracted_at", Text, nullable=False),
        Column("page_map", Text, nullable=False, server_default=text("''")),
        _reference("supersedes_id", "text_version"),
    )


def _declare_links() -> None:
    Table(
        "citation",
        metadata,
        _id(),
        _reference("excerpt_id", "excerpt", on_delete="CASCADE", nullable=False),
        _reference("record_id", "record", on_delete="CASCADE", nullable=False),
        Column("field", Text, nullable=False, server_default=text("''")),
        Column("stance", Text, nullable=False, server_default=text("'supports'")),
        Column("credibility", Integer),
        Column("note", Text, nullable=False, server_default=text("''")),
    )
    Table(
        "same_as",
        metadata,
        _id(),
        _reference("a_id", "record", on_delete="CASCADE", nullable=False),
        _reference("b_id", "record", on_delete="CASCADE", nullable=False),
        Column("verdict", Text, nullable=False),
        Column("reason", Text, nullable=False, server_default=text("''")),
    )


def _declare_bookkeeping() -> None:
    for name in ("saved_view", "template"):
        Table(
            name,
            metadata,
            _id(),
            Column("kind", Text, nullable=False),
            Column("title", Text, nullable=False),
            Column("body", Text, nullable=False),
        )
    Table(
        "case_info",
        metadata,
        _id(),
        Column("title", Text, nullable=False),
        Column("subtitle", Text, nullable=False, server_default=text("''")),
        Column("as_of", Text, nullable=False, server_default=text("''")),
    )
    # A suggestion that somebody did not want: it does not come again. The same may stand twice, from two copies.
    words = (Column(name, Text, nullable=False) for name in ("kind", "rule", "words", "title"))
    Table("rejection", metadata, _id(), *words)
    Table("file_format", metadata, Column("needs", Text, nullable=False))
    _declare_merging()
    Table(
        "session",
        metadata,
        _id(),
        Column("author", Text, nullable=False),
        Column("machine", Text, nullable=False),
        Column("app_version", Text, nullable=False),
        Column("started_at", Text, nullable=False),
    )
    Table(
        "step",
        metadata,
        # SQLite: the local order of steps; ids and logical times are what travels between copies.
        Column("ord", Integer, primary_key=True, autoincrement=True),
        Column("id", Text, nullable=False, unique=True),
        Column("session_id", Text, ForeignKey("session.id"), nullable=False, index=True),
        Column("seq", Integer, nullable=False),
        Column("hlc", Integer, nullable=False),
        Column("made_at", Text, nullable=False),
        Column("label", Text, nullable=False),
        Column("mode", Text, nullable=False),
        Column("of_step", Text, index=True),
        Column("merge_key", Text, nullable=False, server_default=text("''")),
        Column("digest", Text, nullable=False),
        # The merge by which it came; a step with `ord` below zero is no part of this file's own line of steps.
        Column("via", Text, index=True),
        Column("retracts", Text, index=True),
        Column("part_of", Text),
    )
    Table(
        "change",
        metadata,
        Column("step_id", Text, ForeignKey("step.id", ondelete="CASCADE"), primary_key=True, nullable=False),
        Column("number", Integer, primary_key=True, nullable=False),
        Column("table_name", Text, nullable=False),
        Column("row_id", Text, nullable=False, index=True),
        Column("op", Text, nullable=False),
        Column("before", Text),
        Column("after", Text),
        # The history of a record is looked up: a row that came or went names its owner only in its JSON.
        Index("ix_change_owner", text(CHANGE_OWNER), sqlite_where=text(f"{CHANGE_OWNER} IS NOT NULL")),
        Index("ix_change_other", text(CHANGE_OTHER), sqlite_where=text("table_name = 'same_as'")),
        sqlite_with_rowid=False,
    )


def _cell() -> tuple[Column[Any], ...]:
    """What names a field of a row, wherever that is."""
    names = ("table_name", "row_id", "field")
    return tuple(Column(name, Text, nullable=False, index=name == "row_id") for name in names)


def _declare_merging() -> None:
    Table(
        "lineage",
        metadata,
        # From its step `seq` on, a session knew all steps of another up to `knows_seq`, and all that those knew.
        Column("session_id", Text, primary_key=True, nullable=False),
        Column("seq", Integer, primary_key=True, nullable=False),
        Column("knows_session", Text, primary_key=True, nullable=False),
        Column("knows_seq", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    Table("conflict", metadata, _id(), *_cell(), Column("record_id", Text, nullable=False))
    Table(
        "decision",
        metadata,
        _id(),
        *_cell(),
        Column("choice", Text, nullable=False),
        Column("value", Text, nullable=False),
        Column("reason", Text, nullable=False, server_default=text("''")),
    )
    Table(
        "orphan",
        metadata,
        # A row that a copy brought and that waits for what it belongs to, which is deleted here.
        Column("row_id", Text, primary_key=True, nullable=False),
        Column("table_name", Text, nullable=False),
        Column("missing_id", Text, primary_key=True, nullable=False, index=True),
        sqlite_with_rowid=False,
    )


_declare_records()
_declare_texts()
_declare_links()
_declare_bookkeeping()

#: Tables outside the journal: content-addressed bodies, the journal's own, what follows from it, and what the file is.
UNJOURNALLED = frozenset(
    {"blob", "text_body", "text_sketch", "session", "step", "change", "lineage", "conflict", "orphan", "file_format"}
)
JOURNALLED: tuple[str, ...] = tuple(sorted(set(metadata.tables) - UNJOURNALLED))


@cache
def record_columns(table: str) -> tuple[str, ...]:
    """The columns of `table` that hold ids of records: its owner and what it refers to, and its own id for a kind."""
    found = []
    for column in metadata.tables[table].columns:
        targets = {key.column.table.name for key in column.foreign_keys}
        if targets & (KINDS.keys() | {"record"}):
            found.append(column.name)
    return ("id", *found) if table == "record" else tuple(found)
