"""Takes a step back after others' work came in by itself: everything is as if the step had never been done.

Nothing that others did is undone with it: a field that they set has their value, a row that they wrote to or refer to
stays. How many rows were left so is counted in the unit, so that a person can be told.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from caseapp.domain.changes import Columns, RowChange
from caseapp.store.merging.fold import values
from caseapp.store.merging.shapes import owner, parents
from caseapp.store.merging.stories import read_lineage, read_stories
from caseapp.store.reader import Row
from caseapp.store.tables import metadata
from caseapp.store.unit import Unit

_SINCE = """
SELECT c.row_id, c.before, c.after FROM step s JOIN change c ON c.step_id = s.id
WHERE s.ord < 0 AND s.via IN (SELECT id FROM step WHERE mode = 'merge' AND ord > (SELECT ord FROM step WHERE id = ?))"""


def take_back(unit: Unit, step_id: str, changes: Sequence[RowChange]) -> None:
    """Writes what is if the step `step_id`, with its `changes`, is as if it had never been done."""
    kept = _kept(unit, step_id, [change for change in changes if change.op == "insert"])
    back = {change.row_id for change in changes if change.op == "delete"}
    stories = read_stories(unit, [change.row_id for change in changes if change.op == "update"], without=step_id)
    lineage = read_lineage(unit)
    wanted = []
    for change in reversed(changes):
        if change.op == "insert":
            inverse = None if change.row_id in kept else change.inverse()
        elif change.op == "update":
            story = stories.get((change.table, change.row_id))
            inverse = _updated_back(unit, change, values(story, lineage) if story is not None else {})
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


def _updated_back(unit: Unit, change: RowChange, told: Columns) -> RowChange | None:
    """The fields of a row as they are `told` without the step; None when the row is gone."""
    now = _row(unit, change.table, change.row_id)
    if not now:
        return None
    before = change.before or {}
    wanted: Columns = {name: told.get(name, value) for name, value in before.items()}
    for column, table, is_owned in parents(change.table):
        target = wanted.get(column)
        if target is not None and not is_owned and not unit.rows(f'SELECT 1 FROM "{table}" WHERE id = ?', target):
            wanted[column] = None
    if any(wanted[name] != value for name, value in before.items()):
        unit.left_alone += 1
    return RowChange(
        change.table,
        change.row_id,
        "update",
        None,
        {name: value for name, value in wanted.items() if value != now[name]},
    )


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
