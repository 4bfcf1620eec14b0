"""The templates of a case, and those of the program."""

from __future__ import annotations

from caseapp.domain.templates import SHIPPED, Template
from caseapp.store.reader import Rows


def templates(rows: Rows) -> list[Template]:
    """Those of the case by name, then those that come with the program."""
    kept = rows.rows("SELECT id, kind, title, body FROM template ORDER BY sort_key(title), id")
    return [*(Template(*row) for row in kept), *SHIPPED]
