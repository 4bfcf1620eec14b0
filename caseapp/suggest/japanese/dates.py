"""Japanese dates: 先週, 来月1日から2日, 18日（現地時間）, 今月下旬, 昨年秋, 翌日, 3日後."""

from __future__ import annotations

from caseapp.suggest.dates.meanings import Language
from caseapp.suggest.dates.running import Cues, RunningReader, Saying, Table

_TABLE = Table(
    year="年",
    month="月",
    day="日",
    weekday=r"(?P<wd>[月火水木金土日])曜日?",
    weekday_signs="月火水木金土日",
    years={
        "一昨年": -2,
        "おととし": -2,
        "昨年": -1,
        "去年": -1,
        "前年": -1,
        "今年": 0,
        "本年": 0,
        "ことし": 0,
        "来年": 1,
    }
    | {"明年": 1, "再来年": 2},
    months={"先々月": -2, "先月": -1, "前月": -1, "今月": 0, "本月": 0, "来月": 1, "再来月": 2},
    weeks={"先々週": -2, "先週": -1, "前週": -1, "今週": 0, "来週": 1, "再来週": 2},
    days={
        "一昨日": -2,
        "おととい": -2,
        "昨日": -1,
        "きのう": -1,
        "昨夜": -1,
        "今日": 0,
        "本日": 0,
        "きょう": 0,
        "明日": 1,
    }
    | {"あす": 1, "明後日": 2, "あさって": 2},
    leads={"去る": "last", "さる": "last", "来る": "coming", "きたる": "coming", "先の": "last"},
    parts={"上旬": "early", "初旬": "early", "初め": "early", "初頭": "early", "はじめ": "early", "前半": "early"}
    | {"中旬": "mid", "半ば": "mid", "なかば": "mid", "下旬": "late", "後半": "late", "末": "end", "終わり": "end"},
    year_parts={"上半期": "half-1", "前半": "half-1", "下半期": "half-2", "後半": "half-2"}
    | {
        f"第{sign}四半期": f"quarter-{number}"
        for number in range(1, 5)
        for sign in (str(number), "一二三四"[number - 1])
    },
    seasons={"春": 21, "夏": 22, "秋": 23, "冬": 24},
    season_of={"今": "this", "この": "this", "昨": "last", "来": "next"},
    told={"同日": ("day", 0), "当日": ("day", 0), "この日": ("day", 0), "その日": ("day", 0), "翌日": ("day", 1)}
    | {"前日": ("day", -1), "同月": ("month", 0), "翌月": ("month", 1), "同年": ("year", 0), "翌年": ("year", 1)}
    | {"翌週": ("week", 1), "その年": ("year", 0)},
    counts={"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "十": 10},
    whole_counts={},
    units={
        "日": "day",
        "週間": "week",
        "か月": "month",
        "カ月": "month",
        "ヶ月": "month",
        "ヵ月": "month",
        "箇月": "month",
    }
    | {"年": "year"},
    ago=("前",),
    later=("後",),
    within=("以内",),
    week_day="(?!)",
    alone={"年末": ("year", "end"), "年内": ("year", "whole"), "年初": ("year", "start"), "月末": ("month", "end")}
    | {"週末": ("weekend", "whole")},
    to=r"~|～|〜|-|–|から|より",
    also=r"と|、|・|および|及び",
    not_after_day=r"間|目|連続|当たり|あたり|以内|本|米|中(?:韓|首|外)|後(?!半)|前(?!後)|ぶり|ほど",
    before={},
    after={"までに": "by", "まで": "until", "以前": "before", "以降": "since", "以来": "since", "から": "since"}
    | {"頃": "about", "ごろ": "about", "ころ": "about", "前後": "about"},
    local=r"現地時間|日本時間|韓国時間|米東部時間|米国時間",
    day_parts="午前|午後|未明|早朝|朝|夕方|夕|夜|深夜|昼|正午",
)
_PAST = "[っいえしけめきぎじせてねびみりれ](?:た|だ)(?![いめくび])|だった|んだ(?=[。、」])|ていた|とされた"
_FUTURE = (
    "予定|見通し|方針|計画|見込み|予想|だろう|(?:する|れる|行う|開く|まる|向かう|訪れる|迎える)(?=[。、」と])|ていく|たい(?=[。、」と])"
    "|へ(?=[。」])|べき|求め(?:る|て)|期限|開催される|調整(?:して|に)|検討"
)
_CUES = Cues(_PAST, _FUTURE, 0)
_SAYING = "述べ|語っ|話し|発表|明らかに|会見|報じ|声明|強調"
JAPANESE = Language(RunningReader(_TABLE).read, _CUES.tense, Saying(_SAYING).is_told)
