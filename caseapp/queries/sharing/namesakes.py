"""Other people who go and share a part of a name with somebody who goes without one: they keep theirs whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from caseapp.domain.naming import Names, words_of
from caseapp.store.reader import Rows

_PEOPLE = """
SELECT id, title FROM record WHERE kind = 'person' UNION ALL
SELECT n.owner_id, n.text FROM name n JOIN record r ON r.id = n.owner_id WHERE r.kind = 'person'"""


def namesakes(rows: Rows, going: Collection[str], parts: Iterable[str], whole: Iterable[str]) -> list[str]:
    """Names of people in `going` that hold one of some `parts` and more, but none of the names that are `whole`."""
    sought, refused = Names(parts), Names(whole)
    if not sought:
        return []
    return [
        name for of, name in rows.rows(_PEOPLE) if of in going and _has_more(name, sought) and not refused.find(name)
    ]


def _has_more(name: str, sought: Names) -> bool:
    return any(words_of(each.name) != words_of(name) for each in sought.find(name))
