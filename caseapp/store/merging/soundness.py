"""What must hold of the rows of a case whatever steps say: a record has the fields of its kind, a quote its words.

Each step of a copy can be well formed, and all of them together still say what cannot be: then they were written by
hand, or lost a part. A quote whose text says something else must never stand in a case as verified.
"""

from __future__ import annotations

from caseapp.domain.errors import DamagedFile
from caseapp.domain.kinds import KINDS
from caseapp.platform.translation import tr
from caseapp.store.merging.stories import Key
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit

_KINDS = "SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))"
_BARE = """
SELECT 1 FROM json_each(?) w WHERE NOT EXISTS (SELECT 1 FROM "{kind}" k WHERE k.id = w.value) LIMIT 1"""
_OF_ANOTHER = """
SELECT 1 FROM json_each(?) w CROSS JOIN "{kind}" k ON k.id = w.value CROSS JOIN record r ON r.id = k.id
WHERE r.kind <> ? LIMIT 1"""
_ABOUT_NOTHING = """
SELECT 1 FROM json_each(?) w CROSS JOIN decision d ON d.id = w.value
WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.row_id = d.row_id) LIMIT 1"""
_QUOTES = """
SELECT v.text_sha256, x.start_cp, x.end_cp, x.exact FROM excerpt x JOIN text_version v ON v.id = x.text_version_id
WHERE x.id IN (SELECT value FROM json_each(?1)) OR x.text_version_id IN (SELECT value FROM json_each(?2))
ORDER BY v.text_sha256"""


def verify(unit: Unit, keys: set[Key]) -> None:
    """DamagedFile when rows that a merge has written say what cannot be; `keys` are all it looked at."""
    of: dict[str, set[str]] = {}
    for table, row_id in keys:
        of.setdefault(table, set()).add(row_id)
    _verify_kinds(unit, of)
    if unit.rows(_ABOUT_NOTHING, id_list(of.get("decision", ()))):
        raise _contradiction()
    _verify_quotes(unit, of.get("excerpt", set()), of.get("text_version", set()))


def _verify_kinds(unit: Unit, of: dict[str, set[str]]) -> None:
    by_kind: dict[str, list[str]] = {}
    for record_id, kind in unit.rows(_KINDS, id_list(of.get("record", ()))):
        by_kind.setdefault(kind, []).append(record_id)
    for kind, records in by_kind.items():
        if unit.rows(_BARE.format(kind=kind), id_list(records)):
            raise _contradiction()
    for kind in KINDS.keys() & of.keys():
        if unit.rows(_OF_ANOTHER.format(kind=kind), id_list(of[kind]), kind):
            raise _contradiction()


def _verify_quotes(unit: Unit, excerpts: set[str], versions: set[str]) -> None:
    if not excerpts and not versions:
        return
    for sha256, start, end, exact in unit.rows(_QUOTES, id_list(excerpts), id_list(versions)):
        text = unit.text_body(sha256)
        if not (0 <= start < end <= len(text)) or text[start:end] != exact:
            raise DamagedFile(
                tr("The copy quotes words that its text does not hold: “{words}”.", words=exact[:80]),
                tr("Do not trust it."),
            )


def _contradiction() -> DamagedFile:
    return DamagedFile(
        tr("The copy is damaged: its history holds records in part."),
        tr("Ask for another copy, or restore a backup of it."),
    )
