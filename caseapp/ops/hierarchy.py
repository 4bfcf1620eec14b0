"""What is part of something cannot have that as a part of its own: trees of issues, organisations and places.

Two people may each make a part of the other what the other one has above it: when their copies are merged both stand
in a ring. That is shown and remarked on; here it hinders nothing but what would close a ring.
"""

from __future__ import annotations

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import Kind
from caseapp.platform.translation import tr
from caseapp.queries.loose_ends import PARENTS
from caseapp.store.columns import ref_column
from caseapp.store.unit import Unit


def check(unit: Unit, kind: Kind, record_id: str, title: str) -> None:
    """BadInput when a record has become a part of itself, through however many others."""
    if is_part_of_itself(unit, kind, record_id):
        raise BadInput(
            tr("“{title}” cannot be a part of itself.", title=title),
            tr("Choose something that is not one of its own parts."),
        )


def is_part_of_itself(unit: Unit, kind: Kind, record_id: str) -> bool:
    """Whether what a record is a part of is, through however many others, a part of the record."""
    name = PARENTS.get(kind.name)
    if name is None:
        return False
    column = ref_column(name)
    found = unit.rows(
        f'WITH RECURSIVE up(id) AS (SELECT {column} FROM "{kind.name}" WHERE id = ?1'
        f' UNION SELECT k.{column} FROM "{kind.name}" k JOIN up ON k.id = up.id)'
        " SELECT 1 FROM up WHERE id = ?1",
        record_id,
    )
    return bool(found)
