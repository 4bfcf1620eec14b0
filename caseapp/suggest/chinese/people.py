"""People of Chinese sentences: whose office it is, the office, and the name last: 日本外务大臣林芳正. Nothing parts the
name from what follows, so a name ends where a word goes on that follows names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from caseapp.suggest.running.grammar import Known
from caseapp.suggest.running.kanji import HAN, IS_HAN
from caseapp.suggest.running.lexicon import OfficeWord, family_names
from caseapp.suggest.running.line import Line, Mark, Named, Office

#: What follows a word for an office that is part of another word.
_OTHER_WORD = re.compile(
    "会谈|会議|会议|會談|會議|级|級|选举|選舉|府|团|團|馆|館|办公室|辦公室|委员会|委員會|们|們|職|职|制|任期|理事|国(?!家)|秘书|助理国|处|處|会(?!见|晤)|會(?!見|晤)"
)
#: Words that follow a name.
_GOES_ON = re.compile(
    r"$|[^一-鿿㐀-䶿\U00020000-\U0003ffff]|在|于|於|同|与|與|和|及|对|對|就|将|將|今|昨|明[天日年]|当|當|表示|说|說|称|稱|会[见晤谈]|會[見晤談]|举行|舉行|通[过電电]|访|訪"
    r"|宣布|指出|强|強|认为|認為|抵|出席|主持|率|等|的|则|則|还|還|也|已|曾|向|是|并|並|发|發|应|應|到|参|參|以|为|為|要|呼|敦|此|接|批|警|谈|談|致|签|簽"
    r"|代表|分别|分別|一行|透|回应|回應|回答|介|希望|再|先后|近日|正|有|日前|日[下上]午|上[周月午]|下[周月午]|本[周月]|星期|之间|之間|达|達|共|提|重申|不|抗|建|承"
    r"|先生|女士|部长|部長|外长|外長|外相|首相|总统|總統|大臣|离|離|赴|因|被|由|从|從|亦|取消|推迟|推遲|延|拒|否|赞|讚|感|祝|邀|电话|電話|取得|未|拟|擬|计划|計劃"
    r"|[两兩]|和解|时任|時任|前[往来來]|进行|進行|确|確|声|聲|补|補|告|讲|講|发|見|见|能|可|准|準|打|结束|結束|完|启|啟|再次|周|表|转|轉|陪|随|隨|即|接受|做|作|任|出"
)
#: Signs that stand behind names more often than they end them.
_AFTER_NAMES = frozenset("在于於同与與和及对對就将將今昨当當说說称稱会會已曾向是也还還到以为為的等访訪抵率并並")
_QUALIFIER = re.compile(
    f"(?:{'|'.join(('常务', '常務', '时任', '時任', '前任', '前', '候任', '新任', '现任', '原'))})$"
)
_FORMER = frozenset(("时任", "時任", "前任", "前", "原"))
_FOREIGN = re.compile(
    "[京阿埃艾安昂奥奧巴拜班邦鲍鮑贝貝本比彼宾賓波伯博布查德登迪丁东東顿頓多厄恩尔爾法凡范菲费費芬弗夫福盖蓋甘冈岡戈哥格古顾顧哈海汉漢豪赫亨胡霍基吉加贾賈简簡杰金卡凯凱康考科克肯库庫"
    "拉莱萊兰蘭朗劳勞勒雷里利莉丽麗连連林隆龙龍卢盧鲁魯路伦倫罗羅洛马馬玛瑪迈邁麦麥曼梅蒙米明莫默姆穆纳納娜内內尼纽紐农農诺諾欧歐帕潘佩彭皮平普奇齐齊乔喬琼瓊丘萨薩塞桑沙山尚绍紹舍申什圣聖施史舒斯松苏蘇"
    "索塔泰坦汤湯特提廷图圖托瓦万萬威维維韦韋温溫沃乌烏伍西希锡錫夏香谢謝辛休许許雅亚亞扬揚耶叶葉伊因英尤约約扎詹珍朱兹茲佐舍滕根肖夸涅捷达達廖泽澤拿川默克朔茨苏纳科]{2,8}"
    "(?:[·・‧•][阿-龥]{1,8}){0,3}"
)
_DOTTED = re.compile(f"[{HAN}]{{1,8}}(?:[·・‧•][{HAN}]{{1,8}}){{1,3}}")
_REACH = 14
#: Offices that only China has, and names without saying whose they are.
_OF_CHINA = re.compile("国务委员|國務委員|中央外|中共|国务院|國務院|政治局")


def people_in(line: Line, is_known: Known) -> list[Named]:
    """Who is named with an office."""
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
            found = self._office(at)
            if found is None:
                at += 1
                continue
            office, word = found
            at = self._named_end(office) or office.end_cp
            named = self._named(office, at) or self._before(office, word)
            if named is None and (word.is_group or office.whose):
                named = Named(office.start_cp, office.end_cp, office.start_cp, "", "unnamed office", 0.6, office)
            if named is not None:
                self._least = at
                yield named

    def _office(self, at: int) -> tuple[Office, OfficeWord] | None:
        """The office whose word begins here."""
        text = self._line.text
        for end, word in self._line.lexicon.offices.at(text, at, self._line.end_cp):
            if _OTHER_WORD.match(text, end) or self._line.is_in_mark(at, end):
                continue
            title, end, word = self._line.with_other_office(text[at:end], end, word)
            return self._with_whose(at, end, title, word), word
        return None

    def _with_whose(self, at: int, end: int, title: str, word: OfficeWord) -> Office:
        text, is_former = self._line.text, False
        start = at
        lead = _QUALIFIER.search(text[max(self._least, start - 3) : start])
        if lead is not None:
            start -= len(lead[0])
            is_former = lead[0] in _FORMER
        section = self._section(start)
        title, start = text[section:start] + title, section
        whose: list[Mark] = []
        while (mark := self._line.ending(start)) is not None and mark.start_cp >= self._least:
            if mark.entry.kind not in ("state", "organisation", "states"):
                break
            if (
                mark.entry.kind == "state"
                and text[mark.start_cp - 1 : mark.start_cp] in "驻駐"
                and mark.start_cp > self._least
            ):
                title, start = text[mark.start_cp - 1 : mark.end_cp] + title, mark.start_cp - 1
                continue
            whose.insert(0, mark)
            start = mark.start_cp
        lead = _QUALIFIER.search(text[max(self._least, start - 3) : start])
        if lead is not None and whose:
            is_former = is_former or lead[0] in _FORMER
            start -= len(lead[0])
        return Office(start, end, title, word, tuple(whose), is_former)

    def _section(self, start: int) -> int:
        """The part of a body that an office is at the head of: 亚洲司司长, 亚洲大洋洲局局长."""
        text = self._line.text
        for at in range(start - 1, max(self._least, start - 11), -1):
            if not IS_HAN.match(text[at]):
                return start
            if self._line.ending(at) is not None and self._line.ending(at).entry.kind == "organisation":  # type: ignore[union-attr]
                return at
        return start

    def _named_end(self, office: Office) -> int:
        """Where the name behind an office ends; 0 when there is none."""
        return 0 if office.word.is_group else self._extent(office.end_cp, self._is_of_japan(office))

    def _is_of_japan(self, office: Office) -> bool:
        return any("JP" in (*mark.isos, mark.entry.state) for mark in office.whose)

    def _named(self, office: Office, end: int) -> Named | None:
        text = self._line.text
        if end <= office.end_cp:
            return None
        name = text[office.end_cp : end]
        is_japanese = len(name) > 3 and _japanese_family(name) and name[:2] not in _chinese()
        home = "CN" if _OF_CHINA.search(office.title) else "JP" if is_japanese else ""
        return Named(office.start_cp, end, office.end_cp, name, "name behind an office", 0.9, office, home=home)

    def _before(self, office: Office, word: OfficeWord) -> Named | None:
        """A name that stands before an office: 王毅外长, 岸田首相."""
        text, end = self._line.text, office.start_cp
        if office.whose or word.is_group:
            return None
        for start in range(max(self._least, end - 4), end):
            name = text[start:end]
            is_short = name in _japanese() and len(name) > 1
            if self._is_known(name) or (is_short and not self._reaches_back(start)):
                return Named(
                    start, office.end_cp, start, name, "name before an office", 0.85, office, is_short=is_short
                )
        return None

    def _reaches_back(self, start: int) -> bool:
        before = self._line.text[start - 1 : start] if start > self._line.start_cp else ""
        return (
            bool(before)
            and IS_HAN.match(before) is not None
            and before not in _AFTER_NAMES
            and self._line.ending(start) is None
        )

    def _extent(self, at: int, is_japanese: bool) -> int:
        """Where the name that begins here ends; the place itself when no name does."""
        text, end = self._line.text, self._line.end_cp
        for length in range(min(_REACH, end - at), 1, -1):
            if self._is_known(text[at : at + length]):
                return at + length
        dotted = _DOTTED.match(text, at, min(end, at + 2 * _REACH))
        if dotted is not None:
            return self._trimmed(at, dotted.end())
        lengths = list(self._lengths(at, is_japanese))
        fitting = [
            length for length in lengths if self._is_whole(at, at + length) and _GOES_ON.match(text, at + length, end)
        ]
        if fitting:
            best = fitting[0]
            shorter = [each for each in fitting if each < best]
            is_doubtful = text[at + best - 1] in _AFTER_NAMES
            return at + (shorter[0] if is_doubtful and shorter else best)
        foreign = _FOREIGN.match(text, at, end)
        if foreign is not None and not lengths:
            return foreign.end()
        if lengths and self._is_name_like(at, lengths[0]):
            return at + lengths[0]
        return at

    def _is_whole(self, at: int, end: int) -> bool:
        """Whether nothing but characters stands in a span of the sentence."""
        return end <= self._line.end_cp and all(IS_HAN.match(each) for each in self._line.text[at:end])

    def _is_name_like(self, at: int, length: int) -> bool:
        """Whether letters behind an office are a name although nothing shows where it ends."""
        name = self._line.text[at : at + length]
        return self._is_whole(at, at + length) and not set(name) & _AFTER_NAMES

    def _lengths(self, at: int, is_japanese: bool) -> Iterator[int]:
        """How long the name that begins here may be, the likeliest first."""
        text = self._line.text
        for mark_length in range(4, 0, -1):
            family = text[at : at + mark_length]
            if len(family) < mark_length or (mark_length == 1 and not is_japanese):
                continue
            if family in _japanese() and not (
                mark_length == 2 and not is_japanese and family[0] in _chinese() and not _is_sure(family)
            ):
                yield from (mark_length + given for given in (2, 1, 3) if mark_length + given > 2)
                if mark_length > 1:
                    yield mark_length
        for mark_length in (2, 1):
            family = text[at : at + mark_length]
            if family in _chinese() and len(family) == mark_length:
                yield from (mark_length + 2, mark_length + 1)
                return
        foreign = _FOREIGN.match(text, at, self._line.end_cp)
        if foreign is not None:
            yield from range(foreign.end() - at, 1, -1)

    def _trimmed(self, at: int, end: int) -> int:
        """A dotted name without the word that goes on behind it."""
        text = self._line.text
        dot = max(text.rfind(sign, at, end) for sign in "·・‧•")
        for cut in range(dot + 2, end + 1):
            if _GOES_ON.match(text, cut, self._line.end_cp) and (text[cut - 1] not in _AFTER_NAMES or cut == dot + 2):
                return cut
        return end


def _japanese_family(name: str) -> bool:
    return any(name[:length] in _japanese() for length in (3, 2))


def _is_sure(family: str) -> bool:
    """Whether two signs are a Japanese family name rather than a Chinese name's beginning."""
    return family in family_names("zh/more_japanese_family_names.txt")


@lru_cache
def _japanese() -> frozenset[str]:
    return family_names("zh/japanese_family_names.txt", "zh/more_japanese_family_names.txt", "ja/family_names.txt")


@lru_cache
def _chinese() -> frozenset[str]:
    return family_names("zh/family_names.txt")
