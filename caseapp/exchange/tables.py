"""Tables of strings out of CSV and Excel files, and the text they become as a source: one row, one paragraph.

Read in the child process like any document (`documents.reader`). It must not guess what a column means, and must not
alter the words of a cell: white space around them goes, and a tab becomes a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from caseapp.domain.anchors import trim_span
from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text
from caseapp.platform.translation import number as shown_number
from caseapp.platform.translation import tr, unpacked

MOST_ROWS, MOST_COLUMNS = 200_000, 500
CSV_TYPE = "text/csv"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BETWEEN = " | "

Record = tuple[int, Sequence[str]]
"""The number of a row as a spreadsheet counts it, and its cells."""

_AROUND = re.compile(r"\A[\s\ufeff]+|[\s\ufeff]+\Z")
_BROKEN = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number as a spreadsheet counts it; a ragged one has more or fewer cells than there are columns."""

    number: int
    cells: tuple[str, ...]

    def at(self, column: int) -> str:
        """The words in a column, "" where the row is too short."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """The first row with content as names of columns, each unlike the others, and the rows with content below it.

    Cells hold line feeds where lines were broken in them. `note`: what a person should look at.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    media_type: str = CSV_TYPE
    encoding: str = ""
    note: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    def column(self, name: str) -> int:
        """Where a column stands; BadInput when there is none of this name."""
        try:
            return self.columns.index(name)
        except ValueError:
            raise BadInput(
                tr("The table has no column “{name}”.", name=name),
                tr("Its columns are: {names}.", names=", ".join(self.columns[:50])),
            ) from None

    def samples(self, column: int, most: int = 3) -> list[str]:
        """The first different words in a column, for a person to see what it holds."""
        found: dict[str, None] = {}
        for row in self.rows:
            if len(found) == most:
                break
            if row.at(column):
                found[row.at(column)] = None
        return list(found)


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file's name and bytes, and the table in it."""

    name: str
    content: bytes
    table: Table


@dataclass(frozen=True, slots=True)
class TableText:
    """A table as the text of a source. Spans are code points, end exclusive; rows count from 0."""

    table: Table
    text: str = field(init=False)
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        lines = [_line(self.table.columns), *(_line(row.cells) for row in self.table.rows)]
        object.__setattr__(self, "text", "\n".join(lines))
        object.__setattr__(self, "_starts", list(accumulate((len(line) + 1 for line in lines), initial=0))[1:])

    def row_span(self, row: int) -> tuple[int, int]:
        """Where a row stands, without empty ends."""
        cells = self.table.rows[row].cells
        start = self._starts[row]
        return trim_span(self.text, start, start + len(_line(cells)))

    def cell_span(self, row: int, column: int) -> tuple[int, int]:
        """Where the words of a cell stand; an empty span when it has none."""
        cells = self.table.rows[row].cells
        start = self._starts[row] + sum(len(cell) + len(BETWEEN) for cell in cells[:column])
        return start, start + len(self.table.rows[row].at(column))


def read_table(content: bytes, name: str, sheet: str = "") -> Table:
    """The table in a file's bytes: of an Excel workbook the named sheet, else the first that has content."""
    if content.startswith(b"PK\x03\x04"):
        from caseapp.exchange.table_xlsx import read_xlsx  # slow to import and seldom needed

        book = read_xlsx(content, sheet)
        columns, rows = _parted(book.records, name)
        padded = tuple(Row(row.number, row.cells + ("",) * (len(columns) - len(row.cells))) for row in rows)
        return Table(columns, padded, XLSX_TYPE, "", "", book.sheet, book.sheets)
    from caseapp.exchange.table_csv import read_csv

    read = read_csv(content)
    columns, rows = _parted(read.records, name)
    return Table(columns, tuple(rows), CSV_TYPE, read.encoding, read.note)


def to_json(table: Table) -> dict[str, Any]:
    """The table as JSON values, to cross from the child process."""
    return {
        "columns": table.columns,
        "rows": [[row.number, row.cells] for row in table.rows],
        "media_type": table.media_type,
        "encoding": table.encoding,
        "note": table.note,
        "sheet": table.sheet,
        "sheets": table.sheets,
    }


def from_json(values: Mapping[str, Any]) -> Table:
    """The table that `to_json` wrote."""
    lists = {
        "columns": tuple(values["columns"]),
        "rows": tuple(Row(number, tuple(cells)) for number, cells in values["rows"]),
        "sheets": tuple(values["sheets"]),
    }
    return Table(**{**values, **lists, "note": unpacked(values["note"])})


def _parted(records: Iterable[Record], name: str) -> tuple[tuple[str, ...], list[Row]]:
    """The names of the columns and the rows; BadInput when there is nothing or too much."""
    rows = _bounded(records)
    heading = next(rows, None)
    if heading is None:
        raise BadInput(
            tr("There is no table in “{name}”.", name=name),
            tr("Choose a file with a row of headings and rows below it."),
        )
    columns = _named(heading.cells)
    found = [_trimmed(row, len(columns)) for row in rows]
    if not found:
        raise BadInput(
            tr("The table in “{name}” has no rows below its headings.", name=name), tr("Choose one that has.")
        )
    return columns, found


def _bounded(records: Iterable[Record]) -> Iterator[Row]:
    """The rows with content, cleaned."""
    count = 0
    for number, raw in records:
        cells = [clean_cell(cell) if cell else "" for cell in raw]
        while cells and not cells[-1] and len(cells) > MOST_COLUMNS:
            cells.pop()
        if not any(cells):
            continue
        count += 1
        if count > MOST_ROWS + 1:
            raise BadInput(
                tr("The table has more than {most} rows.", most=shown_number(MOST_ROWS)),
                tr("Split it and import the parts."),
            )
        if len(cells) > MOST_COLUMNS:
            raise BadInput(
                tr("Row {number} has more than {most} columns.", number=number, most=MOST_COLUMNS),
                tr("Leave out the columns that are not needed."),
            )
        yield Row(number, tuple(cells))


def clean_cell(cell: str) -> str:
    """The words of a cell as they are kept: canonical, without white space around them, line feeds inside."""
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    return _AROUND.sub("", _BROKEN.sub("\ufffd", canonical_text(cell)).replace("\t", " "))


def _named(cells: Sequence[str]) -> tuple[str, ...]:
    names: list[str] = []
    last = max(at for at, cell in enumerate(cells) if cell)
    for at, cell in enumerate(cells[: last + 1], 1):
        name = plain = " ".join(cell.split()).replace("{", "(").replace("}", ")") or f"Column {at}"
        number = 1
        while name in names:
            number += 1
            name = f"{plain} ({number})"
        names.append(name)
    return tuple(names)


def _trimmed(row: Row, width: int) -> Row:
    """Without empty cells beyond the columns."""
    cells = row.cells
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    return row if cells is row.cells else Row(row.number, cells)


def _line(cells: Sequence[str]) -> str:
    return BETWEEN.join(cells).replace("\n", " ")
