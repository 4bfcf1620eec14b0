"""Any text, any span: what the reader selects is the stored words, and every mark has its place."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from caseapp.domain.anchors import snap_to_graphemes, trim_span
from caseapp.domain.text import canonical_text
from caseapp.ui.reader.document import Highlight, ReaderDocument
from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.theme.palette import DARK

PIECES = [
    "word ",
    "\r\n",
    "\n\n",
    "𠮷",
    "👩‍👩‍👧",
    "👍🏽",
    "🇰🇷",
    "e\u0301",
    "שלום ",
    "مرحبا ",
    "강제",
    "外相",
    "\u2028",
    "\ufeff",
    "\t",
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join).map(canonical_text)


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    reader = ReaderPane(DARK)
    qtbot.addWidget(reader)
    reader.resize(500, 300)
    reader.show()
    return reader


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, st.data())
def test_selected_text_is_the_stored_text(pane: ReaderPane, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    marks = (Highlight("x", start, end, "M"),)
    pane.show_document(ReaderDocument("s", "t", (), text, "", marks))
    pane.select(start, end)
    low, high = trim_span(text, *snap_to_graphemes(text, start, end))
    assert pane.selection_cp() == ((low, high) if start < end and low < high else None)
    assert pane.selected_text() == (text[low:high] if start < end else "")
    pane.grab()
