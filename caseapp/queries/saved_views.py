"""The views of a table that the case keeps."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.store.reader import Rows

KIND = "view:"  # and the table


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view by its name; `body` is what the table made of itself."""

    id: str
    title: str
    body: str


def saved_views(rows: Rows, table: str) -> list[SavedView]:
    """The views of a table, by name."""
    sql = "SELECT id, title, body FROM saved_view WHERE kind = ? ORDER BY sort_key(title), id"
    return [SavedView(*row) for row in rows.rows(sql, KIND + table)]
