"""Channels between sides: hotlines, working groups and back channels that somebody set up, with whom and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.drafts import title_of
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.found import Channel, DateFound, Mention, Reading, Span

_NOUNS = (
    r"back[\s-]?channels?|channels?(?:\s+of\s+communication)?|hot[\s-]?lines?|lines?\s+of\s+communication|communication\s+(?:lines?|channels?)|"
    r"working\s+groups?|contact\s+groups?|joint\s+(?:committee|commission|working\s+group)|task\s+force|liaison\s+office|"
    r"(?:consultation|consultative|dialogue|communication|coordination|contact|monitoring|deconfliction|negotiating|negotiation)\s+"
    r"(?:mechanism|channels?|body|group|forum|framework|platform)|mechanism\s+for\s+(?:consultations?|dialogue|talks|communication)"
)
_ADJECTIVES = r"(?P<lead>(?:(?!(?:and|to|of|in|for|that|with|by)\b)[\w’'-]+,?\s+){0,6}?)"
_MADE = re.compile(
    r"\b(?P<verb>establish(?:ed|es)?|set\s+up|sets\s+up|opened|opens|maintain(?:s|ed)?|created|creates|ran|runs|built|launched|restored|"
    r"reopened|re-established|reestablished|reactivated|activated|operated?s?|kept|keeps?|used|uses)\s+"
    rf"{_ADJECTIVES}(?P<noun>{_NOUNS})\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:an?|the|this|their)\s+{_ADJECTIVES}(?P<noun>{_NOUNS})\b[^.;:“”\"]{{0,40}}?"
    r"\b(?P<verb>set\s+up|established|opened|created|between|run\s+by|led\s+by|linking)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|to|shall|should|could|may|might|must|can|not|never|be)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_BACK = re.compile(
    r"\b(?:secret|back|behind[\s-]the[\s-]scenes|covert|clandestine|unofficial|informal|quiet|discreet|confidential|hidden|undisclosed|"
    r"backdoor|private)\b|\bback[\s-]?channel",
    re.IGNORECASE,
)
_WITH = re.compile(r"[^.;:“”\"]{0,60}?\b(?:with|between|to|of|among)\s+(?:the\s+)?")
_OFFICE = re.compile(r"(?:['’]s)?\s+(?:government|administration|cabinet)\b")
_SPOKE = re.compile(r"\b(?:said|says|told|met|announced|reported|that|visited)\b")


def find_channels(reading: Reading) -> tuple[Channel, ...]:
    """The channels in the order of the text."""
    found = [each for sentence in clauses.pieces(reading.document) for each in _in_sentence(reading, sentence)]
    kept: dict[tuple[str, frozenset[str]], Channel] = {}
    for each in found:
        kept.setdefault((each.kind, frozenset(each.parties)), each)
    return tuple(replace(each, ref=f"channel-{number}") for number, each in enumerate(kept.values(), 1))


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Channel]:
    text, taken = reading.document.text, sentence.start_cp
    for pattern in (_MADE, _TOLD):
        for match in pattern.finditer(text, taken, sentence.end_cp):
            if pattern is _MADE and _AHEAD.search(text, max(sentence.start_cp, match.start() - 24), match.start()):
                continue
            made = _channel(reading, sentence, match, is_made=pattern is _MADE)
            if made is not None:
                taken = match.end()
                yield made


def _channel(reading: Reading, sentence: Sentence, match: re.Match[str], *, is_made: bool) -> Channel | None:
    text = reading.document.text
    before = _founders(reading, sentence, match.start()) if is_made else []
    after = _WITH.match(text, match.end("noun"), sentence.end_cp)
    others = groups.behind(reading, after.end(), sentence.end_cp) if after else []
    parties = groups.refs_of([*before, *others])
    states = [reading.actors[ref].state for ref in parties if reading.actors[ref].state]
    parties = list(dict.fromkeys(ref for ref in (*parties, *states) if reading.actors[ref].kind != "place"))
    since = _since(reading, sentence)
    words = f"{match['lead']}{match['noun']}"
    is_back = _BACK.search(words) is not None
    if not parties and not (is_back and since is not None):
        return None
    start = before[0].start_cp if before else match.start()
    end = max(match.end("noun"), others[-1].end_cp if others else 0)
    return Channel(
        ref="channel",
        title=title_of(re.sub(r"^(?:an?|the|their|its|this)\s+", "", words, flags=re.IGNORECASE)),
        kind="back channel" if is_back else "official",
        spans=(Span(start, end),),
        rule=f"channel: {' '.join(match['verb'].lower().split())}",
        confidence=0.75 if len(parties) > 1 else 0.55,
        parties=tuple(parties),
        since=since,
    )


def _founders(reading: Reading, sentence: Sentence, verb_cp: int) -> list[Mention]:
    """Who set it up: the subject, with all people before it that no verb of speech parts from it."""
    text = reading.document.text
    mentions = [
        each
        for each in reading.mentions_in(sentence.start_cp, verb_cp)
        if each.end_cp <= verb_cp and not groups.is_place(reading, each)
    ]
    if not mentions:
        return []
    people = [each for each in mentions if reading.actors[each.refs[0]].kind == "person"]
    if len(people) > 1 and not _SPOKE.search(text, people[0].end_cp, verb_cp):
        return _apart(text, people)
    subject = clauses.subject_of(reading, sentence, sentence.start_cp, verb_cp, ())
    if not subject.is_agent:
        return []
    return [each for each in mentions if set(each.refs) & set(subject.refs)]


def _apart(text: str, people: Sequence[Mention]) -> list[Mention]:
    """People but for those whose name is part of another's office: of the Park Geun-hye government."""
    return [each for each in people if "," in text[each.start_cp : each.end_cp] or not _OFFICE.match(text, each.end_cp)]


def _since(reading: Reading, sentence: Sentence) -> DateFound | None:
    published = reading.document.published
    for found in reading.dates_in(sentence.start_cp, sentence.end_cp):
        if published is not None and found.edtf[:10] <= published.isoformat()[: len(found.edtf[:10])]:
            return found
    return None
