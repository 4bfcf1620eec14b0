"""Where what is said comes from in the end: how many independent origins a record has. Reads only.

What is held to be the same counts as one: sources, publishers, and who a chain ends with. A source that is noted to be
a copy counts as what it is a copy of; copies of each other, as two copies of a case may note them, are one.
"""

from __future__ import annotations

from caseapp.queries import sameness
from caseapp.queries.evidence import quotes
from caseapp.store.reader import Rows, id_list

_COPY_OF = """
SELECT min(r.object_id) FROM relation r JOIN source s ON s.id = r.object_id WHERE r.kind = 'copy of'
AND r.subject_id IN (SELECT value FROM json_each(?1)) AND r.object_id NOT IN (SELECT value FROM json_each(?1))"""
_LAST = """
SELECT a.actor_id, a.unnamed FROM attribution a JOIN json_each(?) m ON m.value = a.owner_id
ORDER BY m.key, a.position DESC, a.id DESC LIMIT 1"""
_PUBLISHER = """
SELECT s.publisher_id FROM source s JOIN json_each(?) m ON m.value = s.id WHERE s.publisher_id IS NOT NULL
ORDER BY m.key LIMIT 1"""


def independent_origins(rows: Rows, record_id: str) -> int:
    """How many independent origins support a record: one origin reported three times is one.

    The origin of a quote is the last link of the chain of its excerpt, else of the record itself, else of its source,
    else the source's publisher, else the source.
    """
    own = _end_of_chain(rows, [record_id])
    found: set[str] = set()
    for quote in quotes(rows, record_id):
        if quote.stance == "supports":
            sources = _originals(rows, quote.source_id)
            end = _end_of_chain(rows, [quote.excerpt_id]) or own or _end_of_chain(rows, sources)
            found.add(end or _publisher(rows, sources))
    return len(found)


def _originals(rows: Rows, source_id: str) -> list[str]:
    """What a source is a copy of in the end, with all that is the same as that; itself when it is no copy."""
    way: dict[str, list[str]] = {}
    members = _same(rows, source_id)
    while members[0] not in way:
        way[members[0]] = members
        ((following,),) = rows.rows(_COPY_OF, id_list(members))
        if following is None:
            return members
        members = _same(rows, following)
    return way[min(list(way)[list(way).index(members[0]) :])]


def _same(rows: Rows, record_id: str) -> list[str]:
    return sorted(sameness.members_of(rows, record_id))


def _end_of_chain(rows: Rows, owner_ids: list[str]) -> str:
    """Whom the chain of the first of some records that has one ends with, "" when none has."""
    for actor_id, unnamed in rows.rows(_LAST, id_list(owner_ids)):
        return _title(rows, actor_id) if actor_id else str(unnamed)
    return ""


def _publisher(rows: Rows, source_ids: list[str]) -> str:
    found = rows.rows(_PUBLISHER, id_list(source_ids))
    return _same(rows, found[0][0])[0] if found else source_ids[0]


def _title(rows: Rows, actor_id: str) -> str:
    """By the words, so that somebody named and a name in words alone are one."""
    ((title,),) = rows.rows("SELECT title FROM record WHERE id = ?", _same(rows, actor_id)[0])
    return str(title)
