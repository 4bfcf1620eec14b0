"""How a case travels and comes back: where steps came from, what each opening knew, and what waits for a decision."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ROW = 'coalesce("after", "before")'
_OWNER = (
    f"CASE WHEN json_valid({_ROW}) THEN {_ROW} ->> CASE table_name WHEN 'citation' THEN 'record_id'"
    " WHEN 'same_as' THEN 'a_id' WHEN 'text_version' THEN 'source_id' WHEN 'excerpt' THEN 'text_version_id'"
    " ELSE 'owner_id' END END"
)

SCRIPT = f"""
CREATE TABLE step_new (
    ord INTEGER NOT NULL,
    id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    label TEXT NOT NULL,
    mode TEXT NOT NULL,
    of_step TEXT,
    merge_key TEXT DEFAULT '' NOT NULL,
    digest TEXT NOT NULL,
    via TEXT,
    retracts TEXT,
    part_of TEXT,
    PRIMARY KEY (ord),
    UNIQUE (id),
    FOREIGN KEY(session_id) REFERENCES session (id)
);
INSERT INTO step_new (ord, id, session_id, seq, hlc, made_at, label, mode, of_step, merge_key, digest)
SELECT ord, id, session_id, seq, hlc, made_at, label, mode, of_step, merge_key, digest FROM step;
DROP TABLE step;
ALTER TABLE step_new RENAME TO step;
CREATE INDEX ix_step_of_step ON step (of_step);
CREATE INDEX ix_step_session_id ON step (session_id);
CREATE INDEX ix_step_via ON step (via);
CREATE INDEX ix_step_retracts ON step (retracts);
CREATE TABLE lineage (
    session_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    knows_session TEXT NOT NULL,
    knows_seq INTEGER NOT NULL,
    PRIMARY KEY (session_id, seq, knows_session)
)
WITHOUT ROWID;
INSERT INTO lineage SELECT session_id, first_seq, before_session, before_seq FROM (
    SELECT session_id, first_seq, lag(session_id) OVER (ORDER BY first) AS before_session,
        lag(last_seq) OVER (ORDER BY first) AS before_seq
    FROM (SELECT session_id, min(ord) AS first, min(seq) AS first_seq, max(seq) AS last_seq
        FROM step GROUP BY session_id))
WHERE before_session IS NOT NULL;
DROP TABLE conflict;
CREATE TABLE conflict (
    id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_conflict_row_id ON conflict (row_id);
CREATE TABLE decision (
    id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    choice TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_decision_row_id ON decision (row_id);
CREATE TABLE orphan (
    row_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    missing_id TEXT NOT NULL,
    PRIMARY KEY (row_id, missing_id)
)
WITHOUT ROWID;
CREATE INDEX ix_orphan_missing_id ON orphan (missing_id);
DROP INDEX ix_change_owner;
CREATE INDEX ix_change_owner ON change ({_OWNER}) WHERE {_OWNER} IS NOT NULL;
"""


def upgrade() -> None:
    for statement in SCRIPT.split(";\n"):
        if statement.strip():
            op.execute(statement.strip())
    op.execute("PRAGMA user_version=5")
