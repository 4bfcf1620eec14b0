"""Names of people in a sentence: runs of capital words that an office, a title, a given name or their place tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from caseapp.suggest.english.names.bodies import SURNAME_TOO
from caseapp.suggest.english.names.lexicon import (
    CALENDAR,
    HONORIFICS,
    PARTICLES,
    body_words,
    common_words,
    given_names,
    offices,
    sure_given_names,
    surnames,
)
from caseapp.suggest.english.names.line import Line
from caseapp.suggest.english.names.offices import Office, is_rank, is_title_as_name, told_office
from caseapp.suggest.english.names.signs import PLACE_WORDS, by_itself, owner_of, speaks_alone
from caseapp.suggest.gazetteer import Hit
from caseapp.suggest.tables import bag

_JOINED = re.compile(r"(?:al|el|as|ad|an|ar|ash|at|az|bin|ibn|abu|ul|ur)[-‐][A-Z]\w*")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_INITIAL = re.compile(r"[A-Z]")
#: More capital words in a row than a name has are a heading.
_MOST_WORDS = 7
_EVENTS = bag("summit conference dialogue roundtable convention talks meeting session congress negotiations accords")
_BEFORE_TOWNS = bag(
    """greater upper lower north south east west northern southern eastern western central downtown old new inner outer
    saint st san santa port mount fort lake el la los las al tel ho"""
)
_CLOSES = (",", ".", ")", ";", "", "—", "–", "-", ":")
_CLOSING_WORDS = bag("and said told says at in from to on who whose before since until of for with")


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
    body: Hit | None = None
    """The body they are of, where no office tells it: Tasneem Essop of Climate Action Network."""


#: What a heading or a title of its own writes with a capital, and is nobody.
_OCCASIONS = frozenset(
    (
        "Meeting",
        "Summit",
        "Dialogue",
        "Conference",
        "Session",
        "Mechanism",
        "Talks",
        "Round",
        "Statement",
        "Declaration",
    )
)


def people_in(line: Line, found_offices: Sequence[Office]) -> list[Named]:
    """The people whose names stand in a sentence with a sign that they are people."""
    by_end = {office.last: office for office in found_offices}
    by_start = {office.first: office for office in found_offices}
    taken = {at for office in found_offices for at in range(office.first, office.last)}
    found: list[Named] = []
    group: Office | None = None
    for first, last in _runs(line, taken):
        office, before = _office_before(line, by_end, first)
        if office is not None and found and office is found[-1].office and office.first >= found[-1].last:
            office, before = None, first  # it follows the name before
        is_listed = bool(group is not None and found and _is_joined(line, found[-1], first))
        if office is None and is_listed:
            office, before = group, first
        made = _named(line, first, last, office, before, by_start, is_listed)
        if made is None:
            continue
        found.append(made)
        if made.office is not None and made.office.is_plural and not is_listed:
            group = made.office
        elif not is_listed:
            group = None
    found = sorted([*found, *_partners(line, _runs(line, taken), found)], key=_first)
    return [_with_own_state(line, each, found) for each in found]


def _first(named: Named) -> int:
    return named.first


def _partners(line: Line, runs: Iterator[tuple[int, int]], found: Sequence[Named]) -> Iterator[Named]:
    """Names that only an “and” joins to somebody's: Shimon Peres and Yasser Arafat."""
    starts, ends = {each.span_first for each in found}, {each.last for each in found}
    within = {at for each in found for at in range(each.span_first, each.span_last)}
    for first, last in runs:
        is_joined = (line.low(last) == "and" and last + 1 in starts) or (
            line.low(first - 1) == "and" and first - 1 in ends
        )
        if is_joined and first not in within and last - first in (2, 3) and first > 0:
            yield Named(first, last, None, (), "joined to somebody", 0.6, first, last)


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
        if (end := _after_nickname(line, at, taken)) > at:
            at = end
            continue
        is_initial = line.text(at) == "." and _INITIAL.fullmatch(line.text(at - 1)) and at + 1 < len(line.tokens)
        if is_initial or _can_be_name(line, at, taken):
            at += 1
        elif (end := _after_particles(line, at, taken)) > at:
            at = end
        else:
            break
    return at


def _after_nickname(line: Line, at: int, taken: set[int]) -> int:
    """Behind a nickname in quotation marks or brackets within a name: José “Pepe” Mujica."""
    if line.text(at) not in ("“", '"', "(", "‘", "'"):
        return at
    for close in (at + 2, at + 3, at + 4):
        if line.text(close) in ("”", '"', ")", "’", "'") and close + 1 < len(line.tokens):
            inner = range(at + 1, close)
            is_name = all(line.tokens[each].is_capital and line.hit(each) is None for each in inner)
            return close + 2 if is_name and _can_be_name(line, close + 1, taken) else at
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
    is_month = token.low in CALENDAR and not _is_month_as_name(line, at)
    if is_month or token.low in HONORIFICS or token.text in _OCCASIONS or line.is_own(at):
        return False
    is_short = _INITIALS.fullmatch(token.text) is not None or _is_initials_of_office(line, at)
    is_capitals = token.text.isupper() and len(token.text) > 1 and not is_short
    if is_capitals and not _is_surname_in_capitals(line, at, is_led=at - 1 in taken):
        return False
    hit = line.hit(at)
    if hit is not None:
        return hit.entry.kind == "person" or _is_name_for_all_that(line, at)
    if token.low in offices():
        return is_title_as_name(line, at)
    if token.text in sure_given_names() and at + 1 < len(line.tokens) and _is_plain_name(line, at + 1):
        return True
    return (token.text not in body_words() and token.low not in _EVENTS) or _is_surname_too(line, at)


def _is_month_as_name(line: Line, at: int) -> bool:
    """Whether a word for a month is a given name here: Jan Egeland."""
    is_named = line.text(at) in ("Jan", "April", "June", "August", "May") and at + 1 < len(line.tokens)
    return is_named and line.low(at - 1) not in PLACE_WORDS and _is_plain_name(line, at + 1)


def _is_initials_of_office(line: Line, at: int) -> bool:
    """Whether capitals between an office and a name are initials: Air Marshal RGK Kapur."""
    following = line.text(at + 1)
    is_led = line.low(at - 1) in offices() and line.hit(at) is None and len(line.text(at)) < 4
    return is_led and following[:1].isupper() and not following.isupper() and line.hit(at + 1) is None


def _is_surname_in_capitals(line: Line, at: int, *, is_led: bool) -> bool:
    """Whether a family name is written in capitals, as in releases of East Asian ministries: HAYASHI Yoshimasa."""
    if len(line.text(at)) < 2 or line.hit(at) is not None:
        return False
    following = line.text(at + 1)
    if following[:1].isupper() and not following.isupper() and at + 1 < len(line.tokens):
        before = at - 1 - (line.text(at - 1) == ".")
        is_told = (
            is_led or line.low(before) in HONORIFICS or line.low(at) in surnames() or following in sure_given_names()
        )
        return is_told and _is_plain_name(line, at + 1)
    return line.text(at - 1) in sure_given_names()


def _is_surname_too(line: Line, at: int) -> bool:
    """Whether a word for a body is a family name here, as nothing was laid over it: Park Jin, Christopher Hill."""
    if line.low(at) in surnames():
        return True
    return line.text(at) in SURNAME_TOO and line.text(at - 1) in sure_given_names()


def _is_name_for_all_that(line: Line, at: int) -> bool:
    """Whether a word that is also a place is part of a person's name here: Charlotte Charles, Paul Washington."""
    hit = line.hit(at)
    if hit is not None and hit.entry.kind == "person":
        return True
    if hit is None or hit.last - hit.first != 1 or hit.entry.kind not in ("place", "capital", "state"):
        return False
    before, after = at - 1, at + 1
    if line.low(before - (line.text(before) == ".")) in HONORIFICS:
        return True
    if hit.entry.kind == "place" and _ends_name(line, before):
        return True
    if hit.entry.kind == "place" and _follows_close(line, at) and line.low(before) not in PLACE_WORDS:
        return True
    is_given = line.text(at) in given_names()
    follows = after < len(line.tokens) and _is_plain_name(line, after)
    leads = before >= 0 and line.text(before) in given_names() and line.hit(before) is None and line.text(before) != ","
    return (is_given and follows and hit.entry.kind != "state") or (leads and before > 0)


def _ends_name(line: Line, at: int) -> bool:
    """Whether a plain capital word stands there that makes the town behind it a family name: Delcy Rodriguez."""
    if at < 0 or not _is_plain_name(line, at) or line.low(at) in common_words() or line.text(at).isupper():
        return False
    return line.low(at) not in _BEFORE_TOWNS and line.low(at) not in HONORIFICS


def _follows_close(line: Line, at: int) -> bool:
    """Whether a plain capital word or a small particle with one comes right after: Takeo Akiba, Van der Bellen."""
    ahead = at + 1
    while line.low(ahead) in PARTICLES and not line.text(ahead)[:1].isupper():
        ahead += 1
    return ahead < len(line.tokens) and _is_plain_name(line, ahead)


def _is_plain_name(line: Line, at: int) -> bool:
    token = line.tokens[at]
    is_office = token.low in offices() or token.text in body_words()
    return token.is_word and token.is_capital and line.hit(at) is None and not is_office and token.low not in CALENDAR


def _office_before(line: Line, by_end: dict[int, Office], first: int) -> tuple[Office | None, int]:
    """The office right before a name, with its first token; a comma may stand between."""
    if first in by_end:
        office = by_end[first]
        earlier = by_end.get(office.first - 1) if line.text(office.first - 1) == "," and is_rank(office) else None
        if earlier is not None and (earlier.owner >= 0 or earlier.determiner == "the" or earlier.states):
            return earlier, earlier.first  # Nasrallah's deputy, Sheikh Naim Qassem
        return office, office.first
    honorific = first - 1 - (line.text(first - 1) == ".")
    if line.low(honorific) in HONORIFICS:
        while line.low(honorific - 1) in HONORIFICS:  # Datuk Seri
            honorific -= 1
        ahead = by_end.get(honorific) or by_end.get(honorific - (line.text(honorific - 1) == ","))
        return ahead, ahead.first if ahead is not None else honorific
    if line.text(first - 1) == "," and first - 1 in by_end:
        office = by_end[first - 1]
        is_told = (
            office.is_counterpart
            or office.last > office.head + 1
            or office.states
            or office.owner >= 0
            or office.body is not None
        )
        if office.determiner not in ("a", "an", "") or is_told:
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
    if office is not None:
        begin = before if not is_listed else first
        if after is not None and not is_listed and is_rank(office):
            return Named(first, last, after, (), "office after a name", 0.95, begin, after.last)
        rule, confidence = ("list of offices", 0.85) if is_listed else ("office before a name", 0.95)
        return Named(first, last, office, (), rule, confidence, begin, last)
    honorific = first - 1 - (line.text(first - 1) == ".")
    is_addressed = line.low(honorific) in HONORIFICS
    length = last - first
    if after is not None and (length > 1 or is_addressed or line.text(first) in sure_given_names()):
        begin = honorific if is_addressed else first
        return Named(first, last, after, (), "office after a name", 0.9, begin, after.last)
    if is_addressed:
        return Named(first, last, None, (), "title before a name", 0.85, honorific, last)
    hit = line.hit_starting(first)
    if hit is not None and hit.entry.kind == "person" and hit.last == last:
        return Named(first, last, None, (), "known name", 0.95, first, last)
    if length == 1 and speaks_alone(line, first):
        return Named(first, last, None, (), "who speaks by one name", 0.5, first, last)
    if length == 1 or length > _MOST_WORDS:
        return None
    rule, confidence = by_itself(line, first, last)
    return Named(first, last, None, (), rule, confidence, first, last) if rule else None


def _office_after(line: Line, by_start: dict[int, Office], last: int) -> Office | None:
    """The office that follows a name after a comma, a bracket or a dash: Lee Byung-ki, director of ..."""
    if line.low(last) == "as":  # swore in Gustavo Adrianzén as prime minister
        return by_start.get(last + 1)
    if line.text(last) not in (",", "(", "—", "–", "-"):
        return None
    at = last + 1
    if line.text(at).isdigit() and line.text(at + 1) == ",":  # Anders Lindqvist, 58, a geologist
        at += 2
    at += line.low(at) in ("now", "also", "himself", "herself", "formerly", "until", "once")
    office = by_start.get(at) or told_office(line, at) or _owned_office(line, by_start, at)
    if office is None or (is_rank(office) and not office.determiner):
        return None
    is_closed = line.text(office.last) in _CLOSES or line.low(office.last) in _CLOSING_WORDS
    is_told = office.determiner or office.owner >= 0 or office.last > office.head + 1
    return office if is_closed or is_told else None


def _owned_office(line: Line, by_start: dict[int, Office], at: int) -> Office | None:
    """An office that is somebody's: Ramaphosa's deputy, the bloc's special representative."""
    for own in range(at + 1, at + 5):
        if line.is_own(own):
            return by_start.get(own)
        if line.text(own) in _CLOSES:
            break
    return None


def _is_joined(line: Line, before: Named, first: int) -> bool:
    """Whether a name goes on a list: only a comma, an “and” or the state of the one before stand between."""
    between = [line.low(at) for at in range(before.last, first) if line.hit(at) is None]
    return len(between) <= 5 and all(word in (",", "and", "of", "the", "&", "(", ")") for word in between)


def _with_own_state(line: Line, each: Named, group: Sequence[Named]) -> Named:
    """The state or body that a name itself names (“of Nigeria”, “(Egypt)”, “Nigeria's”), or the one that falls to it in
    a list of states."""
    office = each.office
    states = office.states if office is not None else ()
    last, body = each.span_last, None
    hit = owner_of(line, each.first, each.last)
    is_list = office is not None and office.is_plural
    if hit is not None and (not states or is_list):
        states = (hit.entry.state,) if hit.entry.kind in ("state", "capital") else states
        body = hit if hit.entry.kind == "organisation" else None
        last = max(last, hit.last) if hit.first >= each.last else last
    same = [other for other in group if other.office is office]
    if office is not None and len(states) > 1 and len(same) == len(states):
        states = (states[same.index(each)],)
    return replace(each, states=states[:1], span_last=last, body=body)
