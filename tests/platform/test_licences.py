"""What the program is made of: every part has a licence and its text, in a source tree and out of a written folder."""

from __future__ import annotations

from email.message import Message
from importlib import metadata
from pathlib import Path

import pytest

from caseapp.platform import distributions, licences, paths
from caseapp.platform.licences import Component


@pytest.fixture(scope="module")
def installed() -> dict[str, Component]:
    return {part.name: part for part in distributions.installed()}


def test_all_libraries_are_there_with_what_they_carry_inside(installed: dict[str, Component]) -> None:
    wanted = {"Caseapp", "Python", "PySide6_Essentials", "Qt", "ICU (in Qt)", "SQLCipher (in sqlcipher3)", "lxml"}
    wanted |= {"SQLite (in sqlcipher3)", "OpenSSL (in sqlcipher3)", "PDFium (in pypdfium2)", "libsodium (in PyNaCl)"}
    wanted |= {"libxml2 (in lxml)", "Rust crates (in pyrage)", "Tabler Icons", "BIP 39 word list", "MarkupSafe"}
    assert wanted <= installed.keys()
    assert not {"pytest", "ruff", "mypy", "hatchling"} & installed.keys()


def test_every_part_has_a_licence_and_its_text(installed: dict[str, Component]) -> None:
    assert [part.name for part in installed.values() if not part.licence] == []
    assert [part.name for part in installed.values() if len(licences.text(part)) < 200] == []


def test_qt_comes_with_both_texts_and_says_where_its_source_is(installed: dict[str, Component]) -> None:
    words = licences.text(installed["Qt"])
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in words
    assert "TERMS AND CONDITIONS" in words
    assert "https://download.qt.io" in words


def test_the_crates_are_listed_one_by_one(installed: dict[str, Component]) -> None:
    part = installed["Rust crates (in pyrage)"]
    assert "age-core 0.12" in part.notice
    assert "Apache License" in licences.text(part)


def test_what_is_written_is_read_back_and_the_same_each_time(
    installed: dict[str, Component], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = list(installed.values())
    licences.write(tmp_path / "a", parts)
    licences.write(tmp_path / "b", reversed(parts))
    written = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}
    assert len(written) == len(parts) + 1

    monkeypatch.setattr(licences, "licences_dir", lambda: tmp_path / "a")
    read = licences.components()
    assert [part[:4] for part in read] == [part[:4] for part in licences.in_order(parts)]
    assert [licences.text(part) for part in read] == [licences.text(part) for part in licences.in_order(parts)]


def test_names_that_make_one_file_name_get_two(tmp_path: Path) -> None:
    licences.write(tmp_path, [Component(name, "1", "MIT", "", name) for name in ("a/b", "A b", "../a b", "名前")])
    assert {path.name for path in tmp_path.iterdir()} == {
        "A-b.txt",
        "a-b-2.txt",
        "..-a-b.txt",
        "名前.txt",
        "index.json",
    }


def test_a_bundle_that_lost_a_text_says_so(tmp_path: Path) -> None:
    licences.write(tmp_path, [Component("a", "1", "MIT", "", "words")])
    (tmp_path / "a.txt").unlink()
    (part,) = licences.read(tmp_path)
    with pytest.raises(OSError, match=r"a\.txt"):
        licences.text(part)


@pytest.mark.parametrize(
    ("expression", "files"),
    [
        ("MIT", ["MIT.txt"]),
        ("Nobody OR MIT", ["MIT.txt"]),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", ["MIT.txt", "Unicode-3.0.txt"]),
        ("Apache-2.0 WITH LLVM-exception", ["Apache-2.0.txt"]),
        ("LGPL-3.0-only", ["LGPL-3.0-only.txt", "GPL-3.0-only.txt"]),
        ("MIT AND Nobody", []),
        ("", []),
        ("../MIT", []),
    ],
)
def test_general_texts_follow_from_the_expression(expression: str, files: list[str]) -> None:
    assert [path.name for path in distributions.texts_of(expression)] == files


@pytest.mark.parametrize(
    ("headers", "licence"),
    [
        ({"License-Expression": "MIT", "License": "other"}, "MIT"),
        ({"License": "BSD"}, "BSD"),
        ({"License": "Long\ntext", "Classifier": "License :: OSI Approved :: MIT License"}, "MIT License"),
        ({}, ""),
    ],
)
def test_what_a_library_says_of_its_licence(headers: dict[str, str], licence: str) -> None:
    class Bare(metadata.Distribution):
        """A library of which nothing but its metadata is there."""

        @property
        def metadata(self) -> Message:  # type: ignore[override]
            message = Message()
            for name, words in ({"Name": "a", "Version": "1", "Project-URL": "Source, https://s"} | headers).items():
                message[name] = words
            return message

        def read_text(self, filename: str) -> str | None:
            return None

        def locate_file(self, path: object) -> Path:
            return Path(str(path))

    part = distributions.of_distribution(Bare())
    assert part.licence == licence
    assert part.home == "https://s"


def test_a_source_tree_carries_no_folder_of_texts() -> None:
    with pytest.raises(FileNotFoundError):
        paths.licences_dir()
