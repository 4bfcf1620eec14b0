"""Words typed into a filter as SQL: each word must be found, as it was typed, in a title or a name. No ranking here."""

from __future__ import annotations

#: The records with a word in their title or one of their names; takes the pattern as `{at}`.
NAMED = (
    "(SELECT id FROM record WHERE title LIKE {at} ESCAPE '\\'"
    " UNION SELECT owner_id FROM name WHERE text LIKE {at} ESCAPE '\\')"
)


def patterns(words: str) -> list[str]:
    """A LIKE pattern (with the backslash to escape) for each word; signs of LIKE in a word stand for themselves."""
    return [f"%{_escaped(word)}%" for word in words.split()]


def prefix(words: str) -> str:
    """The LIKE pattern of what begins with `words`."""
    return f"{_escaped(words)}%"


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
