"""Bodies and places told by where they stand: short names in brackets, datelines, “in X”, capitals that act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from caseapp.suggest.english.names.bodies import SURNAME_TOO
from caseapp.suggest.english.names.lexicon import (
    CALENDAR,
    acting,
    body_words,
    common_words,
    given_names,
    modals,
    offices,
    states,
    surnames,
)
from caseapp.suggest.english.names.line import Line
from caseapp.suggest.english.names.signs import PLACE_WORDS
from caseapp.suggest.gazetteer import Entry, Gazetteer, Hit
from caseapp.suggest.tables import bag, words

_SHORT = re.compile(r"[A-Z][A-Za-z&]*(?:-[A-Z]+)?")
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_NUMERAL = re.compile(r"[IVXLC]+")
_LINKS = bag("of for and the in on to de del la y des du et da do & '’ '")
_MOST_WORDS = 12
_WHERE = bag("in near outside")
_WHERE_WITH_STATE = bag("in near outside from to of at")
_DIRECTIONS = bag("northern southern eastern western central north south east west downtown nearby")
_METONYM_BEFORE = bag("with against between told accused urged asked")
_METONYM_NOUNS = bag(
    """position stance view views decision demand demands offer proposal efforts response reply willingness policy
    claim claims call insistence refusal request concerns envoy ambassador readiness commitment intention plan plans"""
)
#: “Brussels said” is the union's word, not Belgium's.
_NO_METONYM = frozenset({"Brussels"})
#: Bodies that the text may call by their one word once they were named.
_AGAIN = bag("ministry court tribunal agency party commission council committee bank company union organisation")
_MINISTRIES = bag("foreign defence defense justice interior finance trade unification energy health")


class Things:
    """Lays over each sentence what its surroundings tell; remembers bodies for when they are named by one word."""

    def __init__(self, names: Gazetteer) -> None:
        self._names = names
        self._bodies: dict[str, Entry] = {}
        self._home = ""

    def lay(self, line: Line) -> None:
        """Lays them over a sentence."""
        _lay_dateline(line, self._names)
        _lay_introduced(line, self._names)
        _lay_states_by_capital(line)
        _lay_places(line)
        _lay_acronyms(line)
        self._lay_again(line)

    def _lay_again(self, line: Line) -> None:
        for hit in line.hits:
            entry = hit.entry
            if not self._home and entry.kind in ("state", "capital"):
                self._home = entry.state
            if entry.kind == "organisation":
                names = entry.name.lower().split()
                self._bodies[names[-1]] = entry
                self._bodies[entry.org_kind] = entry
                self._bodies.setdefault(" ".join(names[-2:]), entry)
        for at in range(1, len(line.tokens)):
            found = self._again(line, at) if line.low(at) in _AGAIN and line.hit(at) is None else None
            if found is not None:
                line.lay([found])

    def _again(self, line: Line, at: int) -> Hit | None:
        """“The court”, “the foreign ministry”: a body named before; a ministry of the state the text is from."""
        word = line.low(at)
        if word == "ministry" and line.low(at - 1) in _MINISTRIES and line.hit(at - 1) is None:
            name = f"{line.low(at - 1)} ministry"
            entry = self._bodies.get(name)
            if entry is None and self._home:
                entry = Entry("organisation", name, self._home, "ministry", is_state_inferred=True)
                self._bodies[name] = self._bodies["ministry"] = entry
            return Hit(at - 1, at + 1, entry) if entry is not None else None
        entry = self._bodies.get(word)
        is_meant = line.low(at - 1) in ("the", "its") and line.low(at + 1) != "of" and not line.text(at)[0].isupper()
        return Hit(at, at + 1, entry) if entry is not None and is_meant else None


def _lay_dateline(line: Line, names: Gazetteer) -> None:
    """The town a report is from, in capitals: SEOUL, Feb. 10; SAN JUAN, Argentina."""
    end = 0
    while end < min(len(line.tokens), 4) and line.text(end).isupper() and line.text(end).isalpha():
        end += 1
    if (
        not end
        or line.text(end) not in (",", ":", "(", "—", "–", "-", "/")
        or line.hit(0) is not None
        or len(line.text(0)) < 3
    ):
        return
    titled = [replace(token, text=token.text.title()) for token in line.tokens[:end]]
    hit = next(iter(names.find(titled)), None)
    if hit is not None and hit.last == end and hit.entry.kind in ("place", "capital", "state"):
        line.lay([Hit(0, end, hit.entry)])
    elif line.text(end) == "," and _is_after_town(line, end + 1):
        line.lay([Hit(0, end, Entry("place", " ".join(token.text for token in titled), _state_at(line, end + 1)))])


def _is_after_town(line: Line, at: int) -> bool:
    return line.low(at).rstrip(".") in CALENDAR or bool(_state_at(line, at))


def _state_at(line: Line, at: int) -> str:
    hit = line.hit_starting(at)
    return hit.entry.state if hit is not None and hit.entry.kind == "state" else ""


def _lay_introduced(line: Line, names: Gazetteer) -> None:
    """Bodies whose short name follows in brackets, whatever their words are: Samagi Jana Balawegaya (SJB)."""
    for at in range(2, len(line.tokens) - 2):
        short = line.text(at + 1)
        if (line.text(at), line.text(at + 2)) != ("(", ")") or not _SHORT.fullmatch(short) or short[-1:].islower():
            continue
        hit = line.hit_ending(at)
        if hit is None or hit.entry.kind in ("demonym", "place"):
            hit = _introduced(line, at, short)
        if hit is not None and hit.entry.kind in ("organisation", "thing"):
            line.lay([hit])
            names.add(short, hit.entry)
            again = [each for each in range(at, len(line.tokens)) if line.text(each) == short]
            line.lay(Hit(each, each + 1, hit.entry) for each in again)


def _introduced(line: Line, at: int, short: str) -> Hit | None:
    """The words before a bracket that a short name stands for, the fewest that fit."""
    letters = [letter.lower() for letter in short if letter.isupper()]
    initials: list[str] = []
    for first in range(at - 1, max(-1, at - 1 - _MOST_WORDS), -1):
        token = line.tokens[first]
        if not (token.is_capital and token.is_word) and token.low not in _LINKS and not line.is_own(first):
            return None
        if token.is_capital:
            initials[:0] = [part[0].lower() for part in re.split(r"[-‐–]", token.text) if part[:1].isupper()]
            if len(initials) > 1 and _fit(letters, initials):
                name = " ".join(line.words(first, at).split())
                kind = next((body_words()[t.text] for t in line.tokens[first:at] if t.text in body_words()), "other")
                return Hit(first, at, Entry("organisation", name, "", "other" if kind in ("place", "thing") else kind))
    return None


def _fit(letters: Sequence[str], initials: Sequence[str]) -> bool:
    """Whether initials spell a short name; of a long one a letter may stand for a small word."""
    if letters == initials:
        return True
    is_near = len(letters) > 4 and len(initials) == len(letters) - 1 and letters[0] == initials[0]
    return is_near and any([*letters[:at], *letters[at + 1 :]] == list(initials) for at in range(1, len(letters)))


def _lay_states_by_capital(line: Line) -> None:
    """Capitals that stand for their state: Tokyo said, Seoul and Tokyo agreed, Seoul's position."""
    hits = [hit for hit in line.hits if hit.entry.kind == "capital" and hit.entry.name not in _NO_METONYM]
    for hit in hits:
        if _stands_for_state(line, hit):
            line.lay([Hit(hit.first, hit.last, Entry("state", states()[hit.entry.state], hit.entry.state))])


def _stands_for_state(line: Line, hit: Hit) -> bool:
    before, last = line.low(hit.first - 1), hit.last
    partner = line.hit_starting(last + 1) if line.low(last) == "and" else None
    if partner is not None and partner.entry.kind in ("capital", "state"):
        last = partner.last
    if line.low(hit.first - 1) == "and" and (first := line.hit_ending(hit.first - 1)) is not None:
        before = line.low(first.first - 1) if first.entry.kind in ("capital", "state") else before
    if before in _METONYM_BEFORE:
        return before != "between" or last > hit.last or line.low(hit.first - 1) == "and"
    if line.is_own(last):
        return line.low(last + 1) in _METONYM_NOUNS and before not in PLACE_WORDS - {"of", "to", "the"}
    return before not in PLACE_WORDS and (line.low(last) in acting() or line.low(last) in modals())


def _lay_places(line: Line) -> None:
    """Places that no table knows: in northern Mitrovica, near Zubin Potok, from Manipur, India."""
    at = 1
    while at < len(line.tokens):
        before = at - 1 - (line.low(at - 1) in _DIRECTIONS)
        end = _unknown(line, at) if line.low(before) in _WHERE_WITH_STATE and before >= 0 else at
        if end == at:
            at += 1
            continue
        state = _state_at(line, end + 1) if line.text(end) == "," else ""
        if (line.low(before) in _WHERE or state) and not line.is_own(end) and line.text(end) != "(":
            line.lay([Hit(at, end, Entry("place", " ".join(line.words(at, end).split()), state))])
        at = end


def _unknown(line: Line, at: int) -> int:
    """Where a run of up to three capital words ends that are no known name and no likely person."""
    end = at
    while end < len(line.tokens) and _is_unknown(line, end):
        end += 1
    follows = line.tokens[end] if end < len(line.tokens) else None
    is_longer = follows is not None and follows.is_capital and follows.start_cp == line.tokens[end - 1].end_cp + 1
    return at if end - at > 3 or is_longer else end


def _is_unknown(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if not (token.is_word and token.is_capital) or line.hit(at) is not None or token.text.isupper():
        return False
    if (
        token.text in given_names()
        or token.low in surnames()
        or token.low in common_words() | words("en/no_places.txt")
    ):
        return False
    return (
        token.low not in CALENDAR and token.low not in offices() and token.text not in body_words().keys() | SURNAME_TOO
    )


def _lay_acronyms(line: Line) -> None:
    """Bodies that are only named in capitals; a heading in capitals names none."""
    if _is_heading(line.tokens):
        return
    for at, token in enumerate(line.tokens):
        if not _ACRONYM.fullmatch(token.text) or line.hit(at) is not None or _NUMERAL.fullmatch(token.text):
            continue
        follows = line.text(at + 1)
        is_name = (
            follows[:1].isupper()
            or line.text(at - 1).isupper()
            or (line.text(at - 1)[:1].isupper() and line.text(at - 1) in given_names())
        )
        if token.low not in words("en/no_bodies.txt") and not is_name and line.text(at - 1) not in ("(", "-"):
            line.lay([Hit(at, at + 1, Entry("organisation", token.text))])


def _is_heading(tokens: Sequence[object]) -> bool:
    texts = [str(getattr(token, "text", "")) for token in tokens]
    spoken = [text for text in texts if text.isalpha()]
    return sum(map(str.isupper, spoken)) * 2 >= len(spoken)
