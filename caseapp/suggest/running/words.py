"""A dictionary of words in text that does not part them: the longest that begins at a place, in constant time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Words(Generic[T]):
    """Words with what they stand for; a word that is there already keeps what it stands for."""

    def __init__(self, entries: Iterable[tuple[str, T]] = ()) -> None:
        self._entries: dict[str, T] = {}
        self._lengths: dict[str, list[int]] = {}
        for word, value in entries:
            self.add(word, value)

    def add(self, word: str, value: T) -> None:
        """Adds a word."""
        if not word or word in self._entries:
            return
        self._entries[word] = value
        lengths = self._lengths.setdefault(word[0], [])
        if len(word) not in lengths:
            lengths.append(len(word))
            lengths.sort(reverse=True)

    def __contains__(self, word: str) -> bool:
        return word in self._entries

    def get(self, word: str) -> T | None:
        """What a word stands for."""
        return self._entries.get(word)

    def at(self, text: str, start: int, end: int) -> Iterator[tuple[int, T]]:
        """The words that begin at `start` and end by `end`, the longest first, with where they end."""
        for length in self._lengths.get(text[start : start + 1], ()):
            if start + length <= end:
                word = text[start : start + length]
                if word in self._entries:
                    yield start + length, self._entries[word]
