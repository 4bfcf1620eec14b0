"""Verbs of doing: their base forms, told apart from nouns and verbs of being, and what leads back to them."""

from __future__ import annotations

import re
from functools import lru_cache

from caseapp.suggest.tables import bag, rows, words

#: What may stand between a verb and its helpers.
ADVERBS = (
    r"(?:\b(?:[a-z]{2,14}ly|also|now|still|then|soon|again|once|first|later|further|therefore|never|always|even|already|ever|"
    r"both|all|each|jointly|together|at\s+least|at\s+once|in\s+turn|of\s+course|next|just|instead)\s+)"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")


@lru_cache
def actions() -> frozenset[str]:
    """Base forms of verbs of doing."""
    return words("en/verbs.txt") | words("en/noun_verbs.txt") | frozenset(irregular())


@lru_cache
def nounish() -> frozenset[str]:
    """Those that are nouns as often."""
    return words("en/noun_verbs.txt")


@lru_cache
def still() -> frozenset[str]:
    """Verbs that tell how things are and promise nothing."""
    return words("en/still_verbs.txt")


@lru_cache
def irregular() -> dict[str, tuple[str, str]]:
    """Base form to the past and the participle, where they are not regular."""
    return {base: (past, participle) for base, past, participle in rows("en/irregular_verbs.txt")}


@lru_cache
def _bases() -> dict[str, str]:
    found: dict[str, str] = {}
    for base in sorted(actions()):
        for form in forms(base):
            found.setdefault(form, base)
    return found


def base_of(word: str) -> str:
    """The base form of a verb, "" when the word is no form of a verb of doing."""
    return _bases().get(word.lower(), "")


def forms(base: str) -> tuple[str, ...]:
    """All forms of a verb: base, third person, past, participle, gerund."""
    past, participle = irregular().get(base, (_past(base), _past(base)))
    return tuple(dict.fromkeys((base, _third(base), past, participle, _gerund(base, past))))


def _third(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def _gerund(base: str, past: str) -> str:
    if past.endswith("ed") and len(past) == len(base) + 3:  # stopped: stopping
        return past[:-2] + "ing"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and len(base) > 2:
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLED else "") + "ing"


_DOUBLED = bag("cut put let set sit shut get run quit begin win rid swap trim beg forget")


def begins_with_verb(text: str, start_cp: int, end_cp: int) -> bool:
    """Whether the verb of an infinitive begins there: any word but an article or its like."""
    match = re.compile(rf"{ADVERBS}?(?P<verb>[a-z][a-z-]{{1,20}})\b").match(text, start_cp, end_cp)
    if match is None or match["verb"] in _NO_VERBS:
        return False
    return match["verb"] in actions() or not match["verb"].endswith(_NOUN_ENDINGS)


_NOUN_ENDINGS = ("tion", "ments", "ness", "ity", "ism", "ship", "ance", "ence", "ings", "ers", "ies")


_NO_VERBS = bag(
    """the a an its their his her our your my this that these those each every all some any no both more most what which
    who whom whose another such one two three four five six many several other it them him us me you date power office
    court parliament"""
)


def is_action(text: str, start_cp: int, end_cp: int) -> bool:
    """Whether a verb of doing in its base form begins there; one that is a noun as often only with an object behind."""
    match = re.compile(rf"{ADVERBS}?(?P<verb>[A-Za-z][a-z]+(?:-[a-z]+)?)\b").match(text, start_cp, end_cp)
    if match is None or match["verb"].lower() not in actions():
        return False
    if match["verb"].lower() not in nounish():
        return not text.startswith(("’s", "'s"), match.end())
    return _OBJECT.match(text, match.end(), end_cp) is not None


_OBJECT = re.compile(
    r"\s+(?:the|a|an|its|their|his|her|our|your|all|any|this|that|those|these|every|each|such|up|out|[A-Z][\w’'-]*)\b"
)
