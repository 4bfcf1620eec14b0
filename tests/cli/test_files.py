"""Case files that are missing, of another program, cut short or damaged: named, and left as they are."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _short_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _words(path: Path) -> None:
    path.write_text("These are words, not a case. " * 200, encoding="utf-8")


def _other_program(path: Path) -> None:
    path.unlink()
    with closing(dbapi2.connect(str(path))) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
        connection.commit()


def _cut_in_the_first_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:2000])


def _first_page_overwritten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 3996 + path.read_bytes()[4096:])


SPOILERS = [
    _missing,
    _folder,
    _empty,
    _short_header,
    _words,
    _other_program,
    _cut_in_the_first_page,
    _first_page_overwritten,
]


@pytest.mark.parametrize("command", [("check",), ("dump",), ("undo",), ("list", "event"), ("add", "event", "title=x")])
@pytest.mark.parametrize("spoil", SPOILERS)
def test_a_file_that_is_no_case_is_a_problem_in_words(
    case: Path, caseapp: Any, spoil: Callable[[Path], None], command: tuple[str, ...]
) -> None:
    spoil(case)
    before = case.read_bytes() if case.is_file() else b""
    said = caseapp(command[0], case, *command[1:])
    assert said.code == 1
    assert case.name in said.err
    assert "Traceback" not in said.err
    assert (case.read_bytes() if case.is_file() else b"") == before
    assert sorted(path.name for path in case.parent.iterdir() if case.name in path.name) in ([], [case.name])


def test_damage_inside_is_found_by_check_and_never_a_traceback(case: Path, caseapp: Any, source: str) -> None:
    content = case.read_bytes()
    pages = len(content) // 4096
    for page in range(1, pages, max(1, pages // 12)):
        case.write_bytes(content[: page * 4096] + b"\xa5" * 4096 + content[(page + 1) * 4096 :])
        said = caseapp("check", case)
        assert said.code == 1
        assert said.out or said.err
        for command in (("dump",), ("list", "source"), ("history",)):
            assert caseapp(command[0], case, *command[1:]).code in (0, 1)


def test_a_case_cut_short_is_found(case: Path, caseapp: Any, source: str) -> None:
    content = case.read_bytes()
    case.write_bytes(content[: len(content) // 2 // 4096 * 4096])
    assert caseapp("check", case).code == 1


def test_new_never_replaces(case: Path, caseapp: Any, tmp_path: Path) -> None:
    before = case.read_bytes()
    assert caseapp("new", case, "--title", "Other").code == 1
    assert caseapp("new", tmp_path / "no" / "folder.case").code == 1
    assert case.read_bytes() == before


def test_new_takes_its_title_from_the_file(caseapp: Any, tmp_path: Path) -> None:
    said = caseapp("new", tmp_path / "Geneva.case", "--json")
    assert said.data["title"] == "Geneva"
    assert caseapp("info", tmp_path / "Geneva.case", "--json").data["kinds"]["event"] == 0


def test_check_names_problems_and_remarks(case: Path, caseapp: Any, source: str, add: Callable[..., str]) -> None:
    event = add("event", "title=Talks")
    said = caseapp("check", case, "--json")
    assert (said.code, said.data["is_sound"], said.data["problems"]) == (0, True, [])
    assert [(remark["rule"], remark["id"]) for remark in said.data["remarks"]] == [("unsourced", event)]
    with closing(dbapi2.connect(str(case))) as connection:
        connection.execute("UPDATE text_body SET text = replace(text, 'Munich', 'Berlin')")
        connection.commit()
    said = caseapp("check", case, "--json")
    assert said.code == 1
    assert [(problem["rule"], problem["id"]) for problem in said.data["problems"]] == [("texts", source)]
    assert "Munich, 18 February." in caseapp("check", case).out


def test_a_case_of_a_newer_program_is_read_and_names_the_version_it_needs(case: Path, caseapp: Any) -> None:
    assert caseapp("add", case, "person", "title=Park Jin").code == 0
    with closing(dbapi2.connect(str(case))) as connection:
        connection.executescript("PRAGMA user_version=99; UPDATE file_format SET needs = '7.2.0'")
    before = case.read_bytes()
    read = caseapp("list", case, "person", "--json")
    assert (read.code, [each["title"] for each in read.data]) == (0, ["Park Jin"])
    refused = caseapp("add", case, "person", "title=Im Soo-seok")
    assert refused.code == 1
    for said in (read, refused):
        assert "was made for Caseapp 7.2.0 or newer" in said.err
        assert "Install Caseapp 7.2.0 or newer." in said.err
    assert case.read_bytes() == before


def test_an_older_case_is_read_without_being_changed(tmp_path: Path, caseapp: Any) -> None:
    case = tmp_path / "old.case"
    shutil.copy(Path(__file__).parents[1] / "data" / "cases" / "schema-1.case", case)
    before = case.read_bytes()
    found = caseapp("search", case, "강제징용", "--json")
    assert (found.code, len(found.data) > 0) == (0, True)
    assert case.read_bytes() == before
