"""Single tellings of meetings: a cue with who, where, when and how, as far as its part of the sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.english.meetings.cues import cues_in, is_there, is_told_of, status_in
from caseapp.suggest.found import DateFound, Mention, Reading, Span
from caseapp.suggest.merging import Cue, Told, status_of

_LEVELS = (
    (
        "deputy minister",
        re.compile(r"\b(?:deputy|vice)[\s-]+(?:\w+\s+)?(?:minister|secretary)|undersecretary", re.IGNORECASE),
    ),
    (
        "head of state or government",
        re.compile(
            r"\b(?:president|prime minister|premier|chancellor|king|queen|emperor|emir|sultan|pope|taoiseach|leader)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "minister",
        re.compile(r"\b(?:minister|secretary of state|foreign secretary|secretary of defen[cs]e)\b", re.IGNORECASE),
    ),
    ("working level", re.compile(r"\b(?:working[\s-]level|director|expert)", re.IGNORECASE)),
    (
        "senior official",
        re.compile(
            r"\b(?:ambassador|envoy|representative|commissioner|official|general|chief|secretary)\b", re.IGNORECASE
        ),
    ),
)
_PHONE = re.compile(r"\b(?:(?:tele)?phone[ds]?|phoned|telephoned|phone calls?|rang|by phone)\b", re.IGNORECASE)
_VIDEO = re.compile(r"\b(?:video|virtual|online)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|their)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"\s*(?:(?:was|were|is|will\s+be|to\s+be|being)\s+)?(?:between|of|with|among|by|attended\s+by|joined\s+by)\s+(?:the\s+)?"
)
_CAME_FOR = re.compile(r"\bfor\s+(?:[\w-]+\s+){0,5}$")
_NOUN_PHRASE = re.compile(r"(?:[\w’'–-]+\s+){0,7}$")
_OCCASION = re.compile(
    r"\b(?:on\s+the\s+(?:sidelines|margins?|fringes)\s+of|in\s+the\s+margins\s+of|at|during)\s+(?:[\w’'-]+\s+){0,8}$"
)
_IN = re.compile(r"\b(?:in|at|to|on\s+the\s+island\s+of)\s+(?:the\s+)?$")
_ANOTHER = re.compile(
    r"\b(?:next|last|first|second|third|fourth|fifth|sixth|previous|another|other|annual|upcoming|latest|earlier|coming|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
#: What goes on for months: a date beside it is not its own.
_VAGUE = re.compile(r"(?:negotiations|talks|consultations|dialogue)\b", re.IGNORECASE)
_BY_CALL = re.compile(r"\b(?:in|during|over|on|by)\s+(?:an?|the|their|this)?\s*(?:\w+\s+){0,2}$", re.IGNORECASE)
_ELSE = re.compile(r";|,\s+\w+ing\b")
_GOES_ON = re.compile(r"\band\s+(?:(?:then|later|also|afterwards|\w+ly)\s+){0,2}$")
_ORDINAL = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|next|another|annual|upcoming)\b", re.IGNORECASE)
_DATELINE = re.compile(r"\s[-–—]+\s|\)\s*[-–—:]")
_SAID = re.compile(r"\b(?:that|said|says|told)\b")
_PHRASE_BREAK = re.compile(
    r"\b(?:the|a|an|their|his|her|in|at|to|of|for|on|with|from|hold|held|holding|have|had|that|this|and|join|attended)\s+"
)
_KINDS = {"summit": "summit", "conference": "conference", "call": "call", "visit": "visit", "hearing": "hearing"}


def tellings_in(reading: Reading, sentence: Sentence) -> Iterator[Told]:
    """The tellings of a sentence, in order; a journey and the meeting it was made for are one, and an occasion on whose
    margins people meet lends them its day and place."""
    cues = list(cues_in(reading.document.text, sentence.start_cp, sentence.end_cp))
    begin = sentence.start_cp
    subjects: list[Mention] = []
    waiting: Told | None = None
    for number, cue in enumerate(cues):
        end = cues[number + 1].start_cp if number + 1 < len(cues) else sentence.end_cp
        part = _Part(reading, sentence, cue, begin, end, subjects)
        if not part.is_meeting():
            continue
        told = part.telling()
        if not told.is_reminder:
            begin, subjects = cue.end_cp, part.subjects
        if waiting is not None and _is_occasion_of(reading, waiting, told):
            waiting.place, waiting.date = waiting.place or told.place, waiting.date or told.date
            continue
        if waiting is not None and waiting.kind == "visit" and set(waiting.actors[:1]) & set(told.actors):
            told.place, told.date = told.place or waiting.place, told.date or waiting.date
            told.span = Span(waiting.span.start_cp, told.span.end_cp)
        elif waiting is not None:
            yield waiting
        waiting = told
    if waiting is not None:
        yield waiting


def _is_occasion_of(reading: Reading, told: Told, noun: Told) -> bool:
    """Whether a noun is the occasion at which what was told before takes place: on the sidelines of a summit."""
    if noun.cue.sort != "noun" or told.cue.sort == "noun":
        return False
    between = reading.document.text[told.cue.end_cp : noun.cue.start_cp]
    return _OCCASION.search(between) is not None


class _Part:
    """The part of a sentence around a cue: who, where and when."""

    def __init__(
        self, reading: Reading, sentence: Sentence, cue: Cue, begin: int, end: int, subjects: list[Mention]
    ) -> None:
        self._reading, self._sentence, self._cue = reading, sentence, cue
        self._begin, self._end = begin, end
        self._text = reading.document.text
        self._place = _place(reading, cue, begin, sentence.end_cp)
        if cue.sort == "noun":
            self.subjects, self._objects = _of_noun(reading, cue, begin, sentence.end_cp)
        else:
            goes_on = subjects and (cue.sort == "again" or _GOES_ON.search(self._text, begin, cue.start_cp))
            self.subjects = subjects if goes_on else groups.before(reading, begin, cue.start_cp) or subjects
            is_noun = cue.sort in ("hold", "arrange")
            self._objects = [] if is_noun else groups.behind(reading, cue.end_cp, sentence.end_cp)
        if cue.sort == "attend":
            self._objects += reading.mentions_in(cue.start_cp, cue.end_cp)
        is_far = cue.sort in ("meet", "gather") and not self._objects
        if is_far or cue.sort in ("hold", "attend", "arrange"):
            self._objects += _with(reading, cue, sentence.end_cp)
        refs = groups.refs_of([*self.subjects, *self._objects])
        self._actors = [ref for ref in refs if reading.actors[ref].kind in ("person", "organisation", "state")]
        self._date = _date(reading, cue, begin, end, sentence)

    def is_meeting(self) -> bool:
        """Whether enough is told for a meeting."""
        is_several = len(self._actors) > 1 or any(_is_several(self._reading, ref) for ref in self._actors)
        match self._cue.sort:
            case "meet" | "phone" | "again" | "call":
                return bool(self.subjects and self._objects) or is_several
            case "speak":
                is_call = is_several and _PHONE.search(self._text[self._cue.start_cp : self._cue.end_cp]) is not None
                return is_call or bool(self.subjects and self._objects and self._is_person(self._objects[0]))
            case "hold" | "gather" | "arrange":
                return is_several or bool(self._place and self._actors)
            case "visit":
                return self._is_visit()
            case "attend":
                return bool(self.subjects)
        return self._weight(is_several) >= 2 or self._is_reminder()

    def _weight(self, is_several: bool) -> int:
        """How much a noun tells: that it was held, when, where, by several."""
        told = is_told_of(self._text, self._cue, self._sentence.end_cp) or is_there(self._text, self._cue, self._begin)
        if not told and not is_several and _VAGUE.match(self._text, self._cue.start_cp):
            return 0
        return sum((told or self._is_dated(), bool(self._place), told, is_several))

    def _is_reminder(self) -> bool:
        """Whether a noun only reminds of a meeting told of before: the talks with him."""
        is_back = _is_definite(self._text, self._cue, self._begin, self._sentence.end_cp)
        return self._cue.sort == "noun" and is_back and bool(self._actors or self._is_dated())

    def _is_dated(self) -> bool:
        """Whether a date belongs to the noun itself: nothing parts them."""
        if self._date is None:
            return False
        first, second = sorted(((self._date.start_cp, self._date.end_cp), (self._cue.start_cp, self._cue.end_cp)))
        between = self._text[first[1] : second[0]]
        return len(between) <= 60 and not re.search(r"[,;:“”\"]", between.replace(", ", " ", between.count(" and ")))

    def telling(self) -> Told:
        """What it tells."""
        cue, text, sentence = self._cue, self._text, self._sentence
        if cue.sort == "visit" and not self._place:
            self._place = self._objects[0].refs[0]
        words = text[max(sentence.start_cp, cue.start_cp - 80) : min(sentence.end_cp, cue.end_cp + 80)]
        is_observer = re.search(r"\bas\s+(?:an?\s+)?observers?\b", text[cue.end_cp : cue.end_cp + 60]) is not None
        lead = self.subjects[-1].end_cp if self.subjects and self.subjects[-1].end_cp <= cue.start_cp else self._begin
        return Told(
            span=self._span(),
            cue=cue,
            actors=[] if is_observer else self._actors,
            observers=self._actors if is_observer else [],
            place=self._place,
            date=self._date,
            status=_status(self._reading, cue, lead, self._end, self._date),
            mode=_mode(cue, words, text),
            level=_level(self._reading, self._actors, words),
            kind=_kind(cue, words),
            words=_phrase(text, cue, sentence),
            is_definite=_is_definite(text, cue, self._begin, sentence.end_cp),
            is_reminder=self._cue.sort == "noun" and self._weight(len(self._actors) > 1) < 2,
            is_new=is_there(text, cue, self._begin),
            confidence=0.85 if len(self._actors) > 1 and self._date else 0.7,
        )

    def _span(self) -> Span:
        """The words from the first of who, when, where and what to the last."""
        parts = [(each.start_cp, each.end_cp) for each in (*self.subjects, *self._objects) if each.end_cp > self._begin]
        parts += [(self._cue.start_cp, self._cue.end_cp)]
        if self._date is not None:
            parts.append((self._date.start_cp, self._date.end_cp))
        parts += [
            (each.start_cp, each.end_cp)
            for each in self._reading.mentions_in(self._cue.end_cp, self._end)
            if self._place in each.refs
        ]
        start, end = min(start for start, _ in parts), max(end for _, end in parts)
        if self._cue.sort == "noun":
            start = min(start, self._cue.start_cp - len(_lead(self._text, self._cue, self._sentence)))
        return Span(start, end)

    def _is_visit(self) -> bool:
        if not self.subjects or not self._objects:
            return False
        visitor, visited = (self._reading.actors[each[0].refs[0]] for each in (self.subjects, self._objects))
        is_sent = visitor.kind == "person" or "delegation" in visitor.name.lower()
        return is_sent and visited.kind in ("state", "place", "person")

    def _is_person(self, mention: Mention) -> bool:
        return self._reading.actors[mention.refs[0]].kind == "person"


def _is_several(reading: Reading, ref: str) -> bool:
    """Whether one actor is a meeting by itself: a group, a forum, an assembly."""
    actor = reading.actors[ref]
    return actor.is_plural or actor.org_kind in ("forum", "international organisation")


def _is_definite(text: str, cue: Cue, begin: int, end: int) -> bool:
    """Whether its noun points back: the talks, this meeting; also what somebody attended."""
    at = cue.start_cp
    if cue.sort == "attend":
        lead = re.search(r"\b(?:the|this|these)\s+(?:\w+\s+)?\w+$", text[at : cue.end_cp], re.IGNORECASE)
        return lead is not None and _ORDINAL.search(lead[0]) is None
    lead = _DEFINITE.search(text, max(begin, at - 40), at) if cue.sort == "noun" else None
    return lead is not None and _ANOTHER.search(lead[0]) is None


def _mode(cue: Cue, words: str, text: str) -> str:
    near = text[max(0, cue.start_cp - 20) : cue.end_cp + 30]
    if _PHONE.search(near):
        return "by phone"
    return "by video" if _VIDEO.search(words) else "in person"


def _of_noun(reading: Reading, cue: Cue, begin: int, end: int) -> tuple[list[Mention], list[Mention]]:
    """Who stands in front of a noun (the G20 foreign ministers meeting) and behind it (between, of, with); who came for
    talks with somebody is one of them."""
    text = reading.document.text
    front = [
        each
        for each in reading.mentions_in(max(begin, cue.start_cp - 60), cue.start_cp)
        if _touches(text, each.end_cp, cue.start_cp)
    ]
    ahead = _OF_WHOM.match(text, cue.end_cp, end)
    objects = groups.behind(reading, ahead.end(), end) if ahead else []
    is_call = _PHONE.search(text, cue.start_cp, cue.end_cp) is not None
    if is_call and not front and _BY_CALL.search(text, max(begin, cue.start_cp - 40), cue.start_cp):
        return groups.first(reading, begin, cue.start_cp), objects
    if not front and objects and _CAME_FOR.search(text, max(begin, cue.start_cp - 50), cue.start_cp):
        front = groups.before(reading, begin, cue.start_cp)
    return front[-1:], objects


def _touches(text: str, start_cp: int, end_cp: int) -> bool:
    return re.fullmatch(r"(?:['’]s?)?\s*(?:[\w-]+\s+){0,2}", text[start_cp:end_cp]) is not None


def _with(reading: Reading, cue: Cue, end: int) -> list[Mention]:
    """Who follows by “with” or “between”."""
    ahead = re.compile(r"[^.;“”\"]{0,90}?\b(?:with|between)\s+").match(reading.document.text, cue.end_cp, end)
    return groups.behind(reading, ahead.end(), end) if ahead else []


def _place(reading: Reading, cue: Cue, begin: int, end: int) -> str:
    text = reading.document.text
    if cue.sort == "noun":  # the Doha conference
        for each in reading.mentions_in(max(0, cue.start_cp - 40), cue.start_cp)[-1:]:
            if reading.actors[each.refs[0]].kind == "place" and _touches(text, each.end_cp, cue.start_cp):
                return each.refs[0]
    came_for = cue.sort == "noun" and _CAME_FOR.search(text, max(begin, cue.start_cp - 50), cue.start_cp) is not None
    ahead = _ELSE.search(text, cue.end_cp, min(end, cue.end_cp + 150))
    reach = ahead.start() if ahead is not None else min(end, cue.end_cp + 150)
    for mention in reading.mentions_in(begin if came_for else cue.end_cp, reach):
        actor = reading.actors[mention.refs[0]]
        if actor.kind in ("place", "state") and _IN.search(text, max(0, mention.start_cp - 24), mention.start_cp):
            return _within(reading, mention, end)
    return ""


def _within(reading: Reading, mention: Mention, end: int) -> str:
    """The place itself where a state leads to it: in Germany's western city of Bonn."""
    text = reading.document.text
    if text[mention.end_cp : mention.end_cp + 2] in ("'s", "’s"):
        for each in reading.mentions_in(mention.end_cp, min(end, mention.end_cp + 45)):
            is_inside = not re.search(r"[,.;:]", text[mention.end_cp : each.start_cp])
            if is_inside and reading.actors[each.refs[0]].kind == "place":
                return each.refs[0]
    return mention.refs[0]


def _date(reading: Reading, cue: Cue, begin: int, end: int, sentence: Sentence) -> DateFound | None:
    """The date of a telling: the nearest in its part of the sentence, a dateline last, else where it begins."""
    text = reading.document.text
    near = [
        each
        for each in reading.dates_in(begin, end)
        if not _SAID.search(text, *sorted((min(each.end_cp, cue.end_cp), max(each.start_cp, cue.start_cp))))
    ]
    near = [each for each in near if not _DATELINE.search(text, each.end_cp, max(each.end_cp, cue.start_cp))] or near
    if near:
        return min(near, key=lambda each: min(abs(each.start_cp - cue.end_cp), abs(cue.start_cp - each.end_cp)))
    first = reading.dates_in(sentence.start_cp, sentence.start_cp + 3)
    return first[0] if first else None


def _status(reading: Reading, cue: Cue, begin: int, end: int, found: DateFound | None) -> str:
    said = status_in(reading.document.text, cue, begin, end)
    return status_of(said, found, reading.document.published)


def _level(reading: Reading, actors: Sequence[str], words: str) -> str:
    told = " ".join(
        f"{reading.actors[ref].role} {reading.actors[ref].name if reading.actors[ref].is_unnamed else ''}"
        for ref in actors
    )
    for each in (told, words):
        for level, pattern in _LEVELS:
            if pattern.search(each):
                return level
    return ""


def _kind(cue: Cue, words: str) -> str:
    if cue.sort == "visit":
        return "visit"
    if cue.sort == "phone" or (cue.sort == "speak" and _PHONE.search(words)):
        return "call"
    return next((kind for word, kind in _KINDS.items() if word in cue.noun), "meeting")


def _lead(text: str, cue: Cue, sentence: Sentence) -> str:
    """The words of its noun phrase before the noun."""
    found = _NOUN_PHRASE.search(text, max(sentence.start_cp, cue.start_cp - 60), cue.start_cp)
    cut = _PHRASE_BREAK.split(found[0] if found else "")
    return cut[-1]


def _phrase(text: str, cue: Cue, sentence: Sentence) -> str:
    """The noun with the few words before it, for a title."""
    if not cue.noun:
        return ""
    noun = text[cue.start_cp : cue.end_cp]
    words = _PHRASE_BREAK.split(noun)[-1] if cue.sort == "hold" else f"{_lead(text, cue, sentence)}{noun}"
    return " ".join(words.split())
