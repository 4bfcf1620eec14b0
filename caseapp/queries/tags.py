"""The tags of a case, to be offered where one is typed."""

from __future__ import annotations

from caseapp.domain.folding import folded
from caseapp.store.reader import Rows

MOST = 8


def tags_like(rows: Rows, words: str) -> list[str]:
    """At most `MOST` tags in use that have a word beginning like `words`, the most used first."""
    wanted = folded(words)
    found = rows.rows("SELECT label, count(*) FROM tag GROUP BY label ORDER BY 2 DESC, 1")
    return [label for label, _ in found if f" {wanted}" in f" {folded(label)}"][:MOST]
