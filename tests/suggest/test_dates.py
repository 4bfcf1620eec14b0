"""Dates of texts: every number of the development set, our own sentences, and what must hold for any text at all."""

from __future__ import annotations

import json
import time
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.dates.edtf import span_of
from caseapp.suggest.dates.finding import find_dates, read_dates
from caseapp.suggest.dates.offering import resolve
from caseapp.suggest.document import read_document
from caseapp.suggest.engine import suggest
from tests.suggest.date_sets import DATA, SHARED, found_in, measure

PIECES = [
    "on the 21st",
    "From the 1st to the 2nd of next month",
    "last Thursday",
    "three days later",
    "At that time",
    "“",
    "”",
    "Monday",
    "in two weeks",
    "2015",
    "March 1 to 2",
    "the first half of",
    "within",
    "said",
    "will",
    ". ",
    "\r\n",
    "\n\n",
    "𠮷",
    "👍🏽",
    "שלום",
    "مرحبا",
    "é",
    " ",
    " ",
    ",",
    "the",
    "of",
    "10/11/2004",
    "1st 1st",
    "3:00 p.m. on",
    "-",
    "99",
    "지난주",
    "다음 달 1~2일",
    "18일(현지시간)",
    "先週",
    "来月1日から2日",
    "今月下旬",
    "上周",
    "下月1日至2日",
    "本月底",
    "日",
    "月",
    "年",
]


def test_sentences_of_our_own_are_read() -> None:
    result = measure(DATA / "dates-own.json")
    assert result.false == ()
    assert result.share >= 0.98, "\n".join(result.missed)


def test_the_development_set_is_read() -> None:
    if not (SHARED / "dates.json").exists():
        return
    result = measure(SHARED / "dates.json")
    assert result.false == ()
    assert result.share >= 0.98, "\n".join(result.missed)


@pytest.mark.parametrize("name", ["korean", "japanese", "chinese"])
def test_languages_without_spaces_are_read(name: str) -> None:
    result = measure(DATA / f"dates-{name}.json")
    assert result.false == ()
    assert result.share >= 0.95, "\n".join(result.missed)


@pytest.mark.parametrize(
    ("day", "words", "edtf"),
    [
        ("2020-01-09", "They met last Thursday.", "2020-01-02"),
        ("2020-01-10", "They met last Thursday.", "2020-01-02"),
        ("2020-01-11", "They met last Thursday.", "[2020-01-02,2020-01-09]"),
        ("2020-01-11", "He repeated his January 2 remarks of last Thursday.", "2020-01-02"),
        ("2023-02-22", "They will meet next Friday.", "[2023-02-24,2023-03-03]"),
        ("2023-02-22", "It was signed on 10/11/2004.", "[2004-10-11,2004-11-10]"),
        ("2023-02-22", "The text is dated 13/11/2004.", "2004-11-13"),
    ],
)
def test_what_is_ambiguous_stays_so_unless_the_text_decides(day: str, words: str, edtf: str) -> None:
    assert found_in(words, day)[-1][1] == edtf


def test_a_quotation_counts_from_the_day_of_the_speech() -> None:
    text = "“We are leaving tomorrow,” the minister said on Monday. The court will sit tomorrow."
    found = found_in(text, "2023-02-22")
    assert [edtf for _, edtf in found] == ["2023-02-21", "2023-02-20", "2023-02-23"]


def test_speech_without_a_day_is_of_the_day_on_which_somebody_spoke_last() -> None:
    text = (
        "Three were killed on Sunday, the army said on Monday. Rain fell on Friday. “It happened yesterday,” it added."
    )
    assert found_in(text, "2023-02-22")[-1] == ("yesterday", "2023-02-19")


def test_a_year_that_is_not_printed_is_marked() -> None:
    document = read_document("On May 3, 2021 and again on June 5, envoys met.", date(2022, 1, 10), "en")
    assert [(each.edtf, each.inferred) for each in find_dates(document)] == [
        ("2021-05-03", ()),
        ("2021-06-05", ("year",)),
    ]


def test_without_a_day_nothing_is_invented_but_asked() -> None:
    found, asked = read_dates(read_document("They met on the 21st and on May 3, as in 2015.", None, "en"))
    assert [each.edtf for each in found] == ["2015"]
    assert [(each.edtf, len(each.questions)) for each in asked] == [("", 1), ("", 1)]
    plan = suggest("They met on the 21st, as in 2015.", None, language="en")
    dates = [each for each in plan.records if each.kind == "date"]
    assert [each.fields.get("edtf") for each in dates] == ["2015", None]
    assert dates[1].questions


def test_the_day_at_the_top_of_a_document_counts() -> None:
    assert found_in("Thursday, October 10, 2019\n\nOn Monday, they met.", "")[-1] == ("On Monday", "2019-10-07")


def test_a_named_clock_gives_the_zone() -> None:
    found = find_dates(read_document("They met on the 18th (Tokyo time).", date(2023, 2, 22), "en"))
    assert [(each.edtf, each.tz) for each in found] == [("2023-02-18", "Asia/Tokyo")]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(["en", "ko", "ja", "zh"]))
def test_spans_are_exact_disjoint_and_the_same_every_time(text: str, language: str) -> None:
    document = read_document(text, date(2023, 2, 22), language)
    found = find_dates(document)
    assert found == find_dates(document)
    end = 0
    for each in found:
        assert end <= each.start_cp < each.end_cp <= len(text)
        assert text[each.start_cp : each.end_cp].strip() == text[each.start_cp : each.end_cp]
        span_of(each.edtf)
        end = each.end_cp


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.dates())
def test_any_day_can_be_counted_from(text: str, day: date) -> None:
    for each in find_dates(read_document(text, day, "en")):
        span_of(each.edtf)


@pytest.mark.parametrize(
    "piece", ["1st 1st ", "the the the ", ", , ,", "2020-10-10", "the week of ", "Monday to ", "plan to ", "1111"]
)
def test_time_grows_with_the_text(piece: str) -> None:
    times = [_seconds(piece * (length // len(piece)), "en") for length in (6_000, 60_000)]
    assert times[1] < 40 * times[0] + 0.3


@pytest.mark.parametrize(
    ("piece", "language"), [("1일 ", "ko"), ("来月1日から", "ja"), ("上周五和", "zh"), ("11", "ja")]
)
def test_time_grows_with_the_text_there_too(piece: str, language: str) -> None:
    times = [_seconds(piece * (length // len(piece)), language) for length in (1_000, 10_000)]
    assert times[1] < 40 * times[0] + 0.3


def _seconds(text: str, language: str) -> float:
    document = read_document(text, date(2023, 2, 22), language)
    begun = time.process_time()
    find_dates(document)
    return time.process_time() - begun


@pytest.mark.parametrize("name", ["own", "korean", "japanese", "chinese"])
@given(data=st.data())
def test_words_of_real_sentences_in_any_order_break_nothing(name: str, data: st.DataObject) -> None:
    language = {"own": "en", "korean": "ko", "japanese": "ja", "chinese": "zh"}[name]
    pieces = [*_pieces(name), "0000", "9999", "31", "2023-02-30", "31/02/2023", "Feb. 30", "0日", "99月", "平成99年"]
    drawn = data.draw(st.lists(st.sampled_from(pieces), max_size=14))
    day = data.draw(st.sampled_from([date(1, 1, 1), date(2023, 2, 22), date(2024, 2, 29), date(9999, 12, 31)]))
    text = (" " if language == "en" else "").join(drawn)
    for each in find_dates(read_document(text, day, language)):
        span_of(each.edtf)
    for offer in resolve(text, day):
        span_of(offer.edtf)


@cache
def _pieces(name: str) -> tuple[str, ...]:
    sentences = [
        each["sentence"] for each in json.loads((DATA / f"dates-{name}.json").read_text("utf-8"))["expressions"]
    ]
    if name == "own":
        return tuple(sorted({word for each in sentences for word in each.split()}))
    return tuple(sorted({each[at : at + 3] for each in sentences for at in range(0, len(each), 3)}))
