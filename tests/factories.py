"""Makes cases and records for tests through the real operations; nothing here writes a row by itself."""

from __future__ import annotations

import tempfile
from functools import cache, partial
from pathlib import Path
from typing import Any

from caseapp.ops import evidence, records, sources
from caseapp.workspace import Workspace
from caseapp.workspace.sample import build_sample

ARTICLE = "Ministers met in Munich on 18 February 2023.\n임수석 대변인 said: 会谈 𠮷野家 👩‍👩‍👧 e\u0301.\nשלום עולם\n"


def new_case(folder: Path, title: str = "Test case") -> Workspace:
    """An open, empty case."""
    return Workspace.create(folder / "test.case", title, "Tester")


def sample_case(path: Path) -> None:
    """The sample case, made once in a run and copied."""
    path.write_bytes(_sample())


@cache
def _sample() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.case"
        build_sample(path)
        return path.read_bytes()


def add(workspace: Workspace, kind: str, title: str, **fields: Any) -> str:
    """A record of any kind; returns its id."""
    record_id = workspace.do(partial(records.create, kind_name=kind, title=title, fields=fields))
    assert isinstance(record_id, str)
    return record_id


def edit(workspace: Workspace, record_id: str, **fields: Any) -> None:
    """Sets fields of a record."""
    workspace.do(partial(records.edit, record_id=record_id, fields=fields))


def import_text(workspace: Workspace, text: str = ARTICLE, title: str = "Report") -> sources.Imported:
    """A source with a text."""
    imported = workspace.do(partial(sources.import_text, title=title, text=text))
    assert isinstance(imported, sources.Imported)
    return imported


def cite(
    workspace: Workspace, version_id: str, words: str, record_id: str, field: str = "", text: str = ARTICLE
) -> str:
    """Cites the first occurrence of `words` for a record; returns the excerpt's id."""
    start = text.index(words)
    op = partial(
        evidence.cite_span,
        version_id=version_id,
        start_cp=start,
        end_cp=start + len(words),
        record_id=record_id,
        field=field,
    )
    excerpt_id = workspace.do(op)
    assert isinstance(excerpt_id, str)
    return excerpt_id
