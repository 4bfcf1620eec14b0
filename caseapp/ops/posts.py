"""Posts are shared: who writes "Foreign Minister" of a ministry into a form means the one post of that name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from caseapp.domain.kinds import KINDS
from caseapp.ops.references import resolve
from caseapp.store.unit import Unit

Create = Callable[[Unit, str, str, Mapping[str, object]], str]

_SAME_POST = """
SELECT r.id FROM record r JOIN post p ON p.id = r.id WHERE r.title = ? AND coalesce(p.organisation_id, '') = ?"""


def find_or_create(unit: Unit, create: Create, title: str, organisation: str | None) -> str:
    """The id of the post `title` in `organisation` (an id or a name), made when the case has none."""
    organisation_id = resolve(unit, KINDS["post"].field("organisation"), organisation)
    found = unit.rows(_SAME_POST, title, organisation_id or "")
    if found:
        return str(found[0][0])
    return create(unit, "post", title, {"organisation": organisation_id})


def completed(unit: Unit, create: Create, fields: Mapping[str, object]) -> Mapping[str, object]:
    """The fields of a person, with posts that are given as title and organisation replaced by the post's id."""
    rows = fields.get("posts")
    if not isinstance(rows, list):
        return fields
    return {**fields, "posts": [_with_post(unit, create, row) for row in rows]}


def _with_post(unit: Unit, create: Create, row: object) -> object:
    if not isinstance(row, Mapping) or not row.get("title"):
        return row
    rest = {name: value for name, value in row.items() if name not in ("title", "organisation")}
    if not rest.get("post"):
        rest["post"] = find_or_create(unit, create, str(row["title"]), row.get("organisation"))
    return rest
