"""What a merge did to the records of a case, in few words each: what is new, what changed on which side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from caseapp.domain.kinds import KINDS, kind_shown
from caseapp.domain.sorting import sort_key
from caseapp.platform.translation import plural, tr
from caseapp.queries import past
from caseapp.queries.disputed_fields import disputed
from caseapp.queries.past_words import Part, Titles, ids_in, parts_of, value_words
from caseapp.store.columns import CHANGE_OWNER
from caseapp.store.reader import Row, Rows, id_list

ADDED, CHANGED, DELETED, SAME = "added", "changed", "deleted", "same"
OUR_SIDE, THEIR_SIDE, BOTH_SIDES = "ours", "theirs", "both"

_OF_STEP = "SELECT table_name, row_id, op, before, after FROM change WHERE step_id = ?"
_OF_STEPS = "SELECT DISTINCT c.table_name, c.row_id FROM json_each(?) w CROSS JOIN change c ON c.step_id = w.value"
_OWNERS = f"""
SELECT c.row_id, min({CHANGE_OWNER}) FROM json_each(?) w CROSS JOIN change c ON c.row_id = w.value
WHERE c.op <> 'update' AND {CHANGE_OWNER} IS NOT NULL GROUP BY c.row_id"""
_TITLES = """
SELECT r.id, r.kind, r.title FROM json_each(?) w CROSS JOIN record r ON r.id = w.value"""
#: Rows of these stand for no record of a list.
_SILENT = frozenset({"case_info", "decision", "rejection", "saved_view", "template"})
#: Steps that came with a copy have places below 0.
_BEFORE_ALL = -(1 << 62)
_SILENT_COLUMNS = frozenset({"position", "id"})


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that a merge touched. `what` is added, changed, deleted, or same: both sides did the same to it.

    `fields` are labels, translated; `is_both`: whether it was changed here as well.
    """

    record_id: str
    kind: str
    title: str
    what: str
    fields: tuple[str, ...] = ()
    is_both: bool = False


@dataclass(frozen=True, slots=True)
class OtherField:
    """A field of a record that somebody changed since the two parted: its label, translated, its value now, and who."""

    label: str
    words: str
    side: str


def other_fields(
    rows: Rows, record_id: str, disputed_columns: Iterable[str], steps: tuple[set[str], set[str]]
) -> list[OtherField]:
    """What else `steps`, ours and theirs, changed in a record: fields, and lists by how many rows they have now."""
    kind = kind_shown(past.kind_of(rows, record_id))
    now = past.stands(rows, record_id)
    parts = {part.table: part for part in parts_of(kind) if part.field.is_list}
    columns = {(part.table, name): part for part in parts_of(kind) for name in part.columns}
    left_out = set(disputed_columns)
    sides: dict[str, set[str]] = {}
    found: dict[str, Part] = {}
    for touch in past.touches(rows, record_id, now, _BEFORE_ALL):
        side = OUR_SIDE if touch.step_id in steps[0] else THEIR_SIDE if touch.step_id in steps[1] else ""
        if not side or (touch.op != "update" and touch.key[0] not in parts):
            continue
        for name in (touch.after or touch.before or {}) if side else ():
            part = parts.get(touch.key[0]) or columns.get((touch.key[0], name))
            if part is not None and part.field.name not in left_out:
                found[part.field.name] = part
                sides.setdefault(part.field.name, set()).add(side)
    titles = Titles(rows, ids_in(now))
    return [
        OtherField(
            tr(part.field.label),
            _words_now(part, now, titles),
            BOTH_SIDES if len(sides[name]) == 2 else next(iter(sides[name])),
        )
        for name, part in found.items()
    ]


def _words_now(part: Part, now: past.State, titles: Titles) -> str:
    rows = [row for (table, _), row in now.items() if table == part.table]
    if part.field.is_list:
        return plural("{n} entry", "{n} entries", len(rows))
    return value_words(part.field, rows[0], titles) if rows else ""


def merged(rows: Rows, step_id: str, ours: Iterable[str] = (), theirs: Iterable[str] = ()) -> list[MergedRecord]:
    """What the merge step of an id did, by title; `ours` and `theirs` are the steps that only one side had."""
    changes: list[Row] = [row for row in rows.rows(_OF_STEP, step_id) if row[0] not in _SILENT]
    own, others = _touched(rows, ours), _touched(rows, theirs)
    owner = _owners(rows, {(table, row_id) for table, row_id, *_ in changes})
    whats: dict[str, str] = {}
    names: dict[str, dict[tuple[str, str], None]] = {}
    for table, row_id, op, before, after in changes:
        record_id = str(owner.get((table, row_id), row_id))
        if table == "record" and op != "update":
            whats[record_id] = ADDED if op == "insert" else DELETED
        for name in _columns(op, past.decoded(before) or past.decoded(after) or {}):
            names.setdefault(record_id, {})[table, name] = None
    same = (others & own) - names.keys()
    known = _titles(rows, names.keys() | same)
    found = []
    for record_id in (*names, *sorted(same)):
        if record_id in known:
            kind, title = known[record_id]
            what = SAME if record_id in same else whats.get(record_id, CHANGED)
            labels = _labels(kind, names.get(record_id, {})) if what == CHANGED else ()
            found.append(MergedRecord(record_id, kind, title, what, labels, record_id in own))
    return sorted(found, key=lambda each: (sort_key(each.title), each.record_id))


def _columns(op: str, row: Mapping[str, Any]) -> Iterable[str]:
    return (name for name in row if name not in _SILENT_COLUMNS) if op == "update" else ("",)


def _touched(rows: Rows, steps: Iterable[str]) -> set[str]:
    found = {(table, row_id) for table, row_id in rows.rows(_OF_STEPS, id_list(steps)) if table not in _SILENT}
    return set(_owners(rows, found).values())


def _owners(rows: Rows, keys: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The record of each row; a quote stands for itself."""
    own = {key: key[1] for key in keys if key[0] == "record" or key[0] in KINDS}
    others = keys - own.keys()
    known: dict[str, str] = dict(rows.rows(_OWNERS, id_list(sorted({key[1] for key in others}))))
    return own | {key: known[key[1]] for key in others if key[1] in known}


def _titles(rows: Rows, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    wanted = sorted(ids)
    found = {row[0]: (str(row[1]), str(row[2])) for row in rows.rows(_TITLES, id_list(wanted))}
    return past.last_titles(rows, [each for each in wanted if each not in found]) | found


def _labels(kind: str, names: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for table, name in names:
        what = disputed(kind, table, _field_of(table, name))
        found[what.label.partition(":")[0] if not what.is_own else what.label] = None
    return tuple(found) or (tr("Evidence"),)


def _field_of(table: str, column: str) -> str:
    from caseapp.store.merging.shapes import fields_of  # loads SQLAlchemy

    return fields_of(table).get(column, column) if column else ""
