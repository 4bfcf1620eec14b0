"""What changed, in words for people: values of the past as they are read, what they refer to by its title now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from caseapp.domain.changes import Columns
from caseapp.domain.dates.shown import explain_date, show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import COMMON, Field, FieldType, Kind
from caseapp.platform.translation import mark, tr
from caseapp.queries import past
from caseapp.queries.dates import read_columns
from caseapp.queries.past import Key, State, columns_of
from caseapp.queries.records import refs_of
from caseapp.queries.sameness import reason_shown
from caseapp.store.reader import Rows, id_list

PLACE_LABEL = mark("Place in the text")

_TENURES = """
SELECT t.id, r.title FROM tenure t JOIN record r ON r.id = t.post_id WHERE t.id IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class Line:
    """One value before and after, as words; "" where there was none."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a step did to one field: `label` in English; `lines` one for a value, or one for each row of a list.

    `is_restorable`: whether the field can be given the value it had before.
    """

    name: str
    label: str
    lines: tuple[Line, ...]
    is_restorable: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a record and where its values are kept: the columns of `table`, or rows of it for a list."""

    field: Field
    table: str
    columns: tuple[str, ...]


def parts_of(kind: Kind) -> list[Part]:
    """Every field of a kind with its place, in the order of its form; the common ones last but the title."""
    title, *common = COMMON
    own = [Part(field, field.table or kind.name, columns_of(field)) for field in kind.fields]
    others = [Part(field, field.table or "record", columns_of(field)) for field in common]
    return [Part(title, "record", ("title",)), *own, *others]


class Titles:
    """What ids mean: the title of a record as it is now, or as it was last when it is gone."""

    def __init__(self, rows: Rows, ids: set[str]) -> None:
        known = refs_of(rows, ids)
        self._now = {key: ref.title for key, ref in known.items()}
        self._now |= dict(rows.rows(_TENURES, id_list(sorted(ids - known.keys()))))
        self._gone = {key: title for key, (_, title) in past.last_titles(rows, ids - self._now.keys()).items()}

    def of(self, record_id: str) -> str:
        """A title, with a word on it when the record was deleted."""
        if record_id in self._now:
            return self._now[record_id]
        title = self._gone.get(record_id, "")
        return tr("{title} (deleted)", title=title) if title else tr("something deleted since")


def ids_in(rows: Mapping[Key, Columns]) -> set[str]:
    """The ids that rows refer to."""
    return {
        str(value)
        for row in rows.values()
        for name, value in row.items()
        if name.endswith("_id") and name != "owner_id" and value is not None
    }


def value_words(field: Field, row: Columns, titles: Titles) -> str:
    """The value of a field in the columns of a row, as it is read; "" for none."""
    if not row:
        return ""
    columns = columns_of(field)
    value: Any = row.get(columns[0])
    match field.type:
        case FieldType.DATE:
            date = read_columns(tuple(row.get(name) for name in columns))
            return _date_words(date) if date is not None else ""
        case FieldType.REF | FieldType.ROW_REF:
            return titles.of(str(value)) if value else ""
        case FieldType.FLAG:
            return tr("yes") if value else tr("no")
        case FieldType.CHOICE:
            return tr(str(value)) if value in field.choices else str(value or "")
        case _:
            return str(value) if value is not None else ""


def list_lines(field: Field, before: State, after: State, titles: Titles) -> Iterator[Line]:
    """What came, went and changed among the rows of a list, one line each; only their order, if that is all."""
    was, now = _in_order(before), _in_order(after)
    found = [Line(_row_words(field, was[key], titles), "") for key in was if key not in now]
    for key, row in now.items():
        line = Line(_row_words(field, was.get(key, {}), titles), _row_words(field, row, titles))
        if line.before != line.after:
            found.append(line)
    if not found and list(was) != list(now):
        order = (", ".join(_row_words(field, row, titles) for row in rows.values()) for rows in (was, now))
        found.append(Line(*order))
    yield from found


def evidence_lines(before: State, after: State, titles: Titles, kind: Kind) -> Iterator[Line]:
    """Citations that came, went or changed."""
    return _link_lines(before, after, lambda row: _quote_words(row, titles, kind))


def tie_lines(record_id: str, before: State, after: State, titles: Titles) -> Iterator[Line]:
    """Decisions on this and another record that were made, changed or taken back."""
    return _link_lines(before, after, lambda row: _tie_words(record_id, row, titles))


def text_lines(before: State, after: State) -> Iterator[Line]:
    """Texts of a source that came or went."""
    return _link_lines(before, after, _text_words)


def _link_lines(before: State, after: State, words: Callable[[Columns | None], str]) -> Iterator[Line]:
    """What is otherwise than before: all links of a record are asked about when one of them was touched."""
    for key in {**before, **after}:
        line = Line(words(before.get(key)), words(after.get(key)))
        if line.before != line.after:
            yield line


def _tie_words(record_id: str, row: Columns | None, titles: Titles) -> str:
    if row is None:
        return ""
    other = row["b_id"] if row["a_id"] == record_id else row["a_id"]
    words = tr("{title}: {verdict}", title=titles.of(str(other)), verdict=tr(str(row["verdict"])))
    return " · ".join(filter(None, (words, reason_shown(str(row.get("reason") or "")))))


def _text_words(row: Columns | None) -> str:
    return "" if row is None else tr("Version {number}", number=row["number"])


def _in_order(state: State) -> dict[Key, Columns]:
    return dict(sorted(state.items(), key=lambda item: (item[1].get("position") or 0, item[0][1])))


def _row_words(field: Field, row: Columns, titles: Titles) -> str:
    words = [_part_words(part, row, titles) for part in field.row_fields] if row else []
    return " · ".join(filter(None, words))


def _part_words(part: Field, row: Columns, titles: Titles) -> str:
    if part.type is FieldType.FLAG:
        return tr(part.label).lower() if row.get(part.name) else ""
    return value_words(part, row, titles)


def _quote_words(row: Columns | None, titles: Titles, kind: Kind) -> str:
    if row is None:
        return ""
    words = [f"“{titles.of(str(row['excerpt_id']))}”"]
    name = str(row.get("field") or "").partition("/")[0]
    if name:
        words.append(next((tr(each.field.label).lower() for each in parts_of(kind) if each.field.name == name), name))
    if row.get("stance") not in ("supports", None):
        words.append(tr(str(row["stance"])))
    return " · ".join((*words, *filter(None, [str(row.get("note") or "")])))


def date_in_full(field: Field, row: Columns) -> str:
    """A date with its words and its zone: where two dates differ in these alone."""
    date = read_columns(tuple(row.get(name) for name in columns_of(field)))
    return " · ".join(filter(None, (show_date(date), f"“{date.as_stated}”", date.tz, date.basis))) if date else ""


def _date_words(date: CaseDate) -> str:
    """With the words of the source, unless they are the same day written out."""
    shown = show_date(date)
    is_plain = not date.as_stated or date.as_stated == shown or explain_date(date)[0].endswith(date.as_stated)
    return shown if is_plain else f"{shown} (“{date.as_stated}”)"
