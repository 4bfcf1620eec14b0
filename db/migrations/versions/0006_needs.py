"""The file says which Caseapp can write it, so that an older program can name the version that it lacks.

A later migration that older programs must not write after raises `needs`, with `NEEDS` in `caseapp.store.lifecycle`.
"""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE file_format (\n    needs TEXT NOT NULL\n)")
    op.execute("INSERT INTO file_format (needs) VALUES ('0.1.0')")
    op.execute("PRAGMA user_version=6")
