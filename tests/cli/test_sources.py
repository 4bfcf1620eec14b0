"""Documents imported, their words cited, and plans applied."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Add = Callable[..., str]

WORDS = "林芳正 외무상과 만났다 🤝🏽 𠮷野家"


def _span(caseapp: Any, case: Path, source: str, words: str) -> tuple[int, int]:
    text = caseapp("show", case, source, "--json").data["text"]["text"]
    return text.index(words), text.index(words) + len(words)


def test_import_tells_what_it_made(case: Path, caseapp: Any, tmp_path: Path) -> None:
    document = tmp_path / "기사.txt"
    words = "한국과 일본의 외교 차관은 워싱턴에서 회담을 열었다. 장관은 뮌헨에서 다시 만났다.\r\n"
    document.write_bytes((words * 8).encode("cp949"))
    said = caseapp("import", case, document, "--published", "22 Feb 2023", "--json")
    assert said.code == 0
    (source,) = said.data["sources"]
    text = caseapp("show", case, source["id"], "--json").data["text"]["text"]
    assert text == words.replace("\r\n", "\n") * 8
    assert source["note"]
    assert source["length"] == len(text)
    (row,) = caseapp("list", case, "source", "--json").data
    assert (row["published"], row["published_as_stated"]) == ("2023-02-22", "22 Feb 2023")


def test_one_bad_document_does_not_stop_the_others(case: Path, caseapp: Any, tmp_path: Path) -> None:
    good, empty, binary, again = (tmp_path / name for name in ("good.txt", "empty.txt", "image.png", "again.txt"))
    good.write_text("Words.\n", encoding="utf-8")
    again.write_text("Words.\r\n", encoding="utf-8")
    empty.touch()
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    said = caseapp("import", case, empty, tmp_path / "none.txt", binary, tmp_path, good, again, case, "--json")
    assert said.code == 1
    assert [source["file"] for source in said.data["sources"]] == [str(good)]
    failed = {Path(failure["file"]).name: failure["error"] for failure in said.data["failed"]}
    assert failed.keys() == {"empty.txt", "none.txt", "image.png", tmp_path.name, "again.txt", case.name}
    assert "PNG" in failed["image.png"]
    assert "already" in failed["again.txt"]
    assert len(caseapp("list", case, "source", "--json").data) == 1


def test_a_bad_date_of_publication_imports_nothing(case: Path, caseapp: Any, tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text("Words.", encoding="utf-8")
    assert caseapp("import", case, document, "--published", "2023-02-30").code == 2
    assert caseapp("list", case, "source", "--json").data == []


def test_cited_words_are_those_of_the_text(case: Path, caseapp: Any, source: str, add: Add) -> None:
    event = add("event", "title=Talks")
    start, end = _span(caseapp, case, source, WORDS)
    said = caseapp("cite", case, source, start, end, event, "--field", "participants", "--json")
    assert said.code == 0
    (quote,) = caseapp("show", case, event, "--json").data["quotes"]
    assert (quote["exact"], quote["field"], quote["citation_id"]) == (WORDS, "participants", said.data["id"])
    assert quote["paragraph"] == 2
    assert caseapp("list", case, "event", "--json").data[0]["sources"] == 1
    assert caseapp("uncite", case, said.data["id"]).code == 0
    assert caseapp("show", case, event, "--json").data["quotes"] == []
    assert caseapp("list", case, "excerpt", "--json").data == []


@pytest.mark.parametrize(
    ("span", "options"),
    [((5, 5), ()), ((9, 3), ()), ((0, 10**9), ()), ((0, 5), ("--field", "colour")), ((0, 5), ("--stance", "maybe"))],
)
def test_a_citation_that_does_not_hold_is_refused(
    case: Path, caseapp: Any, source: str, add: Add, span: tuple[int, int], options: tuple[str, ...]
) -> None:
    event = add("event", "title=Talks")
    before = caseapp("dump", case).out
    assert caseapp("cite", case, source, *span, event, *options).code == 2
    assert caseapp("dump", case).out == before
    assert caseapp("cite", case, "no source", 0, 5, event).code == 1
    assert caseapp("cite", case, source, 0, 5, "no record").code == 1
    assert caseapp("uncite", case, "no citation").code == 1


@pytest.fixture
def plan(caseapp: Any, case: Path, source: str) -> dict[str, Any]:
    start, end = _span(caseapp, case, source, WORDS)
    return {
        "records": [
            {
                "ref": "talks",
                "kind": "event",
                "title": "Munich talks",
                "fields": {
                    "status": "held",
                    "date": {"edtf": "2023-02-18", "as_stated": "18 February", "tz": "Europe/Berlin"},
                    "participants": [{"actor": "hayashi", "role": "head"}],
                },
                "evidence": [{"start": start, "end": end, "exact": WORDS, "field": "participants"}],
                "confidence": 0.9,
                "rule": "met-with",
            },
            {"ref": "hayashi", "kind": "person", "title": "Hayashi", "fields": {"names": ["林芳正"]}},
            {"ref": "pay", "kind": "action_item", "title": "Pay", "fields": {"owed_by": ["hayashi"]}},
        ]
    }


def test_a_plan_is_one_step(case: Path, caseapp: Any, source: str, plan: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan), encoding="utf-8")
    before = caseapp("dump", case).out
    said = caseapp("apply", case, path, "--source", source, "--json")
    assert said.code == 0, said.err
    ids = said.data["ids"]
    talks = caseapp("show", case, ids["talks"], "--json").data
    assert talks["fields"]["participants"][0]["actor"] == ids["hayashi"]
    assert [quote["exact"] for quote in talks["quotes"]] == [WORDS]
    assert caseapp("list", case, "action_item", "--json").data[0]["owed_by"] == ["Hayashi"]
    assert caseapp("undo", case).code == 0
    assert caseapp("dump", case).out == before


def _off_by_one(plan: dict[str, Any]) -> None:
    plan["records"][0]["evidence"][0]["start"] += 1


def _other_words(plan: dict[str, Any]) -> None:
    plan["records"][0]["evidence"][0]["exact"] += "."


def _other_text(plan: dict[str, Any]) -> None:
    plan["text_sha256"] = "0" * 64


def _no_such_ref(plan: dict[str, Any]) -> None:
    plan["records"][2]["fields"]["owed_by"] = ["nobody"]


def _no_such_day(plan: dict[str, Any]) -> None:
    plan["records"][0]["fields"]["date"] = "2023-02-30"


@pytest.mark.parametrize("spoil", [_off_by_one, _other_words, _other_text, _no_such_ref, _no_such_day])
def test_a_plan_that_does_not_hold_writes_nothing(
    case: Path,
    caseapp: Any,
    source: str,
    plan: dict[str, Any],
    tmp_path: Path,
    spoil: Callable[[dict[str, Any]], None],
) -> None:
    spoil(plan)
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan), encoding="utf-8")
    before = caseapp("dump", case).out
    said = caseapp("apply", case, path, "--source", source)
    assert said.code == 1
    assert said.err
    assert "Traceback" not in said.err
    assert caseapp("dump", case).out == before
