"""The meeting that an item comes from: told in the same sentence before it, or in the sentence before, by who met."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items.drafts import Draft
from caseapp.suggest.found import Meeting, Reading

#: What points back to a meeting told before.
_REFERS = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]fter|[Ff]ollowing)\s+(?:the|their|his|her|that|this)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:talks|meetings?|calls?|summit|consultations|visit|conversation|session|dinner|conference)\b"
)


class Held:
    """The meetings that were held, by the places where they are told."""

    def __init__(self, reading: Reading, meetings: Sequence[Meeting]) -> None:
        self._reading = reading
        self._meetings = meetings
        self._told = sorted(
            (span.start_cp, number, at > 0)
            for number, meeting in enumerate(meetings)
            if meeting.status == "held"
            for at, span in enumerate(meeting.spans)
        )

    def where(self, sentence: Sentence, draft: Draft) -> tuple[str, bool]:
        """The meeting an item comes from, "" when none tells; and whether only nearness does."""
        actors = self._reading.actors
        sides = {actors[ref].state or ref for ref in (*draft.owed_by, *draft.owed_to) if ref in actors}
        for is_near, first, last in self._places(sentence, draft):
            refers = _REFERS.search(self._reading.document.text, first, last) is not None
            here = self._told[bisect_left(self._told, (first, -1, False)) : bisect_left(self._told, (last, -1, False))]
            for _, number, is_again in reversed(here):
                meeting = self._meetings[number]
                met = {actors[ref].state or ref for ref in (*meeting.participants, *meeting.parties) if ref in actors}
                if sides & met and (refers or not is_again):
                    return meeting.ref, is_near
        return "", False

    def _places(self, sentence: Sentence, draft: Draft) -> Iterator[tuple[bool, int, int]]:
        yield False, sentence.start_cp, draft.start_cp
        if sentence.number:
            before = self._reading.document.sentences[sentence.number - 1]
            if before.paragraph == sentence.paragraph:
                yield True, before.start_cp, before.end_cp
