"""Commitments and plans: what somebody agreed, promised or means to do, and what is expected of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.clauses import Subject
from caseapp.suggest.english.items.cues import Cue, commitment_cues
from caseapp.suggest.english.items.drafts import Draft, small, spread, title_of
from caseapp.suggest.english.items.undertaking import Undertaking
from caseapp.suggest.english.items.verbs import ADVERBS, base_of, begins_with_verb, is_action, still
from caseapp.suggest.english.items.wills import Wills
from caseapp.suggest.english.statements.voices import Voices
from caseapp.suggest.found import Reading
from caseapp.suggest.tables import words

_TO = re.compile(rf"\s+(?P<not>not\s+)?to\s+(?P<not2>not\s+)?(?={ADVERBS}?[a-z])")
_TO_NOUN = re.compile(r"\s+to\s+(?=(?:an?|the|its|their|his|her|further|future|more|hold|joint|new|such)\b)")
_ING = re.compile(r"\s+(?:to\s+)?(?=(?:\w+ly\s+)?[a-z]{3,18}ing\b)")
_THAT = re.compile(r"\s+(?:that\s+)?(?P<clause>[^.;:“”\"!?]{3,120}?)\s+(?:would|will|should)\s+(?:be\s+)?(?=[a-z])")
_BE = re.compile(
    r"\b(?P<be>is|are|am|was|were|be|been|stands?|remains?)\s+(?:\w+ly\s+|also\s+|now\s+|all\s+|both\s+|still\s+)?$",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"\b(?P<deal>agreements?|deals?|accords?|pacts?|memorandum(?:\s+of\s+understanding)?|contract|letter\s+of\s+intent|plans?|pledges?|"
    r"promises?|commitments?|decision|intention|readiness|willingness|offer|vow|road\s?map)\b(?P<between>(?:(?!\b(?:seen|as|that|which|is|was|were|are|vital|needed|designed|intended|aimed|meant|due|set)\b)[^.;:“”\"]){0,60}?(?:[—–][^—–]{0,120}[—–])?)"
    r"\s+(?:for\s+(?P<whom>[^.;:“”\"]{2,60}?)\s+)?to\s+(?=[a-z])",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|which|who)\s+$")
_DEAL_MADE = re.compile(
    r"\b(?:sign(?:ed|s|ing)?|reach(?:ed|es)?|announc\w+|conclud\w+|made|express\w*|confirm\w*|reaffirm\w*|reiterat\w*|outlin\w+|unveil\w+|"
    r"adopt\w*|approv\w+|struck|entered\s+into|state[ds]?|declare[ds]?|renew\w+|give|gave|put\s+forward|underlin\w+|with)\b",
    re.IGNORECASE,
)
_SUPPORTS = re.compile(
    r"\b(?:supports?|backs?|supported|backed|will\s+support|endorses?)\s+(?P<whom>[^.;:“”\"]{2,80}?)\s+"
    r"(?=(?:efforts?|bid|attempt|application|wish|candidacy|drive|accession|membership)\b)"
)
_POLITE = re.compile(
    r"(?:thank|say|express|congratulate|emphasi[sz]e|stress|point|make\s+it\s+clear|remind|see|know|be\b|have\b)"
)
_PRONOUN = re.compile(r"\b(?:it|they|he|she|we|I)\s+(?:\w+\s+)?$")
_WITH = re.compile(r"\s+with\s+[^.,;:“”\"]{2,60}?(?=\s+to\s)")
_FIRST = re.compile(r"\b(?:[Aa]fter|[Oo]nce|[Ww]hen)\s+(?=[A-Z]|the\b)")
_THIRD = re.compile(rf"\s+(?:{ADVERBS})?(?P<verb>[a-z]+s)\s+")
_AHEAD = re.compile(r"\b(?:will|would|is\s+expected|are\s+expected|must|is\s+to|are\s+to|can)\b")
_MEETING = re.compile(r"(?:meet|hold\s+(?:\w+\s+)?talks|visit|host|attend|convene|be\s+held|take\s+place)\b")
#: Cues of one who wants something: what is wanted of oneself only counts when the subject is somebody.
_AS_MEETING = frozenset(("scheduled", "set", "due", "slated"))
_ACT_FAR = 7


class Commitments(Undertaking):
    """Finds commitments; sentences are read one by one."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        super().__init__(reading, voices)
        self._will = Wills(reading, voices)

    def in_sentence(self, sentence: Sentence) -> Iterator[Draft]:
        """The commitments of a sentence."""
        for cue in commitment_cues().among(self.text, sentence.start_cp, sentence.end_cp):
            for found in self._of_cue(sentence, cue):
                yield from spread(self.text, found, is_strict=True)
        yield from self._will.wills(sentence)
        yield from self._will.will_be(sentence)
        yield from self._will.be_to(sentence)
        yield from self._deals(sentence)
        yield from self._support(sentence)
        yield from self._firsts(sentence)

    def _of_cue(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        match cue.sort.shape:
            case "be to" | "be to ing":
                yield from self._be_ready(sentence, cue)
            case "that":
                yield from self._that(sentence, cue)
            case "NP" | "act":
                yield from self._noun(sentence, cue)
            case shape:
                yield from self._to(sentence, cue, shape)

    def _to(self, sentence: Sentence, cue: Cue, shape: str) -> Iterator[Draft]:
        """Agreed to do; agreed to a thing; committing to doing."""
        after = self._after(sentence, cue)
        found = (_ING if "ing" in shape else _TO).match(self.text, after, sentence.end_cp)
        begins = is_action if shape == "to act" else begins_with_verb
        if found is not None and not begins(self.text, found.end(), sentence.end_cp):
            found = None
        if found is None and shape == "to NP":
            found = _TO_NOUN.match(self.text, after, sentence.end_cp)
        if found is None or self.is_past(sentence, cue.start_cp):
            return
        if cue.sort.kind == "open point" and _POLITE.match(self.text, found.end()):
            return
        subject = self.subject(sentence, cue.start_cp)
        is_spoken = _PRONOUN.search(self.text, max(sentence.start_cp, cue.start_cp - 24), cue.start_cp)
        if subject.is_agent or is_spoken or cue.sort.confidence >= 0.8:
            yield self.made(sentence, subject, cue.start_cp, found.end(), cue.sort.kind, cue)

    def _after(self, sentence: Sentence, cue: Cue) -> int:
        """Where what was agreed begins: behind a date or the one it was agreed with."""
        after = cue.end_cp
        for found in self.reading.dates_in(after, after + 6):
            if re.fullmatch(r"\s+(?:on\s+|in\s+|late\s+|early\s+)?", self.text[after : found.start_cp]):
                after = found.end_cp
        joined = _WITH.match(self.text, after, sentence.end_cp)
        return joined.end() if joined else after

    def _be_ready(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Is ready to do, is expected to do."""
        pattern = _ING if cue.sort.shape.endswith("ing") else _TO
        found = pattern.match(self.text, cue.end_cp, sentence.end_cp)
        be = _BE.search(self.text, max(sentence.start_cp, cue.start_cp - 24), cue.start_cp)
        if found is None or be is None or self.is_past(sentence, be.start()):
            return
        subject = self.subject(sentence, be.start())
        is_expected = cue.words == "expected" and not _RELATIVE.search(self.text, sentence.start_cp, be.start())
        if not subject.is_agent and not (is_expected and self._is_doing(found.end(), sentence.end_cp)):
            return
        if cue.words in _AS_MEETING and _MEETING.match(self.text, found.end()):
            return
        made = self.made(sentence, subject, be.start(), found.end(), cue.sort.kind, cue)
        if is_expected and not subject.is_agent:
            start = clauses.noun_phrase(self.reading, sentence, be.start())
            made = replace(made, start_cp=start, title=title_of(small(self.text[start : made.end_cp])))
        yield made

    def _is_doing(self, start: int, end: int) -> bool:
        word = re.compile(r"(?P<be>be\s+)?([a-z-]+)").match(self.text, start, end)
        return word is not None and base_of(word[2]) not in ("", *still())

    def _that(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """It was agreed that something would be done."""
        found = _THAT.match(self.text, cue.end_cp, sentence.end_cp)
        if found is None or found["clause"].split(" ")[0] in ("to", "with", "on", "in"):
            return
        subject = self.subject(sentence, cue.start_cp)
        made = self.made(sentence, subject, cue.start_cp, found.start("clause"), cue.sort.kind, cue)
        due = clauses.due_in(self.reading, found.end(), made.end_cp, is_scheduled=True, since="-")
        made = replace(made, due=due)
        owners = self.subject(sentence, found.end("clause") + 1, begin=found.start("clause"))
        if _PRONOUN.fullmatch(f"{found['clause'].split()[-1]} "):
            owners = subject
        if owners.is_agent and " be " not in self.text[found.end("clause") : found.end() + 1]:
            made = replace(made, owed_by=owners.refs, title=title_of(self.text[found.end() : made.end_cp]))
        yield made

    def _noun(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Announced a withdrawal; pledged two million."""
        phrase = re.compile(
            r"\s+(?P<first>an?|the|its|their|his|her|more|further|new|additional|[$€£¥\d][\w.,]*|fresh|complete|full)\s+"
        ).match(self.text, cue.end_cp, sentence.end_cp)
        if phrase is None or self.is_past(sentence, cue.start_cp):
            return
        end = clauses.clause_end(self.reading, sentence, phrase.end())
        near = self.text[phrase.end() : end].split(" ")[:_ACT_FAR]
        head = next(
            (
                at
                for at, word in enumerate(near)
                if word
                in (
                    "of",
                    "from",
                    "to",
                    "for",
                    "in",
                    "on",
                    "with",
                    "by",
                    "that",
                    "into",
                    "against",
                    "and",
                    "between",
                    "after",
                )
            ),
            len(near),
        )
        has_act = any(word.strip(",.").lower() in words("en/act_nouns.txt") for word in near[max(0, head - 1) : head])
        if cue.sort.shape == "act" and not has_act:
            return
        subject = self.subject(sentence, cue.start_cp)
        if subject.is_agent:
            yield self.made(sentence, subject, cue.start_cp, phrase.start("first"), cue.sort.kind, cue)

    def _deals(self, sentence: Sentence) -> Iterator[Draft]:
        """An agreement to do something, or for somebody to do it."""
        for found in _DEAL.finditer(self.text, sentence.start_cp, sentence.end_cp):
            lead = self.text[max(sentence.start_cp, found.start() - 70) : found.start()]
            if not (_DEAL_MADE.search(lead) or found["whom"]) or not begins_with_verb(
                self.text, found.end(), sentence.end_cp
            ):
                continue
            if re.search(r"\b(?:on|about|over|no|any|had|the)\s+(?:[\w-]+\s+){0,2}$", lead) or clauses.is_of_old(
                self.reading, sentence
            ):
                continue
            begin = found.start("whom") if found["whom"] else sentence.start_cp
            made_by = self.reading.mentions_in(begin, found.end("whom")) if found["whom"] else ()
            subject = self.subject(sentence, found.start())
            if made_by:
                subject = Subject(found.start("whom"), made_by[0].refs, is_agent=True)
            elif not subject.is_agent:
                subject = clauses.shared_subject(self.reading, sentence.start_cp, found.start())
            confidence = 0.7 if found["deal"].lower()[:4] in ("agre", "deal", "acco", "pact", "memo", "cont") else 0.6
            yield self.plain(
                sentence, subject, found.start(), found.end(), "promise", f"{found['deal'].lower()} to", confidence
            )

    def _support(self, sentence: Sentence) -> Iterator[Draft]:
        """Supports the effort of another."""
        for found in _SUPPORTS.finditer(self.text, sentence.start_cp, sentence.end_cp):
            subject = self.subject(sentence, found.start())
            if subject.is_agent:
                made = self.plain(sentence, subject, found.start(), found.start(), "promise", "supports an effort", 0.6)
                whom = self.reading.mentions_in(found.start("whom"), found.end())
                yield replace(made, owed_to=whom[0].refs if whom else ())

    def _firsts(self, sentence: Sentence) -> Iterator[Draft]:
        """After X does this, Y will do that: X has to do it first."""
        for found in _FIRST.finditer(self.text, sentence.start_cp, sentence.end_cp):
            whom = [each for each in self.reading.mentions_in(found.end(), found.end() + 4) if not each.is_pronoun]
            verb = _THIRD.match(self.text, whom[0].end_cp, sentence.end_cp) if whom else None
            if verb is None or base_of(verb["verb"]) in ("", *still()):
                continue
            comma = self.text.find(",", verb.end(), sentence.end_cp)
            end = comma if comma > 0 else clauses.clause_end(self.reading, sentence, verb.end())
            if not _AHEAD.search(self.text, sentence.start_cp, found.start()) and not _AHEAD.search(
                self.text, end, sentence.end_cp
            ):
                continue
            base = base_of(verb["verb"])
            title = title_of(f"{base} {self.text[verb.end() : end]}")
            yield Draft(
                found.start(), end, verb.start("verb"), "open point", "must come first", 0.6, title, whom[0].refs
            )
