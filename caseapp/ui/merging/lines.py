"""What stands in the list at the left: conflicts, and what a merge does without a question. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import plural, tr
from caseapp.queries.conflicts import Conflict
from caseapp.queries.merged import ADDED, DELETED, SAME, MergedRecord

DECIDED, PUT_OFF, OPEN = "decided", "put off", ""
MOST = 500


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a conflict, a record, or the head of a group with neither. `state` is that of a conflict."""

    title: str
    below: str = ""
    letter: str = ""
    right: str = ""
    state: str = OPEN
    conflict_id: str = ""
    record_id: str = ""

    @property
    def is_head(self) -> bool:
        """Whether it only says what follows."""
        return not self.conflict_id and not self.record_id


def conflict_lines(conflicts: Sequence[Conflict], state_of: Callable[[Conflict], str]) -> list[Line]:
    """The conflicts under their head."""
    states = [state_of(each) for each in conflicts]
    off = states.count(PUT_OFF)
    count = str(len(conflicts))
    if off:
        count = plural("{n}, of which {off} put off", "{n}, of which {off} put off", len(conflicts), off=off)
    found = [Line(tr("To decide"), right=count)]
    for conflict, state in zip(conflicts, states, strict=True):
        letter = kind_shown(conflict.kind).letter if conflict.kind else ""
        title = tr("{title} (deleted)", title=conflict.title) if conflict.is_gone else conflict.title
        found.append(
            Line(title, conflict.label, letter, state=state, conflict_id=conflict.id, record_id=conflict.record_id)
        )
    return found


def record_lines(records: Sequence[MergedRecord], disputed: set[str]) -> list[Line]:
    """What needs no question: changes of records that are here, then what is new. Quotes come with their sources."""
    changed = [each for each in records if each.what != ADDED and each.record_id not in disputed]
    # What was deleted here and edited there comes back until it is decided; it is no news.
    added = [each for each in records if each.what == ADDED and each.record_id not in disputed]
    found: list[Line] = []
    for head, group in ((tr("Merged without a question"), changed), (tr("New in the copy"), added)):
        if group:
            found.append(Line(head, right=str(len(group))))
            found += [_line(each) for each in group[:MOST]]
        if len(group) > MOST:
            found.append(Line(plural("and {n} more", "and {n} more", len(group) - MOST)))
    return found


def _line(record: MergedRecord) -> Line:
    kind = kind_shown(record.kind)
    below, right = tr(kind.label), tr("new")
    if record.what == SAME:
        below, right = tr("Same change on both sides"), "="
    elif record.what == DELETED:
        below, right = tr("Theirs: deleted"), tr("deleted")
    elif record.what != ADDED:
        fields = ", ".join(each.lower() for each in record.fields)
        below = tr("Both, different fields: {fields}", fields=fields) if record.is_both else ""
        below = below or tr("Theirs: {fields}", fields=fields)
        right = f"+{len(record.fields)}"
    return Line(record.title, below, kind.letter, right, record_id=record.record_id)
