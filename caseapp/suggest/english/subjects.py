"""Whose words they are: the subject of a verb of speech, with pronouns and verbs that share one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.said import quote_ending
from caseapp.suggest.english.speaker_words import Speaker, speaker_nouns
from caseapp.suggest.english.speakers import Speakers
from caseapp.suggest.english.speech_acts import Act
from caseapp.suggest.english.speech_cues import SpeechCue
from caseapp.suggest.found import Reading
from caseapp.suggest.tables import bag

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
        if cue.form == "participle":
            found = self._speakers.before(start, cue.start_cp, is_participle=True) if self._is_running(cue) else None
            return found or self._same_or_main(sentence, cue)
        if self._speakers.goes_on(start, cue.start_cp):
            return self._same_or_main(sentence, cue) if cue.form == "past" else None
        found = self._speakers.before(start, cue.start_cp) or self._speakers.speaking(start, cue.start_cp)
        return found if found is None else self.meant(found)

    def _last_quote_end(self, sentence: Sentence, cue: SpeechCue) -> int:
        """Where the subject can begin: behind the last quotation of the sentence."""
        quote = quote_ending(self._reading, cue.start_cp)
        ends = [
            each.end_cp + 1
            for each in self._reading.document.quotations
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
            r"(?:[,;]|\b(?:and|by|while|statement|letter|message|release|note|tweet|post|without|before|after))\s+(?:\w+ly\s+|also\s+|further\s+)?$",
            self._text[max(sentence.start_cp, cue.start_cp - 40) : cue.start_cp],
        ):
            return None
        spoken = [act for act in self._here if act.cue.start_cp < cue.start_cp]
        if spoken:
            return spoken[-1].speaker
        found = self._speakers.main(sentence.start_cp, cue.start_cp)
        return found if found is None else self.meant(found)

    def meant(self, speaker: Speaker) -> Speaker | None:
        """Whom a pronoun means: who spoke last, when that is a moment ago, else who the cast takes it for."""
        if not speaker.is_pronoun:
            return speaker
        word = self._text[speaker.start_cp : speaker.end_cp].lower()
        recent = self._here or self._acts[-1:]
        is_near = bool(recent) and speaker.start_cp - recent[-1].end_cp < 400
        if is_near and self._agrees(word, recent[-1].speaker):
            last = recent[-1].speaker
            return Speaker(speaker.start_cp, speaker.end_cp, last.refs, last.unnamed, is_pronoun=True)
        return speaker if speaker.refs or speaker.unnamed else None

    def _agrees(self, word: str, speaker: Speaker) -> bool:
        actors = [self._reading.actors[ref] for ref in speaker.refs]
        if word in ("he", "she", "his", "her"):
            return len(actors) == 1 and actors[0].kind == "person" and not actors[0].is_plural
        if word in ("they", "their"):
            return len(actors) > 1 or any(each.is_plural for each in actors) or not actors
        if word in ("it", "its"):
            return len(actors) == 1 and actors[0].kind in ("organisation", "state")
        return True

    def fits(self, cue: SpeechCue, speaker: Speaker) -> bool:
        """Whether a form agrees with its speaker: “report” needs several, “claims” is often a noun."""
        if cue.form == "plain":
            actors = [self._reading.actors[ref] for ref in speaker.refs]
            return len(actors) > 1 or any(each.is_plural for each in actors) or self._is_many(speaker)
        return not (cue.form == "present" and cue.verb in ("state", "second", "project", "brand", "label", "term"))

    def _is_many(self, speaker: Speaker) -> bool:
        words = speaker.unnamed.lower().split() or [self._text[speaker.start_cp : speaker.end_cp].lower()]
        return any(word in _MANY or (word.endswith("s") and word in speaker_nouns()) for word in words)
