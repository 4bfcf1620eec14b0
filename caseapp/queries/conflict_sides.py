"""Reads one disputed field after the other from all that was written to it: what stood before, and what each side says.

It loads what merging itself uses; whoever only counts conflicts asks `conflicts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from caseapp.domain.changes import Columns
from caseapp.domain.merging import BASE, OURS, THEIRS
from caseapp.domain.step_labels import merged_title
from caseapp.platform.translation import tr
from caseapp.queries import past
from caseapp.queries.conflicts import Conflict, Side
from caseapp.queries.dates_agreeing import agreement, date_of, full_words
from caseapp.queries.disputed_fields import Disputed, disputed
from caseapp.queries.evidence import Quote, quotes
from caseapp.queries.kept_record import kept_record
from caseapp.queries.past_words import Titles, value_words
from caseapp.store.merging.fold import RowStory, Write, latest, value_of
from caseapp.store.merging.lineage import Lineage
from caseapp.store.merging.recompute import Found, look_at
from caseapp.store.merging.shapes import ROW, columns_of
from caseapp.store.merging.stories import read_stories
from caseapp.store.reader import Row, Rows, id_list

_LIST = """
SELECT c.id, c.table_name, c.row_id, c.field, c.record_id FROM conflict c LEFT JOIN record r ON r.id = c.record_id
WHERE ?1 = '' OR c.id = ?1 ORDER BY coalesce(r.title, ''), c.record_id, c.table_name, c.field, c.id"""
_STEPS = """
SELECT s.id, s.made_at, n.author, s.label, s.ord, coalesce(m.label, '') FROM json_each(?) w
CROSS JOIN step s ON s.id = w.value JOIN session n ON n.id = s.session_id LEFT JOIN step m ON m.id = s.via"""


@dataclass(frozen=True, slots=True)
class _Said:
    """A value and the write it comes from."""

    write: Write
    value: dict[str, Any] | bool
    words: str
    detail: str = ""


def read(rows: Rows, conflict_id: str = "") -> list[Conflict]:
    """All open conflicts, or the one of an id."""
    listed = rows.rows(_LIST, conflict_id)
    found = look_at(rows, {row[2] for row in listed})
    return [conflict for row in listed if (conflict := _conflict(rows, row, found)) is not None]


def _conflict(rows: Rows, row: Row, found: Found) -> Conflict | None:
    conflict_id, table, row_id, name, record_id = row
    story = found.stories.get((table, row_id))
    if story is None:
        return None
    kind = past.kind_of(rows, record_id)
    what = disputed(kind, table, name)
    title, is_gone = _title(rows, table, record_id)
    base: _Said | None = None
    if name == ROW:
        said = list(_being_there(story, found))
    else:
        base, said = _values(rows, story, (name, what), found.lineage)
    if len(said) < 2:
        return None
    quoted = _Quoted(rows, record_id, what, [each.write for each in said], found.lineage)
    standing = _standing(rows, table, row_id, name)
    sides = _sides(rows, said, quoted, standing)
    shown_base = _side(base, BASE, quoted.before(), _steps(rows, [base])) if base is not None else None
    if (table, name) == ("record", ROW):
        sides = _with_record(rows, record_id, sides)
    agreed = agreement(what.field, [side.value for side in sides if isinstance(side.value, dict)])
    return Conflict(
        conflict_id,
        record_id,
        kind,
        title,
        is_gone,
        what.label,
        name,
        what.field,
        what.is_own,
        shown_base,
        tuple(sides),
        agreed,
    )


def _title(rows: Rows, table: str, record_id: str) -> tuple[str, bool]:
    """The title of a record, or the last it had, and whether it is gone."""
    found = rows.rows("SELECT title FROM record WHERE id = ?", record_id)
    if found:
        return str(found[0][0]), False
    if table == "case_info":
        return tr("The case"), False
    known = past.last_titles(rows, [record_id]).get(record_id)
    return (known[1] if known else tr("something deleted since")), True


def _being_there(story: RowStory, found: Found) -> Iterator[_Said]:
    """Who took it away, and who went on with it."""
    own = (story.touches, story.deletions)
    touches, deletions = found.existence.get(story.row_id, own) if story.table == "record" else own
    for write in latest((*touches, *deletions), found.lineage):
        is_kept = write not in deletions
        yield _Said(write, is_kept, tr("Kept") if is_kept else tr("Deleted"))


def _values(
    rows: Rows, story: RowStory, field: tuple[str, Disputed], lineage: Lineage
) -> tuple[_Said | None, list[_Said]]:
    """What stood in a field before anybody disagreed, and the values that now stand against each other."""
    name, what = field
    columns = columns_of(story.table, name)
    writes = story.writes_of(name)
    last = latest(writes, lineage, columns)
    before = [each for each in writes if each not in last and all(lineage.knows(w.place, each.place) for w in last)]
    values = [(write, value_of(write, writes, columns, lineage)) for write in last]
    stood = [(before[-1], value_of(before[-1], before, columns, lineage))] if before else []
    titles = Titles(rows, _ids(value for _, value in (*values, *stood)))
    said: dict[tuple[tuple[str, Any], ...], _Said] = {}
    for write, value in values:
        said.setdefault(tuple(sorted(value.items())), _Said(write, value, *_words(what, value, titles)))
    base = next((_Said(write, value, *_words(what, value, titles)) for write, value in stood), None)
    return base, list(said.values())


def _words(what: Disputed, value: Columns, titles: Titles) -> tuple[str, str]:
    """A value as it is read, and for a date the words of its source below."""
    if what.field is None:
        return " · ".join(str(each) for each in value.values() if each not in (None, "")), ""
    date = date_of(what.field, value) if what.field.type == "date" else None
    if date is not None:
        return full_words(date), tr("“{words}”", words=date.as_stated) if date.as_stated else ""
    return value_words(what.field, value, titles), ""


def _ids(values: Iterator[Columns]) -> set[str]:
    return {str(each) for value in values for name, each in value.items() if name.endswith("_id") and each}


def _standing(rows: Rows, table: str, row_id: str, name: str) -> dict[str, Any] | bool:
    if name == ROW:
        return bool(rows.rows(f'SELECT 1 FROM "{table}" WHERE id = ?', row_id))
    columns = columns_of(table, name)
    selected = ", ".join(f'"{column}"' for column in columns)
    found = rows.rows(f'SELECT {selected} FROM "{table}" WHERE id = ?', row_id)
    return dict(zip(columns, found[0], strict=True)) if found else {}


def _sides(rows: Rows, said: Sequence[_Said], quoted: _Quoted, standing: dict[str, Any] | bool) -> list[Side]:
    """Ours first, then the later before the earlier."""
    steps = _steps(rows, said)
    made = []
    for each in said:
        known = steps.get(each.write.step_id)
        choice = OURS if known is not None and known[4] > 0 else THEIRS
        side = _side(each, choice, quoted.of(each.write), steps)
        made.append(replace(side, stands=each.value == standing))
    return sorted(made, key=lambda side: side.choice != OURS)


def _with_record(rows: Rows, record_id: str, sides: Sequence[Side]) -> list[Side]:
    """Of a record that was deleted or kept: what it says and its quotes stand with whoever kept it."""
    says, cited = kept_record(rows, record_id)
    return [replace(each, detail=says if each.value else "", evidence=cited if each.value else ()) for each in sides]


def _steps(rows: Rows, said: Sequence[_Said]) -> dict[str, Row]:
    return {row[0]: row for row in rows.rows(_STEPS, id_list({each.write.step_id for each in said}))}


def _side(said: _Said, choice: str, evidence: tuple[Quote, ...], steps: dict[str, Row]) -> Side:
    _, made_at, author, label, _, via = steps.get(said.write.step_id, ("", "", "", "", 0, ""))
    return Side(
        choice, said.value, said.words, said.detail, author, made_at, label, merged_title(via), evidence=evidence
    )


class _Quoted:
    """The quotes that bear a field out, each with the side it came with."""

    def __init__(self, rows: Rows, record_id: str, what: Disputed, sides: Sequence[Write], lineage: Lineage) -> None:
        found = quotes(rows, record_id)
        own = [each for each in found if each.field.partition("/")[0] == what.form_field]
        self._quotes = own if own and what.form_field else [each for each in found if not each.field] or own
        stories = read_stories(rows, [each.citation_id for each in self._quotes])
        self._made = {row_id: story.writes[0].place for (_, row_id), story in stories.items() if story.writes}
        self._sides, self._lineage = sides, lineage

    def before(self) -> tuple[Quote, ...]:
        """Those that were there before anybody disagreed."""
        return tuple(each for each in self._quotes if self._knew_all(each))

    def of(self, side: Write) -> tuple[Quote, ...]:
        """Those a side had, and those cited by somebody who knew of this side alone; what others lack comes first."""
        mine = [each for each in self._quotes if self._is_of(each, side)]
        return tuple(sorted(mine, key=self._knew_all))

    def _knew_all(self, quote: Quote) -> bool:
        place = self._made.get(quote.citation_id)
        return place is None or all(self._lineage.knows(side.place, place) for side in self._sides)

    def _is_of(self, quote: Quote, side: Write) -> bool:
        place = self._made.get(quote.citation_id)
        if place is None or self._lineage.knows(side.place, place):
            return True
        others = (each for each in self._sides if each is not side)
        return self._lineage.knows(place, side.place) and not any(
            self._lineage.knows(place, each.place) for each in others
        )
