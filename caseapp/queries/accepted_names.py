"""The names of people, organisations, states, places and events that a case goes by already."""

from __future__ import annotations

import json
from collections.abc import Sequence

from caseapp.store.reader import Rows

KINDS = ("person", "organisation", "state", "place", "event")

_NAMES = """
SELECT r.id, r.kind, r.title, json_group_array(n.text ORDER BY n.position) FILTER (WHERE n.text <> '')
FROM record r LEFT JOIN name n ON n.owner_id = r.id
WHERE r.kind IN (SELECT value FROM json_each(?1))
GROUP BY r.id ORDER BY r.kind, r.title, r.id"""


def accepted_names(rows: Rows, kinds: Sequence[str] = KINDS) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Id, kind, title and further names of every record of `kinds`."""
    found = rows.rows(_NAMES, json.dumps(list(kinds)))
    return [(record_id, kind, title, tuple(json.loads(names))) for record_id, kind, title, names in found]
