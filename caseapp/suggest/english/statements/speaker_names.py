"""Who is named or told by a noun at a place of the text, as those who speak are."""

from __future__ import annotations

import re
from itertools import pairwise

from caseapp.suggest.english.meetings import groups
from caseapp.suggest.english.names.lexicon import CALENDAR, common_words
from caseapp.suggest.english.statements.said import finite
from caseapp.suggest.english.statements.speaker_words import Speaker, demonyms, speaker_nouns
from caseapp.suggest.found import Mention, Reading
from caseapp.suggest.tables import bag

_PREPOSITION = re.compile(
    r"\b(?:of|for|from|by|with|in|at|on|to|between|against|over|about|including|like|than|as|into|toward|towards|under|after"
    r"|before|during|alongside|via|through|near|outside|within|among|per|and)\s+(?:the\s+|its\s+|his\s+|her\s+)?$"
)
_OBJECT = re.compile(
    r"\s(?!(?:meeting|morning|evening|briefing|hearing|ruling|filing|warning|opening|closing|sitting|gathering)\s)[a-z]{3,20}ing\s+(?:the\s+|an?\s+|its\s+|his\s+|her\s+|their\s+)?$"
)
_BREAK = re.compile(
    r"[,;:—–“”\"()]|\s-\s|\b(?:that|but|while|when|whether|because|as|and|if|where|which|who|than|though|although|so)\b"
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_STARTERS = bag(
    """the a an some several many most other one two three unnamed anonymous senior local top another its his her their
    both certain no all these those few various"""
)
_AFTER_HEAD = bag(
    """of in from at for on with close familiar to who near inside within involved briefed speaking working based
    affected accused wounded injured contacted interviewed surveyed polled gathered named appointed elected"""
)
_PAPERS = bag("statement report communique communiqué readout release editorial letter notice document statements")
_SIDE = bag("side sides government authorities")
_UNKNOWN = re.compile(
    r"\s*(?:the\s+)?(?P<name>[A-Z][\w&’'-]+(?:\s+(?:of\s+|for\s+|and\s+)?[A-Z][\w&’'-]+){0,4})(?=[\s,.;]|$)"
)
CALENDAR_NAMES = frozenset(word.capitalize() for word in CALENDAR)


_NAME_BEFORE = re.compile(
    r"(?:^|[\n,;“”\"(]\s*|\b(?:and|but|while|that|which|where|when|whom)\s+)(?P<name>(?:[Tt]he\s+)?(?:[A-Z][\w&.’'-]*\s+(?:of\s+|for\s+|and\s+)?){0,4}[A-Z][\w&’'-]+)$"
)
_NOUN_BEFORE = re.compile(
    r"(?:^|[\n,;“”\"(]\s*|\b(?:and|but|while|that)\s+)(?P<name>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]ost)\s+"
    r"(?!(?:law|rule|idea|fact|plan|it)\s)[\w’'-]+(?:\s+[\w’'-]+){0,6})$"
)


class SpeakerNames:
    """Finds who is named in one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text

    # mentions

    def _known_as(self, mention: Mention) -> Speaker | None:
        """Somebody told of by name before, when an office alone points back: “The Secretary”."""
        words = self._text[mention.start_cp : mention.end_cp].lower().split()
        if len(words) != 2 or words[0] != "the" or not self._reading.actors[mention.refs[0]].is_unnamed:
            return None
        ref = self._earlier(mention.start_cp, words[1:])
        return Speaker(mention.start_cp, mention.end_cp, (ref,)) if ref else None

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
        is_object = _PREPOSITION.search(lead) or _OBJECT.search(lead)
        return is_object is not None and not re.search(r"\band\s+(?:the\s+)?$", lead)

    def _is_subject(self, start: int, mention: Mention) -> bool:
        if self._is_within(start, mention) or self._text[mention.end_cp : mention.end_cp + 2] in ("'s", "’s"):
            return False
        actor = self._reading.actors[mention.refs[0]]
        if actor.kind == "place" and not actor.state:
            return False
        is_inside = self._reading.document.quotation_at(mention.start_cp) is not None
        return not is_inside and not self._is_demonym(mention)

    def _of(self, start: int, mention: Mention) -> Speaker:
        """A mention with those that are joined to it."""
        near = self._reading.mentions_in(max(start, mention.start_cp - 200), mention.end_cp)
        joined = groups.joined_left(self._reading, near, len(near) - 1)
        if any(self._is_within(start, each) for each in joined[:1]):
            joined = [mention]
        kinds = {self._reading.actors[each.refs[0]].kind for each in joined}
        is_mixed = len(kinds) > 1 and not (
            kinds == {"organisation", "person"}
            and re.search(r"\band\b", self._text[joined[0].end_cp : joined[-1].start_cp])
        )
        if is_mixed or any(self._is_demonym(each) for each in joined):
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
        if first > 0 and _PREPOSITION.fullmatch(f"{words[first - 1][0]} "):
            owner = self._ending(start, start + len(self._text[start : words[first - 1].start()].rstrip()))
            if owner is not None and self._is_subject(start, owner) and not self._is_vague(owner):
                return self._of(start, owner)
        return self._told(words[first].start(), words[head].end(), place)

    def _is_head(self, words: list[re.Match[str]], at: int, place: int) -> bool:
        if words[at][0].lower() not in speaker_nouns():
            return False
        if at + 1 == len(words):
            return words[at].end() == place
        after = words[at + 1][0].lower()
        return after in _AFTER_HEAD or (after.endswith("ing") and len(after) > 4)

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
        if words[-1].lower() in _PAPERS and (owner := self._state_in(start, head_end)):
            return Speaker(start, end, (owner,))
        if words[-1].lower() in _SIDE and inside:
            return Speaker(start, end, inside[-1].refs[:1])
        if words[0].lower() in ("the", "this") and len(words) <= 3:
            ref = self._earlier(start, [word.lower() for word in words[1:]])
            if ref:
                return Speaker(start, end, (ref,))
            if words[-1].lower() in _PAPERS:
                return Speaker(start, end, (), " ".join(words[1:]), is_pronoun=True)
        return Speaker(
            start, end, (), " ".join(self._text[start:end].split()).removeprefix("the ").removeprefix("The ")
        )

    def _state_in(self, start: int, end: int) -> str:
        """The state whose paper it is: “the US statement”."""
        states = (ref for each in self._reading.mentions_in(start, end) for ref in each.refs)
        return next((ref for ref in states if self._reading.actors[ref].kind == "state"), "")

    def _earlier(self, place: int, nouns: list[str]) -> str:
        """The body that a noun points back to, or who holds the office: “the embassy”, “the Secretary”."""
        noun = nouns[-1]
        for mention in reversed(self._reading.mentions_in(max(0, place - 1500), place)):
            actor = self._reading.actors[mention.refs[0]]
            words = f"{actor.name} {' '.join(actor.aliases)} {self._text[mention.start_cp : mention.end_cp]}"
            if actor.kind == "organisation" and noun in words.lower().split():
                return mention.refs[0]
            role = actor.role.lower().split()
            if (
                actor.kind == "person"
                and not actor.is_unnamed
                and (role == nouns or (len(nouns) == 1 and noun in role))
            ):
                return mention.refs[0]
        return ""

    def leading(self, start: int, end: int) -> Speaker | None:
        """A noun for who speaks that leads a sentence: “The embassy declined and said”."""
        words = list(_WORD.finditer(self._text, start, min(end, start + 90)))[:8]
        if not words or words[0][0].lower() not in _STARTERS:
            return None
        for word in words[1:]:
            if word[0].lower() in speaker_nouns():
                return self._phrase(start, word.end())
        return None

    def _guessed(self, start: int, place: int) -> Speaker | None:
        """A name that nobody knows, or a noun with its article: “Lloyd’s List”, “the operator of the canal”."""
        begin = max(start, place - 80)
        found = _NAME_BEFORE.search(self._text[begin:place]) or _NOUN_BEFORE.search(self._text[begin:place])
        if found is None or self._reading.document.quotation_at(begin + found.start("name")) is not None:
            return None
        words = found["name"].split()
        is_no_name = words[0].lower() in common_words() and words[0].lower() not in _STARTERS
        if is_no_name or {word.capitalize() for word in words} & CALENDAR_NAMES or finite().search(found["name"]):
            return None
        name = " ".join(words).removeprefix("The ").removeprefix("the ")
        return Speaker(begin + found.start("name"), place, (), name, is_guess=True)

    def quoted_name(self, start: int, place: int) -> Speaker | None:
        """A newspaper whose name stands in marks: The "Asahi Shimbun" commented."""
        quotation = self._reading.document.quotation_at(place - 2)
        if quotation is None or quotation.end_cp != place - 1 or quotation.start_cp < start:
            return None
        words = self._text[quotation.start_cp : quotation.end_cp]
        if len(words) > 40 or not words[:1].isupper() or not words[-1:].isalnum():
            return None
        mentions = self._reading.mentions_in(quotation.start_cp, quotation.end_cp)
        refs = mentions[0].refs if mentions and mentions[0].end_cp == quotation.end_cp else ()
        return Speaker(quotation.start_cp - 1, place, refs, "" if refs else words)

    # who follows

    def following(self, start: int, end: int) -> Speaker | None:
        """Who is named or told by a noun right behind a place."""
        place = start
        for mention in self._reading.mentions_in(start, min(end, start + 120)):
            between = self._text[place : mention.start_cp]
            if self._is_named_behind(between, mention):
                return self._listed(mention, end)
            if re.search(r"[,;:.“”\"()]", between) or len(between.split()) > 5:
                break
            if self._is_vague(mention) or _BREAK.search(between) or (place == start and self._is_noun_first(between)):
                break
            place = mention.end_cp
            if self._text[place : place + 2] in ("'s", "’s") or self._is_demonym(mention):
                continue
            return self._listed(mention, end)
        return self._noun_following(start, end) or self._capital(start, end)

    def listener(self, start: int, end: int) -> Speaker | None:
        """Who is spoken to; a programme stands for who sends it: “told CNN’s State of the Union”."""
        first = next(iter(self._reading.mentions_in(start, min(end, start + 8))), None)
        if first is not None and self._reading.actors[first.refs[0]].org_kind == "media":
            return Speaker(first.start_cp, first.end_cp, first.refs)
        return self.following(start, end)

    def _is_named_behind(self, between: str, mention: Mention) -> bool:
        """Whether a name follows its office: “said the bloc’s high representative, Claire Ashdown”."""
        words = between.lower().split()
        is_office = len(words) < 7 and bool(words) and words[-1].endswith(",") and words[-1][:-1] in speaker_nouns()
        return is_office and between.count(",") == 1 and self._reading.actors[mention.refs[0]].kind == "person"

    def _capital(self, start: int, end: int) -> Speaker | None:
        """A name that nobody knows."""
        found = _UNKNOWN.match(self._text, start, end)
        if found is None or found["name"].lower() in common_words() or found["name"] in CALENDAR_NAMES:
            return None
        return Speaker(found.start("name"), found.end("name"), (), found["name"])

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
