"""Demands and requests: what somebody asks another to do, in each of the ways the cue table knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.asking import Asking
from caseapp.suggest.english.items.cues import Cue, demand_cues
from caseapp.suggest.english.items.drafts import Draft, spread, title_of
from caseapp.suggest.english.items.verbs import base_of, begins_with_verb, is_action
from caseapp.suggest.english.items.wishes import Wishes
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.english.statements.voices import Voices
from caseapp.suggest.found import Reading
from caseapp.suggest.tables import words

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
#: Cues that are nouns as well: demand for oil, a request for aid.
_ANONYMOUS = re.compile(r"\s+(?:not\s+to\s+be\s+(?:named|identified|quoted)|to\s+remain\s+(?:anonymous|unnamed))\b")
_NOUNS = frozenset(("demand", "demands", "request", "requests", "call for", "calls for", "ask for", "push for"))
_FOR_NOTHING = re.compile(
    r"(?:the\s+(?:first|last|second|past|next|time)|comment|years|months|weeks|days|\d|a\s+(?:week|month|year|day|while|long)|now|good|example|"
    r"murder|fraud|treason|their\s+(?:work|help)|his\s+(?:work|help))\b"
)


class Demands(Asking):
    """Finds demands; sentences are read in order."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        super().__init__(reading, voices)
        self._wishes = Wishes(reading, voices)

    def in_sentence(self, sentence: Sentence, before: Draft | None) -> Iterator[Draft]:
        """The demands of a sentence; `before` is the last demand of the sentence before it, which it may go on from."""
        for cue in demand_cues().among(self.text, sentence.start_cp, sentence.end_cp):
            is_anonymous = _ANONYMOUS.match(self.text, cue.end_cp, sentence.end_cp) is not None
            if is_anonymous or self.voices.is_long_ago(sentence, cue.start_cp):
                continue
            for found in self._of_cue(sentence, cue):
                yield from spread(self.text, found)
        for found in self._wishes.all_in(sentence):
            yield from spread(self.text, found)
        yield from self._wishes.threats(sentence)
        if before is not None and is_action(self.text, sentence.start_cp, sentence.end_cp):
            yield from spread(self.text, self._goes_on(sentence, before))

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
            case "X for" | "X with" | "X against" | "X from":
                yield from self._whom_for(sentence, cue)
            case _:
                yield from self._noun(sentence, cue)

    def _whom_to(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Call on X to do; a passive has no whom behind it."""
        found = _WHOM_TO.match(self.text, cue.end_cp, sentence.end_cp)
        if found is None or _NO_WHOM.match(found["whom"]) or self._is_idle(sentence, cue):
            return
        if _OWN_CLAUSE.search(re.sub(r"\b(?:that|who|which)\s+wish\w*.*$", "", found["whom"])):
            return
        end = clauses.clause_end(self.reading, sentence, cue.end_cp)
        if end <= found.end() or not begins_with_verb(self.text, found.end(), sentence.end_cp):
            return
        mentions = self.asked(found.start("whom"), found.end("whom"))
        yield self.draft(
            sentence,
            cue,
            found.start("not") if found["not"] else found.end(),
            clauses.sides_of(self.reading, mentions),
        )

    def _whom_for(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Ask X for something; task X with doing; warn X against doing; bar X from doing."""
        joint = cue.sort.shape.partition(" ")[2]
        found = re.compile(rf"\s+(?P<whom>[^.;:,“”\"!?]{{2,60}}?)\s+{joint}\s+(?=[a-z])").match(
            self.text, cue.end_cp, sentence.end_cp
        )
        if found is None or _NO_WHOM.match(found["whom"]) or _OWN_CLAUSE.search(found["whom"]):
            return
        mentions = self.asked(found.start("whom"), found.end("whom"))
        is_somebody = bool(mentions) or found["whom"].split()[-1].lower() in words("en/agents.txt")
        is_doing = joint in ("for", "with") or re.compile(r"(?:any\s+)?\w+ing\b|any\b").match(self.text, found.end())
        is_time = _FOR_NOTHING.match(self.text, found.end())
        if is_somebody and is_doing and not is_time and not self._is_idle(sentence, cue):
            made = self.draft(sentence, cue, found.end(), clauses.sides_of(self.reading, mentions))
            yield made if joint in ("for", "with") else replace(made, title=f"not: {made.title}")

    def _is_idle(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether the cue is an infinitive that nobody is told to do, or a passive."""
        text, start = self.text, max(sentence.start_cp, cue.start_cp - 40)
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
        found = _TO.match(self.text, cue.end_cp, sentence.end_cp)
        if found is None or _PASSIVE.search(self.text, max(sentence.start_cp, cue.start_cp - 20), cue.start_cp):
            return
        asked = re.compile(r"\b(?:to|told|with)\s+(?:the\s+)?$")
        mentions = self.reading.mentions_in(sentence.start_cp, cue.start_cp)
        whom = [each for each in mentions if asked.search(self.text, max(0, each.start_cp - 12), each.start_cp)]
        if whom:
            yield self.draft(sentence, cue, found.end(), whom[-1].refs, ("owed_by",))

    def _passive(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """X was urged to do."""
        found = _TO.match(self.text, cue.end_cp, sentence.end_cp)
        passive = _PASSIVE.search(self.text, max(sentence.start_cp, cue.start_cp - 24), cue.start_cp)
        if found is None or passive is None or self.voices.is_long_ago(sentence, passive.start()):
            return
        subject = clauses.subject_of(
            self.reading, sentence, sentence.start_cp, passive.start(), self.voices.at(cue.start_cp)
        )
        if subject.is_agent:
            made = self.draft(sentence, cue, found.end(), subject.refs)
            yield replace(made, owed_to=(), start_cp=min(subject.start_cp, passive.start()))

    def _that(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Demand that X do: a subjunctive, or a should; without “that” only a subjunctive tells it."""
        lead = _THAT.match(self.text, cue.end_cp, sentence.end_cp)
        if lead is None:
            return
        end = clauses.clause_end(self.reading, sentence, lead.end())
        at = self._subjunctive(lead.end(), end)
        if at is None:
            return
        mentions = [
            each for each in self.reading.mentions_in(cue.end_cp, at[0]) if not groups.is_place(self.reading, each)
        ]
        is_passive = self.text[at[0] : at[1]].lower().split()[-1:] == ["be"]
        what = lead.end() if is_passive else at[1]
        owed = () if is_passive else clauses.sides_of(self.reading, mentions)
        made = self.draft(sentence, cue, what, owed)
        yield replace(made, title=self._undone(lead.end(), at, made.end_cp)) if is_passive else made

    def _undone(self, start: int, be: tuple[int, int], end: int) -> str:
        """What should be done, of a clause in the passive: waive the immunity, of the immunity be waived."""
        done = re.compile(r"\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)").match(self.text, be[1], end)
        if done is None or not base_of(done["verb"]):
            return title_of(self.text[start:end])
        what = re.sub(r"\s*\b(?:should|must)\b.*$", "", self.text[start : be[0]]).strip()
        return title_of(f"{base_of(done['verb'])} {what}{self.text[done.end() : end]}")

    def _subjunctive(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the verb of a clause of what should be stands, and where what is to be done begins."""
        spoken = re.compile(r"(?<![\w’'])(?:should|must|ought\s+to)\s+(?:not\s+)?").search(self.text, start, end)
        if spoken is not None:
            is_be = self.text.startswith("be ", spoken.end())
            return spoken.start(), spoken.end() + 2 if is_be else spoken.end()
        before = ""
        for number, word in enumerate(re.compile(r"[\w’'-]+").finditer(self.text, start, end)):
            low = word[0].lower()
            if number > 14 or before in ("to", "will", "would", "can", "could", "cannot", "not", "and", "may"):
                before = low
                continue
            if number and low == "be":
                return word.start(), word.end()
            if number and is_action(self.text, word.start(), end) and before not in ("a", "the", "an"):
                return word.start(), word.start()
            before = low
        return None

    def _noun(self, sentence: Sentence, cue: Cue) -> Iterator[Draft]:
        """Call for something, demand something."""
        found = _NOUN.match(self.text, cue.end_cp, sentence.end_cp)
        if found is None or self._is_idle(sentence, cue):
            return
        end = clauses.clause_end(self.reading, sentence, found.end())
        following = self.text[found.end() : end].split(" ")
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
            and not clauses.subject_of(self.reading, sentence, sentence.start_cp, cue.start_cp, ("?",)).is_agent
        ):
            return
        if any(draft for draft in self._whom_to(sentence, cue)) or (
            cue.sort.shape == "for act" and not self._is_act(following)
        ):
            return
        whom = [
            each
            for each in self.reading.mentions_in(found.end(), end)
            if _FROM.search(self.text, max(0, each.start_cp - 12), each.start_cp)
        ]
        made = self.draft(sentence, cue, found.end(), whom[0].refs if whom else ())
        yield replace(made, confidence=made.confidence - (0 if self._is_act(following) else 0.1))

    def _is_act(self, following: list[str]) -> bool:
        return any(word.strip(",.’'").lower() in words("en/act_nouns.txt") for word in following[:4])

    def _goes_on(self, sentence: Sentence, before: Draft) -> Draft:
        """A sentence that has lost its subject goes on with the demand before it."""
        made = self.made(
            sentence, sentence.start_cp, sentence.start_cp, before.kind, "demand goes on", 0.65, before.owed_by
        )
        lowered = made.title[:1].lower() + made.title[1:]
        return replace(made, owed_to=before.owed_to, title=lowered, inferred=("owed_by", "owed_to"))
