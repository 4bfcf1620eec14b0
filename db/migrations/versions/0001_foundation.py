"""The first schema: every entity of the model, the journal, and content-addressed texts and originals.

The statements stand frozen in the SQL file beside this one: a migration must not follow the code as it changes.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            op.execute(statement)
    op.execute(f"PRAGMA application_id={0x43415345}")
    op.execute("PRAGMA user_version=1")
