"""What a highlight or a margin row says when hovered. Words from outside are escaped: no tool tip renders markup."""

from __future__ import annotations

import html
from collections.abc import Iterable

from caseapp.platform.translation import mark, tr
from caseapp.ui.reader.document import Highlight, MarginEntry

KIND_WORDS = {
    "M": mark("Meeting"),
    "A": mark("Open item"),
    "S": mark("Statement"),
    "P": mark("Person"),
    "O": mark("Organisation"),
    "R": mark("Proposal"),
    "G": mark("Agreement, judgment"),
    "D": mark("Source, issue, place"),
}
_STATE_WORDS = {
    "moved": mark("Moved: the same words were found at another place."),
    "changed": mark("Changed: the words differ from those these facts rest on."),
    "gone": mark("Gone: the words are no longer in this text."),
    "suggested": mark("Suggested, not accepted yet."),
}


def highlight_tip(highlight: Highlight) -> str:
    """Return what the highlight backs, as lines of escaped text for QToolTip."""
    lines = [_entry_line(entry) for entry in highlight.records] or [tr("No record rests on these words yet.")]
    state = _STATE_WORDS.get(highlight.state)
    if highlight.translation:
        lines.append(tr("Translation: {words}", words=highlight.translation))
    return _lines([*lines, *([tr(state)] if state else [])])


def entries_tip(entries: Iterable[MarginEntry]) -> str:
    """Return one line per margin entry, escaped."""
    return _lines(_entry_line(entry) for entry in entries)


def _entry_line(entry: MarginEntry) -> str:
    if not entry.letter:
        return tr("Translation: {words}", words=entry.title)
    note = f" · {entry.note}" if entry.note else ""
    return f"{tr(KIND_WORDS.get(entry.letter, entry.letter))}: {entry.title}{note}"


def _lines(lines: Iterable[str]) -> str:
    # Qt: a tool tip guesses whether it is markup, so it is always given markup, made from escaped words.
    return "<qt>" + "<br/>".join(html.escape(line) for line in lines) + "</qt>"
