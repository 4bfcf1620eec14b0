"""One value before and after as rich text: short ones with an arrow, long ones word by word.

Words from outside are escaped; nothing here names a resource, so nothing can be loaded.
"""

from __future__ import annotations

from html import escape

from caseapp.platform.translation import tr
from caseapp.queries.reanchoring import compared
from caseapp.ui.theme.palette import Palette

SHORT, LONGEST = 48, 1_200
_AROUND = 60
#: Before and after what people typed: a name from right to left leaves the arrow beside it where it is.
_ISOLATED = "\u2068{}\u2069"


def change_markup(before: str, after: str, palette: Palette) -> str:
    """What became of a value."""
    before, after = _cut(before), _cut(after)
    if before and after and max(len(before), len(after)) > SHORT:
        return _word_by_word(before, after, palette)
    old = _worn(before, f"color:{palette.text3}; text-decoration:line-through") if before else ""
    new = _worn(after, f"color:{palette.text}") if after else _worn(tr("nothing"), f"color:{palette.text3}")
    arrow = f'<span style="color:{palette.text3}"> → </span>'
    return f"{old}{arrow}{new}" if old else new


def change_words(before: str, after: str) -> str:
    """The same as it is read out and copied."""
    if not before:
        return after
    return tr("{before} → {after}", before=before, after=after or tr("nothing"))


def _word_by_word(before: str, after: str, palette: Palette) -> str:
    styles = {
        "same": f"color:{palette.text2}",
        "old": f"color:{palette.wrong}; text-decoration:line-through",
        "new": f"color:{palette.good}; text-decoration:underline",
    }
    pieces = compared(before, after)
    last = len(pieces) - 1
    return "".join(
        _styled(_around(piece.words, at == 0, at == last) if piece.kind == "same" else piece.words, styles[piece.kind])
        for at, piece in enumerate(pieces)
    )


def _around(words: str, is_first: bool, is_last: bool) -> str:
    """What stays, only as far as it shows where the change is."""
    if len(words) <= 2 * _AROUND:
        return words
    head, tail = ("" if is_first else words[:_AROUND]), ("" if is_last else words[-_AROUND:])
    return f"{head} … {tail}"


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _worn(words: str, style: str) -> str:
    return _styled(_ISOLATED.format(words), style)


def _styled(words: str, style: str) -> str:
    return f'<span style="{style}">{escape(words).replace(chr(10), "<br>")}</span>'
