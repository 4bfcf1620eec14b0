"""`caseapp self-test`: the main job on a throw-away case, to see that an installed program works with all its parts.

It runs wherever the program runs, in a bundle as well; it must not touch any case or setting of the person.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from caseapp.cli.output import answer, complain
from caseapp.domain.errors import CaseError, WrongPassphrase
from caseapp.exchange.dump import dump
from caseapp.exchange.packages import sealing, signing
from caseapp.exchange.packages.own_keys import new_keys
from caseapp.exchange.packages.sealing import Seal
from caseapp.exchange.packages.streams import unwatched
from caseapp.exchange.plan_files import plan_from_json
from caseapp.ops import evidence, plans, records
from caseapp.platform.paths import db_dir, resources_dir
from caseapp.queries import checks, listings
from caseapp.queries import records as record_queries
from caseapp.queries.evidence import source_text
from caseapp.store import lifecycle, relocking
from caseapp.store.keys import Key
from caseapp.store.versions import sqlite_version
from caseapp.workspace import Workspace
from caseapp.workspace.importing import Import, Outcome

_TEXT = "Munich, 18 February.\r\n박진 외교부 장관은 林芳正 외무상과 만났다 🤝🏽 𠮷野家.\r\nThey will meet again.\r\n"
_WORDS = "林芳正 외무상과 만났다 🤝🏽 𠮷野家"
_AUTHOR = "Self-test"


class SelfTestFailed(CaseError):
    """A part of the program does not do what it should."""


@dataclass(frozen=True, slots=True)
class Done:
    """One step of the test: what it was, whether it went well, and what it saw."""

    step: str
    is_ok: bool
    seen: str


def run_self_test(check_window: Callable[[], str], *, as_json: bool) -> int:
    """Tries every part and says how it went; 0 when all is well. What is unforeseen is raised, after the report."""
    done: list[Done] = []
    with tempfile.TemporaryDirectory(prefix="caseapp-self-test-", ignore_cleanup_errors=True) as folder:
        trial = _Trial(Path(folder))
        try:
            for step, perform in (*trial.steps(), ("Window", check_window)):
                _perform(step, perform, done, is_loud=not as_json)
        except CaseError as error:
            complain(error.message, error.advice, as_json=False)
        finally:
            trial.close()
            is_ok = all(each.is_ok for each in done)
            lines = ("Everything works.",) if is_ok else ()
            answer(as_json, {"is_ok": is_ok, "steps": [asdict(each) for each in done]}, lines)
    return 0 if is_ok else 1


def _perform(step: str, perform: Callable[[], str], done: list[Done], *, is_loud: bool) -> None:
    try:
        done.append(Done(step, True, perform()))
    except BaseException as error:
        done.append(Done(step, False, f"{type(error).__name__}: {error}"))
        raise
    finally:
        if is_loud:
            last = done[-1]
            sys.stdout.write(f"{'ok' if last.is_ok else 'failed':<8}{last.step}: {last.seen}\n")


def _expect(is_so: object, message: str) -> None:
    if not is_so:
        raise SelfTestFailed(message, "Install the program again; if that does not help, report it.")


class _Trial:
    """The throw-away case and what became of it, step by step."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "사건 𠮷 case.case"
        self._case: Workspace | None = None
        self._source = self._version = self._person = self._event = ""
        self._dump: list[str] = []

    def steps(self) -> Sequence[tuple[str, Callable[[], str]]]:
        """What is tried, in order."""
        return (
            ("Files of the program", self._find_resources),
            ("Make a case", self._create),
            ("Import a text", self._import),
            ("Add records", self._add),
            ("Cite words", self._cite),
            ("Apply a plan", self._apply_plan),
            ("Edit, undo, redo", self._undo_and_redo),
            ("Find in Korean", self._find),
            ("Open twice", self._open_twice),
            ("Close and open again", self._reopen),
            ("Check the file", self._check),
            ("Pack and unpack", self._pack),
            ("Lock and unlock", self._lock),
        )

    def close(self) -> None:
        """Gives the case free."""
        if self._case is not None:
            self._case.close()
            self._case = None

    @property
    def _open_case(self) -> Workspace:
        if self._case is None:
            raise SelfTestFailed("The case is not open.")
        return self._case

    def _find_resources(self) -> str:
        schema = json.loads((resources_dir() / "plan.schema.json").read_bytes())
        _expect(schema.get("$defs"), "The schema of plans is damaged.")
        _expect((db_dir() / "schema.sql").stat().st_size, "The schema of cases is empty.")
        _expect(any((db_dir() / "migrations").rglob("*.sql")), "The migrations are missing.")
        return f"schemas and migrations, SQLite {sqlite_version()}, {sys.getfilesystemencoding()} file names"

    def _create(self) -> str:
        self._case = Workspace.create(self._path, "자체 시험", _AUTHOR)
        self._case.wait_ready()
        return self._path.name

    def _import(self) -> str:
        document = self._folder / "기사.txt"
        document.write_bytes(_TEXT.encode("utf-16"))
        job = Import({"published": "22 Feb 2023"})
        job.read([document])
        outcome: Outcome = self._open_case.do(job.write)
        _expect(not outcome.failed, f"A text was not read: {[each.error.message for each in outcome.failed]}.")
        made = outcome.brought[0]
        self._source, self._version = made.source_id, made.version_id
        return f"{len(made.document.text)} characters, read as {made.document.encoding} in a process of their own"

    def _add(self) -> str:
        do = self._open_case.do
        names = {"names": "Park Jin;박진"}
        self._person = do(partial(records.create, kind_name="person", title="Park Jin", fields=names))
        self._event = do(
            partial(
                records.create,
                kind_name="event",
                title="Munich talks",
                fields={"date": "circa 18 Feb 2023", "status": "held", "participants": [{"actor": self._person}]},
            )
        )
        do(partial(records.create, kind_name="statement", title="They met", fields={"speaker": "박진"}))
        do(partial(records.create, kind_name="action_item", title="Meet again", fields={"owed_by": ["Park Jin"]}))
        date = record_queries.get(self._open_case.reader, self._event).fields["date"]
        _expect(date and date.edtf == "2023-02-18~", "A date was not understood.")
        return "person, meeting, statement, open item"

    def _cite(self) -> str:
        text = self._text()
        start = text.index(_WORDS)
        op = partial(
            evidence.cite_span,
            version_id=self._version,
            start_cp=start,
            end_cp=start + len(_WORDS),
            record_id=self._event,
            field="participants",
        )
        self._open_case.do(op)
        return f"{len(_WORDS)} characters at {start}"

    def _apply_plan(self) -> str:
        start = self._text().index("Munich")
        span = {"start": start, "end": start + 6, "exact": "Munich"}
        place = {"ref": "munich", "kind": "place", "title": "Munich", "evidence": [span]}
        plan = plan_from_json({"records": [place]})
        self._open_case.do(partial(plans.apply, plan=plan, source_id=self._source))
        return "one record with its evidence"

    def _undo_and_redo(self) -> str:
        case = self._open_case
        before = list(dump(case.reader))
        case.do(partial(records.edit, record_id=self._event, fields={"title": "뮌헨 회담", "status": "cancelled"}))
        after = list(dump(case.reader))
        case.undo().result()
        _expect(list(dump(case.reader)) == before, "Undo did not bring back what was.")
        case.redo().result()
        _expect(list(dump(case.reader)) == after != before, "Redo did not do the same again.")
        return case.history.undo_label

    def _find(self) -> str:
        found = [each.id for each in listings.find(self._open_case.reader, "박진")]
        _expect(found[:1] == [self._person], "A person is not found by the name in another script.")
        return "박진 is Park Jin"

    def _open_twice(self) -> str:
        with Workspace.open(self._path, "Somebody else") as second:
            _expect(second.is_read_only, "A second program could write to the open case.")
            _expect(_AUTHOR in second.opened.read_only_reason, "It is not said who has the case open.")
            return second.opened.read_only_reason

    def _reopen(self) -> str:
        self._dump = list(dump(self._open_case.reader))
        self.close()
        left = sorted(path.name for path in self._folder.iterdir() if self._path.name in path.name)
        _expect(left == [self._path.name], f"More than the one file is left: {', '.join(left)}.")
        self._case = Workspace.open(self._path, _AUTHOR)
        self._case.wait_ready()
        _expect(list(dump(self._case.reader)) == self._dump, "The case is not what it was before it was closed.")
        return f"{len(self._dump)} rows, one file"

    def _check(self) -> str:
        report = checks.check(self._open_case.reader)
        _expect(report.is_sound, "; ".join(problem.message for problem in report.problems))
        return ", ".join(f"{number} {rule}" for rule, number in report.checked.items())

    def _pack(self) -> str:
        # Keys of its own, not the person's: what is tried are the libraries.
        self.close()
        keys = new_keys()
        key = signing.checked_key(keys.signer)
        _expect(signing.is_signed(b"words", signing.sign(b"words", keys.signing_key), key), "A signature is not known.")
        before = self._path.read_bytes()
        for seal in (Seal(passphrase="자체 시험 𠮷"), Seal(recipients=(keys.recipient,))):
            package, out = self._folder / f"{seal.lock.value}.casepack", self._folder / seal.lock.value
            sealing.seal(self._path, package, seal, unwatched)
            sealing.unseal(package, out, seal.passphrase, keys.identity, unwatched)
            _expect(out.read_bytes() == before, "What was encrypted does not come back.")
        return signing.fingerprint(key)

    def _lock(self) -> str:
        path, passphrase = self._folder / "locked.case", "자체 시험 𠮷"
        relocking.copy_locked(self._path, None, path, Key.new(passphrase))
        _expect("자체 시험".encode() not in path.read_bytes(), "A locked case can be read.")
        try:
            lifecycle.key_for(path, "another")
        except WrongPassphrase as refused:
            with Workspace.open(path, _AUTHOR, key=lifecycle.key_for(path, passphrase)) as locked:
                _expect(list(dump(locked.reader)) == self._dump, "A locked case is not what it was before.")
            return refused.message
        raise SelfTestFailed("A wrong passphrase opens a locked case.")

    def _text(self) -> str:
        return source_text(self._open_case.reader, self._source).text
