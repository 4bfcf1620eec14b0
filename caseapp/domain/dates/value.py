"""The date of the model: the words of the source, what they became (EDTF), a zone, and the instants it allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Self
from zoneinfo import ZoneInfo

from caseapp.domain.dates.edtf import DAY_S, Span, span_of
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr

MIN_INSTANT = -(2**53)
MAX_INSTANT = 2**53
BASES = ("stated", "resolved", "analyst")

_EPOCH = datetime(1970, 1, 1)
_FIRST_LOCAL, _LAST_LOCAL = -62_135_596_800 + DAY_S, 253_402_300_799 - DAY_S
#: A date without a zone was that day somewhere: from the zone furthest east to the one furthest west.
_EAST_S, _WEST_S = 14 * 3600, -12 * 3600


@dataclass(frozen=True, slots=True)
class CaseDate:
    """An embedded date. `earliest` and `latest` are UTC instants in Unix seconds, inclusive; open ends lie far out.

    `tz` is an IANA name, or empty when no zone is known. `basis` is stated, resolved (from the dateline) or analyst.
    Approximate dates (`~`) are shown as such and widen nothing: by how much is not ours to invent.
    """

    as_stated: str
    edtf: str
    tz: str
    basis: str
    earliest: int
    latest: int

    @classmethod
    def from_edtf(cls, edtf: str, *, as_stated: str = "", tz: str = "", basis: str = "stated") -> Self:
        """A date from EDTF; BadInput for what is no date, an unknown zone or basis."""
        if basis not in BASES:
            raise BadInput(
                tr("A date cannot be “{basis}”.", basis=basis), tr("Use one of: {names}.", names=", ".join(BASES))
            )
        earliest, latest = compute_bounds(edtf, tz)
        return cls(as_stated, edtf, tz, basis, earliest, latest)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """A date from its JSON form; bounds are computed anew."""
        return cls.from_edtf(
            str(data["edtf"]),
            as_stated=str(data.get("as_stated") or ""),
            tz=str(data.get("tz") or ""),
            basis=str(data.get("basis") or "stated"),
        )

    def as_dict(self) -> dict[str, Any]:
        """The JSON form."""
        names = ("edtf", "as_stated", "tz", "basis", "earliest", "latest")
        return {name: getattr(self, name) for name in names}


def compute_bounds(edtf: str, tz: str) -> tuple[int, int]:
    """Earliest and latest instant of an EDTF string in a zone; BadInput when either is unknown."""
    span = span_of(edtf)
    zone = zone_named(tz) if tz else None
    earliest = MIN_INSTANT if span.first is None else _instant(span, span.first, zone, is_last=False)
    latest = MAX_INSTANT if span.last is None else _instant(span, span.last, zone, is_last=True)
    return max(earliest, MIN_INSTANT), min(max(latest, earliest), MAX_INSTANT)


@lru_cache(maxsize=512)
def zone_named(tz: str) -> ZoneInfo:
    """The zone of an IANA name; BadInput when there is none."""
    try:
        return ZoneInfo(tz)
    except (KeyError, ValueError, OSError):  # OSError: a name that is a folder of the zone files
        raise BadInput(
            tr("There is no time zone “{zone}”.", zone=tz), tr("Use a name such as Europe/Berlin or Asia/Tokyo.")
        ) from None


def _instant(span: Span, local: int, zone: ZoneInfo | None, *, is_last: bool) -> int:
    if span.offset_s is not None:
        return local - span.offset_s
    if zone is None:
        return local - (_WEST_S if is_last else _EAST_S)
    if not _FIRST_LOCAL <= local <= _LAST_LOCAL:
        return local  # zones are not defined so far out; a day more or less does not matter there
    # A time that a clock showed twice is the first one for the beginning, the second for the end.
    moment = (_EPOCH + timedelta(seconds=local)).replace(tzinfo=zone, fold=int(is_last))
    return int(moment.astimezone(UTC).timestamp())
