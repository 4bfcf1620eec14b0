"""Many documents at once: what only a person can say is asked in one dialog, and its answers are one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.exchange.dump import dump
from caseapp.queries import listings
from caseapp.queries.records import get
from caseapp.ui.sources.questions import ImportQuestions
from caseapp.ui.stage import Stage

WIRE = (
    "The two foreign ministers met on the margins of the conference and agreed that their ministries would go on with"
    " consultations about compensation, officials who were in the room said on condition that they were not named. "
)


@pytest.fixture
def dispatches(stage: Stage, tmp_path: Path) -> Stage:
    """A case with a dispatch, and then three documents at once: two copies of it, one without a year."""
    stage.window.files.create(tmp_path / "many.case")
    stage.settle()
    (tmp_path / "first.txt").write_text(f"First\n\n{WIRE * 4}", encoding="utf-8")
    stage.window.take_files([tmp_path / "first.txt"])
    stage.settle()
    texts = {"second": f"Second\n\n{WIRE * 4}", "third": f"Third\n\n{WIRE * 4}They parted late."}
    texts["fourth"] = "A visit\n\nSEOUL, February 22 (Yonhap) - Nobody has said when 😀 the visit will be."
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return stage


def answer(stage: Stage, monkeypatch: pytest.MonkeyPatch, folder: Path, *more: Path) -> ImportQuestions:
    """Imports the three, opens the dialog and leaves it to the test; the answers are given when it is accepted."""
    shown: list[ImportQuestions] = []

    def exec_(dialog: ImportQuestions) -> int:
        shown.append(dialog)
        if len(dialog.likenesses) > 1:
            dialog._on_copies_clicked()
        for year in dialog.years.values():
            year.setText("2023")
        dialog.grab()
        return 1

    monkeypatch.setattr(ImportQuestions, "exec", exec_)
    stage.window.take_files([*(folder / f"{name}.txt" for name in ("second", "third", "fourth")), *more])
    stage.settle()
    stage.window.messages._button.click()
    stage.settle()
    (dialog,) = shown
    return dialog


def days(stage: Stage) -> list[str]:
    reader = stage.desk.session.reader
    found = [get(reader, each).fields["published"] for each in listings.ids(reader, ["source"])]
    return [str(date.edtf) for date in found if date is not None]


def test_copies_and_years_are_settled_as_one_step(
    dispatches: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = answer(dispatches, monkeypatch, tmp_path)
    assert (len(dialog.likenesses), len(dialog.years), len(dialog.attachments)) == (2, 1, 0)
    reader = dispatches.desk.session.reader
    relations = [get(reader, each).fields for each in listings.ids(reader, ["relation"])]
    assert [each["kind"] for each in relations] == ["copy of", "copy of"]
    assert days(dispatches) == ["2023-02-22"]
    settled = list(dump(reader))
    dispatches.desk.session.undo()
    dispatches.settle()
    assert listings.ids(reader, ["relation"]) == []
    dispatches.desk.session.redo()
    dispatches.settle()
    assert list(dump(reader)) == settled


def test_what_failed_is_named_beside_what_is_asked(
    dispatches: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"%PDF-1.4 broken")
    answer(dispatches, monkeypatch, tmp_path, tmp_path / "empty.pdf")
    assert len(listings.ids(dispatches.desk.session.reader, ["source"])) == 4
    assert len(listings.ids(dispatches.desk.session.reader, ["relation"])) == 2
