"""What a proposal says that a record of the case does not: field by field, what stands there and what would.

A value that only adds is wanted; one that contradicts what somebody wrote, or stands in no words, is shown, and taken
when a person says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.folding import folded
from caseapp.domain.kinds import Field, FieldType
from caseapp.domain.plans import Proposed
from caseapp.queries.records import RecordView
from caseapp.store.reader import Rows, id_list

#: Said once, and never by a later text: what somebody typed there is as good.
_ONCE = frozenset({"text", "chain", "components", "title", "is_unnamed", "iso3166", "unnamed_speaker"})
#: The way of a meeting: what was only to come has been held since.
_TO_COME = frozenset({"planned", "expected", "unscheduled", "postponed"})

_POSTS = """
SELECT p.id, r.title, coalesce(p.organisation_id, '') FROM post p JOIN record r ON r.id = p.id
WHERE p.id IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field. `now` is the value of the case, `then` what it would become, `added` the rows that a list gains; refs
    of the plan stand where the case has no record yet."""

    field: str
    now: Any
    then: Any
    added: tuple[Any, ...] = ()
    is_wanted: bool = True


def differences(rows: Rows, view: RecordView, proposed: Proposed, ids: Mapping[str, str]) -> tuple[Difference, ...]:
    """What accepting a proposal would change in a record; `ids` are the records of the case behind refs."""
    found = [_names(view, proposed)]
    for name, value in proposed.fields.items():
        if name == "posts":
            found.append(_posts(rows, view, value, ids))
        elif name not in ("names", "title"):
            found.append(_of_field(view, view.kind.field(name), value, proposed, ids))
    inferred = proposed.inferred
    return tuple(replace(each, is_wanted=each.is_wanted and each.field not in inferred) for each in found if each)


def _of_field(
    view: RecordView, field: Field, value: Any, proposed: Proposed, ids: Mapping[str, str]
) -> Difference | None:
    now = view.fields.get(field.name)
    is_empty = now in (None, "", [], False)
    if field.name in _ONCE and not is_empty:
        return None
    match field.type:
        case FieldType.DATE:
            return _date(field.name, now, value)
        case FieldType.REF:
            meant = ids.get(value, value)
            return None if meant == now else Difference(field.name, now, meant, (), is_empty)
        case FieldType.REFS:
            added = tuple(each for each in (ids.get(ref, ref) for ref in value) if each not in (now or ()))
            return Difference(field.name, now, [*(now or ()), *added], added) if added else None
        case FieldType.ROWS:
            return _rows(field, now or [], value, ids)
        case _:
            return _plain(field, now, value, proposed, is_empty=is_empty)


def _plain(field: Field, now: Any, value: Any, proposed: Proposed, *, is_empty: bool) -> Difference | None:
    if value == now or (field.name in proposed.inferred and not is_empty):
        return None
    if field.name == "status" and proposed.kind == "event":
        return Difference(field.name, now, value, (), True) if now in _TO_COME and value == "held" else None
    if field.name == "kind" and not is_empty:
        return None  # how it is called says little about what it is
    return Difference(field.name, now, value, (), is_empty)


def _date(name: str, now: CaseDate | None, value: Mapping[str, Any]) -> Difference | None:
    then = CaseDate.from_dict(value)
    if now is None:
        return Difference(name, None, dict(value))
    if now.edtf == then.edtf or (then.earliest <= now.earliest and now.latest <= then.latest):
        return None
    is_within = now.earliest <= then.earliest and then.latest <= now.latest
    kept = {**value, "tz": value.get("tz") or (now.tz if is_within else "")}
    return Difference(name, now, kept, (), is_within)


def _rows(field: Field, now: list[Any], value: list[Any], ids: Mapping[str, str]) -> Difference | None:
    key = field.row_fields[0].name
    had = {row.get(key) for row in now}
    rows = ({name: ids.get(part, part) if isinstance(part, str) else part for name, part in row.items()}
            for row in value if isinstance(row, Mapping))  # fmt: skip
    added = tuple(row for row in rows if row.get(key) not in had)
    return Difference(field.name, now, [*now, *added], added) if added else None


def _names(view: RecordView, proposed: Proposed) -> Difference | None:
    """Names that the record does not go by yet; a part of one that it has is none."""
    if "names" not in view.fields or proposed.fields.get("is_unnamed"):
        return None
    now = view.fields["names"]
    had = [folded(each) for each in (view.title, *(row["text"] for row in now)) if each]
    said = {proposed.title: {"text": proposed.title}} | {row["text"]: row for row in proposed.fields.get("names", ())}
    added = tuple(row for name, row in said.items() if not _is_part(folded(name), had))
    return Difference("names", now, [*now, *added], added) if added else None


def _is_part(name: str, names: list[str]) -> bool:
    words = set(name.split())
    return any(name == each or words <= set(each.split()) for each in names)


def _posts(rows: Rows, view: RecordView, value: list[Any], ids: Mapping[str, str]) -> Difference | None:
    """Offices that the person is not known to have held; the same title without its owner is the same."""
    now = view.fields.get("posts", [])
    held = rows.rows(_POSTS, id_list([str(row["post"]) for row in now if row.get("post")]))
    added = tuple(_new_posts(value, [(folded(title), owner) for _, title, owner in held], ids))
    return Difference("posts", now, [*now, *added], added) if added else None


def _new_posts(value: list[Any], held: list[tuple[str, str]], ids: Mapping[str, str]) -> Iterator[Any]:
    for row in value:
        title, owner = folded(str(row.get("title") or "")), row.get("organisation") or ""
        owner = ids.get(owner, owner)
        if not any(title == known and (not owner or not other or owner == other) for known, other in held):
            yield {**row, "organisation": owner} if owner else dict(row)
