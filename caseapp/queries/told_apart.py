"""What tells two records of a kind apart: the fields a person looks at first, in words, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.platform.translation import mark, sentence_case, tr
from caseapp.queries.records import RecordView, get
from caseapp.store.columns import CURRENT_TEXT
from caseapp.store.reader import Rows, id_list

LONGEST = 240
MOST_ROWS = 8
#: Of persons, organisations and states names, offices and meetings tell more; these are read elsewhere.
FIELDS = {
    "event": ("date", "place", "participants", "kind", "status", "level", "margin_of", "channel"),
    "source": ("published", "publisher", "authors", "kind", "language", "url"),
    "statement": ("speaker", "said", "event", "kind", "text"),
    "action_item": ("owed_by", "owed_to", "due", "status", "closes_when", "arising_event"),
    "proposal": ("proposer", "date", "status", "components"),
    "instrument": ("kind", "parties", "date", "case_number", "issued_by"),
    "issue": ("parent", "terms"),
    "channel": ("kind", "parties", "from", "to"),
    "place": ("part_of",),
    "organisation": ("kind", "parent", "state"),
}
_FIRST_WORDS = f"""
SELECT v.source_id, substr(b.text, 1, 2 * {LONGEST}) FROM text_version v JOIN text_body b ON b.sha256 = v.text_sha256
WHERE v.source_id IN (SELECT value FROM json_each(?)) AND v.id = {CURRENT_TEXT.format(source="v.source_id")}"""

Fact = tuple[str, str]
"""A label, in English as the model has it, and what the record says."""
FIRST_WORDS = mark("First words")


def facts(rows: Rows, ids: Sequence[str]) -> dict[str, tuple[Fact, ...]]:
    """What tells some records from others of their kind; fields that say nothing are left out."""
    found: dict[str, tuple[Fact, ...]] = {}
    sql = "SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))"
    kinds: dict[str, str] = dict(rows.rows(sql, id_list(ids)))
    sources = id_list(each for each, kind in kinds.items() if kind == "source")
    first_words: dict[str, str] = dict(rows.rows(_FIRST_WORDS, sources))
    for record_id, kind in kinds.items():
        said = _said(get(rows, record_id), FIELDS.get(kind, ()))
        if record_id in first_words:
            said.append((FIRST_WORDS, shortened(first_words[record_id])))
        found[record_id] = tuple(said)
    return found


def labels(kind: str) -> tuple[str, ...]:
    """The labels of what may be said of a kind, in order."""
    own = tuple(KINDS[kind].field(name).label for name in FIELDS.get(kind, ()))
    return (*own, FIRST_WORDS) if kind == "source" else own


def shortened(words: str) -> str:
    """Words on one line, cut when long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _said(view: RecordView, names: Sequence[str]) -> list[Fact]:
    fields = [view.kind.field(name) for name in names]
    words = ((field.label, _words(view, field, view.fields[field.name])) for field in fields)
    return [(label, shortened(said)) for label, said in words if said]


def _words(view: RecordView, field: Field, value: Any) -> str:
    match field.type:
        case FieldType.DATE:
            return _date(value) if value is not None else ""
        case FieldType.REF:
            return view.refs[value].title if value in view.refs else ""
        case FieldType.REFS:
            return ", ".join(view.refs[each].title for each in value if each in view.refs)
        case FieldType.ROWS:
            shown = [_row(view, field, row) for row in value[:MOST_ROWS]]
            return ", ".join(filter(None, shown)) + ("…" if len(value) > MOST_ROWS else "")
        case FieldType.CHOICE:
            return sentence_case(tr(value)) if value in field.choices else str(value or "")
        case _:
            return str(value or "")


def _date(date: CaseDate) -> str:
    """With its zone: one hour may be two, on two days."""
    return tr("{date} ({zone})", date=show_date(date), zone=date.tz) if date.tz else show_date(date)


def _row(view: RecordView, field: Field, row: dict[str, Any]) -> str:
    """The first of a row's references and words that says something."""
    parts = [part for part in field.row_fields if part.type in (FieldType.REF, FieldType.TEXT)]
    return next((words for part in parts if (words := _words(view, part, row[part.name]))), "")
