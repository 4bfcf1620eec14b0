"""Whether the words around a date tell the past or the future: the nearest sign of tense in its clause.

Tables of words; scanned once per sentence. What stands before the date counts more than what follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

_ADVERB = r"(?:\s+(?:not|also|soon|then|first|now|still|next|[a-z]{2,12}ly))?"
_TO_DO = r"to\s+(?:be\s+)?(?!(?:have|the|a|an|its|their|his|her|our|this|that|which)\b)[a-z]+"
_MEANT = "expected|scheduled|set|due|slated|planned|likely|poised|supposed|tipped|bound|about|going|ready|billed|hoping"
_MEANT += "|fixed|proposed|pencill?ed\\s+in|prepared|preparing"
#: What is done now so that something follows: “agreed to meet”, “called on Iran to return”, “planned for”.
_WILLING = (
    "agreed|planned|pledged|vowed|promised|proposed|hoped|intended|invited|urged|wanted|needed|sought|continued|threatened"
    "|offered|expected|decided|scheduled|set|wished|waited|prepared|asked|called|ordered|required|demanded|obliged|told"
    "|committed|appealed|requested|instructed|warned|resolved|undertook|refused|declined|had|chose|opted|moved|voted"
    "|authorised|authorized|summoned|gave"
)
_WANTS = (
    "agree|plan|pledge|vow|promise|propose|hope|intend|invite|urge|want|need|seek|continue|threaten|offer|expect|decide"
    "|wish|wait|prepare|ask|call|order|require|demand|commit|appeal|request|instruct|warn|refuse|have"
)
#: The future seen from a day in the past: “it was agreed that it would open on Saturday”.
_THEN = (
    rf"would(?!\s+(?:not\s+)?have\s+\w+(?:ed|en)\b){_ADVERB}(?:\s+be)?(?:\s+[a-z]+)?"
    rf"|(?:was|were){_ADVERB}\s+(?:{_MEANT})\s+(?:for|on|by|in|at)|(?:was|were){_ADVERB}(?:\s+(?:{_MEANT}))?\s+{_TO_DO}"
)
#: Past where it begins, future where it ends.
_HENCE = (
    rf"(?:{_WILLING})(?:\s+[\w’']+){{0,4}}?\s+{_TO_DO}"
    r"|(?:demand|insist|request|propos|recommend|urg|requir|suggest|stipulat|decid|agree)(?:s|es|d|ed)(?:\s+[\w’']+){0,4}?"
    r"\s+that(?=\s)"
    r"|(?:scheduled|slated|planned|tentatively\s+set|due|expected|set|fixed|proposed)\s+(?:for|on|by|in|at)"
    r"|(?:called|calling|asked|pushed|pressed|appealed|hoped|hoping|planned|prepared|preparing)\s+for"
)
_WHO = (
    "they|leaders|ministers|presidents|envoys|delegations|negotiators|officials|talks|sides|parties|diplomats|lawmakers"
)
_WHO += "|voters|elections|delegates|heads|governments|countries|teams|members|exercises|hearings|consultations"
_DO = "brief|debate|discuss|address|decide|receive|welcome|attend|visit|host|face|tackle|continue|last|run"
_DO += (
    "|meet|begin|open|gather|resume|vote|return|travel|arrive|convene|start|hold|go|take|end|conclude|sit|follow|leave"
)
_FUTURE = (
    r"(?:will|shall|won['’]t|must|should|(?-i:may)|might|could|can|cannot|let['’]s|'ll|’ll|ought)"
    rf"(?!\s+(?:not\s+)?have\s+\w+(?:ed|en)\b){_ADVERB}(?:\s+be\b)?(?:\s+[a-z]+)?"
    rf"|(?:is|are|be|been|being){_ADVERB}\s+(?:{_MEANT})\s+(?:for|on|by|in|at)"
    rf"|(?:is|are|be|been|being){_ADVERB}(?:\s+(?:{_MEANT}))?\s+{_TO_DO}"
    rf"|(?:{_WANTS})s?(?:\s+[\w’']+){{0,4}}?\s+{_TO_DO}|has\s+to\s+[a-z]+"
    r"|(?:is|are|falls?|comes?)\s+due|upcoming|forthcoming|ahead\s+of|in\s+advance\s+of|until"
    r"|(?:begin|open|meet|arrive|start|leave|travel|visit|host|follow|end|expire|resume|take|hold|run|fly|convene|return"
    r"|gather|depart|hear|vote|conclude|close|face|attend|sit|go|head|chair|kick|launch|come|enter)s"
    r"|(?:continue|last|run|remain|stay|extend)s?(?=\s+(?:until|through|till|to)\b)"
    r"|flies|goes|(?:is|are)\s+(?:meeting|leaving|arriving|visiting|travelling|traveling|flying|hosting|holding|heading"
    r"|returning|convening|opening|starting|beginning|attending|going|coming|expected|planned|scheduled|due)"
    rf"|(?:{_WHO})\s+(?:{_DO})"
    r"|(?:plans?|preparations?|prepar(?:e|es)|hopes?|ready|bid)\s+for"
    r"|to\s+be\s+[a-z]{1,20}(?:ed|en|held|built|made|sent|put|met|set|begun|done)"
    r"|to\s+(?:be\s+)?(?:meet|visit|hold|host|attend|resume|convene|begin|start|take\s+place|open|decide|vote|discuss"
    r"|reply|respond|answer|file|submit|complete|ratify|sign|finali[sz]e|deliver|arrive|travel|leave|be\s+held)"
)
_IRREGULAR = (
    "had\\s+been\\s+(?:expected|scheduled|set|due|planned|supposed)|said|told|met|held|was|were|had|did|went|came|took|gave|made|saw|spoke|wrote|began|broke|brought|built|bought"
    "|chose|fell|flew|found|fought|got|grew|heard|kept|knew|led|left|lost|paid|put|ran|read|rose|sent|shook|sat|sold"
    "|stood|struck|swore|taught|thought|threw|understood|won|withdrew|wound|drew|drove|ate|became|forgot|forgave|hid"
    "|laid|lay|meant|overthrew|quit|rang|sank|sought|shot|shut|slept|spent|split|spread|stole|stuck|swept|tore|woke"
    "|wore|has been|have been|has|have|since|amid|ago|according to|failed|took place|died|let|hit|cut|beat|bore|bound"
    "|fed|fled|dealt|hung|rode|upheld|foresaw|undertook|overtook|oversaw|says|reports|reported"
)
_SIGN = (
    rf"\b(?:(?P<lapsed>had\s+been\s+(?:{_MEANT})\s+(?:{_TO_DO}|for|on|by|in|at)|had\s+set\s+an?\s+(?:deadline|target)\s+of)|(?P<then>{_THEN})|(?P<hence>{_HENCE})|(?P<future>{_FUTURE})|(?P<past>(?:{_IRREGULAR}|[a-z]{{2,20}}ed))"
    r"|(?P<after>after|following|in\s+the\s+wake\s+of)(?=\s))\b"
    r"|(?P<clause>[;:—–]|,\s+(?:and|but|while|which|who|where|whereas|as|after|before|with)\b"
    r"|\b(?:that|which|who|when|while|because|although|though|whether|if|but|after|before|as|than)\b)"
)


_SAYING = (
    r"\b(?:said|says?|saying|told|tweeted|posted|announced?|announcing|calls?|called|calling|declared|stated|statement|spoke"
    r"|speaking|speech|warned|warning|urged|urging|wrote|added|addressed|addressing|replied|interview|conference|briefing"
    r"|briefed|questioned|asked|asking|reaffirmed|reasserted|repeated|insisted|remarks|remarked|testified|quoted|denied)\b"
)
#: “by a June 30 deadline” is to come, whatever the sentence tells.
_LIMIT_BEFORE = re.compile(r"\b(?:by|before|until|ahead\s+of)\s+(?:the|an?|its|their)\s+$", re.IGNORECASE)
_LIMIT_AFTER = re.compile(r"\s+(?:deadline|target|cut-?off)\b", re.IGNORECASE)
#: How many signs are looked at on each side: more stand in no sentence that anybody wrote.
_REACH = 24


def tense(text: str, start: int, end: int) -> str:
    """past, future, then or empty, for words from `start` to `end` of a sentence."""
    if _LIMIT_AFTER.match(text, end) and _LIMIT_BEFORE.search(text, max(0, start - 24), start):
        return "future"
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


@lru_cache(maxsize=1)  # asked date by date; no more of a text is kept than this
def _signs(text: str) -> tuple[tuple[int, str], ...]:
    return tuple(sorted(_each_sign(text)))


def _each_sign(text: str) -> Iterator[tuple[int, str]]:
    for found in _sign().finditer(text):
        kind = found.lastgroup or ""
        if kind == "hence":
            yield found.start(), "past"
            yield found.end() - 1, "future"
        elif kind in ("after", "lapsed"):
            yield found.start(), "past"
        else:
            yield found.start(), kind


def _place(sign: tuple[int, str]) -> int:
    return sign[0]


def says(words: str) -> bool:
    """Whether words tell that somebody spoke or wrote."""
    return re.search(_SAYING, words) is not None


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(_SIGN, re.IGNORECASE)
