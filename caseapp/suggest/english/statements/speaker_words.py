"""Who speaks, and the nouns for those who speak without a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from caseapp.suggest.english.names.lexicon import offices
from caseapp.suggest.tables import rows, several


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the span that names them, their refs, or words for who is not named; whom they quote, and who
    quotes them.
    """

    start_cp: int
    end_cp: int
    refs: tuple[str, ...] = ()
    unnamed: str = ""
    is_pronoun: bool = False
    quoting: Speaker | None = None
    told_by: Speaker | None = None
    is_guess: bool = False

    def same_as(self, other: Speaker) -> bool:
        """Whether both are the same."""
        return (self.refs, self.unnamed) == (other.refs, other.unnamed)


@lru_cache
def speaker_nouns() -> frozenset[str]:
    """Nouns for who speaks, singular and plural."""
    found = {word for (word,) in rows("en/speakers.txt")}
    found |= {f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "ae" else f"{word}s" for word in found}
    return frozenset(found | set(offices()))


@lru_cache
def demonyms() -> frozenset[str]:
    """Words for what belongs to a state."""
    return frozenset(word for row in rows("en/states.tsv") for word in several(row[3])) - {
        row[0] for row in rows("en/states.tsv")
    }
