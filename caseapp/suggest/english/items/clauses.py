"""Clauses of a sentence: where one ends, who its subject is, what its conditions and its deadline are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from caseapp.suggest.document import Document, Sentence
from caseapp.suggest.english.items.verbs import ADVERBS
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.found import DateFound, Mention, Reading
from caseapp.suggest.tables import words

MOST_SENTENCE_CP = 1500
_END = re.compile(
    r"[;:](?=\s)|\s[–—-]{1,2}\s|—|[!?](?=[\s”\"’]|$)|\.(?=[”\"’])|\[?\.\.\."
    r"|,?\s+(?:but|while|whereas|although|though|because|which|who|whose)\b"
    r"|,\s+(?!(?:including|excluding|according)\b)[a-z]{3,14}ing\b"
    r"|,\s+(?:where|as|after|since|said|says|say|told|according|amid|with|added|despite|reported|reports|a\s+move|in\s+what|in\s+a|he|she|they|it|the|and|or|so|then|[“\"])\b"
    r"|,\s+(?=[A-Z][^,.;]{1,60}?\s(?:has|have|had|is|are|was|were|will|would|said|says|told|reported|added)\b)"
    r"|,\s+(?=[^,;“”\"]{1,60}?\s(?:said|says|told\s+reporters)\b)"
    r"|,?[”\"]\s+(?:he|she|they|it|[A-Z][\w’'-]+|said|says|the)\b"
    r"|\s+and\s+(?:\w+ly\s+|also\s+)?(?=[a-z]{3,14}(?:ed|ld|sked)\s+(?:[A-Z]|the\b|that\b|to\b|for\b|on\b|its\b|his\b|her\b|their\b|an?\b|both\b|[a-z]{2,15}\s+(?:not\s+)?to\b))"
    r"|\s+and\s+(?=(?:requests|urges|calls|asks|demands|invites|encourages|decides|agrees|pledges|expects|wants|plans|insists|appeals|intends)\s)"
    r"|\s+and\s+(?=(?:[A-Z]|the\s|its\s|their\s|his\s|her\s|an?\s)(?:(?!\b(?:that|which|who)\b)[^,.;:“”\"]){1,40}?\s(?:will|would|has|have|had)\s)"
    r"|\s+(?:and|but)\s+(?=(?:he|she|they|it|that|said|has|have|had|is|are|was|were|spoke|told|will|would|may|might|could|should|can|cannot|ensure\s+that)\b)"
)
_IF = re.compile(
    r",?\s+(?P<condition>(?:only\s+)?(?:if|unless|provided\s+(?:that)?|providing|as\s+long\s+as|so\s+long\s+as|on\s+condition\s+that|"
    r"in\s+case|once|should\s+(?=the\b|[A-Z]))\s+[^.;“”\"]+)"
)
_IF_BEFORE = re.compile(
    r"\b(?P<condition>(?:if|unless|provided\s+that|as\s+long\s+as|should\s+(?=the\b|[A-Z])|in\s+case)\s+[^.;“”\"]{4,160}?)"
    r"(?:,?\s+then\b|,)\s*[^.;“”\"]{0,60}$",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:\b(?:by|before|until|till|no\s+later\s+than|not\s+later\s+than|within|ahead\s+of|prior\s+to|deadline\s+of|due\s+on|due)"
    r"\s+(?:the\s+)?(?:(?:end|middle|close|start)\s+of\s+)?)$",
    re.IGNORECASE,
)
_DEADLINE_WITHIN = re.compile(
    r"(?:by|before|until|till|no\s+later\s+than|not\s+later\s+than|within|ahead\s+of|prior\s+to)\b", re.IGNORECASE
)
_SET = re.compile(
    r"\b(?:on|in|at|from|as\s+of|starting|beginning|for|during|early|late)\s+(?:the\s+)?(?:\w+\s+)?$", re.I
)
_SET_WITHIN = re.compile(
    r"(?:on|in|at|from|this|next|tomorrow|today|tonight|later|early|late|starting|as\s+of|the\s+(?:coming|following|next))\b",
    re.IGNORECASE,
)
#: The words before a date that make it the day of something else: after talks on Sunday, to the summit in May.
_ANOTHERS = re.compile(
    r"\b(?:after|following|since|before|ahead\s+of|despite)\b[^,;]*$|\b(?:shown|held|made|signed|agreed|reached|killed|seized|launched)\s+$"
    r"|(?<!\bat )(?<!\bduring )(?<!\bin )\b(?:to|of|for|about|over|on)\s+(?:the|an?|its|their)\s+(?:[\w’'-]+\s+){0,5}"
    r"(?:[Cc]onference|[Ss]ummit|[Mm]eeting|[Tt]alks|[Ff]orum|[Ss]ession|[Ee]lections?|[Vv]ote|[Aa]greement|[Aa]ttacks?)\s+(?:in\s+|on\s+|of\s+)?$"
)
_PREPOSITION = re.compile(
    r"\b(?:between|of|in|with|for|on|from|by|to|against|over|about|than|at|into|under|toward|towards|among|like|via)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west|central|neighbou?ring|nearby|war-torn|mainland)[\w-]*\s+)?$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"(?:{ADVERBS}|\b(?:has|have|had|is|are|was|were|been|be|being|not|to|publicly|itself|themselves|himself|herself)\s+){{0,5}}$"
)
_GERUND = re.compile(r"[a-z]+ing\b")
_BRACKET = re.compile(r"(?:['’]s)?\s*(?:\([^()]{1,24}\))?")
_RELATIVE = re.compile(r",?\s*\b(?:which|who|that)$")
_NOUN_LEAD = re.compile(
    r"(?:\b(?:the|an?|both|all|these|those|(?P<own>its|their|his|her|our|my))\s+(?:[\w-]+\s+){0,2}|\b[\w-]+\s+)?$"
)
_LAST_WORD = re.compile(r"([\w’'-]+)[\s)\]”\"]*$")
_CLAUSE_LEAD = re.compile(
    r"[;:“”\"]|\b(?:that|whether|because|while|although|but|if|when|as|after|which|saying|adding|said|says)\b|,\s+and\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does what a verb tells: where their words begin, the actors, and whether they can owe anything at all."""

    start_cp: int
    refs: tuple[str, ...] = ()
    is_agent: bool = False
    is_inferred: bool = False


def pieces(document: Document) -> Iterator[Sentence]:
    """The sentences; what is longer than any sentence that somebody wrote comes in pieces."""
    for sentence in document.in_turn():
        start = sentence.start_cp
        while sentence.end_cp - start > MOST_SENTENCE_CP:
            end = document.text.rfind(" ", start, start + MOST_SENTENCE_CP) + 1 or start + MOST_SENTENCE_CP
            yield Sentence(sentence.number, sentence.paragraph, start, end, document.text[start:end])
            start = end
        yield sentence if start == sentence.start_cp else replace(sentence, start_cp=start)


def clause_end(reading: Reading, sentence: Sentence, start_cp: int) -> int:
    """Where the clause ends that goes on at `start_cp`, its last mark not counted."""
    text = reading.document.text
    end = sentence.end_cp
    quotation = reading.document.quotation_at(start_cp)
    if quotation is not None:
        end = min(end, quotation.end_cp)
    for match in _END.finditer(text, start_cp, end):
        inner = reading.document.quotation_at(match.start())
        if inner is None or inner == quotation:
            end = match.start()
            break
    return _trimmed(text, start_cp, end)


def _trimmed(text: str, start_cp: int, end_cp: int) -> int:
    while end_cp > start_cp and text[end_cp - 1] in " \n\r\t.,;:!?-–—[]":
        end_cp -= 1
    return end_cp


def split_condition(text: str, start_cp: int, end_cp: int) -> tuple[int, str]:
    """Where a clause ends without the condition in it, and the words of the condition."""
    found = _IF.search(text, start_cp, end_cp)
    return (found.start(), " ".join(found["condition"].split())) if found else (end_cp, "")


def is_of_old(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of another year, and of nothing to come."""
    published = reading.document.published
    dates = reading.dates_in(sentence.start_cp, sentence.end_cp)
    years = [int(found.edtf[:4]) for found in dates if found.edtf[:4].isdigit()]
    return published is not None and bool(years) and max(years) < published.year - 1


def condition_before(text: str, start_cp: int, cue_cp: int) -> str:
    """The condition that stands in front of a clause: if ..., then."""
    found = _IF_BEFORE.search(text, max(start_cp, cue_cp - 240), cue_cp)
    return " ".join(found["condition"].split()) if found else ""


def due_in(reading: Reading, start_cp: int, end_cp: int, *, is_scheduled: bool, since: str = "") -> DateFound | None:
    """The date of a clause that is a deadline, or for what is scheduled the day it is set for; never a guess."""
    text = reading.document.text
    for found in reading.dates_in(start_cp, end_cp):
        lead, own = text[max(start_cp, found.start_cp - 28) : found.start_cp], text[found.start_cp : found.end_cp]
        if text.startswith(("’s ", "'s "), found.end_cp) or own.endswith(("’s", "'s")):
            continue
        if _is_past(reading, found, since) or found.edtf.endswith("/.."):
            continue
        if _DEADLINE.search(lead) or _DEADLINE_WITHIN.match(own):
            return replace(found, edtf=found.edtf.split("/")[-1])
        is_day = is_scheduled and (_SET.search(lead) or _SET_WITHIN.match(own))
        if is_day and not _ANOTHERS.search(text, start_cp, found.start_cp):
            return found
    return None


def _is_past(reading: Reading, found: DateFound, since: str) -> bool:
    day = since or (reading.document.published.isoformat() if reading.document.published else "")
    last = found.edtf.split("/")[-1].strip("[]{}").split(",")[-1].rstrip("~?%")
    return bool(day) and last[:4].isdigit() and last[:10] < day[: len(last[:10])]


def subject_of(reading: Reading, sentence: Sentence, begin: int, cue_cp: int, speaker: Sequence[str]) -> Subject:
    """The subject of a verb at `cue_cp`, looked for from `begin`; `speaker` is whom “I” and “we” mean there."""
    found = _subject_of(reading, sentence, begin, cue_cp, speaker)
    if not found.is_agent and _GERUND.match(reading.document.text, cue_cp):
        return shared_subject(reading, begin, cue_cp)
    return found


def _subject_of(reading: Reading, sentence: Sentence, begin: int, cue_cp: int, speaker: Sequence[str]) -> Subject:
    text = reading.document.text
    lead = _LEAD.search(text, max(begin, cue_cp - 60), cue_cp)
    core = lead.start() if lead else cue_cp
    core = begin + len(text[begin:core].rstrip(" \n"))
    mentions = [each for each in reading.mentions_in(begin, core) if each.end_cp <= core]
    if mentions and _BRACKET.fullmatch(text, mentions[-1].end_cp, core):
        return _of_mention(reading, mentions, begin, core)
    relative = _RELATIVE.search(text, max(begin, core - 8), core)
    if relative and mentions and _BRACKET.fullmatch(text, mentions[-1].end_cp, relative.start()):
        return Subject(cue_cp, mentions[-1].refs, is_agent=True)
    word = _LAST_WORD.search(text, max(begin, core - 40), core)
    low = word[1].lower().replace("’", "'") if word else ""
    if low in ("i", "we"):
        return Subject(word.start(1) if word else cue_cp, tuple(speaker), is_agent=True, is_inferred=True)
    if low == "it":
        return _of_it(reading, sentence, word.start(1) if word else cue_cp)
    if low in ("and", "or", "but", "") or text[core - 1 : core] in ",)—–":
        return _shared(reading, begin, cue_cp, mentions)
    return _of_noun(reading, mentions, word, cue_cp)


def _of_mention(reading: Reading, mentions: list[Mention], begin: int, core: int) -> Subject:
    """A subject that ends in a name; one that hangs on a preposition is about another."""
    text = reading.document.text
    group = groups.joined_left(reading, mentions, len(mentions) - 1)
    before = _PREPOSITION.search(text, max(begin, group[0].start_cp - 14), group[0].start_cp)
    if before is not None and len(group) > 1 and text[group[-2].end_cp : group[-1].start_cp].strip() == ",":
        group, before = group[-1:], None
    if before is None:
        return _named(reading, group)
    earlier = [each for each in mentions if each.end_cp <= before.start()]
    if earlier and not text[earlier[-1].end_cp : before.start()].strip(" ,"):
        return _of_mention(reading, earlier, begin, earlier[-1].end_cp)
    head = _LAST_WORD.search(text, max(begin, before.start() - 40), before.start())
    if head is None or head[1].lower() not in words("en/agents.txt"):
        return Subject(core)
    return Subject(head.start(1), tuple(groups.refs_of(group)), is_agent=True, is_inferred=True)


def _named(reading: Reading, group: Sequence[Mention]) -> Subject:
    """Those who are named; a capital stands for its state."""
    actors = reading.actors
    refs = groups.refs_of(group)
    owners = [actors[ref].state if actors[ref].kind == "place" else ref for ref in refs]
    kept = tuple(dict.fromkeys(ref for ref in owners if ref))
    is_capital = any(actors[ref].kind == "place" for ref in refs)
    return Subject(group[0].start_cp, kept, is_agent=bool(kept), is_inferred=is_capital)


_SAID_IT = re.compile(
    r"\b(?:said|says|announced|added|stated|declared|confirmed|insisted|promised|warned)\s+(?:that\s+)?$"
)


def sides_of(reading: Reading, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Those who are asked: the actors of mentions, a capital for its state."""
    return _named(reading, mentions).refs if mentions else ()


def _of_it(reading: Reading, sentence: Sentence, start_cp: int) -> Subject:
    """“it” means the body or state last spoken of as doing something."""
    said = _SAID_IT.search(reading.document.text, max(sentence.start_cp, start_cp - 24), start_cp)
    if said is not None and (who := groups.before(reading, sentence.start_cp, said.start(), reach=90)):
        return replace(_named(reading, who), start_cp=start_cp, is_inferred=True)
    for first, last in ((sentence.start_cp, start_cp), _sentence_before(reading, sentence)):
        for mention in reading.mentions_in(first, last):
            if reading.actors[mention.refs[0]].kind in ("organisation", "state"):
                return Subject(start_cp, mention.refs[:1], is_agent=True, is_inferred=True)
    return Subject(start_cp, is_agent=said is not None)


def _sentence_before(reading: Reading, sentence: Sentence) -> tuple[int, int]:
    if sentence.number == 0:
        return sentence.start_cp, sentence.start_cp
    before = reading.document.sentences[sentence.number - 1]
    return before.start_cp, before.end_cp


def _shared(reading: Reading, begin: int, cue_cp: int, mentions: Sequence[Mention]) -> Subject:
    """The verb goes on a list of verbs, or its subject has an apposition: the subject opens the clause."""
    text = reading.document.text
    opened = max((match.end() for match in _CLAUSE_LEAD.finditer(text, begin, max(begin, cue_cp - 8))), default=begin)
    for start in (opened, begin):
        for at, mention in enumerate(mentions):
            if mention.start_cp < start or groups.is_place(reading, mention):
                continue
            if _PREPOSITION.search(text, max(begin, mention.start_cp - 14), mention.start_cp):
                continue
            joined = _joined_right(reading, mentions, at)
            return Subject(cue_cp, tuple(groups.refs_of(joined)), is_agent=True)
    return Subject(cue_cp)


def shared_subject(reading: Reading, begin: int, cue_cp: int) -> Subject:
    """Who opens the clause that a word stands in."""
    return _shared(
        reading, begin, cue_cp, [each for each in reading.mentions_in(begin, cue_cp) if each.end_cp <= cue_cp]
    )


_PHRASE_LEAD = re.compile(r"[,;:“”\"]\s*|\b(?:that|and|but|[Ww]hile|[Ww]hen|said|says|as|because)\s+(?:[a-z]+ly\s+)?")


def noun_phrase(reading: Reading, sentence: Sentence, end_cp: int) -> int:
    """Where a subject without a name begins: after the mark or the joining word before it."""
    marks = _PHRASE_LEAD.finditer(reading.document.text, sentence.start_cp, end_cp)
    return max((mark.end() for mark in marks if mark.end() < end_cp - 1), default=sentence.start_cp)


def _joined_right(reading: Reading, mentions: Sequence[Mention], at: int) -> list[Mention]:
    last = at
    while (
        last + 1 < len(mentions)
        and len(groups.joined_left(reading, mentions[at : last + 2], last + 1 - at)) > last + 1 - at
    ):
        last += 1
    return list(mentions[at : last + 1])


def _of_noun(reading: Reading, mentions: Sequence[Mention], word: re.Match[str] | None, cue_cp: int) -> Subject:
    """A subject without a name: the South Korean group, foreign powers, his government."""
    text = reading.document.text
    if word is None or word[1].lower() not in words("en/agents.txt"):
        return Subject(cue_cp)
    start = word.start(1)
    if mentions and re.fullmatch(r"(?:['’]s?)?\s*(?:[\w-]+\s+){0,2}", text[mentions[-1].end_cp : start]):
        return Subject(mentions[-1].start_cp, mentions[-1].refs, is_agent=True, is_inferred=True)
    lead = _NOUN_LEAD.search(text, max(0, start - 40), start)
    first = lead.start() if lead else start
    if lead is not None and lead["own"] and mentions:
        owner = reading.actors[mentions[-1].refs[0]]
        owners = (owner.state,) if owner.state else mentions[-1].refs
        return Subject(first, owners, is_agent=True, is_inferred=True)
    return Subject(first, (), is_agent=True)
