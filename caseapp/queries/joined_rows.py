"""How a group of records held to be the same shows as one row: names joined, evidence counted once for all."""

from __future__ import annotations

import json
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
    return {group.representative: joined(rows, group) for group in groups_of(rows, ids) if group.representative in ids}


def groups_of(rows: Rows, ids: Sequence[str]) -> list[Group]:
    """The groups that some records are in, each once; by their ids, however large the case."""
    found: dict[str, Group] = {}
    for (record_id,) in rows.rows(_TIED, id_list(ids)):
        if not any(record_id == member.id for group in found.values() for member in group.members):
            group = sameness.group_of(rows, record_id)
            if group is not None:
                found[group.representative] = group
    return list(found.values())


def hide(groups: Groups, column: str, where: list[str], params: list[object]) -> None:
    """Narrows a query to the records that no other stands for; `column` has their ids."""
    if groups.all:
        params.append(id_list(groups.hidden))
        where.append(f"{column} NOT IN (SELECT value FROM json_each(?{len(params)}))")


def keep(groups: Groups, ids: Iterable[str], column: str, where: list[str], params: list[object]) -> None:
    """Narrows a query to some records and what stands for them."""
    params.append(id_list(dict.fromkeys(groups.standing_for(each) for each in ids)))
    where.append(f"{column} IN (SELECT value FROM json_each(?{len(params)}))")


def by_sources(rows: Rows, groups: Groups, order: str, counted: str, column: str, params: list[object]) -> str:
    """An order by `counted`, the quotes behind each record, made to count those of a group together."""
    if not groups.all or counted not in order:
        return order
    params.append(json.dumps(source_counts(rows, groups)))
    return order.replace(counted, f"coalesce(json_extract(?{len(params)}, '$.\"' || {column} || '\"'), {counted})")


def with_members(rows: Rows, ids: Sequence[str]) -> tuple[list[str], dict[str, Group]]:
    """Some ids with the others of the groups that they stand for, and these groups."""
    found = {group.representative: group for group in groups_of(rows, ids) if group.representative in ids}
    return [*ids, *(member.id for group in found.values() for member in group.members[1:])], found


def source_counts(rows: Rows, groups: Groups) -> dict[str, int]:
    """How many quotes back each group, by its representative."""
    return {group.representative: _evidence(rows, group)[0] for group in groups.all}


def joined(rows: Rows, group: Group) -> Joined:
    """What the row of a group says."""
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
