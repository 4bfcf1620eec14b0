"""Offices in a sentence: “the Japanese ambassador to China”, “foreign ministers of South Korea and Japan”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caseapp.suggest.english.names.lexicon import (
    DETERMINERS,
    POSSESSIVES,
    SHORT_OFFICES,
    acting,
    office_words,
    offices,
)
from caseapp.suggest.english.names.line import Line
from caseapp.suggest.gazetteer import Hit
from caseapp.suggest.tables import bag

#: Heads that are as often an adjective or a verb: they need a sign that they are an office.
_DOUBTFUL = bag(
    """official general major principal national chief executive head heads partner deputy fellow representative
    justice partners nationals victim victims member members worker workers witness witnesses chair judge judges
    candidate
    candidates driver resident residents citizen citizens survivor survivors student students suspect suspects"""
)
_GENERAL = bag("general designate elect emeritus")
_GENERAL_HEADS = bag("prosecutor secretary attorney director consul governor solicitor surgeon president")
_ALWAYS = frozenset({"of", "for"})
_SENT = bag("ambassador envoy adviser advisor representative delegate consul emissary assistant aide counsel")
_FOR_SOMEBODY = bag(
    """spokesperson spokesman spokeswoman assistant adviser advisor aide deputy envoy representative coordinator
    counsel lawyer negotiator rapporteur commissioner minister secretary correspondent"""
)
_MOST_OF_COMPLEMENT = 5
#: How many words an office goes back, and how many of its own are followed by another “of”.
_REACH = 16
_AT = frozenset({"at", "with"})
_FROM = frozenset({"from", "in"})
#: Titles of a crown or a church that are given names as well.
_CROWNS = bag("sultan king prince princess queen bishop pope dean major judge marshal")
_HEADING = bag("heads leads chairs runs directs commands headed led chaired ran directed commanded")
_JOINED_BEFORE = bag("then ex former vice deputy acting co now current")
_FORMERLY = ("then-", "ex-", "former-")
_FORMERLY_FIRST = re.compile(r"^(?:\d+-year-old |(?:then|ex|former)-)", re.IGNORECASE)
_RANKS = bag(
    "general colonel major captain lieutenant admiral brigadier sheikh prince princess doctor professor lawyer"
)
_ENDS_COMPLEMENT = bag(", . ; : ) ] — – -")
_FORMER = bag("then former ex past late retired one-time onetime ousted deposed")
_AFTER_NOUN = bag("of for in at from with to who whom said says told and or , . ; : ) were was is are has have")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed. Tokens `first` to before `last` take article, state and complement in.

    `title` is the office itself; `states` are those it names as its own, in order; `body` the body whose office it is;
    `owner` ends the name of a person whose relative or aide it is (a token number, -1 for none).
    """

    first: int
    last: int
    head: int
    title: str
    states: tuple[str, ...]
    body: Hit | None
    determiner: str
    is_plural: bool
    is_former: bool
    owner: int

    @property
    def is_counterpart(self) -> bool:
        """Whether it is the same office as somebody else's."""
        return self.title.lower().split()[-1:] in (["counterpart"], ["counterparts"])


def offices_in(line: Line) -> list[Office]:
    """The offices of a sentence in order, none over another."""
    found: list[Office] = []
    for head in _heads(line):
        office = _around(line, head)
        if not found or office.first >= found[-1].last:
            found.append(office)
    return found


def _heads(line: Line) -> Iterator[int]:
    """The last office word of each run of them."""
    for at, token in enumerate(line.tokens):
        if line.hit(at) is not None or not _can_head(line, at) or _is_inner(line, at):
            continue
        if token.low in _DOUBTFUL and (not _is_office(line, at) or _leads_on(line, at)):
            continue
        yield at


def _can_head(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if _bare(token.low) in offices() or token.low in ("counterpart", "counterparts") or is_short(line, at):
        return True
    if token.low in SHORT_OFFICES and token.is_capital and line.text(at + 1)[:1].isupper():  # Cllr O'Shea
        return True
    return token.low in ("person", "persons") and line.low(at + 1) == "in" and line.low(at + 2) == "charge"


def _is_inner(line: Line, at: int) -> bool:
    """Whether another office word follows that heads the office in its stead."""
    following = at + 1 + (is_short(line, at))
    if line.is_own(following):
        return _is_office_ahead(line, following + 1)
    hit = line.hit_starting(following)
    if hit is not None:
        return hit.entry.kind == "demonym" and _is_office_ahead(line, hit.last)
    if is_short(line, following):
        return True
    return line.low(following) in offices() and not is_title_as_name(line, following)


def _is_office_ahead(line: Line, at: int) -> bool:
    """Whether an office follows, after words that belong to it: the leader's sister, the chief American negotiator."""
    while line.low(at) in office_words() and line.low(at) not in offices():
        at += 1
    return line.hit(at) is None and line.low(at) in offices()


def is_rank(office: Office) -> bool:
    """Whether it is a mere rank or title, which any office of the same person says more than."""
    return office.title.endswith(".") or office.title.lower() in _RANKS


def told_office(line: Line, at: int) -> Office | None:
    """The office that a clause tells: who heads the AU Commission."""
    if line.low(at) != "who" or line.low(at + 1) not in _HEADING:
        return None
    begin = at + 2 + (line.low(at + 2) == "the")
    hit = line.hit_starting(begin)
    if hit is None or hit.entry.kind not in ("organisation", "state"):
        return None
    title = "head" if hit.entry.kind == "state" else f"head of {line.words(at + 2, hit.last)}"
    body = hit if hit.entry.kind == "organisation" else None
    states = (hit.entry.state,) if hit.entry.state else ()
    is_former = line.low(at + 1).endswith("ed") or line.low(at + 1) in ("led", "ran")
    return Office(
        first=at,
        last=hit.last,
        head=at + 1,
        title=title,
        states=states,
        body=body,
        determiner="",
        is_plural=False,
        is_former=is_former,
        owner=-1,
    )


def _bare(word: str) -> str:
    """An office word without what is joined to it: then-minister, minister-designate, ex-president."""
    if "-" not in word or word in offices():
        return word
    before, _, after = word.partition("-")
    return after if before in _JOINED_BEFORE else before if after in _GENERAL else word


def is_short(line: Line, at: int) -> bool:
    """Whether a rank or an office stands here in its short form, with its dot: Gen., Rep."""
    return line.low(at) in SHORT_OFFICES and line.text(at)[:1].isupper() and line.text(at + 1) == "."


def is_title_as_name(line: Line, at: int) -> bool:
    """Whether a title is the given name of somebody whose office stands before it: COP28 President Sultan Al Jaber."""
    before = line.text(at - 1)
    is_led = before[:1].isupper() and before.lower() in offices() and before.lower() not in _CROWNS
    return is_led and line.low(at) in _CROWNS and line.text(at)[:1].isupper() and line.text(at + 1)[:1].isupper()


def _leads_on(line: Line, at: int) -> bool:
    """Whether a word only begins an office that goes on: “Deputy Prime Minister”."""
    ahead = at + 1
    while line.low(ahead) in office_words() and line.low(ahead) not in offices() and line.hit(ahead) is None:
        ahead += 1
    return ahead > at + 1 and line.low(ahead) in offices()


def _is_office(line: Line, at: int) -> bool:
    """Whether a doubtful word is an office here: a name or nothing of its own noun follows."""
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if after is None or after.is_capital or not after.is_word or after.low in _AFTER_NOUN:
        before = line.low(at - 1)
        return (
            line.low(at) != "head" or before in DETERMINERS or before in _FORMER or after is None or after.low == "of"
        )
    return False


def _around(line: Line, head: int) -> Office:
    first, lefts = _leftwards(line, head)
    core = head + 3 if line.low(head) in ("person", "persons") else head + 1 + is_short(line, head)
    if line.low(core) == "in" and line.low(core + 1) == "chief":
        core += 2
    if line.low(core) in _GENERAL and line.low(head) in _GENERAL_HEADS and line.hit(core) is None:
        core += 1
    last, rights, has_own = _complement(line, head, core)
    begin = _title_start(line, first, head)
    title = line.words(begin, last if has_own else core)
    states = [hit.entry.state for hit in lefts if hit.entry.kind in ("demonym", "state") and hit.entry.state]
    if not states and line.low(core) in ("of", *_FROM):
        states = [hit.entry.state for hit in rights if hit.entry.kind in ("state", "demonym")]
    bodies = [hit for hit in (*lefts, *rights) if hit.entry.kind == "organisation"]
    body = bodies[0] if bodies else None
    if not states and not _is_plural(line.low(head)):
        states = [hit.entry.state for hit in bodies if hit.entry.state][:1]
    owner = first - 1 if line.is_own(first) else -1
    start = first
    determiner = ""
    if line.low(first - 1) in DETERMINERS:
        start, determiner = first - 1, line.low(first - 1)
    words = {line.low(at) for at in range(start, head + 1)}
    return Office(
        first=start,
        last=last,
        head=head,
        title=_FORMERLY_FIRST.sub("", " ".join(title.split())),
        states=tuple(dict.fromkeys(states)),
        body=body,
        determiner=determiner,
        is_plural=_is_plural(line.low(head)),
        is_former=bool(words & _FORMER) or any(word.startswith(_FORMERLY) for word in words),
        owner=owner,
    )


def _is_plural(head: str) -> bool:
    return head in ("counterparts", "persons") or (head in offices() and offices()[head] != head)


def _leftwards(line: Line, head: int) -> tuple[int, list[Hit]]:
    first = head
    hits: list[Hit] = []
    while first > max(0, head - _REACH):
        hit = line.hit_ending(first)
        if hit is not None and hit.entry.kind in ("demonym", "state", "organisation", "place", "capital"):
            first = hit.first
            hits.insert(0, hit)
        elif _belongs(line, first - 1):
            first -= 1
        else:
            break
    while first < head and (line.low(first) in ("and", ",", "&")):
        first += 1
    return first, hits


def _belongs(line: Line, at: int) -> bool:
    """Whether a word before an office is part of it."""
    low = line.low(at)
    if low in ("and", ",", "&"):
        return _goes_on(line, at)
    if low == "then" and line.low(at - 1) == "and":
        return False
    if is_short(line, at) or (line.text(at) == "." and is_short(line, at - 1)):
        return True
    bare = _bare(low) if "-" in low else low
    if low.endswith("-year-old"):
        return True
    return line.is_own(at) or bare in office_words() or bare in offices() or low in _FORMER


def _goes_on(line: Line, joint: int) -> bool:
    """Whether an “and” or a comma joins two parts of what stands before an office."""
    before = line.hit_ending(joint)
    after = line.hit_starting(joint + 1)
    if before is not None and after is not None:
        return before.entry.kind == after.entry.kind == "demonym"
    is_word = line.low(joint - 1) in office_words() and line.low(joint + 1) in office_words()
    return is_word and line.text(joint) != ","


def _complement(line: Line, head: int, core: int) -> tuple[int, list[Hit], bool]:
    """Where the office ends with what follows by “of”, the known names in that, and whether it belongs to the title."""
    last, hits, is_title = core, [], False
    base = offices().get(line.low(head), line.low(head))
    while last - head < _REACH and (
        line.low(last) in _ALWAYS
        or (line.low(last) == "to" and base in _SENT)
        or (line.low(last) in _FROM and (base.startswith("counterpart") or _are_from_states(line, head, last)))
        or _is_at_body(line, last)
    ):
        word = line.low(last)
        end, found = _items(line, last + 1 + (line.low(last + 1) == "the"))
        if end == 0 and word in ("for", "to", "of"):
            end = _somebody(line, last + 1 + (line.low(last + 1) == "the")) if base in _FOR_SOMEBODY else 0
            end = end or (_in_words(line, last + 1) if word == "for" and base in _FOR_SOMEBODY else 0)
        if end == 0:
            break
        is_state = bool(found) and all(hit.entry.kind in ("state", "organisation") for hit in found)
        if word in _FROM and not is_state:
            break
        is_title = is_title or word not in ("of", *_FROM, *_AT) or not is_state
        last = end
        hits += found
    return last, hits, is_title


def _are_from_states(line: Line, head: int, at: int) -> bool:
    """Whether several people are from states: deputy ministers from India, China and Bhutan."""
    hit = line.hit_starting(at + 1 + (line.low(at + 1) == "the"))
    return _is_plural(line.low(head)) and hit is not None and hit.entry.kind == "state"


def _is_at_body(line: Line, at: int) -> bool:
    """Whether “at” or “with” leads to a body: a professor at Keio University."""
    hit = line.hit_starting(at + 1 + (line.low(at + 1) == "the"))
    return line.low(at) in _AT and hit is not None and hit.entry.kind == "organisation"


def _somebody(line: Line, at: int) -> int:
    """Where an office without a name ends that another is for: spokesperson for the Secretary-General."""
    hit = line.hit_starting(at)
    end = hit.last if hit is not None and hit.entry.kind in ("organisation", "demonym") else at
    while line.low(end) in office_words() and line.low(end) not in offices():
        end += 1
    if line.low(end) not in offices() or line.hit(end) is not None:
        return 0
    follows = line.text(end + 1)
    return 0 if follows[:1].isupper() or line.low(end + 1) in offices() or line.is_own(end + 1) else end + 1


def _in_words(line: Line, at: int) -> int:
    """Where a few small words end that tell what an office is for: coordinator for hostages and missing persons."""
    for end in range(at, min(at + _MOST_OF_COMPLEMENT + 1, len(line.tokens))):
        token = line.tokens[end]
        if token.text in _ENDS_COMPLEMENT or token.low in acting() or token.low in ("who", "whose"):
            return end if end > at + (line.low(at) == "the") else 0
        if not token.is_word or token.is_capital or line.hit(end) is not None:
            return 0
    return 0


def _items(line: Line, at: int) -> tuple[int, list[Hit]]:
    """What follows “of”: known names or words of offices, joined by “and”; 0 when it is something else."""
    end = 0
    hits: list[Hit] = []
    while True:
        hit = line.hit_starting(at)
        if hit is not None and hit.entry.kind not in ("person", "thing"):
            if line.low(hit.last) in offices() and not line.is_own(hit.last):
                return end, hits
            at = end = hit.last
            hits.append(hit)
            while hit.entry.kind == "demonym" and line.low(at) in office_words() and line.low(at + 1) not in offices():
                at = end = at + 1
        elif line.low(at) in office_words() and line.low(at + 1) not in offices():
            while line.low(at) in office_words():
                at += 1
            end = at
        else:
            return end, hits
        if line.text(at) not in ("and", ",", "&") or line.low(at + 1) in offices():
            return end, hits
        at += 1 + (line.text(at) == "," and line.low(at + 1) == "and")
        at += line.low(at) == "the"


def _title_start(line: Line, first: int, head: int) -> int:
    """Where the office itself begins, behind the state or body it belongs to."""
    begin = first
    for at in range(first, head):
        hit = line.hit(at)
        if hit is not None and hit.entry.kind != "organisation":
            begin = hit.last
        elif line.is_own(at) or line.low(at) in _FORMER or line.low(at) in POSSESSIVES:
            begin = at + 1
    while begin < head and line.low(begin) in ("and", ","):
        begin += 1
    return begin
