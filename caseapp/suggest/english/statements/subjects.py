"""Whose words they are: the subject of a verb of speech, with pronouns and verbs that share one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.statements.cues import SpeechCue
from caseapp.suggest.english.statements.said import quotations_in, quote_ending
from caseapp.suggest.english.statements.speaker_words import Speaker, speaker_nouns
from caseapp.suggest.english.statements.speakers import Speakers
from caseapp.suggest.english.statements.speech_acts import Act
from caseapp.suggest.found import Reading
from caseapp.suggest.tables import bag

_PLAINLY = bag(
    "say deny insist believe argue maintain tell warn add acknowledge admit confirm explain think reveal announce"
)
_ONLY_PAST = bag("back second support state project brand label term dub")
#: Nouns that mean who spoke last.
_POINTING = frozenset(
    f"the {noun}"
    for noun in bag(
        "diplomat official politician lawmaker legislator statesman analyst expert lawyer general cleric activist envoy"
    )
)
_ALONE = bag("another others some many several few one both")
_MANY = bag("they we people police media others many some")


class Subjects:
    """Finds subjects; `acts` are those of the sentences before and `here` those of this one, as they grow."""

    def __init__(self, reading: Reading, speakers: Speakers, acts: Sequence[Act], here: Sequence[Act]) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._speakers = speakers
        self._acts = acts
        self._here = here

    def of(self, sentence: Sentence, cue: SpeechCue) -> Speaker | None:
        """The subject of a verb of speech; None when nobody says it."""
        start = self._last_quote_end(sentence, cue)
        place = start + len(self._text[start : cue.start_cp].rstrip())
        titled = self._speakers.quoted_name(sentence.start_cp, place)
        if titled is not None:
            return titled
        if cue.form == "participle":
            found = self._speakers.before(start, cue.start_cp, is_participle=True) if self._is_running(cue) else None
            return found or self._speakers.with_own(start, cue.start_cp) or self._same_or_main(sentence, cue)
        if self._speakers.goes_on(start, cue.start_cp):
            return self._same_or_main(sentence, cue) if cue.form == "past" else None
        found = self._speakers.before(start, cue.start_cp) or self._speakers.speaking(start, cue.start_cp)
        if found is None and cue.sort in ("say", "note", "tell") and cue.form in ("past", "present"):
            found = self._speakers.guessed(start, cue.start_cp)
        return found if found is None else self.meant(found)

    def _last_quote_end(self, sentence: Sentence, cue: SpeechCue) -> int:
        """Where the subject can begin: behind the last quotation of the sentence."""
        quote = quote_ending(self._reading, cue.start_cp)
        ends = [
            each.end_cp + 1
            for each in quotations_in(self._reading, sentence.start_cp - 1500, cue.start_cp)
            if sentence.start_cp <= each.end_cp < cue.start_cp and each is not quote
        ]
        return max([sentence.start_cp, *ends])

    def _is_running(self, cue: SpeechCue) -> bool:
        return (
            re.search(
                r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?$", self._text[max(0, cue.start_cp - 24) : cue.start_cp]
            )
            is not None
        )

    def _same_or_main(self, sentence: Sentence, cue: SpeechCue) -> Speaker | None:
        """Who spoke before in this sentence, or the subject of its clause."""
        if cue.form == "participle" and not re.search(
            r"\b(?:statement|letter|message|release|note|tweet|post|e-?mail|speech|communiqué|communique)\b[^,;:“”\"]{0,50}$|(?:[,;]|\b(?:and|by|while|statement|letter|message|release|note|tweet|post|without|before|after))\s+(?:\w+ly\s+|also\s+|further\s+)?$",
            self._text[max(sentence.start_cp, cue.start_cp - 40) : cue.start_cp],
        ):
            return None
        spoken = [act for act in self._here if act.cue.start_cp < cue.start_cp]
        if spoken:
            return spoken[-1].speaker if self._speaks_on(cue, spoken[-1].speaker) else None
        found = self._speakers.main(sentence.start_cp, cue.start_cp)
        return found if found is None else self.meant(found)

    def _speaks_on(self, cue: SpeechCue, speaker: Speaker) -> bool:
        """Whether a second verb can be the speaker's: a paper that reports demands nothing."""
        is_paper = bool(speaker.refs) and self._reading.actors[speaker.refs[0]].org_kind == "media"
        return not is_paper or cue.sort in ("say", "note", "tell")

    def meant(self, speaker: Speaker) -> Speaker | None:
        """Whom a pronoun means: who spoke last, when that is a moment ago, else who the cast takes it for."""
        word = self._text[speaker.start_cp : speaker.end_cp].lower()
        if not speaker.is_pronoun and word not in _POINTING:
            return speaker
        if word in ("it", "its") and not self._here:
            sentence = self._reading.document.sentence_at(speaker.start_cp)
            body = self._speakers.body_of(sentence.start_cp, speaker.start_cp)
            if body is not None:
                return Speaker(speaker.start_cp, speaker.end_cp, body.refs, is_pronoun=True)
        recent = self._here or self._acts[-1:]
        is_near = bool(recent) and not self._has_moved_on(recent[-1], speaker)
        if is_near and self._agrees(word, recent[-1].speaker):
            last = recent[-1].speaker
            return Speaker(speaker.start_cp, speaker.end_cp, last.refs, last.unnamed, is_pronoun=True)
        return speaker if speaker.refs or speaker.unnamed else self._leader(word, speaker)

    def _leader(self, word: str, speaker: Speaker) -> Speaker | None:
        """Whom the sentence before is about: “The archbishop opened the hearing.”"""
        document = self._reading.document
        number = document.sentence_at(speaker.start_cp).number
        if number == 0 or word not in ("he", "she", "it"):
            return None
        before = document.sentences[number - 1]
        found = (self._speakers.body_of if word == "it" else self._speakers.leading)(before.start_cp, before.end_cp)
        if found is None or found.is_pronoun:
            return None
        return Speaker(speaker.start_cp, speaker.end_cp, found.refs, found.unnamed, is_pronoun=True)

    def _has_moved_on(self, last: Act, speaker: Speaker) -> bool:
        """Whether the text has come to speak of somebody else since an act of speech."""
        document = self._reading.document
        here = document.sentence_at(speaker.start_cp)
        if speaker.start_cp - last.end_cp > 600 or last.sentence.number >= here.number - 1:
            return speaker.start_cp - last.end_cp > 600
        between = self._reading.mentions_in(last.sentence.end_cp, here.start_cp)
        return any(self._reading.actors[each.refs[0]].kind == "person" and not each.is_pronoun for each in between)

    def _agrees(self, word: str, speaker: Speaker) -> bool:
        actors = [self._reading.actors[ref] for ref in speaker.refs]
        if word in ("he", "she", "his", "her", "him") or word in _POINTING:
            return len(actors) == 1 and actors[0].kind == "person" and not actors[0].is_plural
        if word in ("they", "their"):
            return len(actors) > 1 or any(each.is_plural for each in actors) or not actors
        if word in ("it", "its"):
            return len(actors) == 1 and actors[0].kind in ("organisation", "state")
        return True

    def fits(self, cue: SpeechCue, speaker: Speaker) -> bool:
        """Whether a form agrees with its speaker: “report” needs several, “claims” is often a noun."""
        if cue.form in ("plain", "participle") and cue.verb in _ONLY_PAST:
            return False
        if cue.form == "plain" and not (speaker.unnamed in _ALONE and cue.sort == "say"):
            actors = [self._reading.actors[ref] for ref in speaker.refs]
            return len(actors) > 1 or any(each.is_plural for each in actors) or self._is_many(speaker)
        if speaker.is_guess and cue.form == "present" and cue.verb not in _PLAINLY:
            return False
        if speaker.unnamed in _ALONE and cue.form != "past" and cue.sort != "say":
            return False
        return not (cue.form == "present" and cue.verb in ("state", "second", "project", "brand", "label", "term"))

    def _is_many(self, speaker: Speaker) -> bool:
        words = (speaker.unnamed or self._text[speaker.start_cp : speaker.end_cp]).lower().split()
        return any(word in _MANY or (word.endswith("s") and word in speaker_nouns()) for word in words)
