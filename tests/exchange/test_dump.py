"""The dump: canonical, complete, and without history."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.exchange.dump import HISTORY, dump, tables
from caseapp.ops import evidence, records
from caseapp.ops.sources import Original, import_text
from caseapp.store import lifecycle
from caseapp.workspace import Workspace

TEXT = "박진 met 林芳正 🤝🏽 in 𠮷野家.\nשלום, all agreed."


@pytest.fixture
def case(tmp_path: Path) -> Any:
    with Workspace.create(tmp_path / "a.case", "A", "Tester") as workspace:
        workspace.wait_ready()
        yield workspace


def _fill(case: Workspace) -> str:
    original = Original(TEXT.encode(), "text/plain", "a.txt", "utf-8")
    made = case.do(partial(import_text, title="Report", text=TEXT, original=original))
    person = case.do(partial(records.create, kind_name="person", title="Park", fields={"names": "Park;박진"}))
    case.do(partial(evidence.cite_span, version_id=made.version_id, start_cp=0, end_cp=2, record_id=person))
    return str(made.source_id)


def _rows(lines: list[str], table: str) -> list[dict[str, Any]]:
    return [each["row"] for each in map(json.loads, lines) if each["table"] == table]


def test_lines_are_in_canonical_order(case: Workspace) -> None:
    _fill(case)
    lines = list(dump(case.reader))
    parsed = [json.loads(line) for line in lines]
    keys = [(each["table"], each["row"].get("id") or each["row"]["sha256"]) for each in parsed]
    assert keys == sorted(keys)
    assert lines == [json.dumps(each, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for each in parsed]


def test_texts_are_in_it_and_files_by_their_hash(case: Workspace) -> None:
    _fill(case)
    lines = list(dump(case.reader))
    assert [row["text"] for row in _rows(lines, "text_body")] == [TEXT]
    (blob,) = _rows(lines, "blob")
    assert blob == {"sha256": blob["sha256"], "size": len(TEXT.encode()), "media_type": "text/plain"}
    assert [row["exact"] for row in _rows(lines, "excerpt")] == ["박진"]


def test_history_is_left_out_and_undoing_all_leaves_the_same_bytes(case: Workspace) -> None:
    before = list(dump(case.reader))
    source = _fill(case)
    full = list(dump(case.reader))
    assert not HISTORY & {json.loads(line)["table"] for line in full}
    case.do(partial(records.delete, record_ids=[source]))
    assert _rows(list(dump(case.reader)), "text_body") == []
    case.undo().result()
    assert list(dump(case.reader)) == full
    while case.history.undo_label:
        case.undo().result()
    assert list(dump(case.reader)) == before
    while case.history.redo_label:
        case.redo().result()
    assert _rows(list(dump(case.reader)), "text_body") == []


def test_equal_content_gives_equal_bytes_in_another_file(case: Workspace, tmp_path: Path) -> None:
    _fill(case)
    copy = tmp_path / "b.case"
    lifecycle.copy_to(case.path, copy)
    with Workspace.open(copy, "Somebody else") as other:
        other.wait_ready()
        made = other.do(partial(records.create, kind_name="event", title="Talks"))
        other.do(partial(records.delete, record_ids=[made]))
        assert list(dump(other.reader)) == list(dump(case.reader))


def test_a_dump_is_of_one_state_whatever_is_written_meanwhile(case: Workspace) -> None:
    for number in range(3):
        case.do(partial(records.create, kind_name="event", title=f"Talks {number}"))
    before = list(dump(case.reader))
    with case.open_reader() as reader:
        running = dump(reader)
        lines = [next(running)]
        case.do(partial(records.create, kind_name="event", title="Meanwhile"))
        lines += running
        assert lines == before
        assert list(dump(reader)) != before


def test_every_table_of_content_has_its_key(case: Workspace) -> None:
    for table in tables(case.reader):
        columns = {name for (name,) in case.reader.rows("SELECT name FROM pragma_table_info(?)", table)}
        assert {"id", "sha256"} & columns


def test_more_rows_than_a_page_are_all_there(case: Workspace) -> None:
    labels = [f"tag {number:04}" for number in range(1203)]
    case.do(partial(records.create, kind_name="event", title="Talks", fields={"tags": labels}))
    assert sorted(row["label"] for row in _rows(list(dump(case.reader)), "tag")) == labels


@settings(max_examples=15)
@given(words=st.text(min_size=1).filter(lambda text: text.strip()))
def test_any_words_are_one_line_of_json(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    with Workspace.create(tmp_path_factory.mktemp("dump") / "a.case", "A", "Tester") as workspace:
        workspace.wait_ready()
        try:
            workspace.do(partial(records.create, kind_name="event", title="Talks", fields={"notes": words}))
        except BadInput:
            return  # NUL and halves of characters are refused
        lines = list(dump(workspace.reader))
        assert not any("\n" in line for line in lines)
        assert len(_rows(lines, "event")) == 1
