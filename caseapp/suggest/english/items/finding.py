"""Open items of a text: demands, commitments and open points, each once, with who owes, to whom and until when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.commitments import Commitments
from caseapp.suggest.english.items.demands import Demands
from caseapp.suggest.english.items.drafts import Draft, deed_of
from caseapp.suggest.english.items.held import Held
from caseapp.suggest.english.items.open_points import OpenPoints
from caseapp.suggest.english.items.verbs import base_of
from caseapp.suggest.english.statements.voices import Voices
from caseapp.suggest.found import Item, Meeting, Proposal, Reading, Span, Statement
from caseapp.suggest.tables import bag

SHORTEST_TITLE_CP = 6


def find_items(
    reading: Reading,
    meetings: Sequence[Meeting],
    statements: Sequence[Statement],
    proposals: Sequence[Proposal] = (),
) -> tuple[Item, ...]:
    """The items in the order of the text; what only a proposal would have done is under its condition."""
    voices = Voices(reading, statements)
    demands, promises, points = Demands(reading, voices), Commitments(reading, voices), OpenPoints(reading, voices)
    items: list[Item] = []
    last: Draft | None = None
    held = Held(reading, meetings)
    parts = sorted((part.start_cp, part.end_cp) for each in proposals for part in each.components)
    for sentence in clauses.pieces(reading.document):
        asked = list(demands.in_sentence(sentence, last))
        promised = [each for each in promises.in_sentence(sentence) if not _is_proposed(each, proposals)]
        kept = _chosen([*asked, *promised, *points.in_sentence(sentence)])
        demanded = [each for each in kept if each in asked]
        last = demanded[-1] if demanded else None
        for draft in kept:
            event, is_near = held.where(sentence, draft)
            item = _item(len(items) + 1, draft, event, voices.statement_at(draft.what_cp), is_near=is_near)
            items.append(_under_proposal(item, draft, parts))
    return tuple(_merged(reading, items))


def _is_proposed(draft: Draft, proposals: Sequence[Proposal]) -> bool:
    """Whether a plan to do something is the plan that somebody proposed."""
    if not draft.rule.startswith("plan"):
        return False
    return any(span.start_cp <= draft.what_cp < span.end_cp for each in proposals for span in each.spans[:1])


def _chosen(drafts: Sequence[Draft]) -> list[Draft]:
    """The surest of those that tell the same words, in the order of the text."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: (-each.confidence, each.start_cp, -each.end_cp, each.rule)):
        if len(draft.title) >= SHORTEST_TITLE_CP and not any(_is_same(draft, other) for other in kept):
            kept.append(draft)
    if len(kept) > 1:
        kept = [each for each in kept if " " in each.title or each.kind != "open point"] or kept
    return sorted(kept, key=lambda each: (each.start_cp, each.end_cp))


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts tell the same: what is to be done in one lies in the words of the other."""
    overlap = min(one.end_cp, other.end_cp) - max(one.what_cp, other.what_cp)
    return overlap > 0 or one.start_cp <= other.what_cp < one.end_cp or other.start_cp <= one.what_cp < other.end_cp


def _under_proposal(item: Item, draft: Draft, parts: Sequence[tuple[int, int]]) -> Item:
    """What stands in a part of a proposal is owed only if that is accepted."""
    at = bisect_right(parts, (draft.what_cp, 1 << 62)) - 1
    is_part = at >= 0 and draft.what_cp < parts[at][1]
    if item.kind != "promise" or not is_part or item.condition:
        return item
    return replace(item, condition="if the proposal is accepted", inferred=(*item.inferred, "condition"))


def _merged(reading: Reading, items: Sequence[Item]) -> Iterator[Item]:
    """Items told twice are one with two spans: the same thing to be done, by the same side."""
    kept: list[Item] = []
    alike: dict[str, list[int]] = {}
    for item in items:
        told = _told_words(item.title)
        near = alike.setdefault(told[0] if told else "", [])
        at = next((at for at in near[-_MOST_ALIKE:] if _is_told_again(reading, kept[at], item)), None)
        if at is None:
            near.append(len(kept))
            kept.append(item)
        else:
            kept[at] = _joined(kept[at], item)
    yield from (replace(item, ref=f"item-{number}") for number, item in enumerate(kept, 1))


def _is_told_again(reading: Reading, one: Item, other: Item) -> bool:
    fewer, more = sorted((frozenset(_told_words(each.title)) for each in (one, other)), key=len)
    sides = [{reading.actors[ref].state or ref for ref in each.owed_by} for each in (one, other)]
    is_same_side = not all(sides) or bool(sides[0] & sides[1])
    return _SOFT.get(one.kind) == _SOFT.get(other.kind) and is_same_side and len(fewer) > 1 and fewer <= more


#: How many items of one verb are looked back at, and how many tellings of one are kept.
_MOST_ALIKE, _MOST_SPANS = 40, 6
_SOFT = {"demand": "asked", "request": "asked", "promise": "promised", "open point": "open"}


def _told_words(title: str) -> list[str]:
    """The words of a title that tell what is to be done, the verb first; verbs in their base form."""
    found = re.findall(r"[\w’-]+", title.lower())
    return [base_of(word) or word.removesuffix("s") for word in found if word not in _IDLE]


_IDLE = bag("a an the their its his her our your my to of on in for with by at and or be us it them this that from")


def _joined(one: Item, other: Item) -> Item:
    """One item of two tellings: the first's words and whatever only the other knows."""
    title = one.title if len(one.title) >= len(other.title) else other.title
    return replace(
        one,
        title=title,
        spans=(*one.spans, *other.spans)[:_MOST_SPANS],
        confidence=max(one.confidence, other.confidence),
        owed_by=one.owed_by or other.owed_by,
        owed_to=one.owed_to or other.owed_to,
        due=one.due or other.due,
        condition=one.condition or other.condition,
        inferred=tuple(dict.fromkeys((*one.inferred, *other.inferred))),
    )


def _item(number: int, draft: Draft, event: str, statement: str, *, is_near: bool) -> Item:
    inferred = (*draft.inferred, "arising_event") if event and is_near else draft.inferred
    item = Item(
        ref=f"item-{number}",
        title=deed_of(draft.title),
        kind=draft.kind,
        spans=(Span(draft.start_cp, draft.end_cp),),
        rule=draft.rule,
        confidence=round(draft.confidence, 2),
        owed_by=draft.owed_by,
        owed_to=draft.owed_to,
        due=draft.due,
        condition=draft.condition,
        arising_event=event,
        statement=statement,
        inferred=tuple(dict.fromkeys(inferred)),
    )
    return replace(item, inferred=tuple(each for each in item.inferred if getattr(item, each, True)))
