"""What became of one field of a record between two states of it, line by line: a value, a list, evidence, a link.

Shared by the history of a record and the comparison of cases, so that both say the same of the same change.
"""

from __future__ import annotations

from caseapp.domain.kinds import FieldType, Kind
from caseapp.domain.step_labels import EVIDENCE_FIELD
from caseapp.platform.translation import mark
from caseapp.queries import past_words
from caseapp.queries.past import EVIDENCE, State
from caseapp.queries.past_words import Line, Part, Titles

#: Name and label in English of what is no field: the links of a record, by their table.
LINK_LABELS = {
    "citation": (EVIDENCE, EVIDENCE_FIELD),
    "same_as": ("same_as", mark("Same as")),
    "text_version": ("text_version", mark("Text")),
}


def of_part(part: Part, was: State, after: State, titles: Titles) -> tuple[Line, ...]:
    """The lines of a field; `was` and `after` are the rows of its table, of this record alone."""
    if part.field.is_list:
        return tuple(past_words.list_lines(part.field, was, after, titles))
    line = _value_line(part, was, after, titles)
    return (line,) if line.before != line.after else ()


def of_link(table: str, kind: Kind, record_id: str, states: tuple[State, State], titles: Titles) -> tuple[Line, ...]:
    """The lines of links of a record: its citations, its ties to others, its texts."""
    was, after = states
    match table:
        case "citation":
            return tuple(past_words.evidence_lines(was, after, titles, kind))
        case "same_as":
            return tuple(past_words.tie_lines(record_id, was, after, titles))
        case _:
            return tuple(past_words.text_lines(was, after))


def _value_line(part: Part, was: State, after: State, titles: Titles) -> Line:
    field = part.field
    rows = [next(iter(each.values()), {}) for each in (was, after)]
    words = [past_words.value_words(field, row, titles) for row in rows]
    if field.type is FieldType.DATE and words[0] == words[1]:
        words = [past_words.date_in_full(field, row) for row in rows]
    if not all(rows) and not any(row.get(part.columns[0]) for row in rows):
        return Line("", "")  # what a record that came or went did not say
    if field.name == "sensitivity" and "" in words and field.default in words:
        return Line("", "")  # nor what nobody chose
    return Line(*words)
