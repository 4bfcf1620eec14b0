"""The dates beside a date, for "before" and "after": before 2015 ends with 2014, after the 18th begins on the 19th."""

from __future__ import annotations

from caseapp.domain.dates.edtf import DAY_S, Span, civil_from_days, parse, span_of
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr


def unit_before(edtf: str) -> str:
    """The open interval that ends just before `edtf` begins, in its precision; BadInput when it has no beginning."""
    begin = edtf.partition("/")[0]
    return f"../{_beside(begin, span_of(begin), -1)}"


def unit_after(edtf: str) -> str:
    """The open interval that begins just after `edtf` ends, in its own precision; BadInput when it has no end."""
    end = edtf.rpartition("/")[2]
    return f"{_beside(end, span_of(end), +1)}/.."


def _beside(edtf: str, span: Span, step: int) -> str:
    parts = parse(edtf)
    edge = span.first if step < 0 else span.last
    if edge is None:
        raise BadInput(tr("“{words}” is open.", words=edtf), tr("Give a date with that end."))
    if parts.time is not None:
        return _minute(edge + step, parts.qualifier)
    year, month, day = civil_from_days((edge + step) // DAY_S)
    if not 0 <= year <= 9999:
        raise BadInput(tr("There is no year {year} here.", year=year), tr("Years are 0 to 9999."))
    if parts.month is None and not parts.is_unspecified:
        return f"{year:04}{parts.qualifier}"
    if parts.month is not None and parts.month <= 12 and parts.day is None and not parts.is_unspecified:
        return f"{year:04}-{month:02}{parts.qualifier}"
    return f"{year:04}-{month:02}-{day:02}{parts.qualifier}"


def _minute(local: int, qualifier: str) -> str:
    year, month, day = civil_from_days(local // DAY_S)
    minutes = local % DAY_S // 60
    return f"{year:04}-{month:02}-{day:02}T{minutes // 60:02}:{minutes % 60:02}{qualifier}"
