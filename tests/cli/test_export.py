"""Standards out and in by command: where the words go, what is not overwritten, and the exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Add = Callable[..., str]

WORDS = "林芳正 외무상과 만났다 🤝🏽 𠮷野家"


@pytest.fixture
def cited(case: Path, caseapp: Any, source: str, add: Add) -> str:
    """Return the id of an event that words of the source back."""
    event = add("event", "title=Talks")
    text = caseapp("show", case, source, "--json").data["text"]["text"]
    start = text.index(WORDS)
    assert caseapp("cite", case, source, start, start + len(WORDS), event, "--field", "participants").code == 0
    return event


def test_annotations_go_from_one_case_into_another(case: Path, caseapp: Any, cited: str, tmp_path: Path) -> None:
    exported = caseapp("export", case, "--format", "annotations")
    assert exported.code == 0
    path = tmp_path / "会談.json"
    path.write_text(exported.out, encoding="utf-8")
    other = tmp_path / "other.case"
    document = tmp_path / "report.txt"
    assert caseapp("new", other).code == 0
    document.write_bytes(document.read_bytes().replace(b"\n", b"\r\n"))
    caseapp("import", other, document)
    event = caseapp("add", other, "event", "title=Talks", "--json").data["id"]
    before = caseapp("dump", other).out
    said = caseapp("annotate", other, path, "--json")
    assert said.code == 0, said.err
    assert (len(said.data["made"]), len(said.data["citations"]), said.data["refused"]) == (1, 1, [])
    (quote,) = caseapp("show", other, event, "--json").data["quotes"]
    assert (quote["exact"], quote["field"], quote["state"]) == (WORDS, "participants", "verified")
    assert caseapp("check", other).code == 0
    again = caseapp("annotate", other, path)
    assert (again.code, again.out) == (0, "Excerpts new 0, there already 1; citations 0\n")
    assert caseapp("undo", other).code == 0
    assert caseapp("dump", other).out == before


def test_annotations_that_do_not_hold_are_named(case: Path, caseapp: Any, cited: str, tmp_path: Path) -> None:
    path, other = tmp_path / "a.json", tmp_path / "other.case"
    assert caseapp("export", case, "--format", "annotations", "-o", path).code == 0
    caseapp("new", other)
    said = caseapp("annotate", other, path)
    assert said.code == 1
    assert f"Not brought in: “{WORDS}”: The text it stands on is not in the case." in said.out
    (refused,) = caseapp("annotate", other, path, "--json").data["refused"]
    assert refused["words"] == WORDS
    caseapp("import", other, tmp_path / "report.txt")
    said = caseapp("annotate", other, path)
    assert said.code == 0
    assert f"Not cited: event “Talks” for “{WORDS}”: It is not in the case." in said.out


@pytest.mark.parametrize("content", ["{}", "[", '{"@context": "http://www.w3.org/ns/anno.jsonld"}', "[7]"])
def test_files_of_something_else_write_nothing(case: Path, caseapp: Any, tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    before = caseapp("dump", case).out
    said = caseapp("annotate", case, path)
    assert said.code == 1
    assert said.err
    assert "Traceback" not in said.err
    assert caseapp("dump", case).out == before
    assert caseapp("annotate", case, tmp_path / "no.json").code == 1
    assert caseapp("annotate", tmp_path / "no.case", path).code == 1


@pytest.mark.parametrize("form", ["ris", "csl"])
def test_sources_go_out_and_come_in(case: Path, caseapp: Any, source: str, tmp_path: Path, form: str) -> None:
    caseapp("set", case, source, "published=18 Feb 2023", "url=https://a.example/1", "title=Talks 會談")
    path, other = tmp_path / f"list.{'ris' if form == 'ris' else 'json'}", tmp_path / "other.case"
    said = caseapp("export", case, "--format", form, "-o", path, "--json")
    assert (said.code, said.data) == (0, {"path": str(path), "format": form})
    assert caseapp("export", case, "--format", form).out.encode() == path.read_bytes()
    caseapp("new", other)
    assert caseapp("import", other, path).code == 0
    (row,) = caseapp("list", other, "source", "--json").data
    assert (row["title"], row["published"], row["url"]) == ("Talks 會談", "2023-02-18", "https://a.example/1")


def test_only_the_sources_named(case: Path, caseapp: Any, source: str, cited: str, add: Add) -> None:
    second = add("source", "title=Second")
    found = json.loads(caseapp("export", case, "--format", "csl", "--source", "Second", "--source", source).out)
    assert [item["id"] for item in found] == [second, source]
    found = json.loads(caseapp("export", case, "--format", "annotations", "--source", second).out)
    assert found["total"] == 0
    assert caseapp("export", case, "--format", "csl", "--source", "nothing").code == 1
    assert caseapp("export", case, "--format", "csl", "--source", cited).code == 1
    add("source", "title=Second")
    assert caseapp("export", case, "--format", "csl", "--source", "Second").code == 2


def test_nothing_is_overwritten_unasked(case: Path, caseapp: Any, source: str, tmp_path: Path) -> None:
    path = tmp_path / "list.ris"
    path.write_text("mine", encoding="utf-8")
    said = caseapp("export", case, "--format", "ris", "-o", path)
    assert said.code == 1
    assert "there already" in said.err
    assert path.read_text(encoding="utf-8") == "mine"
    assert caseapp("export", case, "--format", "ris", "-o", path, "--force").code == 0
    assert path.read_text(encoding="utf-8").startswith("TY  - ")
    before = caseapp("dump", case).out
    link = tmp_path / "link.case"
    link.symlink_to(case)
    for itself in (case, link):
        assert caseapp("export", case, "--format", "ris", "-o", itself, "--force").code == 1
    assert caseapp("dump", case).out == before
    assert caseapp("export", case, "--format", "ris", "-o", tmp_path, "--force").code == 1
    assert caseapp("export", case, "--format", "ris", "-o", tmp_path / "none" / "a.ris").code == 1


@pytest.mark.parametrize("arguments", [(), ("--format", "bibtex"), ("--format",)])
def test_an_unknown_format_is_bad_use(case: Path, caseapp: Any, arguments: tuple[str, ...]) -> None:
    assert caseapp("export", case, *arguments).code == 2
