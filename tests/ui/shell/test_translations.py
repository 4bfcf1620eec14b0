"""A quote's translation stands beside it; the version of a text is chosen in the head of the reader."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QToolButton

from caseapp.queries.evidence import marked
from caseapp.ui.reader.header import ReaderHeader
from caseapp.ui.reader.margin import ReaderMargin
from caseapp.ui.sources.tab import SourceTab
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands

TEXT = "A dispatch\n\n両外相はミュンヘンで会談した。😀\n\nThey agreed to meet again.\n"
FRENCH = "Les deux ministres se sont entretenus à Munich."


def dispatch(stage: Stage, folder: Path) -> SourceTab:
    stage.window.files.create(folder / "quotes.case")
    stage.settle()
    (folder / "dispatch.txt").write_text(TEXT, encoding="utf-8")
    stage.window.take_files([folder / "dispatch.txt"])
    stage.settle()
    tab = stage.desk.centre.source_tab()
    assert tab is not None
    return tab


def margin_titles(tab: SourceTab) -> list[str]:
    (margin,) = tab.findChildren(ReaderMargin)
    return [mark.entry.title for row in margin.rows() for mark in row.marks]


def test_a_translation_is_typed_and_stands_beside_the_words(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    tab = dispatch(stage, tmp_path)
    hands.select_words("会談した")
    hands.press("S")
    hands.press("Alt+2")
    hands.press("T")
    assert hands.focused.accessibleName() == "Translation"
    hands.type(FRENCH)
    hands.press("Alt+2")
    assert margin_titles(tab)[-1] == FRENCH
    (mark,) = marked(stage.desk.session.reader, tab.version_id)
    assert (mark.translation, mark.state) == (FRENCH, "verified")
    hands.press("Ctrl+Z")
    assert FRENCH not in margin_titles(tab)


def test_a_click_on_a_translation_opens_it(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    tab = dispatch(stage, tmp_path)
    hands.select_words("会談した")
    hands.press("S")
    hands.press("Alt+2")
    hands.press("T")
    hands.type(FRENCH)
    hands.press("Alt+2")
    (margin,) = tab.findChildren(ReaderMargin)
    row = next(row for row in margin.rows() if row.marks[0].is_translation)
    hands.click(margin, margin.row_rect(row).center().toPoint())
    assert hands.focused.accessibleName() == "Translation"


def test_a_version_is_chosen_in_the_head_of_the_reader(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    tab = dispatch(stage, tmp_path)
    (header,) = tab.findChildren(ReaderHeader)
    button = header.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    assert not button.isVisible()
    (tmp_path / "corrected.txt").write_text(TEXT.replace("again", "in March"), encoding="utf-8")
    stage.window.take_revision(tmp_path / "corrected.txt")
    stage.settle()
    assert button.isVisible()
    newest, oldest = button.menu().actions()
    assert [newest.isChecked(), oldest.isChecked()] == [True, False]
    assert "Version 1 · taken" in oldest.text()
    oldest.trigger()
    stage.settle()
    assert tab.reader._view.text == TEXT
    assert button.text().startswith("Version 1 of 2, older")
    button.menu().actions()[0].trigger()
    stage.settle()
    assert "in March" in tab.reader._view.text
