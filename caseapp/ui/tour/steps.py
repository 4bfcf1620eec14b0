"""The words of the tour, step by step. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.platform.translation import mark

NAVIGATOR, READER, QUOTES, ITEMS, PALETTE, IMPORT = "navigator", "reader", "quotes", "items", "palette", "import"


@dataclass(frozen=True, slots=True)
class Step:
    """One callout: what it points at, its head, and its words."""

    place: str
    title: str
    words: str


STEPS = (
    Step(
        NAVIGATOR,
        mark("The whole case in one list"),
        mark(
            "Sources, meetings, actors and the rest, each with its count. Under “Needs attention” stands what is"
            " overdue and what has no source. Click one to open it."
        ),
    ),
    Step(
        READER,
        mark("Words that bear out a fact are marked"),
        mark(
            "Select words in a text and press M for a meeting, S for a statement, A for an open item. The mark keeps"
            " the exact words; hover it to see what it backs."
        ),
    ),
    Step(
        QUOTES,
        mark("Every fact leads back to its words"),
        mark("These are the quotes of the record shown above them. Click a card and the reader goes to the place."),
    ),
    Step(
        ITEMS,
        mark("Who still owes what to whom"),
        mark(
            "Open items with who owes them, since when, and until when. One is done only with the words that close it."
        ),
    ),
    Step(
        PALETTE,
        mark("Everything by name"),
        mark("Press {palette} and type: any verb, any record by any of its names, any page of help."),
    ),
    Step(
        IMPORT,
        mark("Your own documents"),
        mark(
            "File, Import documents… ({import}) reads text, PDF, Word, web pages and mail. Or drop files on the window."
            " Nothing leaves this computer."
        ),
    ),
)
