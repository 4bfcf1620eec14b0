"""What a row says when it is closed: its columns, each of a first and a smaller second line. One function a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field, FieldType
from caseapp.platform.translation import mark, tr
from caseapp.queries import participants
from caseapp.ui.inspector.context import FormContext

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a closed row; `link` is the record it leads to, if any."""

    first: str
    second: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class RowStyle:
    """The columns of a list: heads ("" for none), shares of the width, and how rows are put into words."""

    heads: tuple[str, ...]
    shares: tuple[int, ...]
    is_two_lines: bool
    words: Callable[[Sequence[Row], FormContext], list[tuple[Cell, ...]]]


def words_of(field: Field) -> RowStyle:
    """How the rows of a list are shown; the fields of the row one after another unless a list has its own way."""
    return _STYLES.get(field.table) or RowStyle((), (1,), False, _Plain(field))


class _Plain:
    """All values of a row, in one column."""

    def __init__(self, field: Field) -> None:
        self._field = field

    def __call__(self, rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
        return [(Cell(" · ".join(filter(None, self._parts(row, context)))),) for row in rows]

    def _parts(self, row: Row, context: FormContext) -> list[str]:
        return [plain(part, row.get(part.name), context) for part in self._field.row_fields]


def plain(field: Field, value: Any, context: FormContext) -> str:
    """A value in words."""
    if isinstance(value, CaseDate):
        return show_date(value)
    if field.type is FieldType.REF:
        ref = context.ref(value) if value else None
        return ref.title if ref is not None else str(value or "")
    if field.type is FieldType.FLAG:
        return tr(field.label).lower() if value else ""
    if value and value in field.choices:
        return tr(str(value))
    return str(value or "")


def _title(record_id: str | None, context: FormContext) -> str:
    ref = context.ref(record_id) if record_id else None
    return ref.title if ref is not None else ""


def _span(row: Row) -> str:
    begins, ends = row.get("from"), row.get("to")
    if not isinstance(begins, CaseDate) and not isinstance(ends, CaseDate):
        return ""
    first = show_date(begins) if isinstance(begins, CaseDate) else ""
    last = show_date(ends) if isinstance(ends, CaseDate) else ""
    return f"{first} – {last}".strip()


def _participants(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    reader = context.session.reader
    ids = [row[name] for row in rows for name in ("actor", "delegation") if row.get(name)]
    known = participants.actors(reader, ids)
    held = participants.offices(reader, [row["tenure"] for row in rows if row.get("tenure")])
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        actor, side = known.get(row.get("actor") or ""), known.get(row.get("delegation") or "")
        name = actor.title if actor else _title(row.get("actor"), context) or row.get("unnamed") or ""
        second = actor.other_names if actor else (tr("not named") if row.get("unnamed") else "")
        printed = row.get("title_as_printed") or ""
        office = held.get(row.get("tenure") or "", "")
        role = row.get("role") or ""
        third = [f"“{printed}”"] if printed else []
        third += [office] if office else []
        third += [tr(role).capitalize()] if role and (role != "member" or not third) else []
        codes = side.side or side.title if side else actor.side if actor else ""
        found.append(
            (
                Cell(name, second, row.get("actor") or ""),
                Cell(codes),
                Cell(third[0] if third else "", " · ".join(third[1:])),
            )
        )
    return found


def _posts(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    known = participants.posts(context.session.reader, [row["post"] for row in rows if row.get("post")])
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        post = known.get(row.get("post") or "")
        title = row.get("title") or (post.title if post else "")
        organisation = _title(row.get("organisation"), context) or (post.organisation if post else "")
        acting = tr("acting") if row.get("acting") else ""
        found.append((Cell(title, organisation, row.get("post") or ""), Cell(_span(row), acting)))
    return found


def _names(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        tongue = " · ".join(filter(None, (row.get("language"), row.get("script"))))
        kind = tr(row["kind"]) if row.get("kind") else ""
        found.append((Cell(row.get("text") or ""), Cell(tongue), Cell(kind[:1].upper() + kind[1:])))
    return found


def _terms(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    return [
        (
            Cell(_title(row.get("party"), context), link=row.get("party") or ""),
            Cell(row.get("term") or ""),
            Cell(row.get("language") or ""),
        )
        for row in rows
    ]


def _parts(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    return [(Cell(f"{number}. {row.get('text') or ''}"),) for number, row in enumerate(rows, 1)]


def _parties(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    return [
        (Cell(_title(row.get("actor"), context), link=row.get("actor") or ""), Cell(row.get("role") or ""))
        for row in rows
    ]


def _custom(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    return [(Cell(row.get("name") or ""), Cell(row.get("value") or "")) for row in rows]


_STYLES: dict[str, RowStyle] = {
    "participation": RowStyle(
        (mark("Person"), mark("Side"), mark("Title as printed / office then")), (10, 4, 12), True, _participants
    ),
    "tenure": RowStyle((mark("Post"), mark("In office")), (7, 4), True, _posts),
    "name": RowStyle((mark("Name"), mark("Language"), mark("Kind")), (9, 5, 5), False, _names),
    "issue_term": RowStyle((mark("Party"), mark("Term"), ""), (6, 10, 2), False, _terms),
    "proposal_component": RowStyle((), (1,), False, _parts),
    "instrument_party": RowStyle((mark("Party"), mark("Role")), (7, 5), False, _parties),
    "custom_field": RowStyle((mark("Field"), mark("Value")), (1, 1), False, _custom),
}
