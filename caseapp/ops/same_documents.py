"""The same document that two people imported into their copies is one source: joined by itself when copies are merged.

Which pairs those are follows from the steps alone, so that all copies join the same ones in whatever order they are
merged. A pair of which anything was ever decided, or taken back, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from caseapp.domain.ids import derived_id
from caseapp.queries import sameness
from caseapp.store.merging.lineage import Lineage
from caseapp.store.merging.stories import read_lineage
from caseapp.store.unit import Unit

Pair = tuple[str, str]

#: Sources by the document they were made with: the original file, or where there is none the text.
_DOCUMENTS = """
SELECT group_concat(source_id, ' ') FROM (
  SELECT v.source_id, iif(v.original_sha256 IS NULL, 'text ' || v.text_sha256, 'original ' || v.original_sha256) AS what
  FROM text_version v WHERE v.number = 1 AND NOT EXISTS
    (SELECT 1 FROM text_version w WHERE w.source_id = v.source_id AND w.number = 1 AND w.id < v.id))
GROUP BY what HAVING count(*) > 1 ORDER BY min(source_id)"""
_MADE = """
SELECT s.session_id, s.seq FROM change c JOIN step s ON s.id = c.step_id
WHERE c.row_id = ? AND c.table_name = 'source' AND c.op = 'insert' AND s.mode <> 'merge' ORDER BY s.hlc, s.id LIMIT 1"""
#: What was undone with its merge comes again with the next one.
_EVER = """
SELECT 1 FROM change c JOIN step s ON s.id = c.step_id WHERE c.row_id = ?1 AND c.table_name = 'same_as'
  AND s.retracts IS NULL AND NOT EXISTS (SELECT 1 FROM step u WHERE u.retracts = s.id)"""
_DECIDED = "SELECT 1 FROM same_as WHERE (a_id = ?1 AND b_id = ?2) OR (a_id = ?2 AND b_id = ?1)"


def join_same_documents(unit: Unit) -> list[Pair]:
    """Joins sources made of one document by people who did not know of each other; returns the pairs joined now."""
    made: list[Pair] = []
    for one, other in _candidates(unit):
        row_id = derived_id("same_as", one, other)
        if not unit.rows(_EVER, row_id) and not unit.rows(_DECIDED, one, other):
            values = {"a_id": one, "b_id": other, "verdict": "same", "reason": sameness.SAME_DOCUMENT}
            unit.insert("same_as", {"id": row_id, **values})
            made.append((one, other))
    return made


def _candidates(unit: Unit) -> Iterator[Pair]:
    """The pairs of sources of one document that were made apart, in order of their ids."""
    lineage: Lineage | None = None
    for (together,) in unit.rows(_DOCUMENTS):
        lineage = lineage or read_lineage(unit)
        places = {source: found[0] for source in sorted(together.split(" ")) if (found := unit.rows(_MADE, source))}
        for one, other in combinations(places, 2):
            mine, theirs = places[one], places[other]
            if not lineage.knows(mine, theirs) and not lineage.knows(theirs, mine):
                yield one, other
