"""Interim value of a date (plain forms only), until the full one lands."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from caseapp.domain.errors import BadInput

MIN_INSTANT = -(2**53)
MAX_INSTANT = 2**53
BASES = ("stated", "resolved", "analyst")
_FORM = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?)?[~?%]?$")


@dataclass(frozen=True, slots=True)
class CaseDate:
    as_stated: str
    edtf: str
    tz: str
    basis: str
    earliest: int
    latest: int

    @classmethod
    def from_edtf(cls, edtf: str, *, as_stated: str = "", tz: str = "", basis: str = "stated") -> Self:
        earliest, latest = compute_bounds(edtf, tz)
        return cls(as_stated, edtf, tz, basis, earliest, latest)

    def as_dict(self) -> dict[str, object]:
        return {n: getattr(self, n) for n in ("edtf", "as_stated", "tz", "basis", "earliest", "latest")}


def compute_bounds(edtf: str, tz: str) -> tuple[int, int]:
    if "/" in edtf:
        a, b = edtf.split("/")
        return (
            MIN_INSTANT if a in ("", "..") else compute_bounds(a, tz)[0],
            MAX_INSTANT if b in ("", "..") else compute_bounds(b, tz)[1],
        )
    m = _FORM.match(edtf)
    if not m:
        raise BadInput(f"“{edtf}” is no date.")
    y, mo, d, h, mi, s = (int(x) if x else None for x in m.groups())
    assert y
    try:
        lo = datetime(y, mo or 1, d or 1, h or 0, mi or 0, s or 0)
        hm = mo or 12
        hi = datetime(y, hm, d or monthrange(y, hm)[1], h if h is not None else 23, mi if mi is not None else 59, s if s is not None else 59)
    except ValueError as e:
        raise BadInput(f"“{edtf}” is no date.") from e
    if tz:
        z = ZoneInfo(tz)
        return int(lo.replace(tzinfo=z).timestamp()), int(hi.replace(tzinfo=z).timestamp())
    u = UTC
    return (
        int((lo.replace(tzinfo=u) - timedelta(hours=14)).timestamp()),
        int((hi.replace(tzinfo=u) + timedelta(hours=12)).timestamp()),
    )
