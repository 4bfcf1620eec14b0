"""Below the form of an event that is not over: it is held, put off, called off or given another date, in one step.

The acts open a few fields in the bar itself; what the event was before is kept in its course.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field
from caseapp.domain.kinds.fields import date, ref, text
from caseapp.ops import events
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.look import LABEL_WIDTH, Look, repolish
from caseapp.ui.inspector.record_bar import RecordBar
from caseapp.ui.widgets.flow_layout import FlowLayout

#: What may become of an event, by what it is now.
ACTS: dict[str, tuple[str, ...]] = {
    "planned": ("held", "rescheduled", "postponed", "cancelled"),
    "expected": ("held", "planned", "postponed", "cancelled"),
    "unscheduled": ("planned", "held", "cancelled"),
    "postponed": ("planned", "held", "cancelled"),
    "cancelled": ("planned", "held"),
    "held": (),
}
BUTTONS = {
    "held": mark("Held…"),
    "rescheduled": mark("Other date…"),
    "planned": mark("Planned…"),
    "postponed": mark("Postponed…"),
    "cancelled": mark("Cancelled…"),
}
_QUESTIONS = {
    "held": mark("It was held"),
    "rescheduled": mark("It has another date"),
    "planned": mark("It is planned"),
    "postponed": mark("It is postponed"),
    "cancelled": mark("It is cancelled"),
}
_DATES = {
    "held": mark("Date held"),
    "rescheduled": mark("New date"),
    "planned": mark("Date"),
    "postponed": mark("New date, if known"),
}
_PLACE = ref("place", mark("Place"), "place")
_NOTE = text("note", mark("Note"), mark("why, or who said so"))


class EventBar(RecordBar):
    """A button an act; below them, the fields of the one begun. It is the scope of these."""

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._look = Look(context.theme)
        self._view: RecordView | None = None
        self._act = ""
        self.buttons = {act: QPushButton(tr(words), self) for act, words in BUTTONS.items()}
        self.fields = QWidget(self)
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._question = QLabel(self.fields)
        self._question.setFont(self._look.font(13, is_medium=True))
        self.words = QCheckBox(self.fields)
        self._problem = QLabel(self.fields)
        self.do_button = QPushButton(self.fields)
        self.do_button.setProperty("primary", True)
        self.leave_button = QPushButton(tr("Not now"), self.fields)
        self._build()

    @property
    def outer(self) -> Scope | None:
        """Nothing is around the bar."""
        return None

    def value_of(self, name: str) -> Any:
        """What stands in a field of the bar."""
        editor = self.editors.get(name)
        return editor.value() if editor is not None else None

    def show_record(self, view: RecordView) -> None:
        """Offers what the status allows; what is being filled in for the same event stays."""
        is_other = self._view is None or self._view.id != view.id
        self._view = view
        acts = ACTS.get(view.fields["status"], ())
        if is_other or self._act not in acts:
            self._close()
        self._show_buttons()

    def begin(self, act: str) -> bool:
        """Opens the fields of an act; False when the event allows no such act."""
        if self._view is None or act not in ACTS.get(self._view.fields["status"], ()):
            return False
        self.about_to_act.emit()
        self._act = act
        stood = self._view.fields["date"]
        is_day = isinstance(stood, CaseDate) and len(stood.edtf.partition("T")[0]) == 10
        self.editors["date"].start_over()
        self.editors["date"].show_value(stood if act == "held" and is_day else None)
        self.editors["place"].show_value(self._view.fields["place"])
        self.editors["note"].show_value("")
        self._label(act)
        self._say("")
        self._offer_words()
        self.fields.show()
        self._show_buttons()
        first = self.editors["date" if act in _DATES else "note"].buddy()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a field carries the act out, Esc gives it up."""
        if self._act and event.key() == Qt.Key.Key_Escape:
            self._close()
            self._show_buttons()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._acts = QWidget(self)
        line = FlowLayout(self._acts, self._look.px(6))
        line.fills = False
        for act, button in self.buttons.items():
            line.addWidget(button)
            button.clicked.connect(partial(self._on_button_clicked, act))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        for at, field in enumerate((date("date", mark("Date")), _PLACE, _NOTE)):
            self._add(at, field, grid)
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addWidget(self.do_button)
        ends.addWidget(self.leave_button)
        ends.addStretch(1)
        inner = QVBoxLayout(self.fields)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self._question)
        inner.addLayout(grid)
        inner.addWidget(self.words)
        inner.addWidget(self._problem)
        inner.addLayout(ends)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._acts)
        column.addWidget(self.fields)
        self.fields.hide()
        self.do_button.clicked.connect(self._do)
        self.leave_button.clicked.connect(self._on_leave_button_clicked)

    def _add(self, at: int, field: Field, grid: QGridLayout) -> None:
        editor = self.context.make_editor(field, self.context, self, self.fields)
        editor.set_near(True)
        label = QLabel(tr(field.label), self.fields)
        label.setProperty("role", "fieldLabel")
        label.setFont(self._look.font(12))
        label.setFixedWidth(self._look.px(LABEL_WIDTH))
        label.setWordWrap(True)
        label.setBuddy(editor.buddy())
        editor.buddy().setAccessibleName(tr(field.label))
        grid.addWidget(label, at, 0)
        grid.addWidget(editor, at, 1)
        self.editors[field.name], self._labels[field.name] = editor, label
        editor.finished.connect(partial(self._on_editor_finished, field.name))
        editor.restored.connect(self._on_leave_button_clicked)

    def _label(self, act: str) -> None:
        self._question.setText(tr(_QUESTIONS[act]))
        self.do_button.setText(tr("Set to {status}", status=tr(_status(act))))
        has_date = act in _DATES
        if has_date:
            self._labels["date"].setText(tr(_DATES[act]))
            self.editors["date"].buddy().setAccessibleName(tr(_DATES[act]))
        for name, is_shown in (("date", has_date), ("place", act != "cancelled")):
            self.editors[name].setVisible(is_shown)
            self._labels[name].setVisible(is_shown)

    def _offer_words(self) -> None:
        span = self.context.selection()
        self.words.setVisible(span is not None)
        self.words.setChecked(span is not None)
        if span is not None:
            one, many = "Cite the selected word, {n} character", "Cite the selected words, {n} characters"
            self.words.setText(plural(one, many, span[2] - span[1]))

    def _show_buttons(self) -> None:
        acts = ACTS.get(self._view.fields["status"], ()) if self._view is not None else ()
        for act, button in self.buttons.items():
            button.setVisible(act in acts and not self._act)
            is_first = bool(acts) and act == acts[0]
            if button.property("primary") != is_first:
                button.setProperty("primary", is_first)
                repolish(button)
        self._acts.setVisible(bool(acts) and not self._act)

    def _do(self) -> None:
        if self._view is None or not self._act:
            return
        problem = next((said for editor in self.editors.values() if (said := editor.problem())), "")
        changes = self._changes()
        if not problem and self._act in ("rescheduled", "planned") and not changes.get("date"):
            problem = tr("Say the date, also one that is not exact, such as: spring 2023.")
        self._say(problem)
        if problem:
            return
        op = partial(
            events.carry_on,
            event_id=self._view.id,
            status=_status(self._act),
            changes=changes,
            note=str(self.value_of("note") or ""),
            words=self.context.selection() if self.words.isVisible() and self.words.isChecked() else None,
        )
        self.context.run(op, done=self._on_done, refused=self._on_refused)

    def _changes(self) -> dict[str, object]:
        """What is said of date and place; an event that is called off keeps both, held without a date keeps its own."""
        found: dict[str, object] = {}
        if self._act in _DATES and (self.value_of("date") or self._act == "postponed"):
            found["date"] = self.value_of("date")
        if self._act != "cancelled" and self._view is not None:
            found["place"] = self.value_of("place")
        return found

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _close(self) -> None:
        self._act = ""
        self.fields.hide()

    def _on_button_clicked(self, act: str, _is_checked: bool = False) -> None:
        self.begin(act)

    def _on_editor_finished(self, name: str) -> None:
        editor = self.editors[name]
        order = list(self.editors)
        later = [each for each in order[order.index(name) + 1 :] if not self.editors[each].isHidden()]
        if editor.problem():
            self._say("" if name == "date" else editor.problem())
        elif later and name != "date":
            self.editors[later[0]].buddy().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._do()

    def _on_leave_button_clicked(self, _is_checked: bool = False) -> None:
        self._close()
        self._show_buttons()

    def _on_done(self, _result: object) -> None:
        if isValid(self):
            self._close()
            self._show_buttons()

    def _on_refused(self, error: Exception) -> None:
        """The case did not take it: all stands as it was typed, with the reason."""
        if isValid(self):
            self._say(str(error))


def _status(act: str) -> str:
    """The status an act leads to."""
    return "planned" if act == "rescheduled" else act
