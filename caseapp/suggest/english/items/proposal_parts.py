"""The parts of a proposal: one for each main clause of what it says would be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.verbs import is_action
from caseapp.suggest.found import Reading, Span

#: What leads from the noun to its parts.
_INTO = re.compile(
    r"(?P<gap>[^.;:“”\"]{0,60}?)(?:,?\s*that\s+is(?:\s+to\s+say)?,?\s+|,?\s*namely,?\s+|,?\s*i\.e\.,?\s+|:\s+|\s*[—–]\s+|,?\s+(?:under|in|by|through)\s+which\s+|"
    r",?\s+whereby\s+|,?\s+(?:that|which)\s+(?:would|will)\s+|\s+to\s+(?=[a-z]))"
)
_THAT_IS = re.compile(r",\s*that\s+is(?:\s+to\s+say)?,?\s+|,\s*namely,?\s+")
_ANOTHER = re.compile(
    r",?\s+(?:and|while)\s+(?=(?:(?!\b(?:that|which|who)\b)[^,.;:“”\"]){3,60}?\s(?:will|would|shall|should|could|be)\s)"
)
_AND = re.compile(r",?\s+and\s+(?:to\s+|then\s+|also\s+)?(?=[a-z])")


def parts_from(reading: Reading, sentence: Sentence, start_cp: int, *, is_begun: bool = False) -> tuple[Span, ...]:
    """The parts told after the noun that ends at `start_cp`; when begun, the first part begins right there."""
    text = reading.document.text
    begin = start_cp
    if not is_begun:
        found = _INTO.match(text, start_cp, sentence.end_cp)
        if found is None or re.search(r"\b(?:and|but|said|that|who)\b", found["gap"]):
            return ()
        begin = found.end()
        told = _THAT_IS.search(text, begin, clauses.clause_end(reading, sentence, begin))
        begin = told.end() if told else begin
    return tuple(_parts(reading, sentence, begin))


def _parts(reading: Reading, sentence: Sentence, begin: int) -> Iterator[Span]:
    text = reading.document.text
    while True:
        end = clauses.clause_end(reading, sentence, begin)
        inner = _ANOTHER.search(text, begin, end)
        stop = inner.start() if inner else end
        yield from _listed(text, begin, stop)
        ahead = inner or _ANOTHER.match(text, stop, sentence.end_cp)
        if ahead is None or ahead.end() <= begin:
            return
        begin = ahead.end()


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    """One part for each verb of a list: extend the period and reduce the rate."""
    begin = start
    for match in _AND.finditer(text, start, end):
        if is_action(text, match.end(), end):
            yield Span(begin, match.start())
            begin = match.end()
    if end > begin:
        yield Span(begin, end)
