"""Names that are known beforehand: those of the case, then states, bodies and places; the longest that fits wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caseapp.suggest.tokens import Token, tokens_of


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known name stands for. `kind` is a kind of record, `demonym` for words such as “Japanese”, or `capital`.

    `name` is what it is called, `state` the ISO code it belongs to or is, `org_kind` what a body is.
    """

    kind: str
    name: str
    state: str = ""
    org_kind: str = ""
    record_id: str = ""
    is_state_inferred: bool = False
    site: Site | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """Where a place is, in degrees, and the zone of its clocks."""

    latitude: float
    longitude: float
    tz: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a sentence: the tokens from `first` to before `last`."""

    first: int
    last: int
    entry: Entry


class Gazetteer:
    """Entries by their names, found in tokens from left to right; those of `base` where its own do not reach as far."""

    def __init__(self, base: Gazetteer | None = None) -> None:
        self._base = base
        self._by_first: dict[str, dict[tuple[str, ...], Entry]] = {}
        self._longest: dict[str, int] = {}

    def add(self, name: str, entry: Entry) -> None:
        """Adds a name; one that is there already keeps what it stands for."""
        parts = tuple(token.text for token in tokens_of(name, 0, len(name)))
        if parts:
            self._by_first.setdefault(parts[0], {}).setdefault(parts, entry)
            self._longest[parts[0]] = max(self._longest.get(parts[0], 0), len(parts))

    def add_all(self, entries: Iterable[tuple[str, Entry]]) -> None:
        """Adds many."""
        for name, entry in entries:
            self.add(name, entry)

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """The known names in some tokens, none over another."""
        found = []
        at = 0
        while at < len(tokens):
            hit = self._at(tokens, at)
            if hit is not None:
                found.append(hit)
            at = hit.last if hit is not None else at + 1
        return found

    def _at(self, tokens: Sequence[Token], at: int) -> Hit | None:
        own = self._own_at(tokens, at)
        below = self._base._own_at(tokens, at) if self._base is not None else None
        if own is None or (below is not None and below.last > own.last):
            return below
        return own

    def _own_at(self, tokens: Sequence[Token], at: int) -> Hit | None:
        names = self._by_first.get(tokens[at].text)
        if names is None:
            return None
        for length in range(min(self._longest[tokens[at].text], len(tokens) - at), 0, -1):
            entry = names.get(tuple(token.text for token in tokens[at : at + length]))
            if entry is not None:
                return Hit(at, at + length, entry)
        return None
