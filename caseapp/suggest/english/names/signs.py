"""Signs that a run of capital words is a person without any office: what stands before it and behind it."""

from __future__ import annotations

from caseapp.suggest.english.names.lexicon import acting, given_names, modals, sure_given_names, surnames
from caseapp.suggest.english.names.line import Line
from caseapp.suggest.gazetteer import Hit
from caseapp.suggest.tables import bag

#: Before a place; a name of a person follows them less often.
PLACE_WORDS = bag("in at near from to of outside around across into via through for toward towards the")
_OPENS_BYLINE = bag("by reporting editing edited written photo photograph credit interview translated compiled")
#: What goes by the name of who leads it: the Park Geun-hye government.
LED = bag("government administration cabinet regime presidency era premiership")
_SAID = bag("said says told")
_DEALT_WITH = bag("late with met received hosted telephoned phoned urged thanked succeeded replaced appointed between")
_OWNERS = ("state", "organisation", "capital")
_ADVERBS = bag("last also later both then jointly again already first briefly privately publicly reportedly once never")
_TELLS_WHO = bag("who whose whom himself herself aged")
_SPEAKS = bag("said says added according wrote quoted quoting told like including named called")


def by_itself(line: Line, first: int, last: int) -> tuple[str, float]:
    """The rule and confidence by which a run of two words or more is a person; no rule when nothing tells it."""
    words = [line.text(at) for at in range(first, last)]
    if words[0].lower() in surnames() and any("-" in word for word in words[1:]):
        return "East Asian name", 0.85
    if words[0] in sure_given_names():
        return "given name", 0.75
    if words[0] in given_names() and (words[-1] in given_names() or _acts(line, last)):
        return "given name", 0.65
    if (told := _by_neighbours(line, first, last)) is not None:
        return told
    if words[0].lower() in surnames() and ((len(words) <= 3 and _acts(line, last)) or words[-1] in given_names()):
        return "family name first", 0.6
    return "", 0.0


def _by_neighbours(line: Line, first: int, last: int) -> tuple[str, float] | None:
    if line.low(last) in LED and last - first <= 4:
        return "who leads a government", 0.7
    if owner_of(line, first, last) is not None and last - first <= 5:
        return "name with a state or body", 0.75
    if line.low(_behind_partner(line, last)) in acting() and 2 <= last - first <= 4:
        return "who speaks or acts", 0.65
    if _is_told_of(line, last):
        return "name with what is told of them", 0.7
    if _is_byline(line, first) or (line.low(first - 1) in _SPEAKS and last - first <= 4):
        return "name of who speaks or writes", 0.65
    if line.low(first - 1) in _DEALT_WITH and last - first in (2, 3) and not line.text(last)[:1].isupper():
        return "name of whom somebody dealt with", 0.6
    return None


def speaks_alone(line: Line, at: int) -> bool:
    """Whether one word is who said something: a word with a capital within a sentence, or a given name."""
    if line.low(at + 1) not in _SAID or line.low(at) in surnames():
        return False
    is_within = at > 0 and line.text(at - 1).isalpha() and line.low(at - 1) not in ("the", "a", "an")
    return line.text(at) in sure_given_names() or (is_within and not line.text(at).endswith("s"))


def _behind_partner(line: Line, last: int) -> int:
    """Where the verb stands whose subject a name may be: behind somebody joined to it, and an adverb."""
    at = last
    if line.low(at) == "and" and line.text(at + 1)[:1].isupper():
        at += 1
        while at < last + 5 and line.text(at)[:1].isupper() and line.hit(at) is None:
            at += 1
    return at + (line.low(at) in _ADVERBS)


def _acts(line: Line, last: int) -> bool:
    return line.low(last) in acting() or line.low(last) in modals()


def _is_told_of(line: Line, last: int) -> bool:
    """Whether “, who” or an age follows."""
    following = line.low(last + (line.text(last) in (",", "(")))
    is_aged = line.text(last) == "," and following.isdigit() and len(following) == 2 and line.text(last + 2) == ","
    return is_aged or following in _TELLS_WHO


def _is_byline(line: Line, first: int) -> bool:
    """Whether “By”, “Reporting by” or “Credit:” stands before."""
    before = first - 1 - (line.text(first - 1) == ":")
    opener = before - 1 if line.low(before) == "by" and before > 0 else before
    if before == 0 and line.low(0) == "by":
        return True
    return line.low(opener) in _OPENS_BYLINE and (opener < before or line.text(first - 1) == ":")


def owner_of(line: Line, first: int, last: int) -> Hit | None:
    """The state or body that a name is said to be of: Egypt's X, X of Egypt, X (Egypt)."""
    hit = line.hit_ending(first - 1) if line.is_own(first - 1) else None
    if hit is None and line.low(last) == "of":
        begin = last + 1 + (line.low(last + 1) == "the")
        hit = line.hit_starting(begin + (line.low(begin) in ("ruling", "opposition", "main")))
    if hit is None and line.text(last) == "(":
        hit = line.hit_starting(last + 1)
        hit = hit if hit is not None and line.text(hit.last) == ")" else None
    return hit if hit is not None and hit.entry.kind in _OWNERS else None
