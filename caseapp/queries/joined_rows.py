"""How a group of records held to be the same shows as one row: names joined, evidence counted once for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caseapp.queries import sameness
from caseapp.queries.sameness import BETWEEN, Group, Groups
from caseapp.store.reader import Rows, id_list

_OTHER_NAMES = """
SELECT n.text FROM name n JOIN json_each(?) m ON m.value = n.owner_id WHERE n.text <> '' ORDER BY m.key, n.position"""
_EVIDENCE = """
SELECT count(DISTINCT c.excerpt_id), coalesce(max(x.state IN ('changed', 'gone')), 0) FROM citation c
JOIN excerpt x ON x.id = c.excerpt_id WHERE c.record_id IN (SELECT value FROM json_each(?))"""
_TIED = """
SELECT e.value FROM json_each(?) e WHERE
EXISTS (SELECT 1 FROM same_as s WHERE s.a_id = e.value AND s.verdict = 'same') OR
EXISTS (SELECT 1 FROM same_as s WHERE s.b_id = e.value AND s.verdict = 'same')"""


@dataclass(frozen=True, slots=True)
class Joined:
    """What the row of a group says: titles, other names, how many quotes back it, whether words of them changed."""

    title: str
    other_names: str
    sources: int
    is_changed: bool


def rows_of(rows: Rows, ids: Sequence[str]) -> dict[str, Joined]:
    """The rows of those among some records that stand for a group."""
    return {group.representative: _joined(rows, group) for group in groups_of(rows, ids) if group.representative in ids}


def groups_of(rows: Rows, ids: Sequence[str]) -> list[Group]:
    """The groups that some records are in, each once; by their ids, however large the case."""
    found: dict[str, Group] = {}
    for (record_id,) in rows.rows(_TIED, id_list(ids)):
        if not any(record_id == member.id for group in found.values() for member in group.members):
            group = sameness.group_of(rows, record_id)
            if group is not None:
                found[group.representative] = group
    return list(found.values())


def source_counts(rows: Rows, groups: Groups) -> dict[str, int]:
    """How many quotes back each group, by its representative."""
    return {group.representative: _evidence(rows, group)[0] for group in groups.all}


def _joined(rows: Rows, group: Group) -> Joined:
    titles = {member.title for member in group.members}
    names = [row[0] for row in rows.rows(_OTHER_NAMES, id_list(_ids(group)))]
    return Joined(group.title, BETWEEN.join(_once(names, titles)), *_evidence(rows, group))


def _evidence(rows: Rows, group: Group) -> tuple[int, bool]:
    ((sources, is_changed),) = rows.rows(_EVIDENCE, id_list(_ids(group)))
    return sources, bool(is_changed)


def _ids(group: Group) -> list[str]:
    return [member.id for member in group.members]


def _once(names: Iterable[str], known: set[str]) -> Iterable[str]:
    return dict.fromkeys(name for name in names if name not in known)
