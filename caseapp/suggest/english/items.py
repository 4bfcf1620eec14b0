"""Open items of a text: demands, commitments and open points, each once, with who owes, to whom and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.commitments import Commitments
from caseapp.suggest.english.demands import Demands
from caseapp.suggest.english.drafts import Draft
from caseapp.suggest.english.open_points import OpenPoints
from caseapp.suggest.english.verbs import base_of
from caseapp.suggest.english.voices import Voices
from caseapp.suggest.found import Item, Meeting, Reading, Span, Statement
from caseapp.suggest.tables import bag

SHORTEST_TITLE_CP = 6


def find_items(reading: Reading, meetings: Sequence[Meeting], statements: Sequence[Statement]) -> tuple[Item, ...]:
    """The items in the order of the text."""
    voices = Voices(reading, statements)
    demands, promises, points = Demands(reading, voices), Commitments(reading, voices), OpenPoints(reading, voices)
    items: list[Item] = []
    last: Draft | None = None
    for sentence in reading.document.sentences:
        asked = list(demands.in_sentence(sentence, last))
        kept = _chosen([*asked, *promises.in_sentence(sentence), *points.in_sentence(sentence)])
        demanded = [each for each in kept if each in asked]
        last = demanded[-1] if demanded else None
        for draft in kept:
            event, is_near = _event_of(reading, meetings, sentence, draft)
            items.append(_item(len(items) + 1, draft, event, voices.statement_at(draft.what_cp), is_near=is_near))
    return tuple(_merged(reading, items))


def _chosen(drafts: Sequence[Draft]) -> list[Draft]:
    """The surest of those that tell the same words, in the order of the text."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: (-each.confidence, each.start_cp, -each.end_cp, each.rule)):
        if len(draft.title) >= SHORTEST_TITLE_CP and not any(_is_same(draft, other) for other in kept):
            kept.append(draft)
    if len(kept) > 1:
        kept = [each for each in kept if " " in each.title] or kept
    return sorted(kept, key=lambda each: (each.start_cp, each.end_cp))


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts tell the same: what is to be done in one lies in the words of the other."""
    overlap = min(one.end_cp, other.end_cp) - max(one.what_cp, other.what_cp)
    return overlap > 0 or one.start_cp <= other.what_cp < one.end_cp or other.start_cp <= one.what_cp < other.end_cp


def _merged(reading: Reading, items: Sequence[Item]) -> Iterator[Item]:
    """Items told twice are one with two spans: the same thing to be done, by the same side."""
    kept: list[Item] = []
    for item in items:
        at = next((at for at, other in enumerate(kept) if _is_told_again(reading, other, item)), None)
        if at is None:
            kept.append(item)
        else:
            kept[at] = _joined(kept[at], item)
    yield from (replace(item, ref=f"item-{number}") for number, item in enumerate(kept, 1))


def _is_told_again(reading: Reading, one: Item, other: Item) -> bool:
    mine, theirs = _told_words(one.title), _told_words(other.title)
    fewer, more = sorted((mine, theirs), key=len)
    sides = [{reading.actors[ref].state or ref for ref in each.owed_by} for each in (one, other)]
    is_same_side = not all(sides) or bool(sides[0] & sides[1])
    return _SOFT.get(one.kind) == _SOFT.get(other.kind) and is_same_side and len(fewer) > 1 and fewer <= more


_SOFT = {"demand": "asked", "request": "asked", "promise": "promised", "open point": "open"}


def _told_words(title: str) -> frozenset[str]:
    """The words of a title that tell what is to be done; verbs in their base form."""
    found = re.findall(r"[\w’-]+", title.lower())
    return frozenset(base_of(word) or word.removesuffix("s") for word in found if word not in _IDLE)


_IDLE = bag("a an the their its his her our your my to of on in for with by at and or be us it them this that from")


def _joined(one: Item, other: Item) -> Item:
    """One item of two tellings: the first's words and whatever only the other knows."""
    title = one.title if len(one.title) >= len(other.title) else other.title
    return replace(
        one,
        title=title,
        spans=(*one.spans, *other.spans),
        confidence=max(one.confidence, other.confidence),
        owed_by=one.owed_by or other.owed_by,
        owed_to=one.owed_to or other.owed_to,
        due=one.due or other.due,
        condition=one.condition or other.condition,
        inferred=tuple(dict.fromkeys((*one.inferred, *other.inferred))),
    )


def _event_of(reading: Reading, meetings: Sequence[Meeting], sentence: Sentence, draft: Draft) -> tuple[str, bool]:
    """The meeting that an item comes from: told in the same sentence before it, or in the one before, by who met."""
    sides = {reading.actors[ref].state or ref for ref in (*draft.owed_by, *draft.owed_to) if ref in reading.actors}
    for is_near, first, last in _places(reading, sentence, draft):
        for meeting in reversed(meetings):
            if meeting.status != "held" or not any(first <= span.start_cp < last for span in meeting.spans):
                continue
            met = {reading.actors[ref].state or ref for ref in (*meeting.participants, *meeting.parties)}
            if sides & met:
                return meeting.ref, is_near
    return "", False


def _places(reading: Reading, sentence: Sentence, draft: Draft) -> Iterator[tuple[bool, int, int]]:
    yield False, sentence.start_cp, draft.start_cp
    if sentence.number:
        before = reading.document.sentences[sentence.number - 1]
        if before.paragraph == sentence.paragraph:
            yield True, before.start_cp, before.end_cp


def _item(number: int, draft: Draft, event: str, statement: str, *, is_near: bool) -> Item:
    inferred = (*draft.inferred, "arising_event") if event and is_near else draft.inferred
    item = Item(
        ref=f"item-{number}",
        title=draft.title,
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
