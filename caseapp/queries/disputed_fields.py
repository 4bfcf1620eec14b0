"""What a conflict is about in the words of the model: from a table and the field as the store has it to a label."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caseapp.domain.kinds import COMMON, KINDS, Field, kind_shown
from caseapp.platform.translation import mark, tr
from caseapp.queries.past import columns_of

#: What is no field of the model, by table and name.
_OTHERS = {
    ("record", ""): mark("Deleted or kept"),
    ("excerpt", "anchor"): mark("Where the quote stands"),
    ("text_version", "text"): mark("Text"),
    ("same_as", "verdict"): mark("Same?"),
    ("case_info", "title"): mark("Title of the case"),
    ("case_info", "subtitle"): mark("Subtitle of the case"),
}
_TABLES = {
    "citation": mark("Evidence"),
    "same_as": mark("Same?"),
    "text_version": mark("Text"),
    "excerpt": mark("Quote"),
    "case_info": mark("The case"),
}


@dataclass(frozen=True, slots=True)
class Disputed:
    """`label` is translated. `field` is that of the model, None for what is none; `form_field` the one of the form
    that shows it; `is_own`: whether it is the record's own field, and not one of a row in a list of it."""

    label: str
    field: Field | None
    form_field: str
    is_own: bool


def disputed(kind: str, table: str, name: str) -> Disputed:
    """What `name`, a field of `table` as conflicts have it, is to people; `kind` is that of the record."""
    if (table, name) in _OTHERS:
        return Disputed(tr(_OTHERS[table, name]), None, "", is_own=True)
    own = COMMON if table == "record" else KINDS[table].fields if table in KINDS else ()
    field = _by_column(own, name)
    if field is not None:
        return Disputed(tr(field.label), field, field.name, is_own=True)
    listed = next((each for each in (*kind_shown(kind).fields, *COMMON) if each.is_list and each.table == table), None)
    if listed is None:
        return Disputed(tr(_TABLES[table]) if table in _TABLES else name, None, "", is_own=False)
    part = _by_column(listed.row_fields, name)
    label = tr(listed.label)
    if part is not None and part.label != listed.label:
        label = tr("{list}: {part}", list=label, part=tr(part.label).lower())
    return Disputed(label, part, listed.name, is_own=False)


def _by_column(fields: Iterable[Field], name: str) -> Field | None:
    return next((field for field in fields if name == field.name or columns_of(field) == (name,)), None)
