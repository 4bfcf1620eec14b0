"""Who speaks: the subject of a verb of speech, before or behind it, with one who is quoted in between."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from caseapp.suggest.english import groups
from caseapp.suggest.english.speaker_words import Speaker, demonyms, speaker_nouns
from caseapp.suggest.found import Mention, Reading
from caseapp.suggest.tables import bag

_ADVERB = re.compile(
    r"(?:\b(?:also|has|have|had|then|later|further|again|once|twice|only|since|previously|earlier|just|himself|herself|itself"
    r"|themselves|now|too|in\s+turn|so\s+far|meanwhile|therefore|thus|however|still|always|often|even|both|all|\w{2,20}ly)\s+)$"
)
_BLOCKED = re.compile(
    r"\b(?:to|will|would|shall|not|never|may|might|can|cannot|could|should|must|be|been|was|were|is|are|being|did|do|does|if|no"
    r"|the|an?|its|his|her|their|our|any|this|that\s+the|\w+n['’]t)\s+$",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"\b(?:is|are|was|were|been)\s+$")
_TO_GO_ON = re.compile(r"\b(?:and|but|or|then|yet)\s+$|;\s*$")
_INSERTED = re.compile(
    r",\s+(?:who|whose|which|when|whom|where|speaking|asked|citing|quoting|writing|addressing|answering|responding|referring"
    r"|after|before|while|during|in|on|at|following|for|through|via|by|with|as|according|himself|herself|now|then"
    r"|formerly|commenting|seeking|also|an?|the|\d+)\b"
)
_RELATIVE = re.compile(r",?\s*\b(?:who|which)\s+$")
_PREPOSITION = re.compile(
    r"\b(?:of|for|from|by|with|in|at|on|to|between|against|over|about|including|like|than|as|into|toward|towards|under|after"
    r"|before|during|alongside|via|through|near|outside|within|among|per|and)\s+(?:the\s+|its\s+|his\s+|her\s+)?$"
)
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)$")
_BREAK = re.compile(
    r"[,;:—–“”\"()]|\s-\s|\b(?:that|but|while|when|whether|because|as|and|if|where|which|who|than|though|although|so)\b"
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_STARTERS = bag(
    """the a an some several many most other one two three unnamed anonymous senior local top another its his her their
    both certain no all these those few various"""
)
_AFTER_HEAD = bag(
    "of in from at for on with close familiar to who near inside within involved briefed speaking working based"
)
_PAPERS = bag("statement report communique communiqué readout release editorial letter notice document statements")
_SIDE = bag("side sides government authorities")
_SPEAKING = re.compile(
    r",?\s+(?:speaking|addressing|writing|asked|responding|replying|appearing|testifying)\b(?=[^,;:“”\"]{0,140}$)"
)
_REPORTER = re.compile(r"\b(?:quoting|citing|which\s+(?:quoted|cited)|who\s+(?:quoted|cited))\s+")


class Speakers:
    """Finds speakers in one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text

    # the subject before a verb

    def before(self, start: int, end: int, *, is_participle: bool = False) -> Speaker | None:
        """The subject of a verb that begins at `end` in a clause that begins after `start`; None when there is none."""
        place = self._bare_end(start, end, is_participle=is_participle)
        if place is None or place <= start:
            return None
        bracket = _BRACKET.search(self._text, max(start, place - 44), place)
        if bracket is not None and self._ending(start, place) is None:
            place = bracket.start()
        if self._text[place - 1] == ",":
            return self._around_insertion(start, place - 1)
        relative = _RELATIVE.search(self._text[max(start, place - 12) : place] + " ")
        if relative is not None and not self._is_named(start, place):
            head = len(self._text[max(start, place - 12) : place]) - relative.start()
            return self._named(start, place - head)
        return self._named(start, place)

    def owner(self, start: int, place: int, word: str) -> Speaker | None:
        """Whose statement it is: the name before a possessive, or whom “his” means."""
        if word in ("'s", "’s", "'", "’"):
            mention = self._ending(start, place)
            return None if mention is None or self._is_demonym(mention) else self._of(start, mention)
        return Speaker(place, place + len(word), is_pronoun=True)

    def goes_on(self, start: int, end: int) -> bool:
        """Whether a verb shares its subject with one before it: “met the envoy and said”."""
        place = self._bare_end(start, end, is_participle=False)
        return place is not None and _TO_GO_ON.search(f"{self._text[max(start, place - 8) : place]} ") is not None

    def main(self, start: int, end: int) -> Speaker | None:
        """The subject of the last clause that begins after `start` and goes on to `end`."""
        for mention in reversed(self._reading.mentions_in(start, end)):
            if mention.end_cp < end and self._is_subject(start, mention) and self._has_verb(mention.end_cp, end):
                return self._of(start, mention)
        return self._leading(start, end)

    def speaking(self, start: int, end: int) -> Speaker | None:
        """The subject of a verb, with where they spoke in between: “the premier speaking to the council called”."""
        for mention in reversed(self._reading.mentions_in(start, end)):
            if _SPEAKING.match(self._text, mention.end_cp, end) and self._is_subject(start, mention):
                return self._of(start, mention)
        return None

    def _bare_end(self, start: int, end: int, *, is_participle: bool) -> int | None:
        """Where the subject can end: before auxiliaries, adverbs and dates; None when the verb is no fact."""
        place = end
        for _ in range(6):
            head = self._text[max(start, place - 40) : place]
            if is_participle and (running := _RUNNING.search(head)):
                place -= len(head) - running.start()
                continue
            if (adverb := _ADVERB.search(head)) is not None:
                place -= len(head) - adverb.start()
                continue
            if _BLOCKED.search(head) is not None:
                return None
            bare = start + len(self._text[start:place].rstrip())
            dated = [each for each in self._reading.dates_in(max(start, bare - 40), bare) if each.end_cp == bare]
            if not dated or self._reading.document.quotation_at(bare) is not None:
                return bare
            place = dated[-1].start_cp
            if place <= start or not self._text[start:place].strip():
                return bare
        return start + len(self._text[start:place].rstrip())

    def _around_insertion(self, start: int, comma: int) -> Speaker | None:
        """The subject before a part between commas: “Park, who met him on Monday, said”."""
        mentions = [each for each in self._reading.mentions_in(start, comma) if each.end_cp <= comma]
        openers = [match.start() for match in _INSERTED.finditer(self._text, start, comma)]
        for opener in openers:
            place = self._before_bracket(start, opener)
            found = self._ending(start, place)
            if found is not None and self._is_subject(start, found):
                if (
                    self._is_apposition(opener, comma)
                    and self._is_name_at(mentions[-1], comma)
                    and mentions[-1] != found
                ):
                    continue
                return self._with_quoted(self._of(start, found), opener, comma)
        if mentions and self._before_bracket(start, comma) in (mentions[-1].end_cp, comma):
            last = mentions[-1]
            if last.end_cp >= comma - 1 and self._is_subject(start, last):
                return self._of(start, last)
        for opener in openers:
            phrase = self._phrase(start, self._before_bracket(start, opener))
            if phrase is not None:
                return self._with_quoted(phrase, opener, comma)
        first = self._text.find(",", start, comma)
        found = self._ending(start, first) if first > 0 else None
        return self._of(start, found) if found is not None and self._is_subject(start, found) else None

    def _is_name_at(self, mention: Mention, place: int) -> bool:
        """Whether somebody's name ends right at a place."""
        return mention.end_cp == place and self._reading.actors[mention.refs[0]].kind == "person"

    def _is_apposition(self, opener: int, comma: int) -> bool:
        return re.match(r",\s+(?:an?|the|\d+|now|then|formerly)\b", self._text[opener:comma]) is not None

    def _with_quoted(self, speaker: Speaker, start: int, end: int) -> Speaker:
        found = _REPORTER.search(self._text, start, end)
        return speaker if found is None else replace(speaker, quoting=self.following(found.end(), end))

    def _before_bracket(self, start: int, place: int) -> int:
        bracket = _BRACKET.search(self._text, max(start, place - 44), place)
        return place if bracket is None else bracket.start()

    def _named(self, start: int, place: int) -> Speaker | None:
        """Who is named right before a place, or a noun for who speaks."""
        if self._text[place - 2 : place] in ("'s", "’s"):
            return None
        mention = self._ending(start, place)
        if mention is None or self._is_demonym(mention) or self._is_vague(mention):
            return self._pronoun(start, place) or self._phrase(start, place)
        if self._is_within(start, mention):
            return self._phrase(start, place)
        return self._known_as(mention) or self._of(start, mention)

    def _known_as(self, mention: Mention) -> Speaker | None:
        """Somebody told of by name before, when an office alone points back: “The Secretary”."""
        words = self._text[mention.start_cp : mention.end_cp].lower().split()
        if len(words) != 2 or words[0] != "the" or not self._reading.actors[mention.refs[0]].is_unnamed:
            return None
        ref = self._earlier(mention.start_cp, words[1])
        return Speaker(mention.start_cp, mention.end_cp, (ref,)) if ref else None

    def _is_named(self, start: int, place: int) -> bool:
        return self._ending(start, place) is not None

    def _ending(self, start: int, place: int) -> Mention | None:
        mentions = self._reading.mentions_in(start, place)
        return mentions[-1] if mentions and mentions[-1].end_cp == place else None

    def _is_demonym(self, mention: Mention) -> bool:
        words = self._text[mention.name_start_cp : mention.end_cp]
        return words in demonyms() and not self._text.endswith("the ", 0, mention.start_cp)

    def _is_vague(self, mention: Mention) -> bool:
        """Whether several are told by a bare noun, which points back to nobody: “two whips”."""
        words = self._text[mention.start_cp : mention.end_cp]
        return len(mention.refs) > 1 and not mention.is_pronoun and words.islower() and " " not in words

    def _is_within(self, start: int, mention: Mention) -> bool:
        """Whether a preposition makes a mention part of something else."""
        lead = self._text[max(start, mention.start_cp - 20) : mention.start_cp]
        return _PREPOSITION.search(lead) is not None and not re.search(r"\band\s+(?:the\s+)?$", lead)

    def _is_subject(self, start: int, mention: Mention) -> bool:
        if self._is_within(start, mention) or self._text[mention.end_cp : mention.end_cp + 2] in ("'s", "’s"):
            return False
        actor = self._reading.actors[mention.refs[0]]
        if actor.kind == "place" and not actor.state:
            return False
        is_inside = self._reading.document.quotation_at(mention.start_cp) is not None
        return not is_inside and not self._is_demonym(mention)

    def _has_verb(self, place: int, end: int) -> bool:
        return (
            re.match(r"(?:\s*,[^,;:]{0,90},)?\s+(?:\w+ly\s+|also\s+|then\s+)?[a-z]", self._text[place:end]) is not None
        )

    def _pronoun(self, start: int, place: int) -> Speaker | None:
        found = re.search(r"\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)$", self._text[max(start, place - 5) : place])
        return None if found is None else Speaker(place - len(found[0]), place, is_pronoun=True)

    def _leading(self, start: int, end: int) -> Speaker | None:
        """A noun for who speaks that leads a sentence: “The embassy declined and said”."""
        words = list(_WORD.finditer(self._text, start, min(end, start + 90)))[:8]
        if not words or words[0][0].lower() not in _STARTERS:
            return None
        for word in words[1:]:
            if word[0].lower() in speaker_nouns():
                return self._phrase(start, word.end())
        return None

    def _of(self, start: int, mention: Mention) -> Speaker:
        """A mention with those that are joined to it."""
        near = self._reading.mentions_in(max(start, mention.start_cp - 200), mention.end_cp)
        joined = groups.joined_left(self._reading, near, len(near) - 1)
        if any(self._is_within(start, each) for each in joined[:1]):
            joined = [mention]
        kinds = {self._reading.actors[each.refs[0]].kind for each in joined}
        if len(kinds) > 1 or any(self._is_demonym(each) for each in joined):
            joined = [mention]
        refs = tuple(self._speaking(ref) for ref in groups.refs_of(joined))
        start = joined[0].start_cp
        start += 5 * self._text.startswith(("that ", "That "), start)
        return Speaker(start, mention.end_cp, refs, "", mention.is_pronoun)

    def _speaking(self, ref: str) -> str:
        """A capital speaks for its state: “Tokyo said”."""
        actor = self._reading.actors[ref]
        is_capital = actor.kind == "place" and actor.state and actor.name != "Brussels"
        return actor.state if is_capital else ref

    # nouns

    def _phrase(self, start: int, place: int) -> Speaker | None:
        """Who is told by a noun that ends at a place, with what belongs to it: “observers in Seoul”."""
        breaks = [match.end() for match in _BREAK.finditer(self._text, max(start, place - 140), place)]
        begin = breaks[-1] if breaks else max(start, place - 140)
        dates = self._reading.dates_in(begin, place)
        begin = max([begin, *(each.end_cp for each in dates)])
        words = list(_WORD.finditer(self._text, begin, place))
        head = next((at for at in range(len(words)) if self._is_head(words, at, place)), -1)
        if head < 0:
            return None
        first = self._first_of(words, head)
        return self._told(words[first].start(), words[head].end(), place)

    def _is_head(self, words: list[re.Match[str]], at: int, place: int) -> bool:
        if words[at][0].lower() not in speaker_nouns():
            return False
        if at + 1 == len(words):
            return words[at].end() == place
        return words[at + 1][0].lower() in _AFTER_HEAD

    def _first_of(self, words: list[re.Match[str]], head: int) -> int:
        """Where the noun's words begin: at its article, or after a preposition."""
        for at in range(head, -1, -1):
            if words[at][0].lower() in _STARTERS:
                while at > 0 and words[at - 1][0].lower() in _STARTERS:
                    at -= 1
                return at
            if _PREPOSITION.fullmatch(f"{words[at][0].lower()} "):
                return at + 1
        return 0

    def _told(self, start: int, head_end: int, end: int) -> Speaker | None:
        words = self._text[start:head_end].split()
        if not words:
            return None
        inside = [each for each in self._reading.mentions_in(start, head_end) if self._is_demonym(each)]
        if words[-1].lower() in _SIDE and inside:
            return Speaker(start, end, inside[-1].refs[:1])
        if words[0].lower() in ("the", "this") and len(words) <= 3:
            ref = self._earlier(start, words[-1].lower())
            if ref:
                return Speaker(start, end, (ref,))
            if words[-1].lower() in _PAPERS:
                return Speaker(start, end, (), " ".join(words[1:]), is_pronoun=True)
        return Speaker(
            start, end, (), " ".join(self._text[start:end].split()).removeprefix("the ").removeprefix("The ")
        )

    def _earlier(self, place: int, noun: str) -> str:
        """The body that a noun points back to: “the embassy”."""
        for mention in reversed(self._reading.mentions_in(max(0, place - 1500), place)):
            actor = self._reading.actors[mention.refs[0]]
            words = f"{actor.name} {' '.join(actor.aliases)} {self._text[mention.start_cp : mention.end_cp]}"
            if actor.kind == "organisation" and noun in words.lower().split():
                return mention.refs[0]
            if actor.kind == "person" and not actor.is_unnamed and noun in actor.role.lower().split():
                return mention.refs[0]
        return ""

    # who follows

    def following(self, start: int, end: int) -> Speaker | None:
        """Who is named or told by a noun right behind a place."""
        place = start
        for mention in self._reading.mentions_in(start, min(end, start + 120)):
            between = self._text[place : mention.start_cp]
            if re.search(r"[,;:.“”\"()]", between) or len(between.split()) > 5:
                break
            if self._is_vague(mention) or _BREAK.search(between) or (place == start and self._is_noun_first(between)):
                break
            place = mention.end_cp
            if self._text[place : place + 2] in ("'s", "’s") or self._is_demonym(mention):
                continue
            return self._listed(mention, end)
        return self._noun_following(start, end)

    def _listed(self, first: Mention, end: int) -> Speaker:
        """A mention with those that follow it in a list: “by Egypt, Greece and Cyprus”."""
        found = [first]
        for mention in self._reading.mentions_in(first.end_cp, end):
            kinds = {self._reading.actors[each.refs[0]].kind for each in (first, mention)}
            between = self._text[found[-1].end_cp : mention.start_cp]
            if len(kinds) > 1 or not re.fullmatch(r",?\s+(?:and\s+)?(?:the\s+)?", between) or self._is_demonym(mention):
                break
            found.append(mention)
        if len(found) > 1 and not re.search(r"\band\b", self._text[found[-2].end_cp : found[-1].start_cp]):
            found = found[:1]
        refs = tuple(self._speaking(ref) for ref in groups.refs_of(found))
        return Speaker(first.start_cp, self._after_bracket(found[-1].end_cp, end), refs, "", first.is_pronoun)

    def _is_noun_first(self, between: str) -> bool:
        words = [word.lower() for word in between.split()]
        if words and words[-1].endswith("s") and words[-1] in speaker_nouns():
            return True
        return any(word in speaker_nouns() and after in _AFTER_HEAD for word, after in pairwise(words))

    def _after_bracket(self, place: int, end: int) -> int:
        bracket = re.compile(r"\s*\([^()]{1,40}\)").match(self._text, place, end)
        return place if bracket is None else bracket.end()

    def _with_owner(self, place: int, end: int) -> int:
        """Behind what belongs to a noun: “members of the European Union”."""
        ahead = re.compile(r"\s+(?:of|from|in|at|with|close\s+to|familiar\s+with)\s+(?:the\s+)?").match(
            self._text, place, end
        )
        mentions = self._reading.mentions_in(ahead.end() - 4, ahead.end() + 1) if ahead is not None else ()
        matter = re.compile(r"\s+familiar\s+with\s+the\s+\w+").match(self._text, place, end)
        return mentions[0].end_cp if mentions else matter.end() if matter is not None else place

    def _noun_following(self, start: int, end: int) -> Speaker | None:
        words: list[re.Match[str]] = []
        for match in _WORD.finditer(self._text, start, min(end, start + 90)):
            if re.search(r"[,;:.“”\"()]", self._text[start : match.start()]) or len(words) > 7:
                break
            words.append(match)
        for at, word in enumerate(words):
            low = word[0].lower()
            is_last = at + 1 == len(words) or words[at + 1][0].lower() not in speaker_nouns()
            if low in speaker_nouns() and is_last:
                begin = words[0].start()
                return self._told(begin, word.end(), self._with_owner(word.end(), end))
        return None
