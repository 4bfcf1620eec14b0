"""Texts that are nearly the same: copies of one dispatch, which a person may tell to be one."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.domain.likeness import hashes_of, likeness, telling
from caseapp.store.reader import Rows

LEAST = 0.4
SHOWN = 3

_SKETCHES = """
SELECT v.source_id, r.title, k.sketch FROM text_sketch k JOIN text_version v ON v.text_sha256 = k.sha256
JOIN record r ON r.id = v.source_id WHERE length(k.sketch) > 0"""


@dataclass(frozen=True, slots=True)
class Copy:
    """A source whose text is much like another; `likeness` from 0 to 1."""

    source_id: str
    title: str
    likeness: float


class Copies:
    """The sketches of a case, read once, to look many texts up in."""

    def __init__(self, rows: Rows) -> None:
        self._known: list[tuple[str, str, bytes]] = []
        self._first: dict[int, int] = {}
        self._others: dict[int, list[int]] = {}
        for source_id, title, sketch in rows.rows(_SKETCHES):
            self.add(source_id, title, sketch)

    def add(self, source_id: str, title: str, sketch: bytes) -> None:
        """Takes in another text."""
        number = len(self._known)
        for each in telling(sketch, LEAST):
            if self._first.setdefault(each, number) != number:
                self._others.setdefault(each, []).append(number)
        self._known.append((source_id, title, sketch))

    def like(self, source_id: str, sketch: bytes) -> list[Copy]:
        """The other sources that are most like a text, the likest first."""
        hashes = hashes_of(sketch)
        best: dict[str, Copy] = {}
        for number in self._sharing(sketch):
            other, title, theirs = self._known[number]
            alike = likeness(hashes, hashes_of(theirs))
            if other != source_id and alike >= LEAST and (other not in best or best[other].likeness < alike):
                best[other] = Copy(other, title, alike)
        return sorted(best.values(), key=_likest_first)[:SHOWN]

    def _sharing(self, sketch: bytes) -> set[int]:
        """The numbers of the texts that may be alike enough."""
        shared = [each for each in telling(sketch, LEAST) if each in self._first]
        return {self._first[each] for each in shared}.union(*(self._others.get(each, ()) for each in shared))


def _likest_first(copy: Copy) -> tuple[float, str]:
    return -copy.likeness, copy.title
