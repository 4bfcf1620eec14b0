"""Brings rows of the case to what all steps say of them, and notes which fields people disagree on.

Which rows must be looked at follows from those that were written to: what belongs to a record that was ever deleted,
for an edit of it may bring it back, and what waits here for something that may have come.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caseapp.domain.changes import Columns, RowChange
from caseapp.store.columns import CHANGE_OWNER
from caseapp.store.merging import conflicts, decisions, soundness, writing
from caseapp.store.merging.fold import RowStory, Write, is_there, values
from caseapp.store.merging.lineage import Lineage
from caseapp.store.merging.shapes import is_base, owner
from caseapp.store.merging.stories import Key, read_lineage, read_stories
from caseapp.store.reader import Rows, id_list
from caseapp.store.unit import Unit

_DECIDED = """
SELECT DISTINCT c.after ->> 'row_id' FROM json_each(?) w CROSS JOIN change c ON c.row_id = w.value
WHERE c.table_name = 'decision' AND c.op = 'insert'"""
_DECISIONS = "SELECT id FROM decision WHERE row_id IN (SELECT value FROM json_each(?))"
_ONCE_DELETED = """
SELECT DISTINCT c.row_id FROM json_each(?) w CROSS JOIN change c ON c.row_id = w.value
WHERE c.table_name = 'record' AND c.op = 'delete'"""
_OWNED = f"SELECT DISTINCT c.row_id FROM json_each(?) w CROSS JOIN change c ON {CHANGE_OWNER} = w.value"
_OWNERS = f"""
SELECT DISTINCT {CHANGE_OWNER} FROM json_each(?) w CROSS JOIN change c ON c.row_id = w.value
WHERE c.op <> 'update' AND {CHANGE_OWNER} IS NOT NULL"""
#: What a deletion took along, also one that only followed from a merge here.
_TAKEN_ALONG = """
SELECT DISTINCT o.row_id FROM json_each(?) w CROSS JOIN change d ON d.row_id = w.value
CROSS JOIN change o ON o.step_id = d.step_id WHERE d.table_name = 'record' AND d.op = 'delete'"""
_BROUGHT = """
SELECT DISTINCT c.row_id FROM step s JOIN change c ON c.step_id = s.id WHERE s.via = ? AND s.ord < 0"""
_DISPUTED = "SELECT row_id FROM conflict WHERE row_id IN (SELECT value FROM json_each(?))"
#: Later than every step that is known.
_DECIDED_NOW = Write((1 << 63, ""), ("", 0), "update", {}, {})
_WAITING = "SELECT row_id FROM orphan WHERE missing_id IN (SELECT value FROM json_each(?))"


def recompute(unit: Unit, row_ids: Iterable[str]) -> None:
    """Writes what rows are by all their writes; `row_ids` are those that steps which came in wrote to.

    DamagedFile when that cannot be: the steps were damaged or forged.
    """
    found = look_at(unit, set(row_ids))
    wanted = _wanted(unit, found)
    writing.write(unit, wanted)
    soundness.verify(unit, set(wanted))
    conflicts.note(unit, found.row_ids, found.stories, found.existence, found.lineage)


def reveal(unit: Unit, revived: set[str]) -> None:
    """Writes rows that waited for something that is there again, and references to it."""
    if not revived:
        return
    row_ids = _ids(unit, _WAITING, revived)
    found = Found(row_ids, read_stories(unit, row_ids), {}, read_lineage(unit))
    wanted = _beside_what_stands(unit, _wanted(unit, found), revived)
    unit.connection.exec_driver_sql(
        "DELETE FROM orphan WHERE missing_id IN (SELECT value FROM json_each(?))", (id_list(revived),)
    )
    writing.write(unit, wanted)


def keep(unit: Unit, key: Key) -> None:
    """Writes a row that is decided to stay as all steps say it is, what was done to it in copies included; and with it
    what it belongs to, and all that had gone with it."""
    found = look_at(unit, {key[1]}, kept=key)
    wanted = _wanted(unit, found)
    back = {each[1] for each, row in wanted.items() if row is not None and not writing.stands(unit, each)}
    writing.write(unit, _beside_what_stands(unit, wanted, back))


def as_kept(rows: Rows, key: Key) -> dict[Key, Columns]:
    """The rows that `keep` would leave; nothing is written."""
    return {each: row for each, row in _wanted(rows, look_at(rows, {key[1]}, kept=key)).items() if row is not None}


def _beside_what_stands(unit: Unit, wanted: writing.Wanted, back: set[str]) -> writing.Wanted:
    """The rows to add, and those in the case with their references to what is `back`.

    The step that is being written may have set other fields of these.
    """
    rows: writing.Wanted = {}
    for key, row in wanted.items():
        if row is not None:
            now = writing.row_now(unit, key)
            stay = {name: value for name, value in now.items() if not (value is None and row.get(name) in back)}
            rows[key] = {**row, **stay}
    return rows


def follow(unit: Unit, changes: Iterable[RowChange], *, is_new: bool, of_step: str = "") -> None:
    """After a step of this file's own: what it wrote to is disputed no longer, or again if it took something back.

    `of_step`: what was taken back or done again; with a merge all that came with it is looked at.
    """
    changed = {change.row_id for change in changes}
    brought = {row[0] for row in unit.rows(_BROUGHT, of_step)} if of_step else set()
    changed |= brought
    decided = {str(row.get("row_id")) for change in changes for row in (change.before, change.after) if row}
    concerned = changed | decided | _ids(unit, _OWNERS, changed)
    row_ids = _ids(unit, _DISPUTED, concerned) if is_new else conflicts.affected(unit, concerned)
    if row_ids:
        found = look_at(unit, row_ids)
        if brought:
            writing.note_waiting(unit, _wanted(unit, found))
        conflicts.note(unit, found.row_ids, found.stories, found.existence, found.lineage)


@dataclass(frozen=True, slots=True)
class Found:
    """The stories of the rows looked at; what speaks for and against the being there of each record in question."""

    row_ids: set[str]
    stories: dict[Key, RowStory]
    existence: conflicts.Existence
    lineage: Lineage


def look_at(rows: Rows, row_ids: set[str], kept: Key | None = None) -> Found:
    """The stories of some rows, decisions included, and of all that they cannot be understood without.

    `kept` is a row that is decided to stay from now on.
    """
    wanted, at_stake = _closure(rows, row_ids)
    stories = read_stories(rows, wanted)
    decisions.put_into(stories)
    if kept in stories:
        stories[kept].kept.append(_DECIDED_NOW)
    return Found(wanted, stories, _existence(stories, at_stake), read_lineage(rows))


def _wanted(case: Rows, found: Found) -> writing.Wanted:
    rows: writing.Wanted = {}
    for key, story in found.stories.items():
        table, row_id = key
        if table == "case_info" and not writing.stands(case, key):
            continue  # what a case that was never ours is called
        touches, deletions = found.existence.get(row_id if is_base(table) else "", (story.touches, story.deletions))
        is_wanted = is_there(touches, deletions, found.lineage) and (story.is_known_whole or writing.stands(case, key))
        rows[key] = values(story, found.lineage) if is_wanted else None
    return rows


def _closure(rows: Rows, row_ids: set[str]) -> tuple[set[str], set[str]]:
    """All rows to look at, and those records among them whose being there is in question."""
    found = row_ids | _ids(rows, _DECIDED, row_ids)
    at_stake: set[str] = set()
    fresh = set(found)
    while fresh:
        # Two levels up: a quote belongs to a text, which belongs to a source.
        owners = _ids(rows, _OWNERS, fresh)
        owners |= _ids(rows, _OWNERS, owners)
        deleted = _ids(rows, _ONCE_DELETED, fresh | owners) - at_stake
        at_stake |= deleted
        reached = deleted | _belonging(rows, deleted) | _ids(rows, _TAKEN_ALONG, deleted)
        reached |= _ids(rows, _WAITING, fresh | reached)
        reached |= _ids(rows, _DECISIONS, fresh | reached)
        fresh = reached - found
        found |= fresh
    return found, at_stake


def _belonging(rows: Rows, records: set[str]) -> set[str]:
    """The rows of records, of the texts of sources, and of the quotes in these."""
    found: set[str] = set()
    fresh = records
    while fresh:
        fresh = _ids(rows, _OWNED, fresh) - found
        found |= fresh
    return found


def _ids(rows: Rows, sql: str, ids: set[str]) -> set[str]:
    return {row[0] for row in rows.rows(sql, id_list(ids)) if row[0] is not None} if ids else set()


def _existence(stories: dict[Key, RowStory], at_stake: set[str]) -> conflicts.Existence:
    """For each record in question all that takes it to be there, also in what belongs to it, and all its deletions."""
    up = {story.row_id: _owner_of(story) for story in stories.values() if owner(story.table)}
    found: conflicts.Existence = {row_id: ([], []) for row_id in at_stake}
    for (table, row_id), story in stories.items():
        if table == "record" and row_id in found:
            found[row_id][1].extend(story.deletions)
        if table == "same_as":
            continue  # to hold two records for one edits neither, and a merge does so by itself
        for record_id in _chain(row_id, up):
            if record_id not in found:
                continue
            found[record_id][0].extend(story.touches)
            if not is_base(table):
                # To take something off a record is an edit of it.
                found[record_id][0].extend(story.deletions)
    return found


def _owner_of(story: RowStory) -> str:
    column = owner(story.table)
    for write in story.writes:
        owned_by = write.after.get(column) or write.before.get(column)
        if owned_by:
            return str(owned_by)
    return ""


def _chain(row_id: str, up: dict[str, str]) -> list[str]:
    chain = [row_id]
    while len(chain) < 5 and (above := up.get(chain[-1], "")):
        chain.append(above)
    return chain
