"""The records that go by each of many names, asked for at once."""

from __future__ import annotations

from collections.abc import Iterable

from caseapp.store.reader import Rows, id_list

_BY_NAMES = """
SELECT r.title, r.kind, r.id FROM record r WHERE r.title IN (SELECT value FROM json_each(?1))
UNION
SELECT n.text, r.kind, r.id FROM name n JOIN record r ON r.id = n.owner_id
WHERE n.text IN (SELECT value FROM json_each(?1))
ORDER BY 1, 3"""


def known_names(rows: Rows, names: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Kind and id of every record with one of `names` as its exact title or name, by that name."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, kind, record_id in rows.rows(_BY_NAMES, id_list(sorted(names))):
        found.setdefault(name, []).append((kind, record_id))
    return found
