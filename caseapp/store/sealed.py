"""Words kept beside a locked case, locked with its key: a small encrypted database with one value in it."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from caseapp.platform.atomic import sync_folder
from caseapp.store.connect import connect_bare, connect_reader, translated
from caseapp.store.keys import Key


def write_sealed(path: Path, data: bytes, key: Key) -> None:
    """Puts `data` in the place of what stands at `path`, in one move; OSError or CaseError when it cannot be."""
    partial = path.with_name(f".~{path.name}.{os.getpid()}.tmp")
    partial.unlink(missing_ok=True)
    try:
        with translated(path), closing(connect_bare(partial, key)) as connection:
            connection.execute("PRAGMA journal_mode=OFF")
            connection.execute("CREATE TABLE sealed (data BLOB)")
            connection.execute("INSERT INTO sealed VALUES (?)", (data,))
        partial.chmod(0o600)
        partial.replace(path)
        sync_folder(path.parent)
    finally:
        partial.unlink(missing_ok=True)


def read_sealed(path: Path, key: Key) -> bytes:
    """What was written; CaseError when there is nothing that this key opens."""
    with translated(path), closing(connect_reader(path, key)) as connection:
        return bytes(connection.execute("SELECT data FROM sealed").fetchone()[0])
