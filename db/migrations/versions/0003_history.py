"""Two indexes by which the history of a record is looked up: rows that came or went, by the record they belonged to."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ROW = 'coalesce("after", "before")'
OWNER = (
    f"CASE WHEN json_valid({ROW}) THEN {ROW} ->> CASE table_name"
    " WHEN 'citation' THEN 'record_id' WHEN 'same_as' THEN 'a_id' WHEN 'text_version' THEN 'source_id'"
    " ELSE 'owner_id' END END"
)
OTHER = f"CASE WHEN json_valid({ROW}) THEN {ROW} ->> 'b_id' END"


def upgrade() -> None:
    op.execute(f"CREATE INDEX ix_change_owner ON change ({OWNER}) WHERE {OWNER} IS NOT NULL")
    op.execute(f"CREATE INDEX ix_change_other ON change ({OTHER}) WHERE table_name = 'same_as'")
    op.execute("PRAGMA user_version=3")
