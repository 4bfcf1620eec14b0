"""The records of a plan beside those of the case: which are new, which the case has, and what they would change there.

Names are compared as search compares them. A meeting is the one of the case that rests on the same words, or has the
same date and parties; a statement, proposal or open item the one that rests on the same words, or says them.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from caseapp.domain.folding import folded
from caseapp.domain.plans import DATE_KIND, Plan, Proposed
from caseapp.domain.rejecting import Key, rejected_keys, rejection_of
from caseapp.queries.accepted_names import accepted_names
from caseapp.queries.differing import Difference, differences
from caseapp.queries.records import get
from caseapp.queries.rejections import rejections
from caseapp.store.reader import Rows, id_list

ACTOR_KINDS = ("person", "organisation", "state", "place")
NEW, UPDATE, KNOWN, REJECTED = "new", "update", "known", "rejected"

_CITED = """
SELECT r.kind, x.start_cp, x.end_cp, r.id, r.title FROM excerpt x JOIN citation c ON c.excerpt_id = x.id
JOIN record r ON r.id = c.record_id WHERE x.text_version_id = ? ORDER BY r.id"""
_EVENTS_WITHIN = """
SELECT e.id, e.date_edtf, e.level FROM event e
WHERE e.date_edtf = ?1 OR (e.date_earliest BETWEEN ?2 AND ?3 AND e.date_latest <= ?3)
OR (e.date_earliest BETWEEN ?2 - 3456000 AND ?2 AND e.date_latest >= ?3 AND e.date_latest - e.date_earliest < 3456000)
ORDER BY e.id LIMIT 200"""  # a date of more than forty days tells no meeting
_PARTIES = """
SELECT p.owner_id, coalesce(x.state_id, p.actor_id) FROM participation p LEFT JOIN person x ON x.id = p.actor_id
WHERE p.actor_id IS NOT NULL AND p.owner_id IN (SELECT value FROM json_each(?))"""
_STATES = "SELECT id, state_id FROM person WHERE state_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
_SAID = "SELECT text, id FROM statement WHERE text IN (SELECT value FROM json_each(?)) ORDER BY id DESC"

_At = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Weighed:
    """One record of a plan. `state` is new, update, known or rejected; `adds_words`: its words are not yet cited."""

    proposed: Proposed
    state: str
    record_id: str = ""
    record_title: str = ""
    differences: tuple[Difference, ...] = ()
    adds_words: bool = True


def weigh(rows: Rows, plan: Plan, version_id: str) -> tuple[Weighed, ...]:
    """Every record of a plan that can be written, in its order; `version_id` is the text its words stand in."""
    weighing = _Weighing(rows, plan, version_id)
    return tuple(weighing.weighed(record) for record in plan.records if record.kind != DATE_KIND)


@dataclass(slots=True)
class _Weighing:
    rows: Rows
    plan: Plan
    version_id: str
    ids: dict[str, str] = field(default_factory=dict)
    _rejected: Container[Key] = frozenset()
    _cited: dict[_At, list[tuple[str, str]]] = field(default_factory=dict)
    _proposed_at: dict[_At, int] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _said: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rejected = rejected_keys(rejections(self.rows))
        for kind, start, end, record_id, title in self.rows.rows(_CITED, self.version_id):
            self._cited.setdefault((kind, start, end), []).append((record_id, title))
        for record in self.plan.records:
            for at in set(_places(record)):
                self._proposed_at[at] = self._proposed_at.get(at, 0) + 1
        texts = {str(record.fields.get("text") or "") for record in self.plan.records if record.kind == "statement"}
        self._said = dict(self.rows.rows(_SAID, id_list(sorted(texts - {""}))))  # one pass over all statements
        self._find_actors()
        for record in self.plan.records:
            if record.kind not in (*ACTOR_KINDS, DATE_KIND):
                self._find_fact(record)

    def weighed(self, record: Proposed) -> Weighed:
        record_id = self.ids.get(record.ref, "")
        if not record_id:
            is_rejected = rejection_of(record).key in self._rejected
            return Weighed(record, REJECTED if is_rejected else NEW)
        view = get(self.rows, record_id)
        found = differences(self.rows, view, record, self.ids)
        adds_words = any((record_id, view.title) not in self._cited.get(at, ()) for at in _places(record))
        state = UPDATE if any(each.is_wanted for each in found) else KNOWN
        if state == UPDATE and rejection_of(record).key in self._rejected:
            state = REJECTED
        return Weighed(record, state, record_id, view.title, found, adds_words)

    def _find_actors(self) -> None:
        known = accepted_names(self.rows, ACTOR_KINDS)
        kinds = {record_id: kind for record_id, kind, _, _ in known}
        named: dict[tuple[str, str], str] = {}
        for record_id, kind, title, names in known:
            for name in (title, *names):
                named.setdefault((kind, folded(name)), record_id)
        for record in self.plan.records:
            if record.kind in ACTOR_KINDS:
                found = record.record_id if kinds.get(record.record_id) == record.kind else ""
                found = found or next((named[key] for key in _names(record) if key in named), "")
                if found:
                    self.ids[record.ref] = found

    def _find_fact(self, record: Proposed) -> None:
        found = self._by_id(record) or self._by_words(record)
        if not found and record.kind == "event":
            found = self._by_parties(record)
        if not found and record.kind == "statement":
            found = self._said.get(str(record.fields.get("text") or ""), "")
        if found and found not in self._taken:
            self._taken.add(found)
            self.ids[record.ref] = found

    def _by_id(self, record: Proposed) -> str:
        same = self.rows.rows("SELECT id FROM record WHERE id = ? AND kind = ?", record.record_id, record.kind)
        return record.record_id if same else ""

    def _by_words(self, record: Proposed) -> str:
        """The record of its kind that rests on the same words: the one of its title, or the only one there is."""
        at = next(iter(_places(record)), None)
        if at is None:
            return ""
        there = [each for each in self._cited.get(at, ()) if each[0] not in self._taken]
        same = [record_id for record_id, title in there if folded(title) == folded(record.title)]
        if same:
            return same[0]
        return there[0][0] if len(there) == 1 and self._proposed_at[at] == 1 else ""

    def _by_parties(self, record: Proposed) -> str:
        """A meeting of the same parties, at least two, on the same date or within it, at no other level."""
        date, parties = record.fields.get("date"), self._parties(record)
        if not date or len(parties) < 2:
            return ""
        found = self.rows.rows(_EVENTS_WITHIN, date["edtf"], date["earliest"], date["latest"])
        met: dict[str, set[str]] = {}
        for event_id, party in self.rows.rows(_PARTIES, id_list([row[0] for row in found])):
            met.setdefault(event_id, set()).add(party)
        level = record.fields.get("level", "")
        fits = (
            event_id
            for event_id, _, other in found
            if met.get(event_id) == parties and (not level or not other or level == other)
        )
        return next((each for each in fits if each not in self._taken), "")

    def _parties(self, record: Proposed) -> set[str]:
        """The records of those who met, people by their states; nothing when somebody is not in the case."""
        refs = [row.get("actor") for row in record.fields.get("participants", ())]
        if not all(ref in self.ids for ref in refs):
            return set()
        ids = [self.ids[ref] for ref in refs]
        states: dict[str, str] = dict(self.rows.rows(_STATES, id_list(ids)))
        return {states.get(each, each) for each in ids}


def _names(record: Proposed) -> list[tuple[str, str]]:
    """How a record may be called, its title first."""
    others = (str(row.get("text") or "") for row in record.fields.get("names", ()) if isinstance(row, Mapping))
    long = (name for name in others if len(name.split()) > 1 or not name.isascii())  # a family name tells nobody
    return [(record.kind, folded(each)) for each in (record.title, *long)]


def _places(record: Proposed) -> list[_At]:
    return [(record.kind, each.start, each.end) for each in record.evidence]
