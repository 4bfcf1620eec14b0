"""Family and given name of a person, as far as the names that a case knows tell them apart.

A spelling with the comma tells; else the last words of a name in Latin letters are taken for the family's. That is not
done where names begin with the family's, or may: what stays whole is right in any order. Every split, put together
again, is the name as it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

#: Written without a space between family and given name, as `documents.references` puts them together.
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'’.-]+")
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_PARTICLES = re.compile("a[flv]|bin|d[aio]|das|del?|della|de[nr]|d[ou]s?|el|ibn|l[ae]|te[nr]|van|von|zu[mr]?")
#: ISO 3166 codes of states where many names begin with the family's.
_FAMILY_FIRST = frozenset({"CN", "HK", "HU", "JP", "KH", "KP", "KR", "MO", "SG", "TW", "VN"})
_TWO_SYLLABLES = re.compile(r"\w+-[a-z]\w*")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class SplitName:
    """A name in its parts; `given` and `suffix` may be empty."""

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def spoken(self) -> str:
        """The name as it is said and read again."""
        if _CJK.fullmatch(self.family) and _CJK.fullmatch(self.given):
            return f"{self.family}{self.given}{self.suffix}"
        return " ".join(filter(None, (self.given, self.family, self.suffix)))


def split_name(name: str, spellings: Sequence[str], state: str = "") -> SplitName | None:
    """The parts of `name`, helped by other spellings of it and the ISO code of the person's state; None where it must
    stay whole."""
    for spelling in spellings:
        parts = [part.strip() for part in re.split("[,，]", spelling)]
        if len(parts) in (2, 3) and all(parts):
            stated = SplitName(*parts)
            if stated.spoken == name:
                return stated
    is_eastern = state.upper() in _FAMILY_FIRST or any(_CJK.search(spelling) for spelling in (name, *spellings))
    if is_eastern or _TWO_SYLLABLES.search(name):
        return None
    return _western(name)


def _western(name: str) -> SplitName | None:
    words = name.split(" ")
    suffix = words.pop() if len(words) > 2 and words[-1] in _SUFFIXES else ""
    if not 2 <= len(words) <= _MOST_WORDS or not all(_LATIN.fullmatch(word) for word in words):
        return None
    lower = [at for at, word in enumerate(words) if not word[0].isupper()]
    if not all(_PARTICLES.fullmatch(words[at]) for at in lower) or 0 in lower or len(words) - 1 in lower:
        return None
    family = lower[0] if lower else len(words) - 1
    split = SplitName(" ".join(words[family:]), " ".join(words[:family]), suffix)
    return split if split.spoken == name else None
