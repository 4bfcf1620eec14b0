"""Who speaks: the subject of a verb of speech, with one who is quoted in between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from caseapp.suggest.english.statements.said import finite
from caseapp.suggest.english.statements.speaker_names import SpeakerNames
from caseapp.suggest.english.statements.speaker_words import Speaker
from caseapp.suggest.found import Mention

_ADVERB = re.compile(
    r"(?:\b(?:also|has|have|had|then|later|further|again|once|twice|only|since|previously|earlier|just|himself|herself|itself"
    r"|themselves|now|too|in\s+turn|so\s+far|meanwhile|therefore|thus|however|still|always|often|even|both|all"
    r"|(?!family|assembly|ally|rally|supply|reply|bully|monopoly|anomaly)[a-z]{2,20}ly)\s+)$"
)
_BLOCKED = re.compile(
    r"\b(?:to|will|would|shall|not|never|may|might|can|cannot|could|should|must|be|been|was|were|is|are|being|did|do|does|if|no"
    r"|the|an?|its|his|her|their|our|any|this|that\s+the|\w+n['’]t)\s+$",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"\b(?:is|are|was|were|been)\s+$")
_TO_GO_ON = re.compile(r"\b(?:and|but|or|then|yet)\s+$|;\s*$")
_INSERTED = re.compile(
    r",\s+(?:who|whose|which|when|whom|where|speaking|asked|citing|quoting|writing|addressing|answering|responding|referring"
    r"|after|before|while|during|in|on|at|following|for|through|via|by|with|as|according|himself|herself|now|then"
    r"|formerly|also|meanwhile|however|too|though|instead|an?|the|\d+|[a-z]{3,20}(?:ing|ed))\b"
)
_WHO = re.compile(r"\s+who\s[^,;:“”\"]{2,80}$")
_RELATIVE = re.compile(r",?\s*\b(?:who|which)\s+$")
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)$")
_OWN_PART = re.compile(r"\s+(?:of|for|at|in|from|to)\s+[^,;:“”\"]{1,80}")
_ALONE = re.compile(r"\b(?:[Aa]nother|[Oo]thers|[Ss]ome|[Mm]any|[Ss]everal|[Ff]ew|[Oo]ne|[Bb]oth)$")
_SPEAKING = re.compile(
    r",?\s+(?:speaking|addressing|writing|asked|responding|replying|appearing|testifying)\b(?=[^,;:“”\"]{0,140}$)"
)
_VERB_AHEAD = re.compile(r"(?:\s*,[^,;:]{0,90},)?\s+(?:[a-z]+ly\s+|also\s+|then\s+)?(?P<verb>[a-z]+)\b")
_QUOTED_BY = re.compile(r"\b(?:quoted|cited)\s+by\s+")
_REPORTER = re.compile(r"\b(?:quoting|citing|which\s+(?:quoted|cited)|who\s+(?:quoted|cited))\s+")


class Speakers(SpeakerNames):
    """Finds speakers in one reading."""

    # the subject before a verb

    def before(self, start: int, end: int, *, is_participle: bool = False) -> Speaker | None:
        """The subject of a verb that begins at `end` in a clause that begins after `start`; None when there is none."""
        place = self._bare_end(start, end, is_participle=is_participle)
        if place is None or place <= start:
            return None
        bracket = _BRACKET.search(self._text, max(start, place - 44), place)
        if bracket is not None and self._ending(start, place) is None:
            place = bracket.start()
        if self._text[place - 1] == ",":
            return self._around_insertion(start, place - 1)
        relative = _RELATIVE.search(self._text[max(start, place - 12) : place] + " ")
        if relative is not None and not self._is_named(start, place):
            head = len(self._text[max(start, place - 12) : place]) - relative.start()
            return self._named(start, place - head)
        return self._named(start, place) or self._with_clause(start, place)

    def _with_clause(self, start: int, place: int) -> Speaker | None:
        """A subject with a clause of its own: “a diplomat who was in the room recalls”."""
        clause = _WHO.search(self._text[start:place])
        return None if clause is None else self._named(start, start + clause.start())

    def owner(self, start: int, place: int, word: str) -> Speaker | None:
        """Whose statement it is: the name before a possessive, or whom “his” means."""
        if word in ("'s", "’s", "'", "’"):
            mention = self._ending(start, place)
            return None if mention is None or self._is_demonym(mention) else self._of(start, mention)
        return Speaker(place, place + len(word), is_pronoun=True)

    def guessed(self, start: int, end: int) -> Speaker | None:
        """A subject that nobody knows."""
        place = self._bare_end(start, end, is_participle=False)
        return None if place is None or place <= start else self._guessed(start, place)

    def body_of(self, start: int, end: int) -> Speaker | None:
        """The body or state that a sentence is about, as its first name."""
        first = next(iter(self._reading.mentions_in(start, end)), None)
        if first is None or self._reading.actors[first.refs[0]].kind not in ("organisation", "state"):
            return None
        return self._of(start, first) if self._is_subject(start, first) else None

    def with_own(self, start: int, end: int) -> Speaker | None:
        """The subject that a participle has for itself: “with the spokesman calling it a step”."""
        mention = self._ending(start, start + len(self._text[start:end].rstrip()))
        if mention is None or not re.search(
            r"\bwith\s+$", self._text[max(start, mention.start_cp - 8) : mention.start_cp]
        ):
            return None
        return self._of(start, mention)

    def goes_on(self, start: int, end: int) -> bool:
        """Whether a verb shares its subject with one before it: “met the envoy and said”."""
        place = self._bare_end(start, end, is_participle=False)
        return place is not None and _TO_GO_ON.search(f"{self._text[max(start, place - 8) : place]} ") is not None

    def main(self, start: int, end: int) -> Speaker | None:
        """The subject of the last clause that begins after `start` and goes on to `end`."""
        for mention in reversed(self._reading.mentions_in(start, end)):
            if mention.end_cp < end and self._is_subject(start, mention) and self._has_verb(mention.end_cp, end):
                return self._of(start, mention)
        return self.leading(start, end)

    def speaking(self, start: int, end: int) -> Speaker | None:
        """The subject of a verb, with where they spoke in between: “the premier speaking to the council called”."""
        for mention in reversed(self._reading.mentions_in(start, end)):
            if _SPEAKING.match(self._text, mention.end_cp, end) and self._is_subject(start, mention):
                return self._of(start, mention)
        return None

    def _bare_end(self, start: int, end: int, *, is_participle: bool) -> int | None:
        """Where the subject can end: before auxiliaries, adverbs and dates; None when the verb is no fact."""
        place = end
        for _ in range(6):
            head = self._text[max(start, place - 40) : place]
            if is_participle and (running := _RUNNING.search(head)):
                place -= len(head) - running.start()
                continue
            if (adverb := _ADVERB.search(head)) is not None:
                place -= len(head) - adverb.start()
                continue
            if _BLOCKED.search(head) is not None:
                return None
            bare = start + len(self._text[start:place].rstrip())
            dated = [each for each in self._reading.dates_in(max(start, bare - 40), bare) if each.end_cp == bare]
            if not dated or self._reading.document.quotation_at(bare) is not None:
                return bare
            place = dated[-1].start_cp
            if place <= start or not self._text[start:place].strip():
                return bare
        return start + len(self._text[start:place].rstrip())

    def _around_insertion(self, start: int, comma: int) -> Speaker | None:
        """The subject before a part between commas: “Park, who met him on Monday, said”."""
        mentions = [each for each in self._reading.mentions_in(start, comma) if each.end_cp <= comma]
        openers = [match.start() for match in _INSERTED.finditer(self._text, start, comma)]
        return (
            self._inserted_behind(start, comma, mentions, openers)
            or self._ends_or_owns(start, comma, mentions)
            or self._told_before(start, comma, openers)
        )

    def _inserted_behind(
        self, start: int, comma: int, mentions: Sequence[Mention], openers: Sequence[int]
    ) -> Speaker | None:
        """A name right before a part that is put in."""
        for opener in openers:
            found = self._ending(start, self._before_bracket(start, opener))
            if found is None or not self._is_subject(start, found):
                continue
            last = mentions[-1]
            if self._is_name_at(last, comma) and last != found and self._is_apposition(opener, comma):
                if self._text.startswith((", through", ", via"), opener):
                    return self._of(start, last)
                continue
            return self._with_quoted(self._of(start, found), opener, comma)
        return None

    def _ends_or_owns(self, start: int, comma: int, mentions: Sequence[Mention]) -> Speaker | None:
        """A name right before the last comma, or one whose own part reaches to it."""
        if mentions and self._before_bracket(start, comma) in (mentions[-1].end_cp, comma):
            last = mentions[-1]
            if last.end_cp >= comma - 1 and self._is_subject(start, last):
                return self._of(start, last)
        for mention in mentions:
            if _OWN_PART.fullmatch(self._text[mention.end_cp : comma]) and self._is_subject(start, mention):
                return self._of(start, mention)
        return None

    def _told_before(self, start: int, comma: int, openers: Sequence[int]) -> Speaker | None:
        """A noun for who speaks before a part that is put in, or a name before the first comma."""
        for opener in openers:
            place = self._before_bracket(start, opener)
            phrase = self._phrase(start, place) or self._guessed(start, place)
            if phrase is not None:
                return self._with_quoted(phrase, opener, comma)
        first = self._text.find(",", start, comma)
        found = self._ending(start, first) if first > 0 else None
        return self._of(start, found) if found is not None and self._is_subject(start, found) else None

    def _is_name_at(self, mention: Mention, place: int) -> bool:
        """Whether somebody's name ends right at a place."""
        return mention.end_cp == place and self._reading.actors[mention.refs[0]].kind == "person"

    def _is_apposition(self, opener: int, comma: int) -> bool:
        return re.match(r",\s+(?:an?|the|\d+|now|then|formerly|through|via)\b", self._text[opener:comma]) is not None

    def _with_quoted(self, speaker: Speaker, start: int, end: int) -> Speaker:
        by = _QUOTED_BY.search(self._text, start, end)
        if by is not None:
            return replace(speaker, told_by=self.following(by.end(), end))
        found = _REPORTER.search(self._text, start, end)
        return speaker if found is None else replace(speaker, quoting=self.following(found.end(), end))

    def _before_bracket(self, start: int, place: int) -> int:
        bracket = _BRACKET.search(self._text, max(start, place - 44), place)
        return place if bracket is None else bracket.start()

    def _named(self, start: int, place: int) -> Speaker | None:
        """Who is named right before a place, or a noun for who speaks."""
        if self._text[place - 2 : place] in ("'s", "’s"):
            return None
        mention = self._ending(start, place)
        if mention is None or self._is_demonym(mention) or self._is_vague(mention):
            return self._pronoun(start, place) or self._phrase(start, place)
        if self._is_within(start, mention):
            return self._phrase(start, place)
        return self._known_as(mention) or self._of(start, mention)

    def _is_named(self, start: int, place: int) -> bool:
        return self._ending(start, place) is not None

    def _has_verb(self, place: int, end: int) -> bool:
        """Whether a verb in a finite form follows a name, behind what is put in between commas."""
        found = _VERB_AHEAD.match(self._text, place, end)
        return found is not None and (found["verb"].endswith("s") or finite().fullmatch(found["verb"]) is not None)

    def _pronoun(self, start: int, place: int) -> Speaker | None:
        alone = _ALONE.search(self._text[max(start, place - 8) : place])
        if alone is not None:
            return Speaker(place - len(alone[0]), place, (), alone[0].lower())
        found = re.search(r"\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)$", self._text[max(start, place - 5) : place])
        return None if found is None else Speaker(place - len(found[0]), place, is_pronoun=True)
