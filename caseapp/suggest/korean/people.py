"""People of Korean sentences: the name stands before whose office it is, and the office last: 박진 외교부 장관은."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from caseapp.suggest.gazetteer import Entry
from caseapp.suggest.korean.particles import particle_at, stems
from caseapp.suggest.running.grammar import Known
from caseapp.suggest.running.lexicon import OfficeWord, family_names
from caseapp.suggest.running.line import Line, Mark, Named, Office
from caseapp.suggest.tables import bag, words

_TOKEN = re.compile(r"[^\s,，、()\[\]（）「」『』“”‘’\"'<>《》…;:]+")
_BRACKET = re.compile(r"[(（]\s*([^()（）\n]{1,24}?)\s*[)）]")
_HANGUL = re.compile("[가-힣]+")
_MODIFIERS = bag("당시 전 현 신임 수석 선임 임시 정무 제1 제2 1 2 공동 상임 차기 주일 주한 주미 주중")
_FORMER = bag("당시 전")
_MAKES_TITLE = bag("수석 선임 임시 정무 제1 제2 1 2 공동 상임 주일 주한 주미 주중")
_HONORED = bag("씨 님 옹 여사 선생")
_BODY_END = re.compile(
    "(?:위원회|재단|협회|연맹|연합회|연구원|연구소|대학교|대학|대사관|법원|본부|센터|공사|은행|그룹|전자|중공업|제철|신문|방송|실|처|청|당)$"
)
#: How words end that are no part of a name: particles, verbs that modify, time.
_NO_NAME_END = re.compile(
    "(?:에서|에게|으로|부터|까지|에는|에선|와의|과의|라는|이라|한|된|는|은|을|를|의|던|할|될|했|며|고|과|와|면|해|서|중인|측|간|씨|님|들|만|등)$"
)
_TIME = re.compile(
    r"\d|(?:월|년|요일|오전|오후|어제|오늘|내일|지난|다음|이번|오는|올해|작년|내년|이달|당일|전날|최근)$|[주달해날때뒤후전]$"
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the sentence: its span, its letters, what is joined before it, and a name in brackets behind it."""

    start_cp: int
    end_cp: int
    text: str
    is_joined: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """An office in a word: where its stem ends, the words of its title, and the marks before them in the word."""

    word: OfficeWord
    stem_end_cp: int
    title: str
    marks: tuple[Mark, ...]
    is_plural: bool


def people_in(line: Line, is_known: Known) -> list[Named]:
    """Who is named with an office or a title of respect."""
    return list(_People(line, is_known).all())


class _People:
    """One sentence on its way."""

    def __init__(self, line: Line, is_known: Known) -> None:
        self._line, self._is_known = line, is_known
        self._words = list(_words(line))

    def all(self) -> Iterator[Named]:
        """From left to right."""
        for at, word in enumerate(self._words):
            found = self._office(word)
            if found is not None:
                yield from self._with_office(at, found)
            elif (named := self._honored(at)) is not None:
                yield named

    def _office(self, word: _Word) -> _Found | None:
        """The office that a word ends with, its particle left out."""
        for stem in stems(word.text):
            for plain in (stem, stem.removesuffix("들"), stem.removesuffix("님")):
                office = self._line.lexicon.office_ending(plain)
                if office is None:
                    continue
                marks = tuple(self._marks(word.start_cp, word.start_cp + len(plain) - len(office.word)))
                begin = marks[-1].end_cp if marks else word.start_cp
                title = self._line.text[begin : word.start_cp + len(plain)].lstrip("·")
                return _Found(office, word.start_cp + len(stem), title, marks, plain != stem and stem.endswith("들"))
        return None

    def _with_office(self, at: int, found: _Found) -> Iterator[Named]:
        words = self._words
        first, marks, title, is_former = at, list(found.marks), found.title, False
        while first > 0 and words[first].is_joined:
            before = words[first - 1]
            own = tuple(self._whole(before))
            if own:
                marks[:0] = own
            elif before.text in _MODIFIERS:
                is_former = is_former or before.text in _FORMER
                title = f"{before.text} {title}" if before.text in _MAKES_TITLE and first == at else title
            elif (generic := self._generic_body(before)) is not None:
                marks.insert(0, generic)
            else:
                break
            first -= 1
        start = marks[0].start_cp if marks else words[first].start_cp
        office = Office(start, found.stem_end_cp, title, found.word, tuple(marks), is_former)
        named = self._before(first, office)
        if named is None and marks and any(mark.isos[1:] for mark in marks):
            return
        if named is None:
            named = self._behind(at, office)
        yield named or Named(start, found.stem_end_cp, start, "", "unnamed office", 0.6, office)

    def _before(self, first: int, office: Office) -> Named | None:
        """The name that stands before an office."""
        if first == 0 or not self._words[first].is_joined:
            return None
        word = self._words[first - 1]
        name = word.text
        is_several = name in ("두", "각", "세") or (name == "양" and office.word.level in _TWO)
        if len(name) == 1 and (office.word.is_group or is_several):
            return None
        if len(name) == 1 and name in _families() and first - 1 >= 0 and not office.whose:
            return Named(
                word.start_cp,
                office.end_cp,
                word.start_cp,
                name,
                "office behind a family name",
                0.85,
                office,
                is_short=True,
            )
        if is_korean(name) and not self._is_foreign(first - 1):
            return Named(
                word.start_cp,
                office.end_cp,
                word.start_cp,
                name,
                "name before an office",
                0.92,
                office,
                home="KR",
                alias=word.note,
            )
        return self._foreign(first - 1, office)

    def _is_foreign(self, at: int) -> bool:
        """Whether a word that looks Korean is a Japanese family name, or the given name behind one."""
        if self._words[at].text in _japanese() and self._words[at].text not in _also_korean():
            return True
        return at > 0 and self._words[at].is_joined and self._words[at - 1].text in _japanese()

    def _foreign(self, at: int, office: Office) -> Named | None:
        """A foreign name of one or two words: 하야시 외무상, 조 바이든 미국 대통령."""
        word = self._words[at]
        name = word.text
        if not _HANGUL.fullmatch(name) or not 2 <= len(name) <= 8 or (office.word.is_group and not self._is_given(at)):
            return None
        is_sure = name in _japanese() or self._is_known(name) or self._is_given(at)
        if not is_sure and (_is_common(name) or self._whole_any(word)):
            return None
        if not is_sure and not office.whose and office.word.level not in _HIGH:
            return None
        first = at
        if at > 0 and word.is_joined and self._is_first_part(at - 1):
            first = at - 1
        text = " ".join(each.text for each in self._words[first : at + 1])
        start = self._words[first].start_cp
        rule = "foreign name before an office"
        return Named(
            start,
            office.end_cp,
            start,
            text,
            rule,
            0.85 if is_sure else 0.75,
            office,
            is_short=first == at,
            home="JP" if self._words[first].text in _japanese() else "",
            alias=word.note,
        )

    def _is_given(self, at: int) -> bool:
        return at > 0 and self._words[at].is_joined and self._words[at - 1].text in _japanese()

    def _is_first_part(self, at: int) -> bool:
        word = self._words[at]
        if word.text in _japanese():
            return True
        if not _HANGUL.fullmatch(word.text) or len(word.text) > 6 or _is_common(word.text):
            return False
        return not self._whole_any(word) and self._office(word) is None

    def _behind(self, at: int, office: Office) -> Named | None:
        """The name that stands behind an office: 외교부 장관 박진은."""
        if at + 1 >= len(self._words) or not self._words[at + 1].is_joined or office.end_cp != self._words[at].end_cp:
            return None
        following = self._words[at + 1]
        if (
            at + 2 < len(self._words)
            and self._words[at + 2].is_joined
            and self._office(self._words[at + 2]) is not None
        ):
            return None
        for stem in stems(following.text):
            if stem != following.text and len(stem) == 3 and is_korean(stem):
                end = following.start_cp + len(stem)
                return Named(
                    office.start_cp, end, following.start_cp, stem, "name behind an office", 0.75, office, home="KR"
                )
        return None

    def _honored(self, at: int) -> Named | None:
        """A name with a title of respect: 이용수 씨는, 이용수씨."""
        word = self._words[at]
        for stem in stems(word.text):
            if stem in _HONORED and at > 0 and word.is_joined and is_korean(self._words[at - 1].text):
                before = self._words[at - 1]
                end = word.start_cp + len(stem)
                return Named(before.start_cp, end, before.start_cp, before.text, "name with a title", 0.85, home="KR")
            if stem[-1:] == "씨" and len(stem) == 4 and is_korean(stem[:-1]):
                return Named(
                    word.start_cp, word.start_cp + 4, word.start_cp, stem[:-1], "name with a title", 0.85, home="KR"
                )
        return None

    def _whole(self, word: _Word) -> Iterator[Mark]:
        """The marks that a word is made of, when it is made of nothing else but a “의”."""
        end = word.start_cp + len(word.text.removesuffix("의"))
        marks = list(self._marks(word.start_cp, end))
        if marks and marks[-1].end_cp in (end, word.end_cp):
            yield from marks

    def _whole_any(self, word: _Word) -> bool:
        marks = list(self._marks(word.start_cp, word.end_cp))
        return bool(marks) and particle_at(self._line.text, marks[-1].end_cp)

    def _generic_body(self, word: _Word) -> Mark | None:
        if len(word.text) < 4 or _BODY_END.search(word.text) is None or not _HANGUL.fullmatch(word.text):
            return None
        return body_mark(word.start_cp, word.text)

    def _marks(self, start: int, end: int) -> Iterator[Mark]:
        """Marks that follow one another from `start` on."""
        line = self._line
        while start < end:
            found = next(iter(line.lexicon.entry_at(line.text, start, end)), None)
            if found is not None:
                isos = (found[1].state,) if found[1].kind == "state" else ()
                yield Mark(start, found[0], found[1], isos)
                start = found[0]
                continue
            mark = line.starting(start)
            if mark is None or mark.end_cp > end:
                sign = line.lexicon.signs.get(line.text[start:end])
                if sign is not None:
                    yield state_mark(line, start, end, sign)
                return
            yield mark
            start = mark.end_cp


#: Levels whose holders “양” tells as both rather than by a family name.
_TWO = ("head of state or government", "minister")
_HIGH = ("head of state or government", "minister", "deputy minister", "senior official")


def body_mark(start: int, name: str) -> Mark:
    """A body that no table has."""
    return Mark(start, start + len(name), Entry("organisation", name))


def state_mark(line: Line, start: int, end: int, iso: str) -> Mark:
    """A state that a single sign stands for: 미 국무장관."""
    return Mark(start, end, Entry("state", line.lexicon.states[iso], iso), (iso,))


def is_korean(name: str) -> bool:
    """Whether letters look like a full Korean name: a family name and one or two signs of a given name."""
    if not 2 <= len(name) <= 4 or not _HANGUL.fullmatch(name) or name in words("ko/no_names.txt"):
        return False
    if name[:2] in _families() and len(name) >= 3 and len(name[2:]) <= 2 and all(each in _signs() for each in name[2:]):
        return True
    return len(name) <= 3 and name[0] in _families() and all(each in _signs() for each in name[1:])


def _is_common(word: str) -> bool:
    return word in words("ko/no_names.txt") or _NO_NAME_END.search(word) is not None or _TIME.search(word) is not None


def _words(line: Line) -> Iterator[_Word]:
    """The words of a sentence; what stands in brackets is a note on the word before."""
    notes = [
        (match.start(), match.end(), match[1]) for match in _BRACKET.finditer(line.text, line.start_cp, line.end_cp)
    ]
    last: _Word | None = None
    for match in _TOKEN.finditer(line.text, line.start_cp, line.end_cp):
        if any(start <= match.start() < end for start, end, _ in notes):
            continue
        text = match[0].rstrip(".!?")
        if not text:
            continue
        if last is not None:
            gap = line.text[last.end_cp : match.start()]
            note = next((words for start, _, words in notes if start == last.end_cp), "")
            is_joined = _BRACKET.sub("", gap).strip(" \u00a0") == "" and bool(gap)
            yield replace(last, note=note)
        else:
            is_joined = False
        last = _Word(match.start(), match.start() + len(text), text, is_joined)
    if last is not None:
        yield last


@lru_cache
def _families() -> frozenset[str]:
    return family_names("ko/family_names.txt")


@lru_cache
def _japanese() -> frozenset[str]:
    return family_names("ko/japanese_family_names.txt", "ko/more_japanese_family_names.txt")


@lru_cache
def _also_korean() -> frozenset[str]:
    """Japanese family names that are full Korean names as well."""
    return bag("이노 고지 우지 마루 구도 도이 오자 고다 하다 도다 우라 사와")


@lru_cache
def _signs() -> frozenset[str]:
    return words("ko/given_signs.txt")
