"""What a record stands in: an issue in the issue above it, an excerpt in its source, a meeting in the one around it."""

from __future__ import annotations

from caseapp.queries.records import Ref, refs_of
from caseapp.store.reader import Rows

DEEPEST = 12
#: For each kind, how the record around one is found.
_AROUND = {
    "issue": "SELECT parent_id FROM issue WHERE id = ?",
    "organisation": "SELECT parent_id FROM organisation WHERE id = ?",
    "place": "SELECT part_of_id FROM place WHERE id = ?",
    "event": "SELECT margin_of_id FROM event WHERE id = ?",
    "excerpt": "SELECT v.source_id FROM excerpt x JOIN text_version v ON v.id = x.text_version_id WHERE x.id = ?",
}


def surroundings(rows: Rows, record_id: str) -> tuple[Ref, ...]:
    """The records around one, the outermost first, and the record itself last; nothing when it is gone."""
    found: list[Ref] = []
    following: str | None = record_id
    while following and len(found) < DEEPEST and all(each.id != following for each in found):
        ref = refs_of(rows, {following}).get(following)
        if ref is None:
            break
        found.insert(0, ref)
        around = rows.rows(_AROUND[ref.kind], following) if ref.kind in _AROUND else []
        following = around[0][0] if around else None
    return tuple(found)
