"""Suggestions that somebody rejected are remembered, by their words and the rule that made them."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE TABLE rejection (\n    id TEXT NOT NULL,\n    kind TEXT NOT NULL,\n    rule TEXT NOT NULL,\n"
        "    words TEXT NOT NULL,\n    title TEXT NOT NULL,\n    PRIMARY KEY (id)\n)"
    )
    op.execute("PRAGMA user_version=7")
