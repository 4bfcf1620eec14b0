"""Words for speech in Japanese."""

from __future__ import annotations

import re

from caseapp.suggest.running.statements import SpeechWords

_VERBS = (
    "述べ|語っ|話し|発表し|明らかにし|説明し|強調し|指摘し|批判し|報じ|伝え|主張し|訴え|応じ|答え|表明し"
    "|反論し|否定し|求め|要求し|コメントし|明言し|言及し|記し|言っ|し(?=た[。、]|まし)"
)
_CUE = re.compile(rf"(?P<join>と)(?:も|は)?(?:[^。、「」]{{0,16}}?が|も|改めて|それぞれ)?(?:{_VERBS})")

JAPANESE = SpeechWords(
    cue=_CUE,
    is_verb_last=True,
    speaker=re.compile("(?:側|政府)?(?:は|も)、?"),
    teller=re.compile("が"),
    source=re.compile("(?:の報道)?(?:によると|によれば)"),
    source_before=re.compile(""),
    demand=re.compile("求め|要求|べきだ|促し"),
)
