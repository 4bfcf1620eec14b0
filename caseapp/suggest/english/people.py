"""Names of people in a sentence: runs of capital words that an office, a title, a given name or their place tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caseapp.suggest.english.lexicon import (
    CALENDAR,
    HONORIFICS,
    PARTICLES,
    acting,
    body_words,
    common_words,
    given_names,
    offices,
    surnames,
)
from caseapp.suggest.english.line import Line
from caseapp.suggest.english.offices import Office

_JOINED = re.compile(r"(?:al|el|as|ad|an|ar|ash|at|az|bin|ibn|abu|ul|ur)[-‐][A-Z]\w*")
_INITIAL = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class Named:
    """A person by name: tokens `first` to before `last` are the name; `office` is theirs, in whole or by a list."""

    first: int
    last: int
    office: Office | None
    states: tuple[str, ...]
    rule: str
    confidence: float
    span_first: int
    span_last: int


def people_in(line: Line, found_offices: Sequence[Office]) -> list[Named]:
    """The people whose names stand in a sentence with a sign that they are people."""
    by_end = {office.last: office for office in found_offices}
    by_start = {office.first: office for office in found_offices}
    taken = {at for office in found_offices for at in range(office.first, office.last)}
    found: list[Named] = []
    group: tuple[Office, int] | None = None
    for first, last in _runs(line, taken):
        office, before = _office_before(line, by_end, first)
        is_listed = group is not None and _is_joined(line, found[-1], first) if found else False
        if office is None and is_listed and group is not None:
            office, before = group[0], first
        made = _named(line, first, last, office, before, by_start, is_listed)
        if made is None:
            continue
        found.append(made)
        if made.office is not None and made.office.is_plural and not is_listed:
            group = made.office, 0
        elif not is_listed:
            group = None
    return [_with_own_state(line, each, found) for each in found]


def _runs(line: Line, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of words that can be a name."""
    at = 0
    while at < len(line.tokens):
        last = _run_end(line, at, taken)
        if last > at:
            yield at, last
        at = max(last, at + 1)


def _run_end(line: Line, first: int, taken: set[int]) -> int:
    if not _can_be_name(line, first, taken) or (first == 0 and line.low(0) in common_words()):
        return first
    at = first + 1
    while at < len(line.tokens):
        is_initial = line.text(at) == "." and _INITIAL.fullmatch(line.text(at - 1)) and at + 1 < len(line.tokens)
        if is_initial or _can_be_name(line, at, taken):
            at += 1
        elif (end := _after_particles(line, at, taken)) > at:
            at = end
        else:
            break
    return at


def _after_particles(line: Line, at: int, taken: set[int]) -> int:
    ahead = at
    while line.low(ahead) in PARTICLES and not (line.text(ahead)[:1].isupper()):
        ahead += 1
    return ahead + 1 if ahead > at and ahead < len(line.tokens) and _can_be_name(line, ahead, taken) else at


def _can_be_name(line: Line, at: int, taken: set[int]) -> bool:
    token = line.tokens[at]
    if at in taken or not token.is_word or not (token.is_capital or _JOINED.fullmatch(token.text)):
        return False
    if token.low in CALENDAR or token.low in HONORIFICS or line.is_own(at):
        return False
    if token.text.isupper() and len(token.text) > 1:
        return False
    hit = line.hit(at)
    if hit is not None:
        return _is_name_for_all_that(line, at)
    return token.low not in offices() and token.text not in body_words()


def _is_name_for_all_that(line: Line, at: int) -> bool:
    """Whether a word that is also a place is part of a person's name here: Charlotte Charles, Paul Washington."""
    hit = line.hit(at)
    if hit is None or hit.last - hit.first != 1 or hit.entry.kind not in ("place", "capital", "state"):
        return False
    before, after = at - 1, at + 1
    is_given = line.text(at) in given_names()
    follows = after < len(line.tokens) and _is_plain_name(line, after)
    leads = before >= 0 and line.text(before) in given_names() and line.hit(before) is None and line.text(before) != ","
    return (is_given and follows and hit.entry.kind != "state") or (leads and before > 0)


def _is_plain_name(line: Line, at: int) -> bool:
    token = line.tokens[at]
    is_office = token.low in offices() or token.text in body_words()
    return token.is_word and token.is_capital and line.hit(at) is None and not is_office and token.low not in CALENDAR


def _office_before(line: Line, by_end: dict[int, Office], first: int) -> tuple[Office | None, int]:
    """The office right before a name, with its first token; a comma may stand between."""
    if first in by_end:
        return by_end[first], by_end[first].first
    honorific = first - 1 - (line.text(first - 1) == ".")
    if line.low(honorific) in HONORIFICS:
        office = by_end.get(honorific) or by_end.get(honorific - (line.text(honorific - 1) == ","))
        return office, office.first if office is not None else honorific
    if line.text(first - 1) == "," and first - 1 in by_end:
        office = by_end[first - 1]
        if office.determiner not in ("a", "an", "") or office.is_counterpart or office.states:
            return office, office.first
    return None, first


def _named(
    line: Line,
    first: int,
    last: int,
    office: Office | None,
    before: int,
    by_start: dict[int, Office],
    is_listed: bool,
) -> Named | None:
    after = _office_after(line, by_start, last)
    length = last - first
    if office is not None:
        rule, confidence = ("list of offices", 0.85) if is_listed else ("office before a name", 0.95)
        return Named(first, last, office, (), rule, confidence, before if not is_listed else first, last)
    if after is not None and (length > 1 or line.text(first) in given_names()):
        return Named(first, last, after, (), "office after a name", 0.9, first, after.last)
    honorific = first - 1 - (line.text(first - 1) == ".")
    if line.low(honorific) in HONORIFICS:
        return Named(first, last, None, (), "title before a name", 0.85, honorific, last)
    if length == 1:
        return None
    rule, confidence = _by_itself(line, first, last)
    return Named(first, last, None, (), rule, confidence, first, last) if rule else None


def _by_itself(line: Line, first: int, last: int) -> tuple[str, float]:
    """What tells that a run of two words or more is a person without any office."""
    words = [line.text(at) for at in range(first, last)]
    if words[0].lower() in surnames() and any("-" in word for word in words[1:]):
        return "East Asian name", 0.85
    if words[0] in given_names() and words[-1] not in body_words():
        return "given name", 0.75
    if line.low(last) in acting() and 2 <= len(words) <= 4:
        return "who speaks or acts", 0.65
    if words[-1] in given_names() and words[0].lower() in surnames():
        return "family name first", 0.6
    return "", 0.0


def _office_after(line: Line, by_start: dict[int, Office], last: int) -> Office | None:
    """The office that follows a name after a comma or a bracket: Lee Byung-ki, director of ..."""
    if line.text(last) not in (",", "("):
        return None
    office = by_start.get(last + 1)
    if office is None:
        return None
    is_closed = line.text(office.last) in (",", ".", ")", ";", "") or line.low(office.last) in ("and", "said", "told")
    return office if is_closed or office.determiner or office.last > office.head + 1 else None


def _is_joined(line: Line, before: Named, first: int) -> bool:
    """Whether a name goes on a list: only a comma, an “and” or the state of the one before stand between."""
    between = [line.low(at) for at in range(before.last, first) if line.hit(at) is None]
    return len(between) <= 4 and all(word in (",", "and", "of", "the", "&") for word in between)


def _with_own_state(line: Line, each: Named, group: Sequence[Named]) -> Named:
    """The state that a name itself names (“of Nigeria”), or the one that falls to it in a list of states."""
    office = each.office
    states = office.states if office is not None else ()
    last = each.span_last
    if line.low(each.last) == "of" and not states:
        hit = line.hit_starting(each.last + 1 + (line.low(each.last + 1) == "the"))
        if hit is not None and hit.entry.kind == "state":
            states, last = (hit.entry.state,), hit.last
    same = [other for other in group if other.office is office]
    if office is not None and len(states) > 1 and len(same) == len(states):
        states = (states[same.index(each)],)
    return Named(each.first, each.last, office, states[:1], each.rule, each.confidence, each.span_first, last)
