"""Who knew of what: whether one step was made by somebody who had another before them.

Steps of a session know those before them. `lineage` says what a session knew of others from which of its steps on; it
is a graph that grows with openings and merges, not with steps.
"""

from __future__ import annotations

from collections.abc import Iterable

from caseapp.store.merging.parcels import Place


class Lineage:
    """The graph of what was known, in memory; answers are kept."""

    def __init__(self, edges: Iterable[tuple[str, int, str, int]]) -> None:
        self._edges: dict[str, list[tuple[int, str, int]]] = {}
        for session, seq, known, known_seq in edges:
            self._edges.setdefault(session, []).append((seq, known, known_seq))
        self._known: dict[Place, dict[str, int]] = {}

    def knows(self, later: Place, earlier: Place) -> bool:
        """Whether whoever made step `later` had step `earlier`, or made it."""
        if later[0] == earlier[0]:
            return earlier[1] <= later[1]
        return self._known_to(later).get(earlier[0], 0) >= earlier[1]

    def _known_to(self, place: Place) -> dict[str, int]:
        """The last step of every other session that was known at a step."""
        session, seq = place
        # Steps between two entries of the graph knew the same of others.
        base = max((each[0] for each in self._edges.get(session, ()) if each[0] <= seq), default=0)
        known = self._known.get((session, base))
        if known is None:
            known = self._known[(session, base)] = self._reach(session, base)
        return known

    def _reach(self, session: str, seq: int) -> dict[str, int]:
        reached: dict[str, int] = {}
        waiting = [(session, seq)]
        while waiting:
            at, until = waiting.pop()
            if reached.get(at, -1) >= until:
                continue
            past = reached.get(at, -1)
            reached[at] = until
            for from_seq, known, known_seq in self._edges.get(at, ()):
                if past < from_seq <= until:
                    waiting.append((known, known_seq))
        return reached
