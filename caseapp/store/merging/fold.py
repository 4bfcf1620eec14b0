"""What a row is by all that was ever written to it: pure, and the same in whichever order the writes arrived.

Of one field the latest write stands, by logical time and then by the id of its step. A row is there when the latest
that happened to it was not its deletion. What a deletion took along - rows of the deleted, references to it - is no
write of its own: that follows from the deletion, and comes back when the deleted does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from caseapp.domain.changes import Columns
from caseapp.store.merging.lineage import Lineage
from caseapp.store.merging.parcels import Place
from caseapp.store.merging.shapes import columns_of, fields_of

#: Logical time, then the id of the step: later is greater, and no two are equal.
Stamp = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Write:
    """What one step did to one row. `follows`: the row only went with what it belongs to."""

    stamp: Stamp
    place: Place
    op: str
    before: Columns
    after: Columns
    follows: bool = False
    shown: tuple[tuple[Place, Columns], ...] = ()  # the row as shared copies show it

    @property
    def step_id(self) -> str:
        """The step it stands in."""
        return self.stamp[1]


@dataclass(slots=True)
class RowStory:
    """All writes to one row that count, the earliest first."""

    table: str
    row_id: str
    writes: list[Write] = field(default_factory=list)
    kept: list[Write] = field(default_factory=list)  # decisions that it is to stay
    dropped: list[Write] = field(default_factory=list)  # decisions that it is to go

    @property
    def deletions(self) -> list[Write]:
        """Those that removed it for its own sake."""
        own = [write for write in self.writes if write.op == "delete" and not write.follows]
        return own + self.dropped

    @property
    def touches(self) -> list[Write]:
        """Those that take it to be there; that only its place among others changed does not."""
        own = [write for write in self.writes if write.op != "delete" and write.after.keys() - {"position"}]
        return own + self.kept

    @property
    def is_known_whole(self) -> bool:
        """Whether all its columns can be told."""
        return any(write.op == "insert" or (write.op == "delete" and write.before) for write in self.writes)

    def writes_of(self, name: str) -> list[Write]:
        """Those that set a field."""
        columns = set(columns_of(self.table, name))
        return [write for write in self.writes if write.op != "delete" and columns & write.after.keys()]


def is_there(touches: Iterable[Write], deletions: Iterable[Write], lineage: Lineage | None = None) -> bool:
    """Whether the latest of what happened was no deletion, or one by somebody from whom a part was withheld."""
    gone = max(deletions, key=stamp_of, default=None)
    if gone is None:
        return True
    touches = list(touches)
    if max((write.stamp for write in touches), default=(0, "")) > gone.stamp:
        return True
    if lineage is None or not lineage.has_summaries:
        return False
    return any(lineage.knows(gone.place, each.place) and not knows(gone, each, lineage) for each in touches)


def knows(later: Write, earlier: Write, lineage: Lineage, columns: Sequence[str] | None = None) -> bool:
    """Whether whoever made a write had another before them: of a shared copy, as far as that shows it.

    `columns` are those of the field in question; None when it is whether the row is there.
    """
    if not lineage.knows(later.place, earlier.place):
        return False
    if not lineage.has_summaries or lineage.is_summary(later.place) or lineage.saw(later.place, earlier.place):
        return True
    through = lineage.summaries_of(later.place)
    shown = [row for place, row in earlier.shown if place[0] in through]
    if columns is None:
        return bool(shown)
    said = {name: value for name, value in earlier.after.items() if name in columns}
    if not any(value not in (None, "") for value in said.values()):
        return True  # nothing was withheld
    return any(all(name in row and row[name] == value for name, value in said.items()) for row in shown)


def values(story: RowStory, lineage: Lineage) -> Columns:
    """The columns of a row, as far as its writes tell them."""
    if len(story.writes) == 1 and story.writes[0].op == "insert":
        return dict(story.writes[0].after)
    found: Columns = {}
    for write in reversed(story.writes):
        found = {**found, **write.before} if write.op != "insert" else found
    for write in story.writes:
        if write.op != "delete":
            found.update(write.after)
    for name in set(fields_of(story.table).values()):
        columns = columns_of(story.table, name)
        if len(columns) > 1:
            found.update(standing(story.writes_of(name), columns, lineage))
    return found


def standing(writes: Sequence[Write], columns: Sequence[str], lineage: Lineage) -> Columns:
    """What stands in a field: the latest write, and of what it left alone the latest that its writer knew."""
    return value_of(writes[-1], writes, columns, lineage) if writes else {}


def value_of(write: Write, writes: Sequence[Write], columns: Sequence[str], lineage: Lineage) -> Columns:
    """A field as whoever wrote `write` saw it then."""
    found: Columns = {}
    for each in writes:
        if each.stamp <= write.stamp and (each is write or lineage.knows(write.place, each.place)):
            found.update({name: value for name, value in each.after.items() if name in columns})
    return found


def latest(writes: Iterable[Write], lineage: Lineage, columns: Sequence[str] | None = None) -> list[Write]:
    """The writes that no other was made in the knowledge of, the latest first: more than one when people disagree.

    `columns` are those of the field that was written; None when it is whether a row is there.
    """
    kept: list[Write] = []
    later: list[Write] = []
    for write in sorted(writes, key=stamp_of, reverse=True):
        # Subtle: who was shown the last value need not have been shown those before it.
        if not any(knows(other, write, lineage, columns) for other in (later if lineage.has_summaries else kept)):
            kept.append(write)
        later.append(write)
    return kept


def stamp_of(write: Write) -> Stamp:
    """What writes are sorted by."""
    return write.stamp
