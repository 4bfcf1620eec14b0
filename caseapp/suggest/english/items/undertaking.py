"""What the frames of commitments have in common: a draft of the clause, with its subject, condition and day."""

from __future__ import annotations

import re

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.clauses import Subject
from caseapp.suggest.english.items.cues import Cue
from caseapp.suggest.english.items.drafts import Draft, title_of
from caseapp.suggest.english.statements.voices import Voices
from caseapp.suggest.found import Reading

_BEFORE_NOW = re.compile(r"\b(?:previously|originally|initially|formerly)\b")
SUBORDINATE = re.compile(
    r"\b(?:if|unless|whether|when|how|why|(?<!, )where|what|who|in\s+case|(?:un)?likely|possible|doubt\w*|feared?)\b"
    r"(?:(?!\bthen\b)[^,;:“”\"])*$",
    re.IGNORECASE,
)


class Undertaking:
    """What all that find commitments have in common."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        self.reading, self.voices = reading, voices
        self.text = reading.document.text

    def subject(self, sentence: Sentence, cp: int, begin: int = -1) -> Subject:
        quotation = self.reading.document.quotation_at(cp)
        start = max(sentence.start_cp, begin, quotation.start_cp if quotation is not None else 0)
        return clauses.subject_of(self.reading, sentence, start, cp, self.voices.at(cp))

    def is_past(self, sentence: Sentence, cp: int) -> bool:
        if self.voices.is_long_ago(sentence, cp) or _BEFORE_NOW.search(self.text, sentence.start_cp, cp):
            return True
        return clauses.is_of_old(self.reading, sentence)

    def made(self, sentence: Sentence, subject: Subject, start: int, what: int, kind: str, cue: Cue) -> Draft:
        rule = f"{kind}: {cue.words} ({cue.sort.shape})"
        confidence = cue.sort.confidence - (0 if subject.is_agent else 0.1)
        return self.plain(sentence, subject, start, what, kind, rule, confidence)

    def plain(
        self,
        sentence: Sentence,
        subject: Subject,
        start: int,
        what: int,
        kind: str,
        rule: str,
        confidence: float,
    ) -> Draft:
        end = clauses.clause_end(self.reading, sentence, what)
        cut, condition = clauses.split_condition(self.text, what, end)
        near = subject.start_cp if start - subject.start_cp < 70 else start
        return Draft(
            min(near, start),
            end,
            what,
            kind,
            rule,
            confidence,
            title_of(self.text[what:cut]),
            subject.refs,
            due=clauses.due_in(self.reading, what, end, is_scheduled=True),
            condition=condition or clauses.condition_before(self.text, sentence.start_cp, start),
            inferred=("owed_by",) if subject.is_inferred and subject.refs else (),
        )
