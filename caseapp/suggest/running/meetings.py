"""Meetings in languages whose words run together: a cue, and who, where and when in its part of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from caseapp.suggest.document import Sentence
from caseapp.suggest.found import DateFound, Meeting, Mention, Reading, Span
from caseapp.suggest.merging import Cue, Merging, Told, status_of
from caseapp.suggest.running.lexicon import shipped

_MOST_CP = 160
#: How far around its cue a telling is looked for.
_REACH_CP = 400


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The words of a language that tell of meetings. Patterns are looked for in a part of one sentence."""

    language: str
    cue: re.Pattern[str]
    """Groups meet, hold, call, visit and noun; `what` within them is what the meeting is called."""
    is_verb_last: bool
    status: Sequence[tuple[str, re.Pattern[str]]]
    """What is said of a meeting around its cue, the strongest first."""
    happens: re.Pattern[str]
    """What makes a noun a telling, not a reminder."""
    phone: re.Pattern[str]
    video: re.Pattern[str]
    kinds: Sequence[tuple[str, re.Pattern[str]]]
    levels: Sequence[tuple[str, re.Pattern[str]]]
    here_behind: re.Pattern[str]
    """What stands behind a place where something is."""
    here_before: re.Pattern[str]
    """What stands before it."""
    with_behind: re.Pattern[str]
    with_before: re.Pattern[str]
    topic: re.Pattern[str]
    """What stands behind the one a sentence is about."""
    subject: re.Pattern[str]
    """What stands behind the one who acts within a clause."""
    told_behind: re.Pattern[str]
    """What stands behind a cue that somebody only tells of."""
    says: re.Pattern[str]
    """What stands behind somebody who only says so."""
    nouns: Mapping[str, str]
    visited: Mapping[str, str]
    """Words for a visit that name the state visited by a sign: 방한, 訪日."""


def find_meetings(reading: Reading, words: MeetingWords) -> tuple[Meeting, ...]:
    """The meetings in the order in which they are first told of."""
    told: list[Told] = []
    subjects: list[str] = []
    paragraph = -1
    for sentence in reading.document.in_turn():
        if sentence.paragraph != paragraph:
            subjects, paragraph = [], sentence.paragraph
        found = list(_Telling(reading, words, sentence, subjects).all())
        told += found
        subjects = _topic(reading, words, sentence) or subjects
    return tuple(Merging(reading, words.nouns).all_of(told))


def _topic(reading: Reading, words: MeetingWords, sentence: Sentence) -> list[str]:
    for mention in reading.mentions_in(sentence.start_cp, min(sentence.end_cp, sentence.start_cp + _REACH_CP)):
        if reading.actors[mention.refs[0]].kind == "person" and words.topic.match(
            reading.document.text, mention.end_cp
        ):
            return list(mention.refs[:1])
    return []


class _Telling:
    """The tellings of one sentence."""

    def __init__(self, reading: Reading, words: MeetingWords, sentence: Sentence, subjects: Sequence[str]) -> None:
        self._reading, self._words, self._sentence, self._subjects = reading, words, sentence, subjects
        self._text = reading.document.text

    def all(self) -> Iterator[Told]:
        """In order; a visit and the meeting it was made for are one."""
        sentence = self._sentence
        cues = list(self._words.cue.finditer(self._text, sentence.start_cp, sentence.end_cp))
        begin = sentence.start_cp
        waiting: Told | None = None
        for number, match in enumerate(cues):
            end = cues[number + 1].start() if number + 1 < len(cues) else sentence.end_cp
            told = self._told(match, max(begin, match.start() - _REACH_CP), min(end, match.end() + _REACH_CP))
            if told is None:
                continue
            begin = match.end() if self._words.is_verb_last else begin
            if waiting is not None and self._is_one(waiting, told):
                waiting = _joined(waiting, told)
                continue
            if waiting is not None:
                yield waiting
            waiting = told
        if waiting is not None:
            yield waiting

    def _is_one(self, first: Told, second: Told) -> bool:
        if second.is_reminder:
            return True
        shared = set(first.actors) & set(second.actors)
        if first.kind == "visit" and bool(shared):
            return True
        return set(first.actors) == set(second.actors) and second.kind != "visit"

    def _told(self, match: re.Match[str], begin: int, end: int) -> Told | None:
        words, text = self._words, self._text
        groups = {name: found for name, found in match.groupdict().items() if found}
        sort = next((name for name in ("meet", "hold", "call", "visit", "noun") if name in groups), "noun")
        what = groups.get("what", "")
        last = match.end() if words.is_verb_last else end
        mentions = [
            each
            for each in self._reading.mentions_in(
                max(begin, match.start() - _MOST_CP), min(last, match.end() + _MOST_CP)
            )
            if self._is_same_voice(each, match.start())
        ]
        place = self._visited(mentions, match) if sort == "visit" else self._place(mentions)
        actors = self._actors(mentions, match, place if sort == "visit" else "")
        around = text[max(begin, match.start() - 40) : min(self._sentence.end_cp, match.end() + 40)]
        is_told = sort != "noun" or words.happens.search(
            text, match.start(), min(match.end() + 40, self._sentence.end_cp)
        )
        if sort == "visit" and (not place or not actors):
            return None
        is_back = not actors or (len(actors) == 1 and self._is_one_side(actors[0]))
        if is_back and sort not in ("visit", "noun"):
            is_later = begin > self._sentence.start_cp
            subjects = _topic(self._reading, words, self._sentence) if is_later else self._subjects
            actors = [*subjects, *(ref for ref in actors if ref not in subjects)]
            is_back = len(actors) < 2
        if is_back and sort not in ("visit", "noun"):
            return None
        date = self._date(match, begin, last)
        return Told(
            span=self._span(match, mentions, actors, date),
            cue=Cue(match.start(), match.end(), sort, what),
            actors=actors,
            observers=[],
            place=place,
            date=date,
            status=status_of(self._status(match, begin), date, self._reading.document.published),
            mode=self._mode(sort, match, around),
            level=self._level(actors, match[0] + what),
            kind=self._kind(sort, match[0]),
            words=what,
            is_definite=sort == "noun" and is_back,
            is_new=False,
            is_reminder=sort == "noun" and (is_back or not is_told),
            confidence=0.85 if len(actors) > 1 and date is not None else 0.7,
        )

    def _is_same_voice(self, mention: Mention, cp: int) -> bool:
        document = self._reading.document
        return document.quotation_at(mention.start_cp) == document.quotation_at(cp)

    def _is_one_side(self, ref: str) -> bool:
        actor = self._reading.actors[ref]
        return actor.org_kind not in ("forum", "international organisation")

    def _actors(self, mentions: Sequence[Mention], match: re.Match[str], visited: str) -> list[str]:
        """Who meets: the people, without him who only tells of it; else states and bodies, each with the others."""
        actors = self._reading.actors
        people = [each for each in mentions if actors[each.refs[0]].kind == "person"]
        acting = self._without_teller(people, match)
        refs = list(dict.fromkeys(ref for each in acting for ref in each.refs))
        if len(refs) > 1 or (visited and refs):
            return refs
        others = [
            ref
            for each in mentions
            for ref in each.refs
            if self._is_side(ref, each) and ref != visited and (not refs or self._is_with(each))
        ]
        if not refs and len(set(others)) < 2:
            refs = list(dict.fromkeys(ref for each in people for ref in each.refs))
        others = [ref for ref in dict.fromkeys(others) if ref not in {actors[each].state for each in refs}]
        return [*refs, *others] if refs or len(others) > 1 else []

    def _is_side(self, ref: str, mention: Mention) -> bool:
        """Whether a state or a body may be one of those who meet."""
        actor = self._reading.actors[ref]
        if actor.kind not in ("state", "organisation") or actor.org_kind in ("media", "forum"):
            return False
        return not self._is_here(mention) and not self._says(mention)

    def _without_teller(self, people: list[Mention], match: re.Match[str]) -> list[Mention]:
        words = self._words
        if not words.is_verb_last:
            return [each for each in people if not self._says(each)]
        is_reported = words.told_behind.match(self._text, match.end()) is not None
        acting = [each for each in people if words.subject.match(self._text, each.end_cp)]
        is_alone = len(people) == 1 and not self._is_with(people[0])
        if is_reported and (acting or is_alone):
            return [each for each in people if not words.topic.match(self._text, each.end_cp)]
        return people

    def _says(self, mention: Mention) -> bool:
        return self._words.says.match(self._text, mention.end_cp) is not None

    def _is_with(self, mention: Mention) -> bool:
        text, start = self._text, mention.start_cp
        is_behind = self._words.with_behind.match(text, mention.end_cp) is not None
        return is_behind or self._words.with_before.search(text[max(0, start - 4) : start]) is not None

    def _is_here(self, mention: Mention) -> bool:
        text, start = self._text, mention.start_cp
        if self._words.here_behind.match(text, mention.end_cp):
            return True
        return self._words.here_before.search(text[max(0, start - 4) : start]) is not None

    def _place(self, mentions: Sequence[Mention]) -> str:
        """The place of a meeting; a town rather than the state named before it."""
        found = [each for each in mentions if self._is_place(each)]
        here = [each for each in found if self._is_here(each)]
        towns = [each for each in here if self._reading.actors[each.refs[0]].kind == "place"]
        near = [
            each
            for each in found
            if any(other.end_cp <= each.start_cp <= other.end_cp + 2 for other in here)
            and self._reading.actors[each.refs[0]].kind == "place"
        ]
        chosen = (*towns, *near, *here)
        return chosen[0].refs[0] if chosen else ""

    def _is_place(self, mention: Mention) -> bool:
        return len(mention.refs) == 1 and self._reading.actors[mention.refs[0]].kind in ("place", "state")

    def _visited(self, mentions: Sequence[Mention], match: re.Match[str]) -> str:
        """Where a visit goes: the place nearest to its word, or the sign in it."""
        for sign, iso in self._words.visited.items():
            if sign in match[0]:
                return f"state-{iso.lower()}" if f"state-{iso.lower()}" in self._reading.actors else ""
        near = [each for each in mentions if self._is_place(each)]
        if not self._words.is_verb_last:
            near = [each for each in near if match.end() <= each.start_cp <= match.end() + 8]
        else:
            near = [each for each in near if match.start() - each.end_cp <= 8]
        return min(near, key=lambda each: abs(each.start_cp - match.start())).refs[0] if near else ""

    def _date(self, match: re.Match[str], begin: int, last: int) -> DateFound | None:
        """The date nearest to the cue, a day rather than a month or a year."""
        near = list(self._reading.dates_in(begin, max(last, match.end())))
        if not near and begin > self._sentence.start_cp:
            near = list(self._reading.dates_in(self._sentence.start_cp, begin))
        document = self._reading.document
        near = [each for each in near if document.quotation_at(each.start_cp) == document.quotation_at(match.start())]
        if not near:
            return None
        return min(
            near, key=lambda each: (len(each.edtf.split("/")[0].rstrip("~?%")) < 10, abs(each.start_cp - match.start()))
        )

    def _status(self, match: re.Match[str], begin: int) -> str:
        behind = self._text[match.start() : min(self._sentence.end_cp, match.end() + 36)]
        before = "" if self._words.is_verb_last else self._text[max(begin, match.start() - 60) : match.start()]
        for status, pattern in self._words.status:
            if pattern.search(behind) or (before and pattern.search(before)):
                return status
        return ""

    def _mode(self, sort: str, match: re.Match[str], around: str) -> str:
        if sort == "call" or self._words.phone.search(match[0]):
            return "by phone"
        return "by video" if self._words.video.search(around) else "in person"

    def _kind(self, sort: str, words: str) -> str:
        if sort in ("call", "visit"):
            return sort
        return next((kind for kind, pattern in self._words.kinds if pattern.search(words)), "meeting")

    def _level(self, actors: Sequence[str], words: str) -> str:
        for level, pattern in self._words.levels:
            if pattern.search(words):
                return level
        lexicon = shipped(self._words.language)
        offices = (lexicon.office_ending(self._reading.actors[ref].role) for ref in actors)
        return next((office.level for office in offices if office is not None and office.level), "")

    def _span(
        self, match: re.Match[str], mentions: Sequence[Mention], actors: Sequence[str], date: DateFound | None
    ) -> Span:
        parts = [(each.start_cp, each.end_cp) for each in mentions if set(each.refs) & set(actors)]
        parts.append((match.start(), match.end()))
        if date is not None:
            parts.append((date.start_cp, date.end_cp))
        return Span(min(start for start, _ in parts), max(end for _, end in parts))


def _joined(first: Told, second: Told) -> Told:
    """Two tellings of one sentence that are one meeting."""
    keep, other = (second, first) if first.kind == "visit" and not second.is_reminder else (first, second)
    keep.place, keep.date = keep.place or other.place, keep.date or other.date
    keep.level = keep.level or other.level
    if other.status in ("cancelled", "postponed", "planned", "expected") and other.is_reminder:
        keep.status = other.status
    keep.words = keep.words or (other.words if other.kind != "visit" else "")
    keep.span = Span(min(first.span.start_cp, second.span.start_cp), max(first.span.end_cp, second.span.end_cp))
    return keep
