"""Changes are told a file each; a release puts them into the changelog below what stands there, and nothing is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import changes

ROOT = Path(__file__).parents[2]

TEXT = """# Changelog

What changes.

## [Unreleased]

All of it is new.

### Fixed

- An old fault
  on two lines.

### Added

- Cases.

## [0.0.1] - 2025-01-02

### Added

- A beginning.
"""


def _tell(folder: Path, **said: str) -> None:
    for name, words in said.items():
        (folder / (name.replace("_", "-").replace("--", ".") + ".md")).write_text(words, encoding="utf-8")


def test_the_files_of_this_tree_are_well_formed() -> None:
    assert changes.problems() == []
    assert changes.unreleased(changes.CHANGELOG.read_text(encoding="utf-8"), changes.changes())


def test_a_release_takes_what_stood_there_and_the_files_by_kind(tmp_path: Path) -> None:
    _tell(tmp_path, README="Passed over", b__added="Boards\nof items.\n", a__added="Agendas.", c__security="Locks.")
    text = changes.released(TEXT, changes.changes(tmp_path), "0.1.0", date(2026, 12, 1))
    assert (
        text
        == """# Changelog

What changes.

## [Unreleased]

## [0.1.0] - 2026-12-01

All of it is new.

### Added

- Cases.
- Agendas.
- Boards of items.

### Fixed

- An old fault
  on two lines.

### Security

- Locks.

## [0.0.1] - 2025-01-02

### Added

- A beginning.
"""
    )
    assert changes.section(text, "0.0.1") == "### Added\n\n- A beginning."
    assert changes.section(text, "0.1.0").startswith("All of it is new.")
    assert changes.section(text, "0.1") == ""

    _tell(tmp_path, a__added="More.")
    again = changes.released(text, changes.changes(tmp_path), "0.2.0", date(2026, 12, 2))
    assert again.count("## [") == 4
    assert changes.section(again, "0.1.0") == changes.section(text, "0.1.0")


def test_no_line_of_this_changelog_is_lost() -> None:
    text = changes.CHANGELOG.read_text(encoding="utf-8")
    made = changes.released(text, changes.changes(), "9.9.9", date(2026, 12, 1))
    assert set(text.splitlines()) <= set(made.splitlines())


def test_long_words_are_wrapped_below_their_mark(tmp_path: Path) -> None:
    _tell(tmp_path, long__added="Word " * 60 + "at the end.")
    lines = changes.unreleased(TEXT, changes.changes(tmp_path)).splitlines()
    assert max(map(len, lines)) <= 160
    assert any(line.startswith("  Word") for line in lines)


@pytest.mark.parametrize(
    ("name", "words", "problem"),
    [
        ("name.new.md", "Good.", "KIND one of"),
        ("added.md", "Good.", "KIND one of"),
        ("Name of it.added.md", "Good.", "KIND one of"),
        ("a.added.md", "No end", "full stop"),
        ("a.added.md", "", "one paragraph"),
        ("a.added.md", "- A list.", "one paragraph"),
        ("a.added.md", "One.\n\nTwo.", "one paragraph"),
        ("a.added.md", "One. Two. Three.", "one or two"),
    ],
)
def test_what_is_wrong_is_said_and_stops_a_release(tmp_path: Path, name: str, words: str, problem: str) -> None:
    (tmp_path / name).write_text(words, encoding="utf-8")
    (said,) = changes.problems(tmp_path)
    assert said.startswith(f"{name}: ")
    assert problem in said
    with pytest.raises(ValueError, match="added"):
        changes.changes(tmp_path)


@pytest.mark.parametrize("words", ["`a.b` is read, e.g. from Word 2.0.", "Shown. Ctrl+K finds it (by e.g. its name)."])
def test_full_stops_inside_a_sentence_do_not_count(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.added.md").write_text(words, encoding="utf-8")
    assert changes.problems(tmp_path) == []


@pytest.mark.parametrize("text", ["# Changelog\n", TEXT.replace("### Fixed", "### Repaired")])
def test_a_changelog_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="CHANGELOG"):
        changes.unreleased(text, [])
