"""Every field of every kind is edited through its widget and read back from the case."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.domain.values import coerce
from tests.factories import ARTICLE, cite, import_text
from tests.ui.inspector.bench import Bench

WORDS = {"iso3166": "KR", "tz": "Europe/Berlin", "language": "ko"}
OWN_EDITORS = ("tag", "action_log", "attribution", "participation", "event_log")
ORDINARY = (
    FieldType.TEXT,
    FieldType.LONG_TEXT,
    FieldType.CHOICE,
    FieldType.FLAG,
    FieldType.INTEGER,
    FieldType.NUMBER,
    FieldType.DATE,
    FieldType.REF,
)


def record_of(bench: Bench, kind: str) -> str:
    """A record of a kind, shown. An excerpt needs its words."""
    if kind != "excerpt":
        record_id = bench.add(kind, f"Some {kind}")
    else:
        imported = import_text(bench.session.workspace)
        holder = bench.add("event", "Holder")
        record_id = cite(bench.session.workspace, imported.version_id, "Munich", holder)
        bench.settle()
    bench.show(record_id)
    return record_id


def fields_of(*types: FieldType) -> list[Any]:
    found = []
    for kind in KINDS.values():
        for field in (*COMMON[1:], *kind.fields):
            if field.type in types and not field.is_fixed:
                found.append(pytest.param(kind.name, field, id=f"{kind.name}-{field.name}"))
    return found


def target_of(bench: Bench, field: Field) -> str:
    """A record that a reference may name."""
    kind = field.to[0] if field.to[0] in KINDS else "person"
    if kind == "excerpt":
        imported = import_text(bench.session.workspace)
        return cite(bench.session.workspace, imported.version_id, "Munich", bench.add("event", "Talks"), text=ARTICLE)
    return bench.add(kind, "Target of the reference")


def enter(bench: Bench, field: Field, widget: QWidget, target: str) -> object:
    """Types a value as a person would; returns what the case should hold."""
    if isinstance(widget, QCheckBox):
        widget.click()
        return True
    if isinstance(widget, QComboBox) and not widget.isEditable():
        word = field.choices[-1]
        at = widget.findData(word)
        widget.setCurrentIndex(at)
        widget.activated.emit(at)
        return word
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    assert line is not None
    if field.type is FieldType.REF and "excerpt" not in field.to:
        bench.pick(line, "Target of the ref")
        return target
    if field.type is FieldType.REF:
        bench.type(line, target)
        return target
    words: dict[FieldType, str] = {FieldType.INTEGER: "7", FieldType.NUMBER: "48.1375", FieldType.DATE: "18 Feb 2023"}
    typed = words.get(field.type) or WORDS.get(field.name, "씨 林芳正 𠮷 done")
    if field.type is FieldType.LONG_TEXT:
        typed = "first\u00a0line\nsecond 林芳正"
    bench.type(line, typed)
    return coerce(field, typed)


def compare(found: object, expected: object) -> None:
    if isinstance(expected, CaseDate):
        assert isinstance(found, CaseDate)
        assert (found.edtf, found.as_stated) == (expected.edtf, expected.as_stated)
    else:
        assert found == expected


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_opens_for_every_kind_and_saves_nothing_by_itself(bench: Bench, kind: str) -> None:
    record_id = record_of(bench, kind)
    before = bench.session.history
    bench.pane.flush()
    bench.settle()
    assert bench.session.history == before
    assert bench.pane.record_id == record_id
    assert set(bench.pane.form.rows if bench.pane.form else ()) == {
        field.name for field in (*COMMON[1:], *KINDS[kind].fields)
    }


@pytest.mark.parametrize(("kind", "field"), fields_of(*ORDINARY))
def test_a_value_is_entered_and_read_back(bench: Bench, kind: str, field: Field) -> None:
    target = target_of(bench, field) if field.type is FieldType.REF else ""
    record_id = record_of(bench, kind)
    bench.pane.focus_field(field.name)
    expected = enter(bench, field, bench.row(field.name).editor.buddy(), target)
    compare(bench.saved(record_id, field.name), expected)
    assert bench.row(field.name).problem.isHidden()


@pytest.mark.parametrize(("kind", "field"), fields_of(FieldType.REFS))
def test_a_list_of_references_takes_and_gives_up(bench: Bench, kind: str, field: Field) -> None:
    first, second = bench.add("person", "Park Jin"), bench.add("state", "Japan")
    record_id = record_of(bench, kind)
    bench.pick(bench.line(field.name), "park")
    bench.pick(bench.line(field.name), "japan")
    assert bench.saved(record_id, field.name) == [first, second]
    chip = bench.row(field.name).editor.chips[0]  # type: ignore[attr-defined]
    bench.press(chip.button, Qt.Key.Key_Delete)
    assert bench.saved(record_id, field.name) == [second]


@pytest.mark.parametrize(
    ("kind", "field"), [case for case in fields_of(FieldType.ROWS) if case.values[1].table not in OWN_EDITORS]
)
def test_a_row_is_added_changed_and_removed(bench: Bench, kind: str, field: Field) -> None:
    target = bench.add("person", "Target of the reference")
    record_id = record_of(bench, kind)
    bench.pane.focus_field(field.name)
    editor = bench.rows(field.name)
    editor.add_row()
    form = editor.cards[0].form
    assert form is not None
    name, part = next(iter(form.editors.items()))
    expected = enter(bench, part.field, part.buddy(), target)
    (row,) = bench.saved(record_id, field.name)
    if field.table == "tenure":
        assert row["post"]
    else:
        assert row[name] == expected
    row_id = row["id"]
    last_name, last = list(form.editors.items())[-1]
    if last.field.type not in (FieldType.ROW_REF, FieldType.REF) and last_name != name:
        second = enter(bench, last.field, last.buddy(), target)
        (row,) = bench.saved(record_id, field.name)
        assert row["id"] == row_id, "a row keeps its id while it is being typed"
        compare(row[last_name], second)
    editor.cards[0].summary.setFocus()
    bench.press(editor.cards[0].summary, Qt.Key.Key_Delete)
    assert bench.saved(record_id, field.name) == []


def test_tags_are_chips(bench: Bench) -> None:
    record_id = record_of(bench, "person")
    bench.pane.focus_field("tags")
    line = bench.line("tags")
    bench.type(line, "G20")
    bench.press(line, Qt.Key.Key_Return)
    bench.type(line, "New Delhi")
    bench.press(line, Qt.Key.Key_Return)
    assert [row["label"] for row in bench.saved(record_id, "tags")] == ["G20", "New Delhi"]


def test_a_note_is_added_to_the_log_of_an_item(bench: Bench) -> None:
    record_id = record_of(bench, "action_item")
    line = bench.line("log")
    bench.type(line, "Asked the desk in Tokyo")
    bench.press(line, Qt.Key.Key_Return)
    assert [row["note"] for row in bench.saved(record_id, "log")] == ["Asked the desk in Tokyo"]
    assert line.text() == ""


def test_the_words_of_an_excerpt_cannot_be_changed(bench: Bench) -> None:
    record_of(bench, "excerpt")
    area = bench.row("exact").editor.buddy()
    assert area.property("readOnly") is True
    assert bench.row("text_version").editor.buddy().property("text") == "Report, version 1"
