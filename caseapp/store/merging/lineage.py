"""Who knew of what: whether one step was made by somebody who had another before them.

Steps of a session know those before them. `lineage` says what a session knew of others from which of its steps on; it
is a graph that grows with openings and merges, not with steps.

A shared copy begins with a summary of all that the case holds, and shows only a part of it: what was known through a
summary was seen only as far as that shows it.
"""

from __future__ import annotations

from collections.abc import Iterable

from caseapp.store.merging.parcels import Place


class Lineage:
    """The graph of what was known, in memory; answers are kept."""

    def __init__(self, edges: Iterable[tuple[str, int, str, int]], summaries: Iterable[str] = ()) -> None:
        """`summaries` are the sessions of shared copies' first steps."""
        self._edges: dict[str, list[tuple[int, str, int]]] = {}
        for session, seq, known, known_seq in edges:
            self._edges.setdefault(session, []).append((seq, known, known_seq))
        self._known: dict[Place, dict[str, int]] = {}
        self._summaries = frozenset(summaries)
        self._seen: Lineage | None = None
        if self._summaries:
            own = ((session, *edge) for session, each in self._edges.items() for edge in each)
            self._seen = Lineage(edge for edge in own if edge[0] not in self._summaries)

    @property
    def has_summaries(self) -> bool:
        """Whether anything came of a shared copy."""
        return bool(self._summaries)

    def is_summary(self, place: Place) -> bool:
        """Whether a step is the summary that a shared copy begins with."""
        return place[0] in self._summaries

    def saw(self, later: Place, earlier: Place) -> bool:
        """Whether whoever made step `later` had step `earlier` itself, not only a summary of it."""
        return self.knows(later, earlier) if self._seen is None else self._seen.knows(later, earlier)

    def summaries_of(self, place: Place) -> frozenset[str]:
        """The sessions of the summaries that were known at a step."""
        return self._summaries & (self._known_to(place).keys() | {place[0]})

    def knows(self, later: Place, earlier: Place) -> bool:
        """Whether whoever made step `later` had step `earlier`, or made it."""
        if self._reaches(later, earlier):
            return True
        if earlier[0] not in self._summaries:
            return False
        # Who knows all that a summary rests on knows the summary.
        rests = [(known, seq) for at, known, seq in self._edges.get(earlier[0], ()) if at <= earlier[1]]
        return bool(rests) and all(self._reaches(later, place) for place in rests)

    def _reaches(self, later: Place, earlier: Place) -> bool:
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
