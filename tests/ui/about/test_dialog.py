"""About Caseapp by hand: what it says, what is copied, a component found and its licence read, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from caseapp.platform import licences
from caseapp.platform.version import current
from caseapp.ui.about import facts
from caseapp.ui.about.dialog import AboutDialog
from caseapp.ui.stage import Stage
from tests.ui.shell.test_accessibility import unnamed


def _opened(stage: Stage, qtbot: QtBot) -> AboutDialog:
    stage.window.actions_["help.about"].trigger()
    stage.settle()
    (found,) = stage.window.findChildren(AboutDialog)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


@pytest.fixture
def dialog(stage: Stage, qtbot: QtBot) -> AboutDialog:
    return _opened(stage, qtbot)


def _listed(dialog: AboutDialog) -> list[str]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [f"{item.text(0)} {item.text(1)}" for item in items if item is not None]


def test_it_says_what_this_is(dialog: AboutDialog) -> None:
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"Version {current().number}" in said
    assert f"Commit {current().commit[:12] or 'not known'}" in said
    assert "SQLite 3." in said
    assert "Apache License 2.0" in said
    assert str(facts.place_of_qt()) in said
    assert list(facts.place_of_qt().glob("*Qt*Core*"))
    assert unnamed(dialog) == []


def test_details_are_copied_for_a_report(dialog: AboutDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert f"Caseapp {current().number}\n" in copied
    assert all(words in copied for words in ("Commit ", "Qt for Python ", "SQLite 3.", "Python 3.", "System "))
    assert dialog.copy_button.text() == "Copied"
    dialog._copied.setInterval(1)
    dialog._copied.start()
    qtbot.waitUntil(lambda: dialog.copy_button.text() == "Copy details")


def test_a_licence_is_found_and_read_by_keyboard(dialog: AboutDialog) -> None:
    assert dialog.field.hasFocus()
    assert len(_listed(dialog)) > 50
    QTest.keyClicks(dialog.field, "QT lgpl")
    assert [name.split()[0] for name in _listed(dialog)] == ["Qt"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.list.hasFocus()

    dialog.field.clear()
    assert dialog.current() is not None
    assert dialog.current().name == "Qt", "what was chosen stays chosen"  # type: ignore[union-attr]
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    assert "alembic" in dialog.text.toPlainText().lower()
    QTest.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog.text.hasFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_words_that_are_nowhere_find_nothing(dialog: AboutDialog) -> None:
    dialog.field.setText("xyzzy")
    assert _listed(dialog) == []
    assert dialog.text.toPlainText() == "Nothing was found."
    dialog.field.setText("")
    assert len(_listed(dialog)) > 50


def test_every_licence_can_be_chosen(dialog: AboutDialog) -> None:
    for row in range(dialog.list.topLevelItemCount()):
        item = dialog.list.topLevelItem(row)
        assert item is not None
        dialog.list.setCurrentItem(item)
        assert len(dialog.text.toPlainText()) > 200


def test_a_damaged_installation_is_said_and_the_rest_works(
    stage: Stage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(licences, "licences_dir", lambda: tmp_path)
    (tmp_path / "index.json").write_text('{"components": [{"name": 1}]}', encoding="utf-8")
    broken = _opened(stage, qtbot)
    assert "cannot be read. Install the program again." in broken.text.toPlainText()
    (close,) = (button for button in broken.findChildren(QPushButton) if button.text() == "Close")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    stage.settle()

    licences.write(tmp_path, [licences.Component("a", "1", "MIT", "", "words")])
    (tmp_path / "a.txt").unlink()
    (lacking,) = [each for each in [_opened(stage, qtbot)] if each is not broken]
    assert _listed(lacking) == ["a 1"]
    assert "cannot be read" in lacking.text.toPlainText()


def test_it_may_be_closed_before_the_list_has_come(stage: Stage) -> None:
    stage.window.actions_["help.about"].trigger()
    (found,) = stage.window.findChildren(AboutDialog)
    found.close()
    stage.settle()
