"""The cast of Chinese texts, in simplified and in traditional characters."""

from __future__ import annotations

import re

from caseapp.suggest.chinese.people import people_in
from caseapp.suggest.running.grammar import Grammar

_SIGNS = re.compile(r"[中日韩韓美朝俄英法德印澳](?:[·、]?[中日韩韓美朝俄英法德印澳]){1,3}")
_BEHIND_SIGNS = re.compile(
    r"[^一-鿿]|[两兩三]国|[两兩三]國|双方|雙方|首脑|首腦|外长|外長|外交|关系|關係|会谈|會談|领导|領導|防长|防長|之间|之間|间|間|合作|元首|高层|高層|贸易|貿易|经济|經濟|同盟"
    r"|共同|条约|條約|建交|友好|战略|戰略|司局|局长|局長|在|于|就|同意|峰会|峰會|安全|军|軍|海|议员|民间|渔业|人文|青年|对话|對話|协商|磋商"
)


def _fits(text: str, start: int, end: int) -> bool:
    return end - start > 1


def _signs_end(text: str, start: int, end: int) -> int:
    found = _SIGNS.match(text, start, end)
    if found is None or len(set(found[0].replace("、", "").replace("·", ""))) < 2:
        return start
    return found.end() if found.end() == end or _BEHIND_SIGNS.match(text, found.end()) else start


CHINESE = Grammar(
    language="zh",
    home="CN",
    fits=_fits,
    signs=_signs_end,
    people=people_in,
    between="的",
    he=re.compile(r"(?<![其吉排维])[他她](?![们們国國人乡鄉]|的(?!表示))"),
    both=re.compile(r"双方|雙方|两国(?:外长)?|兩國|两人|兩人|两位外长"),
    parts=re.compile(r"[·・‧•\s]"),
)
