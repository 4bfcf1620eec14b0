"""The search index, and what tells near copies of a text: both derived from the content, both outside the journal.

The index is filled by the program when it first writes, not here: a migration must not follow the code as it changes.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SCRIPT = """
CREATE TABLE search_doc (
    number INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (number)
);
CREATE UNIQUE INDEX ix_search_doc_record_id ON search_doc (record_id);
CREATE TABLE search_state (
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE search USING fts5(
    title, names, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
CREATE TABLE text_sketch (
    sha256 TEXT NOT NULL,
    sketch BLOB NOT NULL,
    PRIMARY KEY (sha256)
);
"""


def upgrade() -> None:
    for statement in SCRIPT.split(";\n"):
        if statement.strip():
            op.execute(statement.strip())
    op.execute("PRAGMA user_version=2")
