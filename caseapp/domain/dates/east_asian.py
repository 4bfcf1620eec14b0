"""Dates as Korean, Japanese and Chinese write them, turned into the English order that the grammar reads.

"2023년 2월 중순" becomes "mid 2023년 2월", "2015年以降" becomes "since 2015年". All are read whatever
language is in force: sources are in every language. Words come folded, as `typed` folds them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_UNIT = "[年년月월日일号號대代초말중반시時时点분分봄름을울기春夏秋冬季]"
_NUMBERS = {"一": "1", "二": "2", "三": "3", "四": "4"}
_SEASON = {"봄": "spring", "여름": "summer", "가을": "autumn", "겨울": "winter"}
_SEASON |= {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}

_DECADE = re.compile(r"(?P<years>\d{3}0)\s*(?:년대|年代)")
_SEASON_OF = re.compile(
    rf"(?P<year>\d{{4}})(?:\s*-\s*(?P<next>\d\d|\d{{4}}))?\s*[年년]\s*の?(?P<season>{'|'.join(_SEASON)})[季天철]?"
)
_HALF = re.compile(
    r"(?P<rest>\d{4}\s*[年년])\s*(?:(?P<first>상반기|전반기?|前半期?|上半[期年])|하반기|후반기?|[后後]半期?|下半[期年])"
)
_QUARTER = re.compile(r"(?P<year>\d{4})\s*[年년]\s*第?(?P<number>[1-4一二三四])\s*(?:사?분기|四半期|季度)")
_PART = re.compile(
    r"(?P<rest>.*(?:[年년月월]|년대|年代))\s*(?:(?P<early>초순|상순|초반|초|上旬|初旬|初頭|初め|初)"
    r"|(?P<mid>중순|중반|중엽|중|中旬|中頃|中葉|半ば|中期|中)|(?:하순|후반|말엽|말|下旬|末葉|末|底))"
)
#: What is said of a whole date at its end; the first that fits is taken off, and its English put before the rest.
_LAST = (
    ("circa", re.compile(rf"(?P<rest>.*(?:{_UNIT}|\d))\s*(?:경|쯤|무렵|전후|頃|ごろ|前[后後]|左右)")),
    ("possibly", re.compile(r"(?P<rest>.+?)\s*\(?(?:추정|推定)\)?")),
    ("until", re.compile(r"(?P<rest>.+?)\s*(?:까지|이전|まで|以前|[为為]止)")),
    ("since", re.compile(r"(?P<rest>.+?)\s*(?:부터|이후|이래|から|以降|以[后後来來]|起)")),
    ("before", re.compile(rf"(?P<rest>.*{_UNIT})\s*(?:(?:の|より)?前|전|之前)")),
    ("after", re.compile(rf"(?P<rest>.*{_UNIT})\s*(?:(?:の|より)?[后後]|후|之[后後])")),
)
_FIRST = (
    ("circa", re.compile(r"(?:약|대략|大?約|大?约)\s*(?P<rest>.+)")),
    ("possibly", re.compile(r"(?:아마도?|おそらく|可能)\s*(?P<rest>.+)")),
    ("until", re.compile(r"截[至止]\s*(?P<rest>.+)")),
    ("since", re.compile(r"自\s*(?P<rest>.+?)起?")),
)
_FROM_TO = re.compile(
    r"[从從自]?\s*(?P<first>.*\d.*?)\s*(?:부터|에서|から|至|到)\s*(?P<last>.*\d.*?)\s*(?:까지|まで|[为為]止)?(?:\s*사이|の間|之[间間])?"
)
_DAYS = re.compile(r"([月월]\s*)(\d+)\s*[日일号號]?\s*-\s*(\d+\s*[日일号號])")
_ANY = re.compile("[\u3041-\u9fff\uac00-\ud7a3]")


def unrolled(words: str) -> str:
    """Days of one month as two days: "2월 13–19일" becomes "2월 13일 - 19일"."""
    return _DAYS.sub(r"\1\2日 - \3", words)


def qualified_first(words: str) -> str:
    """What is said of a whole date put before it in English, one layer of it; other words as they are."""
    if not _ANY.search(words):
        return words
    both = _FROM_TO.fullmatch(words)
    if both is not None:
        return f"{both['first']} - {both['last']}"
    for english, pattern in (*_LAST, *_FIRST):
        found = pattern.fullmatch(words)
        if found is not None:
            return f"{english} {found['rest'].strip()}"
    return words


def in_english(words: str) -> str | None:
    """A decade, season, half, quarter or part of a month or year in English; None for anything else."""
    if not _ANY.search(words):
        return None
    for form in _FORMS:
        english = form(words)
        if english is not None:
            return english
    return None


def _decade(words: str) -> str | None:
    found = _DECADE.fullmatch(words)
    return f"{found['years']}s" if found else None


def _season(words: str) -> str | None:
    found = _SEASON_OF.fullmatch(words)
    if found is None:
        return None
    following = f"-{found['next']}" if found["next"] else ""
    return f"{_SEASON[found['season']]} {found['year']}{following}"


def _half(words: str) -> str | None:
    found = _HALF.fullmatch(words)
    return f"{'first' if found['first'] else 'second'} half of {found['rest']}" if found else None


def _quarter(words: str) -> str | None:
    found = _QUARTER.fullmatch(words)
    return f"q{_NUMBERS.get(found['number'], found['number'])} {found['year']}" if found else None


def _part(words: str) -> str | None:
    found = _PART.fullmatch(words)
    if found is None:
        return None
    return f"{'early' if found['early'] else 'mid' if found['mid'] else 'late'} {found['rest']}"


_FORMS: tuple[Callable[[str], str | None], ...] = (_decade, _season, _half, _quarter, _part)
