"""A comparison as its page shows it: made where it is compared, so that the window only shows rows. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from caseapp.domain.kinds import kind_shown
from caseapp.exchange.comparison_text import WHAT, DifferenceRow, as_text, rows_of
from caseapp.platform.translation import mark, tr
from caseapp.queries.comparing import Comparison

HEADS = (mark("What"), mark("Record"), mark("Field"), mark("Before"), mark("After"))
MOST_SHOWN = 200_000
"""So many characters of the text are shown; copying and saving take all of it."""

_CELL = ' style="border:1px solid #b9c2cc;padding:2px 6px;text-align:left;vertical-align:top"'


@dataclass(frozen=True, slots=True)
class Shown:
    """What is compared, in words; the comparison, its rows, and all of it as text."""

    heading: str
    comparison: Comparison
    rows: tuple[DifferenceRow, ...]
    text: str


def shown(comparison: Comparison, heading: str) -> Shown:
    """Takes time in proportion to the comparison: not for the UI thread."""
    return Shown(heading, comparison, tuple(rows_of(comparison)), as_text(comparison, heading))


def as_lines(rows: Sequence[DifferenceRow]) -> str:
    """Rows for a spreadsheet, with a line of heads."""
    table = [tuple(map(tr, HEADS)), *map(_words, rows)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in table)


def as_html(rows: Sequence[DifferenceRow]) -> str:
    """Rows for a document."""
    heads = "".join(f"<th{_CELL}>{escape(tr(head))}</th>" for head in HEADS)
    lines = ["".join(f"<td{_CELL}>{escape(cell)}</td>" for cell in _words(row)) for row in rows]
    body = "\n".join(f"<tr>{line}</tr>" for line in lines)
    return (
        '<html><head><meta charset="utf-8"></head><body>\n'
        f'<table style="border-collapse:collapse"><thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody></table>\n'
        "</body></html>"
    )


def _words(row: DifferenceRow) -> tuple[str, ...]:
    record = tr("{kind}: {title}", kind=tr(kind_shown(row.kind).label), title=row.title)
    return tr(WHAT[row.what]), record, tr(row.field) if row.field else "", row.before, row.after
