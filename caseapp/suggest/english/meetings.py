"""Meetings of a text: each with who met, at what level, where, when, how and whether it took place, told once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caseapp.suggest.document import Sentence
from caseapp.suggest.english import groups
from caseapp.suggest.english.meeting_cues import Cue, cues_in, is_told_of, status_in
from caseapp.suggest.found import DateFound, Meeting, Mention, Reading, Span

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
_MARGIN = re.compile(
    r"\b(?:on\s+the\s+(?:sidelines|margins?|fringes)\s+of|in\s+the\s+margins\s+of|(?:while|opportunity\s+of)\s+attending|"
    r"during|at)\s+(?P<event>(?:the\s+|an?\s+)?(?:[\w’'&–-]+\s+){0,7}?(?:Conference|conference|Summit|summit|Assembly|Forum|meeting|meetings))\b"
)
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|their)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_NOUN_PHRASE = re.compile(r"(?:[\w’'–-]+\s+){0,7}$")
_KINDS = {"summit": "summit", "conference": "conference", "call": "call", "visit": "visit", "hearing": "hearing"}


@dataclass(slots=True)
class _Told:
    """One telling of a meeting."""

    sentence: Sentence
    cue: Cue
    actors: list[str]
    observers: list[str]
    place: str
    date: DateFound | None
    status: str
    mode: str
    level: str
    kind: str
    margin: str
    words: str
    is_definite: bool
    confidence: float


def find_meetings(reading: Reading) -> tuple[Meeting, ...]:
    """The meetings in the order in which they are first told of."""
    told = [each for sentence in reading.document.sentences for each in _tellings(reading, sentence)]
    return tuple(_Merging(reading).all_of(told))


def _tellings(reading: Reading, sentence: Sentence) -> Iterator[_Told]:
    text = reading.document.text
    cues = list(cues_in(text, sentence.start_cp, sentence.end_cp))
    begin = sentence.start_cp
    for number, cue in enumerate(cues):
        end = cues[number + 1].start_cp if number + 1 < len(cues) else sentence.end_cp
        made = _telling(reading, sentence, cue, begin, end)
        if made is not None:
            yield made
            begin = cue.end_cp


def _telling(reading: Reading, sentence: Sentence, cue: Cue, begin: int, end: int) -> _Told | None:
    text = reading.document.text
    subjects = groups.before(reading, begin, cue.start_cp)
    objects = groups.behind(reading, cue.end_cp, sentence.end_cp)
    place = _place(reading, cue, sentence.end_cp)
    if cue.sort == "noun":
        subjects, objects = _of_noun(reading, cue, begin, sentence.end_cp)
    if cue.sort == "hold":
        objects += _with(reading, cue, sentence.end_cp)
    actors = [ref for ref in groups.refs_of([*subjects, *objects]) if reading.actors[ref].kind != "place"]
    found = _date(reading, cue, begin, end, sentence)
    if not _is_meeting(reading, cue, subjects, objects, actors, place, found, sentence):
        return None
    if cue.sort == "visit" and objects and not place:
        place = objects[0].refs[0]
    words = text[max(sentence.start_cp, cue.start_cp - 80) : min(sentence.end_cp, cue.end_cp + 80)]
    return _Told(
        sentence=sentence,
        cue=cue,
        actors=actors,
        observers=[],
        place=place,
        date=found,
        status=_status(reading, cue, begin, end, found),
        mode="by phone" if _PHONE.search(words) else "by video" if _VIDEO.search(words) else "in person",
        level=_level(reading, actors, words),
        kind=_kind(cue, words),
        margin=_margin(text, begin, sentence.end_cp),
        words=_phrase(text, cue, sentence),
        is_definite=cue.sort == "noun"
        and _DEFINITE.search(text, max(begin, cue.start_cp - 40), cue.start_cp) is not None,
        confidence=0.85 if len(actors) > 1 and found else 0.7,
    )


def _is_meeting(
    reading: Reading,
    cue: Cue,
    subjects: Sequence[Mention],
    objects: Sequence[Mention],
    actors: Sequence[str],
    place: str,
    found: DateFound | None,
    sentence: Sentence,
) -> bool:
    """Whether enough is told for a meeting."""
    is_several = len(actors) > 1 or any(reading.actors[ref].is_plural for ref in actors)
    match cue.sort:
        case "meet" | "phone" | "speak":
            return bool(subjects and objects) or is_several
        case "hold" | "gather":
            return is_several or bool(place and actors)
        case "visit":
            return _is_visit(reading, subjects, objects)
        case "attend":
            return bool(subjects)
    told = is_told_of(reading.document.text, cue, sentence.end_cp)
    return sum((bool(found), bool(place), told, is_several)) >= 2


def _is_visit(reading: Reading, subjects: Sequence[Mention], objects: Sequence[Mention]) -> bool:
    if not subjects or not objects:
        return False
    visitor, visited = reading.actors[subjects[0].refs[0]], reading.actors[objects[0].refs[0]]
    return visitor.kind == "person" and visited.kind in ("state", "place", "person")


def _of_noun(reading: Reading, cue: Cue, begin: int, end: int) -> tuple[list[Mention], list[Mention]]:
    """Who stands in front of a noun (the G20 foreign ministers meeting) and behind it (between, of, with)."""
    text = reading.document.text
    front = [
        each
        for each in reading.mentions_in(max(begin, cue.start_cp - 60), cue.start_cp)
        if _touches(text, each.end_cp, cue.start_cp)
    ]
    ahead = re.compile(r"\s*(?:between|of|with|among|by)\s+(?:the\s+)?").match(text, cue.end_cp, end)
    return front[-1:], groups.behind(reading, ahead.end(), end) if ahead else []


def _touches(text: str, start_cp: int, end_cp: int) -> bool:
    return re.fullmatch(r"(?:['’]s?)?\s*(?:[\w-]+\s+){0,2}", text[start_cp:end_cp]) is not None


def _with(reading: Reading, cue: Cue, end: int) -> list[Mention]:
    """Who follows by “with” or “between”."""
    ahead = re.compile(r"[^.;“”\"]{0,90}?\b(?:with|between)\s+").match(reading.document.text, cue.end_cp, end)
    return groups.behind(reading, ahead.end(), end) if ahead else []


def _place(reading: Reading, cue: Cue, end: int) -> str:
    text = reading.document.text
    for mention in reading.mentions_in(cue.end_cp, min(end, cue.end_cp + 150)):
        actor = reading.actors[mention.refs[0]]
        if actor.kind in ("place", "state") and re.search(
            r"\b(?:in|at|to)\s+(?:the\s+)?$", text[max(0, mention.start_cp - 12) : mention.start_cp]
        ):
            return mention.refs[0]
    return ""


def _date(reading: Reading, cue: Cue, begin: int, end: int, sentence: Sentence) -> DateFound | None:
    """The date of a telling: the nearest in its part of the sentence, else the first of the sentence."""
    near = reading.dates_in(begin, end)
    if near:
        return min(near, key=lambda each: min(abs(each.start_cp - cue.end_cp), abs(cue.start_cp - each.end_cp)))
    first = reading.dates_in(sentence.start_cp, sentence.start_cp + 3)
    return first[0] if first else None


def _status(reading: Reading, cue: Cue, begin: int, end: int, found: DateFound | None) -> str:
    said = status_in(reading.document.text, cue, begin, end)
    published = reading.document.published
    if found is not None and published is not None and not said.startswith(("cancel", "postpone")):
        last = found.edtf.split("/")[-1].rstrip("~?%").strip("[]")
        first = found.edtf.split("/")[0].rstrip("~?%").strip("[]")
        today = published.isoformat()
        if last not in ("", "..") and last[: len(today)] < today[: len(last)]:
            return "held"
        if first not in ("", "..") and first > today[: len(first)]:
            return said if said in ("expected", "planned", "unscheduled") else "planned"
    return said or "held"


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


def _margin(text: str, begin: int, end: int) -> str:
    found = _MARGIN.search(text, begin, end)
    return " ".join(found["event"].split()) if found else ""


def _phrase(text: str, cue: Cue, sentence: Sentence) -> str:
    """The noun with the few words before it, for a title."""
    if not cue.noun:
        return ""
    lead = _NOUN_PHRASE.search(text, max(sentence.start_cp, cue.start_cp - 60), cue.start_cp)
    words = f"{lead[0] if lead else ''}{text[cue.start_cp : cue.end_cp]}"
    cut = re.split(r"\b(?:the|a|an|their|his|her|in|at|to|of|for|on|with|from|hold|held|that|this|and)\s+", words)
    return " ".join(cut[-1].split())


class _Merging:
    """Tellings of one meeting become one: the same actors at what can be the same time, or a noun that points back."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._told: list[list[_Told]] = []

    def all_of(self, told: Sequence[_Told]) -> Iterator[Meeting]:
        """The meetings."""
        for each in told:
            same = next((group for group in reversed(self._told) if self._is_same(group, each)), None)
            if same is None:
                self._told.append([each])
            else:
                same.append(each)
        for number, group in enumerate(self._told, 1):
            yield self._meeting(number, group)

    def _is_same(self, group: Sequence[_Told], each: _Told) -> bool:
        dated = next((other.date for other in group if other.date is not None), None)
        is_timely = dated is None or each.date is None or _may_be_same(dated.edtf, each.date.edtf)
        if not is_timely or (group[0].status == "held") != (each.status == "held"):
            return False
        mine, theirs = self._sides(each.actors), {side for other in group for side in self._sides(other.actors)}
        if not mine:
            return each.is_definite
        is_generic = each.date is None and each.cue.sort in ("noun", "hold")
        if mine == theirs:
            return (dated is not None and each.date is not None) or is_generic or each.is_definite
        return is_generic and each.is_definite and mine <= theirs

    def _sides(self, actors: Sequence[str]) -> frozenset[str]:
        """The states that meet, or who has none."""
        return frozenset(self._reading.actors[ref].state or ref for ref in actors)

    def _meeting(self, number: int, group: Sequence[_Told]) -> Meeting:
        first = max(group, key=lambda each: (bool(each.date), len(each.actors), -each.cue.start_cp))
        actors = self._reading.actors
        named = list(dict.fromkeys(ref for each in group for ref in each.actors))
        people = [ref for ref in named if actors[ref].kind != "state"]
        represented = {actors[ref].state for ref in people}
        parties = [ref for ref in named if actors[ref].kind == "state" and ref not in represented]
        place = next((each.place for each in (first, *group) if each.place), "")
        spans = [Span(each.sentence.start_cp, each.sentence.end_cp) for each in group]
        spans = [Span(*_clause(self._reading, each)) for each in group] or spans
        return Meeting(
            ref=f"meeting-{number}",
            title=self._title(first, people, parties),
            kind=first.kind,
            status=first.status,
            spans=tuple(spans),
            rule=f"meeting: {first.cue.sort}",
            confidence=first.confidence,
            participants=tuple(people),
            parties=tuple(parties),
            level=first.level,
            mode=first.mode,
            place=place,
            date=next((each.date for each in (first, *group) if each.date is not None), None),
            inferred=("mode",) if first.mode == "in person" else (),
        )

    def _title(self, told: _Told, people: Sequence[str], parties: Sequence[str]) -> str:
        names = [self._reading.actors[ref].name for ref in (*people, *parties)]
        noun = {"call": "call", "visit": "visit", "summit": "summit"}.get(told.kind, "talks")
        if told.words and (told.cue.sort == "noun" or not names):
            return told.words[0].upper() + told.words[1:]
        if not names:
            return noun.capitalize()
        return f"{' – '.join(names[:4])}: {noun}"


def _clause(reading: Reading, told: _Told) -> tuple[int, int]:
    """The words of a telling: from its subject or date to the end of what belongs to it."""
    return told.sentence.start_cp, told.sentence.end_cp


def _may_be_same(one: str, other: str) -> bool:
    """Whether two dates can be one: the same, or one inside the other."""
    first, second = (
        tuple(part.rstrip("~?%") for part in (each.split("/")[0], each.split("/")[-1])) for each in (one, other)
    )
    return first[0][:10] <= second[1][:10] + "~" and second[0][:10] <= first[1][:10] + "~"
