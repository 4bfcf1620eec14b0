"""Which suggestions stand under which head, in which order, and which are folded away. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from caseapp.domain.rejecting import Rejection
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.weighing import KNOWN, NEW, REJECTED, UPDATE, Weighed
from caseapp.ui.suggestions.words import LIKELY, Titles, label_of, telling

_KINDS = (
    (mark("Persons"), ("person",)),
    (mark("Organisations"), ("organisation",)),
    (mark("States and places"), ("state", "place")),
    (mark("Meetings"), ("event",)),
    (mark("Statements"), ("statement",)),
    (mark("Proposals"), ("proposal",)),
    (mark("Open items"), ("action_item",)),
    (mark("Channels, agreements and others"), ()),
)
_NAMED_KINDS = frozenset(kind for _, kinds in _KINDS for kind in kinds)
UPDATES = mark("Updates to what the case has")
HAD, TURNED_DOWN = "known", "rejected"


@dataclass(frozen=True, slots=True)
class Row:
    """One suggestion as it is listed; `start_cp` is where its words begin, -1 for none."""

    ref: str
    kind: str
    state: str
    title: str
    telling: str
    quote: str
    confidence: float
    is_asking: bool
    start_cp: int = -1


@dataclass(frozen=True, slots=True)
class Group:
    """A head with its rows; `tail` are the less likely ones. `is_folded`: it is closed until somebody opens it."""

    key: str
    title: str
    rows: tuple[Row, ...]
    tail: tuple[Row, ...] = ()
    is_folded: bool = False

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """All of them."""
        return self.rows + self.tail

    @property
    def tail_words(self) -> str:
        """What the folded tail is called."""
        return plural("{n} less likely", "{n} less likely ones", len(self.tail))


def grouped(weighed: Sequence[Weighed], titles: Titles, elsewhere: Mapping[str, Rejection]) -> list[Group]:
    """What waits for a decision: updates first, then by kind; what the case has and what was rejected last, folded.

    `elsewhere`: what was rejected in other texts of the case, so that it can be seen, and suggested again.
    """
    rows: Mapping[str, list[Row]] = {state: [] for state in (NEW, UPDATE, KNOWN, REJECTED)}
    for each in weighed:
        rows[each.state].append(_row(each, titles))
    found = [Group("update", tr(UPDATES), _ranked(rows[UPDATE]))]
    for title, kinds in _KINDS:
        own = _ranked([row for row in rows[NEW] if row.kind in kinds or not (kinds or row.kind in _NAMED_KINDS)])
        likely = tuple(row for row in own if row.confidence >= LIKELY)
        found.append(
            Group(
                kinds[0] if kinds else "others", tr(title), likely, tuple(row for row in own if row.confidence < LIKELY)
            )
        )
    found.append(Group(HAD, tr("In the case already"), _ranked(rows[KNOWN]), (), True))
    others = (
        Row(ref, each.kind, REJECTED, each.title, tr("in another text"), each.words, 0.0, False)
        for ref, each in elsewhere.items()
    )
    found.append(Group(TURNED_DOWN, tr("Rejected"), (*_ranked(rows[REJECTED]), *others), (), True))
    return [group for group in found if group.all_rows]


def _ranked(rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.confidence, row.start_cp, row.ref)))


def _row(each: Weighed, titles: Titles) -> Row:
    record = each.proposed
    first = record.evidence[0] if record.evidence else None
    return Row(
        record.ref,
        record.kind,
        each.state,
        each.record_title or record.title,
        _difference_words(each) if each.state == UPDATE else telling(record, titles),
        " ".join(first.exact.split()) if first is not None else "",
        record.confidence or 0.0,
        bool(record.questions),
        first.start if first is not None else -1,
    )


def _difference_words(each: Weighed) -> str:
    kind, found = each.proposed.kind, each.differences
    adds = ", ".join(label_of(kind, one.field) for one in found if one.is_wanted)
    others = ", ".join(label_of(kind, one.field) for one in found if not one.is_wanted)
    words = [
        tr("adds: {fields}", fields=adds) if adds else "",
        tr("differs: {fields}", fields=others) if others else "",
    ]
    return " · ".join(filter(None, words))
