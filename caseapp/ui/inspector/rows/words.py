"""What a row says when it is closed: its columns, each of a first and a smaller second line. One function a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field, FieldType
from caseapp.platform.translation import mark, tr
from caseapp.queries import participants
from caseapp.queries.offices import Office, offices_of
from caseapp.queries.participants import ActorWords
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.rows.parts import Row, parts_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a closed row; `link` is the record it leads to, if any. With `offer` the second line is a value
    that is proposed for the part there."""

    first: str
    second: str = ""
    link: str = ""
    offer: str = ""


@dataclass(frozen=True, slots=True)
class RowStyle:
    """The columns of a list: heads ("" for none), shares of the width, and how rows are put into words.

    `slots` names the parts that the lines of each column show, where these are edited as cells; `labels` what parts are
    called. Without `is_two_lines` a list has second lines once a row has words there.
    """

    heads: tuple[str, ...]
    shares: tuple[int, ...]
    is_two_lines: bool
    words: Callable[[Sequence[Row], FormContext], list[tuple[Cell, ...]]]
    slots: tuple[tuple[str, ...], ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)


def words_of(listed: Field) -> RowStyle:
    """How the rows of a list are shown; the fields of the row one after another unless a list has its own way."""
    style = _STYLES.get(listed.table) or RowStyle((), (1,), False, _Plain(listed))
    return replace(style, labels={part.name: part.label for part in parts_of(listed)})


class _Plain:
    """All values of a row, in one column."""

    def __init__(self, listed: Field) -> None:
        self._list = listed

    def __call__(self, rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
        return [(Cell(" · ".join(filter(None, self._parts(row, context)))),) for row in rows]

    def _parts(self, row: Row, context: FormContext) -> list[str]:
        return [plain(part, row.get(part.name), context) for part in self._list.row_fields]


def plain(part: Field, value: Any, context: FormContext) -> str:
    """A value in words."""
    if isinstance(value, CaseDate):
        return show_date(value)
    if part.type is FieldType.REF:
        ref = context.ref(value) if value else None
        return ref.title if ref is not None else str(value or "")
    if part.type is FieldType.FLAG:
        return tr(part.label).lower() if value else ""
    if value and value in part.choices:
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
    ids = [row[name] for row in rows for name in ("actor", "delegation", "on_behalf_of") if row.get(name)]
    known = participants.actors(reader, ids)
    held = participants.offices(reader, [row["tenure"] for row in rows if row.get("tenure")])
    offered = offices_then(rows, context)
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        actor, side = known.get(row.get("actor") or ""), known.get(row.get("delegation") or "")
        name = actor.title if actor else _title(row.get("actor"), context) or row.get("unnamed") or ""
        codes = side.side or side.title if side else actor.side if actor else ""
        printed, office = row.get("title_as_printed") or "", held.get(row.get("tenure") or "", "")
        offer = offered.get(row.get("actor") or "") if not row.get("tenure") else None
        below = tr("then {office}?", office=offer.words) if offer is not None else office
        found.append(
            (
                Cell(name, _who(row, actor, known), row.get("actor") or ""),
                Cell(codes, _part_taken(row)),
                Cell(f"“{printed}”" if printed else "", below, offer=offer.tenure_id if offer is not None else ""),
            )
        )
    return found


def offices_then(rows: Sequence[Row], context: FormContext) -> dict[str, Office]:
    """By person, the office held at the date of the event shown, the latest of several; only with a date."""
    on = context.view.fields.get("date") if context.view is not None else None
    people = [row["actor"] for row in rows if row.get("actor") and not row.get("tenure")]
    if not isinstance(on, CaseDate) or not people:
        return {}
    return {person: held[0] for person, held in offices_of(context.session.reader, people, on).items()}


def _who(row: Row, actor: ActorWords | None, known: Mapping[str, ActorWords]) -> str:
    behind = known.get(row.get("on_behalf_of") or "")
    if behind is not None:
        return tr("for {name}", name=behind.title)
    if actor is not None:
        return actor.other_names
    return tr("not named") if row.get("unnamed") else ""


def _part_taken(row: Row) -> str:
    role, attendance = row.get("role") or "", row.get("attendance") or ""
    shown = [tr(role)] if role not in ("", "member") else []
    return ", ".join([*shown, *([tr("in part")] if attendance == "part" else [])])


def _posts(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    known = participants.posts(context.session.reader, [row["post"] for row in rows if row.get("post")])
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        post = known.get(row.get("post") or "")
        title = row.get("title") or (post.title if post else "")
        organisation = _title(row.get("organisation"), context) or (post.organisation if post else "")
        found.append((Cell(title, organisation, row.get("post") or ""), _held(row)))
    return found


def _held(row: Row) -> Cell:
    begins, ends = row.get("from"), row.get("to")
    first = show_date(begins) if isinstance(begins, CaseDate) else ""
    last = show_date(ends) if isinstance(ends, CaseDate) else ""
    acting = tr("acting") if row.get("acting") else ""
    return Cell(f"{first} –" if first or last else "", " · ".join(filter(None, (last, acting))))


def _names(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        users = _title(row.get("used_by"), context)
        kind = tr(row["kind"]) if row.get("kind") else ""
        found.append(
            (
                Cell(row.get("text") or "", tr("used by {name}", name=users) if users else ""),
                Cell(" · ".join(filter(None, (row.get("language"), row.get("script"))))),
                Cell(kind[:1].upper() + kind[1:], _span(row)),
            )
        )
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


def _course(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        when, until = row.get("date"), row.get("until")
        last = tr("until {date}", date=show_date(until)) if isinstance(until, CaseDate) else ""
        status = tr(row["status"]) if row.get("status") else ""
        said = show_date(when) if isinstance(when, CaseDate) else ""
        found.append((Cell(status, row.get("note") or ""), Cell(said, last)))
    return found


def _custom(rows: Sequence[Row], context: FormContext) -> list[tuple[Cell, ...]]:
    return [(Cell(row.get("name") or ""), Cell(row.get("value") or "")) for row in rows]


_STYLES: dict[str, RowStyle] = {
    "participation": RowStyle(
        (mark("Person"), mark("Side"), mark("Title as printed / office then")),
        (10, 5, 12),
        True,
        _participants,
        (("actor", "on_behalf_of"), ("delegation", "role"), ("title_as_printed", "tenure")),
    ),
    "tenure": RowStyle(
        (mark("Post"), mark("In office")), (7, 5), True, _posts, (("title", "organisation"), ("from", "to"))
    ),
    "name": RowStyle(
        (mark("Name"), mark("Language"), mark("Kind")),
        (9, 5, 6),
        False,
        _names,
        (("text", "used_by"), ("language",), ("kind", "from")),
    ),
    "issue_term": RowStyle(
        (mark("Party"), mark("Term"), mark("Language")),
        (6, 10, 4),
        False,
        _terms,
        (("party",), ("term",), ("language",)),
    ),
    "proposal_component": RowStyle((), (1,), False, _parts, (("text",),)),
    "instrument_party": RowStyle((mark("Party"), mark("Role")), (7, 5), False, _parties, (("actor",), ("role",))),
    "event_log": RowStyle((), (5, 4), True, _course, (("status", "note"), ("date", "until"))),
    "custom_field": RowStyle((mark("Field"), mark("Value")), (1, 1), False, _custom, (("name",), ("value",))),
}
