"""Decisions that cannot all be right: two records decided to be different that are one through others.

Nobody can decide so in one case; copies of two people bring it about when they are merged. Until a person decides, all
of them show as one, and every decision on the way is asked about again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseapp.queries.sameness import unions

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two records decided to be different, and the way from the one to the other by decisions that they are the same;
    the way has only the two where both were decided of the pair itself."""

    pair: Pair
    way: tuple[str, ...]

    @property
    def between(self) -> tuple[str, ...]:
        """The records that the two are the same through."""
        return self.way[1:-1]

    @property
    def ties(self) -> Iterator[Pair]:
        """The pairs decided to be the same, along the way; not the pair itself."""
        for one, other in zip(self.way, self.way[1:], strict=False):
            if {one, other} != set(self.pair):
                yield min(one, other), max(one, other)


def contradictions(same: Iterable[Pair], different: Iterable[Pair]) -> list[Contradiction]:
    """What contradicts among decisions, each pair once, in order of ids."""
    ties = [tie for tie in same if tie[0] != tie[1]]
    group = {each: ids[0] for ids in unions(ties) for each in ids}
    opposed = sorted({(min(pair), max(pair)) for pair in different})
    opposed = [pair for pair in opposed if pair[0] != pair[1] and group.get(pair[0], "") == group.get(pair[1])]
    if not opposed:
        return []
    near: dict[str, set[str]] = {}
    for one, other in ties:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return [Contradiction(pair, _way(near, *pair)) for pair in opposed]


def _way(near: dict[str, set[str]], start: str, end: str) -> tuple[str, ...]:
    """The shortest way, of equals the first by id."""
    before: dict[str, str] = {start: ""}
    waiting = [start]
    for each in waiting:
        for other in sorted(near[each] - before.keys()):
            before[other] = each
            waiting.append(other)
        if end in before:
            break
    way = [end]
    while before[way[-1]]:
        way.append(before[way[-1]])
    return tuple(reversed(way))
