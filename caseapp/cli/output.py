"""What the commands say: JSON for programs, aligned tables for people, complaints on standard error."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.exchange.json_values import to_json

MAX_CELL = 60
"""Widest cell of a table, in columns of the terminal."""


def answer(as_json: bool, data: object, lines: Iterable[str]) -> None:
    """Writes `data` as JSON, or `lines` for people."""
    if as_json:
        sys.stdout.write(json.dumps(to_json(data), ensure_ascii=False, indent=2) + "\n")
    else:
        for line in lines:
            sys.stdout.write(f"{line}\n")


def complain(message: str, advice: str, as_json: bool) -> None:
    """Says what went wrong on standard error; with `as_json` also as an object on standard output."""
    sys.stderr.write(f"{message} {advice}".strip() + "\n")
    if as_json:
        answer(True, {"error": message, "advice": advice}, ())


def counted(count: int, one: str, many: str) -> str:
    """A number with what it counts, such as "1 step" and "2 steps"."""
    return f"{count:,} {one if count == 1 else many}"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Rows as aligned lines under their headings; dates as they are shown, long cells cut."""
    cells = [list(headings), *([cell(value) for value in row] for row in rows)]
    widths = [max(width(row[at]) for row in cells) for at in range(len(headings))]
    return ["  ".join(_padded(text, wide) for text, wide in zip(row, widths, strict=True)).rstrip() for row in cells]


def cell(value: object) -> str:
    """One value on one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    text = show_date(value) if isinstance(value, CaseDate) else str(value)
    return _shortened(" ".join(text.split()))


def width(text: str) -> int:
    """How many columns of a terminal `text` takes: wide East Asian characters two, combining marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _padded(text: str, wide: int) -> str:
    return text + " " * (wide - width(text))


def _shortened(text: str) -> str:
    if width(text) <= MAX_CELL:
        return text
    kept, used = [], 1
    for char in text:
        used += width(char)
        if used > MAX_CELL:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"
