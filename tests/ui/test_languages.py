"""Languages of the window: words, numbers and Qt's own words change together, and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFontInfo

from caseapp.domain.dates.shown import explain_date, show_date
from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.platform.translation import language, language_codes, language_name, number, plural, tr
from caseapp.ui.languages import Languages
from caseapp.ui.tables.view import length_of_dates
from caseapp.ui.theme.fonts import ui_font


@pytest.fixture
def languages(qapp: QCoreApplication) -> Iterator[Languages]:
    """The languages of the application, in English again afterwards."""
    found = Languages(qapp)
    yield found
    found.apply("en")
    found.deleteLater()


def test_korean_is_there_under_its_own_name() -> None:
    assert {"en", "ko"} <= set(language_codes())
    assert language_name("ko") == "한국어"


def test_words_and_qts_own_words_change_together(languages: Languages) -> None:
    languages.apply("ko")
    assert (languages.code, language()) == ("ko", "ko")
    assert tr("Undo") == "실행 취소"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
    assert QLocale().language() == QLocale.Language.Korean
    languages.apply("en")
    assert tr("Undo") == "Undo"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert (language(), QLocale().name()) == ("en", "en_GB")


@pytest.mark.parametrize("n", [0, 1, 2, 21])
def test_korean_has_one_form_for_every_number(languages: Languages, n: int) -> None:
    languages.apply("ko")
    assert plural("{n} record", "{n} records", n) == f"항목 {n}개"


def test_what_is_not_translated_is_english_with_its_number(languages: Languages) -> None:
    languages.apply("ko")
    assert tr("Words nobody {verb}", verb="translated") == "Words nobody translated"
    assert plural("{n} walrus", "{n} walruses", 1) == "1 walrus"
    assert plural("{n} walrus", "{n} walruses", 2) == "2 walruses"


DATES = (
    *("2023", "2023-02", "2023-02-18", "2023-02-18T19:10", "2023-02-18T19:10:05+09:00", "199X", "2023-21", "2023-24"),
    *("2023~", "2023-02?", "2023-02-18%", "2023-02-18T19:10~", "2023-02-XX", "2023-XX-XX", "2015/..", "../2015-05~"),
    *("2023-02-13/2023-02-19", "2023-02/2023-03", "2023-02-28/2023-03-02", "2015-12-28/2016-01-03", "1998/2003"),
    *("2023-02-13~/2023-02-19~", "2023-02-18T19:10/2023-02-18T20:00", "2023-22/2023-23"),
)


@pytest.mark.parametrize("code", language_codes())
@pytest.mark.parametrize("edtf", DATES)
def test_dates_shown_in_a_shipped_language_read_back(languages: Languages, code: str, edtf: str) -> None:
    languages.apply(code)
    date = CaseDate.from_edtf(edtf)
    again = read_date(show_date(date))
    assert (again.earliest, again.latest) == (date.earliest, date.latest)
    assert explain_date(date)


def test_numbers_follow_the_language(languages: Languages) -> None:
    assert (number(1234567), number(1234, " ")) == ("1,234,567", "1 234")
    languages.apply("ko")
    assert (number(1234567), number(1234, " ")) == ("1,234,567", "1,234")


def test_a_language_that_is_not_there_is_english(languages: Languages) -> None:
    languages.apply("xx")
    assert languages.code == "en"


def test_signs_that_scripts_share_have_the_shapes_of_the_language(languages: Languages) -> None:
    languages.apply("ko")
    shared = [family for family in ui_font().families() if "CJK" in family]
    assert shared[0] == "Noto Sans CJK KR"
    assert len(shared) == len(set(shared)) == 4
    assert QFontInfo(ui_font()).pixelSize() > 0


def test_columns_of_dates_have_room_for_how_a_language_writes_them(languages: Languages) -> None:
    languages.apply("en")
    assert length_of_dates() == 1
    languages.apply("ko")
    assert 1 < length_of_dates() < 2
