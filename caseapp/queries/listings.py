"""Any kind of record as a plain list, and look-up by any name or alias."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caseapp.queries import case
from caseapp.store.reader import Rows, id_list

SMART = {"unsourced": case.UNSOURCED, "unscheduled": case.UNSCHEDULED, "changed": case.CHANGED, "overdue": case.OVERDUE}


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record in a list: `detail` is a second line (other names, the speaker, the words), `sources` its citations."""

    id: str
    kind: str
    title: str
    detail: str
    sources: int


@dataclass(frozen=True, slots=True)
class Found:
    """A record found by `name`, its title or another of its names."""

    id: str
    kind: str
    title: str
    name: str


def ids(rows: Rows, kinds: Sequence[str], words: str = "") -> list[str]:
    """The ids of all records of some kinds with all of `words` in title or names, by title."""
    where, params = ["r.kind IN (SELECT value FROM json_each(?1))"], [id_list(kinds)]
    for word in words.split():
        params.append(f"%{word}%")
        at = f"?{len(params)}"
        where.append(
            f"(r.title LIKE {at} OR EXISTS (SELECT 1 FROM name n WHERE n.owner_id = r.id AND n.text LIKE {at}))"
        )
    sql = f"SELECT r.id FROM record r WHERE {' AND '.join(where)} ORDER BY r.title COLLATE NOCASE, r.id"
    return [row[0] for row in rows.rows(sql, *params)]


def smart_ids(rows: Rows, name: str) -> list[str]:
    """The ids of a smart list: unsourced, unscheduled, changed or overdue."""
    params = (case.info(rows).as_of_instant,) if name == "overdue" else ()
    return [row[0] for row in rows.rows(SMART[name], *params)]


_PAGE = """
SELECT r.id, r.kind, r.title, CASE r.kind
  WHEN 'statement' THEN coalesce((SELECT o.title FROM statement s JOIN record o ON o.id = s.speaker_id WHERE s.id = r.id),
    (SELECT s.unnamed_speaker FROM statement s WHERE s.id = r.id), '')
  WHEN 'source' THEN coalesce((SELECT trim(coalesce(o.title, '') || ' · ' || coalesce(s.published_edtf, ''), ' ·') FROM source s
    LEFT JOIN record o ON o.id = s.publisher_id WHERE s.id = r.id), '')
  WHEN 'post' THEN coalesce((SELECT o.title FROM post p JOIN record o ON o.id = p.organisation_id WHERE p.id = r.id), '')
  WHEN 'event' THEN coalesce((SELECT e.status FROM event e WHERE e.id = r.id), '')
  WHEN 'action_item' THEN coalesce((SELECT i.status FROM action_item i WHERE i.id = r.id), '')
  WHEN 'proposal' THEN coalesce((SELECT p.status FROM proposal p WHERE p.id = r.id), '')
  WHEN 'channel' THEN coalesce((SELECT c.kind FROM channel c WHERE c.id = r.id), '')
  WHEN 'instrument' THEN coalesce((SELECT i.kind FROM instrument i WHERE i.id = r.id), '')
  ELSE coalesce((SELECT group_concat(t, ' · ') FROM (SELECT n.text t FROM name n WHERE n.owner_id = r.id AND n.text <> r.title ORDER BY n.position)), '')
  END,
  (SELECT count(*) FROM citation c WHERE c.record_id = r.id)
FROM record r WHERE r.id IN (SELECT value FROM json_each(?))"""


def page(rows: Rows, wanted: Sequence[str]) -> list[ListRow]:
    """The rows of some ids, in their order; ids that are gone are left out."""
    found = {row[0]: ListRow(*row) for row in rows.rows(_PAGE, id_list(wanted))}
    return [found[each] for each in wanted if each in found]


_FIND = """
SELECT id, kind, title, min(name) FROM (
  SELECT r.id, r.kind, r.title, r.title AS name FROM record r WHERE r.title LIKE ?1 ESCAPE '\\'
  UNION ALL
  SELECT r.id, r.kind, r.title, n.text FROM name n JOIN record r ON r.id = n.owner_id WHERE n.text LIKE ?1 ESCAPE '\\')
WHERE kind <> 'excerpt' AND (?2 = '[]' OR kind IN (SELECT value FROM json_each(?2)))
GROUP BY id ORDER BY min(instr(lower(name), lower(?3))), length(title), title LIMIT ?4"""


def find(rows: Rows, words: str, kinds: Sequence[str] = (), limit: int = 20) -> list[Found]:
    """Records with `words` somewhere in their title or a name, best first: for palettes and type-ahead."""
    typed = words.strip()
    escaped = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return [Found(*row) for row in rows.rows(_FIND, f"%{escaped}%", id_list(kinds), typed, limit)]
