"""Words for people: keys and values, numbers, plurals, and messages of a process that has nobody to show them to."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from caseapp.platform import translation
from caseapp.platform.translation import number, plural, set_numbers, set_translator, tr, unpacked

KOREAN = {
    "Close {title}": "{title} 닫기",
    "{n} rows": "{n}행",
    "Split it, or save {what}.": "나누거나 {what} 저장하세요.",
}


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    set_translator(None)
    set_numbers(None)


def _in_korean() -> None:
    set_translator(lambda text, _about, _n: KOREAN.get(text, text), "ko")


def test_without_a_translator_words_are_english() -> None:
    assert tr("Close {title}", title="{x}") == "Close {x}"
    assert plural("{n} row", "{n} rows", 1) == "1 row"
    assert plural("{n} row", "{n} rows", 1234, n=number(1234)) == "1,234 rows"


def test_numbers_are_written_as_the_language_does() -> None:
    set_numbers(lambda n: f"{n:,}".replace(",", "."))
    assert number(1234) == "1.234"


def _packed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    with monkeypatch.context() as patch:
        patch.setattr(translation, "_is_packing", True)
        what = tr("it as {form}", form="CSV {1}")
        return [
            tr("Close {title}", title="“a\x1eb”"),
            plural("{n} row", "{n} rows", 3),
            plural("{n} row", "{n} rows", 1),
            tr("Split it, or save {what}.", what=what),
            f"{tr('Split it.')} {plural('{n} row', '{n} rows', 2)}",
            tr("Columns in braces, such as {who}."),
        ]


def test_what_another_process_says_is_translated_here(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = _packed(monkeypatch)
    assert [unpacked(each) for each in packed] == [
        "Close “a\x1eb”",
        "3 rows",
        "1 row",
        "Split it, or save it as CSV {1}.",
        "Split it. 2 rows",
        "Columns in braces, such as {who}.",
    ]
    _in_korean()
    assert unpacked(packed[0]) == "“a\x1eb” 닫기"
    assert unpacked(packed[1]) == "3행"
    assert unpacked(packed[3]) == "나누거나 it as CSV {1} 저장하세요."


@pytest.mark.parametrize(
    "said",
    [
        "plain words",
        "\x1e\x1f",
        "\x1e[]\x1f",
        "\x1enot json\x1f",
        '\x1e["{a.__class__}", "", {"a": "b"}, ""]\x1f',
        '\x1e["{a}", "", {}, ""]\x1f',
        '\x1e["{a}", "", {"a": null}, ""]\x1f',
        '\x1e["a", "", {"text": "b", "n": "x"}, "{n} of them"]\x1f',
        '\x1e[{"a": 1}, 2, 3, 4]\x1f',
        "\x1e"
        + json.dumps(["{a}", "", {"a": "\x1e" + json.dumps(["{b!r}", "", {"b": "c"}, ""]) + "\x1f"}, ""])
        + "\x1f",
    ],
)
def test_a_stranger_who_writes_like_the_child_harms_nothing(said: str) -> None:
    assert "class 'str'" not in unpacked(said)
