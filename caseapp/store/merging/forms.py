"""Columns of text that hold more than words - JSON, a day - and whether a value has the form that is read there."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any


def is_formed(table: str, column: str, value: object) -> bool:
    """Whether a value can be read as what a column holds; all words can where it holds words."""
    form = _FORMS.get((table, column))
    return form is None or form(str(value))


def _is_day(words: str) -> bool:
    try:
        return not words or bool(date.fromisoformat(words))
    except ValueError:
        return False


def _is_page_map(stored: str) -> bool:
    return not stored or _is_list_of_pages(_parsed(stored))


def _is_list_of_pages(pages: Any) -> bool:
    if not isinstance(pages, list):
        return False
    return all(isinstance(page, list) and len(page) >= 3 and all(map(_is_number, page)) for page in pages)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_object(stored: str) -> bool:
    return isinstance(_parsed(stored), dict)


def _parsed(stored: str) -> Any:
    try:
        return json.loads(stored)
    except (ValueError, RecursionError):
        return None


_FORMS: dict[tuple[str, str], Callable[[str], bool]] = {
    ("case_info", "as_of"): _is_day,
    ("template", "body"): _is_object,
    ("text_version", "page_map"): _is_page_map,
}
