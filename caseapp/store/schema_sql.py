"""Writes `db/schema.sql` from the migrations, or with `--check` says whether it is what they make.

New cases are created from that file, so that making one does not load Alembic.
"""

from __future__ import annotations

import sys

from sqlcipher3 import dbapi2

from caseapp.platform.paths import db_dir
from caseapp.store.connect import APPLICATION_ID
from caseapp.store.search_index import SHADOWS

_HEAD = "-- Generated from db/migrations by `make schema`. Do not edit.\n"


def generated() -> str:
    """The schema that the migrations make of an empty file, as one SQL script."""
    from caseapp.store import migrate

    driver = dbapi2.connect(":memory:", isolation_level=None)
    try:
        migrate.run(driver, db_dir() / "migrations")
        parts = [_HEAD, f"PRAGMA application_id={APPLICATION_ID};\n"]
        (version,) = driver.execute("PRAGMA user_version").fetchone()
        parts.append(f"PRAGMA user_version={version};\n")
        order = "CASE type WHEN 'table' THEN 0 ELSE 1 END, name"
        for name, sql in driver.execute(
            f"SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY {order}"
        ):
            if name not in SHADOWS:  # the full-text table makes these itself
                parts.append(f"\n{sql};\n")
        (revision,) = driver.execute("SELECT version_num FROM alembic_version").fetchone()
        parts.append(f"\nINSERT INTO alembic_version (version_num) VALUES ('{revision}');\n")
        (needs,) = driver.execute("SELECT needs FROM file_format").fetchone()
        parts.append(f"\nINSERT INTO file_format (needs) VALUES ('{needs}');\n")
    finally:
        driver.close()
    return "".join(parts)


def main(arguments: list[str]) -> int:
    """Writes or checks the file; 1 when it is out of date."""
    path = db_dir() / "schema.sql"
    if "--check" in arguments:
        if path.read_text(encoding="utf-8") == generated():
            return 0
        sys.stderr.write(f"{path} is not what the migrations make; run `make schema`.\n")
        return 1
    path.write_text(generated(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
