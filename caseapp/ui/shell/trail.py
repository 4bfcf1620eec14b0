"""Back and forward: the places visited, as a browser keeps pages. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

LIMIT = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is: the page in front, the record shown, and marked words that were gone to. `is_at_page` tells
    whether the page or the record was gone to last."""

    page: str
    record: str = ""
    excerpt: str = ""
    is_at_page: bool = field(default=False, compare=False)


class Trail:
    """Visited places with a place in them."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """Where one is, None before anything was visited."""
        return self._places[self._at] if self._places else None

    def visit(self, place: Place) -> None:
        """Goes on to a place; what lay ahead is forgotten. Staying where one is changes nothing."""
        if self.here == place:
            self.replace(place)
            return
        self._places = [*self._places[: self._at + 1], place][-LIMIT:]
        self._at = len(self._places) - 1

    def replace(self, place: Place) -> None:
        """One is at this place instead of where one was; what lies behind and ahead stays."""
        if self._places:
            self._places[self._at] = place

    def step(self, by: int) -> Place | None:
        """The place `by` steps on (negative: back), or None beyond the ends of the trail."""
        at = self._at + by
        if not 0 <= at < len(self._places):
            return None
        self._at = at
        return self._places[at]

    def behind(self) -> list[Place]:
        """What was visited before, the nearest first."""
        return self._places[: max(self._at, 0)][::-1]

    def ahead(self) -> list[Place]:
        """What can be gone forward to, the nearest first."""
        return self._places[self._at + 1 :]

    def forget(self, ids: frozenset[str]) -> None:
        """Drops places at deleted records; from others the deleted record is taken away."""
        kept: list[Place] = []
        at = -1
        for number, place in enumerate(self._places):
            left = _without(place, ids)
            if left is not None and (not kept or kept[-1] != left):
                kept.append(left)
            if number == self._at:
                at = len(kept) - 1
        self._places, self._at = kept, max(at, 0) if kept else -1


def _without(place: Place, ids: frozenset[str]) -> Place | None:
    is_gone = place.page.rpartition(":")[2] in ids or place.excerpt in ids
    if is_gone or (place.record in ids and not place.is_at_page):
        return None
    return Place(place.page, "", "", is_at_page=True) if place.record in ids else place
