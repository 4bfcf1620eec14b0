"""Takes the steps of a parcel into a case: what it lacks, each checked, with the texts and originals they speak of.

A step is known by its id. One that stands here with other changes - typing that went on after the copy was made, in
files of an older program - is kept beside ours under an id of its own, so that nothing anybody did is missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from caseapp.domain.errors import DamagedFile
from caseapp.domain.ids import derived_id
from caseapp.platform.translation import tr
from caseapp.store.counting import SET_ASIDE
from caseapp.store.merging.inspection import (
    check_original,
    check_text,
    check_times,
    checked,
    checked_digests,
    checked_knowledge,
    checked_session,
    is_sketch,
)
from caseapp.store.merging.parcels import Parcel, StoredChange, TravellingStep
from caseapp.store.merging.stories import is_known_whole
from caseapp.store.reader import Rows, id_list
from caseapp.store.unit import Unit

_STEP = """
INSERT INTO step
  (ord, id, session_id, seq, hlc, made_at, label, mode, of_step, merge_key, digest, retracts, part_of, via)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_CHANGE = "INSERT INTO change (step_id, number, table_name, row_id, op, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"
_SESSION = "INSERT INTO session (id, author, machine, app_version, started_at) VALUES (?, ?, ?, ?, ?)"
_LINEAGE = "INSERT OR IGNORE INTO lineage (session_id, seq, knows_session, knows_seq) VALUES (?, ?, ?, ?)"
#: What an undone merge had brought comes anew.
_FORGET = f"""
DELETE FROM step WHERE id IN (
  SELECT s.id FROM step s WHERE s.id IN (SELECT value FROM json_each(?)) AND {SET_ASIDE})"""
_IS_HERE = f"SELECT 1 FROM step s WHERE s.id = ? AND NOT {SET_ASIDE}"
_PAGE = 500


@dataclass(slots=True)
class Arrived:
    """What came in: steps, the rows they wrote to, and who made them."""

    steps: int = 0
    row_ids: set[str] = field(default_factory=set)
    authors: list[str] = field(default_factory=list)


def missing(rows: Rows, parcel: Parcel) -> dict[str, str]:
    """The steps of a parcel that the case lacks, each with the id it is to have here."""
    ours: dict[str, str] = dict(rows.rows(f"SELECT s.id, s.digest FROM step s WHERE NOT {SET_ASIDE}"))
    found = {}
    for step_id, digest in checked_digests(parcel.digests()).items():
        known_as = step_id if step_id not in ours or ours[step_id] == digest else derived_id(step_id, digest)
        if known_as not in ours:
            found[step_id] = known_as
    return found


def take_in(unit: Unit, parcel: Parcel, via: str) -> Arrived:
    """Adds what the case lacks, as brought by the merge `via`; DamagedFile when it is not what it says it is."""
    arrived = Arrived()
    wanted = missing(unit, parcel)
    if not wanted:
        return arrived
    _take_sessions(unit, parcel)
    unit.connection.exec_driver_sql(_FORGET, (id_list(wanted.values()),))
    ((lowest, latest),) = unit.rows("SELECT min(coalesce(min(ord), 0), 0), coalesce(max(hlc), 0) FROM step")
    texts: set[str] = set()
    originals: set[str] = set()
    times: list[int] = []
    page: list[TravellingStep] = []
    summaries: list[TravellingStep] = []
    for step in parcel.steps(wanted):
        if step.part_of and unit.rows(_IS_HERE, step.part_of):
            continue  # the whole of it is here
        page.append(replace(checked(step), id=wanted[step.id]))
        times.append(step.hlc)
        _note(arrived, step, texts, originals)
        if step.mode == "base":
            summaries.append(step)
        if len(page) == _PAGE:
            lowest = _write(unit, page, via, lowest)
    _write(unit, page, via, lowest)
    check_times(latest, times)
    for step in summaries:
        if not is_known_whole(unit, step.session_id, step.seq):
            arrived.row_ids.update(change[1] for change in step.changes)
    _take_texts(unit, parcel, texts)
    _take_originals(unit, parcel, originals)
    arrived.authors = _authors(unit, via)
    return arrived


def _note(arrived: Arrived, step: TravellingStep, texts: set[str], originals: set[str]) -> None:
    arrived.steps += 1
    for change in step.changes:
        if step.mode != "base":
            arrived.row_ids.add(change[1])
        if change[0] == "text_version":
            _note_texts(change, texts, originals)


def _note_texts(change: StoredChange, texts: set[str], originals: set[str]) -> None:
    for stored in change[3:]:
        columns = json.loads(stored) if stored else {}
        texts.update([columns["text_sha256"]] if columns.get("text_sha256") else [])
        originals.update([columns["original_sha256"]] if columns.get("original_sha256") else [])


def _write(unit: Unit, page: list[TravellingStep], via: str, lowest: int) -> int:
    run = unit.connection.exec_driver_sql
    steps, changes = [], []
    for step in page:
        lowest -= 1
        own = (step.id, step.session_id, step.seq, step.hlc, step.made_at, step.label, step.mode, step.of_step)
        steps.append((lowest, *own, step.merge_key, step.digest, step.retracts, step.part_of, via))
        changes += [(step.id, number, *change) for number, change in enumerate(step.changes)]
    page.clear()
    if steps:
        run(_STEP, steps)
    if changes:
        run(_CHANGE, changes)
    return lowest


def _take_sessions(unit: Unit, parcel: Parcel) -> None:
    ours = {row[0]: row[1:] for row in unit.rows("SELECT id, author, machine, started_at FROM session")}
    fresh = []
    for session in parcel.sessions():
        if checked_session(session).id not in ours:
            fresh.append((session.id, session.author, session.machine, session.app_version, session.started_at))
        elif session.author and ours[session.id][0] and ours[session.id][0] != session.author:
            raise DamagedFile(
                tr("The copy names another author of what is in this case already."), tr("Do not trust it.")
            )
    if fresh:
        unit.connection.exec_driver_sql(_SESSION, fresh)
    told = {*ours, *(row[0] for row in fresh)}
    known = [
        (each.session_id, each.seq, each.knows_session, each.knows_seq)
        for each in map(checked_knowledge, parcel.lineage())
        if each.session_id in told
    ]
    if known:
        unit.connection.exec_driver_sql(_LINEAGE, known)


def _take_texts(unit: Unit, parcel: Parcel, hashes: set[str]) -> None:
    for sha256 in sorted(hashes - _there(unit, "text_body", hashes)):
        text = parcel.text(sha256)
        if text is None:
            continue  # of a version deleted since, or withheld: the row that needs it is refused
        check_text(sha256, text)
        unit.connection.exec_driver_sql("INSERT INTO text_body (sha256, text) VALUES (?, ?)", (sha256, text))
        sketch = parcel.sketch(sha256)
        if is_sketch(sketch) and not _there(unit, "text_sketch", {sha256}):
            unit.connection.exec_driver_sql("INSERT INTO text_sketch (sha256, sketch) VALUES (?, ?)", (sha256, sketch))


def _take_originals(unit: Unit, parcel: Parcel, hashes: set[str]) -> None:
    for sha256 in sorted(hashes - _there(unit, "blob", hashes)):
        original = parcel.original(sha256)
        if original is None:
            continue
        media_type, content = original
        check_original(sha256, media_type, content)
        unit.connection.exec_driver_sql(
            "INSERT INTO blob (sha256, media_type, size, bytes) VALUES (?, ?, ?, ?)",
            (sha256, media_type, len(content), content),
        )


def _there(unit: Unit, table: str, hashes: Iterable[str]) -> set[str]:
    sql = f'SELECT sha256 FROM "{table}" WHERE sha256 IN (SELECT value FROM json_each(?))'
    return {row[0] for row in unit.rows(sql, id_list(hashes))}


def _authors(unit: Unit, via: str) -> list[str]:
    sql = (
        "SELECT DISTINCT n.author FROM step s JOIN session n ON n.id = s.session_id WHERE s.via = ? AND n.author <> ''"
    )
    return sorted(row[0] for row in unit.rows(sql, via))
