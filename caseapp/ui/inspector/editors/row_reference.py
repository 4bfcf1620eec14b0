"""The editor of a row that is no record: the office a person held at the date of the event, and a text's version."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.queries.offices import offices_on
from caseapp.queries.participants import offices, version_words
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.choices import QuietCombo
from caseapp.ui.inspector.editors.lines import QuietLine


class TenureEditor(Editor):
    """The offices of the row's person at the date of the record, the one chosen first among them."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self._id: str | None = None
        self._asked: tuple[object, object] | None = None
        self.combo = _AskingCombo(self)
        self.row.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._on_combo_activated)

    def show_value(self, value: Any) -> None:
        """Shows an office."""
        self._id = value
        self._asked = None
        self.fill()

    def value(self) -> Any:
        """The id of the tenure, or None."""
        return self._id

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        self.combo.setEnabled(not is_read_only)

    def fill(self) -> None:
        """Asks again when person or date are others than before."""
        person, on = self.scope.value_of("actor"), self._date()
        if self._asked == (person, on):
            return
        self._asked = (person, on)
        reader = self.context.session.reader
        found = {each.tenure_id: each.words for each in offices_on(reader, person, on)} if person else {}
        if self._id and self._id not in found:
            found |= offices(reader, [self._id])
        self.combo.clear()
        self.combo.addItem("" if found else tr("No office known at this date"), None)
        for tenure_id, words in found.items():
            self.combo.addItem(words, tenure_id)
        self.combo.setCurrentIndex(max(0, self.combo.findData(self._id)))

    def _date(self) -> CaseDate | None:
        outer = self.scope.outer
        value = outer.value_of("date") if outer is not None else None
        return value if isinstance(value, CaseDate) else None

    def _on_combo_activated(self, _index: int) -> None:
        self._id = self.combo.currentData()
        self.edited.emit()
        self.finished.emit()


class _AskingCombo(QuietCombo):
    """Fills itself anew before it opens."""

    def showPopup(self) -> None:
        """Opens with what holds now."""
        owner = self.parent()
        if isinstance(owner, TenureEditor):
            owner.fill()
        super().showPopup()


class VersionLabel(Editor):
    """The text version an excerpt stands in; it never changes."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self._id: str | None = None
        self._line = QuietLine(self)
        self._line.setReadOnly(True)
        self.row.addWidget(self._line)
        self.setFocusProxy(self._line)

    def show_value(self, value: Any) -> None:
        """Shows a version in words."""
        self._id = value
        self._line.show_text(version_words(self.context.session.reader, value) if value else "")

    def value(self) -> Any:
        """The id, as it was."""
        return self._id
