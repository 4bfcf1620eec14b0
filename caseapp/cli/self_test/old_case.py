"""A case as the first Caseapp wrote it: the frozen statements of the first migration, and a person and a text in it."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

from caseapp.domain.ids import new_id
from caseapp.platform.paths import db_dir
from caseapp.store.connect import APPLICATION_ID, connect_bare, translated

TEXT = "오래된 기사: 박진 장관은 林芳正 외무상과 만났다.\n"


def write_old_case(path: Path, title: str) -> tuple[str, str]:
    """Makes the file; returns the ids of the person and of the source."""
    case_id, person_id, source_id, version_id = (new_id() for _ in range(4))
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    statements: list[tuple[str, tuple[str, ...]]] = [
        ("INSERT INTO alembic_version VALUES ('0001')", ()),
        ("INSERT INTO case_info (id, title) VALUES (?, ?)", (case_id, title)),
        ("INSERT INTO record (id, kind, title) VALUES (?, 'person', ?)", (person_id, "Park Jin")),
        ("INSERT INTO person (id) VALUES (?)", (person_id,)),
        ("INSERT INTO record (id, kind, title) VALUES (?, 'source', ?)", (source_id, "오래된 기사")),
        ("INSERT INTO source (id) VALUES (?)", (source_id,)),
        ("INSERT INTO text_body VALUES (?, ?)", (sha256, TEXT)),
        (
            "INSERT INTO text_version (id, source_id, number, text_sha256, extracted_at) VALUES (?, ?, 1, ?, ?)",
            (version_id, source_id, sha256, "2023-02-18T00:00:00.000Z"),
        ),
    ]
    schema = (db_dir() / "migrations" / "versions" / "0001_foundation.sql").read_text(encoding="utf-8")
    with translated(path), closing(connect_bare(path)) as connection:
        connection.executescript(f"BEGIN;\n{schema};\nCREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);")
        for statement, values in statements:
            connection.execute(statement, values)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA user_version=1")
        connection.execute("COMMIT")
    return person_id, source_id
