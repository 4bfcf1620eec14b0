"""A random life of a case: create, edit, cite, delete, undo, redo. Undoing all returns the first bytes of content."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from caseapp.domain.errors import CaseError
from caseapp.exchange.dump import dump
from caseapp.ops import evidence, items, records
from caseapp.queries.checks import check
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, import_text, new_case

words = st.sampled_from(
    ["Park", "임수석 대변인", "𠮷野家 会谈", "👩‍👩‍👧 talks", "e\u0301te\u0301", "שלום עולם", "a\r\nb", "ﬁ x"]
)
kinds = st.sampled_from(["person", "state", "event", "statement", "action_item", "place", "proposal", "instrument"])
pick = st.integers(0, 999)
dates = st.sampled_from(["", "2023", "circa 18 Feb 2023", "13-19 Feb 2023", "before 2015", "2023-02-18T19:10"])


def dumped(case: Workspace) -> str:
    """The whole content in its canonical form."""
    return "\n".join(dump(case.reader))


class CaseLife(RuleBasedStateMachine):
    """Steps are counted beside the case, so that undo and redo are known to be possible or not."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.case = new_case(Path(self.folder.name))
        self.version = import_text(self.case).version_id
        self.first = dumped(self.case)
        self.done: list[str] = [self.first]
        self.undone: list[str] = []

    def run(self, op: object) -> None:
        try:
            outcome = self.case.run(op).result()  # type: ignore[arg-type]
        except CaseError:
            assert dumped(self.case) == self.done[-1]
            return
        if not outcome.changes.is_empty:
            self.done.append(dumped(self.case))
            self.undone.clear()

    def any_record(self, number: int) -> str | None:
        found = self.case.reader.rows("SELECT id FROM record WHERE kind <> 'source' ORDER BY id")
        return found[number % len(found)][0] if found else None

    @rule(kind=kinds, title=words, when=dates)
    def create(self, kind: str, title: str, when: str) -> None:
        field = {"event": "date", "statement": "said", "action_item": "due"}.get(kind)
        self.run(partial(records.create, kind_name=kind, title=title, fields={field: when} if field else {}))

    @rule(number=pick, title=words, tags=st.lists(words, max_size=3))
    def edit(self, number: int, title: str, tags: list[str]) -> None:
        record_id = self.any_record(number)
        if record_id is not None:
            self.run(partial(records.edit, record_id=record_id, fields={"title": title, "tags": tags}))

    @rule(number=pick, other=pick)
    def owe(self, number: int, other: int) -> None:
        found = self.case.reader.rows("SELECT id FROM action_item ORDER BY id")
        actors = self.case.reader.rows("SELECT id FROM record WHERE kind IN ('person', 'state') ORDER BY id")
        if found and actors:
            fields = {"owed_by": [actors[other % len(actors)][0]], "owed_to": [actors[number % len(actors)][0]]}
            self.run(partial(records.edit, record_id=found[number % len(found)][0], fields=fields))

    @rule(number=pick, start=st.integers(0, len(ARTICLE) - 1), length=st.integers(1, 40), is_closing=st.booleans())
    def cite(self, number: int, start: int, length: int, is_closing: bool) -> None:
        record_id = self.any_record(number)
        if record_id is None:
            return
        place = (self.version, start, start + length)
        if is_closing:
            self.run(lambda unit: items.close_with_span(unit, record_id, *place))
        else:
            self.run(lambda unit: evidence.cite_span(unit, *place, record_id))

    @rule(number=pick)
    def delete(self, number: int) -> None:
        record_id = self.any_record(number)
        if record_id is not None:
            self.run(partial(records.delete, record_ids=[record_id]))

    @rule()
    def delete_the_source(self) -> None:
        found = self.case.reader.rows("SELECT id FROM source")
        if found:
            self.run(partial(records.delete, record_ids=[found[0][0]]))

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self) -> None:
        self.case.undo().result()
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.case.redo().result()
        self.done.append(self.undone.pop())

    @rule()
    def reopen(self) -> None:
        self.case.close()
        self.case = Workspace.open(Path(self.folder.name) / "test.case", "Tester")

    @invariant()
    def content_is_what_the_steps_say(self) -> None:
        if hasattr(self, "case"):
            assert dumped(self.case) == self.done[-1]

    def teardown(self) -> None:
        if not hasattr(self, "case"):
            return
        assert check(self.case.reader).problems == ()
        while len(self.done) > 1:
            self.undo()
        assert dumped(self.case) == self.first
        self.case.close()
        self.folder.cleanup()


TestCaseLife = CaseLife.TestCase
TestCaseLife.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_undo_all_and_redo_all_of_a_long_run(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        empty = dumped(case)
        for number in range(60):
            add(case, "person", f"Person {number} 朴", names=[{"text": f"박{number}"}])
        full = dumped(case)
        for _ in range(60):
            case.undo().result()
        assert dumped(case) == empty
        for _ in range(60):
            case.redo().result()
        assert dumped(case) == full
