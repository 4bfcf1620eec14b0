"""Full-text search over all records: ranked, filtered, each hit with the words that were found and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput, CaseError
from caseapp.domain.folding import tokenized
from caseapp.domain.kinds import ACTORS, KINDS, Field, FieldType
from caseapp.domain.search_terms import Filter, Terms, as_prefix, parse_terms
from caseapp.platform.translation import tr
from caseapp.queries.listings import DATES
from caseapp.store.columns import ref_column
from caseapp.store.reader import Row, Rows, id_list

RANKED = 1_000
"""With more hits than these, the newest records come first: ranking them all takes longer than reading them."""

_WEIGHTS = "10.0, 8.0, 1.0"  # title, names, body
_BY = frozenset({"speaker", "on_behalf_of", "proposer", "authors", "publisher", "owed_by", "issued_by", "claimant"})
_JOINED = "search_doc d JOIN record r ON r.id = d.record_id"


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found; of an excerpt, whether its words still stand: verified, moved, changed or gone."""

    id: str
    kind: str
    title: str
    state: str = ""


_HIT = "r.id, r.kind, r.title, CASE r.kind WHEN 'excerpt' THEN (SELECT state FROM excerpt WHERE id = r.id) ELSE '' END"


def search(rows: Rows, typed: str, limit: int = 100) -> list[Hit]:
    """The records that a query finds, best first; BadInput for a query that cannot be understood.

    A last word that finds nothing is taken for the beginning of one.
    """
    terms = parse_terms(typed)
    found = run(rows, terms, limit)
    wider = as_prefix(terms) if not found else None
    return run(rows, wider, limit) if wider is not None else found


def shown_terms(rows: Rows, typed: str) -> Terms:
    """The query as `search` ran it, to mark its words in the hits."""
    terms = parse_terms(typed)
    wider = as_prefix(terms)
    return wider if wider is not None and not run(rows, terms, 1) else terms


def run(rows: Rows, terms: Terms, limit: int) -> list[Hit]:
    """The records that a query finds."""
    if terms.is_empty:
        return []
    _check_indexed(rows)
    where, params = _conditions(rows, terms.filters)
    if not terms.match:
        sql = f"SELECT {_HIT} FROM {_JOINED} WHERE {where} ORDER BY d.number DESC LIMIT ?"
        return [Hit(*row) for row in rows.rows(sql, *params, limit)]
    is_ranked = _count(rows, terms.match, RANKED + 1) <= RANKED
    order = f"bm25(search, {_WEIGHTS})" if is_ranked else "search.rowid DESC"
    if not terms.filters:
        sql = (
            f"SELECT {_HIT} FROM (SELECT rowid AS number, row_number() OVER () AS place FROM"
            f" (SELECT search.rowid FROM search WHERE search MATCH ? ORDER BY {order} LIMIT ?)) f"
            f" JOIN search_doc d ON d.number = f.number JOIN record r ON r.id = d.record_id ORDER BY f.place"
        )
        return [Hit(*row) for row in rows.rows(sql, terms.match, limit)]
    sql = (
        f"SELECT {_HIT} FROM search JOIN search_doc d ON d.number = search.rowid"
        f" JOIN record r ON r.id = d.record_id WHERE search MATCH ? AND {where} ORDER BY {order} LIMIT ?"
    )
    return [Hit(*row) for row in rows.rows(sql, terms.match, *params, limit)]


def count(rows: Rows, typed: str) -> int:
    """How many records a query finds; 0 for one that cannot be understood any more."""
    try:
        terms = parse_terms(typed)
        where, params = _conditions(rows, terms.filters)
    except BadInput:
        return 0
    if terms.is_empty:
        return 0
    match = ("search MATCH ? AND " if terms.match else "") + where
    start = "search JOIN search_doc d ON d.number = search.rowid JOIN record r ON r.id = d.record_id"
    given = [terms.match] if terms.match else []
    sql = f"SELECT count(*) FROM {start if terms.match else _JOINED} WHERE {match}"
    return int(rows.rows(sql, *given, *params)[0][0])


def _check_indexed(rows: Rows) -> None:
    if not rows.rows("SELECT 1 FROM sqlite_schema WHERE name = 'search_doc'"):
        raise CaseError(
            tr("This case has no search index yet."), tr("Open it where it may be written; it is made then.")
        )


def _count(rows: Rows, match: str, most: int) -> int:
    return int(rows.rows("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)", match, most)[0][0])


def _conditions(rows: Rows, filters: Sequence[Filter]) -> tuple[str, list[object]]:
    parts, params = ["1"], []
    for each in filters:
        sql, given = _CONDITIONS[each.name](rows, each.value)
        parts.append(f"NOT ({sql})" if each.is_not else f"({sql})")
        params += given
    return " AND ".join(parts), params


def _kind(_rows: Rows, value: str) -> tuple[str, list[object]]:
    wanted = value.casefold().replace("_", " ")
    for kind in KINDS.values():
        names = {kind.name.replace("_", " "), kind.label.lower(), kind.plural.lower(), f"{kind.label.lower()}s"}
        if wanted in names | {tr(kind.label).casefold(), tr(kind.plural).casefold()}:
            return "r.kind = ?", [kind.name]
    if wanted in ("actor", "actors"):
        return "r.kind IN (SELECT value FROM json_each(?))", [id_list(ACTORS)]
    labels = ", ".join(tr(kind.label).lower() for kind in KINDS.values())
    raise BadInput(
        tr("There is no kind of record called “{name}”.", name=value), tr("Use one of: {names}.", names=labels)
    )


def _by(rows: Rows, value: str) -> tuple[str, list[object]]:
    return _referring(rows, value, [(kind, field) for kind, field in _references() if field.name in _BY], ACTORS)


def _in(rows: Rows, value: str) -> tuple[str, list[object]]:
    return _referring(
        rows, value, [(kind, field) for kind, field in _references() if field.to == ("place",)], ("place",)
    )


def _references() -> list[tuple[str, Field]]:
    found = []
    for kind in KINDS.values():
        found += [(kind.name, each) for each in kind.fields if each.type in (FieldType.REF, FieldType.REFS)]
    return found


def _referring(
    rows: Rows, value: str, fields: Sequence[tuple[str, Field]], kinds: Sequence[str]
) -> tuple[str, list[object]]:
    """Records that refer, by any of some fields, to a record of some kinds that goes by a name."""
    named = id_list(_named(rows, value, kinds))
    parts = []
    for kind, field in fields:
        table, owner, column = (
            (field.table, "owner_id", "ref_id")
            if field.type is FieldType.REFS
            else (kind, "id", ref_column(field.name))
        )
        parts.append(f'SELECT "{owner}" FROM "{table}" WHERE "{column}" IN (SELECT value FROM json_each(?))')
    return f"r.id IN ({' UNION '.join(parts)})", [named] * len(parts)


def _named(rows: Rows, value: str, kinds: Sequence[str]) -> list[str]:
    """The records of some kinds with these words in their title or a name, and the places that lie in them."""
    words = " ".join(tokenized(value).split()).replace('"', " ")
    if not words.strip():
        return []
    sql = (
        "SELECT r.id FROM search JOIN search_doc d ON d.number = search.rowid JOIN record r ON r.id = d.record_id"
        " WHERE search MATCH ? AND r.kind IN (SELECT value FROM json_each(?))"
    )
    found = [row[0] for row in rows.rows(sql, f'{{title names}} : "{words}"', id_list(kinds))]
    if "place" in kinds:
        inside = (
            "WITH RECURSIVE inside(id) AS (SELECT value FROM json_each(?)"
            " UNION SELECT p.id FROM place p JOIN inside ON p.part_of_id = inside.id) SELECT id FROM inside"
        )
        found = [row[0] for row in rows.rows(inside, id_list(found))]
    return found


def _dated(comparison: str) -> str:
    parts = [
        f"SELECT id FROM {kind} WHERE {name}_earliest {comparison} ? AND {name}_edtf IS NOT NULL"
        for kind, name in DATES.items()
    ]
    return f"r.id IN ({' UNION '.join(parts)})"


def _after(_rows: Rows, value: str) -> tuple[str, list[object]]:
    return _dated(">="), [read_date(value).earliest] * len(DATES)


def _before(_rows: Rows, value: str) -> tuple[str, list[object]]:
    return _dated("<"), [read_date(value).earliest] * len(DATES)


def _status(_rows: Rows, value: str) -> tuple[str, list[object]]:
    kinds = [kind.name for kind in KINDS.values() if any(field.name == "status" for field in kind.fields)]
    parts = [f"SELECT id FROM {kind} WHERE status = ? COLLATE NOCASE" for kind in kinds]
    return f"r.id IN ({' UNION '.join(parts)})", [value] * len(parts)


def _tag(_rows: Rows, value: str) -> tuple[str, list[object]]:
    return "r.id IN (SELECT owner_id FROM tag WHERE label = ? COLLATE NOCASE)", [value]


_CONDITIONS = {
    "kind": _kind,
    "by": _by,
    "in": _in,
    "after": _after,
    "before": _before,
    "status": _status,
    "tag": _tag,
}


def hits(rows: Rows, ids: Sequence[str]) -> list[Hit]:
    """Kind and title of some records, in the order of `ids`; those that are gone are left out."""
    sql = f"SELECT {_HIT} FROM record r WHERE r.id IN (SELECT value FROM json_each(?))"
    found: dict[str, Row] = {row[0]: row for row in rows.rows(sql, id_list(ids))}
    return [Hit(*found[each]) for each in ids if each in found]


@dataclass(frozen=True, slots=True)
class Saved:
    """A search that is kept, with how many records it finds now."""

    id: str
    title: str
    query: str
    count: int


def saved(rows: Rows) -> list[Saved]:
    """The searches that are kept, by title."""
    found = rows.rows("SELECT id, title, body FROM saved_view WHERE kind = 'search' ORDER BY sort_key(title), id")
    return [Saved(row[0], row[1], row[2], count(rows, row[2])) for row in found]
