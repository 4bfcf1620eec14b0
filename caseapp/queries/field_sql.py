"""The fields of records as SQL, made from the registry: the words a field shows, what it sorts by, what it must hold.

Every expression stands in a query in which `r` is the record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.platform.translation import mark
from caseapp.queries.parties import PARTY, PARTY_JOINS
from caseapp.queries.words import NAMED, patterns
from caseapp.store.columns import ref_column

#: Filters that say this want the records whose field is empty.
NOTHING = "–"
#: The kind of a record itself, where a list holds several.
RECORD_KIND = "record_kind"
FIELD_SORT = "field:"
#: Of events only: whose sides took part.
PARTY_FIELD = Field("party", mark("Parties"), FieldType.TEXT)
MOST_KINDS = 4  # lists of more kinds than these have only the fields that all records have

_COMMON = {field.name for field in COMMON}
_SAID_BY = (FieldType.TEXT, FieldType.REF, FieldType.LONG_TEXT)
_PARTIES = (
    f"(SELECT group_concat(t, ' – ') FROM (SELECT {PARTY} t FROM {PARTY_JOINS}"
    " WHERE x.owner_id = r.id AND t IS NOT NULL GROUP BY t ORDER BY min(x.position)))"
)
_NAMED_BY_OTHERS = (FieldType.REF, FieldType.REFS, FieldType.ROWS)


def fields_of(kinds: Sequence[str]) -> dict[str, Field]:
    """The fields that records of some kinds may have, by name; where a row of something else is meant, none."""
    own = [field for kind in kinds for field in KINDS[kind].fields] if len(kinds) <= MOST_KINDS else []
    found: dict[str, Field] = {}
    for field in (*COMMON, *own):
        if field.type is not FieldType.ROW_REF:
            found.setdefault(field.name, field)
    if tuple(kinds) == ("event",):
        found[PARTY_FIELD.name] = PARTY_FIELD
    if len(kinds) > 1:
        found[RECORD_KIND] = Field(RECORD_KIND, mark("Kind of record"), FieldType.CHOICE, choices=tuple(kinds))
    return found


def own_kinds(kinds: Sequence[str], name: str) -> list[str]:
    """Those of some kinds that have a field of that name."""
    return [kind for kind in kinds if any(field.name == name for field in KINDS[kind].fields)]


def is_named_by_others(field: Field) -> bool:
    """Whether what the field shows changes with another record's title."""
    return field.type in _NAMED_BY_OTHERS or field is PARTY_FIELD


def words_of(field: Field, kinds: Sequence[str]) -> str:
    """The words that the field shows, '' for none."""
    return f"coalesce({_by_kind(field, kinds, _words)}, '')"


def rank_of(field: Field, kinds: Sequence[str]) -> str:
    """An ORDER BY, with `{d}` for the direction; what is not known comes last either way."""
    if field.type is FieldType.DATE:
        rank = _by_kind(field, kinds, _earliest)
        return f"{rank} IS NULL, {rank} {{d}}, sort_key(r.title)"
    if field.type in (FieldType.INTEGER, FieldType.NUMBER):
        rank = _by_kind(field, kinds, _value)
        return f"{rank} IS NULL, {rank} {{d}}, sort_key(r.title)"
    rank = words_of(field, kinds)
    if field.type is FieldType.CHOICE and field.choices:
        told = " ".join(f"WHEN {_quoted(choice)} THEN {number}" for number, choice in enumerate(field.choices))
        return f"{rank} = '', CASE {rank} {told} ELSE {len(field.choices)} END {{d}}, {rank} {{d}}, sort_key(r.title)"
    return f"{rank} = '', sort_key({rank}) {{d}}, sort_key(r.title)"


def narrowed(field: Field, kinds: Sequence[str], said: str, params: list[object]) -> str:
    """A condition: the field holds what is said. Its parameters are put after those that `params` holds."""
    words = words_of(field, kinds)
    if said == NOTHING:
        return f"{words} = ''"
    if field.type is FieldType.DATE and (date := _date_meant(said)) is not None:
        params += [date.latest, date.earliest]
        return (
            f"({_by_kind(field, kinds, _earliest)} <= ?{len(params) - 1}"
            f" AND {_by_kind(field, kinds, _latest)} >= ?{len(params)})"
        )
    if field.type is FieldType.FLAG or (field.type is FieldType.CHOICE and said in field.choices):
        params.append(said)
        return f"{words} = ?{len(params)}"
    conditions = []
    for pattern in patterns(said):
        params.append(pattern)
        at = f"?{len(params)}"
        is_title = field.name == "title"
        conditions.append(f"r.id IN {NAMED.format(at=at)}" if is_title else f"{words} LIKE {at} ESCAPE '\\'")
    return f"({' AND '.join(conditions)})" if conditions else "1"


def column_words(field: Field) -> str:
    """The words of a field where `k` is the row of the record's kind and `r` the record."""
    return f"coalesce({_words(field)}, '')"


def _date_meant(said: str) -> CaseDate | None:
    try:
        return read_date(said)
    except BadInput:
        return None  # words that are no date are looked for as they stand


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _by_kind(field: Field, kinds: Sequence[str], make: Callable[[Field], str]) -> str:
    sql = make(field)
    if field.name in _COMMON or field.name == RECORD_KIND or field is PARTY_FIELD or field.is_list:
        return sql
    parts = [
        f"WHEN '{kind}' THEN (SELECT {sql} FROM \"{kind}\" k WHERE k.id = r.id)"
        for kind in own_kinds(kinds, field.name)
    ]
    if len(kinds) == 1:
        return f'(SELECT {sql} FROM "{kinds[0]}" k WHERE k.id = r.id)'
    return f"CASE r.kind {' '.join(parts)} END"


def _words(field: Field) -> str:
    name = f'"{field.name}"'
    if field.name == RECORD_KIND:
        return "r.kind"
    if field is PARTY_FIELD:
        return _PARTIES
    if field.name in _COMMON and not field.is_list:
        return f"r.{name}"
    match field.type:
        case FieldType.DATE:
            return f"coalesce(nullif(k.\"{field.name}_as_stated\", '') || ' ', '') || k.\"{field.name}_edtf\""
        case FieldType.REF:
            return f'(SELECT n.title FROM record n WHERE n.id = k."{ref_column(field.name)}")'
        case FieldType.REFS:
            return _joined("(SELECT n.title FROM record n WHERE n.id = x.ref_id)", field)
        case FieldType.ROWS:
            return _joined(row_words(field), field)
        case FieldType.FLAG:
            return f"CASE k.{name} WHEN 1 THEN 'yes' ELSE 'no' END"
        case _:
            return f"k.{name}"


def row_words(field: Field) -> str:
    """The first of the references and words of a row of a list that says something; `x` is the row."""
    if field.name == "custom":
        return "x.name || ': ' || x.value"
    parts = [
        f'(SELECT n.title FROM record n WHERE n.id = x."{ref_column(part.name)}")'
        if part.type is FieldType.REF
        else f"nullif(x.\"{part.name}\", '')"
        for part in field.row_fields
        if part.type in _SAID_BY
    ]
    return f"coalesce({', '.join(parts)}, '')"


def _joined(words: str, field: Field) -> str:
    return (
        f"(SELECT group_concat(t, ', ') FROM (SELECT {words} AS t FROM \"{field.table}\" x"
        " WHERE x.owner_id = r.id AND t <> '' ORDER BY x.position, x.id))"
    )


def _value(field: Field) -> str:
    return f'k."{field.name}"'


def _earliest(field: Field) -> str:
    return f'k."{field.name}_earliest"'


def _latest(field: Field) -> str:
    return f'k."{field.name}_latest"'
