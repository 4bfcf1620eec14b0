"""What can follow a verb of speech that says something of a thing, and what shows that it is no speech at all."""

from __future__ import annotations

import re
from functools import lru_cache

from caseapp.suggest.english.names.lexicon import offices
from caseapp.suggest.english.statements.cues import SpeechCue
from caseapp.suggest.tables import words

_TO_DO = re.compile(r"[^;:“”\"]{1,140}?\bto\s+(?:not\s+)?[a-z]")
_UNNAMED = re.compile(
    r"\s+(?:not\s+to|to\s+(?:be|remain|stay))\s+(?:be\s+)?(?:named|identified|quoted|anonymous|unnamed)\b"
)
_QUOTED = re.compile(r"[^;]{0,160}?[\"“]")
_AS = re.compile(r"[^;:]{1,140}?\b(?:as|to\s+be)\b")
_NEW_THING = re.compile(r"\s+(?:an?|\d+|in|off|up|out|back|over|new|early|snap|for|to|into|him|her|them)\b")
_SELF = re.compile(r"\s+\w+sel(?:f|ves)\b")
_COUNT = re.compile(r"\s+(?:more\s+than\s+|about\s+|some\s+)?\d")
_OBJECT = re.compile(
    r"\s+(?:the|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?P<noun>[\w-]+)(?=$|\s*[.,;]|\s+(?:on|in|at|for|from|and|after|over|of)\b)"
)
_VOWED = re.compile(r"\s+(?:to|not\s+to|an?|the|its|his|her|their|\w+)\b")


def may_say(cue: SpeechCue, rest: str) -> bool:
    """Whether the words after a verb can be what it says of a thing."""
    match cue.sort:
        case "bid":
            return _TO_DO.match(rest) is not None and _UNNAMED.match(rest) is None
        case "ask":
            return len(rest.split()) > 2 or " for" in cue.verb
        case "vow":
            return _VOWED.match(rest) is not None and len(rest.split()) > 1
        case "name":
            return _is_named(cue, rest)
        case "judge":
            if cue.verb == "back" and re.match(r"\s+(?:him|her|them|it|away|off|down|out|up)\b", rest):
                return False
            is_sacked = cue.verb == "dismiss" and _ends_in_office(rest)
            return _SELF.match(rest) is None and _COUNT.match(rest) is None and not is_sacked
    return len(rest.split()) > 1


def _ends_in_office(rest: str) -> bool:
    """Whether somebody with an office is the object: “dismissed the defence minister on Friday”."""
    found = _OBJECT.match(rest)
    return found is not None and found["noun"].lower() in offices() and not _AS.match(rest)


def _is_named(cue: SpeechCue, rest: str) -> bool:
    if _QUOTED.match(rest):
        return True
    if cue.verb in ("describe", "characterise", "characterize", "portray"):
        return _AS.match(rest) is not None
    is_short = len(rest.split()) < (5 if rest.split()[:2] in (["it", "a"], ["it", "an"]) else 3)
    if _NEW_THING.match(rest) or is_short:
        return False
    return _AS.match(rest) is not None or _judged().match(rest) is not None


@lru_cache
def _judged() -> re.Pattern[str]:
    """A name or a noun, and what it is called."""
    listed = "|".join(sorted(words("en/judging.txt")))
    return re.compile(
        rf"\s+(?:[\w’'-]+\s+){{1,10}}?(?:an?\s+\w+|the\s+(?:most|best|worst|first|only|right|wrong)|{listed}"
        r"|\w{2,20}(?:ful|ous|ible|able|less|ary|ory|istic|likely|tional))\b"
    )
