"""The words around an actor in a list: other names, the code of a state, the office behind a tenure. Reads only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caseapp.platform.translation import tr
from caseapp.store.reader import Rows, id_list


@dataclass(frozen=True, slots=True)
class ActorWords:
    """An actor in a row: `other_names` joined by a middle dot, `side` the code or title of the state it belongs to."""

    id: str
    kind: str
    title: str
    other_names: str
    side: str


@dataclass(frozen=True, slots=True)
class PostWords:
    """A post in words."""

    title: str
    organisation: str
    organisation_id: str | None


_ACTORS = """
SELECT r.id, r.kind, r.title,
  coalesce((SELECT group_concat(t, ' · ') FROM (SELECT n.text t FROM name n WHERE n.owner_id = r.id
    AND n.text <> r.title AND n.kind <> 'mistranslation' ORDER BY n.position LIMIT 3)), ''),
  coalesce(nullif(s.iso3166, ''), nullif(h.iso3166, ''), hr.title, '')
FROM record r LEFT JOIN state s ON s.id = r.id LEFT JOIN person p ON p.id = r.id LEFT JOIN organisation o ON o.id = r.id
LEFT JOIN state h ON h.id = coalesce(p.state_id, o.state_id) LEFT JOIN record hr ON hr.id = h.id
WHERE r.id IN (SELECT value FROM json_each(?))"""


def actors(rows: Rows, ids: Iterable[str]) -> dict[str, ActorWords]:
    """The words of some actors by id; ids that are gone are left out."""
    wanted = sorted(set(ids))
    return {row[0]: ActorWords(*row) for row in rows.rows(_ACTORS, id_list(wanted))} if wanted else {}


def offices(rows: Rows, tenure_ids: Iterable[str]) -> dict[str, str]:
    """Some tenures in words, by id, such as "Foreign Minister, Ministry of Foreign Affairs"."""
    wanted = sorted(set(tenure_ids))
    if not wanted:
        return {}
    found = rows.rows(
        "SELECT t.id, r.title || coalesce(', ' || o.title, '') FROM tenure t JOIN record r ON r.id = t.post_id"
        " JOIN post p ON p.id = t.post_id LEFT JOIN record o ON o.id = p.organisation_id"
        " WHERE t.id IN (SELECT value FROM json_each(?))",
        id_list(wanted),
    )
    return {row[0]: row[1] for row in found}


def posts(rows: Rows, ids: Iterable[str]) -> dict[str, PostWords]:
    """Some posts in words, by id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    found = rows.rows(
        "SELECT p.id, r.title, coalesce(o.title, ''), p.organisation_id FROM post p JOIN record r ON r.id = p.id"
        " LEFT JOIN record o ON o.id = p.organisation_id WHERE p.id IN (SELECT value FROM json_each(?))",
        id_list(wanted),
    )
    return {row[0]: PostWords(*row[1:]) for row in found}


def zone_of(rows: Rows, place_id: str) -> str:
    """The IANA time zone of a place, "" when it has none."""
    found = rows.rows("SELECT tz FROM place WHERE id = ?", place_id)
    return str(found[0][0]) if found else ""


def version_words(rows: Rows, version_id: str) -> str:
    """A text version in words, such as "Report, version 1"."""
    found = rows.rows(
        "SELECT r.title, v.number FROM text_version v JOIN record r ON r.id = v.source_id WHERE v.id = ?", version_id
    )
    return tr("{title}, version {number}", title=found[0][0], number=found[0][1]) if found else ""
