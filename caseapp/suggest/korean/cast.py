"""The cast of Korean texts."""

from __future__ import annotations

import re

from caseapp.suggest.korean.particles import begins_word, particle_at
from caseapp.suggest.korean.people import people_in
from caseapp.suggest.running.grammar import Grammar

_PAIRS = (
    "한일|일한|한미일|한일미|한중일|한일중|한미|미한|한중|중한|미일|일미|미중|중미|중일|일중|북미|미북|북일|일북|북중|중북|북러|러북|한러"
    "|미러|러미|남북"
)
_SIGNS = re.compile(rf"(?:(?:{_PAIRS})|[한미일중북남러불독영](?:[·ㆍ・][한미일중북남러불독영호]){{1,3}})")
_BEHIND_SIGNS = re.compile(
    r"\s|[^가-힣]|양국|정상|외교|국방|외무|차관|국장|관계|회담|간|협정|청구권|의원|공동|정부|군사|안보|수교|전략|대화|고위|당국|3국|"
    r"[은는이가의]|과의|와의|양측|동맹|장관|무역|경제"
)


def _fits(text: str, start: int, end: int) -> bool:
    return begins_word(text, start) and particle_at(text, end)


def _signs_end(text: str, start: int, end: int) -> int:
    if not begins_word(text, start):
        return start
    found = _SIGNS.match(text, start, end)
    return (
        found.end() if found is not None and (found.end() == end or _BEHIND_SIGNS.match(text, found.end())) else start
    )


KOREAN = Grammar(
    language="ko",
    home="KR",
    fits=_fits,
    signs=_signs_end,
    people=people_in,
    between=" ",
    he=re.compile(r"(?<![가-힣])(?:그|그녀)(?=[는가의와]?(?![가-힣]))"),
    both=re.compile(
        r"(?<![가-힣])(?:양측|양국|두 사람|두 장관|양 장관|두 정상|양 정상|양국 (?:장관|정상|국장))"
        r"(?=(?:은|는|이|가|의|에)?(?![가-힣]))"
    ),
    parts=re.compile(r"[ ·]"),
)
