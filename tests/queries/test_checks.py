"""The check finds what was altered behind the program's back, and names it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.errors import DamagedFile
from caseapp.ops import case, evidence, items, records
from caseapp.ops.sources import Original, import_text
from caseapp.queries.checks import CheckReport, check
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace

TEXT = "박진 met 林芳正 🤝🏽 in 𠮷野家.\nAll agreed."


@dataclass(frozen=True)
class Made:
    """A closed case and what is in it."""

    path: Path
    source: str
    excerpt: str
    event: str
    item: str

    def check(self) -> CheckReport:
        """What the check says of the file as it is."""
        with Reader(self.path) as reader:
            return check(reader)

    def rules(self) -> list[tuple[str, str]]:
        """Rule and id of each problem."""
        return [(problem.rule, problem.id) for problem in self.check().problems]

    @contextmanager
    def behind(self) -> Iterator[Any]:
        """A connection that obeys none of the program's rules."""
        with closing(dbapi2.connect(str(self.path), isolation_level=None)) as connection:
            yield connection


@pytest.fixture
def made(tmp_path: Path) -> Made:
    path = tmp_path / "a.case"
    with Workspace.create(path, "A", "Tester") as workspace:
        workspace.wait_ready()
        do = workspace.do
        do(partial(case.describe, title="A", as_of="2023-03-03"))
        original = Original(TEXT.encode(), "text/plain", "a.txt", "utf-8")
        text = do(partial(import_text, title="Report", text=TEXT, original=original))
        event = do(partial(records.create, kind_name="event", title="Talks"))
        item = do(partial(records.create, kind_name="action_item", title="Pay", fields={"due": "2023-02-10"}))
        excerpt = do(partial(evidence.cite_span, version_id=text.version_id, start_cp=7, end_cp=20, record_id=event))
    return Made(path, text.source_id, excerpt, event, item)


def test_a_sound_case_has_no_problem(made: Made) -> None:
    report = made.check()
    assert report.problems == ()
    assert report.is_sound
    assert report.checked["quotes"] == report.checked["texts"] == report.checked["files"] == 1
    assert report.checked["steps"] == 5


def test_work_left_to_do_is_a_remark(made: Made) -> None:
    with Workspace.open(made.path, "Tester") as workspace:
        workspace.wait_ready()
        bare = workspace.do(partial(records.create, kind_name="event", title="Rumour"))
        workspace.do(partial(records.edit, record_id=made.excerpt, fields={"state": "changed"}))
    report = made.check()
    assert report.is_sound
    assert [(remark.rule, remark.id) for remark in report.remarks] == [
        ("unsourced", bare),
        ("changed", made.excerpt),
        ("overdue", made.item),
    ]
    with Workspace.open(made.path, "Tester") as workspace:
        workspace.wait_ready()
        workspace.do(partial(items.set_status, item_id=made.item, status="withdrawn"))
    assert [remark.rule for remark in made.check().remarks] == ["unsourced", "changed"]


@pytest.mark.parametrize(
    ("sql", "rules"),
    [
        ("UPDATE blob SET bytes = CAST(replace(CAST(bytes AS TEXT), 'met', 'saw') AS BLOB)", {("files", "source")}),
        ("UPDATE text_body SET text = text || ' '", {("texts", "source")}),
        ("UPDATE text_body SET text = 'x' || text", {("texts", "source"), ("quotes", "excerpt")}),
        (
            "UPDATE text_body SET text = CAST(x'ff' || CAST(text AS BLOB) AS TEXT)",
            {("texts", "source"), ("quotes", "excerpt")},
        ),
        ("UPDATE excerpt SET start_cp = start_cp + 1", {("quotes", "excerpt")}),
        ("UPDATE excerpt SET end_cp = end_cp - 1", {("quotes", "excerpt")}),
        ("UPDATE excerpt SET end_cp = 4000", {("quotes", "excerpt")}),
        ("UPDATE excerpt SET end_cp = 'x'", {("quotes", "excerpt")}),
        ("UPDATE excerpt SET exact = replace(exact, '🤝🏽', '🤝')", {("quotes", "excerpt")}),
        ("UPDATE record SET notes = CAST(x'80ff' AS TEXT) WHERE kind = 'event'", {("words", "event")}),
        ("UPDATE record SET kind = 'person' WHERE kind = 'event'", {("references", "event")}),
        ("DELETE FROM event", {("references", "event")}),
    ],
)
def test_what_was_altered_is_named(made: Made, sql: str, rules: set[tuple[str, str]]) -> None:
    with made.behind() as connection:
        assert connection.execute(sql).rowcount == 1
    assert set(made.rules()) == {(rule, getattr(made, whose)) for rule, whose in rules}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE change SET after = replace(after, 'Talks', 'Walks') WHERE op = 'insert' AND after LIKE '%Talks%'",
        "DELETE FROM change WHERE step_id = (SELECT id FROM step WHERE label LIKE '%Talks%' LIMIT 1)",
        "UPDATE change SET number = 90 - number WHERE step_id = (SELECT id FROM step WHERE label LIKE 'Import%')",
        "UPDATE change SET after = CAST(x'ff' AS TEXT) WHERE table_name = 'event'",
        "UPDATE change SET row_id = 'x' WHERE table_name = 'event'",
    ],
)
def test_a_step_that_is_not_as_written_is_named(made: Made, sql: str) -> None:
    with made.behind() as connection:
        connection.execute(sql)
    ((rule, step),) = made.rules()
    assert rule == "steps"
    with Reader(made.path) as reader:
        assert reader.rows("SELECT count(*) FROM step WHERE id = ?", step) == [(1,)]


def test_a_row_whose_owner_is_gone_is_named(made: Made) -> None:
    with made.behind() as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM text_version")
    problems = made.check().problems
    assert ("references", made.excerpt) in {(problem.rule, problem.id) for problem in problems}
    assert any("text_version" in problem.message for problem in problems)


def test_a_lost_text_is_no_crash(made: Made) -> None:
    with made.behind() as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM text_body")
    assert {"references", "quotes"} <= {rule for rule, _ in made.rules()}


def _index_broken(connection: Any) -> None:
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(kind, title)', '(kind, notes)') WHERE type = 'index'"
    )


def test_what_sqlite_finds_is_a_problem(made: Made) -> None:
    with made.behind() as connection:
        _index_broken(connection)
    assert "file" in {rule for rule, _ in made.rules()}


@pytest.mark.parametrize("byte", [b"\x00", b"\xff"])
def test_a_spoiled_page_is_always_found(made: Made, byte: bytes) -> None:
    content = made.path.read_bytes()
    for page in range(1, len(content) // 4096):
        made.path.write_bytes(content[: page * 4096] + byte * 4096 + content[(page + 1) * 4096 :])
        try:
            is_sound = made.check().is_sound
        except DamagedFile:  # the page held the schema: the file does not even open
            is_sound = False
        assert not is_sound, f"page {page + 1}"
