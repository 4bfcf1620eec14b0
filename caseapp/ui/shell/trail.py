"""Back and forward: the records visited, as a browser keeps pages. No Qt."""

from __future__ import annotations

LIMIT = 200


class Trail:
    """Visited ids with a place in them."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._at = -1

    def visit(self, record_id: str) -> None:
        """Goes on to a record; what lay ahead is forgotten. Staying where one is changes nothing."""
        if self._ids and self._ids[self._at] == record_id:
            return
        self._ids = [*self._ids[: self._at + 1], record_id][-LIMIT:]
        self._at = len(self._ids) - 1

    def step(self, by: int) -> str | None:
        """The record `by` places on (negative: back), or None at the end of the trail."""
        at = self._at + by
        if not 0 <= at < len(self._ids):
            return None
        self._at = at
        return self._ids[at]

    def forget(self, record_ids: frozenset[str]) -> None:
        """Drops deleted records."""
        here = self._ids[: self._at + 1]
        ahead = self._ids[self._at + 1 :]
        here = [each for each in here if each not in record_ids]
        self._ids = here + [each for each in ahead if each not in record_ids]
        self._at = len(here) - 1
