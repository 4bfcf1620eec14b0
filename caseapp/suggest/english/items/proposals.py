"""Proposals of a text: who put what forward, to whom, in which parts, and what became of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from caseapp.suggest.document import Sentence
from caseapp.suggest.english.items import clauses
from caseapp.suggest.english.items.cues import Cue, Cues, Sort, wordings
from caseapp.suggest.english.items.drafts import deed_of, title_of
from caseapp.suggest.english.items.proposal_parts import parts_from
from caseapp.suggest.english.statements.voices import Voices
from caseapp.suggest.found import DateFound, Item, Mention, Proposal, Reading, Span
from caseapp.suggest.tables import bag, rows, words

_PHRASE = re.compile(
    r"\s+(?P<to>to\s+(?=[A-Z]|the\s+[A-Z]))?(?P<det>(?:an?|the|its|his|her|their|our|another|several|two|three|some|new|this)\s+)?"
    r"(?P<np>(?:(?!(?:that|to|for|under|which|in|on|of|with|by|at|as|whereby)\b)[\w’'-]+,?\s+){0,6}?"
    r"(?!(?:that|to|for|under|which|in|on|of|with|by|at|as|whereby|the|and)\b)[\w’'-]+)"
    r"(?=\s*(?:[.,;:—–(]|$|\s(?:that|to|for|under|which|in|on|of|with|by|at|as|whereby|when|after|before|last|and|is|was|calling|including|aimed|yesterday|today)\b))"
)
_TO_WHOM = re.compile(r"\s+(?P<whom>[^.;:,“”\"]{2,60}?)\s+with\s+")
_THAT = re.compile(r"\s+(?P<that>that\s+)(?=\S)")
_SHOULD = re.compile(r"\b(?:should|must|be|could|would)\b")
_OWN = re.compile(
    r"(?:['’]s|\b(?:its|his|her|their))\s+(?:[\w-]+\s+){0,3}?(?P<noun>proposal|suggestion|recommendation|initiative)\s+(?=(?:that|to|for)\s)"
)
_UNDER = re.compile(
    r"\b(?:[Uu]nder|[Aa]ccording\s+to|[Ii]n)\s+(?:the|this|that|its|his|her|their|such\s+an?|[\w’']+['’]s)\s+(?:[\w’-]+\s+){0,3}?"
    r"(?P<noun>plan|proposal|scheme|initiative|formula|arrangement|framework|draft|offer|solution|roadmap|compromise)\b,?\s+"
)
_WOULD = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w’']*['’]s)\s+(?:[\w-]+\s+){0,3}?"
    r"(?P<noun>plan|proposal|scheme|initiative|formula|arrangement|framework|draft|offer|solution|roadmap|compromise|idea)\s+"
    r"(?=(?:would|will|envisages?|envisions?|foresees?|provides?|calls\s+for|includes?|stipulates?|consists?)\b)"
)
_BACK = r"(?:the|this|that|its|his|her|their|such\s+an?|[\w’']+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:NOUN)"
_FATES = (
    (
        "rejected",
        r"reject(?:ed|s|ing)?|turn(?:ed|s)?\s+down|dismiss(?:ed|es)?|refus(?:ed|es)|spurned|ruled\s+out|rebuffed|opposed|opposes|vetoed",
    ),
    ("withdrawn", r"withdrew|withdrawn|dropped|shelved|abandoned|scrapped"),
    ("accepted", r"accept(?:ed|s)|agreed\s+to|approved|endorsed|adopted|embraced|backed"),
)
_NOT = re.compile(
    r"(?:\b(?:not|never|yet\s+to|whether\s+to|would|will|could|may|might|if|to)|n['’]t)\s+(?:\w+\s+){0,2}$"
)
_OFFICIAL = re.compile(r"\b(?:official|officially|formally|publicly|formal)\b", re.IGNORECASE)
_GENERIC = bag(
    "solution plan proposal idea initiative offer option arrangement scheme formula compromise draft framework package"
)
_NO_NOUN = bag(
    "apology condolences help support assistance toast question questions motion bid candidate visit talks evidence"
)
#: A name nobody knows, or words for one: Downing Street floated, the commission proposed.
_UNKNOWN = re.compile(r"[A-Z][\w’'-]+\s+(?:has\s+|have\s+|had\s+)?(?:\w+ly\s+)?$")
_NO_ACT = re.compile(
    r"\b(?:to|not|never|will|would|could|may|might|should|be|is|are|was|were|been|the|an?|its|their)\s+(?:\w+ly\s+)?$"
)
_FATED = (
    "plans?|proposals?|ideas?|offers?|initiative|solution|compromise|suggestion|draft|terms|package|"
    "scheme|road ?map|formula"
)
_NOT_AGREED = re.compile(
    r"\b(?:have|has|had)\s+(?:not\s+yet|yet\s+to|not)\s+(?:reach\w*|agree\w*|come\s+to)\b[^.;]{0,60}"
)


#: How many proposals, and how far, are looked back at.
_RECENT, _FAR_CP = 8, 3000


@lru_cache
def _cues() -> Cues:
    sorts: dict[str, list[Sort]] = {}
    for line, shape, status in rows("en/proposals.tsv"):
        for each in wordings(line):
            sorts.setdefault(each, []).append(Sort(shape, status, 0.75))
    return Cues(sorts)


def find_proposals(reading: Reading) -> tuple[Proposal, ...]:
    """The proposals in the order of the text, each told once."""
    finder = _Finder(reading)
    kept: list[Proposal] = []
    for sentence in clauses.pieces(reading.document):
        for found in finder.in_sentence(sentence):
            _take(reading, kept, found)
        for noun, span, parts in finder.more_parts(sentence):
            _add_parts(reading, kept, noun, span, parts)
        finder.fates(sentence, kept)
    return tuple(replace(each, ref=f"proposal-{number}") for number, each in enumerate(kept, 1))


def addressed(reading: Reading, proposals: Sequence[Proposal], items: Sequence[Item]) -> tuple[Proposal, ...]:
    """Proposals with those they are addressed to where only a demand beside them tells: that is inferred."""
    found = []
    for each in proposals:
        first = bisect_left(items, each.spans[0].end_cp, key=_begin)
        near = [
            item
            for item in items[first : first + _RECENT]
            if item.kind in ("demand", "request")
            and item.owed_by
            and _side(reading, each.proposer) in {_side(reading, ref) for ref in item.owed_to}
            and reading.document.sentence_at(item.spans[0].start_cp)
            == reading.document.sentence_at(each.spans[0].start_cp)
        ]
        if near and not each.addressees:
            inferred = tuple(dict.fromkeys((*each.inferred, "addressees")))
            each = replace(each, addressees=near[0].owed_by, inferred=inferred)
        found.append(each)
    return tuple(found)


def _begin(item: Item) -> int:
    return item.spans[0].start_cp


def _side(reading: Reading, ref: str) -> str:
    """The state that an actor stands for, or the actor."""
    actor = reading.actors.get(ref)
    return actor.state or ref if actor is not None else "nobody"


class _Finder:
    """Finds what is put forward; sentences are read in order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._voices = Voices(reading, ())

    def in_sentence(self, sentence: Sentence) -> Iterator[Proposal]:
        """What a sentence puts forward."""
        for cue in _cues().among(self._text, sentence.start_cp, sentence.end_cp):
            yield from self._of_cue(sentence, cue)
        for found in _OWN.finditer(self._text, sentence.start_cp, sentence.end_cp):
            whose = [
                each
                for each in self._reading.mentions_in(sentence.start_cp, found.end())
                if each.start_cp < found.start() + 4
            ]
            parts = parts_from(self._reading, sentence, found.end("noun"))
            if whose and parts:
                start = whose[-1].start_cp if found.start() - whose[-1].end_cp < 4 else found.start()
                title = self._text[parts[0].start_cp : parts[0].end_cp]
                yield self._proposal(
                    sentence, start, parts[-1].end_cp, title, "floated", whose[-1].refs, parts, "own proposal", 0.6
                )

    def _of_cue(self, sentence: Sentence, cue: Cue) -> Iterator[Proposal]:
        begin = sentence.start_cp
        quotation = self._reading.document.quotation_at(cue.start_cp)
        if quotation is not None:
            begin = max(begin, quotation.start_cp)
        subject = clauses.subject_of(self._reading, sentence, begin, cue.start_cp, self._voices.at(cue.start_cp))
        lead = self._text[max(begin, cue.start_cp - 40) : cue.start_cp]
        is_named = subject.is_agent or (cue.sort.shape == "any" and _UNKNOWN.search(lead) is not None)
        if not is_named or _NO_ACT.search(lead) or clauses.is_of_old(self._reading, sentence):
            return
        start = min(subject.start_cp, cue.start_cp)
        status = self._status(sentence, cue, subject.refs)
        clause = self._clause(sentence, cue)
        if clause is not None:
            title = deed_of(self._text[clause[0].start_cp : clause[0].end_cp])
            yield self._proposal(
                sentence, start, clause[-1].end_cp, title, status, subject.refs, clause, cue.words, 0.7
            )
            return
        after, asked = self._asked(sentence, cue)
        found = _PHRASE.match(self._text, after, sentence.end_cp)
        if found is None or not self._is_plan(cue, found["np"]):
            return
        parts = parts_from(self._reading, sentence, found.end())
        end = parts[-1].end_cp if parts else clauses.clause_end(self._reading, sentence, found.end("np"))
        title = re.sub(
            r"\s+(?:last|on|this|yesterday)(?:\s+\w+)?$", "", self._title(found["np"], parts, found.start("np"), end)
        )
        made = self._proposal(
            sentence, start, max(end, found.end()), title, status, subject.refs, parts, cue.words, 0.75
        )
        to_whom = clauses.sides_of(self._reading, asked) or self._addressees(found.end(), parts, end)
        yield replace(made, addressees=to_whom)

    def _asked(self, sentence: Sentence, cue: Cue) -> tuple[int, tuple[Mention, ...]]:
        """Where the noun begins, and to whom it is put: presented X with a plan, proposed to X a plan."""
        whom = _TO_WHOM.match(self._text, cue.end_cp, sentence.end_cp) if cue.words.startswith("present") else None
        if whom is not None:
            return whom.end() - 1, self._reading.mentions_in(whom.start("whom"), whom.end("whom"))
        ahead = re.compile(r"\s+to\s+(?:the\s+)?").match(self._text, cue.end_cp, sentence.end_cp)
        asked = self._reading.mentions_in(ahead.end() - 4, ahead.end() + 1) if ahead else ()
        return (asked[0].end_cp, asked[:1]) if asked else (cue.end_cp, ())

    def _is_plan(self, cue: Cue, phrase: str) -> bool:
        head = phrase.replace(",", "").split()
        if (cue.words.startswith("announc") and head[-1:] in (["plans"], ["plan"])) or head[:1] in (["any"], ["no"]):
            return False
        if not head or head[-1].lower() in _NO_NOUN or not head[0][0].isalpha():
            return False
        return cue.sort.shape == "any" or any(word.lower() in words("en/plan_nouns.txt") for word in head[-2:])

    def _clause(self, sentence: Sentence, cue: Cue) -> tuple[Span, ...] | None:
        """Proposed that something be done; proposed doing it."""
        if not cue.words.startswith(("propos", "suggest")):
            return None
        that = _THAT.match(self._text, cue.end_cp, sentence.end_cp)
        if that is not None:
            end = clauses.clause_end(self._reading, sentence, that.end())
            is_told = cue.words.startswith("propos") or _SHOULD.search(self._text, that.end(), end)
            return parts_from(self._reading, sentence, that.end(), is_begun=True) if is_told else None
        doing = re.compile(r"\s+(?:to\s+(?=[a-z])|(?=[a-z]{3,}ing\s))").match(self._text, cue.end_cp, sentence.end_cp)
        if doing is None:
            return None
        return parts_from(self._reading, sentence, doing.end(), is_begun=True)

    def _status(self, sentence: Sentence, cue: Cue, refs: Sequence[str]) -> str:
        around = self._text[max(sentence.start_cp, cue.start_cp - 30) : min(sentence.end_cp, cue.end_cp + 40)]
        if _OFFICIAL.search(around):
            return "official"
        if cue.sort.kind:
            return cue.sort.kind
        is_body = any(self._reading.actors[ref].kind in ("state", "organisation") for ref in refs)
        return "official" if is_body else "floated"

    def _title(self, phrase: str, parts: Sequence[Span], start: int, end: int) -> str:
        """The noun with what it is about, or the first part where the noun tells nothing."""
        head = phrase.split()
        is_clause = parts and not self._text[start : parts[0].start_cp].endswith(" to ")
        if is_clause and len(head) <= 3 and head[-1].lower() in _GENERIC:
            return self._text[parts[0].start_cp : parts[0].end_cp]
        return self._text[start:end]

    def _addressees(self, after: int, parts: Sequence[Span], end: int) -> tuple[str, ...]:
        stop = parts[0].start_cp if parts else end
        for mention in self._reading.mentions_in(after, stop):
            if re.search(r"\bto\s+(?:the\s+)?$", self._text[max(after - 4, mention.start_cp - 8) : mention.start_cp]):
                return mention.refs
        return ()

    def _proposal(
        self,
        sentence: Sentence,
        start: int,
        end: int,
        title: str,
        status: str,
        refs: Sequence[str],
        parts: Sequence[Span],
        words_: str,
        confidence: float,
    ) -> Proposal:
        return Proposal(
            ref="proposal",
            title=title_of(title),
            status=status,
            spans=(Span(start, end),),
            components=tuple(parts),
            rule=f"proposal: {words_}",
            confidence=confidence,
            proposer=refs[0] if refs else "",
            date=self._date(sentence, start, end),
        )

    def _date(self, sentence: Sentence, start: int, end: int) -> DateFound | None:
        """The day it was put forward: a date of the sentence that is not to come, but for those in its parts."""
        published = self._reading.document.published
        for found in self._reading.dates_in(sentence.start_cp, min(end, start + 80)):
            if published is not None and found.edtf[:10] <= published.isoformat()[: len(found.edtf[:10])]:
                return found
        return None

    def more_parts(self, sentence: Sentence) -> Iterator[tuple[str, Span, tuple[Span, ...]]]:
        """What a sentence says of the parts of a plan told before: under the plan, A will."""
        for pattern in (_UNDER, _WOULD):
            for found in pattern.finditer(self._text, sentence.start_cp, sentence.end_cp):
                start = found.end()
                if pattern is _WOULD:
                    start += len(re.compile(r"(?:would|will)?\s*").match(self._text, start)[0])  # type: ignore[index]
                parts = parts_from(self._reading, sentence, start, is_begun=True)
                if parts:
                    yield found["noun"], Span(found.start(), parts[-1].end_cp), parts

    def fates(self, sentence: Sentence, kept: list[Proposal]) -> None:
        """Changes the status of what a sentence says was accepted, rejected or withdrawn."""
        for at in range(max(0, len(kept) - _RECENT), len(kept)):
            proposal = kept[at]
            if sentence.start_cp > proposal.spans[0].end_cp + _FAR_CP or len(proposal.spans) > _RECENT:
                continue
            start = max(sentence.start_cp, proposal.spans[0].end_cp)
            if start >= sentence.end_cp:
                continue
            if (span := self._not_agreed(sentence, proposal, start)) is not None:
                kept[at] = replace(proposal, spans=(*proposal.spans, span))
                continue
            for status, verbs in _FATES:
                found = _fate(verbs).search(self._text, start, sentence.end_cp)
                if found is not None and not _NOT.search(self._text, max(start, found.start() - 40), found.start()):
                    span = Span(found.start(), found.end())
                    kept[at] = replace(proposal, status=status, spans=(*proposal.spans, span))
                    break

    def _not_agreed(self, sentence: Sentence, proposal: Proposal, start: int) -> Span | None:
        """The words of the same sentence or the next that no agreement was reached."""
        if start > proposal.spans[0].end_cp + 300:
            return None
        found = _NOT_AGREED.search(self._text, start, sentence.end_cp)
        if found is None:
            return None
        subject = clauses.subject_of(self._reading, sentence, start, found.start(), ())
        return Span(min(subject.start_cp, found.start()), found.end())


@lru_cache
def _fate(verbs: str) -> re.Pattern[str]:
    back = _BACK.replace("NOUN", _FATED)
    return re.compile(
        rf"\b(?:{verbs})\s+{back}\b|\b{back}\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:{verbs})\b",
        re.IGNORECASE,
    )


def _take(reading: Reading, kept: list[Proposal], found: Proposal) -> None:
    """Adds a proposal, or its words to the one it tells again."""
    for at in range(max(0, len(kept) - 5 * _RECENT), len(kept)):
        other = kept[at]
        first, second = other.spans[0], found.spans[0]
        if max(first.start_cp, second.start_cp) < min(first.end_cp, second.end_cp):
            return
        mine, theirs = _content(other.title), _content(found.title)
        is_same = other.proposer == found.proposer or not found.proposer
        if is_same and (mine <= theirs or theirs <= mine):
            kept[at] = replace(
                other, spans=(*other.spans, *found.spans)[:_RECENT], components=other.components or found.components
            )
            return
    kept.append(found)


def _content(title: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[a-z’-]{4,}", title.lower()))


def _add_parts(reading: Reading, kept: list[Proposal], noun: str, span: Span, parts: Sequence[Span]) -> None:
    for at in range(len(kept) - 1, max(-1, len(kept) - _RECENT), -1):
        proposal = kept[at]
        if span.start_cp < proposal.spans[0].end_cp or len(proposal.spans) > _RECENT:
            continue
        kept[at] = replace(proposal, components=(*proposal.components, *parts), spans=(*proposal.spans, span))
        return
