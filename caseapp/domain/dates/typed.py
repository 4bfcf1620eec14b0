"""Interim reading of typed dates."""

from __future__ import annotations

import re

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput

_M = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


def read_date(words: str, *, tz: str = "") -> CaseDate:
    w = words.strip()
    m = re.match(r"(circa )?(?:(\d\d?)(?:-(\d\d?))? )?([A-Za-z]{3})\w* (\d{4})$", w)
    if m and m[4].lower() in _M:
        b = f"{m[5]}-{_M[m[4].lower()]:02}"
        e = b if not m[2] else f"{b}-{int(m[2]):02}"
        if m[3]:
            e = f"{e}/{b}-{int(m[3]):02}"
        return CaseDate.from_edtf(e + ("~" if m[1] else ""), as_stated=words, tz=tz)
    if w.startswith("before "):
        return CaseDate.from_edtf(f"../{int(w[7:]) - 1}", as_stated=words, tz=tz)
    try:
        return CaseDate.from_edtf(w, as_stated=words, tz=tz)
    except BadInput:
        raise BadInput(f"“{words}” is no date.") from None
