"""Rows for the clipboard: lines with tabs for a spreadsheet, and a table with numbered quotes below for a document.

In the lines the quotes stand in the column of sources, or in one more at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from caseapp.platform.translation import tr
from caseapp.queries.notes import Note, Notes, notes
from caseapp.store.reader import Rows
from caseapp.ui.tables.columns import Column
from caseapp.ui.tables.listing import Fetch

SOURCES = "sources"
_CELL = ' style="border:1px solid #b9c2cc;padding:2px 6px;text-align:left;vertical-align:top"'


@dataclass(frozen=True, slots=True)
class Copied:
    """The same rows in both forms."""

    lines: str
    html: str


def copied(rows: Rows, ids: Sequence[str], columns: Sequence[Column[Any]], fetch: Fetch) -> Copied:
    """Some rows in the order of `ids`, read on the reading thread, so that those never in view are there too."""
    found = {each.id: each for each in fetch(rows, ids)}
    listed = [row_id for row_id in ids if row_id in found]
    table = [[_line(column.cell(found[row_id]).words) for column in columns] for row_id in listed]
    cited = notes(rows, listed)
    return Copied(_lines(table, listed, columns, cited), _html(table, listed, columns, cited))


def _lines(table: list[list[str]], ids: Sequence[str], columns: Sequence[Column[Any]], cited: Notes) -> str:
    at = next((place for place, column in enumerate(columns) if column.key == SOURCES), len(columns))
    lines = []
    for row_id, words in zip(ids, table, strict=True):
        told = "; ".join(_told(cited.all[number - 1], stance) for number, stance in cited.of.get(row_id, {}).items())
        lines.append("\t".join((*words[:at], told, *words[at + 1 :])))
    return "\n".join(lines)


def _line(words: str) -> str:
    return " ".join(words.split())


def _html(table: list[list[str]], ids: Sequence[str], columns: Sequence[Column[Any]], cited: Notes) -> str:
    heads = "".join(f"<th{_CELL}>{escape(tr(column.title))}</th>" for column in columns)
    at = next((place for place, column in enumerate(columns) if column.key == SOURCES), len(columns) - 1)
    lines = []
    for row_id, words in zip(ids, table, strict=True):
        marks = "".join(_mark(number, stance) for number, stance in cited.of.get(row_id, {}).items())
        cells = [escape(each) for each in words]
        if columns:
            cells[at] = marks if columns[at].key == SOURCES else cells[at] + marks
        lines.append("<tr>" + "".join(f"<td{_CELL}>{cell}</td>" for cell in cells) + "</tr>")
    body = "\n".join(lines)
    below = "\n".join(map(_note, cited.all))
    return (
        '<html><head><meta charset="utf-8"></head><body>\n'
        f'<table style="border-collapse:collapse"><thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody></table>\n'
        + (f"<div>\n{below}\n</div>\n" if cited.all else "")
        + "</body></html>"
    )


def _mark(number: int, stance: str) -> str:
    said = "" if stance == "supports" else f" {escape(tr(stance))}"
    return f"<sup>[{number}{said}]</sup>"


def _note(note: Note) -> str:
    return f"<p>[{note.number}] {escape(_words(note))}</p>"


def _told(note: Note, stance: str) -> str:
    return _words(note) if stance == "supports" else f"{tr(stance)}: {_words(note)}"


def _words(note: Note) -> str:
    page = tr(", page {number}", number=note.page) if note.page is not None else ""
    changed = " " + tr("(these words have changed or are gone)") if note.is_changed else ""
    return f"{_line(note.source)}{page}, ¶ {note.paragraph}: “{_line(note.exact)}”{changed}"
