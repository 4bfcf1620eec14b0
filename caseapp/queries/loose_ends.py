"""What no person could have made, but two can whose copies are merged: rings of parts, items done without words.

It is found and named here; nothing of it is an error, and every list shows it as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from caseapp.platform.translation import tr
from caseapp.store.columns import ref_column
from caseapp.store.reader import Rows, id_list

#: The field of a kind that makes it a part of another record of the kind.
PARENTS = {"issue": "parent", "organisation": "parent", "place": "part_of"}
#: Items that are done although the words that closed them are gone: deleted in one copy, relied on in the other.
UNCLOSED = "SELECT id FROM action_item WHERE status = 'done' AND closing_excerpt_id IS NULL"


_TITLES = "SELECT id, title FROM record WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Ring:
    """Records each of which is a part of the next, and the last of the first; it begins with the oldest."""

    ids: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def words(self) -> str:
        """The ring as a sentence."""
        names = [f"“{title}”" for title in self.titles]
        if len(names) == 1:
            return tr("{name} is part of itself.", name=names[0])
        *head, last = names
        if len(names) == 2:
            return tr("{name} and {other} are each part of the other.", name=head[0], other=last)
        return tr(
            "{names} and {last} are each part of the next, and the last of the first.", names=", ".join(head), last=last
        )


def rings(rows: Rows) -> list[Ring]:
    """The rings among issues, organisations and places."""
    found = []
    for kind, field in PARENTS.items():
        column = ref_column(field)
        above: dict[str, str] = dict(rows.rows(f'SELECT id, {column} FROM "{kind}" WHERE {column} IS NOT NULL'))
        for ids in rings_of(above):
            titles: dict[str, str] = dict(rows.rows(_TITLES, id_list(ids)))
            found.append(Ring(tuple(ids), tuple(titles[each] for each in ids)))
    return found


def rings_of(above: Mapping[str, str]) -> list[list[str]]:
    """The rings that `above`, the one record above each, leads into; each from its least id on, upwards."""
    done: set[str] = set()
    found = []
    for start in sorted(above):
        way: dict[str, None] = {}
        each: str | None = start
        while each is not None and each not in way and each not in done:
            way[each] = None
            each = above.get(each)
        if each in way:
            found.append(_from_least(list(way)[list(way).index(each) :]))
        done.update(way)
    return found


def _from_least(ring: list[str]) -> list[str]:
    at = ring.index(min(ring))
    return ring[at:] + ring[:at]


def parts_first_above(tops: Iterable[str], parts: Mapping[str, list[str]]) -> list[str]:
    """Some tops with all that is below them, what is above before its parts; each once, also in a ring."""
    found: dict[str, None] = dict.fromkeys(tops)
    waiting = list(found)
    for each in waiting:
        for part in parts.get(each, ()):
            if part not in found:
                found[part] = None
                waiting.append(part)
    return list(found)
