"""Reads one sheet of an Excel workbook as strings: values of formulas, dates in ISO form, whole numbers without ".0".

The archive is judged before openpyxl sees it. It must not follow links out of the workbook.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import Any

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents.archives import open_archive
from caseapp.exchange.documents.document import NotReadable
from caseapp.exchange.tables import Record
from caseapp.platform.translation import mark, tr
from caseapp.platform.translation import number as shown_number

LAST_ROW = 1 << 20
"""The last row Excel knows."""

_SAVE_AGAIN = mark("Save it again in the program it was made with, or as CSV.")
_BOOK = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class XlsxRows:
    """The rows of a sheet, its name, and the names of all sheets."""

    records: Iterator[Record]
    sheet: str
    sheets: tuple[str, ...]


def read_xlsx(content: bytes, sheet: str = "") -> XlsxRows:
    """The rows of the named sheet, else of the first one shown that has content; BadInput when it cannot be read."""
    _check(content)
    sheets = _sheets(content)
    names = tuple(each.title for each in sheets)
    if sheet and sheet not in names:
        raise BadInput(
            tr("There is no sheet “{sheet}” in this workbook.", sheet=sheet),
            tr("Its sheets are: {names}.", names=", ".join(names)),
        )
    wanted = [each for each in sheets if each.title == sheet] or sorted(sheets, key=_is_hidden)
    for each in wanted:
        records = _records(each)
        first = next((record for record in records if any(record[1])), None)
        if first is not None:
            return XlsxRows(chain((first,), records), each.title, names)
    return XlsxRows(iter(()), sheet, names)


def _check(content: bytes) -> None:
    archive = open_archive(content)
    if _BOOK not in archive.names:
        raise NotReadable(tr("This is no Excel workbook (.xlsx)."), tr("Save it as .xlsx or CSV."))
    for name in archive.names:
        # Subtle: in UTF-16 every other byte is a NUL.
        if name.lower().endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(name).replace(b"\0", b""):
            raise NotReadable(
                tr("A part of this file has a document type definition, which may be harmful."), tr(_SAVE_AGAIN)
            )


def _sheets(content: bytes) -> Sequence[Any]:
    """The worksheets. Any error becomes words: strangers' files find what a library did not think of."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl: it tells of formats it does not keep
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheets: Sequence[Any] = book.worksheets
    except MemoryError:
        raise
    except Exception as error:
        raise _damaged(error) from error
    return sheets


def _records(sheet: Any) -> Iterator[Record]:
    sheet.reset_dimensions()  # openpyxl: what a sheet says of its size is often wrong
    rows = sheet.iter_rows(values_only=True)
    for number in range(1, LAST_ROW + 2):
        cells = _next(rows)
        if cells is None:
            return
        yield number, [_words(cell) if cell is not None else "" for cell in cells]
    raise NotReadable(
        tr("This sheet has more than {most} rows.", most=shown_number(LAST_ROW)), tr("Split it and import the parts.")
    )


def _next(rows: Iterator[Sequence[object]]) -> Sequence[object] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return next(rows, None)
    except MemoryError:
        raise
    except Exception as error:
        raise _damaged(error) from error


def _words(value: object) -> str:
    match value:
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", _precision(value))
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(_precision(value))
        case timedelta():
            return str(value)
    return str(value)


def _precision(value: datetime | time) -> str:
    return "seconds" if value.second or value.microsecond else "minutes"


def _is_hidden(sheet: Any) -> bool:
    return bool(sheet.sheet_state != "visible")


def _damaged(error: Exception) -> NotReadable:
    return NotReadable(tr("This workbook is damaged: {reason}.", reason=type(error).__name__), tr(_SAVE_AGAIN))
