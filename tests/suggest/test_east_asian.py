"""Korean, Japanese and Chinese: people with their offices, meetings, and spans in code points."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from caseapp.domain.plans import Plan, Proposed
from caseapp.suggest.engine import suggest
from caseapp.suggest.known import Known
from tests.suggest.east_asian_scores import east_asian_scores

DAY = date(2023, 2, 20)
AT_HAND = {
    "people recall": 0.95,
    "people precision": 0.95,
    "role": 0.95,
    "state": 0.90,
    "meetings recall": 0.85,
    "meetings precision": 0.85,
    "meeting date": 0.85,
    "meeting status": 0.95,
    "participants": 0.95,
    "dates recall": 0.88,
}
ASIDE = {
    "ko": {"people recall": 0.95, "role": 0.95, "meetings recall": 0.80, "participants": 0.95, "dates recall": 0.95},
    "ja": {"people recall": 0.75, "role": 0.88, "meetings recall": 0.70, "participants": 0.80, "dates recall": 0.95},
    "zh": {"people recall": 0.90, "role": 0.80, "meetings recall": 0.95, "participants": 0.90, "dates recall": 0.95},
}
SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def plan_of(text: str, language: str = "", known: tuple[Known, ...] = ()) -> Plan:
    return suggest(text, DAY, known, language)


def of_kind(plan: Plan, kind: str) -> list[Proposed]:
    return [each for each in plan.records if each.kind == kind]


def people(plan: Plan) -> dict[str, str]:
    """Names with the first office."""
    return {
        each.title: next((post.get("title", "") for post in each.fields.get("posts", ())), "")
        for each in of_kind(plan, "person")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("박진 외교부 장관은 말했다.", {"박진": "장관"}),
        ("임수석 외교부 대변인이 밝혔다.", {"임수석": "대변인"}),
        ("기시다 후미오 일본 총리와 만났다.", {"기시다 후미오": "총리"}),
        ("이병기 당시 국가정보원장에게 전했다.", {"이병기": "국가정보원장"}),
        ("박진 외교부 장관이 왔다. 박 장관은 떠났다.", {"박진": "장관"}),
        ("토니 블링컨 미 국무장관의 방한.", {"토니 블링컨": "국무장관"}),
        ("林芳正外相は述べた。林氏は述べた。", {"林芳正": "外相"}),
        ("韓国の朴振外相が会談した。", {"朴振": "外相"}),
        ("外務省の船越健裕アジア大洋州局長と会った。", {"船越健裕": "アジア大洋州局長"}),
        ("尹錫悦（ユン・ソンニョル）大統領に伝えた。", {"尹錫悦": "大統領"}),
        ("日本外务大臣林芳正在东京表示。", {"林芳正": "外务大臣"}),
        ("外交部发言人毛宁表示关注。", {"毛宁": "发言人"}),
        ("中国外交部长秦刚将于下月访问日本。", {"秦刚": "外交部长"}),
        ("美國國務卿布林肯與韓國外長朴振舉行會談。", {"布林肯": "國務卿", "朴振": "外長"}),
    ],
)
def test_people_stand_without_particles_and_with_their_offices(text: str, expected: dict[str, str]) -> None:
    language = "ko" if "가" <= text[0] <= "힣" else "ja" if any("ぁ" <= sign <= "ヺ" for sign in text) else "zh"
    assert people(plan_of(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("😀昨日、𠮷田茂首相は𠮷野家を訪れた。", "ja", "𠮷田茂首相"),
        ("𠮷田茂首相とﾊﾞｲﾃﾞﾝ大統領は会談した。", "ja", "ﾊﾞｲﾃﾞﾝ大統領"),
        ("𠀋日本首相𠮷田茂访问美国。", "zh", "日本首相𠮷田茂"),
        ("𠮷 박진 외교부 장관은 하야시 외무상과 만났다.", "ko", "박진 외교부 장관"),
    ],
)
def test_spans_are_code_points_of_the_text(text: str, language: str, words: str) -> None:
    plan = plan_of(text, language)
    assert all(text[each.start : each.end] == each.exact for record in plan.records for each in record.evidence)
    assert any(each.exact == words for record in of_kind(plan, "person") for each in record.evidence)


def test_kana_with_combining_marks_are_read() -> None:
    plan = plan_of("米国のハ\u3099イテ\u3099ン大統領は林芳正外相と会談した。", "ja")
    assert people(plan)["林芳正"] == "外相"
    (meeting,) = of_kind(plan, "event")
    assert len(meeting.fields["participants"]) == 2


def test_meetings_of_the_sample_case_are_found() -> None:
    (korean,) = of_kind(plan_of((SAMPLE / "korean-report.txt").read_text("utf-8")), "event")
    assert korean.fields["date"]["edtf"] == "2023-01-12"
    (japanese,) = of_kind(plan_of((SAMPLE / "japanese-note.txt").read_text("utf-8")), "event")
    assert japanese.fields["date"]["edtf"] == "2023-01-30"
    assert [each["actor"] for each in japanese.fields["participants"]] == ["person-船越健裕", "person-徐旻廷"]


def test_people_of_the_case_are_known_by_their_names_in_the_script_of_the_text() -> None:
    known = (Known("R1", "person", "Hayashi Yoshimasa", ("林芳正",)),)
    plan = plan_of("林芳正は述べた。林芳正外相は韓国の朴振外相と会談した。", "ja", known)
    (hayashi,) = (each for each in of_kind(plan, "person") if each.title == "Hayashi Yoshimasa")
    assert len(hayashi.evidence) == 2


def test_no_alias_in_latin_letters_is_invented() -> None:
    plan = plan_of((SAMPLE / "japanese-note.txt").read_text("utf-8"))
    names = [row["text"] for each in of_kind(plan, "person") for row in each.fields.get("names", ())]
    assert not any(name.isascii() for name in names)


@pytest.mark.parametrize(
    ("language", "text", "chain", "words"),
    [
        ("ko", "임수석 외교부 대변인은 “정해진 것은 없다”고 말했다.", ["임수석"], "정해진 것은 없다"),
        ("ko", "박진 외교부 장관이 떠났다고 교도통신이 보도했다.", ["교도통신"], "박진 외교부 장관이 떠났다"),
        ("ja", "林芳正外相は「遺憾だ」と述べた。", ["林芳正"], "遺憾だ"),
        (
            "ja",
            "共同通信によると、松野博一官房長官は開催を調整していると説明した。",
            ["共同通信", "松野博一"],
            "開催を調整している",
        ),
        ("zh", "外交部发言人毛宁表示，中方反对。", ["毛宁"], "中方反对"),
        ("zh", "据新华社报道，日本外相林芳正说：“愿加强沟通。”", ["新华社", "林芳正"], "愿加强沟通。"),
    ],
)
def test_simple_statements_have_their_chain(language: str, text: str, chain: list[str], words: str) -> None:
    plan = plan_of(text, language)
    titles = {each.ref: each.title for each in plan.records}
    (statement,) = of_kind(plan, "statement")
    assert [titles[link["actor"]] for link in statement.fields["chain"]] == chain
    assert statement.fields["text"] == words


@pytest.mark.parametrize("language", ["ko", "ja", "zh"])
@pytest.mark.parametrize("is_aside", [False, True])
def test_scores_on_own_texts_do_not_fall(language: str, is_aside: bool) -> None:
    scores = east_asian_scores(language, is_aside=is_aside)
    floors = ASIDE[language] if is_aside else AT_HAND
    assert {name: scores[name].share for name, floor in floors.items() if scores[name].share < floor} == {}


@pytest.mark.parametrize(
    "text", ["박 장관은 ", "林外相と朴外相は会談し、", "外交部长王毅会见", "한·일", "（日", "가" * 50, "国" * 50]
)
def test_time_grows_with_the_text(text: str) -> None:
    language = "ko" if "가" <= text[0] <= "힣" else "zh" if "王" in text else "ja"
    small, large = (_seconds(text * (size // len(text)), language) for size in (3_000, 12_000))
    assert large < 0.05 + small * 10


def _seconds(text: str, language: str) -> float:
    begun = time.process_time()
    plan_of(text, language)
    return time.process_time() - begun
