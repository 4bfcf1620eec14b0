"""Statements of a text: who said what, by whom it is told, when and on whose behalf; one act of speech is one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caseapp.suggest.english.statements.listening import Listening
from caseapp.suggest.english.statements.said import finite
from caseapp.suggest.english.statements.speaker_words import Speaker
from caseapp.suggest.english.statements.speech_acts import Act
from caseapp.suggest.found import DateFound, Link, Meeting, Reading, Span, Statement

_ADDING = ("add", "continue", "go on")
_APOLOGY = re.compile(r"\b(?:apolog\w+|sorry|remorse)\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:denied|denies|deny|denying|did\s+not|had\s+not\s+\w+ed|was\s+not\s+involved|there\s+(?:was|has\s+been)\s+no)\b",
    re.IGNORECASE,
)
_PLEDGE = re.compile(
    r"\b(?:we|I)(?:\s+(?:will|shall|are\s+(?:ready|committed)|pledge|promise|vow)|['’]ll)\b", re.IGNORECASE
)
_CLAIM = re.compile(
    r"\b(?:claim|allegation|accusation|charge|report|reports|rumou?r|speculation|suggestion)s?\b", re.IGNORECASE
)
_SILENT = re.compile(r"\b(?:not\s+comment|(?:declin|refus)ed\s+to\s+comment|no\s+comment)\b", re.IGNORECASE)
_REFUSING = ("reject", "dismiss", "dispute", "refute", "rebut", "repudiate")
_SPOKES = re.compile(r"\b(?:spokes\w+|official|person\s+in\s+charge|representative)\b", re.IGNORECASE)
_STATESMAN = re.compile(
    r"\b(?:minister|president|premier|chancellor|ambassador|envoy|secretary|king|emperor|prime\s+minister)\b",
    re.IGNORECASE,
)
_WEIGHT = {"quote": 0.95, "that": 0.92, "clause": 0.85, "thing": 0.7}
_SORT_WEIGHT = {"judge": 0.6, "name": 0.72, "ask": 0.8, "bid": 0.8, "vow": 0.75, "note": 0.62}
_STRONGER = ("apology", "denial", "demand", "commitment", "offer")
TITLE_WORDS = 12
#: How far back the meeting stands that a statement was made at.
NEAR_SENTENCES = 3


def find_statements(reading: Reading, meetings: Sequence[Meeting]) -> tuple[Statement, ...]:
    """The statements in the order of the text."""
    acts = _joined(reading, Listening(reading).acts())
    return tuple(_Making(reading, meetings).all_of(acts))


def _joined(reading: Reading, acts: Sequence[Act]) -> list[Act]:
    """Acts where a speech that is quoted goes on: “...,” he said. “...,” he added."""
    found: list[Act] = []
    for act in acts:
        last = found[-1] if found else None
        if last is not None and _goes_on(reading, last, act):
            last.text_start_cp = min(last.text_start_cp, act.text_start_cp)
            last.text_end_cp = max(last.text_end_cp, act.text_end_cp)
            last.end_cp = max(last.end_cp, act.end_cp)
            last.sentence = act.sentence
        else:
            found.append(act)
    return found


def _goes_on(reading: Reading, last: Act, act: Act) -> bool:
    if not (last.is_quote and act.is_quote and last.speaker.same_as(act.speaker)):
        return False
    between = reading.document.text[last.end_cp : act.start_cp]
    is_next = act.sentence.number <= last.sentence.number + 1
    return (is_next and act.cue.verb in _ADDING) or len(between) < 6


@dataclass(frozen=True, slots=True)
class _Dated:
    found: DateFound | None
    event: str
    inferred: tuple[str, ...]


class _Making:
    """Makes statements of acts, with what follows from what was told before."""

    def __init__(self, reading: Reading, meetings: Sequence[Meeting]) -> None:
        self._reading = reading
        self._meetings = {meeting.ref: meeting for meeting in meetings}
        self._told = sorted((span.start_cp, span.end_cp, meeting.ref) for meeting in meetings for span in meeting.spans)
        self._last: tuple[Act, DateFound | None, str] | None = None

    def all_of(self, acts: Sequence[Act]) -> Iterator[Statement]:
        """The statements, numbered."""
        for number, act in enumerate(acts, 1):
            yield self._statement(number, act)

    def _statement(self, number: int, act: Act) -> Statement:
        dated = self._dated(act)
        self._last = (act, dated.found, dated.event)
        behalf = self._on_behalf(act.speaker)
        inferred = (*dated.inferred, *(("on_behalf_of",) if behalf else ()))
        return Statement(
            ref=f"statement-{number}",
            title=self._title(act),
            kind=self._kind(act),
            text=Span(act.text_start_cp, act.text_end_cp, "text"),
            spans=(Span(act.start_cp, act.end_cp),),
            chain=tuple(self._links(act)),
            rule=f"statement: {act.cue.sort}, {act.said.how}",
            confidence=self._confidence(act),
            said=dated.found,
            on_behalf_of=behalf,
            event=dated.event,
            inferred=inferred,
        )

    # who

    def _links(self, act: Act) -> Iterator[Link]:
        for speaker in act.chain[:-1]:
            yield self._link(speaker, "reported")
        is_nameless = bool(act.speaker.unnamed) or (
            bool(act.speaker.refs) and self._reading.actors[act.speaker.refs[0]].is_unnamed
        )
        yield self._link(act.speaker, "direct quote" if act.is_quote else "anonymous" if is_nameless else "paraphrase")

    def _link(self, speaker: Speaker, mode: str) -> Link:
        if len(speaker.refs) == 1 and self._reading.actors[speaker.refs[0]].kind != "place":
            return Link(speaker.refs[0], "", mode)
        return Link("", self._called(speaker), mode)

    def _called(self, speaker: Speaker) -> str:
        """Words for a speaker: the names of several with the office they share."""
        if not speaker.refs:
            return speaker.unnamed
        actors = [self._reading.actors[ref] for ref in speaker.refs]
        states = [self._reading.actors[actor.state].name for actor in actors if actor.state and actor.is_unnamed]
        if len(states) == len(actors) > 1 and len({actor.role.lower() for actor in actors}) == 1:
            return f"{actors[0].role.lower()}s of {', '.join(states)}"
        names = ", ".join(actor.name for actor in actors)
        roles = {actor.role.lower() for actor in actors}
        shared = roles.pop() if len(roles) == 1 else ""
        return f"{shared}s {names}" if shared and len(actors) > 1 and shared not in names.lower() else names

    def _on_behalf(self, speaker: Speaker) -> str:
        """Whom somebody with an office speaks for: a spokesman for the body, a minister for the state."""
        actor = self._reading.actors[speaker.refs[0]] if len(speaker.refs) == 1 else None
        if actor is None or actor.kind != "person" or actor.is_former:
            return ""
        if _SPOKES.search(actor.role):
            return actor.body or actor.state
        return actor.state if _STATESMAN.search(actor.role) else ""

    # when and where

    def _dated(self, act: Act) -> _Dated:
        """The date of a speech: of its clause, of the meeting it was made at, or of the speech it goes on with."""
        told = self._told_date(act)
        event = self._event(act, told)
        if told is not None:
            return _Dated(told, event, ("event",) if event else ())
        meeting = self._meetings.get(event)
        if meeting is not None and meeting.date is not None and meeting.status == "held":
            return _Dated(meeting.date, event, ("said", "event"))
        if self._last is not None and self._continues(act, self._last[0]):
            found, event = self._last[1], event or self._last[2]
            return _Dated(found, event, ((*(("said",) if found else ()), *(("event",) if event else ()))))
        return _Dated(None, event, ("event",) if event else ())

    def _told_date(self, act: Act) -> DateFound | None:
        document = self._reading.document
        start = document.sentence_at(act.cue.start_cp).start_cp
        end = document.sentence_at(act.cue.start_cp).end_cp
        near = [
            each
            for each in self._reading.dates_in(start, end)
            if not act.said.start_cp <= each.start_cp < act.text_end_cp
            and document.quotation_at(each.start_cp) is None
            and self._dates(each, act)
        ]
        return min(near, key=lambda each: (abs(each.start_cp - act.cue.start_cp), each.start_cp)) if near else None

    def _dates(self, found: DateFound, act: Act) -> bool:
        """Whether a date can be that of the speech: no other clause lies between them."""
        if found.start_cp >= act.start_cp:
            return True
        between = self._reading.document.words(found.end_cp, act.start_cp)
        return re.search(r"\b(?:and|but|while|that|who|which)\s*$", between) is None and not finite().search(between)

    def _continues(self, act: Act, last: Act) -> bool:
        if not act.speaker.same_as(last.speaker):
            return False
        return act.sentence.paragraph == last.sentence.paragraph or act.speaker.is_pronoun

    def _event(self, act: Act, told: DateFound | None) -> str:
        """The meeting that was told of last, a few sentences ago at most, when the speaker took part in it."""
        document = self._reading.document
        sentence = document.sentence_at(act.cue.start_cp)
        start = document.sentences[max(0, sentence.number - NEAR_SENTENCES)].start_cp
        last = bisect_left(self._told, (act.text_start_cp, 0, ""))
        for begin, end, ref in reversed(self._told[max(0, last - 6) : last]):
            meeting = self._meetings[ref]
            is_there = bool(set(act.speaker.refs) & {*meeting.participants, *meeting.parties})
            is_other_day = told is not None and meeting.date is not None and told.edtf != meeting.date.edtf
            is_apart = end < sentence.start_cp and bool(self._reading.dates_in(end, act.start_cp))
            if end > start and meeting.status == "held" and is_there and not (is_other_day or is_apart):
                return ref
            if begin < sentence.start_cp:
                return ""
        return ""

    # what

    def _kind(self, act: Act) -> str:
        words = self._reading.document.words(act.text_start_cp, act.text_end_cp)
        cue = self._reading.document.words(act.start_cp, act.end_cp)
        strong = next((kind for kind in _STRONGER if kind in (act.kinds if kind != "offer" else act.kinds[:1])), "")
        if set(act.kinds) == {"silence"} or (_SILENT.search(words) and len(words.split()) < 8):
            return "silence"
        if _APOLOGY.search(words if act.is_quote else cue) and strong != "demand":
            return "apology"
        if strong:
            return strong
        if act.is_quote and _PLEDGE.search(words):
            return "commitment"
        if _DENIAL.match(words) or (act.cue.verb in _REFUSING and _CLAIM.search(cue)):
            return "denial"
        return self._weighed(act)

    def _weighed(self, act: Act) -> str:
        """What those who only watch say is an assessment."""
        role = " ".join([act.speaker.unnamed, *(self._reading.actors[ref].role for ref in act.speaker.refs)])
        if re.search(r"\b(?:observers?|analysts?|experts?|economists?|professor|commentators?|historian)\b", role):
            return "assessment"
        return next(kind for kind in act.kinds if kind != "silence")

    def _confidence(self, act: Act) -> float:
        weight = _WEIGHT[act.said.how]
        if act.said.how == "thing":
            weight = _SORT_WEIGHT.get(act.cue.sort, weight)
        if act.said.how == "thing" and '"' in self._reading.document.words(act.text_start_cp, act.text_end_cp):
            weight += 0.1
        weight -= (
            0.05 * act.speaker.is_pronoun
            + 0.05 * bool(act.speaker.unnamed)
            + 0.25 * act.is_doubtful
            + 0.15 * act.speaker.is_guess
        )
        return round(weight, 2)

    def _title(self, act: Act) -> str:
        words = self._reading.document.words(act.text_start_cp, act.text_end_cp).split()
        speaker = act.speaker
        name = self._reading.actors[speaker.refs[0]].name if len(speaker.refs) == 1 else self._called(speaker)
        short = " ".join(words[:TITLE_WORDS])
        return f"{name}: {short}{'…' if len(words) > TITLE_WORDS else ''}"
