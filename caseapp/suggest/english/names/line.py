"""A sentence as its tokens, with the known names in it laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from caseapp.suggest.document import Document, Sentence
from caseapp.suggest.gazetteer import Gazetteer, Hit
from caseapp.suggest.tokens import Token, tokens_of


class Line:
    """Tokens and hits of one sentence; a token belongs to one hit at most."""

    def __init__(self, document: Document, sentence: Sentence, gazetteer: Gazetteer) -> None:
        self.document = document
        self.sentence = sentence
        self.tokens: Sequence[Token] = tokens_of(document.text, sentence.start_cp, sentence.end_cp)
        self._at: list[Hit | None] = [None] * len(self.tokens)
        self.lay(gazetteer.find(self.tokens))

    def lay(self, hits: Iterable[Hit]) -> None:
        """Lays hits over the tokens; what they cover of others is taken off."""
        for hit in hits:
            for at in range(hit.first, hit.last):
                self.lift(at)
            self._at[hit.first : hit.last] = [hit] * (hit.last - hit.first)

    def lift(self, at: int) -> None:
        """Takes the hit off that covers a token."""
        hit = self._at[at]
        if hit is not None:
            self._at[hit.first : hit.last] = [None] * (hit.last - hit.first)

    def hit(self, at: int) -> Hit | None:
        """The hit that covers a token."""
        return self._at[at] if 0 <= at < len(self._at) else None

    def hit_ending(self, at: int) -> Hit | None:
        """The hit that ends right before a token."""
        hit = self.hit(at - 1)
        return hit if hit is not None and hit.last == at else None

    def hit_starting(self, at: int) -> Hit | None:
        """The hit that begins at a token."""
        hit = self.hit(at)
        return hit if hit is not None and hit.first == at else None

    @property
    def hits(self) -> list[Hit]:
        """All hits in order."""
        return [hit for at, hit in enumerate(self._at) if hit is not None and hit.first == at]

    def low(self, at: int) -> str:
        """A token in small letters, "" outside."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def text(self, at: int) -> str:
        """A token's letters, "" outside."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def words(self, first: int, last: int) -> str:
        """The exact words from a token to before another."""
        return self.document.text[self.tokens[first].start_cp : self.tokens[last - 1].end_cp] if last > first else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The code points from a token to before another."""
        return self.tokens[first].start_cp, self.tokens[last - 1].end_cp

    def is_own(self, at: int) -> bool:
        """Whether a token is a possessive “’s”."""
        return self.low(at) in ("'s", "’s")
