"""Agreements and judgments that a text names with a date, with parties or with the court: never the bare word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.drafts import title_of
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.found import DateFound, Instrument, Reading, Span

_KINDS = (
    ("judgment", re.compile(r"(?:judge?ment|ruling|verdict)$")),
    ("treaty", re.compile(r"(?:treaty|convention|charter)$")),
    ("declaration", re.compile(r"(?:declaration|communiqu[ée])$")),
    ("agreement", re.compile(r".")),
)
_NAMED = re.compile(
    r"\b(?P<det>[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[A-Z][\w-]*['’]s)\s+"
    r"(?P<lead>(?:(?!(?:and|or|that|which|of|in|on|for|to|with|by|at|from|no|any|is|was|has|had|as)\b)[\w’'-]+,?\s+){0,6}?)"
    r"(?P<noun>agreement|treaty|accord|pact|memorandum\s+of\s+understanding|convention|declaration|protocol|armistice|"
    r"communiqu[ée]|ceasefire\s+deal|judge?ment|ruling|verdict)\b"
)
_MADE = re.compile(
    r"\b(?:sign(?:ed|ing)|reach(?:ed|ing)|conclud(?:ed|ing)|struck|entered\s+into|ratified|clinched|initialled|sealed|adopted|issued)\s+$"
)
_NOT = re.compile(
    r"\b(?:not|never|no|without|yet|to|will|would|could|may|might|if|whether|failed)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s+(?:between|of|with)\s+(?:the\s+)?")
_OWN = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]udge)['’]s\b")
_SIGNED = re.compile(r"[^.;:,“”\"]{0,40}?\b(?:of|from|dated|(?:signed|reached|concluded)(?:\s+(?:on|in))?)\s*$")


def find_instruments(reading: Reading) -> tuple[Instrument, ...]:
    """The instruments in the order of the text, each once."""
    kept: dict[str, Instrument] = {}
    for sentence in clauses.pieces(reading.document):
        for found in _in_sentence(reading, sentence):
            kept.setdefault(found.title.lower(), found)
    return tuple(replace(each, ref=f"instrument-{number}") for number, each in enumerate(kept.values(), 1))


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Instrument]:
    text = reading.document.text
    for match in _NAMED.finditer(text, sentence.start_cp, sentence.end_cp):
        lead = text[max(sentence.start_cp, match.start() - 40) : match.start()]
        if _NOT.search(lead):
            continue
        made = _MADE.search(lead)
        kind = next(kind for kind, pattern in _KINDS if pattern.search(match["noun"].lower()))
        date = _date(reading, sentence, match, is_made=made is not None)
        parties = _parties(reading, sentence, match, match.start() - len(made[0]) if made else None)
        is_own = kind == "judgment" and _OWN.search(match["lead"]) is not None
        if is_own or len(parties) > 1 or (date is not None and match["lead"].strip()):
            rule = "the court's own" if is_own else "made" if made else "named"
            title, span = title_of(_title(reading, match, parties)), Span(match.start(), match.end())
            yield Instrument(
                ref="instrument",
                title=title,
                kind=kind,
                spans=(span,),
                rule=f"instrument: {rule}",
                confidence=0.65,
                parties=parties,
                date=date,
            )


def _title(reading: Reading, match: re.Match[str], parties: Sequence[str]) -> str:
    """The name without a date in it; where nothing is left but the noun, with its parties or its date."""
    start = match.start("lead")
    for found in reading.dates_in(match.start(), match.end("lead")):
        start = max(start, min(found.end_cp, match.end("lead")))
    lead = reading.document.text[start : match.end("lead")].strip()
    if lead:
        return f"{lead} {match['noun']}"
    names = " – ".join(reading.actors[ref].name for ref in parties)
    return f"{match['noun']}: {names}" if names else f"{match['lead']}{match['noun']}"


def _date(reading: Reading, sentence: Sentence, match: re.Match[str], *, is_made: bool) -> DateFound | None:
    """The date in its name, right behind it, or of the sentence that tells how it was made."""
    text = reading.document.text
    inside = reading.dates_in(match.start(), match.end())
    if inside:
        return inside[0]
    for found in reading.dates_in(match.end(), min(sentence.end_cp, match.end() + 60)):
        own = text[found.start_cp : found.end_cp]
        is_right_behind = re.match(r"(?:of|in|on)\b", own) is not None and found.start_cp - match.end() < 3
        if is_right_behind or _SIGNED.match(text, match.end(), found.start_cp):
            return found
    return next(iter(reading.dates_in(sentence.start_cp, match.start())), None) if is_made else None


def _parties(reading: Reading, sentence: Sentence, match: re.Match[str], verb_cp: int | None) -> tuple[str, ...]:
    """Whom it is between, and who signed it."""
    ahead = _BETWEEN.match(reading.document.text, match.end(), sentence.end_cp)
    mentions = groups.behind(reading, ahead.end(), sentence.end_cp) if ahead else []
    refs = [ref for ref in groups.refs_of(mentions) if reading.actors[ref].kind != "place"]
    if verb_cp is not None:
        refs = [*clauses.subject_of(reading, sentence, sentence.start_cp, verb_cp, ()).refs, *refs]
    return tuple(dict.fromkeys(refs))
