"""Case files that nobody should trust: damaged, of another form, or made to do harm; each is made of one copy."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.workspace.forged_steps import LARGE, Forger, Variant, forged


def damaged(seed: int) -> Iterator[Variant]:
    """Bits turned, pages lost, parts cut off."""
    for number in range(60):
        yield f"bits turned, {number}", partial(_turn_bits, random.Random(seed + number), 1 + number % 5 * 8)
    for number in range(8):
        yield f"a page of noise, {number}", partial(_noise, random.Random(seed - number))
    for share in (0, 0.001, 0.01, 0.2, 0.5, 0.9, 0.999):
        yield f"cut to {share}", partial(_cut, share)
    yield "words behind", lambda path: path.write_bytes(path.read_bytes() + b"more" * 5000)
    for at, name in ((16, "page size"), (18, "versions"), (28, "pages"), (44, "schema format"), (56, "encoding")):
        yield f"header: {name}", partial(_put, at, b"\xff\x07")


def foreign() -> Iterator[Variant]:
    """What is no case file at all."""
    for name, content in {
        "empty": b"",
        "a text": b"Dear colleague,\n" * 9000,
        "a PDF": b"%PDF-1.7\n" + bytes(99_000),
        "a ZIP": b"PK\x03\x04" + os.urandom(90_000),
        "noise": random.Random(1).randbytes(4096 * 30),
        "zeros": bytes(200_000),
        "the magic alone": b"SQLite format 3\0",
    }.items():
        yield name, partial(_write, content)
    yield "a folder", _folder
    yield "a FIFO", _fifo
    yield "a link to itself", lambda path: _link(path, path)
    yield "a link to a device", partial(_link, Path("/dev/zero"))
    yield "nothing", Path.unlink
    yield "a database of others", _others


def schemas() -> Iterator[Variant]:
    """Files whose tables are not ours, or bring code with them."""
    scripts = {
        "another application": "PRAGMA application_id=7",
        "a newer schema": "PRAGMA user_version=99",
        "a negative schema": "PRAGMA user_version=-1",
        "schema 0": "PRAGMA user_version=0",
        "older by its number alone": "PRAGMA user_version=3",
        "oldest by its number alone": "PRAGMA user_version=1",
        "a trigger": "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END",
        "a trigger on steps": "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM step; END",
        "a view": "CREATE VIEW v AS SELECT * FROM record",
        "a table that is a view": "ALTER TABLE step RENAME TO s; CREATE VIEW step AS SELECT * FROM s",
        "a virtual table": "CREATE VIRTUAL TABLE words USING fts5(a)",
        "a table that is virtual": "DROP TABLE lineage; CREATE VIRTUAL TABLE lineage USING"
        " fts5(session_id, seq, knows_session, knows_seq)",
        "a column less": "ALTER TABLE record DROP COLUMN notes",
        "a column of steps less": "DROP INDEX ix_step_retracts; ALTER TABLE step DROP COLUMN retracts",
        "a column more": "ALTER TABLE record ADD COLUMN more TEXT DEFAULT 'x'",
        "a table more": "CREATE TABLE more (a)",
        "a generated column": "DROP TABLE lineage; CREATE TABLE lineage (session_id, seq, knows_session,"
        " knows_seq AS (seq + 1))",
        "no steps": "DROP TABLE change; DROP TABLE step",
        "no search": "DROP TABLE search",
        "steps without keys": "CREATE TABLE s AS SELECT * FROM step; DROP TABLE step; ALTER TABLE s RENAME TO step;"
        " INSERT INTO step SELECT * FROM step",
        "changes that are endless": "CREATE INDEX slow ON change (hex(zeroblob(1000)))",
        "no case": "DELETE FROM case_info",
        "two cases": "INSERT INTO case_info VALUES ('b', 'Other', '', '')",
        "UTF-16": "",
    }
    for name, script in scripts.items():
        if script:
            yield name, partial(forged, partial(_script, script))


def _rows() -> Iterator[tuple[str, str]]:
    """Values of columns that no program of ours would write, as SQL."""
    odd = {
        "a blob": "x'00ff'",
        "a number": "7",
        "nothing": "NULL",
        "a path": "'../../etc/passwd'",
        "SQL": "'x''; DROP TABLE record; --'",
        "no UTF-8": "CAST(x'ff61' AS TEXT)",
        "a surrogate": "CAST(x'eda080' AS TEXT)",
        "a NUL": "'a' || char(0) || 'b'",
    }
    for column in ("id", "session_id", "hlc", "seq", "mode", "made_at", "label", "digest", "retracts", "part_of"):
        for name, value in odd.items():
            yield f"step.{column}: {name}", f"UPDATE OR IGNORE step SET {column} = {value} WHERE id = :last"
    for column in ("author", "machine", "started_at", "app_version"):
        for name in ("a blob", "a number", "no UTF-8"):
            yield f"session.{column}: {name}", f"UPDATE OR IGNORE session SET {column} = {odd[name]}"
    for column in ("table_name", "row_id", "op", "before", "after", "number"):
        for name, value in odd.items():
            sql = f"UPDATE OR IGNORE change SET {column} = {value} WHERE step_id = :last"
            yield f"change.{column}: {name}", sql


def rows() -> Iterator[Variant]:
    """Rows of the history that hold what they cannot."""
    for name, sql in _rows():
        yield name, partial(forged, partial(_update, sql))
    statements = {
        "a session of nobody": "DELETE FROM session",
        "another author": "UPDATE session SET author = 'Mallory'",
        "a step without changes": "DELETE FROM change WHERE step_id = :last",
        "a change less": "DELETE FROM change WHERE number = 0",
        "a change twice": "INSERT INTO change SELECT step_id, number + 900, table_name, row_id, op, before, after"
        " FROM change",
        "knows everything": "INSERT OR REPLACE INTO lineage SELECT a.id, 1, b.id, 1 << 61 FROM session a, session b",
        "knows in a ring": "INSERT OR REPLACE INTO lineage"
        " SELECT a.id, b.rowid, b.id, a.rowid FROM session a, session b",
        "knows nonsense": "INSERT INTO lineage VALUES ('x', -5, x'00', 'y')",
        "knows a blob": "UPDATE lineage SET knows_seq = x'00'",
        "knows a text": "UPDATE lineage SET knows_seq = 'all'",
        "conflicts about nothing": "INSERT INTO conflict VALUES ('x', 'step', '../x', ''';--', 'nobody')",
        "decisions about nothing": "INSERT INTO decision VALUES ('x', 'step', '../x', ''';--', 'none', '{', '')",
        "orphans of nothing": "INSERT INTO orphan VALUES (x'00', 'step', 'x')",
        "all steps are of merges": "UPDATE step SET mode = 'merge'",
        "all steps sum up": "UPDATE step SET mode = 'base'",
        "steps that all retract the first": "UPDATE step SET retracts = (SELECT id FROM step ORDER BY ord LIMIT 1)",
        "steps that retract themselves": "UPDATE step SET retracts = id",
        "steps in a ring": "UPDATE step SET retracts = :last;; UPDATE step SET of_step = :last, part_of = NULL",
        "parts of themselves": "UPDATE step SET part_of = id",
        "parts of each other": "UPDATE step SET part_of = (SELECT s.id FROM step s WHERE s.ord <> step.ord LIMIT 1)",
        "the same place": "UPDATE step SET seq = 1",
        "the same time": "UPDATE step SET hlc = 1",
        "a time before all": "UPDATE step SET hlc = -9 WHERE id = :last",
        "a time after all": "UPDATE step SET hlc = 9223372036854775807 WHERE id = :last",
        "a time nearly after all": "UPDATE step SET hlc = (1 << 62) - 1 WHERE id = :last",
        "a number after all": "UPDATE step SET seq = 9223372036854775807 WHERE id = :last",
        "merges without steps": "UPDATE step SET via = 'nothing', ord = -ord",
        "a text that is another": "UPDATE text_body SET text = text || 'x'",
        "a text that is a blob": "UPDATE text_body SET text = x'00ff'",
        "a text that is a number": "UPDATE text_body SET text = 7",
        "a text of no UTF-8": "UPDATE text_body SET text = CAST(x'ff' AS TEXT)",
        "no texts": "DELETE FROM text_body",
        "sketches as words": "UPDATE text_sketch SET sketch = 'abc'",
        "sketches cut": "UPDATE text_sketch SET sketch = x'000102'",
        "a label of a megabyte": f"UPDATE step SET label = hex(zeroblob({LARGE})) WHERE id = :last",
        "a name of a megabyte": f"UPDATE session SET author = hex(zeroblob({LARGE}))",
    }
    for name, sql in statements.items():
        yield name, partial(forged, partial(_update, sql))


def _script(script: str, forger: Forger) -> None:
    forger.connection.executescript(script)


def _update(script: str, forger: Forger) -> None:
    last = forger.last_step()
    for sql in script.split(";; "):
        forger.run(sql, {"last": last} if ":last" in sql else {})


def _turn_bits(chance: random.Random, count: int, path: Path) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(count):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def _noise(chance: random.Random, path: Path) -> None:
    content = path.read_bytes()
    _put(chance.randrange(len(content) // 4096) * 4096, chance.randbytes(4096), path)


def _cut(share: float, path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])


def _put(at: int, part: bytes, path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:at] + part + content[at + len(part) :])


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _link(target: Path, path: Path) -> None:
    path.unlink()
    path.symlink_to(target)


def _others(path: Path) -> None:
    path.unlink()
    with dbapi2.connect(str(path)) as connection:
        connection.execute("CREATE TABLE moz_places (id)")
