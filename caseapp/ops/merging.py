"""Verbs that bring copies of a case together: take a copy in, and decide what they disagree on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.changes import RowChange
from caseapp.domain.errors import NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.merging import Choice, MergeReport
from caseapp.ops import records, restore, same_documents
from caseapp.platform.translation import tr
from caseapp.queries import past
from caseapp.store import journal
from caseapp.store.merging import arrival
from caseapp.store.merging.inspection import taken_for_damage
from caseapp.store.merging.parcels import Parcel
from caseapp.store.merging.recompute import keep, recompute
from caseapp.store.merging.shapes import ROW, columns_of, is_base, owner
from caseapp.store.reader import id_list
from caseapp.store.steps import StepNote
from caseapp.store.unit import Unit

_CONFLICT = "SELECT table_name, row_id, field, record_id FROM conflict WHERE id = ?"


def merge(unit: Unit, parcel: Parcel, name: str, choices: Sequence[Choice] = (), *, merge_key: str = "") -> MergeReport:
    """Takes in every step of a parcel that the case lacks, and decides what it is told to decide; one undo step.

    DamagedFile when the parcel is not what it says it is; nothing is written then. Merging the same again does nothing.
    With the merge key TEAM, which must be that of the verb as well, undo passes over it.
    """
    unit.label = step_labels.said(step_labels.MERGED, title=name)
    via = new_id()
    is_independent = not _has_common_step(unit, parcel)
    with taken_for_damage():
        arrived = arrival.take_in(unit, parcel, via)
        if not arrived.steps:
            return MergeReport(name)
        recompute(unit, arrived.row_ids)
    written = journal.peek(unit.connection)
    # What a decision takes away again is not told of as new.
    added = written.created - _dropped(unit, choices)
    changed = _records_of(unit, written.changes) - written.created - written.deleted
    unit.label = step_labels.said(
        step_labels.MERGED_AS,
        title=name,
        added=len(added),
        changed=len(changed),
        deleted=len(written.deleted),
        undecided=len(_undecided(unit, choices)),
    )
    unit.end_merge(StepNote(unit.label, mode="merge", merge_key=merge_key, id=via, knows=tuple(parcel.heads())))
    label = unit.label
    joined = tuple(same_documents.join_same_documents(unit)) if "source" in written.kinds else ()
    skipped = tuple(each.conflict_id for each in choices if not _settle(unit, each))
    unit.label = label
    return MergeReport(
        name,
        arrived.steps,
        tuple(arrived.authors),
        frozenset(added),
        frozenset(changed),
        frozenset(written.deleted),
        joined,
        _undecided(unit, choices),
        is_independent,
        via,
        skipped,
    )


def _records_of(unit: Unit, changes: Iterable[RowChange]) -> set[str]:
    """The records that changed rows belong to; not those that they only refer to."""
    found: set[str] = set()
    updated: dict[str, list[str]] = {}
    for change in changes:
        if is_base(change.table):
            found.add(change.row_id)
        elif change.op == "update" and owner(change.table):
            updated.setdefault(change.table, []).append(change.row_id)
        elif owner(change.table):
            found.add(str((change.after or change.before or {})[owner(change.table)]))
    for table, row_ids in updated.items():
        sql = f'SELECT DISTINCT "{owner(table)}" FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        found.update(row[0] for row in unit.rows(sql, id_list(row_ids)))
    return found


def _dropped(unit: Unit, choices: Sequence[Choice]) -> set[str]:
    """The records that are decided to be gone."""
    gone = {each.conflict_id for each in choices if each.value is False}
    return {
        row[1] for row in unit.rows("SELECT id, row_id FROM conflict WHERE table_name = 'record'") if row[0] in gone
    }


def _undecided(unit: Unit, choices: Sequence[Choice]) -> tuple[str, ...]:
    """The conflicts that the choices say nothing of; the list follows them only when the step is written."""
    decided = {each.conflict_id for each in choices}
    rows = unit.rows("SELECT id FROM conflict ORDER BY record_id, field, id")
    return tuple(row[0] for row in rows if row[0] not in decided)


def decide(unit: Unit, choice: Choice) -> None:
    """Decides one field that copies disagree on; NotFound when nobody disagrees on it any more."""
    title = _title(unit, choice.conflict_id)
    if not _settle(unit, choice):
        raise NotFound(tr("This is decided already."), tr("Look at the list again."))
    unit.label = step_labels.said(step_labels.SETTLED, title=title)


def _title(unit: Unit, conflict_id: str) -> str:
    """The title of what a conflict is about, or the last it had."""
    for table, _, _, record_id in unit.rows(_CONFLICT, conflict_id):
        whole = table == "case_info"
        sql = "SELECT title FROM case_info" if whole else "SELECT title FROM record WHERE id = ?"
        found = unit.rows(sql, *(() if whole else (record_id,)))
        return str(found[0][0]) if found else past.last_titles(unit, [record_id]).get(record_id, ("", ""))[1]
    return ""


def _settle(unit: Unit, choice: Choice) -> str:
    """Writes a decision and what follows from it; returns its record, "" when there was nothing to decide."""
    found = unit.rows(_CONFLICT, choice.conflict_id)
    if not found:
        return ""
    table, row_id, field, record_id = found[0]
    value: Any = choice.value
    if field == ROW:
        _keep_or_drop(unit, table, row_id, is_kept=bool(value))
    else:
        value = {name: each for name, each in dict(value).items() if name in columns_of(table, field)}
        unit.update(table, row_id, value)
    unit.insert(
        "decision",
        {
            "id": new_id(),
            "table_name": table,
            "row_id": row_id,
            "field": field,
            "choice": choice.choice,
            "value": json.dumps(value, ensure_ascii=False, sort_keys=True),
            "reason": choice.reason.strip(),
        },
    )
    return str(record_id)


def _keep_or_drop(unit: Unit, table: str, row_id: str, *, is_kept: bool) -> None:
    standing = f'SELECT 1 FROM "{table}" WHERE id = ?'
    if is_kept == bool(unit.rows(standing, row_id)):
        return
    if is_kept:
        keep(unit, (table, row_id))
        if table == "record" and not unit.rows(standing, row_id):
            restore.bring_back(unit, row_id)  # of a shared copy's record only a part may be known
    elif table == "record":
        records.delete(unit, [row_id])
    else:
        unit.delete(table, [row_id])


def _has_common_step(unit: Unit, parcel: Parcel) -> bool:
    ours = {row[0] for row in unit.rows("SELECT id FROM step")}
    if not ours or not ours.isdisjoint(parcel.digests()):
        return True
    return unit.rows("SELECT id FROM case_info") == [(parcel.case_id(),)]  # a shared copy has steps of its own alone
