"""Takes the time of day and the zone out of the words of a date: "3:10 a.m. (Japan time)", "19:10 UTC+9", "noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from caseapp.domain.dates.zones import NAMES_THERE, zone_of
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr

_HALF_WORDS = "午前|午後|오전|오후|上午|下午"
_TIMES = (
    re.compile(r"\b(?P<h>\d{1,2})[:.](?P<m>\d\d)(?::(?P<s>\d\d))?\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?)"),
    re.compile(r"\b(?P<h>\d{1,2})\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?)"),
    re.compile(rf"(?P<half>{_HALF_WORDS})\s*(?P<h>\d{{1,2}}):(?P<m>\d\d)(?::(?P<s>\d\d))?(?![\d:])"),
    re.compile(r"(?:\b|(?<=[t日号號일]))(?P<h>\d{1,2})[:h](?P<m>\d\d)(?::(?P<s>\d\d))?(?![\d:])"),
    re.compile(
        rf"(?P<half>{_HALF_WORDS})?\s*(?P<h>\d{{1,2}})\s*[時时시点點](?:\s*(?:(?P<m>\d{{1,2}})\s*[分분]?|(?P<thirty>[반半])))?"
    ),
    re.compile(r"\b(?P<noon>noon)\b|(?P<noon_there>정오|正午)"),
)
_HALVES = {"a": 0, "p": 12, "午前": 0, "午後": 12, "오전": 0, "오후": 12, "上午": 0, "下午": 12}
_OFFSET = re.compile(r"\(?\b(?:utc|gmt)\s*(?P<sign>[+-])\s*(?P<h>\d{1,2})(?::?(?P<m>\d\d))?\)?")
_BRACKETS = re.compile(r"\s*\((?P<words>[^()]*)\)")
_ZONE_TIME = re.compile(r"(?:\bin\s+)?\b(?P<words>[^\W\d_][^\d,;()]*?)\s+time\b")
_LOCAL_THERE = re.compile(r"\(?(?:현지|現地|当地|當地)\s*(?:시간|시각|時間|时间)\)?")
_PLACES_THERE = "|".join(sorted(NAMES_THERE, key=len, reverse=True))
_ZONE_THERE = re.compile(
    rf"\(?(?P<words>{_PLACES_THERE})\s*(?:표준|標準|标准)?(?:시간|시각|시|時間|时间|時)\)?(?![^\W\d])"
)
_ZONE_AFTER_IN = re.compile(r"\bin\s+(?P<words>[^\W\d_][^\d,;()]*)$")
_ZONE_LAST = re.compile(r"(?<=\s)(?P<words>[a-z]{2,4}|[a-z_]+/[a-z_/]+)$")
_ABBREVIATIONS = frozenset(
    ("utc", "gmt", "kst", "jst", "cet", "cest", "bst", "msk", "est", "edt", "cst", "cdt", "pst", "pdt", "sgt")
)


@dataclass(frozen=True, slots=True)
class Clock:
    """What was taken out, each or empty: `time` HH:MM or HH:MM:SS, `offset` as in EDTF; `rest` are the other words."""

    rest: str
    time: str = ""
    offset: str = ""
    tz: str = ""
    is_local: bool = False


def take_clock(words: str) -> Clock:
    """Splits folded words into date, time and zone; BadInput for an impossible time or an unknown zone."""
    rest, offset = _take_offset(words)
    rest, time = _take_time(rest)
    rest, tz, is_local = _take_zone(_tidy(rest))
    return Clock(_tidy(rest), time, offset, tz, is_local)


def _take_offset(words: str) -> tuple[str, str]:
    found = _OFFSET.search(words)
    if found is None:
        return words, ""
    offset = f"{found['sign']}{int(found['h']):02}:{found['m'] or '00'}"
    return words[: found.start()] + words[found.end() :], offset


def _take_zone(words: str) -> tuple[str, str, bool]:
    there = _LOCAL_THERE.search(words) or _ZONE_THERE.search(words)
    if there is not None:
        rest = words[: there.start()] + " " + words[there.end() :]
        return rest, NAMES_THERE.get(there.groupdict().get("words") or "", ""), there.re is _LOCAL_THERE
    for pattern in (_BRACKETS, _ZONE_TIME, _ZONE_AFTER_IN, _ZONE_LAST):
        found = pattern.search(words)
        if found is None:
            continue
        name = found["words"].strip()
        zone, start = _zone_at_end(name, found.start("words"))
        start = found.start() if start == found.start("words") else start
        rest = words[:start] + words[found.end() :]
        if name in ("local time", "local"):
            return rest, "", True
        if zone is None and (pattern is _ZONE_TIME or name.endswith(" time")):
            raise BadInput(
                tr("The time zone of “{name}” is not known.", name=name),
                tr("Name a capital, or a zone such as Asia/Tokyo."),
            )
        if zone is not None and (pattern is not _ZONE_LAST or "/" in name or name in _ABBREVIATIONS):
            return rest, zone, False
    return words, "", False


def _zone_at_end(name: str, start: int) -> tuple[str | None, int]:
    """The zone of the longest run of last words that names one, and where it starts."""
    while True:
        zone = zone_of(name)
        if zone is not None or " " not in name:
            return zone, start
        start += name.index(" ") + 1
        name = name[name.index(" ") + 1 :]


def _take_time(words: str) -> tuple[str, str]:
    for pattern in _TIMES:
        found = pattern.search(words)
        if found is not None:
            return words[: found.start()] + " " + words[found.end() :], _time(found.groupdict())
    if re.search(r"\bmidnight\b|자정|真夜中|午夜", words):
        raise BadInput(tr("“Midnight” may begin the day or end it."), tr("Write 00:00 with the day that begins then."))
    return words, ""


def _time(found: dict[str, str | None]) -> str:
    if found.get("noon") or found.get("noon_there"):
        return "12:00"
    minute = 30 if found.get("thirty") else int(found.get("m") or 0)
    hour, second = int(found["h"] or 0), found.get("s")
    half = found.get("half")
    if half is not None:
        if not 1 <= hour <= 12 and not (hour == 0 and half[0] not in "ap"):
            raise BadInput(
                tr("There is no {hour} {half}.", hour=hour, half=half), tr("Hours before and after noon are 1 to 12.")
            )
        hour = hour % 12 + _HALVES.get(half, _HALVES.get(half[0], 0))
    if hour > 23 or minute > 59 or int(second or 0) > 59:
        raise BadInput(
            tr("There is no time {time}.", time=f"{hour}:{minute:02}"), tr("Hours are 0 to 23, minutes 0 to 59.")
        )
    return f"{hour:02}:{minute:02}" + (f":{second}" if second else "")


def _tidy(words: str) -> str:
    """The date words without what joined them to the time."""
    words = " ".join(words.split())
    words = re.sub(r"^(?:at|on)\b\s*|\s*\b(?:at|on)$|\s+(?:at|on)(?=\s*,)", "", words)
    words = re.sub(r"^(?:at|on)\b\s*", "", words.strip(" ,;"))
    return re.sub(r"(?<=\d)t$", "", words.strip(" ,;"))
