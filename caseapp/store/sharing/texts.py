"""Texts in which names are replaced: each becomes a text of its own, and its excerpts stand where they stood.

Such a text has an id of its own: it never takes the place of the text it was made from, where the copy is merged.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from caseapp.domain.anchors import make_anchor
from caseapp.domain.ids import derived_id
from caseapp.domain.likeness import sketch_of
from caseapp.domain.naming import Names, moved, replaced
from caseapp.domain.sharing import Selection
from caseapp.domain.text import shortened

MADE_BY = "names replaced"

_TEXTS = """
SELECT v.id, b.text FROM src.text_version v JOIN src.text_body b ON b.sha256 = v.text_sha256
WHERE v.id IN (SELECT id FROM going_version)"""
_EXCERPTS = """
SELECT x.id, x.start_cp, x.end_cp, x.exact, x.prefix, x.suffix, r.title
FROM src.excerpt x JOIN src.record r ON r.id = x.id
WHERE x.text_version_id = ? AND x.id IN (SELECT id FROM going)"""


class Unnaming:
    """Puts marks in the place of names, in any text."""

    def __init__(self, selection: Selection) -> None:
        self.names = Names(selection.names)
        self._marks = selection.names

    def __call__(self, text: Any) -> Any:
        return replaced(text, self.names, self._marks)[0] if isinstance(text, str) and text else text

    def spans(self, text: str) -> tuple[str, list[tuple[int, int, int]]]:
        """The text without names, and where they stood."""
        return replaced(text, self.names, self._marks)


@dataclass(frozen=True, slots=True)
class NewText:
    """A text in which a name was replaced, in the place of version `of`."""

    of: str
    id: str
    sha256: str


def rewrite(connection: Any, unnaming: Unnaming) -> list[NewText]:
    """Writes the texts that go; those with a name in them anew, with their excerpts in the table `requoted`."""
    connection.execute(
        "CREATE TEMP TABLE requoted"
        " (id TEXT PRIMARY KEY, text_version_id, start_cp, end_cp, exact, prefix, suffix, title)"
    )
    found: list[NewText] = []
    for version_id, text in connection.execute(_TEXTS).fetchall() if unnaming.names else ():
        new, spans = unnaming.spans(text)
        if not spans:
            continue
        sha256 = hashlib.sha256(new.encode("utf-8", errors="replace")).hexdigest()
        made = NewText(version_id, derived_id("names replaced", version_id, sha256), sha256)
        found.append(made)
        connection.execute("INSERT OR IGNORE INTO main.text_body (sha256, text) VALUES (?, ?)", (sha256, new))
        connection.execute(
            "INSERT OR IGNORE INTO main.text_sketch (sha256, sketch) VALUES (?, ?)", (sha256, sketch_of(new))
        )
        for row in connection.execute(_EXCERPTS, (version_id,)).fetchall():
            quote = _requoted(row, text, new, spans, unnaming)
            connection.execute("INSERT INTO requoted VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (row[0], made.id, *quote))
    return found


def _requoted(
    row: tuple[Any, ...], text: str, new: str, spans: list[tuple[int, int, int]], unnaming: Unnaming
) -> tuple[Any, ...]:
    _, start, end, exact, prefix, suffix, title = row
    is_there = isinstance(start, int) and isinstance(end, int) and bool(exact) and text[start:end] == exact
    if not is_there:
        return (start, end, *map(unnaming, (exact, prefix, suffix, title)))
    anchor = make_anchor(new, *moved(start, end, spans))
    # Subtle: a title cut at its length may end within a name, where no name would be found.
    title = shortened(anchor.exact) if title == shortened(exact) else unnaming(title)
    return anchor.start_cp, anchor.end_cp, anchor.exact, anchor.prefix, anchor.suffix, title
