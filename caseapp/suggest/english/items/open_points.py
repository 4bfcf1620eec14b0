"""Open points: what has yet to be done, is being studied, waits for somebody, or is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.drafts import Draft, small, title_of
from caseapp.suggest.english.items.verbs import ADVERBS, base_of
from caseapp.suggest.english.meetings import groups
from caseapp.suggest.english.statements.voices import Voices
from caseapp.suggest.found import Reading
from caseapp.suggest.tables import rows

_YET_TO = re.compile(
    r"\b(?:has|have|had|is|are|was|were|remains?|remained)\s+(?:still\s+|as\s+)?(?:yet\s+to|still\s+to)\s+(?P<be>be\s+)?(?P<verb>[a-z-]+)"
    r"|\bstill\s+(?:needs?|ha(?:s|ve))\s+to\s+(?P<be3>be\s+)?(?P<verb3>[a-z]+)"
    r"|\bremain(?:s|ed)?\s+to\s+(?P<be2>be\s+)(?P<verb2>[a-z]+)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:has|have|had|is|are|was|were|do|does|did)"
    r"(?:\s+not\s+yet|n['’]t\s+yet|\s+yet\s+not|\s+still\s+not|\s+not,?\s+as\s+of\s+[\w ]{3,20},?)\s+"
    r"(?P<been>been\s+)?(?P<verb>[a-z]+)"
    r"|\b(?:has|have|had)(?:\s+so\s+far)?\s+not(?:\s+so\s+far)?\s+(?P<been4>been\s+)?(?P<verb4>responded|replied|answered|accepted|decided|commented|"
    r"agreed|approved|ratified|signed|confirmed|disclosed|complied|implemented|paid|released|returned|apologi[sz]ed|recogni[sz]ed|committed|met)\b"
    r"|\bstill\s+(?:has|have|had|did|does|do)(?:\s+not|n['’]t)\s+(?P<been2>been\s+)?(?P<verb2>[a-z]+)"
    r"|\b(?:has|have|had)(?:\s+not|n['’]t)\s+(?P<been3>been\s+)?(?P<verb3>[a-z]+)(?=[^.;,“”\"]{0,60}?\byet\b)",
    re.IGNORECASE,
)
_NO_YET = re.compile(
    r"\b(?P<what>[Nn]o\s+(?:[\w-]+\s+){1,5}?)(?:has|have|had|was|were)\s+(?:yet\s+|so\s+far\s+)?(?:been\s+)?(?:yet\s+)?"
    r"(?P<verb>set|fixed|decided|reached|made|announced|scheduled|agreed|named|given|found|signed|taken)\b"
)
_WAITS = re.compile(
    rf"\b(?:(?:still\s+|now\s+|also\s+)?(?P<waits>awaits?|awaited|awaiting)|(?:is|are|was|were)\s+{ADVERBS}?(?:awaiting|waiting\s+for|subject\s+to)"
    r"|pending|needs?|needed|requires?|subject\s+to)\s+(?:the\s+|an?\s+|its\s+|their\s+|final\s+|further\s+|formal\s+){0,3}"
    r"(?P<noun>(?:[\w’'-]+\s+){0,4}?(?:approval|ratification|consent|confirmation|clarification|decision|reply|response|answer|"
    r"verdict|ruling|endorsement|authori[sz]ation|sign-off|go-ahead|results?|outcome))\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:need|needs|needed|want|wants|asked\s+for|requires?)\s+(?:some\s+|more\s+|further\s+)?time\b")
_NO_ANSWER = re.compile(
    r"\b(?:has|have|had)\s+(?:so\s+far\s+)?(?:not|n['’]t)\s+(?:yet\s+)?(?:given|made|issued|provided|offered|taken|received)\s+(?:an?|any)\s+(?:\w+\s+)?"
    r"(?:answer|statement|reply|response|explanation|decision|comment|position|apology|date)\b"
)
_STUDIES = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+|also\s+|still\s+|now\s+)?(?P<verb>studying|considering|weighing|reviewing|examining|assessing|mulling|exploring|"
    r"debating|discussing|investigating|looking\s+into|deciding|contemplating|evaluating|checking|negotiating|working\s+on|drafting|finali[sz]ing)\s+"
    r"(?=whether|how|if|what|which|the|an?|its|their|his|her|options?|possible|ways?|new|further|legal|measures|steps|sanctions|terms|details|[a-z]+ing\b)"
)
_THINKS = re.compile(
    r"\b(?:studies|considers|weighs|has\s+not\s+decided|have\s+not\s+decided|undecided|disagree[sd]?|divided|at\s+odds|differ(?:ed)?)\s+"
    r"(?:(?:over|on|about|as\s+to)\s+(?=whether|how|the|what|who|where|which)|(?=whether|how\s))"
)
_STILL_DIFFER = re.compile(
    r"\b(?:still|remain(?:s|ed)?)\s+(?:differ|disagree|divided|split|at\s+odds|far\s+apart)\s+(?:over|on|about)\s+(?=\w)"
)
_EXPECTED = re.compile(
    r"\b(?:decision|ruling|verdict|judgment|judgement|vote|response|answer|reply|results?|announcement|report|agreement|deal|signing)\s+"
    r"(?:[^.;:,“”\"]{0,40}?\s)?(?:is|are|was)\s+(?:expected|due)\s+(?=by|on|in|at|next|later|this|before|within|soon|tomorrow|early)"
)
_BY_OTHERS = re.compile(
    r"\b(?:must|needs?\s+to|has\s+to|have\s+to|still\s+(?:needs|has|have)\s+to)\s+(?:now\s+|still\s+|first\s+|also\s+)?be\s+"
    r"(?:approved|ratified|endorsed|signed|confirmed|adopted|authori[sz]ed|cleared|passed|finali[sz]ed|agreed)\s+(?:by|in|before)\s+(?=\w)"
)
_UNDER = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|being)\s+(?:still\s+|now\s+|currently\s+)?(?:under\s+(?:discussion|review|negotiation|consideration|study|examination|"
    r"investigation)|being\s+(?:discussed|negotiated|reviewed|considered|studied|worked\s+out|drafted|finali[sz]ed|debated))\b"
)
_ONLY = re.compile(
    r"\b(?:with|leaving)\s+(?P<whom>[^.;:“”\"]{2,60}?)\s+(?:as\s+)?the\s+(?:only|last|sole|lone)\b[^.;:“”\"]{0,60}?"
    r"\b(?:un\w+ed|yet\s+to|not\s+to|not\s+yet|outside|missing|holding\s+out|hold-?outs?|without|opposed|remaining)\b[^.;:,“”\"]*"
)
_FAILED = re.compile(
    r"\b(?:fail(?:ed|s)?\s+to\s+(?P<verb>agree|reach|resolve|settle|overcome|bridge|break|narrow|produce)"
    r"|(?:ended|broke\s+up|concluded|closed|broke\s+down)\s+without\s+(?:\w+\s+){0,3}?(?:agreement|deal|result|breakthrough|progress|accord|statement|decision)"
    r"|(?:could|did)\s+not\s+(?P<verb2>agree|reach|resolve|settle|overcome|bridge|narrow))\b"
)
_QUESTION = (
    r"\b(?P<question>(?:[Ww]hether|[Ww]hen|[Hh]ow|[Ww]hat|[Ww]ho|[Ww]here)\b[^.;:“”\"!?]{4,280}?)\s+(?:(?:TELLS)\b)"
)
_UNCLEAR = re.compile(
    r"\b[Ii]t\s+(?:is|was|remains|remained)\s+(?:still\s+|as\s+yet\s+|not\s+yet\s+|not\s+immediately\s+|not\s+)?"
    r"(?:unclear|uncertain|unknown|clear|known|undecided|to\s+be\s+seen|an\s+open\s+question)\s+(?=whether|when|how|if|what|who|where|which)"
)
_MINDS = re.compile(
    r"\brequires?\s+(?P<whom>the\s+[^.;:“”\"]{3,80}?)\s+to\s+(?P<verb>make|decide|resolve|settle|agree|find|take|show|reach)\b"
)
_OPEN = re.compile(
    r"\b(?:is|are|was|were|remains?|remained)\s+(?:still\s+(?!open)|as\s+yet\s+|largely\s+)?"
    r"(?:unresolved|unsettled|undecided|unanswered|unsigned|unratified|outstanding|pending|still\s+open|a\s+sticking\s+point|the\s+main\s+sticking\s+point|deadlocked|stalled|far\s+apart)\b"
)


@lru_cache
def _told_open() -> re.Pattern[str]:
    tells = "|".join(line for (line,) in rows("en/open_points.txt"))
    return re.compile(_QUESTION.replace("TELLS", tells))


#: Rules by which the subject is the one to act.
_OWING = ("no answer yet", "is being studied", "needs time", "no agreement", "is not agreed")


class OpenPoints:
    """Finds open points; sentences are read one by one."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        self._reading, self._voices = reading, voices
        self._text = reading.document.text

    def in_sentence(self, sentence: Sentence) -> Iterator[Draft]:
        """The open points of a sentence."""
        yield from self._yet(sentence)
        yield from self._told(sentence)
        for pattern, rule, confidence in (
            (_STUDIES, "is being studied", 0.7),
            (_THINKS, "is not agreed", 0.6),
            (_STILL_DIFFER, "is not agreed", 0.65),
            (_EXPECTED, "is awaited", 0.6),
            (_BY_OTHERS, "must be approved", 0.7),
            (_UNDER, "is being discussed", 0.6),
            (_WAITS, "waits for", 0.75),
            (_NO_ANSWER, "no answer yet", 0.7),
            (_TIME, "needs time", 0.6),
            (_FAILED, "no agreement", 0.55),
            (_OPEN, "is open", 0.65),
        ):
            for found in pattern.finditer(self._text, sentence.start_cp, sentence.end_cp):
                yield from self._standing(sentence, found, rule, confidence)
        for found in _ONLY.finditer(self._text, sentence.start_cp, sentence.end_cp):
            whom = self._reading.mentions_in(found.start("whom"), found.end("whom"))
            refs = whom[0].refs if whom else ()
            yield self._made(
                found.start(), found.end(), "the only one left", 0.7, refs, self._text[found.start() : found.end()]
            )
        for found in _MINDS.finditer(self._text, sentence.start_cp, sentence.end_cp):
            end = clauses.clause_end(self._reading, sentence, found.start("verb"))
            minds = groups.refs_of(self._reading.mentions_in(found.start("whom"), found.end("whom")))
            yield self._made(found.start(), end, "requires", 0.5, tuple(minds), self._text[found.start("verb") : end])

    def _yet(self, sentence: Sentence) -> Iterator[Draft]:
        """Has yet to be done; has not yet done."""
        for pattern, rule in ((_YET_TO, "yet to"), (_NOT_YET, "not yet"), (_NO_YET, "none yet")):
            for found in pattern.finditer(self._text, sentence.start_cp, sentence.end_cp):
                told = found.groupdict()
                name = next(name for name in ("verb", "verb2", "verb3", "verb4") if told.get(name))
                is_passive = any(told.get(each) for each in ("be", "be2", "be3", "been", "been2", "been3", "been4"))
                verb, at = told[name], found.start(name)
                yield from self._undone(sentence, found, rule, verb, at, is_passive=is_passive or rule == "none yet")

    def _undone(
        self, sentence: Sentence, found: re.Match[str], rule: str, verb: str, at: int, *, is_passive: bool
    ) -> Iterator[Draft]:
        if verb in ("seen", "the", "a", "an", "clear", "known", "over") or " any plan" in self._text[at : at + 24]:
            return
        end = clauses.clause_end(self._reading, sentence, at)
        subject = self._subject(sentence, found.start())
        base = base_of(verb) or verb
        start = min(subject.start_cp, found.start())
        if is_passive:
            start = (
                found.start("what")
                if rule == "none yet"
                else clauses.noun_phrase(self._reading, sentence, found.start())
            )
            stop = found.end("what") if rule == "none yet" else found.start()
            told = re.sub(r"^[Nn]o\s+", "", self._text[start:stop])
            title = f"{base} {small(told)}"
        else:
            title = f"{base}{self._text[at + len(verb) : end]}"
        owed = () if is_passive else subject.refs
        due = clauses.due_in(self._reading, at, end, is_scheduled=False)
        cut = max(end, found.end())
        yield Draft(
            start, cut, at, "open point", rule, 0.75, title_of(title), owed, due=due, inferred=_inferred(subject, owed)
        )

    def _standing(self, sentence: Sentence, found: re.Match[str], rule: str, confidence: float) -> Iterator[Draft]:
        """What stands in the clause of its subject: is studying whether, awaits approval."""
        if rule == "waits for" and found[0].lower().startswith(("need", "require")) and "approval" not in found["noun"]:
            return
        subject = self._subject(sentence, found.start())
        end = max(found.end(), clauses.clause_end(self._reading, sentence, found.end()))
        if found[0].lower().startswith(("was ", "were ")) and not self._voices.is_speech(sentence, found.start()):
            return
        is_owing = subject.is_agent and rule in _OWING
        start = subject.start_cp if is_owing else clauses.noun_phrase(self._reading, sentence, found.start())
        start = start if found.start() - start < 120 else found.start()
        verb = base_of(found.groupdict().get("verb") or "")
        title = f"{verb}{self._text[found.end('verb') : end]}" if verb else small(self._text[start:end])
        owed = subject.refs if is_owing else ()
        yield self._made(min(start, found.start()), end, rule, confidence, owed, title)

    def _told(self, sentence: Sentence) -> Iterator[Draft]:
        """Whether ... remains to be seen; it is unclear whether."""
        for found in _told_open().finditer(self._text, sentence.start_cp, sentence.end_cp):
            yield self._made(found.start(), found.end(), "is open", 0.65, (), small(found["question"]))
        for found in _UNCLEAR.finditer(self._text, sentence.start_cp, sentence.end_cp):
            end = clauses.clause_end(self._reading, sentence, found.end())
            yield self._made(found.start(), end, "is unclear", 0.65, (), self._text[found.end() : end])

    def _made(self, start: int, end: int, rule: str, confidence: float, owed: tuple[str, ...], title: str) -> Draft:
        return Draft(start, end, start, "open point", rule, confidence, title_of(title), owed)

    def _subject(self, sentence: Sentence, cp: int) -> clauses.Subject:
        quotation = self._reading.document.quotation_at(cp)
        start = max(sentence.start_cp, quotation.start_cp if quotation is not None else 0)
        return clauses.subject_of(self._reading, sentence, start, cp, self._voices.at(cp))


def _inferred(subject: clauses.Subject, owed: tuple[str, ...]) -> tuple[str, ...]:
    return ("owed_by",) if subject.is_inferred and owed else ()
