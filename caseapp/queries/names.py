"""The one record that somebody means by an id, an exact title or an exact name."""

from __future__ import annotations

from collections.abc import Sequence

from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import is_id
from caseapp.platform.translation import plural, tr
from caseapp.store.reader import Rows, id_list

_BY_ID = "SELECT id FROM record WHERE id = ?1 AND (?2 = '[]' OR kind IN (SELECT value FROM json_each(?2)))"
_BY_NAME = """
SELECT DISTINCT r.id FROM record r LEFT JOIN name n ON n.owner_id = r.id
WHERE (r.title = ?1 OR n.text = ?1) AND (?2 = '[]' OR r.kind IN (SELECT value FROM json_each(?2)))"""


def id_of(rows: Rows, said: str, kinds: Sequence[str] = ()) -> str:
    """The id of the record meant, of one of `kinds` if any are given; NotFound for none, BadInput for several."""
    found = rows.rows(_BY_ID if is_id(said) else _BY_NAME, said, id_list(kinds))
    if not found:
        what = " or ".join(kinds) if 0 < len(kinds) < 5 else tr("record")
        raise NotFound(
            tr("There is no {what} “{said}” in the case.", what=what, said=said), tr("Find its id with search or list.")
        )
    if len(found) > 1:
        ids = ", ".join(row[0] for row in found)
        raise BadInput(
            plural("“{said}” means {n} record.", "“{said}” means {n} records.", len(found), said=said),
            tr("Say which by its id: {ids}.", ids=ids),
        )
    return str(found[0][0])
