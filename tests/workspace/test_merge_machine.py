"""Three copies of a case live their own lives, with clocks years apart, and are merged in any direction.

Whatever they did: merging twice changes nothing, any order of all three gives the same content and the same conflicts,
no step that was committed is missing, nothing dangles, and what is decided stays decided.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from caseapp.domain.errors import CaseError
from caseapp.domain.merging import Choice
from caseapp.exchange.dump import dump
from caseapp.ops import evidence, items, merging, records, sources, versions
from caseapp.ops.same import decide
from caseapp.queries.checks import check
from caseapp.store import lifecycle, steps
from caseapp.store.counting import COUNTS
from caseapp.store.merging.parcels import CaseParcel
from caseapp.store.merging.shapes import columns_of
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, cite, import_text

DESKS = ("Kim", "Sato", "Lee")
YEAR_MS = 365 * 24 * 3_600_000
SKEWS = (-10 * YEAR_MS, 0, 10 * YEAR_MS)

which = st.integers(0, 2)
pick = st.integers(0, 99)
words = st.sampled_from(
    ["Park", "임수석 대변인", "𠮷野家 会谈", "👩‍👩‍👧 talks", "e\u0301te\u0301", "שלום עולם", "a\r\nb"]
)
dates = st.sampled_from(["", "2023", "circa 18 Feb 2023", "13-19 Feb 2023", "2023-02-18T19:10"])
KINDS = ("person", "state", "event", "statement", "action_item", "place")


class Clock:
    """Stands in for the clock of whoever writes; two may well tell the same time."""

    def __init__(self) -> None:
        self.now_ms = 1_700_000_000_000
        self.monotonic = time.monotonic

    def time_ns(self) -> int:
        """What the machine says."""
        return self.now_ms * 1_000_000


@contextmanager
def told_by(clock: Clock) -> Iterator[None]:
    """Steps are dated by `clock`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(steps, "time", clock)
        yield


def content(case: Workspace) -> str:
    return "\n".join(dump(case.reader))


def disputed(case: Workspace) -> list[tuple[Any, ...]]:
    return case.reader.rows("SELECT id, table_name, row_id, field, record_id FROM conflict ORDER BY id")


def step_ids(case: Workspace) -> set[str]:
    return {row[0] for row in case.reader.rows(f"SELECT s.id FROM step s WHERE {COUNTS}")}


def take(case: Workspace, other: Path) -> int:
    with Reader(other) as reader:
        return int(case.do(partial(merging.merge, parcel=CaseParcel(reader), name="a copy")).steps)


def fast_folder() -> str | None:
    """Where syncing costs nothing, if there is such a place."""
    return "/dev/shm" if os.path.isdir("/dev/shm") else None


class ThreeCopies(RuleBasedStateMachine):
    """The desks are opened once; every rule acts at one of them."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=fast_folder()))
        self.clock = Clock()
        first = Workspace.create(self.folder / "0.case", "Case", DESKS[0])
        source = import_text(first)
        self.version = source.version_id
        meeting = add(first, "event", "Talks", date="2023-02-18")
        add(first, "person", "Park Jin")
        add(first, "action_item", "Answer", owed_by=[add(first, "state", "Japan")])
        cite(first, self.version, "Munich", meeting)
        first.close()
        self.paths = [self.folder / f"{number}.case" for number in range(3)]
        for path in self.paths[1:]:
            shutil.copy(self.paths[0], path)
        self.desks = [Workspace.open(path, DESKS[number]) for number, path in enumerate(self.paths)]
        self.committed: set[str] = set()
        self.count = 0

    def run(self, desk: int, op: Any) -> None:
        with told_by(self.clock):
            self.clock.now_ms = 1_700_000_000_000 + SKEWS[desk] + self.count // 3
            self.count += 1
            try:
                outcome = self.desks[desk].run(op).result()
            except CaseError:
                return
        if outcome.changes.step_id:
            self.committed |= step_ids(self.desks[desk])

    def any_of(self, desk: int, sql: str, number: int) -> Any:
        found = self.desks[desk].reader.rows(sql)
        return found[number % len(found)][0] if found else None

    def record_of(self, desk: int, number: int, kind: str = "%") -> Any:
        return self.any_of(
            desk, f"SELECT id FROM record WHERE kind LIKE '{kind}' AND kind <> 'source' ORDER BY id", number
        )

    @rule(desk=which, kind=st.sampled_from(KINDS), title=words, when=dates)
    def create(self, desk: int, kind: str, title: str, when: str) -> None:
        field = {"event": "date", "statement": "said", "action_item": "due"}.get(kind)
        self.run(desk, partial(records.create, kind_name=kind, title=title, fields={field: when} if field else {}))

    @rule(desk=which, number=pick, title=words, tags=st.lists(words, max_size=2, unique=True))
    def edit(self, desk: int, number: int, title: str, tags: list[str]) -> None:
        record_id = self.record_of(desk, number)
        if record_id:
            self.run(desk, partial(records.edit, record_id=record_id, fields={"title": title, "tags": tags}))

    @rule(desk=which, number=pick, when=dates)
    def date(self, desk: int, number: int, when: str) -> None:
        record_id = self.record_of(desk, number, "event")
        if record_id:
            self.run(desk, partial(records.edit, record_id=record_id, fields={"date": when}))

    @rule(desk=which, number=pick, other=pick)
    def refer(self, desk: int, number: int, other: int) -> None:
        item, person = self.record_of(desk, number, "action_item"), self.record_of(desk, other, "person")
        said = self.record_of(desk, other, "statement")
        if item and person:
            self.run(desk, partial(records.edit, record_id=item, fields={"owed_to": [person]}))
        if said and person:
            self.run(desk, partial(records.edit, record_id=said, fields={"speaker": person}))

    @rule(desk=which, number=pick, other=pick, role=st.sampled_from(["head", "host"]))
    def attend(self, desk: int, number: int, other: int, role: str) -> None:
        meeting, person = self.record_of(desk, number, "event"), self.record_of(desk, other, "person")
        if meeting and person:
            row = {"actor": person, "role": role}
            self.run(desk, partial(records.edit, record_id=meeting, fields={"participants": [row]}))

    @rule(desk=which, number=pick, start=st.integers(0, len(ARTICLE) - 2), is_closing=st.booleans())
    def cite(self, desk: int, number: int, start: int, is_closing: bool) -> None:
        record_id = self.record_of(desk, number)
        version = self.any_of(desk, "SELECT id FROM text_version ORDER BY id", number)
        place = (version, start, start + 2)
        if record_id and version and is_closing:
            self.run(desk, lambda unit: items.close_with_span(unit, record_id, *place))
        elif record_id and version:
            self.run(desk, lambda unit: evidence.cite_span(unit, *place, record_id))

    @rule(desk=which, number=pick)
    def delete(self, desk: int, number: int) -> None:
        record_id = self.record_of(desk, number)
        if record_id:
            self.run(desk, partial(records.delete, record_ids=[record_id]))

    @rule(desk=which)
    def delete_a_source(self, desk: int) -> None:
        source = self.any_of(desk, "SELECT id FROM source ORDER BY id", 0)
        if source:
            self.run(desk, partial(records.delete, record_ids=[source]))

    @rule(desk=which, text=st.sampled_from([ARTICLE, "Another report of the talks.\n"]), has_file=st.booleans())
    def import_a_text(self, desk: int, text: str, has_file: bool) -> None:
        original = sources.Original(text.encode(), "text/plain", "report.txt", "utf-8") if has_file else None
        self.run(desk, partial(sources.import_text, title="Report", text=text, original=original))

    @rule(desk=which, number=pick)
    def add_a_version(self, desk: int, number: int) -> None:
        source = self.any_of(desk, "SELECT id FROM source ORDER BY id", number)
        if source:
            incoming = sources.Incoming("Newer", f"{ARTICLE}Correction {number % 3}.\n")
            self.run(desk, partial(versions.add_version, source_id=source, incoming=incoming))

    @rule(desk=which, number=pick, other=pick, verdict=st.sampled_from(["same", "different"]))
    def compare(self, desk: int, number: int, other: int, verdict: str) -> None:
        one, another = self.record_of(desk, number, "person"), self.record_of(desk, other, "person")
        if one and another and one != another:
            self.run(desk, partial(decide, a_id=one, b_id=another, verdict=verdict))

    @rule(desk=which)
    def undo(self, desk: int) -> None:
        with told_by(self.clock):
            if self.desks[desk].history.undo_label:
                self.desks[desk].undo().result()
        self.committed |= step_ids(self.desks[desk])

    @rule(desk=which)
    def redo(self, desk: int) -> None:
        with told_by(self.clock):
            if self.desks[desk].history.redo_label:
                self.desks[desk].redo().result()
        self.committed |= step_ids(self.desks[desk])

    @rule(desk=which, other=which)
    def merge(self, desk: int, other: int) -> None:
        if desk != other:
            with told_by(self.clock):
                take(self.desks[desk], self.paths[other])
                assert take(self.desks[desk], self.paths[other]) == 0

    @rule(desk=which, other=which)
    def hand_on(self, desk: int, other: int) -> None:
        """Whoever has nothing of their own goes on with a copy of another's copy."""
        if desk == other or not step_ids(self.desks[other]) <= step_ids(self.desks[desk]):
            return
        self.desks[other].close()
        self.paths[other].unlink()
        lifecycle.copy_to(self.paths[desk], self.paths[other])
        self.desks[other] = Workspace.open(self.paths[other], DESKS[other])

    @rule(desk=which, number=pick, is_kept=st.booleans())
    def settle(self, desk: int, number: int, is_kept: bool) -> None:
        found = disputed(self.desks[desk])
        if found:
            choice = some_choice(self.desks[desk], found[number % len(found)], is_kept)
            self.run(desk, partial(merging.decide, choice=choice))

    def teardown(self) -> None:
        if not hasattr(self, "desks"):
            return
        for desk in self.desks:
            assert check(desk.reader).problems == ()
            desk.close()
        try:
            self.meet()
        finally:
            shutil.rmtree(self.folder)

    def meet(self) -> None:
        """In every order of merging the three are one case in the end."""
        seen: dict[tuple[str, str], tuple[int, ...]] = {}
        for order in permutations(range(3)):
            folder = self.folder / "".join(map(str, order))
            folder.mkdir()
            paths = [Path(shutil.copy(self.paths[number], folder)) for number in order]
            with told_by(self.clock), Workspace.open(paths[1], "Kim") as second:
                take(second, paths[2])
            with told_by(self.clock), Workspace.open(paths[0], "Kim") as first:
                take(first, paths[1])
                assert check(first.reader).problems == ()
                assert self.committed <= step_ids(first)
                seen.setdefault((content(first), str(disputed(first))), order)
        assert len(seen) == 1, difference(*list(seen)[:2])


def difference(one: tuple[str, str], other: tuple[str, str]) -> str:
    """What only one of two orders of merging led to."""
    mine, theirs = ({*each[0].splitlines(), each[1]} for each in (one, other))
    return "\n".join([*(f"- {line}" for line in mine - theirs), *(f"+ {line}" for line in theirs - mine)])


def some_choice(case: Workspace, conflict: tuple[Any, ...], is_kept: bool) -> Choice:
    conflict_id, table, row_id, field, _ = conflict
    if not field:
        return Choice(conflict_id, "ours", is_kept)
    columns = columns_of(table, field)
    listed = ", ".join(f'"{column}"' for column in columns)
    found = case.reader.rows(f'SELECT {listed} FROM "{table}" WHERE id = ?', row_id)
    return Choice(conflict_id, "ours", dict(zip(columns, found[0], strict=True)) if found else {})


SETTINGS = settings(
    max_examples=100, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
)
#: It takes a minute when nothing else runs, and may be given half of a slow machine.
TestThreeCopies = pytest.mark.timeout(480)(ThreeCopies.TestCase)
TestThreeCopies.settings = SETTINGS


@pytest.mark.soak
def test_three_copies_for_a_night() -> None:
    run_state_machine_as_test(ThreeCopies, settings=settings(SETTINGS, max_examples=1_000))
