"""The log tells what the program did and never what a case says."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caseapp.platform.log import redact, redacted_traceback, set_up_log

SECRET = "赔偿 the minister's offer"


def _log_lines(folder: Path) -> str:
    return (folder / "caseapp.log").read_text(encoding="utf-8")


def test_a_record_lands_in_the_file_redacted(caseapp_home: Path) -> None:
    path = set_up_log()
    assert path == caseapp_home / "data" / "logs" / "caseapp.log"
    logging.getLogger("caseapp.store").info("Step %d labelled %r written to %s", 7, SECRET, Path.home() / "x.case")
    line = _log_lines(path.parent)
    assert "INFO MainThread caseapp.store: Step 7 labelled “…” written to ~" in line
    assert SECRET not in line
    assert str(Path.home()) not in line


def test_a_traceback_keeps_its_frames_and_loses_its_words(tmp_path: Path, expect_log: Callable[[str], None]) -> None:
    set_up_log(tmp_path)
    expect_log("Writing failed")
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise RuntimeError(f"no: [SQL: INSERT] [parameters: ({SECRET})]") from error
    except RuntimeError:
        logging.getLogger("caseapp").exception("Writing failed")
    text = _log_lines(tmp_path)
    assert "ValueError: invalid literal for int() with base 10: “…”" in text
    assert "RuntimeError: no: [SQL: INSERT] [parameters: …]" in text
    assert "which led to" in text
    assert "test_log.py" in text
    assert SECRET not in text


def test_a_cycle_of_causes_ends() -> None:
    first, second = ValueError("one"), ValueError("two")
    first.__cause__, second.__cause__ = second, first
    assert redacted_traceback(first).endswith("ValueError: one")


@pytest.mark.parametrize(
    "text",
    [
        f"'{SECRET}'",
        f'"{SECRET}"',
        f"“{SECRET}”",
        f"«{SECRET}»",
        f"「{SECRET}」",
        f"'{SECRET}",
        f"“{SECRET}",
        f"can't read '{SECRET}' or \"{SECRET}\"",
        f"‘{SECRET}’",
    ],
)
def test_quoted_words_are_left_out(text: str) -> None:
    assert "赔偿" not in redact(text)
    assert "offer" not in redact(text)


@given(
    words=st.text(min_size=1).filter(lambda words: len(repr(words)) > 6), before=st.sampled_from(["", "can't ", "x "])
)
@example(words="0000’", before="")
def test_no_words_logged_by_their_repr_are_left(words: str, before: str) -> None:
    assert redact(f"{before}read {words!r} now") == f"{before}read “…” now"


def test_what_is_not_quoted_stays_and_is_cut() -> None:
    assert redact("Opened 3 cases; the user's folder isn't writable") == (
        "Opened 3 cases; the user's folder isn't writable"
    )
    assert len(redact("a " * 1000)) == 500


def test_a_neighbour_of_the_home_folder_is_not_shortened() -> None:
    assert redact(f"{Path.home()}2/x") == f"{Path.home()}2/x"
    assert redact(f"{Path.home()}/x in {Path.home()}") == "~/x in ~"


def test_without_a_place_for_the_log_the_program_goes_on(tmp_path: Path, expect_log: Callable[[str], None]) -> None:
    (tmp_path / "file").touch()
    expect_log("No log can be written")
    assert set_up_log(tmp_path / "file" / "logs") is None
