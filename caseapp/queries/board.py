"""Open items as a board: which column each stands in, by status, by who owes or is owed, by issue; and the cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from caseapp.domain.kinds import ITEM_STATUSES
from caseapp.domain.sorting import sort_key
from caseapp.platform.translation import mark, sentence_case, tr
from caseapp.queries import items
from caseapp.queries.case import OVERDUE, info
from caseapp.queries.items import ItemFilter, ItemRow
from caseapp.store.reader import Rows, id_list

STATUS, OWED_BY, OWED_TO, ISSUE = "status", "owed_by", "owed_to", "issue"
#: So many columns at most; what stands in others is found in a last one, `REST`.
MOST_COLUMNS = 40
REST = "rest"
_NOBODY = {OWED_BY: mark("Nobody named"), OWED_TO: mark("Nobody named"), ISSUE: mark("No issue")}


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A column: `key` is a status, or the ids of who owes (of the issue) with a blank between; "" for none named.

    `oldest_days` is how long the oldest item has been waited for, None when that is not known.
    """

    key: str
    names: tuple[str, ...]
    ids: tuple[str, ...]
    overdue: int
    oldest_days: int | None = None

    @property
    def title(self) -> str:
        """Its names as words."""
        if len(self.names) < 2:
            return "".join(self.names)
        return tr("{first} and {last}", first=", ".join(self.names[:-1]), last=self.names[-1])


@dataclass(frozen=True, slots=True)
class BoardCard:
    """An item on the board. `state` is the worst state of the words behind it, "" without any; `note` is the line of
    its log that came with the status it has."""

    row: ItemRow
    state: str
    note: str

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class Board:
    """All columns, with how many of the items are open, overdue and conditional."""

    grouping: str
    columns: tuple[BoardColumn, ...]
    open: int
    overdue: int
    conditional: int


def board(rows: Rows, grouping: str, wanted: ItemFilter) -> Board:
    """The columns of a grouping with the items that pass a filter; KeyError for an unknown grouping."""
    keys_of = _KEYS[grouping]
    ids = items.ids(rows, wanted, is_joined=True)
    overdue = {row[0] for row in rows.rows(OVERDUE, info(rows).as_of_instant)}
    keys: dict[str, str] = dict(rows.rows(keys_of))
    members: dict[str, list[str]] = {key: [] for key in _standing(rows, grouping, wanted)}
    for item_id in ids:
        members.setdefault(keys.get(item_id) or "", []).append(item_id)
    if grouping != STATUS:
        members = _in_reach(members)
    names = _names(rows, grouping, members)
    oldest = _oldest(rows, wanted, members)
    columns = tuple(
        BoardColumn(key, names[key], tuple(found), len(overdue.intersection(found)), oldest.get(key))
        for key, found in members.items()
    )
    still_open, conditional = _counts(rows, ids)
    return Board(grouping, columns, still_open, len(overdue.intersection(ids)), conditional)


def cards(rows: Rows, wanted: Sequence[str]) -> list[BoardCard]:
    """The cards of some ids, in their order; ids that are gone are left out."""
    states: dict[str, str] = dict(rows.rows(_STATES, id_list(wanted)))
    notes: dict[str, str] = dict(rows.rows(_NOTES, id_list(wanted)))
    return [BoardCard(row, states.get(row.id, ""), notes.get(row.id, "")) for row in items.page(rows, wanted)]


def choices(rows: Rows, grouping: str) -> list[tuple[str, str]]:
    """What an item could be moved to, as key and title: all statuses, all who owe or are owed anything, all issues."""
    if grouping == STATUS:
        return [(status, sentence_case(tr(status))) for status in ITEM_STATUSES]
    if grouping == ISSUE:
        found = rows.rows("SELECT id, title FROM record WHERE kind = 'issue' ORDER BY sort_key(title), id")
        named = [(row[0], row[1]) for row in found]
    else:
        both = {*items.owing(rows, "action_owed_by"), *items.owing(rows, "action_owed_to")}
        named = sorted(both, key=_by_title)
    return [*named[:MOST_COLUMNS], ("", tr(_NOBODY[grouping]))]


def _by_title(choice: tuple[str, str]) -> tuple[bytes, str]:
    return sort_key(choice[1]), choice[0]


_LINKED = (
    "SELECT owner_id, group_concat(ref_id, ' ') FROM"
    " (SELECT DISTINCT owner_id, ref_id FROM {table} ORDER BY owner_id, ref_id) GROUP BY owner_id"
)
_KEYS = {
    STATUS: "SELECT id, status FROM action_item",
    OWED_BY: _LINKED.format(table="action_owed_by"),
    OWED_TO: _LINKED.format(table="action_owed_to"),
    ISSUE: "SELECT id, issue_id FROM action_item WHERE issue_id IS NOT NULL",
}

_STATES = """
SELECT k.record_id, CASE max(CASE z.state WHEN 'gone' THEN 3 WHEN 'changed' THEN 2 ELSE 1 END)
    WHEN 3 THEN 'gone' WHEN 2 THEN 'changed' ELSE 'verified' END
FROM citation k JOIN excerpt z ON z.id = k.excerpt_id
WHERE k.record_id IN (SELECT value FROM json_each(?)) GROUP BY k.record_id"""

_NOTES = """
SELECT l.owner_id, l.note FROM action_log l JOIN action_item i ON i.id = l.owner_id AND i.status = l.status
WHERE l.owner_id IN (SELECT value FROM json_each(?))
AND l.position = (SELECT max(m.position) FROM action_log m WHERE m.owner_id = l.owner_id AND m.status = l.status)"""


def _standing(rows: Rows, grouping: str, wanted: ItemFilter) -> Iterable[str]:
    """The columns that are there whatever stands in them: every status; else those that items stand in anyhow."""
    if grouping == STATUS:
        return wanted.statuses or ITEM_STATUSES
    everywhere = items.ids(rows, ItemFilter(statuses=wanted.statuses), is_joined=True)
    keys: dict[str, str] = dict(rows.rows(_KEYS[grouping]))
    return dict.fromkeys(keys.get(item_id) or "" for item_id in everywhere)


def _in_reach(members: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The fullest columns first and what is unnamed last; too many are drawn together in one."""
    fullest = sorted((key for key in members if key), key=lambda key: (-len(members[key]), key))
    found = {key: members[key] for key in fullest[:MOST_COLUMNS]}
    rest = [item_id for key in fullest[MOST_COLUMNS:] for item_id in members[key]]
    if fullest[MOST_COLUMNS:]:
        found[REST] = rest
    found[""] = members.get("", [])
    return found


def _names(rows: Rows, grouping: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What each column is called: by its status, or by the records it stands for, by their titles."""
    if grouping == STATUS:
        return {key: (sentence_case(tr(key)),) for key in keys}
    wanted = sorted({record_id for key in keys for record_id in key.split()})
    titles: dict[str, str] = dict(
        rows.rows("SELECT id, title FROM record WHERE id IN (SELECT value FROM json_each(?))", id_list(wanted))
    )
    found = {key: tuple(sorted((titles[each] for each in key.split() if each in titles), key=sort_key)) for key in keys}
    return {**found, "": (tr(_NOBODY[grouping]),), REST: (tr("All others"),)}


def _oldest(rows: Rows, wanted: ItemFilter, members: Mapping[str, list[str]]) -> dict[str, int]:
    """How long the item has been waited for that each column has waited for longest."""
    column_of = {item_id: key for key, found in members.items() for item_id in found}
    first: dict[str, str] = {}
    for item_id in items.ids(rows, wanted, "since", is_joined=True):
        if item_id in column_of:
            first.setdefault(column_of[item_id], item_id)
    ages = {row.id: row.age_days for row in items.page(rows, list(first.values()))}
    return {key: days for key, item_id in first.items() if (days := ages.get(item_id)) is not None}


def _counts(rows: Rows, ids: Sequence[str]) -> tuple[int, int]:
    ((still_open, conditional),) = rows.rows(
        "SELECT count(*), coalesce(sum(condition <> ''), 0) FROM action_item WHERE status IN ('open', 'claimed done')"
        " AND id IN (SELECT value FROM json_each(?))",
        id_list(ids),
    )
    return int(still_open), int(conditional)
