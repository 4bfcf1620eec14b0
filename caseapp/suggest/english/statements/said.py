"""What was said: the quotation, the clause or the thing that belongs to a verb of speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from caseapp.suggest.document import Quotation
from caseapp.suggest.english.statements.cues import SpeechCue
from caseapp.suggest.english.statements.speech_objects import may_say
from caseapp.suggest.found import Reading
from caseapp.suggest.tables import words

_CLOSED = re.compile(r"[”\"'’»」]?\s*[,.!?—–-]?\s*")
_THAT = re.compile(r"(?P<between>[^.;:“”\"]{0,140}?)\bthat\b[\s,]+")
_LEAD = re.compile(
    r"\s*(?:$|,|(?:in|on|at|to|during|via|from|through|after|before|by|with|late|early|earlier|later|again|publicly|also|there"
    r"|separately|recently|once|today|yesterday|reporters|afterwards|instead|over|inside|of)\b)"
)
_PREPOSITION = re.compile(
    r"\s+(?:in|on|at|to|during|via|from|through|after|before|by|with|about|of|for|as|when|while)\b"
)
_LEAD_IN = re.compile(
    r"[,”\"’]\s+(?P<words>(?!(?:and|but|while|in|on|at|as|to|for|from|with|after|before|when|if|that|who|which|or|by)\b)"
    r"[\w’'-]+(?:\s+(?!(?:and|in|on|at|to|that|who|which|by)\b)[\w’'-]+){0,4}\s+)$"
)
_ALONE = re.compile(r"\s*(?:$|[.,;]|(?:on|in|at|for|from|as|and|to|by|with|after)\b)")
_OF_THINGS = ("express", "voice", "convey", "outline", "highlight")
_FIRST_PART = re.compile(r"[^,;—]*")
_SUBJECT = re.compile(r"\s+(?:he|she|it|they|we|there|this|nobody|nothing|no\s+one)\b")
_ADVERB = re.compile(r"\s+(?:[a-z]+ly|again|in\s+turn)(?=\s)")
_NEXT_CLAUSE = re.compile(r",\s+(?:but|while|whereas|and(?!\s+(?:to|that|the|its|his|her|their|a|an|for|of)\b))\s")
_TRAIL_END = re.compile(r"[\s.,!?;”\"’)]*$")


@dataclass(frozen=True, slots=True)
class Said:
    """The words that were said; `how` is quote, that, clause or thing, and `is_before` whether they stand before it."""

    start_cp: int
    end_cp: int
    how: str
    is_before: bool = False


@lru_cache
def finite() -> re.Pattern[str]:
    """What shows that words are a clause: a verb in a finite form."""
    listed = "|".join(sorted(words("en/finite.txt")))
    return re.compile(rf"\b(?:{listed}|\w+n['’]t|(?<!-)[a-z]{{2,20}}ed)\b")


def said_after(reading: Reading, cue: SpeechCue, end: int, *, is_quoted_before: bool) -> Said | None:
    """What follows a verb of speech up to the end of its sentence."""
    text = reading.document.text
    if cue.kind == "silence":
        return Said(cue.end_cp, _thing_end(text, cue.end_cp, end), "thing")
    quote = _quote_after(reading, cue, end)
    if quote is not None:
        return Said(quote.start_cp, quote.end_cp, "quote")
    that = _THAT.match(text, cue.end_cp, end)
    if that is not None and _leads(cue, that["between"]):
        return Said(that.end(), end, "that")
    if is_quoted_before or cue.sort == "that":
        return None
    start = _after_date(reading, cue.end_cp)
    if cue.sort == "tell":
        return _told_clause(reading, start, end)
    start = _after_adverb(text, start, end)
    rest = text[start:end]
    if not rest.strip(" .,;"):
        return None
    is_led = _PREPOSITION.match(rest) is not None
    if cue.verb in ("post", "write", "publish") and re.match(r"\s+(?:an?|the|his|her|its|their|on|to)\b", rest):
        return None
    if (
        cue.sort in ("say", "note")
        and cue.verb not in _OF_THINGS
        and not is_led
        and (_is_clause(rest) or _has_subject(reading, cue, start, end))
    ):
        return Said(_skipped(text, start), _clause_end(text, start, end), "clause")
    if cue.sort == "say" or (cue.sort == "note" and is_led):
        return _late_clause(reading, cue, start, end) if cue.sort == "say" else None
    return _thing(reading, cue, start, end)


def _is_clause(rest: str) -> bool:
    """Whether words have a verb of their own before their first comma."""
    first = _FIRST_PART.match(rest)
    is_told_of = _SUBJECT.match(rest) is not None or (first is not None and finite().search(first[0]) is not None)
    return is_told_of and len(rest.split()) > 2


def _has_subject(reading: Reading, cue: SpeechCue, start: int, end: int) -> bool:
    """Whether a name with a verb follows: “said Japan needs time”."""
    text = reading.document.text
    if cue.sort != "say":
        return False
    first = next(iter(reading.mentions_in(start, min(end, start + 12))), None)
    if first is None or text[start : first.start_cp].strip() not in ("", "the"):
        return False
    return re.match(r"\s+[a-z]{2,20}s\b", text[first.end_cp : end]) is not None


def _clause_end(text: str, start: int, end: int) -> int:
    """Where a clause ends: at a semicolon, as what follows it is mostly the reporter's own."""
    cut = text.find(";", start, end)
    return (
        end
        if cut < 0 or text.count('"', start, cut) % 2 or text.count("“", start, cut) > text.count("”", start, cut)
        else cut
    )


def _thing_end(text: str, start: int, end: int) -> int:
    """Where a thing ends: before another clause begins."""
    found = _NEXT_CLAUSE.search(text, start, end)
    return _clause_end(text, start, end if found is None else found.start())


def _after_adverb(text: str, start: int, end: int) -> int:
    found = _ADVERB.match(text, start, end)
    return start if found is None else found.end()


def _thing(reading: Reading, cue: SpeechCue, start: int, end: int) -> Said | None:
    """What a verb says of a thing: “condemned the attack”, “urged Japan to reply”."""
    rest = reading.document.text[start:end]
    if not rest.strip(" .,;") or not may_say(cue, rest) or _is_deed(reading, cue, start, end):
        return None
    return Said(_skipped(reading.document.text, start), _thing_end(reading.document.text, start, end), "thing")


def _is_deed(reading: Reading, cue: SpeechCue, start: int, end: int) -> bool:
    """Whether a verb is no speech, as it is done to somebody: “opposed Ethiopia in the final”."""
    if cue.verb not in ("dismiss", "oppose", "confirm", "second", "reject", "defend", "blast"):
        return False
    text = reading.document.text
    mention = next(iter(reading.mentions_in(start, min(end, start + 8))), None)
    if mention is None or text[start : mention.start_cp].strip():
        return False
    actor = reading.actors[mention.refs[0]]
    return actor.kind in ("person", "state") and _ALONE.match(text, mention.end_cp, end) is not None


def _late_clause(reading: Reading, cue: SpeechCue, start: int, end: int) -> Said | None:
    """A clause behind when or where it was said: “said on TV the plan was dead”, “said in May it would”."""
    dates = reading.dates_in(start, min(end, start + 40))
    if dates and not reading.document.text[start : dates[0].start_cp].strip():
        rest = reading.document.text[dates[0].end_cp : end]
        if finite().search(rest) and not _PREPOSITION.match(rest):
            return Said(_skipped(reading.document.text, dates[0].end_cp), end, "clause")
    return None


def said_before(reading: Reading, sentence_start: int, place: int) -> Said | None:
    """What stands before the speaker: a quotation that ends there, or a clause and a comma."""
    text = reading.document.text
    place = _before_words(text, sentence_start, place)
    quote = quote_ending(reading, place)
    if quote is not None and not _is_within_clause(text, sentence_start, quote.start_cp - 1):
        return Said(quote.start_cp, quote.end_cp, "quote", is_before=True)
    head = text[sentence_start:place].rstrip()
    if not head.endswith(",") or len(head.split()) < 4 or not finite().search(head):
        return None
    return Said(sentence_start, sentence_start + len(head) - 1, "clause", is_before=True)


def _is_within_clause(text: str, start: int, place: int) -> bool:
    """Whether words with a verb lead up to a quotation, which is a part of what they tell."""
    return len(text[start:place].split()) > 3 and finite().search(text, start, place) is not None


def _before_words(text: str, start: int, place: int) -> int:
    """Before the words that belong to a speaker and lead up to its name: “..., the then Cheong Wa Dae” spokesman."""
    found = _LEAD_IN.search(text, max(start, place - 60), place)
    return place if found is None or finite().search(found["words"]) else found.start("words")


def quote_ending(reading: Reading, place: int) -> Quotation | None:
    """The quotation that ends right before a place."""
    quotations = reading.document.quotations
    last = bisect_right(quotations, place, key=_quotation_end) - 1
    found = quotations[last] if last >= 0 else None
    if found is None or place - found.end_cp > 12:
        return None
    gap = reading.document.text[found.end_cp : place]
    if "\n" in gap or _CLOSED.fullmatch(gap) is None:
        return None
    mark = reading.document.text[found.end_cp - 1]
    return found if "," in gap or not (mark in ".…" or "." in gap) else None


def is_at_end(reading: Reading, cue: SpeechCue, end: int) -> bool:
    """Whether nothing but when, where and to whom follows a verb of speech."""
    text = reading.document.text
    rest = text[_after_date(reading, cue.end_cp) : end].strip(" .,;!?")
    if not rest:
        return True
    if cue.sort == "tell":
        return len(rest.split()) < 9 and not finite().search(rest)
    return _PREPOSITION.match(f" {rest}") is not None and not finite().search(rest) and len(rest.split()) < 14


def trimmed_end(text: str, start: int, end: int) -> int:
    """The end of words without the marks that close a sentence; a bracket that was opened stays closed."""
    found = _TRAIL_END.search(text, start, end)
    cut = found.start() if found is not None else end
    opened = text[start:cut]
    while cut < end and text[cut] in '”"’)' and _is_open(opened, text[cut]):
        cut += 1
        opened = text[start:cut]
    return cut


def _is_open(words_before: str, closing: str) -> bool:
    match closing:
        case ")":
            return words_before.count("(") > words_before.count(")")
        case "”":
            return words_before.count("“") > words_before.count("”")
        case '"':
            return words_before.count('"') % 2 == 1
        case _:
            return False


def _quote_after(reading: Reading, cue: SpeechCue, end: int) -> Quotation | None:
    """A quotation that the verb leads up to, with no verb of its own in between."""
    text = reading.document.text
    found = next(iter(quotations_in(reading, cue.end_cp, end + 2)), None)
    if found is None:
        return None
    gap = text[cue.end_cp : found.start_cp - 1]
    if len(gap) > 160 or finite().search(gap) or re.search(r"[.;“”\"]", gap):
        return None
    bare = gap.strip()
    if not bare:
        return found if cue.sort in ("say", "tell", "that") or found.end_cp - found.start_cp > 60 else None
    if bare[-1] in ",:":
        return found if bare[-1] == ":" or _LEAD.match(gap) or cue.sort in ("tell", "ask", "bid") else None
    dated = _after_date(reading, cue.end_cp)
    is_said_somewhere = not text[dated : found.start_cp - 1].strip() or (cue.sort == "tell" and len(bare.split()) < 4)
    return found if is_said_somewhere and cue.sort in ("say", "tell", "that") else None


def quotations_in(reading: Reading, start: int, end: int) -> tuple[Quotation, ...]:
    """The quotations that begin in a span."""
    quotations = reading.document.quotations
    first = bisect_left(quotations, start, key=_quotation_start)
    return quotations[first : bisect_left(quotations, end, key=_quotation_start)]


def _quotation_start(quotation: Quotation) -> int:
    return quotation.start_cp


def _quotation_end(quotation: Quotation) -> int:
    return quotation.end_cp


def _leads(cue: SpeechCue, between: str) -> bool:
    """Whether only when, where and to whom it was said stands between a verb and its “that”."""
    if cue.sort in ("judge", "name", "ask", "bid"):
        return not between.strip() and cue.sort in ("ask", "bid")
    if finite().search(between):
        return False
    return cue.sort == "tell" or _LEAD.match(between) is not None or len(between.split()) < 3


def _told_clause(reading: Reading, start: int, end: int) -> Said | None:
    """What was told, behind the listener: “told reporters the plan was dead”."""
    text = reading.document.text
    mentions = reading.mentions_in(start, min(end, start + 80))
    place = start
    is_subject = bool(mentions) and text[mentions[0].start_cp : mentions[0].end_cp].lower() in (
        "he",
        "she",
        "they",
        "it",
        "we",
    )
    if mentions and not is_subject and len(text[start : mentions[0].start_cp].split()) < 4:
        place = mentions[0].end_cp
    else:
        listener = re.compile(
            r"\s*(?:reporters|journalists|police|officials|investors|deputies|MPs|MEPs|lawmakers|parliament|parliamentarians|him|her|them|us|me|everyone|(?:the|a|an|his|her"
            r"|their|its)\s+[\w-]+(?:\s+[\w-]+)?|of|against)\b"
        ).match(text, start, end)
        place = start if listener is None else listener.end()
    place = _after_date(reading, place)
    rest = text[place:end]
    if not finite().search(rest) and not re.match(r"\s+(?:to|of|about|against|not\s+to)\b", rest):
        return None
    return Said(_skipped(text, place), end, "clause" if finite().search(rest) else "thing")


def _after_date(reading: Reading, place: int) -> int:
    """Behind the date that follows a place directly."""
    dates = reading.dates_in(place, place + 6)
    if dates and not reading.document.text[place : dates[0].start_cp].strip(" (on"):
        return dates[0].end_cp
    return place


def _skipped(text: str, place: int) -> int:
    while place < len(text) and text[place] in " ,:\n":
        place += 1
    return place
