"""Which verbs match what is typed: each typed word begins a word of the title, or one meant by it. No Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A row of the palette: what `chosen` will carry, two texts, a letter or icon, a key; `also` finds it unseen."""

    key: str
    title: str
    subtitle: str = ""
    letter: str = ""
    icon: str = ""
    shortcut: str = ""
    also: str = ""


def folded(text: str) -> str:
    """Text without case and accents."""
    # Subtle: taking letters like the telephone sign apart gives capitals, so case goes after that.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def matching(entries: Iterable[PaletteEntry], typed: str) -> list[PaletteEntry]:
    """The entries that have, for each typed word, a word in title or `also` that begins with it; the best first."""
    wanted = folded(typed).split()
    if not wanted:
        return list(entries)
    found = [(_rank(folded(f"{entry.title} {entry.also}").split(), wanted), entry) for entry in entries]
    hits = [(rank, entry) for rank, entry in found if rank is not None]
    return [entry for _, entry in sorted(hits, key=_by_rank)]


def _by_rank(hit: tuple[tuple[int, int], PaletteEntry]) -> tuple[int, int]:
    return hit[0]


def _rank(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    places = []
    for each in wanted:
        place = next((number for number, word in enumerate(words) if word.startswith(each)), None)
        if place is None:
            return None
        places.append(place)
    return sum(places), len(words)
