"""A comparison as a table of two columns: what went struck through, what came underlined, what is marked on its fill.

Words from outside are escaped; nothing here names a resource, so nothing can be loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from caseapp.domain.kinds import kind_shown
from caseapp.domain.text import Span
from caseapp.platform.translation import plural, tr
from caseapp.queries.comparison import Comparison, Row
from caseapp.queries.evidence import Marked
from caseapp.queries.reanchoring import compared
from caseapp.ui.theme.palette import Palette

Style = tuple[int, int, str]  # start and end in code points of the text, a style


def table_of(comparison: Comparison, palette: Palette) -> str:
    """The whole comparison."""
    head = "".join(
        f'<td width="50%"><b>{escape(tr("Version {number}", number=each.version_number))}</b></td>'
        for each in (comparison.old, comparison.new)
    )
    lines = "".join(_line(comparison, row, palette) for row in comparison.rows)
    return f'<table width="100%" cellspacing="0" cellpadding="8"><tr>{head}</tr>{lines}</table>'


def _line(comparison: Comparison, row: Row, palette: Palette) -> str:
    if row.skipped:
        words = escape(plural("{n} paragraph unchanged", "{n} paragraphs unchanged", row.skipped))
        return f'<tr><td colspan="2" align="center"><span style="color:{palette.text3}">{words}</span></td></tr>'
    old, new = _changes(comparison, row, palette)
    left = _cell(comparison.old.text, row.old, [*_marks(comparison.old_marks, row.old, palette), *old])
    right = _cell(comparison.new.text, row.new, [*_marks(comparison.new_marks, row.new, palette), *new])
    return f'<tr><td width="50%" valign="top">{left}</td><td width="50%" valign="top">{right}</td></tr>'


def _changes(comparison: Comparison, row: Row, palette: Palette) -> tuple[list[Style], list[Style]]:
    gone, come = (
        f"color:{palette.wrong}; text-decoration:line-through",
        f"color:{palette.good}; text-decoration:underline",
    )
    if row.old is None or row.new is None:
        whole = [
            [(span.start_cp, span.end_cp, style)] if span else [] for span, style in ((row.old, gone), (row.new, come))
        ]
        return whole[0], whole[1]
    old: list[Style] = []
    new: list[Style] = []
    a, b = row.old.start_cp, row.new.start_cp
    for piece in compared(comparison.old.text[a : row.old.end_cp], comparison.new.text[b : row.new.end_cp]):
        length = len(piece.words)
        if piece.kind == "old":
            old.append((a, a + length, gone))
        elif piece.kind == "new":
            new.append((b, b + length, come))
        a += length * (piece.kind != "new")
        b += length * (piece.kind != "old")
    return old, new


def _marks(marks: Iterable[Marked], span: Span | None, palette: Palette) -> list[Style]:
    if span is None:
        return []
    return [
        (mark.start_cp, mark.end_cp, f"background-color:{palette.kind(kind_shown(mark.backs[0].kind).letter).fill}")
        for mark in marks
        if mark.backs and mark.start_cp < span.end_cp and mark.end_cp > span.start_cp
    ]


def _cell(text: str, span: Span | None, styles: Sequence[Style]) -> str:
    """The words of a span, cut wherever a style begins or ends."""
    if span is None:
        return ""
    cuts = {span.start_cp, span.end_cp}
    cuts.update(place for start, end, _ in styles for place in (start, end) if span.start_cp < place < span.end_cp)
    places = sorted(cuts)
    parts = []
    for start, end in pairwise(places):
        worn = "; ".join(style for first, last, style in styles if first <= start and end <= last)
        words = escape(text[start:end])
        parts.append(f'<span style="{worn}">{words}</span>' if worn else words)
    return "".join(parts)
