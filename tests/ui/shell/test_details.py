"""What can be copied of an error names the program and the machine, and no words of the case."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from caseapp.domain.errors import BadInput, CaseError, DiskFull
from caseapp.platform.machine import app_version
from caseapp.ui.shell.details import details, error_words
from caseapp.ui.stage import Stage
from caseapp.ui.widgets.message_bar import MessageBar


def copy_button(bar: MessageBar) -> QPushButton:
    return next(each for each in bar.findChildren(QPushButton) if each.text() in ("Copy details", "Copied"))


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


@pytest.mark.parametrize("error", [CaseError("“赔偿 offer” cannot be read.", "Try again."), ValueError("'赔偿 offer'")])
def test_details_hold_no_words_of_the_case(error: Exception, tmp_path: Path) -> None:
    log = tmp_path / "caseapp.log"
    log.write_text("".join(f"line {number}\n" for number in range(100)), encoding="utf-8")
    words = details(raised(error), log)
    assert f"Caseapp {app_version()}" in words
    assert "test_details.py" in words
    assert "offer" not in words
    assert "line 99" in words
    assert "line 1\n" not in words


def test_a_log_that_is_not_there_stops_nothing(tmp_path: Path) -> None:
    assert "there is no log" in details("x", tmp_path / "none.log")


def test_an_error_says_what_happened_what_was_kept_and_what_to_do() -> None:
    full = error_words(DiskFull("The disk is full; nothing of this step was written.", "Free some space."))
    assert full == "The disk is full; nothing of this step was written. What was saved before is safe. Free some space."
    assert error_words(BadInput("That is no date.", "Write 3 March 2023.")) == "That is no date. Write 3 March 2023."
    unknown = error_words(RuntimeError("the pipe broke."))
    assert unknown.startswith("That did not work: the pipe broke. What was saved before is safe.")


def test_the_window_offers_to_copy_the_details(stage: Stage) -> None:
    stage.window.refuse(CaseError("“a.case” could not be opened.", "Check that it exists."))
    bar = stage.window.messages
    button = copy_button(bar)
    button.click()
    assert "could not be opened" in QGuiApplication.clipboard().text()
    assert "a.case" not in QGuiApplication.clipboard().text()
    assert button.text() == "Copied"
    bar.show_message("attention", "Look.")
    assert not button.isVisible()


def test_a_message_that_may_not_be_missed_comes_back_until_it_is_closed(stage: Stage) -> None:
    bar = stage.window.messages
    bar.show_message("attention", "It crashed.", is_owed=True)
    bar.show_message("good", "The tour?", "Take the tour")
    bar.dismiss()
    assert bar.words() == "It crashed."
    bar._on_close_clicked()
    assert bar.words() == ""
