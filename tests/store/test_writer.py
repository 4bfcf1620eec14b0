"""The writing thread of a case that is closed: what is asked of it afterwards is refused, and waits for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.domain.changes import Published
from caseapp.domain.errors import ReadOnlyCase
from caseapp.store import lifecycle
from caseapp.store.unit import Unit
from caseapp.store.writer import Writer


def _nothing(_: Unit | Published) -> None:
    pass


@pytest.mark.parametrize("has_written", [True, False])
def test_what_is_asked_of_a_closed_writer_is_refused(tmp_path: Path, has_written: bool) -> None:
    path = tmp_path / "test.case"
    lifecycle.create(path, "Talks")
    writer = Writer(path, "Kim", "desk", "1", _nothing)
    if has_written:
        writer.submit(_nothing).result()
    writer.close()
    for asked in (writer.submit(_nothing), writer.step_back("undo")):
        assert isinstance(asked.exception(timeout=2), ReadOnlyCase)
    writer.close()
