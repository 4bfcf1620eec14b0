"""An act of speech as it is read: who speaks, by whom it is told, the words, and the words that tell it."""

from __future__ import annotations

from dataclasses import dataclass, field

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.statements.cues import SpeechCue
from caseapp.suggest.english.statements.said import Said
from caseapp.suggest.english.statements.speaker_words import Speaker


@dataclass(slots=True)
class Act:
    """An act of speech as it is read: the chain of speakers, what was said, and the words that tell it."""

    chain: list[Speaker]
    cue: SpeechCue
    said: Said
    start_cp: int
    end_cp: int
    text_start_cp: int
    text_end_cp: int
    sentence: Sentence
    is_doubtful: bool = False
    kinds: list[str] = field(default_factory=list)

    @property
    def speaker(self) -> Speaker:
        """Whose words they are."""
        return self.chain[-1]

    @property
    def is_quote(self) -> bool:
        """Whether they are quoted."""
        return self.said.how == "quote"
