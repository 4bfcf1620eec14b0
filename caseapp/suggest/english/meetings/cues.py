"""The words that tell of a meeting: who met, what was held, what is planned and what did not come about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caseapp.suggest.merging import Cue

_TALKS = (
    "talks|consultations?|negotiations?|discussions?|conversations?|meetings?|summits?|conference|sessions?|dialogue|"
    "dinner|lunch|luncheon|breakfast|encounter|(?:phone|telephone|video) calls?|calls?|video ?conference"
)
_FEW = r"(?:[\w’'-]+[^\S\n]+){0,5}?"
_BEING = r"(?:(?<=is )|(?<=are )|(?<=was )|(?<=were )|(?<=been )|(?<=be )|(?<=after )|(?<=before )|(?<=by ))"
_PARTS = {
    "hold": rf"(?:held|hold|holds|holding|had|having|conduct(?:ed|s|ing)?|resum(?:ed?|es|ing)|hosted|co-hosted|chaired)"
    rf"[^\S\n]+{_FEW}(?P<noun>{_TALKS})",
    "arrange": r"(?:arrang(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|organi[sz](?:e|es|ed|ing)|plan(?:s|ned|ning)?"
    rf"|schedul(?:e|es|ed|ing))[^\S\n]+{_FEW}(?P<arranged>{_TALKS})",
    "meet": rf"(?:met|meets?|{_BEING}meeting(?=\s+with\b))(?:\s+(?:\w+ly\s+|up\s+)?with)?",
    "call": rf"(?:paid|pays?|paying)\s+{_FEW}(?:call|visit)\s+(?:on|to(?=\s+(?:\w+\s+){{0,4}}(?:[A-Z]\w+\s+){{2}}))",
    "again": r"(?:then|later|afterwards)\s+with",
    "gather": r"(?:gathered|gathers?|convened?|convenes|assembled|conferr?(?:ed|s|ing)?|huddled|sat\s+down)",
    "speak": r"(?:spoke|speaks?|spoken|speaking|talked|talks?|talking)\s+(?:(?:by|on|over)\s+(?:the\s+)?(?:tele)?phone"
    r"|(?:\w+ly\s+|(?:\w+\s+){1,2}times?\s+|again\s+|(?:earlier\s+)?(?:on\s+)?\w+day\s+|this\s+\w+\s+)?(?:with|to))",
    "phone": r"(?:telephoned|phoned|rang|held\s+a\s+phone\s+call\s+with)",
    "visit": r"(?:visited|visits?(?=\s+[A-Z])|visiting|arrived?\s+in|travel(?:l?ed|s)?\s+to|flew\s+to|toured"
    rf"|(?:made|makes?|paid|pays?|began|begins?)\s+{_FEW}visit\s+to|received|hosted)",
    "attend": r"(?:attend(?:ed|s|ing)?|join(?:ed|s|ing)?|(?:took|takes?|taking)\s+part\s+in"
    rf"|participat(?:ed|es?|ing)\s+in)\s+{_FEW}(?P<event>{_TALKS}|assembly)",
}
_VERBS = re.compile(
    r"\b(?:" + "|".join(f"(?P<{sort}>{words})" for sort, words in _PARTS.items()) + r")\b", re.IGNORECASE
)
_NOUN = re.compile(
    r"\b(?P<thing>meetings?|summits?|talks|consultations?|negotiations|conference|(?:phone|telephone)\s+(?:calls?|conversation)"
    r"|visit|dinner|session|sessions|dialogue|meet|encounter|hearings?|round\s+of\s+talks)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"[^.;:“”\"]{0,140}?\b(?:(?:was|were|is|are|be|been|being|had|has|have)\s+(?:(?:\w+ly|just|already|been|now|also|"
    r"not|to|be|yet|due|set|expected)\s+)*(?:held|scheduled|set|planned|due|expected|convened|attended|postponed|cancell?ed"
    r"|called\s+off|arranged|organi[sz]ed|opened|hosted|finali[sz]ed|delayed|open)"
    r"|(?:will|to|would)\s+(?:\w+\s+)?(?:host|hold|be\s+hosted)"
    r"|took\s+place|takes?\s+place|taking\s+place|began|opens|opened|concluded|ended|lasted|were\s+attended)\b",
    re.IGNORECASE,
)
_NO_DATE = re.compile(
    r"\bno\s+dates?\s+(?:has|have|had|was|were|is|are)\s+(?:\w+\s+){0,2}(?:set|fixed|given|announced)\s+(?:\w+\s+){1,4}$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not|never|without|refus\w+ to|declin\w+ to|fail\w+ to)|n['’]t)\s+(?:\w+\s+){0,1}$", re.IGNORECASE
)
_PRESS_CONFERENCE = re.compile(r"\b(?:press|news|media)[\s-]+(?:conference|meeting|call|session)", re.IGNORECASE)
_PRESS = re.compile(
    r"\s*(?:\w+\s+)?(?:reporters|journalists|press|media|parliament|lawmakers|television|tv)\b", re.IGNORECASE
)


def cues_in(text: str, start_cp: int, end_cp: int) -> Iterator[Cue]:
    """The cues of a span of text, none over another: verbs first where both begin."""
    verbs = list(_VERBS.finditer(text, start_cp, end_cp))
    nouns = list(_NOUN.finditer(text, start_cp, end_cp))
    taken = start_cp
    for match in sorted((*verbs, *nouns), key=lambda each: (each.start(), -each.end())):
        if match.start() < taken or _DENIED.search(text, max(start_cp, match.start() - 30), match.start()):
            continue
        groups = {name: words for name, words in match.groupdict().items() if words}
        noun = next((words for name, words in groups.items() if name in ("noun", "event", "arranged", "thing")), "")
        sort = next((name for name in groups if name in _PARTS), "noun")
        if _PRESS_CONFERENCE.search(text, max(start_cp, match.start() - 8), match.end()):
            continue
        if sort == "speak" and _PRESS.match(text, match.end(), end_cp):
            continue
        taken = match.end()
        yield Cue(match.start(), match.end(), sort, " ".join(noun.lower().split()))


def is_told_of(text: str, cue: Cue, end_cp: int) -> bool:
    """Whether the sentence goes on to say that it was held, is planned or the like."""
    if _HAPPENED.match(text, cue.end_cp, min(end_cp, cue.end_cp + 240)) is not None:
        return True
    return _NO_DATE.search(text, max(0, cue.start_cp - 70), cue.start_cp) is not None


_STATUS = (
    ("cancelled", re.compile(r"\b(?:cancell?ed|called\s+off|scrapped|scratched)\b", re.IGNORECASE)),
    ("postponed", re.compile(r"\b(?:postponed|put\s+off|delayed|pushed\s+back)\b", re.IGNORECASE)),
    (
        "unscheduled",
        re.compile(
            r"\b(?:yet\s+to\s+be|not\s+(?:yet\s+)?been|remains?\s+to\s+be|no\s+date|unspecified\s+date|when\s+the|undecided"
            r"|not\s+yet\s+(?:set|fixed|scheduled|decided))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "expected",
        re.compile(
            r"\b(?:expected|likely|may|might|could|should|hopes?|hoped|wish(?:es|ed)?|wants?|wanted|would\s+like|propos\w+"
            r"|possible|possibly|seeks?|sought|invited|considering|offered|ready|willing|urged|called\s+for|calls\s+for)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "planned",
        re.compile(
            r"\b(?:will|shall|arranging|preparing|organi[sz]ing|scheduled|set\s+to|due\s+to|plans?|planned|planning"
            r"|is\s+to|are\s+to|was\s+to|were\s+to|upcoming"
            r"|agreed\s+to|forthcoming|future|next|slated|intends?|going\s+to|about\s+to|preparing|ahead\s+of|later\s+this)\b",
            re.IGNORECASE,
        ),
    ),
)


_ENDED = ("cancelled", "postponed", "unscheduled")
_PAST = re.compile(r"(?:\w+(?:ed)|met|held|spoke|had|sat|flew|took|made|paid|began|rang)\b", re.IGNORECASE)


def status_in(text: str, cue: Cue, start_cp: int, end_cp: int) -> str:
    """What the words around a cue say of its status, from its subject on; "" when they leave it open."""
    before = text[max(start_cp, cue.start_cp - 60) : cue.start_cp]
    if cue.sort != "noun" and _PAST.match(text, cue.start_cp, cue.end_cp) and not before.rstrip().endswith("to be"):
        return ""
    behind = re.split(r"[;,.“”\"]", text[cue.start_cp : min(end_cp, cue.end_cp + 160)], maxsplit=1)[0]
    for status, pattern in _STATUS:
        if pattern.search(before) or pattern.search(behind[:80] if status not in _ENDED else behind):
            return status
    return ""


_THERE = re.compile(
    r"\bthere\s+(?:was|were|is|are|will\s+be|would\s+be|has\s+been)\s+(?:an?\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE
)


def is_there(text: str, cue: Cue, start_cp: int) -> bool:
    """Whether it is said that there was one."""
    return _THERE.search(text, max(start_cp, cue.start_cp - 40), cue.start_cp) is not None
