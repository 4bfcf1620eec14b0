"""Whether the words around a date tell the past or the future: the nearest sign of tense in its clause.

Tables of words; scanned once per sentence. What stands before the date counts more than what follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

_WILLING = (
    "agree|plan|pledge|vow|promise|propose|hope|intend|invite|urge|want|need|seek|continu|threaten|offer|expect|decide"
    "|schedul|set|due|slat|pois|bound|going|ready|likely|suppos|aim|wish|wait|prepar|ask|call|order|requir|demand|oblige"
    "|commit|appeal|request|instruct|warn|resolv|undertak|undertook|fail|have|has|had"
)
#: The future seen from a day in the past: “it was agreed that it would open on Saturday”.
_THEN = (
    r"would(?!\s+(?:not\s+)?have\s+\w+(?:ed|en)\b)(?:\s+(?:not|also|soon|then|first|[a-z]{2,12}ly)\b)?(?:\s+be\b)?(?:\s+[a-z]+)?"
    r"|(?:was|were)\s+(?:due|set|scheduled|expected|supposed|slated|planned)?\s*to\s+(?:be\s+)?[a-z]+"
)
_FUTURE = (
    r"(?:will|shall|won['’]t|must|should|(?-i:may)|might|could|can|cannot|let['’]s|'ll|’ll|ought)"
    r"(?!\s+(?:not\s+)?have\s+\w+(?:ed|en)\b)(?:\s+(?:not|also|soon|then|first|next|[a-z]{2,12}ly)\b)?(?:\s+be\b)?(?:\s+[a-z]+)?"
    rf"|(?:{_WILLING})(?:s|ed|d|es|ting|ing|ning)?(?:\s+[\w’']+){{0,2}}?\s+to\s+(?:be\s+)?(?!(?:have|the|a|an|its|their|his|her|our|this|that|which)\b)[a-z]+"
    r"|(?:is|are|be|been)\s+to\s+(?:be\s+)?[a-z]+"
    r"|(?:expected|scheduled|set|due|slated|planned|likely|poised|tentatively|penciled|pencilled|billed|fixed|proposed)"
    r"\s+(?:for|on|by|in|at)"
    r"|(?:is|are|was|were|falls?|comes?)\s+due|upcoming|forthcoming|ahead\s+of|in\s+advance\s+of|deadline|until"
    r"|(?:begin|open|meet|arrive|start|leave|travel|visit|host|follow|end|expire|resume|take|hold|run|fly|convene|return"
    r"|gather|depart|hear|vote|conclude|close|face|attend|sit|go|head|chair|kick|launch|come|enter)s"
    r"|flies|goes|(?:is|are)\s+(?:meeting|leaving|arriving|visiting|travelling|traveling|flying|hosting|holding|heading"
    r"|returning|convening|opening|starting|beginning|attending|going|coming|expected|planned|scheduled|due)"
    r"|(?:plans?|planned|preparations?|prepar(?:e|es|ed|ing)|hopes?|hoping|ready|bid)\s+for"
    r"|to\s+(?:be\s+)?(?:meet|visit|hold|host|attend|resume|convene|begin|start|take\s+place|open|decide|vote|discuss"
    r"|reply|respond|answer|file|submit|complete|ratify|sign|finali[sz]e|deliver|arrive|travel|leave|be\s+held)\b"
)
_IRREGULAR = (
    "said|told|met|held|was|were|had|did|went|came|took|gave|made|saw|spoke|wrote|began|broke|brought|built|bought"
    "|chose|fell|flew|found|fought|got|grew|heard|kept|knew|led|left|lost|paid|put|ran|read|rose|sent|shook|sat|sold"
    "|stood|struck|swore|taught|thought|threw|understood|won|withdrew|wound|drew|drove|ate|became|forgot|forgave|hid"
    "|laid|lay|meant|overthrew|quit|rang|sank|sought|shot|shut|slept|spent|split|spread|stole|stuck|swept|tore|woke"
    "|wore|has been|have been|has|have|since|amid|ago|failed|took place|died|let|hit|cut|beat|bore|bound|fed|fled"
    "|dealt|hung|rode|upheld|foresaw|undertook|overtook|oversaw|says|reports|reported"
)
_SIGN = (
    rf"\b(?:(?P<then>{_THEN})|(?P<future>{_FUTURE})|(?P<past>(?:{_IRREGULAR}|[a-z]{{2,20}}ed))|(?P<after>after|following|in\s+the\s+wake\s+of)"
    r"(?=\s))\b"
    r"|(?P<clause>[;:—–]|,\s+(?:and|but|while|which|who|where|whereas|as|after|before|with)\b"
    r"|\b(?:that|which|who|when|while|because|although|though|whether|if|but|after|before|as|than)\b)"
)


#: How many signs are looked at on each side: more stand in no sentence that anybody wrote.
_REACH = 24


def tense(text: str, start: int, end: int) -> str:
    """past, future, then or empty, for words from `start` to `end` of a sentence."""
    signs = _signs(text)
    first = bisect_left(signs, start, key=_place)
    last = bisect_left(signs, end, key=_place)
    before, before_far = _nearest([kind for _, kind in signs[max(0, first - _REACH) : first]][::-1])
    after, after_far = _nearest([kind for _, kind in signs[last : last + _REACH]])
    return before or after or before_far or after_far


def _nearest(kinds: list[str]) -> tuple[str, str]:
    """The nearest sign in the same clause, and the nearest beyond it."""
    is_same = True
    for kind in kinds:
        if kind == "clause":
            is_same = False
        else:
            return (kind, "") if is_same else ("", kind)
    return "", ""


@lru_cache(maxsize=8)
def _signs(text: str) -> tuple[tuple[int, str], ...]:
    found = ((each.start(), each.lastgroup or "") for each in _sign().finditer(text))
    return tuple((place, "past" if kind == "after" else kind) for place, kind in found)


def _place(sign: tuple[int, str]) -> int:
    return sign[0]


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(_SIGN, re.IGNORECASE)
