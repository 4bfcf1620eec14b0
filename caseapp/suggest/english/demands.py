"""Demands and requests: what somebody asks another to do, in each of the ways the cue table knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english import clauses, groups
from caseapp.suggest.english.drafts import Draft, spread, title_of
from caseapp.suggest.english.item_cues import Cue, demand_cues
from caseapp.suggest.english.verbs import ADVERBS, actions, base_of, begins_with_verb, is_action
from caseapp.suggest.english.voices import Voices
from caseapp.suggest.found import Reading
from caseapp.suggest.tables import bag, words

_WHOM_TO = re.compile(
    r"\s+(?P<whom>[^.;:“”\"!?]{2,140}?)(?<!\bwishes)(?<!\bwants)(?<!\bwish)(?<!\bwant)(?<!\bready)(?<!\bwilling)(?<!\bable)(?<!\bdue)"
    r"\s+(?P<not>not\s+)?to\s+(?=[a-z\[])"
)
#: What shows that the words between a cue and its infinitive are a clause of their own.
_OWN_CLAUSE = re.compile(
    r"\b(?:that|which|would|will|is|was|were|are|had|has|have|should|must|said)\b(?!\s+wish)|,\s+(?![A-Z]|and\b|the\b|or\b|as\b)"
)
_ASIDE = re.compile(r"\b(?:for|of|by|from|in|before|after|about|accused\s+of|without|despite)\s+(?:\w+ly\s+)?$")
_TO = re.compile(r"\s+(?P<not>not\s+)?to\s+(?=[a-z])")
_NO_WHOM = re.compile(
    r"(?:about|for|that|whether|how|why|what|when|if|in|not|to|himself|herself|themselves|by)\b", re.IGNORECASE
)
_THAT = re.compile(r"\s+(?P<that>that\s+)?")
_SHOULD = re.compile(rf"\b(?:should|must|ought\s+to|shall|be|not|immediately|{ADVERBS.strip()})\b", re.IGNORECASE)
_NOUN = re.compile(
    r"\s+(?:for\s+)?(?=(?:an?|the|its|their|his|her|greater|more|immediate|full|further|urgent|an?\s+end|calm|restraint|peace|"
    r"dialogue|talks|action|justice|compensation|apolog|release|[A-Z][\w’'-]*|[a-z]+)\b)"
)
_FROM = re.compile(r"\b(?:from|by)\s+(?:the\s+)?$")
_INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
_GOVERNED = re.compile(
    r"\b(?:continu\w+|want\w*|decid\w+|agreed?|like|going|plans?|planned|vow\w+|is|are|began|need\w*|reason|chance|occasion|"
    r"opportunity|meeting|visit|speech|letter|statement|call|trip|wish\w*|ready|set|expected)\s+to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|being)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_HOPE = re.compile(
    r"\b(?:hopes?|hoped|hoping|trusts?|expects?|expected|expecting|(?:am|is|are|was|were)\s+(?:confident|hopeful))\s+(?:that\s+)?"
    r"(?P<whom>[^.;:“”\"!?]{2,80}?)\s+(?P<will>will|would|can|could)\s+(?=[a-z])"
)
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


#: Cues that are nouns as well: demand for oil, a request for aid.
_NOUNS = frozenset(("demand", "demands", "request", "requests", "call for", "calls for", "ask for", "push for"))
_NO_DEMAND = bag("be have mean remain become seem know believe think need want understand realise realize see hear")


class Demands:
    """Finds demands; sentences are read in order."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        self._reading, self._voices = reading, voices
        self._text = reading.document.text

    def in_sentence(self, sentence: Sentence, before: Draft | None) -> Iterator[Draft]:
        """The demands of a sentence; `before` is the last demand of the sentence before it, which it may go on from."""
        for cue in demand_cues().among(self._text, sentence.start_cp, sentence.end_cp):
            if clauses.HAD.search(self._text, max(sentence.start_cp, cue.start_cp - 24), cue.start_cp):
                continue
            for found in self._of_cue(sentence, cue):
                yield from spread(self._text, found)
        for found in (*self._hopes(sentence), *self._lets(sentence), *self._modals(sentence)):
            yield from spread(self._text, found)
        yield from self._threats(sentence)
        if before is not None and is_action(self._text, sentence.start_cp, sentence.end_cp):
            yield from spread(self._text, self._goes_on(sentence, before))

    # by the shape of the cue

    def _of_cue(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        match cue.sort.shape:
            case "X to":
                yield from self._whom_to(sentence, cue)
            case "to":
                yield from self._to_alone(sentence, cue)
            case "passive":
                yield from self._passive(sentence, cue)
            case "that":
                yield from self._that(sentence, cue)
            case _:
                yield from self._noun(sentence, cue)

    def _whom_to(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Call on X to do; a passive has no whom behind it."""
        found = _WHOM_TO.match(self._text, cue.end_cp, sentence.end_cp)
        if found is None or _NO_WHOM.match(found["whom"]) or self._is_idle(sentence, cue):
            return
        if _OWN_CLAUSE.search(re.sub(r"\b(?:that|who|which)\s+wish\w*.*$", "", found["whom"])):
            return
        end = clauses.clause_end(self._reading, sentence, cue.end_cp)
        if end <= found.end() or not begins_with_verb(self._text, found.end(), sentence.end_cp):
            return
        mentions = groups.behind(self._reading, found.start("whom"), found.end("whom"))
        yield self._draft(
            sentence, cue, found.start("not") if found["not"] else found.end(), tuple(groups.refs_of(mentions))
        )

    def _is_idle(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether the cue is an infinitive that nobody is told to do, or a passive."""
        text, start = self._text, max(sentence.start_cp, cue.start_cp - 40)
        if _PASSIVE.search(text, start, cue.start_cp) and cue.words.split()[0].endswith(("ed", "told")):
            return True
        if cue.words.split()[0].endswith("ing") and _ASIDE.search(text, start, cue.start_cp):
            return True
        return (
            _INFINITIVE.search(text, start, cue.start_cp) is not None
            and _GOVERNED.search(text, start, cue.start_cp) is None
        )

    def _to_alone(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Asking to do: whom it asks was told before, as the one written or spoken to."""
        found = _TO.match(self._text, cue.end_cp, sentence.end_cp)
        if found is None or _PASSIVE.search(self._text, max(sentence.start_cp, cue.start_cp - 20), cue.start_cp):
            return
        asked = re.compile(r"\b(?:to|told|with)\s+(?:the\s+)?$")
        mentions = self._reading.mentions_in(sentence.start_cp, cue.start_cp)
        whom = [each for each in mentions if asked.search(self._text, max(0, each.start_cp - 12), each.start_cp)]
        if whom:
            yield self._draft(sentence, cue, found.end(), whom[-1].refs, ("owed_by",))

    def _passive(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """X was urged to do."""
        found = _TO.match(self._text, cue.end_cp, sentence.end_cp)
        passive = _PASSIVE.search(self._text, max(sentence.start_cp, cue.start_cp - 24), cue.start_cp)
        if found is None or passive is None:
            return
        subject = clauses.subject_of(
            self._reading, sentence, sentence.start_cp, passive.start(), self._voices.at(cue.start_cp)
        )
        if subject.is_agent:
            made = self._draft(sentence, cue, found.end(), subject.refs)
            yield replace(made, owed_to=(), start_cp=min(subject.start_cp, passive.start()))

    def _that(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Demand that X do: a subjunctive, or a should; without “that” only a subjunctive tells it."""
        lead = _THAT.match(self._text, cue.end_cp, sentence.end_cp)
        if lead is None:
            return
        end = clauses.clause_end(self._reading, sentence, lead.end())
        at = self._subjunctive(lead.end(), end, is_loose=bool(lead["that"]))
        if at is None:
            return
        mentions = [
            each for each in self._reading.mentions_in(lead.end(), at[0]) if not groups.is_place(self._reading, each)
        ]
        is_passive = self._text[at[0] : at[1]].lower().split()[-1:] == ["be"]
        what = lead.end() if is_passive else at[1]
        owed = () if is_passive else tuple(groups.refs_of(mentions))
        made = self._draft(sentence, cue, what, owed)
        yield replace(made, title=self._undone(lead.end(), at, made.end_cp)) if is_passive else made

    def _undone(self, start: int, be: tuple[int, int], end: int) -> str:
        """What should be done, of a clause in the passive: waive the immunity, of the immunity be waived."""
        done = re.compile(r"\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)").match(self._text, be[1], end)
        if done is None or not base_of(done["verb"]):
            return title_of(self._text[start:end])
        what = re.sub(r"\s*\b(?:should|must)\b.*$", "", self._text[start : be[0]]).strip()
        return title_of(f"{base_of(done['verb'])} {what}{self._text[done.end() : end]}")

    def _subjunctive(self, start: int, end: int, *, is_loose: bool) -> tuple[int, int] | None:
        """Where the verb of a clause of what should be stands, and where what is to be done begins."""
        spoken = re.compile(r"(?<![\w’'])(?:should|must|ought\s+to)\s+(?:not\s+)?").search(self._text, start, end)
        if spoken is not None:
            is_be = self._text.startswith("be ", spoken.end())
            return spoken.start(), spoken.end() + 2 if is_be else spoken.end()
        before = ""
        for number, word in enumerate(re.compile(r"[\w’'-]+").finditer(self._text, start, end)):
            low = word[0].lower()
            if number > 14 or before in ("to", "will", "would", "can", "could", "and", "may"):
                before = low
                continue
            if number and low == "be":
                return word.start(), word.end()
            if number and is_action(self._text, word.start(), end) and before not in ("a", "the", "an"):
                return word.start(), word.start()
            before = low
        return None

    def _noun(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Call for something, demand something."""
        found = _NOUN.match(self._text, cue.end_cp, sentence.end_cp)
        if found is None or self._is_idle(sentence, cue):
            return
        end = clauses.clause_end(self._reading, sentence, found.end())
        following = self._text[found.end() : end].split(" ")
        if not following or following[0].lower() in (
            "that",
            "to",
            "from",
            "by",
            "for",
            "on",
            "of",
            "in",
            "and",
            "is",
            "was",
            "help",
        ):
            return
        is_noun_too = cue.sort.shape == "for" and cue.words in _NOUNS
        if (
            is_noun_too
            and not clauses.subject_of(self._reading, sentence, sentence.start_cp, cue.start_cp, ("?",)).is_agent
        ):
            return
        if any(draft for draft in self._whom_to(sentence, cue)):
            return
        whom = [
            each
            for each in self._reading.mentions_in(found.end(), end)
            if _FROM.search(self._text, max(0, each.start_cp - 12), each.start_cp)
        ]
        made = self._draft(sentence, cue, found.end(), whom[0].refs if whom else ())
        yield replace(made, confidence=made.confidence - (0 if self._is_act(following) else 0.1))

    def _is_act(self, following: list[str]) -> bool:
        return any(word.strip(",.’'").lower() in words("en/act_nouns.txt") for word in following[:5])

    # without a cue of the table

    def _hopes(self, sentence: Sentence) -> Iterator[Draft]:
        for found in _HOPE.finditer(self._text, sentence.start_cp, sentence.end_cp):
            mentions = groups.behind(self._reading, found.start("whom"), found.end("whom"))
            is_agent = bool(mentions) or found["whom"].split()[-1].lower() in words("en/agents.txt")
            if not is_agent or not is_action(self._text, found.end(), sentence.end_cp):
                continue
            yield self._made(
                sentence, found.start(), found.end(), "request", "hope", 0.72, tuple(groups.refs_of(mentions))
            )

    def _lets(self, sentence: Sentence) -> Iterator[Draft]:
        for found in _LETS.finditer(self._text, sentence.start_cp, sentence.end_cp):
            if self._voices.is_speech(sentence, found.start()) and is_action(self._text, found.end(), sentence.end_cp):
                made = self._made(sentence, found.start(), found.end(), "request", "let us", 0.6, ())
                due = clauses.due_in(self._reading, found.end(), made.end_cp, is_scheduled=True)
                yield replace(made, due=due)

    def _modals(self, sentence: Sentence) -> Iterator[Draft]:
        """X should do, when somebody says so of another."""
        for found in _MODAL.finditer(self._text, sentence.start_cp, sentence.end_cp):
            if not self._voices.is_speech(sentence, found.start()):
                continue
            begin = self._begin(sentence, found.start())
            subject = clauses.subject_of(self._reading, sentence, begin, found.start(), ())
            verb = found.end() + (self._text[found.end()] in '“"')
            is_other = subject.is_agent and not set(subject.refs) & set(self._voices.at(found.start()))
            pronoun = re.compile(r"\b(?:I|we|he|she|one|nobody|who|which)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
            if not is_other or pronoun.search(self._text, max(begin, found.start() - 20), found.start()):
                continue
            if re.compile(r"\b(?:if|whether|when|what|why|how)\b[^,]*$").search(self._text, begin, found.start()):
                continue
            if not self._is_doing(verb, sentence.end_cp):
                continue
            is_hard = found["modal"].lower().startswith(("must", "has", "have", "need"))
            made = self._made(
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
        word = re.compile(rf"{ADVERBS}?([a-z-]+)").match(self._text, verb, end)
        return word is not None and word[1] in actions() and word[1] not in _NO_DEMAND

    def _threats(self, sentence: Sentence) -> Iterator[Draft]:
        """A threat asks for what would avert it: will strike if X do not stop."""
        for found in _THREAT.finditer(self._text, sentence.start_cp, sentence.end_cp):
            subject = clauses.subject_of(
                self._reading, sentence, sentence.start_cp, found.start(), self._voices.at(found.start())
            )
            name = "whom" if found["whom"] else "whom2"
            if name == "whom2" and not base_of(found["verb"]):
                continue
            whom = self._reading.mentions_in(found.start(name), found.end(name))
            end = clauses.clause_end(self._reading, sentence, found.end())
            due = clauses.due_in(self._reading, found.start(), end, is_scheduled=False)
            what = self._text[found.end() : end]
            if name == "whom2":
                what = f"{base_of(found['verb'])}{self._text[found.end('verb') : end]}"
            refs = tuple(groups.refs_of(whom))
            title = what if refs else f"{what}: {found[name]}"
            yield Draft(
                found.start(), end, found.start(), "demand", "threat", 0.75, title_of(title), refs, subject.refs, due
            )

    def _goes_on(self, sentence: Sentence, before: Draft) -> Draft:
        """A sentence that has lost its subject goes on with the demand before it."""
        made = self._made(
            sentence, sentence.start_cp, sentence.start_cp, before.kind, "demand goes on", 0.65, before.owed_by
        )
        lowered = made.title[:1].lower() + made.title[1:]
        return replace(made, owed_to=before.owed_to, title=lowered, inferred=("owed_by", "owed_to"))

    # what all have in common

    def _begin(self, sentence: Sentence, cp: int) -> int:
        quotation = self._reading.document.quotation_at(cp)
        return max(sentence.start_cp, quotation.start_cp) if quotation is not None else sentence.start_cp

    def _draft(
        self, sentence: Sentence, cue: Cue, what: int, owed_by: tuple[str, ...], inferred: tuple[str, ...] = ()
    ) -> Draft:
        speaker = self._voices.at(cue.start_cp)
        begin = self._begin(sentence, cue.start_cp)
        subject = clauses.subject_of(self._reading, sentence, begin, cue.start_cp, speaker)
        start = min(subject.start_cp, cue.start_cp)
        rule = f"{cue.sort.kind}: {cue.words} ({cue.sort.shape})"
        made = self._made(sentence, start, what, cue.sort.kind, rule, cue.sort.confidence, owed_by)
        by_whom = subject.refs if subject.is_agent else speaker if begin > sentence.start_cp else ()
        more = ("owed_to",) if by_whom and (subject.is_inferred or not subject.is_agent) else ()
        return replace(made, owed_to=tuple(ref for ref in by_whom if ref not in owed_by), inferred=(*inferred, *more))

    def _made(
        self,
        sentence: Sentence,
        start: int,
        what: int,
        kind: str,
        rule: str,
        confidence: float,
        owed_by: tuple[str, ...],
    ) -> Draft:
        end = clauses.clause_end(self._reading, sentence, what)
        cut, condition = clauses.split_condition(self._text, what, end)
        return Draft(
            start,
            end,
            what,
            kind,
            rule,
            confidence,
            title_of(self._text[what:cut]),
            owed_by,
            due=clauses.due_in(self._reading, what, end, is_scheduled=False),
            condition=condition or clauses.condition_before(self._text, sentence.start_cp, start),
        )
