"""Words for speech in Chinese, in simplified and in traditional characters."""

from __future__ import annotations

import re

from caseapp.suggest.running.statements import SpeechWords

_VERBS = (
    "表示|說|说(?!服|明)|称(?!为)|稱(?!為)|指出|强调|強調|宣布|认为|認為|透露|重申|介绍|介紹"
    "|回应(?:称|说)?|回應(?:稱|說)?|批评(?:称|说)?|呼吁|呼籲|敦促|要求|坦言|声明"
)
_CUE = re.compile(rf"(?:[^，。；：“”「」]{{0,14}}?)(?:{_VERBS})(?:[，：,:]|(?=[“「])|(?=.))")

CHINESE = SpeechWords(
    cue=_CUE,
    is_verb_last=False,
    speaker=_CUE,
    teller=re.compile("(?!)"),
    source=re.compile("(?:[^，。]{0,8}?)(?:报道|報道|報導|消息|援引)"),
    source_before=re.compile("[据據]"),
    demand=re.compile("呼吁|呼籲|敦促|要求|必须|必須|应当"),
)
