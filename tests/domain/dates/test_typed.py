"""What people type and sources print, and what it becomes; what is refused, and the words it is refused with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput

READ = {
    "2023": "2023",
    "Feb 2023": "2023-02",
    "Sept. 2019": "2019-09",
    "18 Feb 2023": "2023-02-18",
    "February 18, 2023": "2023-02-18",
    "the 18th of February 2023": "2023-02-18",
    "18-Feb-2023": "2023-02-18",
    "Saturday, 18 February 2023": "2023-02-18",
    "circa 18 Feb 2023": "2023-02-18~",
    "c. 1997": "1997~",
    "about Feb 2023": "2023-02~",
    "possibly Feb 2023": "2023-02?",
    "Feb 2023?": "2023-02?",
    "circa Feb 2023?": "2023-02%",
    "07/??/1997": "1997-07-XX",
    "18/02/2023": "2023-02-18",
    "02/18/2023": "2023-02-18",
    "04/04/2023": "2023-04-04",
    "2023/02/18": "2023-02-18",
    "2023.2.18.": "2023-02-18",
    "18.02.2023": "2023-02-18",
    "02/2023": "2023-02",
    "13-19 Feb 2023": "2023-02-13/2023-02-19",
    "13–19 February 2023": "2023-02-13/2023-02-19",
    "February 13-19, 2023": "2023-02-13/2023-02-19",
    "13 Feb - 2 March 2023": "2023-02-13/2023-03-02",
    "from 13 Feb to 2 March 2023": "2023-02-13/2023-03-02",
    "28 Dec 2015 - 3 Jan 2016": "2015-12-28/2016-01-03",
    "Feb-Mar 2023": "2023-02/2023-03",
    "1998-2003": "1998/2003",
    "between 1 and 15 March 2023": "2023-03-01/2023-03-15",
    "circa 13-19 Feb 2023": "2023-02-13~/2023-02-19~",
    "2023-02-18/2023-02-19": "2023-02-18/2023-02-19",
    "18 Feb 2023, 19:10 - 20:00": "2023-02-18T19:10/2023-02-18T20:00",
    "before 2015": "../2014",
    "before Feb 2023": "../2023-01",
    "before 1 March 2024": "../2024-02-29",
    "after 2015": "2016/..",
    "after 28 Feb 2023": "2023-03-01/..",
    "since Feb 2023": "2023-02/..",
    "until 18 Feb 2023": "../2023-02-18",
    "by 1 March 2023": "../2023-03-01",
    "before circa 2015": "../2014~",
    "early Feb 2023": "2023-02-01~/2023-02-10~",
    "mid-2023": "2023-05~/2023-08~",
    "late 1990s": "1997~/1999~",
    "end of February 2024": "2024-02-21~/2024-02-29~",
    "spring 2023": "2023-21",
    "winter 2023-24": "2023-24",
    "first half of 2023": "2023-01/2023-06",
    "first half of Feb 2023": "2023-02-01/2023-02-15",
    "Q1 2023": "2023-01/2023-03",
    "third quarter of 2022": "2022-07/2022-09",
    "1990s": "199X",
    "19th century": "1801/1900",
    "18 Feb 2023 19:10": "2023-02-18T19:10",
    "2023-02-18 19:10": "2023-02-18T19:10",
    "18 Feb 2023, 7:10 p.m.": "2023-02-18T19:10",
    "18 Feb 2023, 12 am": "2023-02-18T00:00",
    "18 Feb 2023 noon": "2023-02-18T12:00",
    "at 19:10 on 18 Feb 2023": "2023-02-18T19:10",
    "18 Feb 2023 19:10 UTC+9": "2023-02-18T19:10+09:00",
    "2023年2月18日": "2023-02-18",
    "2023년 2월 18일": "2023-02-18",
    "2023年2月": "2023-02",
    "2015年": "2015",
    "平成27年12月28日": "2015-12-28",
    "2023年2月13日~19日": "2023-02-13/2023-02-19",
    "2023年2月18日 午後7時10分": "2023-02-18T19:10",
    "2023년 2월 18일 오후 7시 10분": "2023-02-18T19:10",
    "２０２３年２月１８日": "2023-02-18",
}

ZONES = {
    "19 February 2023, 3:10 a.m. (Japan time)": ("2023-02-19T03:10", "Asia/Tokyo"),
    "3:10 a.m. (Japan time) on 19 February 2023": ("2023-02-19T03:10", "Asia/Tokyo"),
    "7:10 p.m. Munich time on 18 February 2023": ("2023-02-18T19:10", "Europe/Berlin"),
    "18 February 2023, 19:10 in Munich": ("2023-02-18T19:10", "Europe/Berlin"),
    "18 Feb 2023 19:10 KST": ("2023-02-18T19:10", "Asia/Seoul"),
    "18 Feb 2023 10:10 UTC": ("2023-02-18T10:10", "UTC"),
    "18 Feb 2023, 19:10 Europe/Berlin": ("2023-02-18T19:10", "Europe/Berlin"),
    "18 February 2023 (Japan time)": ("2023-02-18", "Asia/Tokyo"),
    "18 Feb 2023, 19:10 local time": ("2023-02-18T19:10", "America/New_York"),
}

REFUSED = {
    "03/04/2023": "may be 3 April or 4 March 2023",
    "30 Feb 2023": "February 2023 has 28 days",
    "2023-02-30": "February 2023 has 28 days",
    "31 April 2023": "April 2023 has 30 days",
    "29 Feb 1900": "February 1900 has 28 days",
    "2023-13": "no month 13",
    "18 Feb 2023 25:10": "no time 25:10",
    "18 Feb 2023, 13 p.m.": "no 13 p.m",
    "Feb 2023 19:10": "needs a day",
    "midnight 18 Feb 2023": "begin the day or end it",
    "Sunday 18 Feb 2023": "was a Saturday, not a Sunday",
    "18 Feb 2023, 19:10 Atlantis time": "is not known",
    "19 Feb - 13 Feb 2023": "ends before it begins",
    "2019-2018": "ends before it begins",
    "1900s": "ten years or a hundred",
    "18 Feb": "has no year",
    "the 18th": "has no year",
    "2月18日": "has no year",
    "last week": "depends on the day",
    "yesterday": "depends on the day",
    "the previous week": "depends on the day",
    "先週": "depends on the day",
    "nonsense": "is no date",
    "": "is empty",
    "..": "is no date",
    "x" * 300: "too long",
}


@pytest.mark.parametrize(("words", "edtf"), READ.items())
def test_words_become_edtf_and_stay_as_stated(words: str, edtf: str) -> None:
    date = read_date(words)
    assert (date.edtf, date.as_stated, date.tz) == (edtf, words, "")


@pytest.mark.parametrize(("words", "expected"), ZONES.items())
def test_a_zone_in_the_words_wins_over_the_zone_of_the_place(words: str, expected: tuple[str, str]) -> None:
    date = read_date(words, tz="America/New_York")
    assert (date.edtf, date.tz) == expected


@pytest.mark.parametrize(("words", "reason"), REFUSED.items())
def test_what_is_no_absolute_date_is_refused_with_its_reason(words: str, reason: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_date(words)
    assert reason in refused.value.message
    assert refused.value.advice


@given(st.text(max_size=40) | st.text(alphabet="0123456789-/.:?~XTZ febJanuary年月日,()", max_size=30))
def test_whatever_is_typed_is_read_or_refused_in_words(words: str) -> None:
    try:
        date = read_date(words)
    except BadInput:
        return
    assert date.earliest <= date.latest


@given(st.sampled_from([each for each in READ if each != "1990s"]))
def test_what_is_shown_typed_again_is_the_same_date(words: str) -> None:
    date = read_date(words)
    assert read_date(show_date(date)).edtf == date.edtf
