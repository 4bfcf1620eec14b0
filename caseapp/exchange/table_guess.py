"""Proposes a mapping for a table, from the names of its columns and the values in them. A person looks it over.

It must not be certain: what it does not recognise it leaves out, and a wrong guess costs a click.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import fmean

from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS, FieldType
from caseapp.domain.plans import PLAN_KINDS
from caseapp.exchange.table_mapping import Rule, TableMapping, creatable
from caseapp.exchange.tables import Table
from caseapp.platform.translation import tr

_SAMPLE = 200
_DATES, _CHOICES = 0.5, 0.8
_LONG_WORDS = 30
_SEPARATORS = (";", "\n", "|", " / ")
_DAY_MONTH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b")

#: By kind and field, the words that name a column; the more telling come first. "title" is the record's own.
_WORDS: dict[str, dict[str, str]] = {
    "event": {
        "title": "title event meeting subject topic",
        "participants": "who participants participant attendees attendee traveller traveler visitor delegate secretary",
        "date": "start begin from date day when arrival until end to departure",
        "place": "locale city location place venue town where country",
        "status": "status",
        "kind": "kind type",
        "level": "level",
        "mode": "mode",
        "format": "format",
        "channel": "channel",
        "issue": "issue",
    },
    "statement": {
        "title": "title headline",
        "speaker": "speaker said_by by spokesperson author",
        "said": "said date day when",
        "text": "quote statement text words said",
        "event": "event meeting",
        "issue": "issue topic",
        "stance": "stance",
        "kind": "kind type",
    },
    "person": {
        "title": "name person full_name surname",
        "state": "nationality citizenship state country",
        "posts": "post position office role function job",
    },
    "organisation": {
        "title": "organisation organization company ministry institution agency name",
        "kind": "kind type sector",
        "parent": "parent part_of",
        "state": "state country",
    },
    "place": {
        "title": "place name city town",
        "latitude": "latitude lat",
        "longitude": "longitude lon lng",
        "tz": "tz timezone",
    },
    "action_item": {
        "title": "task action item to_do todo promise demand title",
        "owed_by": "owed_by owner responsible who by",
        "owed_to": "owed_to to for",
        "due": "due deadline by_when due_date",
        "since": "since date",
        "status": "status",
        "assignee": "assignee handled_by",
    },
    "claim": {
        "title": "claim case title",
        "claimant": "claimant plaintiff applicant",
        "respondent": "respondent defendant",
        "amount": "amount sum",
        "currency": "currency",
        "status": "status",
    },
}
_TELLING = {
    "event": ("participants", "place"),
    "statement": ("speaker", "text"),
    "person": ("posts",),
    "organisation": ("parent",),
    "place": ("latitude", "longitude"),
    "action_item": ("due", "owed_by", "owed_to"),
    "claim": ("claimant", "respondent", "amount"),
}
_EVIDENCE = frozenset(
    ("remarks", "remark", "notes", "note", "description", "text", "quote", "details", "summary", "words", "comment")
)


def guess(table: Table, kind: str = "") -> TableMapping:
    """A mapping for a table, to records of `kind` or of the kind that its columns tell of."""
    if kind and kind not in PLAN_KINDS:
        raise BadInput(
            tr("A row of a table cannot become a “{kind}”.", kind=kind),
            tr("Use one of: {names}.", names=", ".join(PLAN_KINDS)),
        )
    names = [_plain(name) for name in table.columns]
    kind = kind or max(_WORDS, key=lambda each: _score(each, names))
    found = _columns(table, kind, names)
    evidence = _evidence(table, names)
    fields = {field: _rule(table, kind, field, at) for field, at in found.items() if field != "title"}
    title = _title(table, found, evidence)
    return TableMapping(kind, title, fields, evidence, table.sheet, _day_first(table, found, kind))


def _plain(name: str) -> str:
    return "_".join(re.findall(r"\w+", name.casefold()))


def _matches(column: str, words: str) -> int:
    """How well a column's name fits: the number of the word that names it, 0 when none does."""
    parts = {column, *column.split("_")}
    return next((number for number, word in enumerate(words.split(), 1) if word in parts), 0)


def _score(kind: str, names: Sequence[str]) -> int:
    found = [field for field, words in _WORDS[kind].items() if any(_matches(name, words) for name in names)]
    return len(found) + 2 * sum(field in _TELLING[kind] for field in found)


def _columns(table: Table, kind: str, names: Sequence[str]) -> dict[str, list[int]]:
    """For each field the columns that name it, the most telling first; a column fills one field."""
    found: dict[str, list[int]] = {}
    taken: set[int] = set()
    for field, words in _WORDS.get(kind, {"title": "title name"}).items():
        fitting = sorted((_matches(name, words), at) for at, name in enumerate(names) if at not in taken)
        at = [at for rank, at in fitting if rank and _fits(table, kind, field, at)][: _most(kind, field)]
        if at:
            found[field] = at
            taken.update(at)
    return found


def _most(kind: str, field: str) -> int:
    return 2 if field == "date" or (kind, field) == ("event", "place") else 1


def _fits(table: Table, kind: str, field: str, at: int) -> bool:
    if field == "title":
        return True
    wanted = KINDS[kind].field(field)
    values = [row.at(at) for row in table.rows[:_SAMPLE] if row.at(at)]
    if wanted.type is FieldType.DATE:
        return _share(values, _is_date) >= _DATES
    if wanted.type is FieldType.CHOICE and not wanted.is_open:
        return _share(values, {each.casefold() for each in wanted.choices}.__contains__) >= _CHOICES
    return bool(values)


def _share(values: Sequence[str], test: object) -> float:
    assert callable(test)
    return fmean(bool(test(each.casefold())) for each in values) if values else 0.0


def _is_date(words: str) -> bool:
    try:
        read_date(words)
    except BadInput:
        return bool(_DAY_MONTH.match(words))
    return True


def _rule(table: Table, kind: str, field: str, at: Sequence[int]) -> Rule:
    wanted = KINDS[kind].field(field)
    split = _separator(table, at) if wanted.is_list else ""
    creates = "person" if "person" in creatable(wanted) else ""
    return Rule(tuple(table.columns[each] for each in at), split=split, creates=creates)


def _separator(table: Table, at: Sequence[int]) -> str:
    values = [row.at(each) for row in table.rows[:_SAMPLE] for each in at]
    best = max(_SEPARATORS, key=lambda sign: sum(sign in value for value in values))
    return best if any(best in value for value in values) else ""


def _evidence(table: Table, names: Sequence[str]) -> tuple[str, ...]:
    """The column of running words: by its name, else by the length of what stands in it."""
    lengths = [fmean([len(row.at(at)) for row in table.rows[:_SAMPLE]]) for at in range(len(names))]
    named = [at for at, name in enumerate(names) if _EVIDENCE & {name, *name.split("_")}]
    best = max(named or range(len(names)), key=lambda at: lengths[at])
    return (table.columns[best],) if named or lengths[best] >= _LONG_WORDS else ()


def _title(table: Table, found: dict[str, list[int]], evidence: Sequence[str]) -> str:
    """The column of titles; else who was where; else the evidence, or the first column."""
    columns = table.columns
    if "title" in found:
        return f"{{{columns[found['title'][0]]}}}"
    if "participants" in found:
        place = f" in {{{columns[found['place'][-1]]}}}" if "place" in found else ""
        return f"{{{columns[found['participants'][0]]}}}{place}"
    return f"{{{evidence[0] if evidence else columns[0]}}}"


def _day_first(table: Table, found: dict[str, list[int]], kind: str) -> bool | None:
    """What the dates tell by a number over 12; None when they do not, or contradict each other."""
    dates = [at for field, at in found.items() if field != "title" and KINDS[kind].field(field).type is FieldType.DATE]
    pairs = [_DAY_MONTH.match(row.at(at)) for row in table.rows for each in dates for at in each]
    orders = {int(pair[1]) > 12 for pair in pairs if pair and max(int(pair[1]), int(pair[2])) > 12}
    return orders.pop() if len(orders) == 1 else None
