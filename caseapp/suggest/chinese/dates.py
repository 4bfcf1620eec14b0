"""Chinese dates: 上周, 下月1日至2日, 当地时间18日, 本月底, 去年秋天, 次日, 三天后; both kinds of characters."""

from __future__ import annotations

from caseapp.suggest.dates.meanings import Language
from caseapp.suggest.dates.running import Cues, RunningReader, Saying, Table

_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1, "下下": 2}
_COUNTS = {"一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_TABLE = Table(
    year="年",
    month="月(?:份)?",
    day="[日号號]",
    weekday=r"(?:星期|礼拜|禮拜|周|週)(?P<wd>[一二三四五六日天])",
    weekday_signs="一二三四五六天",
    years={"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2, "後年": 2},
    months={"上上个月": -2, "上月": -1, "上个月": -1, "上個月": -1, "本月": 0, "这个月": 0, "這個月": 0, "当月": 0}
    | {"下月": 1, "下个月": 1, "下個月": 1},
    weeks={
        f"{word}{week}": shift for word, shift in _WEEKS.items() for week in ("周", "週", "星期", "个星期", "個星期")
    },
    days={
        "前天": -2,
        "昨天": -1,
        "昨日": -1,
        "昨晚": -1,
        "今天": 0,
        "今日": 0,
        "今晚": 0,
        "今晨": 0,
        "明天": 1,
        "明日": 1,
    }
    | {"后天": 2, "後天": 2},
    leads={"刚过去的": "last", "即将到来的": "coming"},
    parts={"上旬": "early", "初": "early", "中旬": "mid", "中": "mid", "下旬": "late", "底": "end", "末": "end"},
    year_parts={"上半年": "half-1", "前半年": "half-1", "下半年": "half-2", "后半年": "half-2", "後半年": "half-2"}
    | {f"第{sign}季度": f"quarter-{number}" for number, sign in enumerate("一二三四", 1)}
    | {f"{sign}季度": f"quarter-{number}" for number, sign in enumerate("一二三四", 1)},
    seasons={"春天": 21, "春季": 21, "夏天": 22, "夏季": 22, "秋天": 23, "秋季": 23, "冬天": 24, "冬季": 24}
    | {"春": 21, "夏": 22, "秋": 23, "冬": 24},
    season_of={"今": "this", "这个": "this", "去": "last", "明": "next"},
    told={"同日": ("day", 0), "当天": ("day", 0), "當天": ("day", 0), "当日": ("day", 0), "次日": ("day", 1)}
    | {"翌日": ("day", 1), "第二天": ("day", 1), "前一天": ("day", -1), "前一日": ("day", -1), "同月": ("month", 0)}
    | {"次月": ("month", 1), "同年": ("year", 0), "当年": ("year", 0), "次年": ("year", 1), "翌年": ("year", 1)}
    | {"届时": ("", 0), "屆時": ("", 0)},
    counts=_COUNTS,
    whole_counts={"半个月": (15, "day")},
    units={"天": "day", "周": "week", "週": "week", "个星期": "week", "星期": "week", "个月": "month"}
    | {"個月": "month", "年": "year"},
    ago=("前", "之前", "以前"),
    later=("后", "後", "之后", "之後", "以后"),
    within=("内", "內", "之内", "以内"),
    week_day="[一二三四五六日天]",
    alone={"年底": ("year", "end"), "年末": ("year", "end"), "年初": ("year", "start"), "年内": ("year", "whole")}
    | {"月底": ("month", "end"), "月末": ("month", "end"), "月初": ("month", "start"), "周末": ("weekend", "whole")},
    to=r"至|到|~|～|-|–|—|——",
    also=r"和|、|及|与",
    not_after_day=r"[间間]|内|內|本(?!月|周|年)|元|圆",
    before={
        "截至": "until",
        "截止": "until",
        "截止到": "until",
        "自": "since",
        "自从": "since",
        "从": "",
        "從": "",
        "于": "",
    }
    | {"於": "", "在": "", "定于": "", "将于": "", "到": "", "大约": "about"},
    after={
        "之前": "before",
        "以前": "before",
        "前": "by",
        "为止": "until",
        "起": "since",
        "以来": "since",
        "以來": "since",
    }
    | {"以后": "since", "之后": "after", "后": "after", "左右": "about", "前后": "about", "期间": ""},
    local=r"当地时间|當地時間|北京时间|北京時間|美东时间|东京时间",
    not_after_told="本(?!月|周|年)",
    day_parts="凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|深夜",
)
_PAST = (
    "了|表示|称(?!为)|稱(?!為)|说|說|曾|已|会见|會見|举行会谈|发布|宣布|指出"
    "|强调|通报|报道|抵达|签署|发生|通过|公布|裁定|呼吁|会晤|通电话"
)
_FUTURE = (
    "将(?!军|領|领)|會(?=[在於议談]?[^見談議晤員上長場])|(?<![峰大议宴年开全员社工协都聚晚盛展运奥商学例理])会(?=[\u4e00-\u9fff])(?![见谈议晤员上长场面同])"
    "|拟|擬|计划|計劃|预计|預計|定于|定於|即将|即將|有望|应(?!对|急|邀)"
    "|必须|打算|准备|届时|期限|前(?:完成|提交|答复|达成)|须"
)
_CUES = Cues(_PAST, _FUTURE, 8)
_SAYING = "表示|说|說|称|稱|指出|宣布|强调|強調|发表|發表|声明|记者会"
CHINESE = Language(RunningReader(_TABLE).read, _CUES.tense, Saying(_SAYING).is_told)
