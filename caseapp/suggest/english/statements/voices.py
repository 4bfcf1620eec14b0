"""Whose words stand at a place: the speaker of the statement there, or whoever said something in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.found import Reading, Statement

_SAID = re.compile(
    r"\b(?:said|says|say|told|tells|stated|states|announced|announces|declared|declares|added|adds|warned|warns|continued|"
    r"tweeted|wrote|writes|reported|reports|stressed|insisted|insists|argued|noted|explained|vowed|pledged|promised|confirmed|"
    r"posted|remarked|replied|responded|indicated|pointing\s+out|pointed\s+out|claimed|demanded|saying|stating|adding|quoted)\b",
    re.IGNORECASE,
)

_HAD = re.compile(r"\b(?:had|has\s+long|have\s+long)\s+(?:\w+ly\s+|also\s+|been\s+)?$")
_TOLD_THAT = re.compile(
    r"\b(?:said|recalled|noted|announced|added|confirmed|stated|reported)\s+(?:that\s+)?[^.;:,]{1,60}$"
)


class Voices:
    """The speakers of a text."""

    def __init__(self, reading: Reading, statements: Sequence[Statement]) -> None:
        self._reading = reading
        self._statements = [each for each in statements if each.chain and each.chain[-1].actor]
        self._told: dict[int, list[Statement]] = {}
        for each in self._statements:
            first = reading.document.sentence_at(each.text.start_cp).number
            until = reading.document.sentence_at(max(each.text.start_cp, each.text.end_cp - 1)).number
            for number in range(first, until + 1):
                self._told.setdefault(number, []).append(each)
        self._by_sentence: dict[int, tuple[str, ...]] = {}
        last: tuple[int, tuple[str, ...]] = (-1, ())
        for sentence in reading.document.in_turn():
            found = self._said_in(sentence)
            if not found and last[0] >= sentence.paragraph - 1:
                found = last[1]
            if found:
                last = (sentence.paragraph, found)
                self._by_sentence[sentence.number] = found

    def at(self, cp: int) -> tuple[str, ...]:
        """Who speaks at a place, if anybody is known to."""
        told = self._telling(cp)
        if told:
            return (min(told, key=lambda each: each.text.end_cp - each.text.start_cp).chain[-1].actor,)
        return self._by_sentence.get(self._reading.document.sentence_at(cp).number, ())

    def is_speech(self, sentence: Sentence, cp: int) -> bool:
        """Whether a place is within what somebody is told to have said."""
        if self._reading.document.quotation_at(cp) is not None:
            return True
        if self._telling(cp):
            return True
        text = self._reading.document.text
        return (
            _SAID.search(text, sentence.start_cp, cp) is not None
            or re.compile(r"\s*according to\b", re.IGNORECASE).match(text, sentence.start_cp) is not None
        )

    def is_long_ago(self, sentence: Sentence, cp: int) -> bool:
        """Whether a verb tells of what was long before, as the teller puts it, and nobody says so now."""
        text = self._reading.document.text
        if _HAD.search(text, max(sentence.start_cp, cp - 30), cp) is None:
            return False
        return not (_TOLD_THAT.search(text, sentence.start_cp, cp) or self._reading.document.quotation_at(cp))

    def statement_at(self, cp: int) -> str:
        """The ref of the statement a place stands in."""
        told = self._telling(cp)
        return min(told, key=lambda each: each.text.end_cp - each.text.start_cp).ref if told else ""

    def _telling(self, cp: int) -> list[Statement]:
        near = self._told.get(self._reading.document.sentence_at(cp).number, ())
        return [each for each in near if each.text.start_cp <= cp < each.text.end_cp]

    def _said_in(self, sentence: Sentence) -> tuple[str, ...]:
        document = self._reading.document
        for match in _SAID.finditer(document.text, sentence.start_cp, sentence.end_cp):
            if document.quotation_at(match.start()) is not None:
                continue
            found = groups.before(self._reading, sentence.start_cp, match.start(), reach=90)
            found = found or groups.behind(self._reading, match.end(), sentence.end_cp, reach=60)
            if found:
                return tuple(groups.refs_of(found))
        return ()
