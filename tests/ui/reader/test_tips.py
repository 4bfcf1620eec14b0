"""Tool tips say what a highlight backs, and never render words from outside."""

from __future__ import annotations

from caseapp.ui.reader.document import Highlight, MarginEntry
from caseapp.ui.reader.tips import highlight_tip


def test_tip_names_kind_title_note_and_state() -> None:
    entry = MarginEntry("r", "M", "Talks, Munich", "held", "x")
    tip = highlight_tip(Highlight("x", 0, 5, "M", "changed", (entry,)))
    assert "Meeting: Talks, Munich · held" in tip
    assert "Changed" in tip


def test_markup_in_a_title_stays_text() -> None:
    entry = MarginEntry("r", "P", "<img src='file:///x'><b>Park</b>", "", "x")
    tip = highlight_tip(Highlight("x", 0, 5, "P", records=(entry,)))
    assert "<img" not in tip
    assert "&lt;b&gt;Park" in tip


def test_a_highlight_without_records_says_so() -> None:
    assert "No record" in highlight_tip(Highlight("x", 0, 5, "D"))
