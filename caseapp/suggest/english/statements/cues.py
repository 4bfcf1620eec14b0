"""The words that tell of speech: verbs in their forms, “according to”, and one who quotes another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from caseapp.suggest.tables import rows

_SPECIAL = (
    r"(?P<according>\b[Aa]ccording\s+to\b|\b[Ii]n\s+the\s+(?:view|opinion|words|analysis|estimation|assessment|eyes)\s+of\b"
    r"|\b[Aa]s\s+reported\s+by\b)"
    r"|\b(?P<owned>(?:statement|claim|assertion|remark|warning|argument|comment|assurance|suggestion|contention|allegation|insistence|view"
    r"|pledge|promise|declaration|announcement|admission|complaint)s?\s+that)\b"
    r"|\b(?P<quoted>quot(?:ed|es|ing)|cit(?:ed|es|ing))\b"
)


@dataclass(frozen=True, slots=True)
class SpeechCue:
    """A cue: its span in the document, its verb, what may follow it, the kind of statement, and the form it stands in.

    `form` is past, present, plain or participle.
    """

    start_cp: int
    end_cp: int
    verb: str
    sort: str
    kind: str
    form: str


def speech_cues(text: str, start_cp: int, end_cp: int) -> Iterator[SpeechCue]:
    """The cues of a span of text in order."""
    forms, pattern = _speech()
    for match in pattern.finditer(text, start_cp, end_cp):
        if match.lastgroup == "according":
            yield SpeechCue(match.start(), match.end(), "according to", "according", "position", "plain")
        elif match.lastgroup == "owned":
            yield SpeechCue(match.start(), match.end(), "statement that", "owned", "position", "plain")
        elif match.lastgroup == "quoted":
            form = "participle" if match[0].endswith("ing") else "past"
            yield SpeechCue(match.start(), match.end(), "quote", "quoted", "position", form)
        else:
            verb, sort, kind, form = forms[" ".join(match[0].split())]
            yield SpeechCue(match.start(), match.end(), verb, sort, kind, form)


@lru_cache
def _speech() -> tuple[dict[str, tuple[str, str, str, str]], re.Pattern[str]]:
    forms: dict[str, tuple[str, str, str, str]] = {}
    for cell, sort, kind in rows("en/speech.txt"):
        verb, past, participle, tail = _parts(cell)
        for word, form in ((verb, "plain"), (_third(verb), "present"), (participle, "participle"), (past, "past")):
            forms[f"{word}{tail}"] = (f"{verb}{tail}", sort, kind, form)
    words = sorted(forms, key=lambda word: (-len(word), word))
    verbs = "|".join(word.replace(" ", r"\s+") for word in words)
    return forms, re.compile(rf"{_SPECIAL}|(?<!-)\b(?:{verbs})\b(?!-)")


def _parts(cell: str) -> tuple[str, str, str, str]:
    """The verb, its past, its participle, and the words that follow all of them."""
    words = cell.split(" ")
    verb = words[0]
    if len(words) > 2 and words[-1].endswith("ing"):
        tail = words[1:-2]
        return verb, words[-2], words[-1], "".join(f" {word}" for word in tail)
    tail_words = "".join(f" {word}" for word in words[1:])
    return verb, _past(verb), _participle(verb), tail_words


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed"


def _participle(verb: str) -> str:
    return f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{verb}ing"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "ch", "sh", "x", "go")) or verb == "go" else f"{verb}s"
