"""Editors of a place: its coordinates in any common form, and its time zone, which is found and offered."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from caseapp.domain.coordinates import read_pair
from caseapp.domain.dates.zones import zone_of
from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.text import NumberEditor, TextEditor


class CoordinateEditor(NumberEditor):
    """Degrees; both coordinates pasted into one line go to both."""

    def settle(self) -> None:
        """Takes a pair apart."""
        pair = read_pair(self.line.text())
        if pair is None:
            return
        own, other = pair if self.field.name == "latitude" else pair[::-1]
        self.line.setText(str(own))
        self.edited.emit()
        self.sibling_said.emit("longitude" if self.field.name == "latitude" else "latitude", other)


class ZoneEditor(TextEditor):
    """An IANA name, or a city or country that has one; what the place's own names say is offered while it is empty."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self._zone = ""
        self.offer = QToolButton(self)
        self.offer.setObjectName("link")
        self.offer.setCursor(Qt.CursorShape.PointingHandCursor)
        self.offer.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.offer.hide()
        self.row.addWidget(self.offer)
        self.offer.clicked.connect(self._on_offer_clicked)

    def show_value(self, value: Any) -> None:
        """Shows a zone."""
        super().show_value(value)
        self._propose()

    def look_around(self) -> None:
        """Its names may be others now."""
        self._propose()

    def value(self) -> Any:
        """The zone that the words mean; the words themselves when they mean none."""
        words = self.line.text().strip()
        # IANA keeps names such as “Japan” for older programs; the city is the name of today.
        is_name = "/" in words and words in available_timezones()
        return words if is_name else zone_of(words) or words

    def problem(self) -> str:
        """Says when there is no such zone."""
        zone = str(self.value())
        if not zone or zone in available_timezones():
            return ""
        return tr("There is no time zone “{zone}”. Type a city, a country, or a name such as Europe/Berlin.", zone=zone)

    def mark_saved(self) -> None:
        """A city became its zone."""
        super().mark_saved()
        zone = str(self.value())
        if self.line.text().strip() != zone:
            self.line.show_text(zone)
        self._propose()

    def _propose(self) -> None:
        zone = "" if self.line.text().strip() or self.is_read_only else self._found()
        self._zone = zone
        self.offer.setText(tr("Take {zone}", zone=zone))
        self.offer.setVisible(bool(zone))

    def _found(self) -> str:
        """By the title, the names, and then by what the place is a part of."""
        view = self.context.view
        if view is None:
            return ""
        names = self.scope.value_of("names") or []
        around = self.context.ref(str(self.scope.value_of("part_of") or ""))
        words = [view.title, *(str(row.get("text") or "") for row in names), around.title if around else ""]
        return next((zone for each in words if each and (zone := zone_of(each))), "")

    def _on_offer_clicked(self, _is_checked: bool = False) -> None:
        self.line.show_text(self._zone)
        self.edited.emit()
        self.finished.emit()
        self.line.setFocus()
