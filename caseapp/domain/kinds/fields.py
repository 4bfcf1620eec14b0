"""How one field of a record is described: the vocabulary in which `kinds` writes the model down.

Tables, operations, forms, the command line, plans and dumps are all driven by these descriptions, so that a field is
written in one place. Nothing here knows how a field is stored or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """The forms a value may take."""

    TEXT = "text"  # one line
    LONG_TEXT = "long text"  # several lines
    CHOICE = "choice"  # one of `choices`; any words when `is_open`
    FLAG = "flag"  # True or False
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"  # a CaseDate
    REF = "reference"  # the id of a record of a kind in `to`
    REFS = "references"  # ordered ids, in the link table `table`
    ROWS = "rows"  # ordered rows with `fields` of their own, in `table`
    ROW_REF = "row reference"  # the id of a row of `table` that is not a record


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `to` names the kinds a reference may have; `table` the child table of a list."""

    name: str
    label: str
    type: FieldType
    choices: tuple[str, ...] = ()
    is_open: bool = False
    default: str | bool | None = None
    to: tuple[str, ...] = ()
    table: str = ""
    fields: tuple[Field, ...] = ()
    hint: str = ""
    is_fixed: bool = False  # set when the record is made, never edited afterwards

    @property
    def is_list(self) -> bool:
        """Whether its value is kept in a child table."""
        return self.type in (FieldType.REFS, FieldType.ROWS)

    @property
    def row_fields(self) -> tuple[Field, ...]:
        """The fields of the rows of a list; a list of references has the one field `ref`."""
        if self.type is FieldType.REFS:
            return (Field("ref", self.label, FieldType.REF, to=self.to),)
        return self.fields


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record. `letter` is its mark in the look: M A S P O R G D."""

    name: str
    label: str
    plural: str
    letter: str
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field:
        """The field `name`, its own or one common to all kinds; KeyError when there is none."""
        return _by_name(self)[name]


def text(name: str, label: str, hint: str = "") -> Field:
    """A line of text."""
    return Field(name, label, FieldType.TEXT, hint=hint)


def long_text(name: str, label: str, hint: str = "") -> Field:
    """A text of several lines."""
    return Field(name, label, FieldType.LONG_TEXT, hint=hint)


def choice(name: str, label: str, *choices: str, default: str | None = None, is_open: bool = False) -> Field:
    """One word of a fixed list, or with `is_open` of a list that may be left."""
    return Field(name, label, FieldType.CHOICE, choices=choices, default=default, is_open=is_open)


def flag(name: str, label: str) -> Field:
    """Yes or no; no unless said."""
    return Field(name, label, FieldType.FLAG, default=False)


def date(name: str, label: str, hint: str = "") -> Field:
    """A date in the source's words and what it became."""
    return Field(name, label, FieldType.DATE, hint=hint)


def ref(name: str, label: str, *to: str) -> Field:
    """A reference to one record."""
    return Field(name, label, FieldType.REF, to=to)


def refs(name: str, label: str, *to: str, table: str) -> Field:
    """An ordered list of references."""
    return Field(name, label, FieldType.REFS, to=to, table=table)


def rows(name: str, label: str, *fields: Field, table: str) -> Field:
    """An ordered list of rows."""
    return Field(name, label, FieldType.ROWS, table=table, fields=fields)


COMMON: tuple[Field, ...] = (
    Field("title", "Title", FieldType.TEXT),
    Field(
        "sensitivity",
        "Sensitivity",
        FieldType.CHOICE,
        choices=("public", "internal", "confidential", "secret"),
        default="internal",
    ),
    Field("notes", "Notes", FieldType.LONG_TEXT),
    Field("tags", "Tags", FieldType.ROWS, table="tag", fields=(Field("label", "Tag", FieldType.TEXT),)),
    Field(
        "custom",
        "Custom fields",
        FieldType.ROWS,
        table="custom_field",
        fields=(Field("name", "Field", FieldType.TEXT), Field("value", "Value", FieldType.TEXT)),
    ),
)

_tables: dict[str, dict[str, Field]] = {}


def _by_name(kind: Kind) -> dict[str, Field]:
    found = _tables.get(kind.name)
    if found is None:
        found = _tables[kind.name] = {field.name: field for field in (*COMMON, *kind.fields)}
    return found
