"""What a language tells the shared stages: how names fit, who is named with an office, and what means whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from caseapp.suggest.running.line import Fits, Line, Named, Signs

Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The grammar of names of one language."""

    language: str
    home: str
    """The ISO code of the state whose own offices it names without saying whose."""
    fits: Fits
    """Whether a known name may stand at a span."""
    signs: Signs
    """Where signs for several states that begin at a place end; the place itself when there are none."""
    people: Callable[[Line, Known], list[Named]]
    """Who is named in a sentence; the other is whether somebody of a name was told of before."""
    between: str
    """What joins the name of a state and of its body."""
    he: re.Pattern[str]
    """Words for who was named last."""
    both: re.Pattern[str]
    """Words for the two sides named last."""
    parts: re.Pattern[str]
    """What parts the words of a name."""
