"""Merges in the history of a case: which there were, what each brought and left, and whether one was undone."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.domain.merging import TEAM
from caseapp.domain.step_labels import shown
from caseapp.platform.translation import plural, tr
from caseapp.store.reader import Rows, id_list

#: A team's merges come by themselves, many a day: they are no moments to look back to.
_MERGES = f"""
SELECT m.ord, m.id, m.label, m.made_at, n.author,
  (SELECT u.mode FROM step u WHERE u.of_step = m.id ORDER BY u.ord DESC LIMIT 1) IS 'undo'
FROM step m JOIN session n ON n.id = m.session_id WHERE m.mode = 'merge' AND m.ord > 0
  AND m.merge_key <> '{TEAM}' ORDER BY m.ord DESC LIMIT ?"""
_AUTHORS = """
SELECT DISTINCT s.via, n.author FROM json_each(?) i CROSS JOIN step s ON s.via = i.value
JOIN session n ON n.id = s.session_id WHERE s.ord < 0 AND n.author <> '' ORDER BY n.author"""
#: What people still disagree on of the rows that a merge's steps wrote to.
_LEFT = """
SELECT count(*) FROM conflict f WHERE EXISTS (
  SELECT 1 FROM change c JOIN step s ON s.id = c.step_id WHERE c.row_id = f.row_id AND s.via = ? AND s.ord < 0)"""


@dataclass(frozen=True, slots=True)
class MergeEntry:
    """A merge: its place in this file's line of steps, by whom it was done here, and whose work it brought."""

    place: int
    step_id: str
    label: str
    made_at: str
    author: str
    is_undone: bool
    authors: tuple[str, ...] = ()


def merges(rows: Rows, limit: int = 20) -> list[MergeEntry]:
    """The latest merges of the case, the last first."""
    found = rows.rows(_MERGES, limit)
    authors: dict[str, list[str]] = {}
    for via, author in rows.rows(_AUTHORS, id_list(row[1] for row in found)):
        authors.setdefault(via, []).append(author)
    return [
        MergeEntry(place, step_id, label, made_at, author, bool(is_undone), tuple(authors.get(step_id, ())))
        for place, step_id, label, made_at, author, is_undone in found
    ]


def merge_words(rows: Rows, merge: MergeEntry) -> str:
    """What a merge brought, by whom, and what is left to decide of it now."""
    words = shown(merge.label)
    if merge.authors:
        words = tr("{merge}. Brought the work of {names}", merge=words, names=", ".join(merge.authors))
    if merge.is_undone:
        return tr("{merge}. It was undone.", merge=words)
    ((left,),) = rows.rows(_LEFT, merge.step_id)
    if not left:
        return tr("{merge}. Nothing is left to decide.", merge=words)
    return plural(
        "{merge}. {n} conflict is left to decide.",
        "{merge}. {n} conflicts are left to decide.",
        left,
        merge=words,
    )
