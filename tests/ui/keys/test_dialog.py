"""The Keyboard dialog by hand: find, change, be told of a conflict, take or leave, print."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from caseapp.ui.keys.chosen import Keys
from caseapp.ui.keys.dialog import KeysDialog
from caseapp.ui.keys.rules import sequence
from caseapp.ui.keys.sheet import as_pdf, as_text
from caseapp.ui.stage import Stage


@pytest.fixture
def keys(stage: Stage) -> Keys:
    return stage.window.keys


@pytest.fixture
def dialog(stage: Stage, qtbot: QtBot) -> KeysDialog:
    stage.window.actions_["help.keys"].trigger()
    stage.settle()
    (found,) = stage.window.findChildren(KeysDialog)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def _press(dialog: KeysDialog, words: str) -> None:
    """Return on the verb chosen, then its new key."""
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.edit.hasFocus()
    QTest.keySequence(dialog.edit, sequence(words))


def _titles(dialog: KeysDialog) -> list[str]:
    items = [dialog.table.item(row, 0) for row in range(dialog.table.rowCount())]
    return [item.text() for item in items if item is not None]


def test_every_verb_is_listed_and_found_by_words_and_by_key(dialog: KeysDialog, keys: Keys) -> None:
    assert _titles(dialog) == [row.title for row in keys.rows()]
    QTest.keyClicks(dialog.field, "reading")
    assert _titles(dialog) == ["Reading layout"]
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "ctrl+shift+m")
    assert _titles(dialog) == ["Add meeting"]
    dialog.field.setText("xyzzy")
    assert _titles(dialog) == []
    assert not dialog.edit.isEnabled()


def test_a_key_is_changed_by_keyboard_alone(dialog: KeysDialog, keys: Keys, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.field, "dark or light")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.table.hasFocus()
    _press(dialog, "F8")
    qtbot.waitUntil(lambda: keys.key_of("view.theme") == "F8")
    assert dialog.table.hasFocus()
    assert "Changed" in dialog.words.text()
    assert dialog.default_button.isEnabled()
    dialog.default_button.click()
    assert keys.key_of("view.theme") == "Ctrl+Shift+L"


def test_a_conflict_is_named_before_the_key_is_taken(dialog: KeysDialog, keys: Keys, qtbot: QtBot) -> None:
    dialog.table.choose("view.theme")
    _press(dialog, "Ctrl+K")
    qtbot.waitUntil(dialog.take_button.isVisible)
    assert "Search or run a command" in dialog.words.text()
    assert keys.key_of("view.theme") == "Ctrl+Shift+L"
    dialog.table.choose("edit.undo")
    assert not dialog.take_button.isVisible()
    dialog.table.choose("view.theme")
    dialog.propose("Ctrl+K")
    dialog.take_button.click()
    assert keys.key_of("view.theme") == "Ctrl+K"
    assert keys.key_of("edit.palette") == ""
    assert dialog.reset_button.isEnabled()
    dialog.reset_button.click()
    assert keys.key_of("edit.palette") == "Ctrl+K"


def test_keys_that_cannot_be_say_why_and_change_nothing(dialog: KeysDialog, keys: Keys) -> None:
    dialog.table.choose("view.theme")
    for words, part in (("M", "typing"), ("Ctrl+C", "copies"), ("Alt+F", "menu"), ("Ctrl+=", "reader")):
        dialog.propose(words)
        assert part in dialog.words.text()
        assert keys.key_of("view.theme") == "Ctrl+Shift+L"


def test_escape_leaves_the_key_as_it_is_and_the_dialog_open(dialog: KeysDialog, keys: Keys) -> None:
    dialog.table.choose("view.theme")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    QTest.keyClick(dialog.edit, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.table.hasFocus()
    assert keys.key_of("view.theme") == "Ctrl+Shift+L"


def test_a_verb_can_be_left_without_a_key(dialog: KeysDialog, keys: Keys) -> None:
    dialog.table.choose("view.theme")
    dialog.none_button.click()
    assert keys.key_of("view.theme") == ""
    assert not dialog.none_button.isEnabled()


def test_keys_of_the_reader_say_that_they_are_fixed(dialog: KeysDialog) -> None:
    dialog.table.choose("mark.event")
    assert not dialog.edit.isEnabled()
    assert "cannot be changed" in dialog.words.text()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert not dialog.edit.hasFocus()


def test_no_button_is_pressed_by_return_in_the_search_field(dialog: KeysDialog) -> None:
    assert not any(button.isDefault() or button.autoDefault() for button in dialog.findChildren(QPushButton))
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_the_sheet_is_written_as_pdf_and_as_text(
    dialog: KeysDialog, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.give("view.theme", "F8")
    for name, save in (("sheet.pdf", dialog.pdf_button), ("sheet.txt", dialog.text_button)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        save.click()
        assert name in dialog.words.text()
    pdf, text = (tmp_path / "sheet.pdf").read_bytes(), (tmp_path / "sheet.txt").read_text(encoding="utf-8")
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert "F8                     Dark or light" in text
    assert "M                      Mark as meeting" in text


def test_where_nothing_can_be_written_it_is_said(
    dialog: KeysDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "no such folder" / "sheet.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.text_button.click()
    assert "cannot be written" in dialog.words.text()


def test_the_pdf_holds_every_key(keys: Keys) -> None:
    document = pypdfium2.PdfDocument(as_pdf(keys.rows()))
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    for row in keys.rows():
        if row.key:
            assert row.title in " ".join(words.split()), row.title
            assert row.title in as_text(keys.rows())
    document.close()
