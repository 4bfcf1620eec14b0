"""Coordinates as people write them: decimals, degrees with minutes and seconds, with N, S, E, W or a sign."""

from __future__ import annotations

import re

from caseapp.domain.errors import BadInput
from caseapp.platform.translation import mark, tr

LONGEST = 200
#: With the exponent that a very small number has when a program writes it: 5e-05.
_NUMBER = r"\d+(?:[.,]\d+)?(?:e-\d+)?"
_ANGLE = (
    rf"(?P<sign>[+\-−])?\s*(?P<before>[NSEWO])?\s*(?P<degrees>{_NUMBER})\s*(?:°|º|deg|d)?"
    rf"(?:\s*(?P<minutes>{_NUMBER})\s*(?:'|′|’|min|m))?"
    rf"(?:\s*(?P<seconds>{_NUMBER})\s*(?:\"|″|”|''|′′|sec))?\s*(?P<after>[NSEWO])?"
)
_ONE = re.compile(rf"\s*{_ANGLE}\s*", re.IGNORECASE)
_SIDES = {mark("latitude"): ("N", "S", 90), mark("longitude"): ("E", "W", 180)}
_BETWEEN = re.compile(r"\s*[,;/]\s*|\s+")
_SIDE = re.compile(r"[NS]", re.IGNORECASE)


def read_angle(words: str, axis: str) -> float:
    """Degrees of a `latitude` or `longitude`, north and east positive; BadInput for what is none or out of range."""
    positive, negative, most = _SIDES[axis]
    found = _ONE.fullmatch(words)
    if found is None:
        raise _unreadable(words)
    parts = [float((found[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds")]
    side = (found["before"] or found["after"] or "").upper().replace("O", "E" if axis == "longitude" else "O")
    if side not in ("", positive, negative):
        raise BadInput(
            tr("“{words}” is no {axis}: it says {side}.", words=words, axis=tr(axis), side=side),
            tr("Latitudes are N or S, longitudes E or W."),
        )
    if parts[1] >= 60 or parts[2] >= 60:
        raise BadInput(tr("“{words}” has more than 59 minutes or seconds.", words=words))
    angle = parts[0] + parts[1] / 60 + parts[2] / 3600
    if angle > most:
        said = tr(
            "A {axis} is between −{most} and {most} degrees, not “{words}”.", axis=tr(axis), most=most, words=words
        )
        raise BadInput(said)
    is_negative = side == negative or (bool(found["sign"]) and found["sign"] != "+")
    return round(-angle if is_negative else angle, 7)


def read_pair(words: str) -> tuple[float, float] | None:
    """Latitude and longitude written together, such as "48.1371, 11.5754"; None when the words are not such a pair."""
    if len(words) > LONGEST:
        return None  # every gap is tried
    for gap in _BETWEEN.finditer(words):
        first, second = words[: gap.start()], words[gap.end() :]
        # A comma, or a space, may stand inside one number: only decimals or a letter tell that there are two.
        is_sure = gap.group() not in (",", " ") or ("." in first and "." in second) or bool(_SIDE.search(first))
        if not is_sure:
            continue
        try:
            return read_angle(first, "latitude"), read_angle(second, "longitude")
        except BadInput:
            continue
    return None


def _unreadable(words: str) -> BadInput:
    return BadInput(
        tr("“{words}” is not a place on the globe.", words=words),
        tr("Type degrees, such as 48.1371 or 48°8′14″N."),
    )
