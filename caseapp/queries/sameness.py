"""Which records are held to be the same: what was decided of pairs, and the groups that follow. A view, nothing more.

The rows stay as they are; a group has a representative, under which lists show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from caseapp.platform.translation import mark, tr
from caseapp.store.reader import Rows, id_list

#: The kinds whose records have names, by which they are told.
NAMED_KINDS = ("person", "organisation", "state", "place")
#: The kinds whose records may be the same.
JOINABLE = (*NAMED_KINDS, "event", "source", "statement", "action_item", "issue", "proposal", "instrument", "channel")
BETWEEN = " · "
SAME_DOCUMENT = mark("The same document (SHA-256)")
"""Why the program joined what it joined by itself: kept in English like the label of a step, translated when shown."""

_PAIRS = """
SELECT s.a_id, s.b_id FROM same_as s JOIN record a ON a.id = s.a_id JOIN record b ON b.id = s.b_id AND b.kind = a.kind
WHERE s.verdict = 'same' AND s.a_id <> s.b_id ORDER BY s.id"""
_NEAR = """
WITH RECURSIVE near(id) AS (SELECT ?1 UNION
  SELECT iif(s.a_id = near.id, s.b_id, s.a_id) FROM near JOIN same_as s ON s.a_id = near.id OR s.b_id = near.id
  WHERE s.verdict = 'same')
SELECT id FROM near"""
_RANKED = """
SELECT r.id, r.title FROM record r WHERE r.id IN (SELECT value FROM json_each(?))
ORDER BY (SELECT count(DISTINCT c.excerpt_id) FROM citation c WHERE c.record_id = r.id) DESC, r.id"""
#: The latest first: the ids of decisions follow from the pair, so they stand in the order in which they came.
_DECIDED = """
SELECT s.id, s.verdict, s.reason, a.id, a.kind, a.title, b.id, b.kind, b.title FROM same_as s
JOIN record a ON a.id = min(s.a_id, s.b_id) JOIN record b ON b.id = max(s.a_id, s.b_id) ORDER BY s.rowid DESC"""


@dataclass(frozen=True, slots=True)
class Member:
    """A record of a group."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Group:
    """Records held to be the same, the representative first: the one most cited, then the oldest."""

    members: tuple[Member, ...]

    @property
    def representative(self) -> str:
        """The id of the record that stands for all."""
        return self.members[0].id

    @property
    def title(self) -> str:
        """The titles joined, each once."""
        return BETWEEN.join(dict.fromkeys(member.title for member in self.members))

    def others(self, record_id: str) -> tuple[Member, ...]:
        """The members without one of them."""
        return tuple(member for member in self.members if member.id != record_id)


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups of a case; records without one are in none."""

    all: tuple[Group, ...] = ()
    of: Mapping[str, Group] = field(default_factory=dict)

    @property
    def hidden(self) -> list[str]:
        """The members that another record stands for."""
        return [member.id for group in self.all for member in group.members[1:]]

    def standing_for(self, record_id: str) -> str:
        """The representative of a record, itself when it is in no group."""
        group = self.of.get(record_id)
        return group.representative if group is not None else record_id


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision about two records: same, different or maybe."""

    id: str
    verdict: str
    reason: str
    a: str
    a_kind: str
    a_title: str
    b: str
    b_kind: str
    b_title: str


def reason_shown(reason: str) -> str:
    """A reason as it is read: a person's own words as they are."""
    return tr(SAME_DOCUMENT) if reason == SAME_DOCUMENT else reason


def unions(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The ids that pairs tie together, however they come; groups and ids in order of id."""
    parent: dict[str, str] = {}
    for one, other in pairs:
        first, second = sorted((_root(parent, one), _root(parent, other)))
        parent[second] = first
    found: dict[str, list[str]] = {}
    for each in sorted(parent):
        found.setdefault(_root(parent, each), []).append(each)
    return [found[root] for root in sorted(found) if len(found[root]) > 1]


def groups(rows: Rows) -> Groups:
    """The groups of the whole case."""
    tied = unions((one, other) for one, other in rows.rows(_PAIRS))
    if not tied:
        return Groups()
    ranked = _ranked(rows, [each for ids in tied for each in ids])
    place = {member.id: number for number, member in enumerate(ranked)}
    made = tuple(Group(tuple(ranked[number] for number in sorted(place[each] for each in ids))) for ids in tied)
    return Groups(made, {member.id: group for group in made for member in group.members})


def hidden_counts(rows: Rows, hidden: Sequence[str]) -> dict[str, int]:
    """How many of some records, that others stand for, there are of each kind; kinds without any are left out."""
    wanted = id_list(hidden)
    sql = "SELECT kind, count(*) FROM record WHERE id IN (SELECT value FROM json_each(?)) GROUP BY kind"
    return {row[0]: row[1] for row in rows.rows(sql, wanted)}


def group_of(rows: Rows, record_id: str) -> Group | None:
    """The group of one record, None when it is in none; by its ids, however large the case."""
    near = members_of(rows, record_id)
    return Group(tuple(_ranked(rows, near))) if len(near) > 1 else None


def members_of(rows: Rows, record_id: str) -> list[str]:
    """The ids of all records held to be the same as one, itself among them."""
    return [row[0] for row in rows.rows(_NEAR, record_id)]


def decided(rows: Rows) -> list[Decided]:
    """Every decision, the latest first."""
    return [Decided(*row) for row in rows.rows(_DECIDED)]


def _ranked(rows: Rows, ids: Sequence[str]) -> list[Member]:
    return [Member(*row) for row in rows.rows(_RANKED, id_list(ids))]


def _root(parent: dict[str, str], each: str) -> str:
    above = parent.setdefault(each, each)
    while above != parent[above]:
        parent[above] = parent[parent[above]]
        above = parent[above]
    parent[each] = above
    return above
