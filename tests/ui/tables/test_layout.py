"""How a table is set out, as text and back; what is damaged is left out."""

from __future__ import annotations

import json

import pytest

from caseapp.ui.tables.layout import NARROWEST, WIDEST, Layout, from_json

WHOLE = Layout(
    ("date", "field:place"), {"date": 120}, "field:place", True, {"title": "Öl"}, "status", {"words": "Seoul"}
)


def test_it_comes_back_as_it_was() -> None:
    assert from_json(WHOLE.as_json()) == WHOLE
    assert from_json(Layout().as_json()) == Layout()


def test_the_settings_hold_no_words_of_a_case() -> None:
    text = WHOLE.without_words().as_json()
    assert "Öl" not in text
    assert "Seoul" not in text
    assert from_json(text).columns == WHOLE.columns


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", "[" * 100_000])
def test_what_cannot_be_read_is_the_standard(text: str) -> None:
    assert from_json(text) == Layout()


def test_what_does_not_fit_is_left_out() -> None:
    said = {
        "columns": ["date", 3, "date", None],
        "widths": {"date": True, "title": 3, "place": 1e9, "status": 99_999},
        "sort": 4,
        "is_descending": "yes",
        "filters": {"title": 3, "place": "", "status": "held"},
        "group": None,
        "head": [],
        "newer": {},
    }
    assert from_json(json.dumps(said)) == Layout(
        ("date",), {"title": NARROWEST, "status": WIDEST}, filters={"status": "held"}
    )
