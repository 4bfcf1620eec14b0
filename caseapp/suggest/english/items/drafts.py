"""What the item frames find before the choice among them: a draft for each cue, with the clause that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.verbs import ADVERBS, base_of, is_action
from caseapp.suggest.found import DateFound

_LISTED = re.compile(
    rf"(?:,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)(?P<to>to\s+|then\s+to\s+)?(?:then\s+|also\s+)?(?={ADVERBS}?[a-z])"
)

MOST_TITLE_CP = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """An item before the choice: `start_cp` to `end_cp` are its words, `what_cp` is where what is to be done begins."""

    start_cp: int
    end_cp: int
    what_cp: int
    kind: str
    rule: str
    confidence: float
    title: str
    owed_by: tuple[str, ...] = ()
    owed_to: tuple[str, ...] = ()
    due: DateFound | None = None
    condition: str = ""
    inferred: tuple[str, ...] = field(default=())


def title_of(words: str) -> str:
    """A short title of the text's own words."""
    plain = " ".join(re.sub(r"[“”\"\[\]]", "", words).split()).strip(" ,;:-–—")
    if len(plain) <= MOST_TITLE_CP:
        return plain
    cut = plain[:MOST_TITLE_CP].rsplit(" ", 1)[0]
    return re.sub(r"[\s,;]+(?:and|or|of|the|a|an|to|in|on|for|with|by|that|which)?$", "", cut) + " …"


def small(words: str) -> str:
    """The words with a small letter in front, when the first is no name."""
    words = words.strip()
    first = words.partition(" ")[0].lower()
    is_plain = first in ("a", "an", "the", "whether", "when", "how", "what", "who", "where", "no", "it", "its", "their")
    return words[:1].lower() + words[1:] if is_plain else words


def deed_of(title: str) -> str:
    """A title that begins with a gerund, with the verb in its base form: set up, of setting up."""
    first, _, rest = title.partition(" ")
    base = base_of(first) if first.endswith("ing") else ""
    return f"{base} {rest}".strip() if base else title


def spread(text: str, draft: Draft, *, is_strict: bool = False) -> Iterator[Draft]:
    """One draft for each thing of a list: to apologise and persuade the companies.

    When strict, only a “to” of its own begins another.
    """
    start, what, number = draft.start_cp, draft.what_cp, 0
    for match in _LISTED.finditer(text, draft.what_cp, draft.end_cp):
        if match.start() <= what or (is_strict and not match["to"]):
            continue
        if not (match["to"] or is_action(text, match.end(), draft.end_cp)):
            continue
        yield _part(text, draft, start, what, match.start(), number)
        start, what, number = match.end(), match.end(), number + 1
    yield _part(text, draft, start, what, draft.end_cp, number)


def _part(text: str, draft: Draft, start: int, what: int, end: int, number: int) -> Draft:
    if number == 0 and end == draft.end_cp:
        return draft
    cut, condition = clauses.split_condition(text, what, end)
    due = draft.due if draft.due is not None and what <= draft.due.start_cp < end else None
    return replace(
        draft,
        start_cp=start,
        what_cp=what,
        end_cp=end,
        title=title_of(text[what:cut]),
        due=due,
        condition=condition or draft.condition,
    )
