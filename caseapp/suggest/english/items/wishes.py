"""Wishes: what is asked of somebody without a verb of asking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.asking import Asking
from caseapp.suggest.english.items.drafts import Draft, title_of
from caseapp.suggest.english.items.verbs import ADVERBS, actions, base_of, is_action
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.tables import bag, words

_HOPE = re.compile(
    r"\b(?:hopes?|hoped|hoping|trusts?|expects?|expected|expecting|(?:am|is|are|was|were)\s+(?:confident|hopeful))\s+(?:that\s+)?"
    r"(?P<whom>[^.;:“”\"!?]{2,80}?)\s+(?P<will>will|would|can|could)\s+(?=[a-z])"
)
_NO_HOPE = re.compile(r"\b(?:dash\w*|rais\w*|boost\w*|high|no|any|fading|fuel\w*|out)\s+$")
_LETS = re.compile(r"\b[Ll]et(?:['’]s|\s+us)\s+(?=[a-z])")
_MODAL = re.compile(
    r"\b(?P<modal>must|should|ought\s+to|needs?\s+to|has\s+to|have\s+to)\s+(?P<not>not\s+)?(?=[a-z“\"])", re.IGNORECASE
)
_THREAT = re.compile(
    r"\b(?:will|would|shall|won['’]t|threaten\w*\s+to|vow\w*\s+to|warn\w*)\b[^.;“”\"!?]{3,160}?\b(?:if|unless)\s+"
    r"(?P<whom>[^.;“”\"!?,]{2,80}?)\s+(?:(?:do|does|did)(?:\s+not|n['’]t)|fails?\s+to|failed\s+to|refuse[sd]?\s+to)\s+(?=[a-z])"
    r"|\b(?:will|would|shall|threaten\w*\s+to|vow\w*\s+to|warn\w*)\b[^.;“”\"!?]{3,160}?\bunless\s+"
    r"(?P<whom2>[^.;“”\"!?,]{2,80}?)\s+(?=(?P<verb>[a-z]+s|agree|accept|stop|withdraw|return|comply|release|sign)\s)"
)
_UNTIL = re.compile(
    r"\b(?:gave|given|gives|give|granted|has|have)\s+(?P<whom>[^.;:,“”\"!?]{2,60}?\s+)?"
    r"(?P<until>until\s+[^.;:“”\"!?]{3,40}?|(?:\d+|an?|two|three|four|five|six|seven|ten|thirty|\w+)\s+(?:hours|days|weeks|months|week|month|year)s?)"
    r"\s+to\s+(?=[a-z])"
)
_NEED = re.compile(
    r"\b(?:stress\w*|underlin\w+|underscor\w+|emphasi[sz]\w+|highlight\w*|reiterat\w+|pointed\s+to|recogni[sz]ed|voiced|reaffirm\w*)\s+the\s+"
    r"(?:\w+\s+)?(?:need|necessity|urgency)\s+(?:to|for|of)\s+(?=[a-z])"
)
_MUST_BE = re.compile(
    r"\b(?P<modal>must|should|ought\s+to|needs?\s+to|has\s+to|have\s+to)\s+(?P<not>not\s+)?(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b"
)
_NO_DEMAND = bag("be have mean remain become seem know believe think need want understand realise realize see hear")


class Wishes(Asking):
    """Finds what is asked without a verb of asking: hopes, threats, and what somebody says should be."""

    def all_in(self, sentence: Sentence) -> Iterator[Draft]:
        """All of a sentence but the threats, which are never a list."""
        for frame in (self._hopes, self._lets, self._modals, self._untils, self._needs, self._must_be):
            yield from frame(sentence)

    def _hopes(self, sentence: Sentence) -> Iterator[Draft]:
        for found in _HOPE.finditer(self.text, sentence.start_cp, sentence.end_cp):
            mentions = self.asked(found.start("whom"), found.end("whom"))
            is_agent = bool(mentions) or found["whom"].split()[-1].lower() in words("en/agents.txt")
            if _NO_HOPE.search(self.text, max(sentence.start_cp, found.start() - 20), found.start()):
                continue
            if not is_agent or not is_action(self.text, found.end(), sentence.end_cp):
                continue
            yield self.made(
                sentence, found.start(), found.end(), "request", "hope", 0.72, clauses.sides_of(self.reading, mentions)
            )

    def _lets(self, sentence: Sentence) -> Iterator[Draft]:
        for found in _LETS.finditer(self.text, sentence.start_cp, sentence.end_cp):
            if self.voices.is_speech(sentence, found.start()) and is_action(self.text, found.end(), sentence.end_cp):
                made = self.made(sentence, found.start(), found.end(), "request", "let us", 0.6, ())
                due = clauses.due_in(self.reading, found.end(), made.end_cp, is_scheduled=True)
                yield replace(made, due=due)

    def _modals(self, sentence: Sentence) -> Iterator[Draft]:
        """X should do, when somebody says so of another."""
        for found in _MODAL.finditer(self.text, sentence.start_cp, sentence.end_cp):
            if not self.voices.is_speech(sentence, found.start()):
                continue
            begin = self.begin(sentence, found.start())
            subject = clauses.subject_of(self.reading, sentence, begin, found.start(), ())
            verb = found.end() + (self.text[found.end()] in '“"')
            is_other = subject.is_agent and not set(subject.refs) & set(self.voices.at(found.start()))
            pronoun = re.compile(r"\b(?:I|we|he|she|one|nobody|who|which)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
            if not is_other or pronoun.search(self.text, max(begin, found.start() - 20), found.start()):
                continue
            if re.compile(r"\b(?:if|whether|when|what|why|how)\b[^,]*$").search(self.text, begin, found.start()):
                continue
            if not self._is_doing(verb, sentence.end_cp):
                continue
            is_hard = found["modal"].lower().startswith(("must", "has", "have", "need"))
            made = self.made(
                sentence,
                min(subject.start_cp, found.start()),
                found.start("not") if found["not"] else verb,
                "demand" if is_hard else "request",
                f"said: {found['modal'].lower()}",
                0.6,
                subject.refs,
            )
            yield replace(made, inferred=("owed_by",) if subject.is_inferred else ())

    def _is_doing(self, verb: int, end: int) -> bool:
        word = re.compile(rf"{ADVERBS}?([a-z-]+)").match(self.text, verb, end)
        return word is not None and word[1] in actions() and word[1] not in _NO_DEMAND

    def _untils(self, sentence: Sentence) -> Iterator[Draft]:
        """Gave X until Monday to answer."""
        for found in _UNTIL.finditer(self.text, sentence.start_cp, sentence.end_cp):
            mentions = self.reading.mentions_in(found.start(), found.start("until"))
            is_until = found["until"].startswith("until")
            if not (mentions or found["whom"] or is_until):
                continue
            subject = clauses.subject_of(self.reading, sentence, sentence.start_cp, found.start(), ())
            is_given = found[0].startswith(("g",))
            owed = clauses.sides_of(self.reading, mentions) if is_given else subject.refs
            if not is_given and not is_until:
                continue
            made = self.made(sentence, found.start(), found.end(), "demand", "until", 0.7, owed)
            due = clauses.due_in(self.reading, found.start("until"), found.end(), is_scheduled=False)
            yield replace(made, due=due, owed_to=subject.refs if is_given else ())

    def _needs(self, sentence: Sentence) -> Iterator[Draft]:
        """Stressed the need to do."""
        for found in _NEED.finditer(self.text, sentence.start_cp, sentence.end_cp):
            yield self.made(sentence, found.start(), found.end(), "request", "the need", 0.55, ())

    def _must_be(self, sentence: Sentence) -> Iterator[Draft]:
        """Something must be done, when somebody says so."""
        for found in _MUST_BE.finditer(self.text, sentence.start_cp, sentence.end_cp):
            verb = base_of(found["verb"])
            if verb in ("", *_NO_DEMAND) or not self.voices.is_speech(sentence, found.start()):
                continue
            start = clauses.noun_phrase(self.reading, sentence, found.start())
            what = self.text[start : found.start()].strip()
            if (
                not what
                or found["not"]
                or re.search(r"\b(?:it|this|what|which|who|he|she|I|we)\b", what)
                or len(what) > 90
            ):
                continue
            made = self.made(sentence, start, found.start("verb"), "demand", f"said: {found['modal']} be", 0.55, ())
            yield replace(made, title=title_of(f"{verb} {what}{self.text[found.end() : made.end_cp]}"))

    def threats(self, sentence: Sentence) -> Iterator[Draft]:
        """A threat asks for what would avert it: will strike if X do not stop."""
        for found in _THREAT.finditer(self.text, sentence.start_cp, sentence.end_cp):
            subject = clauses.subject_of(
                self.reading, sentence, sentence.start_cp, found.start(), self.voices.at(found.start())
            )
            name = "whom" if found["whom"] else "whom2"
            if name == "whom2" and not base_of(found["verb"]):
                continue
            whom = self.reading.mentions_in(found.start(name), found.end(name))
            end = clauses.clause_end(self.reading, sentence, found.end())
            due = clauses.due_in(self.reading, found.start(), end, is_scheduled=False)
            what = self.text[found.end() : end]
            if name == "whom2":
                what = f"{base_of(found['verb'])}{self.text[found.end('verb') : end]}"
            refs = tuple(groups.refs_of(whom))
            title = what if refs else f"{what}: {found[name]}"
            yield Draft(
                found.start(), end, found.start(), "demand", "threat", 0.75, title_of(title), refs, subject.refs, due
            )
