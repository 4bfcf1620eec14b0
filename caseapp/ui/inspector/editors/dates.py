"""The editor of a date: it takes the source's words and shows below what they became, why, and in which zone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from caseapp.domain.dates.shown import explain_date, show_date
from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.queries.evidence import Quote
from caseapp.queries.participants import zone_of
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.date_choices import DateChoices
from caseapp.ui.inspector.editors.lines import QuietLine

PLACE_FIELDS = ("place", "dateline_place")


class DateEditor(Editor):
    """Words above, their meaning below. Words that stand as they were keep the meaning they had."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self._date: CaseDate | None = None
        self._words = ""
        self._instead: CaseDate | None = None  # the same words in the zone of the place, taken by hand
        self._before: list[CaseDate | None] = []  # what Undo brings back
        self.line = QuietLine(self)
        self._box = QWidget(self)
        self._box.setObjectName("dateMeaning")
        self._head = self._label("dateHead")
        self._more = self._label("dateMore")
        self._choices = DateChoices(context, self._box)
        self._undo = self._link(tr("Undo"))
        self._take_zone = self._link("")
        self._build()

    def show_value(self, value: Any) -> None:
        """Shows a date of the case, or words that are no date yet."""
        self._instead = None
        if isinstance(value, Mapping):
            self._show_words(str(value.get("as_stated", "")))
        else:
            self._date = value
            self._words = (value.as_stated or show_date(value)) if value is not None else ""
            self._show_words(self._words)
        self._explain()

    def value(self) -> Any:
        """The date as it was, or the words typed with the zone they are read in."""
        words = self.line.text().strip()
        if words == self._words:
            return self._instead or self._date
        return {"as_stated": words, "tz": self.zone()} if words else None

    def problem(self) -> str:
        """Why the words are no date."""
        try:
            self._read()
        except BadInput as error:
            return str(error)
        return ""

    def start_over(self) -> None:
        """Undo does not reach into another record."""
        self._before.clear()

    def mark_saved(self) -> None:
        """The words were taken: they mean what they were read as from now on."""
        super().mark_saved()
        try:
            date = self._read()
        except BadInput:
            return
        if date != self._date:
            self._before.append(self._date)
        self._date, self._words, self._instead = date, self.line.text().strip(), None
        self._explain()

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Relative words count from the day their source was published."""
        self._choices.count_from([each.source_id for each in quotes])

    def look_around(self) -> None:
        """The place may be another now."""
        self._explain()

    def zone(self) -> str:
        """The time zone that typed words are read in: that of the place, or of the date as it was."""
        return self._zone_of_place() or date_zone(self._date)

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        self.line.setReadOnly(is_read_only)
        self._explain()

    def set_near(self, is_near: bool) -> None:
        """Hints show while the field is near."""
        hint = tr(self.field.hint) if self.field.hint else tr("the source’s words, or 18 Feb 2023")
        self.line.setPlaceholderText(hint if is_near and not self.is_read_only else "")

    def _build(self) -> None:
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(12)
        for link in (self._undo, self._take_zone):
            links.addWidget(link)
        links.addStretch(1)
        below = QVBoxLayout(self._box)
        below.setContentsMargins(8, 2, 0, 2)
        below.setSpacing(0)
        below.addWidget(self._head)
        below.addWidget(self._more)
        below.addWidget(self._choices)
        below.addLayout(links)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._box)
        self.row.addLayout(column)
        self.setFocusProxy(self.line)
        self.line.typed.connect(self._on_line_typed)
        self.line.returnPressed.connect(self.finished)
        self.line.escaped.connect(self.restored)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._take_zone.clicked.connect(self._on_take_zone_clicked)
        self._choices.chosen.connect(self._on_choices_chosen)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self._box)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _link(self, words: str) -> QToolButton:
        link = QToolButton(self._box)
        link.setObjectName("link")
        link.setText(words)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        return link

    def _show_words(self, words: str) -> None:
        self.line.show_text(words)

    def _read(self) -> CaseDate | None:
        value = self.value()
        return read_date(value["as_stated"], tz=value["tz"]) if isinstance(value, dict) else value

    def _explain(self) -> None:
        try:
            date = self._read()
        except BadInput as error:
            self._say("wrong", str(error), "")
            self._choices.offer("" if self.is_read_only else self.line.text().strip())
        else:
            self._choices.offer("")
            head, *more = explain_date(date) if date is not None else [""]
            is_plain = head.strip() == self.line.text().strip() and not more
            self._say("", "" if is_plain else head, "\n".join(more))
        self._undo.setVisible(bool(self._before) and not self.is_read_only)
        zone = self._zone_of_place()
        is_other = date_zone(self._date) != zone and bool(zone) and self._date is not None
        self._take_zone.setText(tr("Read in {zone} time", zone=zone))
        self._take_zone.setVisible(is_other and bool(self._words) and not self.is_read_only and not self._is_typing())
        self._box.setVisible(bool(self._head.text()) or not self._undo.isHidden() or not self._take_zone.isHidden())

    def _say(self, tone: str, head: str, more: str) -> None:
        self._head.setText(head)
        self._head.setVisible(bool(head))
        self._more.setText(more)
        self._more.setVisible(bool(more))
        if self._box.property("tone") != tone:
            for widget in (self._box, self._head):
                widget.setProperty("tone", tone)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _is_typing(self) -> bool:
        return self.line.text().strip() != self._words

    def _zone_of_place(self) -> str:
        scope: Scope | None = self.scope
        while scope is not None:
            for name in PLACE_FIELDS:
                place = scope.value_of(name)
                if isinstance(place, str) and place:
                    return zone_of(self.context.session.reader, place)
            scope = scope.outer
        return ""

    def _on_line_typed(self) -> None:
        self._explain()
        self.edited.emit()

    def _on_undo_clicked(self) -> None:
        self.show_value(self._before.pop())
        self.edited.emit()
        self.finished.emit()

    def _on_choices_chosen(self, edtf: str) -> None:
        words = self.line.text().strip()
        self._words = words
        self._instead = CaseDate.from_edtf(edtf, as_stated=words, tz=self.zone(), basis="resolved")
        self._explain()
        self.edited.emit()
        self.finished.emit()

    def _on_take_zone_clicked(self) -> None:
        if self._date is None:
            return
        self._instead = CaseDate.from_edtf(
            self._date.edtf, as_stated=self._date.as_stated, tz=self._zone_of_place(), basis=self._date.basis
        )
        self.edited.emit()
        self.finished.emit()


def date_zone(date: CaseDate | None) -> str:
    """The zone a date is read in, "" for none."""
    return date.tz if date is not None else ""
