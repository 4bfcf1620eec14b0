"""Words for meetings in Chinese, in simplified and in traditional characters."""

from __future__ import annotations

import re

from caseapp.suggest.running.meetings import MeetingWords

_WHAT = (
    r"(?:(?:中日|日中|中韩|中韓|日韩|日韓|韩日|美韩|日美|美日|中美|美中|日美韩|美日韩|韩美日|中日韩|两国|兩國|双边|雙邊|外交|工作|非正式|短暂|简短|单独)?)"
    r"(?:首脑会谈|首腦會談|首脑会晤|领导人会晤|領導人會晤|首脑会议|峰会|峰會|外长会谈|外長會談|外长会|外長會|外长会晤|外长会议|外長會議|防长会谈|防長會談|副外长级?磋商|副部长级?磋商|局长级?磋商"
    r"|局長級?磋商|司局级磋商|战略对话|戰略對話|会谈|會談|会晤|會晤|磋商|协商|協商|会议|會議|对话|對話|晚宴|午餐会|听证会|讨论会)"
)
_CUE = re.compile(
    r"(?P<call>通(?:了)?(?:电话|電話|话)|(?:电话|電話|视频)(?:会谈|會談|通话|通話|会晤)|热线通话)"
    rf"|(?P<hold>(?:举行|舉行|进行|進行|召开|召開|展开|展開)(?:了)?(?:[^，。；]{{0,6}}?)(?P<what>{_WHAT}))"
    r"|(?P<meet>会见(?:了)?(?!记者)|會見(?:了)?(?!記者)|会晤(?:了)?(?=[^，。中时的]|$)|會晤(?=[^，。中時的]|$)|见面|見面|拜会|拜會|面谈|共进[午晚]餐|接见|接見|约见|召见)"
    r"|(?P<visit>(?:访问|訪問|到访|到訪|抵达|访华|訪華|访日|訪日|访韩|訪韓|访美|訪美)(?:了)?)"
    rf"|(?P<noun>{_WHAT})"
)
_STATUS = (
    ("cancelled", re.compile("取消|告吹|叫停")),
    ("postponed", re.compile("推迟|推遲|延期|延后|延後|搁置")),
    ("unscheduled", re.compile("尚未(?:确定|敲定)|尚未確定|未定|待定")),
    ("expected", re.compile("可能|有望|预计|預計|协调|協調|争取|爭取|考虑|考慮|建议|建議|希望|力争|愿意|商讨")),
    ("planned", re.compile("将(?!军|近)|將(?!軍|近)|拟|擬|计划|計劃|定于|定於|即将|即將|安排|届时|筹备|準備|准备")),
)

CHINESE = MeetingWords(
    language="zh",
    cue=_CUE,
    is_verb_last=False,
    status=_STATUS,
    happens=re.compile("举行|舉行|召开|召開|进行|進行|推迟|推遲|取消|延期|结束|開始|开始"),
    phone=re.compile("电话|電話|通话|通話|热线"),
    video=re.compile("视频|視頻|線上|线上"),
    kinds=(
        ("summit", re.compile("首脑|首腦|领导人|領導人|峰会|峰會")),
        ("call", re.compile("电话|電話|通话|通話")),
        ("conference", re.compile("会议$|會議$|听证会|讨论会")),
    ),
    levels=(
        ("head of state or government", re.compile("首脑|首腦|领导人|領導人|峰会|峰會")),
        ("deputy minister", re.compile("副外长|副部长|次官")),
        ("minister", re.compile("外长|外長|防长|防長|部长级")),
        ("working level", re.compile("局长|局長|司局|工作层")),
    ),
    here_behind=re.compile("(?:举行|舉行|会见|會見|会晤|會晤|同|与|與|召开|出席)(?=.)"),
    here_before=re.compile("(?:在|于|於|赴)$"),
    with_behind=re.compile("(?:方面|政府|代表团)?(?:举行|舉行|进行|進行)"),
    with_before=re.compile("(?:同|与|與|和|跟|会见|會見|及)$"),
    topic=re.compile("(?=.)"),
    subject=re.compile("(?=.)"),
    told_behind=re.compile("(?!)"),
    says=re.compile(
        "(?:[^，。；]{0,14}?)(?:表示|宣布|说|說|称|稱|指出|透露|介绍|介紹|通报|证实|證實|回应|回應|发布消息|發布消息)"
    ),
    nouns={"call": "通话", "visit": "访问", "summit": "首脑会谈", "conference": "会议", "": "会谈"},
    visited={
        "访华": "CN",
        "訪華": "CN",
        "访日": "JP",
        "訪日": "JP",
        "访韩": "KR",
        "訪韓": "KR",
        "访美": "US",
        "訪美": "US",
    },
)
