"""Dates as Korean, Japanese and Chinese sources print them, and dates shown in another language, which read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.dates.shown import explain_date, show_date, show_in_zone
from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from tests.domain.dates.korean import in_korean
from tests.domain.dates.test_value import DAYS, EDTF, YEARS

READ = {
    "2023년 2월경": "2023-02~",
    "약 2023년 2월": "2023-02~",
    "2015년 이후": "2015/..",
    "2015년부터": "2015/..",
    "2015년 2월 18일까지": "../2015-02-18",
    "2015년 이전": "../2015",
    "2015년 전": "../2014",
    "2015년 후": "2016/..",
    "2015년경부터": "2015~/..",
    "약 1997년": "1997~",
    "아마 2023년 2월": "2023-02?",
    "2023년 2월(추정)": "2023-02?",
    "1990년대 말": "1997~/1999~",
    "2023년 2월 13일부터 19일까지": "2023-02-13/2023-02-19",
    "2023년 2월 13일 ~ 3월 2일": "2023-02-13/2023-03-02",
    "2023년 2월 13~19일": "2023-02-13/2023-02-19",
    "2023년 2월에서 3월까지": "2023-02/2023-03",
    "2023년 2월 초순": "2023-02-01~/2023-02-10~",
    "2023년 중반": "2023-05~/2023-08~",
    "2024년 2월 말": "2024-02-21~/2024-02-29~",
    "1990년대": "199X",
    "1990년대 후반": "1997~/1999~",
    "2023년 봄": "2023-21",
    "2023–24년 겨울": "2023-24",
    "2023년 상반기": "2023-01/2023-06",
    "2022년 3분기": "2022-07/2022-09",
    "2023. 2. 18.": "2023-02-18",
    "2023년 2월 18일 토요일": "2023-02-18",
    "2023년 2월 18일(토) 오후 7:10": "2023-02-18T19:10",
    "2023. 2. 18. 오후 7시 반": "2023-02-18T19:30",
    "2023년 2월 18일 정오": "2023-02-18T12:00",
    "2023년 2월 18일 19:10": "2023-02-18T19:10",
    "令和5年2月18日": "2023-02-18",
    "令和元年5月": "2019-05",
    "民國112年2月18日": "2023-02-18",
    "2023年2月頃": "2023-02~",
    "2015年以降": "2015/..",
    "2023年2月13日から19日まで": "2023-02-13/2023-02-19",
    "2023年2月下旬": "2023-02-21~/2023-02-28~",
    "2023年春": "2023-21",
    "2023年2月18日（土）午後7時10分": "2023-02-18T19:10",
    "2023年2月中旬": "2023-02-11~/2023-02-20~",
    "2023年2月18号": "2023-02-18",
    "2023年2月13日至19日": "2023-02-13/2023-02-19",
    "从2023年2月到3月": "2023-02/2023-03",
    "2023年2月18日星期六下午7点10分": "2023-02-18T19:10",
    "约2023年2月": "2023-02~",
    "2023年第二季度": "2023-04/2023-06",
    "2023年下半年": "2023-07/2023-12",
    "2023年底": "2023-09~/2023-12~",
    "截至2023年2月18日": "../2023-02-18",
}

ZONES = {
    "2023년 2월 19일 오전 3시 10분 (일본 시간)": ("2023-02-19T03:10", "Asia/Tokyo"),
    "2023년 2월 18일 19:10 뮌헨 시간": ("2023-02-18T19:10", "Europe/Berlin"),
    "한국시간 2023년 2월 19일 03:10": ("2023-02-19T03:10", "Asia/Seoul"),
    "2023年2月19日 午前3時10分（日本時間）": ("2023-02-19T03:10", "Asia/Tokyo"),
    "北京时间2023年2月19日02:10": ("2023-02-19T02:10", "Asia/Shanghai"),
    "2023년 2월 18일 19:10 (현지 시간)": ("2023-02-18T19:10", "America/New_York"),
}

REFUSED = {
    "2월 18일 오후 7시 10분": "has no year",
    "2023년 2월 30일": "has 28 days",
    "2023년 2월 18일 일요일": "was a Saturday, not a Sunday",
    "2023년 2월 18일 자정": "begin the day or end it",
    "2023년 2월 18일 오후 13시": "no 13",
    "지난주": "depends on the day",
}


@pytest.mark.parametrize(("words", "edtf"), READ.items())
@pytest.mark.parametrize("is_korean", [False, True])
def test_east_asian_dates_are_read_whatever_language_is_in_force(words: str, edtf: str, is_korean: bool) -> None:
    if is_korean:
        with in_korean():
            assert read_date(words).edtf == edtf
    assert read_date(words).edtf == edtf


@pytest.mark.parametrize(("words", "expected"), ZONES.items())
def test_places_are_known_before_the_word_for_time(words: str, expected: tuple[str, str]) -> None:
    date = read_date(words, tz="America/New_York")
    assert (date.edtf, date.tz) == expected


@pytest.mark.parametrize(("words", "reason"), REFUSED.items())
def test_what_is_no_absolute_date_is_refused(words: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        read_date(words)


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2023-02-18", "2023년 2월 18일"),
        ("2023-02-18T19:10", "2023년 2월 18일 19:10"),
        ("2023-02~", "2023년 2월경"),
        ("2023-02-18T19:10~", "2023년 2월 18일 19:10경"),
        ("2023-02%", "2023년 2월경?"),
        ("2015/..", "2015년부터"),
        ("../2015-05", "2015년 5월까지"),
        ("2023-02-13/2023-02-19", "2023년 2월 13–19일"),
        ("2023-02-13~/2023-03-02~", "2023년 2월 13일 – 3월 2일경"),
        ("2023-02/2023-03", "2023년 2월 – 3월"),
        ("2015-12-28/2016-01-03", "2015년 12월 28일 – 2016년 1월 3일"),
        ("2023-24", "2023–24년 겨울"),
        ("199X", "1990년대"),
        ("2023-02-XX", "2023년 2월 ??일"),
    ],
)
def test_dates_are_shown_in_the_order_of_the_language(edtf: str, shown: str) -> None:
    with in_korean():
        assert show_date(CaseDate.from_edtf(edtf)) == shown


def test_a_date_is_explained_in_the_language() -> None:
    with in_korean():
        munich = read_date("18 February 2023, 19:10", tz="Europe/Berlin")
        assert explain_date(munich)[0] == "2023년 2월 18일 토요일 19:10"
        assert show_in_zone(munich, "Asia/Tokyo") == "2023년 2월 19일 03:10"
        with pytest.raises(BadInput, match="2023년 2월 18일 was a 토요일, not a 일요일"):
            read_date("Sunday 18 February 2023")


ENDS = st.one_of(
    EDTF.filter(lambda edtf: "/" not in edtf),
    st.builds("2023-{:02}-{:02}".format, st.integers(1, 12), st.integers(1, 28)),
)


@given(
    EDTF
    | st.builds("{}/{}".format, ENDS, ENDS)
    | st.builds("{}T{:02}:{:02}{}".format, DAYS, st.integers(0, 23), st.integers(0, 59), st.sampled_from("~?%"))
    | st.builds("{:04}~/..".format, YEARS)
    | st.builds("../{}~".format, DAYS)
)
def test_what_is_shown_in_korean_typed_again_is_the_same_date(edtf: str) -> None:
    try:
        date = CaseDate.from_edtf(edtf)
    except BadInput:
        return
    with in_korean():
        shown = show_date(date)
        explained = explain_date(date)[0]
        again = read_date(shown)
    assert (again.earliest, again.latest) == (date.earliest, date.latest)
    assert read_date(shown).edtf == again.edtf
    if edtf[-1] not in "~%":
        assert read_date(explained).edtf == again.edtf


@given(st.text(alphabet="0123456789 -~년월일시분경부터까지이후전초말春年月日頃から至()토오후", max_size=30))
def test_whatever_is_typed_is_read_or_refused_in_words(words: str) -> None:
    try:
        date = read_date(words)
    except BadInput:
        return
    assert date.earliest <= date.latest
