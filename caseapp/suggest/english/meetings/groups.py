"""Who stands before and behind a word of a sentence, as far as lists and prepositions tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseapp.suggest.found import Mention, Reading

_JOIN = re.compile(
    r"[\s,;]*(?:(?:and|as\s+well\s+as|&|or|with|along\s+with|together\s+with)\b)?[\s,]*(?:the\s+|his\s+|her\s+|their\s+)?"
)
_OF = re.compile(r"\s*,?\s*(?:of\s+(?:the\s+)?)?")
_SOURCE = re.compile(r"\b(?:according\s+to|quoting|citing|per)\s+(?:[\w-]+\s+){0,5}$", re.IGNORECASE)
_TITLES = re.compile(r"\b(?:H\.\s?E\.|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Hon\.)")
PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|to|from|on|visit(?:ed|s)?|hosted\s+by)\s+(?:the\s+)?$", re.IGNORECASE
)


def before(reading: Reading, start_cp: int, end_cp: int, *, reach: int = 320) -> list[Mention]:
    """Who is the subject of what begins at `end_cp`: the nearest mention before it that no preposition makes a place,
    with those joined to it."""
    text = reading.document.text
    mentions = [each for each in reading.mentions_in(max(start_cp, end_cp - reach), end_cp) if each.end_cp <= end_cp]
    mentions = [each for each in mentions if not is_place(reading, each)]
    for at in range(len(mentions) - 1, -1, -1):
        if _is_open(text, mentions[at].end_cp, end_cp):
            return joined_left(reading, mentions, at)
    return []


def first(reading: Reading, start_cp: int, end_cp: int) -> list[Mention]:
    """Who stands first in a part of a sentence, with those joined to them."""
    mentions = [each for each in reading.mentions_in(start_cp, end_cp) if not is_place(reading, each)]
    found = mentions[:1]
    for each in mentions[1:]:
        if not _JOIN.fullmatch(reading.document.text, found[-1].end_cp, each.start_cp):
            break
        found.append(each)
    return found


def _is_open(text: str, start_cp: int, end_cp: int) -> bool:
    """Whether a subject can reach over some words to its verb: no other clause lies between."""
    between = text[start_cp:end_cp]
    return not re.search(r"[;:“”\"]|\b(?:said|says|that|told|but|while|because|whether|when)\b", between)


def joined_left(reading: Reading, mentions: Sequence[Mention], at: int) -> list[Mention]:
    """A mention with those before it that are joined to it."""
    text = reading.document.text
    found = [mentions[at]]
    while at > 0:
        between = text[mentions[at - 1].end_cp : mentions[at].start_cp]
        if _is_reporter(reading, mentions[at - 1]):
            break
        if not (_JOIN.fullmatch(between) or _OF.fullmatch(between)):
            break
        at -= 1
        found.insert(0, mentions[at])
    return found


def _is_reporter(reading: Reading, mention: Mention) -> bool:
    """Whether a mention only tells who reports: “According to TASS, the minister met ...”."""
    text = reading.document.text
    is_source = _SOURCE.search(text, max(0, mention.start_cp - 60), mention.start_cp) is not None
    return is_source or reading.actors[mention.refs[0]].org_kind == "media"


def behind(reading: Reading, start_cp: int, end_cp: int, *, reach: int = 120) -> list[Mention]:
    """Who follows at `start_cp`, with those joined to them; none when another verb comes first."""
    text = reading.document.text
    mentions = reading.mentions_in(start_cp, min(end_cp, start_cp + reach))
    if not mentions or not _is_near(text[start_cp : mentions[0].start_cp]):
        return []
    found = [mentions[0]]
    for mention in mentions[1:]:
        between = text[found[-1].end_cp : mention.start_cp]
        if not (_JOIN.fullmatch(between) or _OF.fullmatch(between)):
            break
        found.append(mention)
    return found


def _is_near(between: str) -> bool:
    between = _TITLES.sub("", between)
    words = between.split()
    return len(words) <= 4 and not re.search(r"[.;:“”\"(]|\b(?:in|at|on|to|for|about|over|from|that|and)\b", between)


def is_place(reading: Reading, mention: Mention) -> bool:
    """Whether a mention tells where: a place, or a state that a preposition makes one."""
    actor = reading.actors[mention.refs[0]]
    if actor.kind == "place":
        return True
    text = reading.document.text
    return (
        actor.kind == "state" and PLACE_BEFORE.search(text, max(0, mention.start_cp - 16), mention.start_cp) is not None
    )


def refs_of(mentions: Sequence[Mention]) -> list[str]:
    """The actors of some mentions, each once."""
    return list(dict.fromkeys(ref for mention in mentions for ref in mention.refs))
