"""Words for meetings in Japanese."""

from __future__ import annotations

import re

from caseapp.suggest.running.meetings import MeetingWords

_WHAT = (
    r"(?:(?:日韓|日米|日中|日米韓|日中韓|米中|米韓|米朝|日朝|韓日|中韓|個別の?|二国間|非公式の?|短時間の?|拡大|少人数)?)"
    r"(?:首脳会談|首脳会議|首脳会合|外相会談|外相会合|外務・防衛担当閣僚協議|防衛相会談|閣僚会合|次官協議|外務次官協議|次官級協議|局長級?協議|局長級?会合|実務者協議"
    r"|戦略対話|会談|協議|会合|会議|面会|懇談|夕食会|昼食会|意見交換|対話|公聴会|討論会)"
)
_CUE = re.compile(
    r"(?P<call>(?:首脳|外相)?電話(?:で)?(?:首脳|外相)?(?:会談|協議|会議)(?:を|した|し|する|して)?|電話で(?:話|やりとり))"
    rf"|(?P<hold>(?P<what>{_WHAT})(?:(?:及び|および|と)[^、。]{{1,14}})?を(?:[行開持も設実終][っいちけ施え]?|開催|実施))"
    r"|(?P<meet>(?:会談|協議|面会|会見|懇談|会合)(?:した|し、|し(?!て)|する|して|しま)|(?<=と)会(?:った|う|い、)|表敬(?:した|しま|を受け|訪問))"
    r"|(?P<visit>訪問(?:した|し|する|して|を(?:予定|見送|取りやめ|延期|中止|調整|計画))|を訪れ|(?:訪日|訪韓|訪米|訪中|来日)(?:した|し|する|して))"
    rf"|(?P<noun>{_WHAT}|電話会談)(?=[はがもをので、に]|について)"
)
_STATUS = (
    ("cancelled", re.compile("中止|取りやめ|取り消|キャンセル|見送")),
    ("postponed", re.compile("延期|先送り|見合わせ")),
    ("unscheduled", re.compile("未定|決まっていな|固まっていな")),
    ("expected", re.compile("調整|検討|見通し|可能性|模索|意向|打診|見込み|希望|提案|かもしれ|求め|案が浮上")),
    (
        "planned",
        re.compile(
            "予定|計画|方針|(?:する|行う|開く|会う|訪れる|開かれる)(?=[。、と」こ]|$)|予定され|ことで合意|臨む|控え"
        ),
    ),
)

JAPANESE = MeetingWords(
    language="ja",
    cue=_CUE,
    is_verb_last=True,
    status=_STATUS,
    happens=re.compile(
        "開かれ|開催|行われ|行った|開いた|行う|開く|予定|延期|中止|見送|取りやめ|終了|始ま|実現|調整|終え"
    ),
    phone=re.compile("電話"),
    video=re.compile("テレビ会議|オンライン|ビデオ|リモート"),
    kinds=(
        ("summit", re.compile("首脳")),
        ("call", re.compile("電話")),
        ("conference", re.compile("会合$|会議$|公聴会|討論会")),
    ),
    levels=(
        ("head of state or government", re.compile("首脳")),
        ("deputy minister", re.compile("次官")),
        ("minister", re.compile("外相|防衛相|閣僚")),
        ("working level", re.compile("局長|実務")),
    ),
    here_behind=re.compile("市?(?:内|市内|近郊)?(?:で(?!は|も|す)|において|にて)"),
    here_before=re.compile("(?!)"),
    with_behind=re.compile("(?:政府|側)?(?:と|に(?!つ|対)|を)"),
    with_before=re.compile("(?!)"),
    topic=re.compile("(?:は|も)"),
    subject=re.compile("が"),
    told_behind=re.compile("[^、。「」]{0,24}?と(?:発表|述べ|明らか|語|説明|伝え|報じ|みられ)"),
    says=re.compile("は(?:[^。]{0,14})(?:発表|述べ|語っ|明らか)"),
    nouns={"call": "電話会談", "visit": "訪問", "summit": "首脳会談", "conference": "会合", "": "会談"},
    visited={"訪日": "JP", "来日": "JP", "訪韓": "KR", "訪米": "US", "訪中": "CN"},
)
