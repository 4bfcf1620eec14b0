"""The cast of Japanese texts."""

from __future__ import annotations

import re

from caseapp.suggest.japanese.people import people_in
from caseapp.suggest.running.grammar import Grammar
from caseapp.suggest.running.kanji import IS_HAN, IS_KATAKANA

_SIGNS = re.compile(r"[日韓米中朝露英仏独豪印台](?:[・･]?[日韓米中朝露英仏独豪印台]){1,3}")
_BEHIND_SIGNS = re.compile(
    r"[^一-鿿]|両|首脳|外相|外務|防衛|局長|次官|関係|会談|間|請求権|共同|外交|国交|安保|同盟|協定|議員|双方|高官|政府|三|３|貿易|経済|財務|当局|実務"
)
_NO_SIGNS = ("日中は", "日中に", "日中の気")


def _fits(text: str, start: int, end: int) -> bool:
    """Whether no other letter of a word in kana goes on over its ends: no アメリカ in アメリカン."""
    if IS_KATAKANA.match(text[start]) and start > 0 and IS_KATAKANA.match(text[start - 1]):
        return False
    if end < len(text) and IS_KATAKANA.match(text[end - 1]) and IS_KATAKANA.match(text[end]):
        return False
    return end - start > 1


def _signs_end(text: str, start: int, end: int) -> int:
    if start > 0 and IS_HAN.match(text[start - 1]):
        return start
    found = _SIGNS.match(text, start, end)
    if found is None or text.startswith(_NO_SIGNS, start) or len(set(found[0])) < len(found[0].replace("・", "")):
        return start
    return found.end() if found.end() == end or _BEHIND_SIGNS.match(text, found.end()) else start


JAPANESE = Grammar(
    language="ja",
    home="JP",
    fits=_fits,
    signs=_signs_end,
    people=people_in,
    between="の",
    he=re.compile(r"同(?:氏|外相|首相|長官|局長|大統領|報道官)|彼女?(?=[はがのも])"),
    both=re.compile(r"双方|両国|両者|両氏|両外相|両首脳|両局長|両大臣|両次官"),
    parts=re.compile(r"[・＝=･\s]"),
)
