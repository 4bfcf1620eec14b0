"""Finds the fields that people set differently without knowing of each other, and keeps the list of them.

The list follows from the steps alone: an edit, or a decision, made by somebody who knew both, takes a field off it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from caseapp.domain.ids import derived_id
from caseapp.store.merging.fold import RowStory, Write, latest, value_of
from caseapp.store.merging.lineage import Lineage
from caseapp.store.merging.shapes import ROW, columns_of, fields_of, is_base, is_silent, owner
from caseapp.store.merging.stories import Key
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit

Existence = dict[str, tuple[list[Write], list[Write]]]
Conflict = tuple[str, str, str, str, str]


def note(
    unit: Unit, row_ids: Iterable[str], stories: dict[Key, RowStory], existence: Existence, lineage: Lineage
) -> None:
    """Lists anew what is disputed of some rows."""
    run = unit.connection.exec_driver_sql
    run("DELETE FROM conflict WHERE row_id IN (SELECT value FROM json_each(?))", (id_list(row_ids),))
    owners = {story.row_id: owned_by for story in stories.values() if (owned_by := _owner(story))}
    found = [
        (derived_id("conflict", *key, name), *key, name, _record_of(story, owners))
        for key, story in stories.items()
        for name in disputed(story, existence, lineage)
    ]
    if found:
        columns = "(id, table_name, row_id, field, record_id)"
        run(f"INSERT OR REPLACE INTO conflict {columns} VALUES (?, ?, ?, ?, ?)", found)


def disputed(story: RowStory, existence: Existence, lineage: Lineage) -> Iterator[str]:
    """The fields of a row that people disagree on; ROW for whether it is there at all."""
    if len(story.writes) < 2 and not (story.table == "record" and story.row_id in existence):
        return
    touches, deletions = _being_there(story, existence)
    if deletions and not is_silent(story.table, ROW):
        last = latest((*touches, *deletions), lineage)
        if any(write in deletions for write in last):
            if len({write in deletions for write in last}) > 1:
                yield ROW
            return
    if story.table in ("case_info", "decision") or story.writes:
        yield from _fields(story, lineage)


def _fields(story: RowStory, lineage: Lineage) -> Iterator[str]:
    for name in sorted(set(fields_of(story.table).values())):
        if is_silent(story.table, name):
            continue
        writes = story.writes_of(name)
        columns = columns_of(story.table, name)
        last = latest(writes, lineage, columns) if len(writes) > 1 else []
        if len(last) > 1:
            said = {tuple(sorted(value_of(each, writes, columns, lineage).items())) for each in last}
            if len(said) > 1:
                yield name


def _being_there(story: RowStory, existence: Existence) -> tuple[list[Write], list[Write]]:
    if story.table == "record":
        return existence.get(story.row_id, (story.touches, story.deletions))
    return (story.touches, []) if is_base(story.table) else (story.touches, story.deletions)


def _owner(story: RowStory) -> str:
    column = owner(story.table)
    return next((str(write.after[column]) for write in story.writes if write.after.get(column)), "") if column else ""


def _record_of(story: RowStory, owners: dict[str, str]) -> str:
    """The record that a conflict is shown with."""
    if is_base(story.table) or not owner(story.table):
        return story.row_id
    return owners.get(story.row_id, story.row_id)


def affected(unit: Unit, row_ids: Iterable[str]) -> set[str]:
    """Of some rows those that a copy had a part in, so that people may disagree on them."""
    sql = """
SELECT DISTINCT c.row_id FROM json_each(?) w CROSS JOIN change c ON c.row_id = w.value
CROSS JOIN step s ON s.id = c.step_id WHERE s.ord < 0"""
    return {row[0] for row in unit.rows(sql, id_list(row_ids))}
