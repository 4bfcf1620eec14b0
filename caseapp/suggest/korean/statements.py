"""Words for speech in Korean."""

from __future__ import annotations

import re

from caseapp.suggest.running.statements import SpeechWords

_VERBS = (
    "말했|말하|밝혔|밝히|전했|전하|강조했|설명했|주장했|비판했|지적했|보도했|덧붙였|답했|언급했|평가했"
    "|반박했|촉구했|요구했|발표했|부인했|알렸|(?<![가-힣])했다|(?<![가-힣])했습니다|(?<=고)했다|약속했|다짐했|표명했|호소했"
)
_JOIN = '(?P<join>(?<=[다냐자])고|이?라고|이?라며|면서|(?<=[”"’])고)'
_CUE = re.compile(rf"{_JOIN}(?:도|는)? ?(?:[^.,\"“”]{{0,20}}?)(?:{_VERBS})")

KOREAN = SpeechWords(
    cue=_CUE,
    is_verb_last=True,
    speaker=re.compile("(?:측)?(?:은|는|도)(?![가-힣]) ?"),
    teller=re.compile("(?:이|가|은|는)(?![가-힣])"),
    source=re.compile("에 (?:따르면|의하면)"),
    source_before=re.compile(""),
    demand=re.compile("촉구|요구|해야 한다"),
)
