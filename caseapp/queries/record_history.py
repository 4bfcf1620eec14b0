"""The history of one record: its steps, the latest first, and what each did to its fields, in words.

It walks back from the record as it is now; what it reads is in proportion to what was done to this record alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from caseapp.domain import step_labels
from caseapp.domain.changes import Columns
from caseapp.domain.kinds import Kind, kind_shown
from caseapp.queries import part_lines, past, past_words
from caseapp.queries.brought import BroughtStep, brought
from caseapp.queries.past import Key, State, Touch
from caseapp.queries.past_words import FieldChange, Part, Titles, parts_of
from caseapp.store.reader import Row, Rows, id_list

ADDED, CHANGED, DELETED = "added", "changed", "deleted"
LIMIT = 100

_STEPS = """
SELECT s.id, s.made_at, n.author, n.machine, s.label, s.mode, coalesce(o.mode, s.mode)
FROM json_each(?) i CROSS JOIN step s ON s.id = i.value JOIN session n ON n.id = s.session_id
LEFT JOIN step o ON o.id = s.of_step ORDER BY s.ord DESC"""
_PLACES = frozenset({"text_version", "start_cp", "end_cp", "prefix", "suffix"})
_FOLLOWS_TEXT = frozenset({"exact", "state", "page"})


@dataclass(frozen=True, slots=True)
class RecordStep:
    """One step of a record. `made_at` is ISO 8601 in UTC; `mode` do, undo or redo; `what` added, changed or deleted.

    `is_restorable`: whether the record was there after it, and otherwise than now. `brought`: of a merge, what was done
    to the record in the copy, the latest first; each of these names the merge in `merge_id`, and its values can be
    taken as it set them, not as they were before.
    """

    id: str
    made_at: str
    author: str
    machine: str
    label: str
    mode: str
    what: str
    fields: tuple[FieldChange, ...]
    is_restorable: bool
    brought: tuple[RecordStep, ...] = ()
    merge_id: str = ""


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """What became of a record: its kind and title as they are, or were last, and its steps, the latest first."""

    id: str
    kind: str
    title: str
    is_deleted: bool
    steps: tuple[RecordStep, ...]
    total: int


@dataclass(frozen=True, slots=True)
class _Did:
    """A step before it is in words: each part it touched, with its rows before and after."""

    step_id: str
    what: str
    parts: list[tuple[Part | str, State, State]]
    is_restorable: bool
    brought: tuple[tuple[BroughtStep, _Did], ...] = ()
    is_elsewhere: bool = False


def record_history(rows: Rows, record_id: str, limit: int = LIMIT) -> RecordHistory:
    """The latest `limit` steps of a record, also of a deleted one; no steps when the case never had it."""
    kind = kind_shown(past.kind_of(rows, record_id))
    now = past.stands(rows, record_id)
    groups: dict[int, list[Touch]] = {}
    for touch in past.touches(rows, record_id, now):
        groups.setdefault(touch.ord, []).append(touch)
    copies = {steps[0].merge_ord: steps for steps in brought(rows, record_id, now).values()}
    places = sorted(groups.keys() | copies.keys(), reverse=True)
    state, found = dict(now), []
    for place in places[:limit]:
        found.append(_did(kind, groups.get(place, []), copies.get(place, []), state, now))
    titles = Titles(rows, _referred(found))
    is_deleted = ("record", record_id) not in now
    steps = rows.rows(_STEPS, id_list(did.step_id for did in found))
    return RecordHistory(
        record_id,
        kind.name,
        _title(rows, record_id, now),
        is_deleted,
        tuple(
            _step(step, did, partial(_fields, kind, record_id, now=now, titles=titles))
            for step, did in zip(steps, found, strict=True)
        ),
        len(places),
    )


def _step(row: Row, did: _Did, fields: Callable[[_Did], Iterator[FieldChange]]) -> RecordStep:
    others = tuple(
        RecordStep(
            each.id,
            each.made_at,
            each.author,
            each.machine,
            step_labels.told_apart(each.label, each.mode),
            each.mode,
            there.what,
            tuple(fields(there)),
            is_restorable=False,
            merge_id=each.merge_id,
        )
        for each, there in did.brought
    )
    step_id, made_at, author, machine, stored, mode, done_as = row
    label = step_labels.told_apart(stored, done_as)
    return RecordStep(
        step_id, made_at, author, machine, label, mode, did.what, tuple(fields(did)), did.is_restorable, others
    )


def _referred(found: list[_Did]) -> set[str]:
    every = (each for did in found for each in (did, *(there for _, there in did.brought)))
    return {id_ for did in every for _, *states in did.parts for each in states for id_ in past_words.ids_in(each)}


def _title(rows: Rows, record_id: str, now: State) -> str:
    if ("record", record_id) in now:
        return str(now["record", record_id]["title"])
    return past.last_titles(rows, [record_id]).get(record_id, ("", ""))[1]


def _did(kind: Kind, group: list[Touch], others: list[BroughtStep], state: State, now: State) -> _Did:
    """What one step did, and `others` in copies, `state` being that after it; makes it the one before."""
    after = dict(state)
    there = tuple((each, _did_elsewhere(kind, each, after)) for each in others)
    is_restorable = _is_there(after) and bool(now) and _owned(after) != _owned(now)
    for touch in group:
        past.take_back(state, touch)
    was = dict(state)
    step_id = group[0].step_id if group else others[0].merge_id
    return _Did(step_id, _what(group), list(_touched(kind, group, was, after)), is_restorable, there)


def _did_elsewhere(kind: Kind, step: BroughtStep, after: State) -> _Did:
    """What a step of a copy did to the rows it touched; what it left alone is as in `after`."""
    was: State = {}
    then: State = {}
    for touch in step.touches:
        row = after.get(touch.key, {})
        if touch.op != "insert":
            was[touch.key] = {**row, **(touch.before or {})}
        if touch.op != "delete":
            then[touch.key] = {**row, **(touch.after or {})}
    group = list(step.touches)
    return _Did(step.id, _what(group), list(_touched(kind, group, was, then)), is_restorable=False, is_elsewhere=True)


def _what(group: Iterable[Touch]) -> str:
    ops = {touch.op for touch in group if touch.key[0] == "record"}
    return ADDED if "insert" in ops else DELETED if "delete" in ops else CHANGED


def _touched(kind: Kind, group: list[Touch], was: State, after: State) -> Iterator[tuple[Part | str, State, State]]:
    columns: dict[str, set[str]] = {}
    for touch in group:
        row: Columns = {**(touch.before or {}), **(touch.after or {})}
        columns.setdefault(touch.key[0], set()).update(row)
    for part in parts_of(kind):
        names = columns.get(part.table, set())
        if part.field.name not in _PLACES and (names & set(part.columns) or (part.field.is_list and names)):
            yield part, _of_table(was, part.table), _of_table(after, part.table)
    for table in past.LINKS:
        if table in columns:
            yield table, _of_table(was, table), _of_table(after, table)


def _fields(kind: Kind, record_id: str, did: _Did, now: State, titles: Titles) -> Iterator[FieldChange]:
    for part, was, after in did.parts:
        change = (
            _field(part, was, after, now, titles, is_elsewhere=did.is_elsewhere)
            if isinstance(part, Part)
            else _link(part, kind, record_id, (was, after, was if did.is_elsewhere else now), titles)
        )
        if change.lines:
            yield change if did.what == CHANGED and now else FieldChange(change.name, change.label, change.lines, False)


def _field(part: Part, was: State, after: State, now: State, titles: Titles, *, is_elsewhere: bool) -> FieldChange:
    field, lines = part.field, part_lines.of_part(part, was, after, titles)
    if field.is_list:
        can = not is_elsewhere and _of_table(now, part.table) != was
    else:
        back = after if is_elsewhere else was
        before, there = (next(iter(each.values()), {}) for each in (back, _of_table(now, part.table)))
        can = any(before.get(name) != there.get(name) for name in part.columns)
    return FieldChange(field.name, field.label, lines, can and not field.is_fixed and not _is_placed(part))


def _link(table: str, kind: Kind, record_id: str, states: tuple[State, State, State], titles: Titles) -> FieldChange:
    was, after, now = states
    name, label = part_lines.LINK_LABELS[table]
    lines = part_lines.of_link(table, kind, record_id, (was, after), titles)
    return FieldChange(name, label, lines, table == "citation" and bool(was.keys() - now.keys()))


def _is_placed(part: Part) -> bool:
    return part.table == "excerpt" and part.field.name in _FOLLOWS_TEXT


def _is_there(state: State) -> bool:
    return any(table == "record" for table, _ in state)


def _owned(state: State) -> State:
    return {key: row for key, row in state.items() if key[0] not in past.LINKS}


def _of_table(state: State, table: str) -> dict[Key, Columns]:
    return {key: row for key, row in state.items() if key[0] == table}
