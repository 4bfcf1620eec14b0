"""Notes are written as Markdown and read rendered; links to records are typed, and nothing is ever loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caseapp.ui.inspector.editors.notes import NotesArea, NotesEditor
from tests.factories import edit
from tests.ui.inspector.bench import Bench

ALT = Qt.KeyboardModifier.AltModifier


class Notes:
    """A meeting, shown, with its notes open."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.park = bench.add("person", "Park [Jin]")
        self.id = bench.add("event", "Talks")
        bench.show(self.id)
        bench.pane.focus_field("notes")

    @property
    def editor(self) -> NotesEditor:
        editor = self.bench.row("notes").editor
        assert isinstance(editor, NotesEditor)
        return editor

    @property
    def area(self) -> NotesArea:
        area = self.editor.area
        assert isinstance(area, NotesArea)
        return area

    def write(self, text: str) -> None:
        self.bench.type(self.area, text)

    def leave(self) -> None:
        self.bench.pane.title.editor.buddy().setFocus()
        QApplication.processEvents()


@pytest.fixture
def notes(bench: Bench) -> Notes:
    return Notes(bench)


def test_notes_are_rendered_once_they_are_left(notes: Notes) -> None:
    notes.write("# Course\n\n- **first** 林芳正\n- second")
    notes.leave()
    assert notes.editor.view.isVisible()
    assert not notes.area.isVisible()
    shown = notes.editor.view.document()
    assert shown.toPlainText().splitlines() == ["Course", "first 林芳正", "second"]
    assert notes.bench.saved(notes.id, "notes") == "# Course\n\n- **first** 林芳正\n- second"
    notes.bench.pane.focus_field("notes")
    assert notes.area.isVisible()
    assert notes.area.hasFocus()


def test_names_are_offered_after_two_brackets(notes: Notes) -> None:
    notes.write("Seen with ")
    QTest.keyClicks(notes.area, "[[park")
    assert [row.title for row in notes.area.suggestions.rows()] == ["Park [Jin]"]
    notes.bench.press(notes.area, Qt.Key.Key_Return)
    assert notes.area.words() == f"Seen with [Park \\[Jin\\]](record:{notes.park})"
    gone: list[str] = []
    notes.bench.pane.record_activated.connect(gone.append)
    notes.bench.press(notes.area, Qt.Key.Key_Left)
    notes.bench.press(notes.area, Qt.Key.Key_Return, ALT)
    notes.leave()
    assert notes.editor.view.document().toPlainText() == "Seen with Park [Jin]"
    notes.editor.view.anchorClicked.emit(QUrl(f"record:{notes.park}"))
    assert gone == [notes.park, notes.park]


def test_a_name_goes_where_it_was_typed_after_characters_of_two_units(notes: Notes) -> None:
    notes.write("𠮷野 😀 met  in Munich")
    cursor = notes.area.textCursor()
    cursor.setPosition(len("𠮷野 😀 met ".encode("utf-16-le")) // 2)
    notes.area.setTextCursor(cursor)
    QTest.keyClicks(notes.area, "[[park")
    assert [row.title for row in notes.area.suggestions.rows()] == ["Park [Jin]"]
    notes.bench.press(notes.area, Qt.Key.Key_Return)
    link = f"[Park \\[Jin\\]](record:{notes.park})"
    assert notes.area.words() == f"𠮷野 😀 met {link} in Munich"
    gone: list[str] = []
    notes.bench.pane.record_activated.connect(gone.append)
    notes.bench.press(notes.area, Qt.Key.Key_Return, ALT)
    assert gone == [notes.park]


def test_a_name_that_is_not_wanted_is_dismissed(notes: Notes) -> None:
    QTest.keyClicks(notes.area, "[[park")
    notes.bench.press(notes.area, Qt.Key.Key_Escape)
    assert not notes.area.suggestions.isVisible()
    assert notes.area.words() == "[[park"


def test_typing_is_undone_in_the_field_first(notes: Notes) -> None:
    notes.write("One")
    assert notes.bench.pane.undo_in_focus()
    assert notes.area.words() == ""


def test_nothing_is_loaded_and_html_is_text(notes: Notes, tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(picture))
    address = QUrl.fromLocalFile(str(picture))
    notes.write(f'![see]({address.toString()})\n\n<img src="{address.toString()}">\n\n<b>plain</b>')
    notes.leave()
    document = notes.editor.view.document()
    assert "<b>plain</b>" in document.toPlainText()
    assert "￼" not in document.toPlainText(), "no picture stands in the text"
    found = document.resource(QTextDocument.ResourceType.ImageResource, address)
    assert isinstance(found, QImage)
    assert found.width() == 1


def test_an_address_is_not_opened_without_asking(notes: Notes) -> None:
    menu = notes.editor.view.menu_of(QUrl("https://example.org/a?b&c"))
    assert [action.text() for action in menu.actions()] == [
        "Open https://example.org/a?b&&c outside Caseapp",
        "Copy the address",
    ]
    (only,) = notes.editor.view.menu_of(QUrl("file:///etc/passwd")).actions()
    only.trigger()
    assert QApplication.clipboard().text() == "file:///etc/passwd"


def test_what_changes_elsewhere_is_rendered(notes: Notes) -> None:
    notes.leave()
    edit(notes.bench.session.workspace, notes.id, notes="*From elsewhere* שלום 😀")
    notes.bench.settle()
    assert notes.editor.view.isVisible()
    assert notes.editor.view.document().toPlainText() == "From elsewhere שלום 😀"


def test_a_case_that_cannot_be_written_is_read(notes: Notes) -> None:
    notes.write("Some words")
    notes.leave()
    notes.bench.row("notes").set_read_only(True)
    notes.editor.view.edit_requested.emit()
    assert notes.editor.view.isVisible()
