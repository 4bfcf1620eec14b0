"""People of Japanese sentences: whose office it is, the name and the office in one run: 韓国の朴振外相, 林氏."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from caseapp.suggest.running.grammar import Known
from caseapp.suggest.running.kanji import IS_HAN, IS_KATAKANA, han_run_before, katakana_run_before
from caseapp.suggest.running.lexicon import OfficeWord, family_names
from caseapp.suggest.running.line import Line, Mark, Named, Office

#: What follows a word for an office that is part of another word.
_OTHER_WORD = re.compile("[館級室府団選邸部連制職令学章像史]|会(?!見|談し|った|い)|公邸|経験|協議|以下")
_PLURAL = re.compile("ら|たち")
_QUALIFIER = re.compile(
    r"(?:駐[一-鿿]{1,4}|第[一二三四五1-5１-５]|筆頭|首席|副|前|元|新|常務|上級|特別|臨時|主任|統括|総括|政治担当|経済担当|担当"
    r"|アジア大洋州|アジア太平洋|東アジア|東南アジア|北東アジア|東北アジア|北米|中南米|欧州|欧亜|中東アフリカ|アフリカ|アジア|大洋州"
    r"|総合外交政策|国際法|国際協力|国際情報統括|領事|経済|朝鮮半島平和交渉|半島平和交渉|軍縮不拡散|条約|報道|広報|安全保障担当|国家安全保障担当"
    r"|北核外交企画|地域担当|通商交渉|通商|政策|儀典|軍備管理|防衛政策|国防政策)$"
)
_FORMER = ("前", "元")
_BRACKET = re.compile(r"[（(]([^（）()\n]{1,24})[）)]$")
_HONORED = re.compile("氏(?![族名])|さん(?!ざん)|被告|容疑者")
_MOST_FAMILY, _MOST_GIVEN = 3, 3
_REACH = 40
_KANA_NAME = re.compile(r"[ァ-ヺー]{2,}")


def people_in(line: Line, is_known: Known) -> list[Named]:
    """Who is named with an office or a title of respect."""
    return list(_People(line, is_known).all())


class _People:
    """One sentence on its way."""

    def __init__(self, line: Line, is_known: Known) -> None:
        self._line, self._is_known = line, is_known
        self._least = line.start_cp

    def all(self) -> Iterator[Named]:
        """From left to right, none over another."""
        line, at = self._line, self._line.start_cp
        while at < line.end_cp:
            found = self._at(at)
            if found is None:
                at += 1
                continue
            named, at = found
            if named is not None:
                self._least = at
                yield named

    def _at(self, at: int) -> tuple[Named | None, int] | None:
        """Who is named by words for an office, or with a title of respect, that begin here; and where these end."""
        text = self._line.text
        for end, word in self._line.lexicon.offices.at(text, at, self._line.end_cp):
            if _OTHER_WORD.match(text, end) is None and not self._line.is_in_mark(at, end):
                title, end, word = self._line.with_other_office(text[at:end], end, word)
                return self._with_office(at, end, word, title), end
        respect = _HONORED.match(text, at, self._line.end_cp)
        if respect is not None:
            return self._honored(at, respect.end()), respect.end()
        return None

    def _with_office(self, at: int, end: int, word: OfficeWord, title: str) -> Named | None:
        start, title, is_former = self._qualified(at, title)
        whose: list[Mark] = []
        begin = self._whose_before(start, whose, is_glued=True)
        office = Office(begin, end, title, word, tuple(whose), is_former)
        named = None if word.is_group else self._name(begin - (self._line.text[begin - 1 : begin] == "・"), office)
        if named is None and not whose:
            begin = self._whose_before(start, whose, is_glued=False)
            office = Office(begin, end, title, word, tuple(whose), is_former)
        if named is not None or _PLURAL.match(self._line.text, end) is None:
            return named or Named(office.start_cp, end, office.start_cp, "", "unnamed office", 0.6, office)
        return None

    def _qualified(self, at: int, title: str) -> tuple[int, str, bool]:
        """What stands before an office and belongs to it, as far as it goes."""
        is_former = False
        for _ in range(3):
            posted = self._line.ending(at)
            if posted is not None and self._line.text[posted.start_cp - 1 : posted.start_cp] == "駐":
                title, at = self._line.text[posted.start_cp - 1 : at] + title, posted.start_cp - 1
            lead = self._line.text[max(self._least, at - 12) : at]
            found = _QUALIFIER.search(lead)
            if found is None or self._line.ending(at) is not None:
                break
            at -= len(found[0])
            is_former = is_former or found[0] in _FORMER
            title = title if found[0] in (*_FORMER, "新") else f"{found[0]}{title}"
        return at, title, is_former

    def _whose_before(self, at: int, whose: list[Mark], *, is_glued: bool) -> int:
        """States and bodies that stand before a place, right before it or with a の; they are put into `whose`."""
        for _ in range(3):
            mark = self._line.ending(at)
            if mark is None and not is_glued and self._line.text[at - 1 : at] == "の":
                mark = self._line.ending(at - 1)
            if (
                mark is None
                or mark.entry.kind not in ("state", "states", "organisation", "place")
                or mark.start_cp < self._least
            ):
                break
            whose.insert(0, mark)
            at = mark.start_cp
        return at

    def _name(self, end: int, office: Office | None, rule: str = "name before an office") -> Named | None:
        """The name that ends at a place, with what stands before it."""
        text = self._line.text
        note = _BRACKET.search(text[max(self._least, end - 28) : end])
        alias = note[1] if note is not None and _KANA_NAME.match(note[1]) else ""
        if note is not None:
            end -= len(note[0])
        start, is_short, home = self._extent(end)
        if start == end:
            return None
        whose: list[Mark] = []
        begin = self._whose_before(start, whose, is_glued=False)
        if begin > self._least and text[begin - 1] in "前元" and begin == start:
            begin -= 1
        last = office.end_cp if office is not None else end
        name = text[start:end]
        confidence = 0.8 if is_short else 0.92
        return Named(begin, last, start, name, rule, confidence, office, tuple(whose), is_short, home, alias)

    def _extent(self, end: int) -> tuple[int, bool, str]:
        """Where a name that ends here begins, whether it is a part of a name only, and whose such names are."""
        text, line = self._line.text, self._line
        kana = katakana_run_before(text, end, max(self._least, end - _REACH))
        if end - kana >= 2:
            for mark in line.marks:
                if mark.start_cp <= kana < mark.end_cp <= end:
                    kana = mark.end_cp
            return (kana, not set("・＝=･") & set(text[kana:end]), "") if end - kana >= 2 else (end, False, "")
        run = han_run_before(text, end, max(self._least, end - _MOST_FAMILY - _MOST_GIVEN - 1))
        for start in range(max(run, end - _MOST_FAMILY - _MOST_GIVEN), end):
            if not self._is_boundary(start):
                continue
            for length in range(min(_MOST_FAMILY, end - start), 0, -1):
                family = text[start : start + length]
                if family in _families() and 0 < end - start - length <= _MOST_GIVEN - (
                    length == 1 and family in _neighbours()
                ):
                    return start, False, "" if family in _neighbours() else "JP"
            if text[start:end] in _families() or text[start:end] in _neighbours():
                is_home = end - start > 1 and text[start:end] in _families()
                return start, True, "JP" if is_home and text[start:end] not in _neighbours() else ""
            if self._is_known(text[start:end]):
                return start, False, ""
        return end, False, ""

    def _is_boundary(self, cp: int) -> bool:
        """Whether a name may begin here: no other character or kana of the same word stands before."""
        before = self._line.text[cp - 1 : cp] if cp > self._line.start_cp else ""
        if not before or self._line.ending(cp) is not None or before in "前元新現故同":
            return True
        return not IS_HAN.match(before) and not IS_KATAKANA.match(before)

    def _honored(self, at: int, end: int) -> Named | None:
        named = self._name(at, None, "name with a title")
        if named is None:
            return None
        return Named(
            named.start_cp,
            end,
            named.name_start_cp,
            named.name,
            named.rule,
            0.8,
            None,
            named.whose,
            named.is_short,
            named.home,
            named.alias,
        )


@lru_cache
def _families() -> frozenset[str]:
    return family_names("ja/family_names.txt", "ja/more_family_names.txt")


@lru_cache
def _neighbours() -> frozenset[str]:
    """Family names of one character that Koreans and Chinese have."""
    return frozenset(each for each in family_names("ja/more_family_names.txt") if len(each) == 1) - {
        "林",
        "泉",
        "菅",
        "垂",
    }
