"""Reads embedded dates out of rows."""

from __future__ import annotations

from caseapp.domain.dates.value import CaseDate
from caseapp.store.columns import date_columns
from caseapp.store.reader import Row


def date_select(prefix: str, alias: str) -> str:
    """The six columns of a date as part of a SELECT list."""
    return ", ".join(f"{alias}.{column}" for column in date_columns(prefix))


def read_columns(row: Row) -> CaseDate | None:
    """The date of six values in the order of `date_columns`; None when there is none."""
    as_stated, edtf, tz, basis, earliest, latest = row
    if not edtf:
        return None
    return CaseDate(as_stated or "", edtf, tz or "", basis or "", earliest, latest)
