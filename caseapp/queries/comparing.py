"""What is different between two case files, or between two moments of one: by record and field, in words.

Two files are compared by their journals first: a row that no step touched which only one of them knows is the same in
both, and is not looked at. What is left is read a page of records at a time; no file is ever attached to another.
Asked on a reading thread or a job; the words are those of the history of a record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from caseapp.domain.changes import Columns
from caseapp.domain.kinds import KINDS, Kind, kind_shown
from caseapp.domain.sorting import sort_key
from caseapp.queries import part_lines, past, past_words
from caseapp.queries.comparing_rows import Between, Moments, TwoFiles
from caseapp.queries.past import State
from caseapp.queries.past_words import FieldChange, Line, Part, Titles, parts_of
from caseapp.queries.record_history import ADDED, CHANGED, DELETED
from caseapp.store.reader import Rows

_PAGE_RECORDS = 2000
_NOTHING: Columns = {}
#: Said of a quote in one line, not column by column.
_PLACES = frozenset({"text_version", "start_cp", "end_cp", "prefix", "suffix"})


@dataclass(frozen=True, slots=True)
class RecordDifference:
    """A record that is otherwise: `what` is added, changed or deleted; `title` as it is after, or was before it went.

    `fields` are those with another value, in the order of the form; of a record that came or went, those that say
    something. A change that no field shows has none.
    """

    record_id: str
    kind: str
    title: str
    what: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class KindDifferences:
    """The records of a kind that are otherwise, by title."""

    kind: str
    records: tuple[RecordDifference, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is different, by kind in the order of the model."""

    groups: tuple[KindDifferences, ...] = ()
    added: int = 0
    changed: int = 0
    deleted: int = 0

    @property
    def is_equal(self) -> bool:
        """Whether every record is the same in both."""
        return not self.groups


def compare(before: Rows, after: Rows) -> Comparison:
    """What is different in the case file `after`, seen from `before`. Both have the present schema."""
    return _compared(TwoFiles(before, after))


def compare_moments(rows: Rows, first: int, last: int | None = None) -> Comparison:
    """What became different in a case between two places of its line of steps; `last` None is now, 0 before all."""
    return _compared(Moments(rows, first, last))


def in_order(kinds: Iterable[str]) -> list[str]:
    """Kinds as the model has them, quotes last, what only a newer program knows after that."""
    found = set(kinds)
    known = [*(name for name in KINDS if name != "excerpt"), "excerpt"]
    return [*(name for name in known if name in found), *sorted(found - set(known))]


def _compared(between: Between) -> Comparison:
    by_kind: dict[str, list[RecordDifference]] = {}
    record_ids = between.record_ids()
    for start in range(0, len(record_ids), _PAGE_RECORDS):
        for found in _page(between, record_ids[start : start + _PAGE_RECORDS]):
            by_kind.setdefault(found.kind, []).append(found)
    groups = tuple(
        KindDifferences(kind, tuple(sorted(by_kind[kind], key=lambda each: (sort_key(each.title), each.record_id))))
        for kind in in_order(by_kind)
    )
    whats = [each.what for group in groups for each in group.records]
    return Comparison(groups, *(whats.count(what) for what in (ADDED, CHANGED, DELETED)))


def _page(between: Between, record_ids: list[str]) -> Iterator[RecordDifference]:
    was, now = between.states(record_ids)
    titles = between.titles(past_words.ids_in(was) | past_words.ids_in(now))
    before, after = _by_record(was), _by_record(now)
    for record_id in record_ids:
        found = _difference(record_id, before.get(record_id, {}), after.get(record_id, {}), titles)
        if found is not None:
            yield found


def _difference(record_id: str, was: State, now: State, titles: Titles) -> RecordDifference | None:
    heads = [state.get(("record", record_id)) for state in (was, now)]
    head = heads[1] or heads[0]
    if head is None or was == now:
        return None
    kind = kind_shown(str(head["kind"]))
    what = CHANGED if all(heads) else ADDED if heads[1] else DELETED
    return RecordDifference(
        record_id, kind.name, str(head["title"]), what, tuple(_fields(kind, record_id, was, now, titles))
    )


def _fields(kind: Kind, record_id: str, was: State, now: State, titles: Titles) -> Iterator[FieldChange]:
    before, after = _by_table(was), _by_table(now)
    for part in _parts(kind.name):
        rows = before.get(part.table, {}), after.get(part.table, {})
        if _says_the_same(part, *rows) or (part.field.name == "title" and not (was and now)):
            continue  # what a record that came or went is called is said of it anyhow
        lines = part_lines.of_part(part, *rows, titles)
        if lines:
            yield FieldChange(part.field.name, part.field.label, lines, False)
    if kind.name == "excerpt":
        yield from _place(before.get("excerpt", {}), after.get("excerpt", {}))
    for table, (name, label) in part_lines.LINK_LABELS.items():
        links = before.get(table, {}), after.get(table, {})
        if links[0] != links[1]:
            lines = part_lines.of_link(table, kind, record_id, links, titles)
            if lines:
                yield FieldChange(name, label, lines, False)


@cache
def _parts(kind: str) -> tuple[Part, ...]:
    return tuple(part for part in parts_of(kind_shown(kind)) if part.field.name not in _PLACES)


def _says_the_same(part: Part, was: State, now: State) -> bool:
    """Whether nothing has to be put into words; nearly always, so it is found out first."""
    if not part.columns or was == now:
        return was == now
    before, after = (next(iter(rows.values()), _NOTHING) for rows in (was, now))
    values = [(before.get(name), after.get(name)) for name in part.columns]
    is_whole = bool(before and after)
    return all(one == other or not (is_whole or one or other) for one, other in values)


def _place(was: State, now: State) -> Iterator[FieldChange]:
    """Where a quote stands that was moved."""
    rows = [next(iter(state.values()), None) for state in (was, now)]
    if rows[0] and rows[1]:
        line = Line(*(f"{row['start_cp']}–{row['end_cp']}" for row in rows if row))
        if line.before != line.after:
            yield FieldChange("start_cp", past_words.PLACE_LABEL, (line,), False)


def _by_record(state: State) -> dict[str, State]:
    found: dict[str, State] = {}
    for key, row in state.items():
        found.setdefault(past.owner_of(key, row), {})[key] = row
    return found


def _by_table(state: State) -> dict[str, State]:
    found: dict[str, State] = {}
    for key, row in state.items():
        found.setdefault(key[0], {})[key] = row
    return found
