"""What the stages find and hand on: dates, the cast (who and what is named, and where), and the frames.

Spans are code points of the document's text, end exclusive. `rule` names the rule that found it, `confidence` is 0 to
1. A value that does not stand in the words but follows from others is named in `inferred`; what a person must be asked,
in `questions`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from caseapp.suggest.document import Document, Sentence
from caseapp.suggest.gazetteer import Site


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression and what it resolves to against the day of the document, or of the speech it is quoted from."""

    start_cp: int
    end_cp: int
    edtf: str
    rule: str
    confidence: float
    tz: str = ""
    inferred: tuple[str, ...] = ()
    """`year` when the year is not printed and follows from the document's day."""
    questions: tuple[str, ...] = ()


Dates = tuple[tuple[DateFound, ...], tuple[DateFound, ...]]
"""The dates of a document, and the expressions that nobody can resolve before a person answers their question."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, state or place of the text, or a group that is not named.

    `kind` is a kind of record. `role` is the office as printed, for people, and `body` the ref of whose office it is.
    `state` is the ref of a state. `record_id` is the record of the case that has this name already.
    """

    ref: str
    kind: str
    name: str
    rule: str
    confidence: float
    aliases: tuple[str, ...] = ()
    role: str = ""
    is_former: bool = False
    body: str = ""
    state: str = ""
    org_kind: str = ""
    iso3166: str = ""
    is_unnamed: bool = False
    is_plural: bool = False
    """Several people at once that are not named: “the deputy foreign ministers of South Korea and Japan”."""
    record_id: str = ""
    inferred: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    site: Site | None = None
    """Where a known place is."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an actor is named; the span takes the office and the article in, `name_start_cp` is where the name begins.

    `refs` are the actors: usually one; “the two countries” or “the foreign ministers of both states” have more.
    """

    start_cp: int
    end_cp: int
    refs: tuple[str, ...]
    name_start_cp: int
    is_pronoun: bool = False


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A name that a model saw in the text: its span in code points, and whether it is a person or an organisation."""

    start_cp: int
    end_cp: int
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a document before frames are looked for."""

    document: Document
    dates: tuple[DateFound, ...]
    actors: Mapping[str, Actor]
    mentions: tuple[Mention, ...]
    """In order, none inside another."""
    undated: tuple[DateFound, ...] = ()
    """Date expressions that nobody can resolve before a person answers their question; their EDTF is empty."""

    def mentions_in(self, start_cp: int, end_cp: int) -> tuple[Mention, ...]:
        """The mentions that begin in a span."""
        first = bisect_left(self.mentions, start_cp, key=_mention_start)
        last = bisect_left(self.mentions, end_cp, key=_mention_start)
        return self.mentions[first:last]

    def dates_in(self, start_cp: int, end_cp: int) -> tuple[DateFound, ...]:
        """The dates that begin in a span."""
        first = bisect_left(self.dates, start_cp, key=_date_start)
        last = bisect_left(self.dates, end_cp, key=_date_start)
        return self.dates[first:last]

    def mentions_of(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The mentions of a sentence."""
        return self.mentions_in(sentence.start_cp, sentence.end_cp)


@dataclass(frozen=True, slots=True)
class Span:
    """Words that bear something out; `field` is the field of the record that they back, "" for all of it."""

    start_cp: int
    end_cp: int
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What becomes a record: its name in the plan, its title, and the words it stands on."""

    ref: str
    title: str
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Drafted):
    """A meeting, call, summit, visit or conference, held or to come, with all its mentions."""

    kind: str
    status: str
    participants: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    level: str = ""
    mode: str = ""
    place: str = ""
    date: DateFound | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain of attribution: an actor, or words for one who is not named."""

    actor: str
    unnamed: str = ""
    mode: str = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Drafted):
    """What somebody said: the chain leads from who reported first in this text to the speaker, who stands last."""

    kind: str
    text: Span
    chain: tuple[Link, ...]
    said: DateFound | None = None
    on_behalf_of: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Drafted):
    """A solution that somebody put forward, with its parts."""

    status: str
    components: tuple[Span, ...]
    proposer: str = ""
    addressees: tuple[str, ...] = ()
    date: DateFound | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Drafted):
    """Who owes what to whom; `kind` is promise, request, demand or open point. A due date is never invented."""

    kind: str
    owed_by: tuple[str, ...] = ()
    owed_to: tuple[str, ...] = ()
    due: DateFound | None = None
    condition: str = ""
    arising_event: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel(Drafted):
    """A way by which sides speak with each other: a hotline, a working group, a back channel."""

    kind: str
    parties: tuple[str, ...] = ()
    since: DateFound | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Drafted):
    """An agreement, treaty, declaration or judgment."""

    kind: str
    parties: tuple[str, ...] = ()
    date: DateFound | None = None


@dataclass(frozen=True, slots=True)
class Frames:
    """What the text tells of its cast."""

    meetings: tuple[Meeting, ...] = ()
    statements: tuple[Statement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    items: tuple[Item, ...] = ()
    channels: tuple[Channel, ...] = ()
    instruments: tuple[Instrument, ...] = ()


def _mention_start(mention: Mention) -> int:
    return mention.start_cp


def _date_start(found: DateFound) -> int:
    return found.start_cp
