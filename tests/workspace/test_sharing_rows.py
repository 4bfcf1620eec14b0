"""Of a case with a word in every column of every row, a shared copy has those of rows that go, and no other."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Text

from caseapp.domain.sharing import Rules
from caseapp.queries.sharing.selection import select
from caseapp.store.connect import connect_bare
from caseapp.store.reader import Reader
from caseapp.store.tables import JOURNALLED, metadata
from caseapp.workspace.sharing import share
from tests.factories import sample_case

STRICT = Rules(history=False, originals=False, notes=False, authors=False, file_names=False)
#: Words of the program by which rows are told apart.
_KEYS = {"id", "kind", "sensitivity", "sha256", "text_sha256", "original_sha256", "field", "verdict"}
_OWNERS = ("owner_id", "record_id", "a_id", "source_id")
_NEVER = {"session", "step", "change", "blob", "saved_view", "template", "decision", "conflict", "orphan", "rejection"}
_HIDDEN = {"notes", "note", "reason", "file_name"}
_PLANT = re.compile(rb"zq[0-9a-f]{12}")
_WIDE = re.compile(rb"z\0q\0(?:[0-9a-f]\0){12}")
_ID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

#: A planted word, with its table, its column, and the record its row belongs to.
Planted = dict[str, tuple[str, str, str]]


def _plant(case: Path, random: Random) -> Planted:
    planted: Planted = {}
    with closing(connect_bare(case)) as connection:
        connection.execute("BEGIN")
        for (record_id,) in connection.execute("SELECT id FROM record ORDER BY id").fetchall():
            if random.random() < 0.3:
                connection.execute("UPDATE record SET sensitivity = 'secret' WHERE id = ?", (record_id,))
        for table in (*JOURNALLED, "session", "step", "text_body"):
            for column in metadata.tables[table].columns:
                if isinstance(column.type, Text) and not column.foreign_keys and column.name not in _KEYS:
                    _plant_in(connection, table, column.name, random, planted)
        for number, (step_id, at) in enumerate(connection.execute("SELECT step_id, number FROM change").fetchall()):
            word = f"zq{random.getrandbits(48):012x}"
            planted[word] = ("change", "after", str(number))
            connection.execute(
                "UPDATE change SET after = json_set(after, '$.notes', ?) WHERE step_id = ? AND number = ?",
                (word, step_id, at),
            )
        connection.execute("COMMIT")
    return planted


def _plant_in(connection: Any, table: str, column: str, random: Random, planted: Planted) -> None:
    names = [each.name for each in metadata.tables[table].columns]
    owner = next((each for each in _OWNERS if each in names), names[0] if table in ("text_body", "step") else "id")
    rows = connection.execute(f'SELECT rowid, "{owner}", "{column}" FROM "{table}"').fetchall()
    for row_number, owned_by, value in rows:
        if value is not None:
            word = f"zq{random.getrandbits(48):012x}"
            planted[word] = (table, column, str(owned_by))
            sql = f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?'
            connection.execute(sql, (f"{value} {word}", row_number))


def _found(path: Path, planted: Planted) -> set[str]:
    content = path.read_bytes()
    found = {each.decode() for each in _PLANT.findall(content)}
    found |= {each.replace(b"\0", b"").decode() for each in _WIDE.findall(content)}
    with Reader(path) as reader:
        match = "SELECT 1 FROM search WHERE search MATCH ?"
        found |= {word for word in planted if reader.rows(match, f'"{word}"')}
    return found & planted.keys()


def _may_go(place: tuple[str, str, str], goes: frozenset[str], texts: set[str], rules: Rules) -> bool:
    table, column, owned_by = place
    if table in _NEVER or (column in _HIDDEN and not rules.notes):
        return rules.history and table in ("session", "step", "change")
    return owned_by in goes or table == "case_info" or (table == "text_body" and owned_by in texts)


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(2, 40))])
def test_no_word_of_a_row_that_stays(tmp_path: Path, seed: int) -> None:
    case, out = tmp_path / "sample.case", tmp_path / "out.case"
    sample_case(case)
    planted = _plant(case, Random(seed))
    for rules in (STRICT, Rules(originals=False)):
        share(case, out, rules, replace=True)
        with Reader(case) as reader:
            goes = select(reader, rules).records
            stays = {row[0] for row in reader.rows("SELECT id FROM record")} - goes
            versions = reader.rows("SELECT text_sha256, source_id FROM text_version")
        texts = {sha256 for sha256, source_id in versions if source_id in goes}
        found = _found(out, planted)
        assert {planted[word] for word in found if not _may_go(planted[word], goes, texts, rules)} == set()
        assert {each.decode() for each in _ID.findall(out.read_bytes())} & stays == set()
        titles = {word for word, (table, column, _) in planted.items() if (table, column) == ("record", "title")}
        assert {planted[word][2] for word in titles & found} >= goes
