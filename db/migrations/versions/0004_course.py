"""How an event came to be what it is: what status and date it had before, one row a change."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SCRIPT = """
CREATE TABLE event_log (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    status TEXT DEFAULT '' NOT NULL,
    date_as_stated TEXT,
    date_edtf TEXT,
    date_tz TEXT,
    date_basis TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    until_as_stated TEXT,
    until_edtf TEXT,
    until_tz TEXT,
    until_basis TEXT,
    until_earliest INTEGER,
    until_latest INTEGER,
    note TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_event_log_owner_id ON event_log (owner_id);
"""


def upgrade() -> None:
    for statement in SCRIPT.split(";\n"):
        if statement.strip():
            op.execute(statement.strip())
    op.execute("PRAGMA user_version=4")
