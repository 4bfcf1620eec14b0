"""Makes the plan of what was found: one proposed record for each, with its exact words, rule and confidence.

Every date that was resolved is in the plan too, as a record of kind `date`, which is shown and never written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.plans import DATE_KIND, Evidence, Plan, Proposed
from caseapp.suggest.document import Document
from caseapp.suggest.found import (
    Actor,
    Channel,
    DateFound,
    Drafted,
    Frames,
    Instrument,
    Item,
    Link,
    Meeting,
    Proposal,
    Reading,
    Span,
    Statement,
)
from caseapp.suggest.keeping import kept_actors


def assemble(reading: Reading, frames: Frames) -> Plan:
    """The plan, its records in the order of their kinds and of the text."""
    maker = _Maker(reading)
    records = (
        *maker.actors(frames),
        *map(maker.channel, frames.channels),
        *map(maker.meeting, frames.meetings),
        *map(maker.statement, frames.statements),
        *map(maker.proposal, frames.proposals),
        *map(maker.instrument, frames.instruments),
        *map(maker.item, frames.items),
        *(maker.date(number, found) for number, found in enumerate((*reading.dates, *reading.undated), 1)),
    )
    document = reading.document
    published = document.published.isoformat() if document.published else ""
    digest = hashlib.sha256(document.text.encode()).hexdigest()
    return Plan(records, digest, published, "analyst")


class _Maker:
    """Proposed records of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._document: Document = reading.document

    def actors(self, frames: Frames) -> Iterator[Proposed]:
        """People, organisations, states and places, each where it is first named."""
        for actor, spans in kept_actors(self._reading, frames).values():
            drafted = Drafted(
                ref=actor.ref,
                title=actor.name,
                spans=spans,
                rule=actor.rule,
                confidence=actor.confidence,
                inferred=actor.inferred,
                questions=actor.questions,
            )
            yield self._proposed(drafted, actor.kind, _actor_fields(actor), actor.record_id)

    def channel(self, channel: Channel) -> Proposed:
        """A channel."""
        fields = {"kind": channel.kind, "parties": list(channel.parties), "from": self._date(channel.since)}
        return self._proposed(channel, "channel", fields)

    def meeting(self, meeting: Meeting) -> Proposed:
        """An event."""
        participants = [{"actor": ref} for ref in meeting.participants]
        participants += [{"actor": ref, "role": "observer"} for ref in meeting.observers]
        named = {self._state_of(ref) for ref in (*meeting.participants, *meeting.observers)}
        participants += [{"actor": ref} for ref in meeting.parties if ref not in named]
        fields = {
            "kind": meeting.kind,
            "status": meeting.status,
            "level": meeting.level,
            "mode": meeting.mode,
            "date": self._date(meeting.date),
            "place": meeting.place,
            "participants": participants,
        }
        return self._proposed(meeting, "event", fields)

    def statement(self, statement: Statement) -> Proposed:
        """A statement with its chain; the last link is the speaker."""
        speaker = statement.chain[-1]
        fields = {
            "kind": statement.kind,
            "speaker": speaker.actor,
            "unnamed_speaker": speaker.unnamed,
            "on_behalf_of": statement.on_behalf_of,
            "said": self._date(statement.said),
            "event": statement.event,
            "text": self._document.words(statement.text.start_cp, statement.text.end_cp),
            "chain": [_link(link) for link in statement.chain],
        }
        return self._proposed(statement, "statement", fields)

    def proposal(self, proposal: Proposal) -> Proposed:
        """A proposal with its parts."""
        fields = {
            "proposer": proposal.proposer,
            "addressees": list(proposal.addressees),
            "status": proposal.status,
            "date": self._date(proposal.date),
            "components": [self._document.words(each.start_cp, each.end_cp) for each in proposal.components],
        }
        return self._proposed(proposal, "proposal", fields)

    def instrument(self, instrument: Instrument) -> Proposed:
        """An agreement or a judgment."""
        parties = [{"actor": ref} for ref in instrument.parties]
        fields = {"kind": instrument.kind, "parties": parties, "date": self._date(instrument.date)}
        return self._proposed(instrument, "instrument", fields)

    def item(self, item: Item) -> Proposed:
        """An open item."""
        fields = {
            "status": "open",
            "kind": item.kind,
            "owed_by": list(item.owed_by),
            "owed_to": list(item.owed_to),
            "due": self._date(item.due),
            "condition": item.condition,
            "arising_event": item.arising_event,
        }
        return self._proposed(item, "action_item", fields)

    def date(self, number: int, found: DateFound) -> Proposed:
        """A date expression, resolved."""
        drafted = Drafted(
            ref=f"date-{number}",
            title=self._document.words(found.start_cp, found.end_cp),
            spans=(Span(found.start_cp, found.end_cp),),
            rule=found.rule,
            confidence=found.confidence,
            inferred=found.inferred,
            questions=found.questions,
        )
        return self._proposed(drafted, DATE_KIND, {"edtf": found.edtf, "tz": found.tz})

    def _proposed(self, drafted: Drafted, kind: str, fields: Mapping[str, Any], record_id: str = "") -> Proposed:
        return Proposed(
            drafted.ref,
            kind,
            " ".join(drafted.title.split()),
            {name: value for name, value in fields.items() if value not in ("", None, [], False)},
            tuple(self._evidence(each) for each in drafted.spans),
            drafted.confidence,
            drafted.rule,
            drafted.inferred,
            drafted.questions,
            record_id,
        )

    def _evidence(self, span: Span) -> Evidence:
        words = self._document.words(span.start_cp, span.end_cp)
        return Evidence(span.start_cp, span.end_cp, words, span.field)

    def _date(self, found: DateFound | None) -> dict[str, str] | None:
        if found is None:
            return None
        words = self._document.words(found.start_cp, found.end_cp)
        basis = "stated" if not found.inferred and words == found.edtf else "resolved"
        return CaseDate.from_edtf(found.edtf, as_stated=words, tz=found.tz, basis=basis).as_dict()

    def _state_of(self, ref: str) -> str:
        actor = self._reading.actors.get(ref)
        return actor.state if actor is not None and actor.kind != "state" else ref


def _actor_fields(actor: Actor) -> dict[str, Any]:
    fields: dict[str, Any] = {"names": [{"text": alias} for alias in actor.aliases]}
    match actor.kind:
        case "person":
            post = {"title": actor.role, "organisation": actor.body or actor.state}
            fields |= {
                "is_unnamed": actor.is_unnamed,
                "state": actor.state,
                "posts": [{name: value for name, value in post.items() if value}] if actor.role or actor.body else [],
            }
        case "organisation":
            fields |= {"kind": actor.org_kind, "state": actor.state, "is_unnamed": actor.is_unnamed}
        case "state":
            fields |= {"iso3166": actor.iso3166}
        case "place":
            fields |= {"part_of": actor.state}
            if actor.site is not None:
                fields |= {"latitude": actor.site.latitude, "longitude": actor.site.longitude, "tz": actor.site.tz}
    return fields


def _link(link: Link) -> dict[str, str]:
    made = {"actor": link.actor, "unnamed": link.unnamed, "mode": link.mode}
    return {name: value for name, value in made.items() if value}
