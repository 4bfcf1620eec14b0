"""Which actors are worth a record, and on which words each stands: nothing is drafted without its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from caseapp.suggest.found import Actor, Frames, Reading, Span

#: How many mentions of an actor become evidence: the first ones, which tell who it is.
MOST_MENTIONS = 5

Kept = dict[str, tuple[Actor, tuple[Span, ...]]]


def kept_actors(reading: Reading, frames: Frames) -> Kept:
    """The actors that become records, with their words. Those who have neither name, state nor body are worth one only
    where something is told of them; a state or body that stands in the words of somebody's office stands on these, and
    a state that only a place of it tells is inferred."""
    told = frozenset(_told_of(frames))
    spans: dict[str, list[Span]] = {}
    for mention in reading.mentions:
        if not mention.is_pronoun:
            for ref in mention.refs:
                spans.setdefault(ref, []).append(Span(mention.start_cp, mention.end_cp))
    named = list(spans)
    implied = set()
    for ref in sorted(named, key=lambda ref: reading.actors[ref].kind == "place"):
        actor = reading.actors[ref]
        for owner in (actor.body, actor.state):
            if owner and owner not in spans:
                spans[owner] = spans[ref][:1]
                implied |= {owner} if actor.kind == "place" else set()
    kept = {ref for ref in spans if ref in told or _is_somebody(reading.actors[ref])}
    return {
        ref: (_inferred(actor) if ref in implied else _without_lost(actor, kept), tuple(spans[ref][:MOST_MENTIONS]))
        for ref, actor in reading.actors.items()
        if ref in kept
    }


def _is_somebody(actor: Actor) -> bool:
    return not actor.is_unnamed or bool(actor.state or actor.body) or not actor.is_plural


def _without_lost(actor: Actor, kept: set[str]) -> Actor:
    """An actor that refers to none who is not drafted."""
    return replace(
        actor,
        body=actor.body if actor.body in kept else "",
        state=actor.state if actor.state in kept else "",
    )


def _inferred(actor: Actor) -> Actor:
    return replace(actor, confidence=0.5, rule="state of a place", inferred=("title",))


def _told_of(frames: Frames) -> Iterator[str]:
    for meeting in frames.meetings:
        yield from (*meeting.participants, *meeting.parties, *meeting.observers, meeting.place)
    for statement in frames.statements:
        yield from (*(link.actor for link in statement.chain), statement.on_behalf_of)
    for proposal in frames.proposals:
        yield from (proposal.proposer, *proposal.addressees)
    for channel in frames.channels:
        yield from channel.parties
    for item in frames.items:
        yield from (*item.owed_by, *item.owed_to)
