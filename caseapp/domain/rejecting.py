"""How a suggestion that somebody did not want is known again: by its words and what made it, in whatever text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caseapp.domain.folding import folded
from caseapp.domain.plans import Proposed
from caseapp.domain.text import shortened

_NAMED = frozenset({"person", "organisation", "state", "place"})
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Rejection:
    """A suggestion that was rejected; `words` are those it stood on, `title` what it was called."""

    kind: str
    rule: str
    words: str
    title: str
    id: str = ""

    @property
    def key(self) -> Key:
        """What it is known by. A name is the same whichever rule found it; all else is told apart by its rule."""
        return (self.kind, "" if self.kind in _NAMED else self.rule, _same_words(self.words))


def rejection_of(record: Proposed) -> Rejection:
    """The rejection of a suggestion; of a name it is the name, which other texts have in other sentences."""
    words = " ".join(each.exact for each in record.evidence[:1])
    if record.kind in _NAMED or not words:
        words = record.title
    return Rejection(record.kind, record.rule, words, shortened(record.title))


def rejected_keys(rejections: Iterable[Rejection]) -> frozenset[Key]:
    """What is not to be suggested again."""
    return frozenset(each.key for each in rejections)


def _same_words(words: str) -> str:
    return " ".join(folded(words).split())
