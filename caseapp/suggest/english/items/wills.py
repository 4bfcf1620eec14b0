"""What will be done: somebody will do it, it will be done by somebody, or it is to be done by a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.clauses import Subject
from caseapp.suggest.english.items.drafts import Draft, small, title_of
from caseapp.suggest.english.items.undertaking import SUBORDINATE, Undertaking
from caseapp.suggest.english.items.verbs import ADVERBS, base_of, still
from caseapp.suggest.tables import words

_WILL = re.compile(
    rf"(?:\b(?P<will>will|shall|would)|(?<=\w)(?P<short>['’]ll))\s+(?={ADVERBS}{{0,2}}[a-z])(?!not\b|{ADVERBS}?(?:not|never)\b)"
    rf"(?P<adverbs>{ADVERBS}{{0,2}})(?P<be>be\s+)?(?P<have>have\s+to\s+|need\s+to\s+)?(?P<verb>[a-z-]+)"
)
_BE_TO = re.compile(
    r"\b(?P<be>is|are|was|were)\s+(?:(?!likely)\w+ly\s+)?to\s+(?P<passive>be\s+)?(?P<verb>[a-z-]+)(?=\b)", re.IGNORECASE
)
_TO_BE_DONE = re.compile(r"\bto\s+be\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b")
_PLANNED = re.compile(
    r"\b(?:plan|proposal|deal|agreement|draft|stage|phase|terms|initiative|roadmap|offer|accord|pact|truce|ceasefire|text|solution)\b"
)
_WILL_BE = re.compile(
    r"\b(?:will|would|shall)\s+(?:\w+ly\s+|also\s+|then\s+|now\s+)?be\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b(?P<by>[^.;:,“”\"]{0,60}?\bby\s+(?P<whom>(?:the\s+|an?\s+)?"
    r"(?:[\w’-]+\s+){0,3}[\w’-]+)(?=[\s.,;]|$))?"
)


class Wills(Undertaking):
    """Finds what will be done, by somebody or by a day."""

    def wills(self, sentence: Sentence) -> Iterator[Draft]:
        """Somebody will do something; would, where it is told what they said."""
        for found in _WILL.finditer(self.text, sentence.start_cp, sentence.end_cp):
            is_would = found["will"] == "would"
            if is_would and not (self.voices.is_speech(sentence, found.start()) or self._is_of_plan(sentence)):
                continue
            if not self._is_promise(found) or SUBORDINATE.search(
                self.text, max(sentence.start_cp, found.start() - 100), found.start()
            ):
                continue
            subject = self.subject(sentence, found.start())
            if not subject.is_agent:
                continue
            is_due = bool(found["have"])
            what = found.start("verb")
            rule = "must in the end" if is_due else f"will ({found['will'] or 'will'})"
            kind = "open point" if is_due else "promise"
            confidence = 0.7 if is_due else 0.6 if is_would else 0.7
            yield self.plain(sentence, subject, found.start(), what, kind, rule, confidence)

    def _is_of_plan(self, sentence: Sentence) -> bool:
        """Whether the sentence, or the one before, tells of a plan or a deal: what follows tells what it holds."""
        first = max(0, sentence.number - 1)
        start = self.reading.document.sentences[first].start_cp
        return _PLANNED.search(self.text, max(start, sentence.start_cp - 600), sentence.end_cp) is not None

    def _is_promise(self, found: re.Match[str]) -> bool:
        """Whether the verb after “will” is one of doing."""
        verb = found["verb"]
        if found["have"]:
            return base_of(verb) == verb
        if verb == "continue" and found.string.startswith(" to ", found.end()):
            return base_of(found.string[found.end() + 4 :].partition(" ")[0]) != ""
        if found["be"]:
            return verb.endswith("ing") and base_of(verb) not in ("", *still())
        return base_of(verb) == verb and verb not in still()

    def will_be(self, sentence: Sentence) -> Iterator[Draft]:
        """Something will be done by somebody, or by a day."""
        for found in _WILL_BE.finditer(self.text, sentence.start_cp, sentence.end_cp):
            verb = base_of(found["verb"])
            end = clauses.clause_end(self.reading, sentence, found.start("verb"))
            if (
                verb in ("", "hold", *still())
                or found["verb"].endswith("ing")
                or SUBORDINATE.search(self.text, max(sentence.start_cp, found.start() - 100), found.start())
            ):
                continue
            due = clauses.due_in(self.reading, found.end("verb"), end, is_scheduled=True)
            whom = self.reading.mentions_in(found.start("whom"), found.end("whom")) if found["by"] else ()
            is_somebody = bool(whom) or (bool(found["by"]) and _is_agent(found["whom"]))
            if not is_somebody and due is None:
                continue
            start = clauses.noun_phrase(self.reading, sentence, found.start())
            subject = Subject(start, clauses.sides_of(self.reading, whom), is_agent=True)
            made = self.plain(sentence, subject, found.start(), found.start("verb"), "promise", "will be done", 0.55)
            what = small(self.text[start : found.start()])
            yield replace(made, title=title_of(f"{verb} {what}{self.text[found.end('verb') : end]}"))

    def be_to(self, sentence: Sentence) -> Iterator[Draft]:
        """Is to be completed; are to build; to be unveiled later this week."""
        taken = -1
        for found in _BE_TO.finditer(self.text, sentence.start_cp, sentence.end_cp):
            taken = found.end()
            subject = self.subject(sentence, found.start())
            what = found.start("passive") if found["passive"] else found.start("verb")
            end = clauses.clause_end(self.reading, sentence, what)
            due = clauses.due_in(self.reading, what, end, is_scheduled=True)
            is_then = found["be"].lower() in ("was", "were")
            if base_of(found["verb"]) in ("", "meet", "hold") or (
                due is None and (is_then or found["passive"] or not subject.is_agent)
            ):
                continue
            if not found["passive"] and not subject.is_agent:
                continue
            made = self.plain(sentence, subject, found.start(), what, "promise", "is to", 0.65)
            if found["passive"]:
                start = clauses.noun_phrase(self.reading, sentence, found.start())
                made = replace(
                    made,
                    start_cp=start,
                    owed_by=(),
                    title=title_of(f"{base_of(found['verb'])} {self.text[start : found.start()]}"),
                )
            yield made
        for found in _TO_BE_DONE.finditer(self.text, max(taken, sentence.start_cp), sentence.end_cp):
            end = clauses.clause_end(self.reading, sentence, found.end())
            if base_of(found["verb"]) and clauses.due_in(self.reading, found.end(), end, is_scheduled=True):
                start = clauses.noun_phrase(self.reading, sentence, found.start())
                subject = replace(self.subject(sentence, start), start_cp=start)
                made = self.plain(sentence, subject, found.start(), found.start(), "promise", "to be done", 0.6)
                yield replace(
                    made,
                    title=title_of(f"{base_of(found['verb'])} {self.text[start : found.start()]}"),
                    inferred=("owed_by",),
                )


def _is_agent(phrase: str) -> bool:
    """Whether words without a name are for somebody: a working group, the two ministers."""
    return any(word.lower() in words("en/agents.txt") for word in phrase.split())
