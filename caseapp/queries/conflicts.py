"""What copies of a case disagree on: each disputed field with what stood before, what each side says, who and when.

The list itself is kept by the store; here it is read with all that a person needs in order to decide. It is a question
to the reading thread: each conflict is looked up, nothing is read in proportion to the case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from caseapp.domain.kinds import Field
from caseapp.domain.merging import BASE, Choice
from caseapp.queries import past
from caseapp.queries.dates_agreeing import Agreement
from caseapp.queries.disputed_fields import disputed
from caseapp.queries.evidence import Quote
from caseapp.store.reader import Rows

_HAS_LIST = "SELECT 1 FROM pragma_table_info('conflict') WHERE name = 'record_id'"
_OF_RECORD = "SELECT id, table_name, field FROM conflict WHERE record_id = ? ORDER BY field, id"


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says of a field. `choice` is base, ours or theirs; `value` is what `Choice.value` takes;
    `detail` the words of a source that a date was read from, or a line a field of a record that was kept.

    `made_at` is ISO 8601 in UTC, "" for a value nobody is known to have set; `copy` names the file it came from.
    """

    choice: str
    value: dict[str, Any] | bool
    words: str
    detail: str = ""
    author: str = ""
    made_at: str = ""
    label: str = ""
    copy: str = ""
    stands: bool = False
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """One disputed field of a record. `label` is translated; `field` is None where no editor fits it.

    `sides` are two or more, ours first; `base` is what stood before any of them, None when nothing did.
    `agreement` is a value that all of them may mean.
    """

    id: str
    record_id: str
    kind: str
    title: str
    is_gone: bool
    label: str
    name: str
    field: Field | None
    is_of_record: bool
    base: Side | None
    sides: tuple[Side, ...]
    agreement: Agreement | None = None

    @property
    def is_about_being_there(self) -> bool:
        """Whether one side deleted what another edited."""
        return self.name == ""

    def choose(self, side: Side, reason: str = "") -> Choice:
        """The decision for what one side says."""
        return Choice(self.id, side.choice, side.value, reason)

    def side_named(self, word: str) -> Side | None:
        """The side that is meant by base, ours or theirs, or by its number in the list; None for none, or several."""
        if word == BASE:
            return self.base
        found = [each for number, each in enumerate(self.sides, 1) if word in (each.choice, str(number))]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Mark:
    """That a field of a record is disputed; `name` is the field of the form that shows it, "" for the record."""

    id: str
    name: str


def count(rows: Rows) -> int:
    """How many conflicts nobody has decided; 0 in a file that is too old to have any."""
    return int(rows.rows("SELECT count(*) FROM conflict")[0][0]) if rows.rows(_HAS_LIST) else 0


def of_record(rows: Rows, record_id: str) -> list[Mark]:
    """The disputed fields of one record."""
    if not rows.rows(_HAS_LIST):
        return []
    kind = past.kind_of(rows, record_id)
    found = rows.rows(_OF_RECORD, record_id)
    return [Mark(row[0], disputed(kind, row[1], row[2]).form_field) for row in found]


def open_conflicts(rows: Rows, conflict_id: str = "") -> list[Conflict]:
    """All open conflicts, or one by its id, in the order of the titles of their records."""
    from caseapp.queries import conflict_sides  # loads SQLAlchemy: not before somebody looks

    return conflict_sides.read(rows, conflict_id) if rows.rows(_HAS_LIST) else []
