"""Where sentences end, well enough to go from one to the next: for finding what nobody has marked yet.

It never alters the text. Abbreviations, initials and numbers do not end a sentence; in doubt two sentences stay one.
"""

from __future__ import annotations

import re

from caseapp.domain.text import Span, paragraphs

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？｡]+[」』”’）]*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Adm|Col|Capt|Cmdr|Maj|Brig|Lt|Sgt|Reps?|Sens?|Gov|Rev|Amb|Hon|St|Mt|Ft|No|Nos|Art|vs|etc|cf|e\.g|i\.e|a\.m|p\.m|approx"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]\.[A-Z]))\.$"
)


def sentences(text: str) -> list[Span]:
    """The sentences of canonical `text`, in order, without the white space between them."""
    found = []
    for paragraph in paragraphs(text):
        start = paragraph.start_cp
        for end in _ends(text, paragraph):
            found += _trimmed(text, start, end)
            start = end
        found += _trimmed(text, start, paragraph.end_cp)
    return found


def _ends(text: str, paragraph: Span) -> list[int]:
    ends = []
    for stop in _END.finditer(text, paragraph.start_cp, paragraph.end_cp):
        following = text[stop.end() : stop.end() + 2].lstrip()[:1]
        is_abbreviation = stop[0] == "." and _ABBREVIATION.search(text, max(0, stop.start() - 12), stop.end())
        if not is_abbreviation and not following.islower():
            ends.append(stop.end())
    return ends


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    words = text[start:end]
    inner = words.strip()
    if not inner:
        return []
    start += len(words) - len(words.lstrip())
    return [Span(start, start + len(inner))]
