"""What the frames of demands have in common: a draft of the words, with who asks and whom."""

from __future__ import annotations

import re
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.cues import Cue
from caseapp.suggest.english.items.drafts import Draft, title_of
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.english.statements.voices import Voices
from caseapp.suggest.found import Mention, Reading

_PART = re.compile(r"\b(?:of|in|from|with|between|for|to|at|on|over|into|by|against)\s+(?:the\s+)?$")


class Asking:
    """What all that find demands have in common."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        self.reading, self.voices = reading, voices
        self.text = reading.document.text

    def asked(self, start_cp: int, end_cp: int) -> list[Mention]:
        """Who is asked, of the words that tell whom: all that no preposition makes part of another."""
        mentions = self.reading.mentions_in(start_cp, end_cp)
        kept = [
            each for each in mentions if not _PART.search(self.text, max(start_cp, each.start_cp - 14), each.start_cp)
        ]
        return kept or groups.behind(self.reading, start_cp, end_cp)

    def begin(self, sentence: Sentence, cp: int) -> int:
        quotation = self.reading.document.quotation_at(cp)
        return max(sentence.start_cp, quotation.start_cp) if quotation is not None else sentence.start_cp

    def draft(
        self, sentence: Sentence, cue: Cue, what: int, owed_by: tuple[str, ...], inferred: tuple[str, ...] = ()
    ) -> Draft:
        speaker = self.voices.at(cue.start_cp)
        begin = self.begin(sentence, cue.start_cp)
        subject = clauses.subject_of(self.reading, sentence, begin, cue.start_cp, speaker)
        start = min(subject.start_cp, cue.start_cp)
        rule = f"{cue.sort.kind}: {cue.words} ({cue.sort.shape})"
        made = self.made(sentence, start, what, cue.sort.kind, rule, cue.sort.confidence, owed_by)
        by_whom = subject.refs if subject.is_agent else speaker if begin > sentence.start_cp else ()
        more = ("owed_to",) if by_whom and (subject.is_inferred or not subject.is_agent) else ()
        return replace(made, owed_to=tuple(ref for ref in by_whom if ref not in owed_by), inferred=(*inferred, *more))

    def made(
        self,
        sentence: Sentence,
        start: int,
        what: int,
        kind: str,
        rule: str,
        confidence: float,
        owed_by: tuple[str, ...],
    ) -> Draft:
        end = clauses.clause_end(self.reading, sentence, what)
        cut, condition = clauses.split_condition(self.text, what, end)
        return Draft(
            start,
            end,
            what,
            kind,
            rule,
            confidence,
            title_of(self.text[what:cut]),
            owed_by,
            due=clauses.due_in(self.reading, what, end, is_scheduled=False),
            condition=condition or clauses.condition_before(self.text, sentence.start_cp, start),
        )
