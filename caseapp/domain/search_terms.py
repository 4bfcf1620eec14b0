"""What is typed into search, understood: words and phrases for the index, and filters such as `kind:meeting`.

    munich "political decision" consult*  AND OR NOT ( )  -word
    kind:meeting by:"Park Jin" after:2023-01 before:2023-03 in:seoul status:open tag:urgent

Words stand for themselves in any script; what is typed is never handed to the index as an expression of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caseapp.domain.errors import BadInput
from caseapp.domain.folding import tokenized
from caseapp.platform.translation import tr

FILTERS = ("kind", "by", "in", "after", "before", "status", "tag")
LONGEST = 1_000
_LEXEME = re.compile(
    rf"""(?P<minus>-(?=[\w"(]))?(?:
      (?P<field>{"|".join(FILTERS)}):(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"()]+))
    | "(?P<phrase>[^"]*)"?(?P<star>\*)?
    | (?P<bracket>[()])
    | (?P<word>[^\s"()]+))""",
    re.VERBOSE | re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on records: `name` is one of FILTERS."""

    name: str
    value: str
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that stand one after another; with `is_prefix` the last is only the beginning of a word."""

    tokens: tuple[str, ...]
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """A query: the expression for the index ("" for none), its filters, and the phrases that hits show marked."""

    match: str
    filters: tuple[Filter, ...]
    phrases: tuple[Phrase, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not self.match and not self.filters


def parse_terms(typed: str) -> Terms:
    """The query that was typed; BadInput when it cannot be understood."""
    if len(typed) > LONGEST:
        raise BadInput(tr("This is too long to search for."), tr("Search for a few telling words."))
    return _Parser(list(_LEXEME.finditer(typed))).whole()


def as_prefix(terms: Terms) -> Terms | None:
    """The same query with its one last word as a beginning, None when it has no such word."""
    if not terms.phrases or terms.phrases[-1].is_prefix or not terms.match.endswith('"'):
        return None
    last = terms.phrases[-1]
    return Terms(terms.match + "*", terms.filters, (*terms.phrases[:-1], Phrase(last.tokens, is_prefix=True)))


class _Parser:
    """One reading of the lexemes, from left to right."""

    def __init__(self, lexemes: Sequence[re.Match[str]]) -> None:
        self._lexemes = lexemes
        self._at = 0
        self._filters: list[Filter] = []
        self._phrases: list[Phrase] = []
        self._depth = 0

    def whole(self) -> Terms:
        """The query."""
        parts = []
        while self._at < len(self._lexemes):
            parts.append(self._either())
            self._at += self._at < len(self._lexemes)  # a bracket too many
        match = " AND ".join(part for part in parts if part)
        return Terms(match, tuple(self._filters), tuple(self._phrases))

    def _either(self) -> str:
        parts = [self._all()]
        while self._is_word("OR"):
            self._at += 1
            parts.append(self._all())
        known = [part for part in parts if part]
        return f"({' OR '.join(known)})" if len(known) > 1 else "".join(known)

    def _all(self) -> str:
        wanted: list[str] = []
        unwanted: list[str] = []
        while self._at < len(self._lexemes) and not self._is_word("OR") and not self._is_bracket(")"):
            is_not = False
            while self._is_word("AND") or self._is_word("NOT"):
                is_not ^= self._is_word("NOT")
                self._at += 1
            if self._at >= len(self._lexemes) or self._is_bracket(")"):
                break
            part, is_minus = self._one(is_not)
            if part:
                (unwanted if is_minus else wanted).append(part)
        if unwanted and not wanted:
            raise BadInput(
                tr("Search needs a word to look for beside those to leave out."), tr("Add one, such as talks -visit.")
            )
        joined = " AND ".join(wanted)
        if unwanted:
            left_out = " NOT ".join(unwanted)
            return f"(({joined}) NOT {left_out})"
        return f"({joined})" if len(wanted) > 1 else joined

    def _one(self, is_not: bool) -> tuple[str, bool]:
        """The expression of one term, "" for a filter or for signs alone, and whether it is left out."""
        found = self._lexemes[self._at]
        self._at += 1
        is_not ^= bool(found["minus"])
        if found["field"]:
            value = found["quoted"] if found["quoted"] is not None else found["bare"]
            if value.strip():
                self._filters.append(Filter(found["field"].lower(), value.strip(), is_not))
            return "", False
        if found["bracket"]:
            return self._bracket(), is_not
        if found["phrase"] is not None:
            return self._phrase(found["phrase"], bool(found["star"]), is_not), is_not
        word = found["word"]
        return self._phrase(word.rstrip("*"), word.endswith("*"), is_not), is_not

    def _bracket(self) -> str:
        self._depth += 1
        if self._depth > 20:
            raise BadInput(tr("There are too many brackets."), tr("Search for a few telling words."))
        part = self._either()
        self._at += self._is_bracket(")")
        self._depth -= 1
        return part

    def _phrase(self, words: str, is_prefix: bool, is_not: bool) -> str:
        tokens = tuple(_TOKEN.findall(tokenized(words)))
        if not tokens:
            return ""
        if not is_not:
            self._phrases.append(Phrase(tokens, is_prefix))
        return f'"{" ".join(tokens)}"' + ("*" if is_prefix else "")

    def _is_word(self, word: str) -> bool:
        return self._at < len(self._lexemes) and self._lexemes[self._at]["word"] == word

    def _is_bracket(self, bracket: str) -> bool:
        return self._at < len(self._lexemes) and self._lexemes[self._at]["bracket"] == bracket
