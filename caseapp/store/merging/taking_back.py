"""Takes a step back after others' work came in through a team folder: only what still stands as the step left it.

Nothing that others did since is undone with it: a field that they set keeps their value, a row that they wrote to or
refer to stays. How many rows were left so is counted in the unit, so that a person can be told.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from caseapp.domain.changes import Columns, RowChange
from caseapp.store.merging.shapes import fields_of, owner, parents
from caseapp.store.reader import Row
from caseapp.store.tables import metadata
from caseapp.store.unit import Unit

_SINCE = """
SELECT c.row_id, c.before, c.after FROM step s JOIN change c ON c.step_id = s.id
WHERE s.ord < 0 AND s.via IN (SELECT id FROM step WHERE mode = 'merge' AND ord > (SELECT ord FROM step WHERE id = ?))"""


def take_back(unit: Unit, step_id: str, changes: Sequence[RowChange]) -> None:
    """Writes the inverse of `changes`, those of the step `step_id`, as far as others left what it made."""
    kept = _kept(unit, step_id, [change for change in changes if change.op == "insert"])
    back = {change.row_id for change in changes if change.op == "delete"}
    wanted = []
    for change in reversed(changes):
        if change.op == "insert":
            inverse = None if change.row_id in kept else change.inverse()
        elif change.op == "update":
            inverse = _updated_back(unit, change)
        else:
            inverse = _brought_back(unit, change, back)
        if inverse is None:
            unit.left_alone += 1
        elif inverse.op != "update" or inverse.after:
            wanted.append(inverse)
    unit.apply(wanted)


def _kept(unit: Unit, step_id: str, made: Sequence[RowChange]) -> set[str]:
    """Of the rows a step made those that others wrote to or refer to since, with all that belongs together."""
    if not made:
        return set()
    spoken_of = _spoken_of(unit.rows(_SINCE, step_id))
    kept = {change.row_id for change in made if change.row_id in spoken_of}
    owners = {change.row_id: str((change.after or {}).get(owner(change.table) or "id")) for change in made}
    size = -1
    while size != len(kept):
        size = len(kept)
        kept |= {owners[each] for each in kept if each in owners}
        kept |= {each for each, owned_by in owners.items() if owned_by in kept}
    return kept


def _spoken_of(rows: Sequence[Row]) -> set[str]:
    found = {str(row[0]) for row in rows}
    for _, *parts in rows:
        for part in parts:
            found.update(value for value in json.loads(part or "{}").values() if isinstance(value, str))
    return found


def _updated_back(unit: Unit, change: RowChange) -> RowChange | None:
    """The fields that stand as the step left them, as they were before it; None when others set all of them."""
    now = _row(unit, change.table, change.row_id)
    before, after = change.before or {}, change.after or {}
    fields = fields_of(change.table)
    taken = {fields.get(name) for name, value in after.items() if now.get(name) != value}
    standing: Columns = {name: value for name, value in before.items() if fields.get(name) not in taken}
    if not now or not standing:
        return None
    if len(standing) < len(after):
        unit.left_alone += 1
    return RowChange(change.table, change.row_id, "update", None, standing)


def _brought_back(unit: Unit, change: RowChange, back: set[str]) -> RowChange | None:
    """A row that the step deleted; None when it is there again, or what it belongs to is gone."""
    if _row(unit, change.table, change.row_id):
        return None
    row = dict(change.before or {})
    for column, table, is_owned in parents(change.table):
        target = row.get(column)
        if target is None or target in back or unit.rows(f'SELECT 1 FROM "{table}" WHERE id = ?', target):
            continue
        if is_owned:
            return None
        row[column] = None
    return RowChange(change.table, change.row_id, "insert", None, row)


def _row(unit: Unit, table: str, row_id: str) -> Columns:
    names = [column.name for column in metadata.tables[table].columns]
    listed = ", ".join(f'"{name}"' for name in names)
    found = unit.rows(f'SELECT {listed} FROM "{table}" WHERE id = ?', row_id)
    return dict(zip(names, found[0], strict=True)) if found else {}
