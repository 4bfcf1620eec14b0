"""The parts of the open form of a row: the registry's fields, but a post goes by title and organisation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.platform.translation import mark
from caseapp.queries.participants import posts
from caseapp.store.reader import Rows

Row = dict[str, Any]

_POST_PARTS = (
    Field("title", mark("Title"), FieldType.TEXT, hint=mark("such as Foreign Minister")),
    Field("organisation", mark("Organisation"), FieldType.REF, to=KINDS["post"].field("organisation").to),
)


def parts_of(field: Field) -> tuple[Field, ...]:
    """The fields of the open form."""
    if field.table == "tenure":
        return (*_POST_PARTS, *(part for part in field.row_fields if part.name != "post"))
    return field.row_fields


def loaded(rows: Rows, field: Field, value: list[Row]) -> list[Row]:
    """Rows of the case as the form has them: a post with the title and organisation that name it."""
    if field.table != "tenure":
        return [dict(row) for row in value]
    known = posts(rows, [row["post"] for row in value if row.get("post")])
    found = []
    for row in value:
        post = known.get(row.get("post") or "")
        named = {"title": post.title, "organisation": post.organisation_id} if post else {}
        found.append({**row, **named, "_named": (row.get("post"), named.get("title"), named.get("organisation"))})
    return found


def sent(field: Field, row: Row) -> Row:
    """A row of the form as `records.edit` takes it."""
    if field.table != "tenure":
        return dict(row)
    post, title, organisation = row.get("_named", (None, None, None))
    rest = {name: value for name, value in row.items() if name not in ("title", "organisation", "_named", "post")}
    if row.get("title") and (row["title"], row.get("organisation")) != (title, organisation):
        # Another title or organisation means another post: the one of that name, found or made.
        return {**rest, "title": row["title"], "organisation": row.get("organisation")}
    return {**rest, "post": post if row.get("title") else None}


def is_blank(field: Field, row: Mapping[str, Any]) -> bool:
    """Whether nothing was put into a new row yet; what it starts with does not count."""
    starts = {part.name: part.default for part in parts_of(field)}
    return not any(
        value not in (None, "", False, [], starts.get(name))
        for name, value in row.items()
        if name not in ("id", "_named")
    )
