"""Reads CSV as spreadsheets and scripts write it: encoding and delimiter found out, line breaks in quotes kept."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from caseapp.domain.errors import BadInput
from caseapp.exchange.tables import Record
from caseapp.exchange.text_files import decode_text
from caseapp.platform.translation import number as shown_number
from caseapp.platform.translation import tr

MOST_CELL = 1_000_000
DELIMITERS = ",;\t|"

_SAMPLE_ROWS = 200
_SEP = re.compile(r'"?sep=(?P<sep>[^"\r\n])"?(?:\r\n|\n|\r|\Z)', re.IGNORECASE)
_END = "\x00"
"""A last line of our own: when it is not read as a row, a quotation mark before it is open. No text holds it."""


@dataclass(frozen=True, slots=True)
class CsvRows:
    """The rows of a file, how it was encoded, and what to look at if that is not certain."""

    records: Iterator[Record]
    encoding: str
    note: str


def read_csv(content: bytes) -> CsvRows:
    """The rows of a CSV file; BadInput when it is no text."""
    decoded = decode_text(content)
    # Decoded anew: the canonical text has line feeds for characters that end no row.
    words = content.decode(decoded.encoding, errors="replace").lstrip("\ufeff")
    said = _SEP.match(words)
    if said:
        words = words[said.end() :]
    delimiter = said["sep"] if said else _delimiter(words)
    return CsvRows(_records(words, delimiter), decoded.encoding, decoded.confidence_note)


def _delimiter(words: str) -> str:
    """The sign that parts the rows most evenly; the comma where none does."""
    return max(DELIMITERS, key=lambda each: (_evenness(words, each), -DELIMITERS.index(each)))


def _evenness(words: str, delimiter: str) -> tuple[bool, float, int]:
    try:
        rows = [cells for _, cells in islice(_records(words, delimiter), _SAMPLE_ROWS) if any(cells)]
    except BadInput:
        return False, 0.0, 0
    if not rows:
        return False, 0.0, 0
    ((width, count),) = Counter(map(len, rows)).most_common(1)
    if width == 1:
        return False, 0.0, 0
    return len(rows[0]) == width, count / len(rows), width


def _records(words: str, delimiter: str) -> Iterator[Record]:
    """Every row, empty ones as well; BadInput for a quotation mark that is not closed and a cell far too long."""
    csv.field_size_limit(MOST_CELL)
    lines = chain(io.StringIO(words, newline=""), (_END,))
    rows = csv.reader(lines, delimiter=delimiter)
    number = 0
    try:
        for number, cells in enumerate(rows, 1):
            if cells == [_END]:
                return
            if cells and _END in cells[-1]:
                raise _open_quote(number)
            yield number, cells
    except csv.Error as error:
        raise _open_quote(number + 1) from error


def _open_quote(number: int) -> BadInput:
    return BadInput(
        tr(
            "A cell in row {number} does not end: a quotation mark is open, or it has more than {most} characters.",
            number=number,
            most=shown_number(MOST_CELL),
        ),
        tr("Save the table again in the program it was made with, or as an Excel file."),
    )
