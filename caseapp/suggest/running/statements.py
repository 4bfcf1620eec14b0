"""Statements in languages whose words run together: somebody says so, and at most one more tells of it.

Only sentences with a verb of speech whose speaker is named are taken; who is left out is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caseapp.suggest.document import Sentence
from caseapp.suggest.found import DateFound, Link, Mention, Reading, Span, Statement

_TITLE_CP = 40
_LOOSE = " 、，,：:"
_OPENING = '“「『"‘«'


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The words of a language that tell of speech."""

    cue: re.Pattern[str]
    """The verb, with what joins the words that were said to it: where the verb is last, the group `join`."""
    is_verb_last: bool
    speaker: re.Pattern[str]
    """What stands behind the one who speaks; where the verb comes first, all up to and with it."""
    teller: re.Pattern[str]
    """What stands behind one who tells of it, right before the verb."""
    source: re.Pattern[str]
    """What stands behind a source: according to."""
    source_before: re.Pattern[str]
    demand: re.Pattern[str]
    """Verbs that make a demand of it."""


def find_statements(reading: Reading, words: SpeechWords) -> tuple[Statement, ...]:
    """The statements in the order of the text."""
    found: list[Statement] = []
    for sentence in reading.document.in_turn():
        for statement in _Speech(reading, words, sentence, len(found) + 1).found():
            found.append(statement)
    return tuple(found)


class _Speech:
    """The statement of one sentence, if it tells one."""

    def __init__(self, reading: Reading, words: SpeechWords, sentence: Sentence, number: int) -> None:
        self._reading, self._words, self._sentence, self._number = reading, words, sentence, number
        self._text = reading.document.text
        self._mentions = [
            each
            for each in reading.mentions_of(sentence)
            if len(each.refs) == 1 and reading.actors[each.refs[0]].kind in ("person", "organisation", "state")
        ]

    def found(self) -> Iterator[Statement]:
        """None or one."""
        speaker, cue, said = self._verb_last() if self._words.is_verb_last else self._verb_first()
        if speaker is None or cue is None or said is None or said.end_cp - said.start_cp < 2:
            return
        tellers = [each for each in (self._teller(cue), self._source(said)) if each is not None]
        chain = [Link(each.refs[0]) for each in tellers[:1] if each.refs != speaker.refs]
        is_quote = self._text[said.start_cp - 1 : said.start_cp] in tuple(_OPENING)
        is_unnamed = self._reading.actors[speaker.refs[0]].is_unnamed
        mode = "direct quote" if is_quote else "anonymous" if is_unnamed else "paraphrase"
        words = self._text[said.start_cp : said.end_cp].strip()
        name = self._reading.actors[speaker.refs[0]].name
        parts = [(each.start_cp, each.end_cp) for each in (speaker, *tellers)]
        parts += [(said.start_cp, said.end_cp), cue.span()]
        yield Statement(
            ref=f"statement-{self._number}",
            title=f"{name}: {words[:_TITLE_CP]}{'…' if len(words) > _TITLE_CP else ''}",
            kind="demand" if self._words.demand.search(words[-14:] + cue[0]) else "claim",
            text=Span(said.start_cp, said.end_cp, "text"),
            spans=(Span(min(start for start, _ in parts), max(end for _, end in parts)),),
            chain=(*chain, Link(speaker.refs[0], "", mode)),
            rule="statement: verb of speech",
            confidence=0.85 if is_quote else 0.7,
            said=self._said(said),
        )

    def _verb_last(self) -> tuple[Mention | None, re.Match[str] | None, Span | None]:
        """The last verb of speech, who speaks, and the words between or in quotation marks."""
        sentence = self._sentence
        cues = list(self._words.cue.finditer(self._text, sentence.start_cp, sentence.end_cp))
        if not cues:
            return None, None, None
        cue = cues[-1]
        before = [each for each in self._mentions if each.end_cp <= cue.start()]
        outside = [each for each in before if self._reading.document.quotation_at(each.start_cp) is None]
        speaker = next((each for each in outside if self._words.speaker.match(self._text, each.end_cp)), None)
        speaker = speaker or self._teller(cue)
        quotation = self._reading.document.quotation_at(cue.start() - 2)
        if quotation is not None and not sentence.start_cp <= quotation.start_cp < quotation.end_cp <= cue.start():
            quotation = None
        if speaker is None:
            return None, None, None
        if quotation is not None:
            return speaker, cue, Span(quotation.start_cp, quotation.end_cp)
        behind = self._words.speaker.match(self._text, speaker.end_cp)
        start = behind.end() if behind is not None and behind.end() < cue.start() else sentence.start_cp
        return speaker, cue, self._trimmed(start, cue.start("join"))

    def _verb_first(self) -> tuple[Mention | None, re.Match[str] | None, Span | None]:
        """Who stands before a verb of speech, and what follows it."""
        for mention in self._mentions:
            cue = self._words.speaker.match(self._text, mention.end_cp, self._sentence.end_cp)
            if cue is None or self._reading.document.quotation_at(mention.start_cp) is not None:
                continue
            quotation = self._reading.document.quotation_at(cue.end() + 1)
            if quotation is not None and quotation.start_cp <= cue.end() + 2:
                return mention, cue, Span(quotation.start_cp, quotation.end_cp)
            return mention, cue, self._trimmed(cue.end(), self._sentence.end_cp)
        return None, None, None

    def _trimmed(self, start: int, end: int) -> Span:
        words = self._text[start:end]
        begin = start + len(words) - len(words.lstrip(_LOOSE))
        for found in self._reading.dates_in(begin, begin + 1):  # when it was said, not what
            if self._text[found.end_cp : found.end_cp + 1] in tuple(_LOOSE):
                begin = found.end_cp + 1
        return Span(begin, begin + len(self._text[begin:end].rstrip(" 。.，,、")), "text")

    def _teller(self, cue: re.Match[str]) -> Mention | None:
        """Who stands between what was said and the verb: …라고 교도통신이 보도했다."""
        if not self._words.is_verb_last:
            return None
        for mention in self._mentions:
            if cue.start() <= mention.start_cp < cue.end() and self._words.teller.match(self._text, mention.end_cp):
                return mention
        return None

    def _source(self, said: Span) -> Mention | None:
        """Whose report it is: 교도통신에 따르면, 共同通信によると, 据新华社报道."""
        for mention in self._mentions:
            if said.start_cp < mention.start_cp < said.end_cp and self._text[said.start_cp - 1] in _OPENING:
                continue
            before = self._text[max(self._sentence.start_cp, mention.start_cp - 3) : mention.start_cp]
            is_source = self._words.source.match(self._text, mention.end_cp) is not None
            if is_source and self._words.source_before.search(before):
                return mention
        return None

    def _said(self, said: Span) -> DateFound | None:
        """The first date of the sentence outside what was said; nothing was said after the text was published."""
        published = self._reading.document.published
        for found in self._reading.dates_in(self._sentence.start_cp, self._sentence.end_cp):
            is_past = published is None or found.edtf[:10] <= published.isoformat()
            if is_past and not said.start_cp <= found.start_cp < said.end_cp:
                return found
        return None
