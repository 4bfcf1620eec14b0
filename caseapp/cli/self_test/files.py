"""Steps with the file itself: made, opened twice, closed, kept as a version, brought up to date, locked."""

from __future__ import annotations

import json
import sys
from functools import partial

from caseapp.cli.self_test.old_case import write_old_case
from caseapp.cli.self_test.trial import AUTHOR, PASSPHRASE, TITLE, Trial, expect
from caseapp.domain.errors import WrongPassphrase
from caseapp.exchange.dump import dump
from caseapp.ops import records
from caseapp.platform import licences
from caseapp.platform.paths import db_dir, resources_dir
from caseapp.queries import checks
from caseapp.queries.search import search
from caseapp.store import lifecycle, relocking
from caseapp.store.keys import Key
from caseapp.store.versions import sqlite_version
from caseapp.workspace import Workspace
from caseapp.workspace import versions as kept


def find_resources(_trial: Trial) -> str:
    """What the program brings beside its code."""
    schema = json.loads((resources_dir() / "plan.schema.json").read_bytes())
    expect(schema.get("$defs"), "The schema of plans is damaged.")
    expect((db_dir() / "schema.sql").stat().st_size, "The schema of cases is empty.")
    expect(any((db_dir() / "migrations").rglob("*.sql")), "The migrations are missing.")
    parts = licences.components()
    expect(len(parts) > 1 and not licences.without_text(parts), "Licence texts are missing.")
    names = f"{sys.getfilesystemencoding()} file names"
    return f"schemas, migrations and {len(parts)} licences, SQLite {sqlite_version()}, {names}"


def create(trial: Trial) -> str:
    """A case whose name has characters of several scripts."""
    trial.create()
    return trial.path.name


def open_twice(trial: Trial) -> str:
    """A second opening reads, and says who has the case."""
    with Workspace.open(trial.path, "Somebody else") as second:
        expect(second.is_read_only, "A second program could write to the open case.")
        expect(AUTHOR in second.opened.read_only_reason, "It is not said who has the case open.")
        return second.opened.read_only_reason


def reopen(trial: Trial) -> str:
    """One file is left, and holds all."""
    before = list(dump(trial.reader))
    trial.close()
    left = sorted(path.name for path in trial.folder.iterdir() if trial.path.name in path.name)
    expect(left == [trial.path.name], f"More than the one file is left: {', '.join(left)}.")
    expect(list(dump(trial.open().reader)) == before, "The case is not what it was before it was closed.")
    return f"{len(before)} rows, one file"


def versions(trial: Trial) -> str:
    """The case as it was before a record was deleted."""
    before = list(dump(trial.reader))
    kept.keep(trial.path, kept.Why.WORKING)
    trial.do(partial(records.delete, record_ids=[trial.event_id]))
    (version,) = kept.versions_of(trial.path)
    restored = trial.folder / "restored.case"
    kept.restore(version, restored)
    with trial.reading(restored) as reader:
        expect(list(dump(reader)) == before, "A version is not what was kept.")
    trial.case.undo().result()
    expect(list(dump(trial.reader)) == before, "A deleted record did not come back.")
    return f"{version.size_bytes // 1024} kB, restored into a new file"


def migrate(trial: Trial) -> str:
    """A file of the first schema is brought up to date, and its text can be searched."""
    path = trial.folder / "old.case"
    person_id, source_id = write_old_case(path, TITLE)
    expect(lifecycle.examine(path).schema_version == 1, "The old case is not as old as it should be.")
    with Workspace.open(path, AUTHOR) as case:
        case.wait_ready()
        expect(case.opened.backup is not None, "Nothing was kept of the case before its update.")
        case.do(partial(records.edit, record_id=person_id, fields={"names": "박진"}))
        found = {each.id for each in search(case.reader, "외무상")}
        expect(source_id in found, "The text of an old case is not found.")
        report = checks.check(case.reader)
        expect(report.is_sound, "; ".join(problem.message for problem in report.problems))
    return f"from file format 1 to {lifecycle.SCHEMA_VERSION}, a version kept"


def lock(trial: Trial) -> str:
    """A locked copy cannot be read, and opens with its passphrase alone; unlocked again, it is what it was."""
    locked, unlocked = trial.folder / "locked.case", trial.folder / "unlocked.case"
    before = list(dump(trial.reader))
    relocking.copy_locked(trial.path, None, locked, Key.new(PASSPHRASE))
    expect(TITLE.encode() not in locked.read_bytes(), "A locked case can be read.")
    says = ""
    try:
        lifecycle.key_for(locked, "another")
    except WrongPassphrase as refused:
        says = refused.message
    expect(says, "A wrong passphrase opens a locked case.")
    key = lifecycle.key_for(locked, PASSPHRASE)
    with Workspace.open(locked, AUTHOR, key=key) as case:
        expect(list(dump(case.reader)) == before, "A locked case is not what it was before.")
    relocking.copy_locked(locked, key, unlocked, None)
    with trial.reading(unlocked) as reader:
        expect(list(dump(reader)) == before, "An unlocked case is not what it was before.")
    return says
