"""The same document in two sources is joined by itself, once: what a person decided or took back is left alone.

Called when a copy was merged, by nothing else. Which pairs are joined follows from the content and the journal alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from caseapp.domain.ids import derived_id
from caseapp.queries import sameness
from caseapp.store.columns import CHANGE_OTHER, CHANGE_OWNER, CURRENT_TEXT
from caseapp.store.unit import Unit

Pair = tuple[str, str]

#: Sources by what they are: the original file, or where there is none the text.
_DOCUMENTS = f"""
SELECT group_concat(source_id, ' ') FROM (
  SELECT v.source_id, iif(v.original_sha256 IS NULL, 'text ' || v.text_sha256, 'original ' || v.original_sha256) AS what
  FROM source s JOIN text_version v ON v.id = {CURRENT_TEXT.format(source="s.id")}
  ORDER BY v.source_id)
GROUP BY what HAVING count(*) > 1 ORDER BY 1"""
#: What persons ever decided of a source, as the other source of the pair; not what a merge joined, done or undone.
_EVER = f"""
SELECT iif(a_id = ?1, b_id, a_id) FROM same_as WHERE ?1 IN (a_id, b_id)
UNION SELECT iif(a_id = ?1, b_id, a_id) FROM (
  SELECT coalesce(c.after, c.before) ->> 'a_id' AS a_id, coalesce(c.after, c.before) ->> 'b_id' AS b_id
  FROM (SELECT step_id, number FROM change WHERE {CHANGE_OWNER} = ?1 AND table_name = 'same_as'
    UNION SELECT step_id, number FROM change WHERE table_name = 'same_as' AND {CHANGE_OTHER} = ?1) k
  JOIN change c ON c.step_id = k.step_id AND c.number = k.number JOIN step s ON s.id = c.step_id
  LEFT JOIN step o ON o.id = s.of_step WHERE coalesce(o.mode, s.mode) <> 'merge')"""
_DECISIONS = "SELECT a_id, b_id, verdict FROM same_as"


def join_same_documents(unit: Unit) -> list[Pair]:
    """Joins sources that hold the same file, or without files the same text; returns the pairs that became one.

    Left alone are pairs that are joined already, by however many others, that were ever decided, or that would make
    one of what is decided to be different.
    """
    decisions = unit.rows(_DECISIONS)
    groups: dict[str, set[str]] = {}
    for ids in sameness.unions((a, b) for a, b, verdict in decisions if verdict == "same"):
        tied = set(ids)
        groups.update((each, tied) for each in ids)
    different = [(a, b) for a, b, verdict in decisions if verdict == "different"]
    made: list[Pair] = []
    for one, other in _candidates(unit):
        mine, theirs = groups.setdefault(one, {one}), groups.setdefault(other, {other})
        if mine is theirs or any(_is_between(pair, mine, theirs) for pair in different):
            continue
        values = {"a_id": one, "b_id": other, "verdict": "same", "reason": sameness.SAME_DOCUMENT}
        unit.insert("same_as", {"id": derived_id("same_as", one, other), **values})
        made.append((one, other))
        mine |= theirs
        groups.update((each, mine) for each in theirs)
    return made


def _is_between(pair: Pair, mine: set[str], theirs: set[str]) -> bool:
    a, b = pair
    return (a in mine and b in theirs) or (b in mine and a in theirs)


def _candidates(unit: Unit) -> Iterator[Pair]:
    """The pairs of one document of which nothing was ever decided, in order of their ids."""
    for (together,) in unit.rows(_DOCUMENTS):
        ids = sorted(together.split(" "))
        decided = {each: {row[0] for row in unit.rows(_EVER, each)} for each in ids}
        yield from (pair for pair in combinations(ids, 2) if pair[1] not in decided[pair[0]])
