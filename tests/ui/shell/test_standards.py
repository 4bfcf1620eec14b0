"""Quotes and sources go out of the window in the forms of others, and annotations come in again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from caseapp.exchange.dump import dump
from caseapp.ui.shell.standards import ANNOTATIONS, CSL, RIS
from caseapp.ui.stage import Stage


@pytest.mark.parametrize(("form", "ending"), [(ANNOTATIONS, ".jsonld"), (RIS, ".ris"), (CSL, ".json")])
def test_a_case_is_written_out(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, ending: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), form))
    sample.window.actions_["file.export"].trigger()
    sample.settle()
    words = (tmp_path / f"out{ending}").read_text(encoding="utf-8")
    assert "Seoul and Tokyo keep talking" in words
    if ending != ".ris":
        assert json.loads(words)


def test_annotations_come_in_as_one_step_and_are_not_doubled(sample: Stage, tmp_path: Path) -> None:
    window = sample.window
    path = tmp_path / "quotes.jsonld"
    window.standards.export(path, ANNOTATIONS)
    sample.settle()
    before = list(dump(sample.desk.session.reader))
    window.standards.bring_in(sample.desk, path)
    sample.settle()
    assert list(dump(sample.desk.session.reader)) == before
    told = json.loads(path.read_text(encoding="utf-8"))
    first = told["first"]["items"][0]
    first["id"] = "urn:uuid:0190b0e0-0000-7000-8000-000000000000"
    start = next(each for each in _selectors(first) if each["type"] == "TextPositionSelector")
    quote = next(each for each in _selectors(first) if each["type"] == "TextQuoteSelector")
    quote["exact"], start["end"] = quote["exact"][:-1], start["end"] - 1
    quote["suffix"] = ""
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    window.standards.bring_in(sample.desk, path)
    sample.settle()
    assert list(dump(sample.desk.session.reader)) != before
    sample.desk.session.undo()
    sample.settle()
    assert list(dump(sample.desk.session.reader)) == before


def _selectors(item: dict[str, Any]) -> list[dict[str, Any]]:
    target = item["target"]
    assert isinstance(target, dict)
    found = target["selector"]
    return found if isinstance(found, list) else [found]


def test_a_file_that_is_no_annotations_is_refused_in_words(sample: Stage, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    sample.window.standards.bring_in(sample.desk, tmp_path / "a.json")
    sample.settle()
    assert "is not JSON" in sample.window.messages.words()


def test_the_case_itself_is_never_written_over(sample: Stage) -> None:
    path = sample.desk.session.workspace.path
    sample.window.standards.export(path, RIS)
    sample.settle()
    assert "is the case itself" in sample.window.messages.words()
