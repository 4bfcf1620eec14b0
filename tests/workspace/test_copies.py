"""Copies and new files never touch a case that is open, nor take in what a killed program left behind."""

from __future__ import annotations

import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, LockedFile
from caseapp.ops import evidence, items, records
from caseapp.queries import case, checks, listings
from caseapp.queries.records import get
from caseapp.store import lifecycle
from caseapp.store.reader import Reader
from caseapp.store.writer import IDLE_CHECKPOINT_S
from caseapp.workspace import Workspace
from tests.factories import add, import_text, new_case


def test_a_case_is_not_copied_over_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with new_case(tmp_path) as workspace:
        add(workspace, "person", "Park Jin")
        monkeypatch.chdir(tmp_path)
        with pytest.raises(BadInput, match="the case itself"):
            lifecycle.copy_to(workspace.path, Path("test.case"), replace=True)
        add(workspace, "person", "Mori Takeo")
    with Reader(tmp_path / "test.case") as reader:
        assert len(listings.ids(reader, ["person"])) == 2


def test_a_case_that_is_open_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with new_case(tmp_path) as one, new_case(tmp_path / "other") as other:
        with pytest.raises(LockedFile, match="open in a program"):
            lifecycle.copy_to(one.path, other.path, replace=True)
        add(other, "person", "Park Jin")
        assert listings.ids(other.reader, ["person"])


def test_a_log_left_behind_is_not_played_into_a_copy(tmp_path: Path) -> None:
    target = tmp_path / "copy.case"
    (tmp_path / "copy.case-wal").write_bytes(b"left by a program that was killed")
    with new_case(tmp_path, "Copied") as workspace:
        lifecycle.copy_to(workspace.path, target, replace=True)
    assert not (tmp_path / "copy.case-wal").exists()
    with Reader(target) as reader:
        assert case.info(reader).title == "Copied"


def test_deleting_a_source_leaves_a_sound_case_and_reopens_what_its_words_closed(tmp_path: Path) -> None:
    with new_case(tmp_path) as workspace:
        imported = import_text(workspace)
        item = add(workspace, "action_item", "Meet again")
        workspace.do(partial(items.close_with_span, item_id=item, version_id=imported.version_id, start_cp=0, end_cp=9))
        meeting = add(workspace, "event", "Munich")
        cite = partial(evidence.cite_span, version_id=imported.version_id, start_cp=10, end_cp=20, record_id=meeting)
        workspace.do(cite)
        workspace.do(partial(records.delete, record_ids=[imported.source_id]))
        assert checks.check(workspace.reader).problems == ()
        view = get(workspace.reader, item)
        assert view.fields["status"] == "claimed done"
        assert view.fields["log"][-1]["note"] == "The words that closed it were deleted"
        workspace.do(partial(records.edit, record_id=item, fields={"notes": "still editable"}))
        workspace.undo().result()
        workspace.undo().result()
        assert get(workspace.reader, item).fields["status"] == "done"


def test_a_full_disk_while_idle_does_not_stop_the_writer(small_disk: Path) -> None:
    workspace = Workspace.create(small_disk / "small.case", "Small", "Tester")
    filler = small_disk / "filler"
    try:
        add(workspace, "person", "Park Jin")
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while file.write(b"x" * 4096):
                pass
        time.sleep(IDLE_CHECKPOINT_S + 0.5)
        filler.unlink()
        assert add(workspace, "person", "Mori Takeo")
    finally:
        filler.unlink(missing_ok=True)
        workspace.close()
