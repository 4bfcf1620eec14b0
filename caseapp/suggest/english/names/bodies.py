"""Bodies that no table knows, told by the words their names end or begin with: ministries, courts, governments.

Palaces, rivers, treaties and prizes are told the same way: they are laid so that nobody takes them for people.
"""

from __future__ import annotations

from caseapp.suggest.english.names.lexicon import (
    CALENDAR,
    DETERMINERS,
    HONORIFICS,
    body_words,
    common_words,
    given_names,
    office_words,
    offices,
    sure_given_names,
)
from caseapp.suggest.english.names.line import Line
from caseapp.suggest.english.names.signs import LED
from caseapp.suggest.gazetteer import Entry, Hit
from caseapp.suggest.tables import bag

#: Bodies that are written small, after a state's name: the South Korean government.
_SMALL = {
    "government": "government",
    "administration": "government",
    "authorities": "government",
    "cabinet": "government",
    "embassy": "government",
    "consulate": "government",
    "delegation": "government",
    "military": "agency",
    "army": "agency",
    "navy": "agency",
    "police": "agency",
    "troops": "agency",
    "forces": "agency",
    "parliament": "parliament",
    "legislature": "parliament",
    "senate": "parliament",
    "court": "court",
    "media": "media",
    "press": "media",
    "newspapers": "media",
    "ministry": "ministry",
    "company": "company",
    "companies": "company",
}
_SMALL_BETWEEN = bag("state foreign defence defense supreme constitutional interim local")
_AFTER_OF = bag("of for on")
_PLACE_FIRST = bag(
    "Fort Camp Mount Lake Cape RAF Kibbutz Kfar Tell Wadi Jabal Jebel Khan Rio Villa Puerto Isla Plaza Piazza"
)
#: Before the name of a ship, a storm or an operation.
_SHIPS = bag(
    """HMS USS RMS MV MT SS INS ROKS JS USNS HMAS HMCS HMNZS KRI Storm Hurricane Typhoon Cyclone Operation Exercise
    Tropical Project"""
)
_PLACE_OF = bag("Strait Straits Gulf Bay Sea Isle Island Islands Cape Valley Palace Port City Hall Province")
#: Whose own is part of a body's name: People's Army, Workers' Party, King's College.
_OWN_WITHIN = bag(
    "People Peoples Workers Women Children Men King Queen Farmers Teachers Lawyers Veterans Students Lloyd"
)
_WITHIN = bag("of for and the & on")
#: Words for bodies and places that are family names as well.
SURNAME_TOO = bag(
    """Church Hall Hill Park Field Bay Port Lake Street Castle Bridge Tower Law Day Bond Post Banks Price Cross Major
    Town Lodge Base Camp Bill Guardian Times Rally River Village Forest Garden Villa Bush Power Trust Bank List Gas"""
)


def lay_bodies(line: Line) -> None:
    """Lays the bodies of a sentence over it, the longest names that fit."""
    for at in range(len(line.tokens)):
        hit = line.hit(at)
        if hit is not None and hit.entry.kind == "person":
            continue
        found = _named(line, at) or _small(line, at) or _place(line, at)
        if found is not None and (hit is None or (found.first <= hit.first and found.last >= hit.last)):
            line.lay([found])


def _named(line: Line, at: int) -> Hit | None:
    """A body whose word with a capital stands at a token: Foreign Ministry, Ministry of Foreign Affairs of Iraq."""
    kind = body_words().get(line.text(at))
    if kind is None:
        return None
    first, last = _leftwards(line, at), at + 1
    if kind != "place":
        last = _rightwards(line, at + 1)
    if last - first < 2 or _is_surname(line, first, at, last) or (kind == "company" and _is_of_office(line, first)):
        return None
    if kind not in ("place", "thing"):
        first, last = _with_state(line, first, last)
    return _hit(line, first, last, kind)


def _place(line: Line, at: int) -> Hit | None:
    """A place whose word stands first: Fort Meade, Camp Lejeune, RAF Croughton, Strait of Malacca."""
    if line.text(at) in _PLACE_FIRST and (line.hit(at) is None or line.text(at) == "RAF"):
        end = _capital_words(line, at + 1)
        if at + 1 < end <= at + 4 and line.low(at - 1) not in HONORIFICS and line.text(at - 1) not in given_names():
            return _hit(line, at, end, "place")
    if line.text(at) in _SHIPS:
        end = at + 1
        while end < min(len(line.tokens), at + 4) and line.tokens[end].is_capital:
            end += 1
        return _hit(line, at, end, "thing") if end > at + 1 else None
    if line.text(at) in _PLACE_OF and line.low(at + 1) == "of" and line.hit(at) is None:
        end = _capital_words(line, at + 2 + (line.low(at + 2) == "the"))
        if end > at + 3 or (end == at + 3 and line.low(at + 2) != "the"):
            return _hit(line, at, end, "place")
    return None


def _is_of_office(line: Line, first: int) -> bool:
    """Whether an office leads to the words: Minister of Natural Resources."""
    return line.low(first - 1) in ("of", "for") and (
        line.low(first - 2) in offices() or line.text(first - 2) in body_words()
    )


def _is_surname(line: Line, first: int, at: int, last: int) -> bool:
    """Whether the word ends a person's name: Christopher Hill, Mr. Law."""
    if last > at + 1 or line.text(at) not in SURNAME_TOO or first == at:
        return False
    before = first - 1 - (line.text(first - 1) == ".")
    return line.low(before) in HONORIFICS or (at - first == 1 and line.text(first) in sure_given_names())


def _leftwards(line: Line, at: int) -> int:
    """Where the capital words begin that stand before a body's word."""
    first = at
    while first > 0 and _goes_on_left(line, first, is_begun=first < at):
        hit = line.hit_ending(first)
        first = hit.first if hit is not None and hit.entry.kind != "person" else first - 1
    while first < at and (line.low(first) in _WITHIN or (first == 0 and line.low(first) in common_words())):
        first += 1
    return first


def _joins(line: Line, at: int) -> bool:
    """Whether an “and” stands within a name: Asian and Oceanian Affairs Bureau, Foreign and Commonwealth Office."""
    if at < 1 or not line.tokens[at - 1].is_capital or line.low(at - 1) in offices():
        return False
    hit = line.hit(at - 1)
    if line.low(at - 1) in office_words() or (hit is not None and hit.entry.kind == "demonym"):
        return True
    return hit is None and (line.low(at - 2) in DETERMINERS or line.is_own(at - 2))


def _goes_on_left(line: Line, first: int, *, is_begun: bool) -> bool:
    before = line.tokens[first - 1]
    hit = line.hit_ending(first)
    if hit is not None:
        return hit.entry.kind in ("demonym", "organisation", "place", "state")
    if line.is_own(first - 1) or before.text in ("'", "’"):
        return line.text(first - 2) in _OWN_WITHIN
    if before.low == "&":
        return first > 1 and line.tokens[first - 2].is_capital
    if before.low == "and":
        return is_begun and _joins(line, first - 1)
    if before.low in HONORIFICS:
        return False
    is_own_within = before.text in _OWN_WITHIN and line.text(first) in ("'", "’")
    is_office = before.low in offices() and before.low not in office_words() and not is_own_within
    return before.is_word and before.is_capital and before.low not in CALENDAR and not is_office


def _rightwards(line: Line, last: int) -> int:
    """Where the capital words end that follow a body's word by “of”: Ministry of Foreign Affairs."""
    while line.low(last) in _AFTER_OF:
        ahead = last + 1
        ahead += line.low(ahead) == "the"
        end = _capital_words(line, ahead)
        if end == ahead or line.low(end) in LED:
            break
        last = end
    return last


def _capital_words(line: Line, at: int) -> int:
    while at < len(line.tokens):
        hit = line.hit_starting(at)
        if hit is not None and hit.entry.kind in ("state", "place", "capital", "organisation"):
            return hit.last
        token = line.tokens[at]
        joins = token.low in ("and", "&") and at + 1 < len(line.tokens) and line.tokens[at + 1].is_capital
        if not ((token.is_word and token.is_capital) or joins) or token.low in CALENDAR or line.hit(at) is not None:
            break
        if token.low in offices() and token.low not in office_words():
            break
        at += 1
    return at


def _with_state(line: Line, first: int, last: int) -> tuple[int, int]:
    """The state before it (Japan's Defence Agency) joins its name."""
    owner = first - 1 if line.is_own(first - 1) else first
    hit = line.hit_ending(owner)
    if hit is not None and hit.entry.kind in ("state", "demonym") and (owner < first or hit.entry.kind == "demonym"):
        first = hit.first
    return first, last


def _small(line: Line, at: int) -> Hit | None:
    """A body written small after a state: the Syrian government, Korean media, South Korea's foreign ministry."""
    kind = _SMALL.get(line.low(at)) or _SMALL.get(line.low(at).removesuffix("s"))
    if kind is None or line.hit(at) is not None:
        return None
    first = at
    while first > 0 and line.low(first - 1) in _SMALL_BETWEEN and line.hit(first - 1) is None:
        first -= 1
    owner = first - 1 if line.is_own(first - 1) else first
    hit = line.hit_ending(owner)
    if hit is not None and hit.entry.kind in ("demonym", "state"):
        return _hit(line, hit.first, at + 1, kind)
    if line.low(at + 1) == "of" and first == at and kind == "government":
        state = line.hit_starting(at + 2 + (line.low(at + 2) == "the"))
        if state is not None and state.entry.kind == "state":
            return _hit(line, at, state.last, kind)
    return None


def _hit(line: Line, first: int, last: int, kind: str) -> Hit:
    entries = [hit.entry for at in range(first, last) if (hit := line.hit(at)) is not None]
    state = next((entry.state for entry in entries if entry.kind in ("demonym", "state", "capital")), "")
    name = " ".join(line.words(first, last).split())
    if kind in ("place", "thing"):
        return Hit(first, last, Entry(kind, name, state))
    return Hit(first, last, Entry("organisation", name, state, kind))
