"""SQL for which steps count: what a case holds follows from these, and they are what travels.

What a merge did to this file follows from the steps it brought. A merge that was undone is as if it had not been: the
steps it brought stay in the file, set aside, and neither its undo nor a redo of that is an edit of its own.
"""

from __future__ import annotations

#: Merges that do not stand: of one that was undone and redone the latest says so.
UNDONE_MERGES = """
SELECT u.retracts FROM step u JOIN step m ON m.id = u.retracts AND m.mode = 'merge' WHERE u.ord > 0
  AND u.ord = (SELECT max(t.ord) FROM step t WHERE t.of_step = m.id)"""

#: Whether the step `s` came with a merge that does not stand, or was decided in it.
SET_ASIDE = f"(coalesce(s.via, '') IN ({UNDONE_MERGES}))"
_EVER_UNDONE = "SELECT u.retracts FROM step u JOIN step m ON m.id = u.retracts AND m.mode = 'merge' WHERE u.ord > 0"
_OF_A_MERGE = f"""(s.retracts IS NOT NULL AND s.of_step IN
  (SELECT x.id FROM step x WHERE x.mode = 'merge' OR (x.ord > 0 AND x.via IN ({_EVER_UNDONE}))))"""
#: Whether the step `s` counts.
COUNTS = f"(s.mode <> 'merge' AND NOT {SET_ASIDE} AND NOT {_OF_A_MERGE})"
#: The steps that count, each with the digest of its changes.
DIGESTS = f"SELECT s.id, s.digest FROM step s WHERE {COUNTS}"
