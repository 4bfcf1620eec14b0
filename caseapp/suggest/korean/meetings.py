"""Words for meetings in Korean."""

from __future__ import annotations

import re

from caseapp.suggest.running.meetings import MeetingWords

_WHAT = (
    r"(?:(?:한일|한미|한중|미일|북미|미중|중일|한미일|한중일|양국|양자|약식|확대|단독|비공식|비공개|실무|고위급)\s*)?"
    r"(?:정상 ?회담|정상 ?회의|(?:외교|외무|국방|통상)? ?장관 ?(?:회담|회의)"
    r"|외상 ?회담|외교 ?차관 ?(?:협의회?|회담|전략대화)|차관(?:급)? ?(?:협의|회담|회의)"
    r"|국장(?:급)? ?(?:협의|회의|회담)|실무 ?(?:협의|회의|회담)|전략 ?대화"
    r"|회담|협의|면담|회동|회의|만찬|오찬|조찬|환담|간담회|협상|토론회|공청회|대화)"
)
_CUE = re.compile(
    rf"(?P<call>(?:전화|유선|화상)? ?통화(?:를|했|하|한|할|에서)|전화 ?회담(?:을|했|하)?)"
    rf"|(?P<hold>(?P<what>{_WHAT})[을를] ?(?:[가-힣]{{1,4}} ){{0,2}}"
    r"(?:했|하|한|할|갖|가[졌진질지]|열|연|개최|진행|마[쳤친]|이어|주재|공동))"
    r"|(?P<meet>만[났난날]|만나(?= |기|서|고|며)|(?:회동|면담"
    r"|접견|회담|협의|예방)(?:했|한다|할|하[고며기였는])|마주 앉)"
    r"|(?P<visit>방문(?:했|한다|할|해|하[고며기여])|(?:방한|방일|방미|방중)(?:했|한다|할|하[고며기여])|찾[았는]다)"
    rf"|(?P<noun>{_WHAT}|전화 ?통화)(?=[은는이가도을를]|에서|에는|의|\s)"
)
_STATUS = (
    ("cancelled", re.compile("취소|무산|철회")),
    ("postponed", re.compile("연기|미뤄|미뤘|미루|보류|늦춰")),
    ("unscheduled", re.compile("정해지지|미정|확정되지|잡히지")),
    (
        "expected",
        re.compile("조율|검토|추진|전망|가능성|희망|제안|관측|타진|원한다|유력|것으로 (?:보|알려|예상)|수 있다"),
    ),
    (
        "planned",
        re.compile(
            "예정|계획|하기로|기로 했|방침|앞두|[할갖열날질릴] 것|열린다|열릴"
            "|갖는다|만난다|회담한다|개최한다|방문한다|한다(?!고 (?:말|밝))|찾는다|가질|만날|개최할"
        ),
    ),
)

KOREAN = MeetingWords(
    language="ko",
    cue=_CUE,
    is_verb_last=True,
    status=_STATUS,
    happens=re.compile(
        "열[렸린릴]|열었|개최|진행[했됐된한]|이뤄|가졌|가진|가질|예정|연기|취소|무산|미뤄|끝났|마쳤|시작|성사|조율|계획"
    ),
    phone=re.compile("통화|전화|유선"),
    video=re.compile("화상|온라인|비대면"),
    kinds=(
        ("summit", re.compile("정상")),
        ("call", re.compile("통화|전화")),
        ("conference", re.compile("회의$|토론회|공청회|간담회")),
    ),
    levels=(
        ("head of state or government", re.compile("정상")),
        ("deputy minister", re.compile("차관")),
        ("minister", re.compile("장관|외상")),
        ("working level", re.compile("국장|실무|과장")),
        ("senior official", re.compile("고위급")),
    ),
    here_behind=re.compile("(?:시|시내|현지)?(?:에서|서)(?![가-힣])|에서"),
    here_before=re.compile("(?!)"),
    with_behind=re.compile(" ?(?:측|정부|대표단)?(?:[과와]|이랑|에게|을|를)(?![가-힣])"),
    with_before=re.compile("(?!)"),
    topic=re.compile("(?:은|는|께서는)(?![가-힣])"),
    subject=re.compile("(?:이|가|께서)(?![가-힣])"),
    told_behind=re.compile(
        "[가-힣]{0,4}(?:다고|라고|기로 했다고|고) ?(?:\\d+일)? ?(?:밝|말|전|발표|설명|보도)"
        r"|[가-힣 ]{0,8}(?:예정이라고|것이라고|계획이라고|했다고|한다고|갖는다고)"
    ),
    says=re.compile("[은는이가] ?[^.]{0,12}(?:밝혔|말했|전했|발표했)"),
    nouns={"call": "통화", "visit": "방문", "summit": "정상회담", "conference": "회의", "": "회담"},
    visited={"방한": "KR", "방일": "JP", "방미": "US", "방중": "CN"},
)
