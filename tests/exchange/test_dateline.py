"""Datelines: the day, place and publisher a report prints; never a year that is not there."""

from __future__ import annotations

import pytest

from caseapp.domain.language import detect_language
from caseapp.exchange.dateline import Dateline, find_dateline


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "China News Service, February 22. According to",
            Dateline(yearless="February 22", publisher="China News Service"),
        ),
        ("SEOUL, 22 February 2023. South Korea", Dateline("22 February 2023", place="Seoul")),
        ("SEOUL, Feb. 22 (Yonhap) -- South Korea", Dateline(yearless="Feb. 22", place="Seoul")),
        ("A headline\n\nGeneva, 3 March 2021. The council", Dateline("3 March 2021", place="Geneva")),
        ("東京、2023年2月27日。日本政府は", Dateline("2023年2月27日", place="東京")),
        ("서울, 2023년 1월 13일. 외교부", Dateline("2023년 1월 13일", place="서울")),
        ("입력 2023.02.22 오전 10:00", Dateline("2023-02-22")),
        ("Published: 2023-02-22 10:00\n\nThe", Dateline("2023-02-22")),
        ("Note for the file\n\n3 March 2023. To: Northeast Asia desk", Dateline("3 March 2023")),
        ("2023年2月18日\n外務省", Dateline("2023年2月18日")),
    ],
)
def test_datelines_are_found(text: str, found: Dateline) -> None:
    assert find_dateline(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "On 18 February 2023 the ministers met.",
        "TOKYO — Japan's foreign minister met on 18 February in Munich.",
        "(서울=연합뉴스) 김효정 기자 = 박진 외교부 장관은 2023년 2월 21일 국회에서",
        "The law of 1965, signed on 22 June 1965, says",
        "May God be with you, he said.",
        "",
        "31 February",
    ],
)
def test_dates_in_the_story_are_no_dateline(text: str) -> None:
    assert find_dateline(text).published == ""


def test_an_impossible_day_is_no_date() -> None:
    assert find_dateline("SEOUL, 31 February 2023. South").published == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said that the talks would go on in the week after the visit to Munich.", "en"),
        ("Der Minister sagte, dass die Gespräche in der nächsten Woche weitergehen und nicht enden.", "de"),
        ("Le ministre a dit que les discussions se poursuivront dans la semaine qui suit la visite.", "fr"),
        ("외교부 장관은 뮌헨에서 林芳正 외무상과 만났다.", "ko"),
        ("日本の外務省は韓国と協議した。", "ja"),
        ("中国新闻社报道，日本外务省与韩国外交部进行了磋商。", "zh"),
        ("Министр сказал, что переговоры продолжатся.", "ru"),
        ("Міністр сказав, що переговори відбудуться і її візит триватиме.", "uk"),
        ("قال الوزير إن المحادثات ستستمر", "ar"),
        ("وزیر گفت که گفتگوها پس از پایان نشست ادامه می‌یابد چه", "fa"),
        ("שר החוץ אמר שהשיחות יימשכו", "he"),
        ("12 34 56", ""),
        ("Xq zzv", ""),
    ],
)
def test_languages_are_told_by_script_and_common_words(text: str, language: str) -> None:
    assert detect_language(text) == language
