"""The suggestions that were rejected in a case, the latest first."""

from __future__ import annotations

from caseapp.domain.rejecting import Rejection
from caseapp.store.reader import Rows


def rejections(rows: Rows) -> list[Rejection]:
    """All that is not to be suggested again."""
    found = rows.rows("SELECT kind, rule, words, title, id FROM rejection ORDER BY id DESC")
    return [Rejection(*row) for row in found]
