"""Interim words for dates."""

from __future__ import annotations

from caseapp.domain.dates.value import CaseDate


def show_date(d: CaseDate) -> str:
    return d.edtf


def explain_date(d: CaseDate, other_zones: tuple[str, ...] = ()) -> list[str]:
    return [f"{d.edtf} {d.tz}"]
