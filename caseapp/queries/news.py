"""What is new in a case: records added, changed and deleted after a step, by everybody or one person, by kind.

What was done and undone since is no news, so a step counts by whether it stands now and stood then. Asked on the
reading thread: it looks at all that was done since, and in words only at what is shown.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter

from caseapp.domain.kinds import kind_shown
from caseapp.domain.step_labels import EVIDENCE_FIELD
from caseapp.queries import past
from caseapp.queries.brought import brought
from caseapp.queries.comparing import in_order
from caseapp.queries.comparing_rows import OWNER
from caseapp.queries.past_words import parts_of
from caseapp.queries.record_history import ADDED, CHANGED, DELETED, record_history
from caseapp.store.columns import CHANGE_OTHER
from caseapp.store.reader import Row, Rows

SHOWN = 50
SEEN, REPORTED = "seen", "reported"

#: A step and its undoing and redoing count once, by the last of them, if it stands otherwise than it stood then.
_FRESH = """
WITH latest AS MATERIALIZED (SELECT coalesce(of_step, id) AS root, max(ord) AS ord FROM step WHERE ord > ?1 GROUP BY 1),
standing AS MATERIALIZED (
SELECT s.ord, s.id, n.author, l.root, r.mode = 'merge' AS is_merge FROM latest l CROSS JOIN step s ON s.ord = l.ord
JOIN session n ON n.id = s.session_id JOIN step r ON r.id = l.root
WHERE (s.mode <> 'undo') <> coalesce((SELECT p.mode <> 'undo' FROM step p
  WHERE (p.id = l.root OR p.of_step = l.root) AND p.ord > 0 AND p.ord <= ?1 ORDER BY p.ord DESC LIMIT 1), 0)),
fresh AS MATERIALIZED (SELECT ord, id, author, root FROM standing WHERE ?2 = '' OR (author = ?2 AND NOT is_merge))"""
_TOUCHED = f"""{_FRESH}, touched AS (
SELECT f.ord, {OWNER} AS record_id FROM fresh f CROSS JOIN change c ON c.step_id = f.id
UNION ALL SELECT f.ord, {CHANGE_OTHER} FROM fresh f CROSS JOIN change c ON c.step_id = f.id
WHERE c.table_name = 'same_as' AND c.op <> 'update')
SELECT t.record_id, max(t.ord), coalesce(r.kind, ''), coalesce(r.title, '')
FROM touched t LEFT JOIN record r ON r.id = t.record_id WHERE t.record_id IS NOT NULL
GROUP BY t.record_id ORDER BY 2 DESC"""
#: What one person did in copies, as far as a merge has made a difference here by it.
_BROUGHT = f"""{_FRESH}, theirs AS (
SELECT f.ord, {OWNER} AS record_id FROM standing f CROSS JOIN step x ON x.via = f.root
JOIN session n ON n.id = x.session_id CROSS JOIN change c ON c.step_id = x.id
WHERE f.is_merge AND x.ord < 0 AND n.author = ?2),
came AS (SELECT f.ord, {OWNER} AS record_id FROM standing f CROSS JOIN change c ON c.step_id = f.root WHERE f.is_merge)
SELECT t.record_id, max(t.ord), coalesce(r.kind, ''), coalesce(r.title, '')
FROM (SELECT ord, record_id FROM theirs INTERSECT SELECT ord, record_id FROM came) t
LEFT JOIN record r ON r.id = t.record_id WHERE t.record_id IS NOT NULL GROUP BY t.record_id"""
#: Which records came or went since, and the first that happened to each.
_CAME_OR_WENT = """
SELECT c.row_id, c.op, min(s.ord) FROM step s CROSS JOIN change c ON c.step_id = s.id
WHERE s.ord > ? AND c.table_name = 'record' AND c.op <> 'update' GROUP BY c.row_id"""
#: The same in the steps of one person that count, also those made in copies.
_MINE = f"""{_FRESH} SELECT c.row_id, c.op FROM fresh f CROSS JOIN change c ON c.step_id = f.id
WHERE c.table_name = 'record' AND c.op <> 'update'
UNION SELECT c.row_id, c.op FROM standing f CROSS JOIN step x ON x.via = f.root
JOIN session n ON n.id = x.session_id CROSS JOIN change c ON c.step_id = x.id
WHERE f.is_merge AND x.ord < 0 AND n.author = ?2 AND c.table_name = 'record' AND c.op <> 'update'"""
#: The last step of this file's own line that whoever made a step in a copy knew of.
_KNOWN_THERE = """
WITH RECURSIVE known(session_id, seq) AS (SELECT session_id, seq FROM step WHERE id = ?1
UNION SELECT l.knows_session, l.knows_seq FROM known k JOIN lineage l ON l.session_id = k.session_id AND l.seq <= k.seq)
SELECT coalesce(max(s.ord), 0) FROM known k JOIN step s ON s.session_id = k.session_id AND s.seq <= k.seq
WHERE s.ord > 0"""
_STEP = """
SELECT n.author, s.made_at, s.label, CASE r.mode WHEN 'merge' THEN r.id END
FROM step s JOIN session n ON n.id = s.session_id JOIN step r ON r.id = coalesce(s.of_step, s.id) WHERE s.ord = ?"""


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A record and the last that was done to it: `what` is added, changed or deleted; `fields` their labels in English;
    `was` what a deleted record said, as label and words. Of what a merge brought, `author` and `label` are those of
    the copy, and `made_at` is when it came here."""

    record_id: str
    kind: str
    title: str
    what: str
    author: str
    made_at: str
    label: str
    fields: tuple[str, ...] = ()
    was: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """The records of a kind, the latest first: at most as many as were asked for, and how many there are."""

    kind: str
    total: int
    items: tuple[NewsItem, ...]


@dataclass(frozen=True, slots=True)
class News:
    """All that is new. `up_to` is the last step of the case when this was read, "" in a case without any."""

    groups: tuple[NewsGroup, ...]
    added: int
    changed: int
    deleted: int
    up_to: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to which step somebody has seen the case, or a report has told of it, and when that step was made."""

    step_id: str
    at: str


def news(rows: Rows, after: int, author: str = "", limits: Mapping[str, int] | None = None) -> News:
    """What is new after the step of that place, 0 for all; `limits` says of how many of a kind more is told."""
    found = _changed(rows, after, author)
    fresh = {ord_ for (ord_,) in rows.rows(f"{_FRESH} SELECT ord FROM fresh", after, author)}
    fresh |= {ord_ for _, ord_, *_ in found}
    groups = []
    for kind in in_order({kind for _, _, kind, _, _ in found}):
        of_kind = [each for each in found if each[2] == kind]
        shown = of_kind[: (limits or {}).get(kind, SHOWN)]
        groups.append(NewsGroup(kind, len(of_kind), tuple(_items(rows, shown, after, (fresh, author)))))
    whats = [what for *_, what in found]
    added, changed, deleted = (whats.count(what) for what in (ADDED, CHANGED, DELETED))
    return News(tuple(groups), added, changed, deleted, last_step(rows))


def last_step(rows: Rows) -> str:
    """The id of the last step of the case, "" before the first."""
    found = rows.rows("SELECT id FROM step WHERE ord > 0 ORDER BY ord DESC LIMIT 1")
    return str(found[0][0]) if found else ""


def mark_of(rows: Rows, kind: str, author: str = "") -> Mark | None:
    """The mark of a person, or that of the last report; None when there is none."""
    found = rows.rows("SELECT body FROM saved_view WHERE kind = ? AND title = ? ORDER BY id DESC LIMIT 1", kind, author)
    if not found:
        return None
    try:
        body = json.loads(found[0][0])
        return Mark(str(body["step"]), str(body["at"]))
    except (ValueError, TypeError, KeyError):  # written by something else
        return None


def place_of_mark(rows: Rows, mark: Mark) -> int:
    """The place of the step of a mark; of the first one not before its time when this file does not have the step.

    Of a mark that was set in a copy, the last step of this file that was known there: clocks may differ by years.
    """
    found = rows.rows("SELECT ord FROM step WHERE id = ?", mark.step_id)
    if found and found[0][0] < 0:
        ((known,),) = rows.rows(_KNOWN_THERE, mark.step_id)
        return int(known)
    return int(found[0][0]) if found else place_before(rows, mark.at)


def place_before(rows: Rows, moment: str) -> int:
    """The place before the first step at a moment (ISO 8601 in UTC) or later; the last place when there is none."""
    ((place,),) = rows.rows(
        "SELECT coalesce((SELECT min(ord) - 1 FROM step WHERE ord > 0 AND made_at >= ?),"
        " (SELECT max(ord) FROM step WHERE ord > 0), 0)",
        moment,
    )
    return int(place)


def _changed(rows: Rows, after: int, author: str) -> list[tuple[str, int, str, str, str]]:
    """Id, place of the last step, kind, title and what became of each record that is other than it was then."""
    first = {record_id: op for record_id, op, _ in rows.rows(_CAME_OR_WENT, after)}
    touched = _touched(rows, after, author)
    gone = past.last_titles(rows, [row[0] for row in touched if not row[2]])
    mine: dict[str, set[str]] = {}
    for record_id, op in rows.rows(_MINE, after, author) if author else ():
        mine.setdefault(record_id, set()).add(op)
    found = []
    for record_id, ord_, kind, title in touched:
        is_there, was_there = bool(kind), first.get(record_id, "delete" if not kind else "") != "insert"
        if not is_there:
            kind, title = gone.get(record_id, ("", ""))
        what = _what(is_there, was_there, mine.get(record_id, set()) if author else None)
        if kind and what:
            found.append((record_id, ord_, kind, title, what))
    return found


def _touched(rows: Rows, after: int, author: str) -> list[Row]:
    """Id, place, kind and title of each record, the latest first; of one person also what copies brought."""
    found = {row[0]: row for row in rows.rows(_TOUCHED, after, author)}
    for row in rows.rows(_BROUGHT, after, author) if author else ():
        if row[0] not in found or found[row[0]][1] < row[1]:
            found[row[0]] = row
    return sorted(found.values(), key=itemgetter(1), reverse=True)


def _what(is_there: bool, was_there: bool, mine: set[str] | None) -> str:
    """What became of a record, "" for nothing. `mine`: how it came or went by one person, whose doing alone is told."""
    if is_there:
        return CHANGED if was_there or (mine is not None and "insert" not in mine) else ADDED
    return DELETED if was_there and (mine is None or "delete" in mine) else ""


def _items(
    rows: Rows, shown: list[tuple[str, int, str, str, str]], after: int, by: tuple[set[int], str]
) -> list[NewsItem]:
    fresh, author = by
    found = []
    for record_id, ord_, kind, title, what in shown:
        ((who, made_at, label, merge_id),) = rows.rows(_STEP, ord_)
        if merge_id is not None:
            who, label = _brought_by(rows, record_id, (merge_id, author)) or (who, label)
        fields = _fields(rows, record_id, kind, after, fresh) if what == CHANGED else ()
        was = _was(rows, record_id) if what == DELETED else ()
        found.append(NewsItem(record_id, kind, title, what, who, made_at, label, fields, was))
    return found


def _brought_by(rows: Rows, record_id: str, by: tuple[str, str]) -> tuple[str, str] | None:
    """Who did the last of what a merge brought to a record, or all who did, and what it is called."""
    merge_id, author = by
    theirs = [each for each in brought(rows, record_id, {}).get(merge_id, ()) if author in ("", each.author)]
    if not theirs:
        return None
    return ", ".join(dict.fromkeys(each.author for each in theirs)), theirs[0].label


def _fields(rows: Rows, record_id: str, kind: str, after: int, fresh: set[int]) -> tuple[str, ...]:
    """The labels of what was changed, in the order of the form; evidence last."""
    columns: dict[str, set[str]] = {}
    for touch in past.touches(rows, record_id, {}, after):
        if touch.ord in fresh:
            columns.setdefault(touch.key[0], set()).update(touch.before or {}, touch.after or {})
    labels = [
        part.field.label
        for part in parts_of(kind_shown(kind))
        if columns.get(part.table, set()) & set(part.columns) or (part.field.is_list and part.table in columns)
    ]
    return (*labels, *([EVIDENCE_FIELD] if "citation" in columns else []))


def _was(rows: Rows, record_id: str) -> tuple[tuple[str, str], ...]:
    steps = record_history(rows, record_id, 1).steps
    fields = steps[0].fields if steps and steps[0].what == DELETED else ()
    return tuple((each.label, "; ".join(line.before for line in each.lines)) for each in fields if each.name != "title")
