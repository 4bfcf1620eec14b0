"""How one table is set out: columns, widths, order, filters, groups; as a value, and as JSON for settings and views."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

NARROWEST, WIDEST = 40, 2_000


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns` are keys in order, () for the standard ones; `widths` in pixels at 100 %, of those set by hand.

    `filters` are by field; `head` is what the pane's own filters are set to.
    """

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    sort: str = ""
    is_descending: bool = False
    filters: Mapping[str, str] = field(default_factory=dict)
    group: str = ""
    head: Mapping[str, str] = field(default_factory=dict)

    def without_words(self) -> Layout:
        """What may stand in the settings, which hold nothing of a case: no filters."""
        return replace(self, filters={}, head={})

    def as_json(self) -> str:
        """For `from_json`."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> Layout:
    """The layout of `as_json`; what is damaged or of a newer program is left out."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return Layout()
    if not isinstance(said, dict):
        return Layout()
    columns = said.get("columns")
    widths = said.get("widths")
    return Layout(
        tuple(dict.fromkeys(key for key in columns if isinstance(key, str))) if isinstance(columns, list) else (),
        _widths(widths) if isinstance(widths, dict) else {},
        _word(said.get("sort")),
        said.get("is_descending") is True,
        _words(said.get("filters")),
        _word(said.get("group")),
        _words(said.get("head")),
    )


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _words(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {name: words for name, words in value.items() if isinstance(words, str) and words}


def _widths(value: dict[str, Any]) -> dict[str, int]:
    return {
        key: min(max(width, NARROWEST), WIDEST)
        for key, width in value.items()
        if isinstance(width, int) and not isinstance(width, bool)
    }
