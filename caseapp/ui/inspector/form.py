"""The form of one kind of record, made from the registry: a row a field, lists under heads, common fields folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from caseapp.domain.kinds import COMMON, Field, FieldType, Kind
from caseapp.platform.translation import tr
from caseapp.queries.evidence import Quote
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.chain.editor import ChainEditor
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.extras.registry import EXTRAS
from caseapp.ui.inspector.field_row import FieldRow
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.sections import SectionRow, rule

FOLDED = tuple(field for field in COMMON if field.name != "title")
WORDS = ("excerpt", "exact")
#: Lists that stand in one line beside their label.
IN_LINE = {"tag", "event_log"}
QUOTED = {WORDS, ("excerpt", "prefix"), ("excerpt", "suffix"), ("statement", "text")}


class RecordForm(QWidget):
    """All fields of a kind but the title. It is the scope of its editors."""

    record_activated = Signal(str)
    excerpt_activated = Signal(str)
    cite_requested = Signal(str, str)

    def __init__(self, kind: Kind, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formBody")
        self.kind = kind
        self._context = context
        self._look = Look(context.theme)
        self.rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 8, 8)
        column.setSpacing(0)
        self._column = column
        self.extras = [make(context, self) for make in EXTRAS.get(kind.name, ())]
        self._fold = self._make_fold()
        self._folded = QWidget(self)
        self._build()

    @property
    def outer(self) -> Scope | None:
        """Nothing is around the form."""
        return None

    def value_of(self, name: str) -> Any:
        """What stands in a field's editor now; None when this kind has no such field."""
        row = self.rows.get(name)
        return row.editor.value() if row is not None else None

    def show_record(self, view: RecordView, quotes: Sequence[Quote]) -> None:
        """Shows another record of the kind."""
        # Subtle: editors look at each other (a date at the place), so all have their values before any does.
        for row in self.rows.values():
            row.show_record(view)
        self._look_around()
        for extra in self.extras:
            extra.show_record(view)
        self.show_sources(quotes)
        self._unfold(any(view.fields[field.name] not in ("", [], field.default) for field in FOLDED))

    def concerns(self) -> set[str]:
        """Other records whose changes are seen in this form."""
        return {each for extra in self.extras for each in extra.concerns()}

    def refresh(self, view: RecordView, quotes: Sequence[Quote], *, is_own: bool) -> None:
        """The record changed."""
        for row in self.rows.values():
            row.refresh(view, is_own=is_own)
        self._look_around()
        for extra in self.extras:
            extra.show_record(view)
        self.show_sources(quotes)

    def refresh_fields(self, view: RecordView, *, is_own: bool) -> None:
        """Fields of the record's own changed, and nothing that hangs on it."""
        changed = [row for row in self.rows.values() if row.saved != view.fields[row.field.name]]
        for row in changed:
            row.refresh(view, is_own=is_own)
            row.show_sources()
        if any(row.field.type in (FieldType.REF, FieldType.DATE) for row in changed):
            self._look_around()

    def _look_around(self) -> None:
        for row in self.rows.values():
            row.editor.look_around()

    def show_sources(self, quotes: Sequence[Quote]) -> None:
        """Shows which quotes back which field."""
        by_field: dict[str, list[Quote]] = {}
        for quote in quotes:
            by_field.setdefault(quote.field.partition("/")[0], []).append(quote)
        for name, row in self.rows.items():
            row.show_sources(by_field.get(name, ()))

    def show_disputed(self, names: frozenset[str]) -> None:
        """Marks the fields that copies disagree on."""
        for name, row in self.rows.items():
            row.mark.set_disputed(name in names)

    def show_origins(self, count: int) -> None:
        """Shows below the chain, if there is one, from how many independent origins the quotes come."""
        row = self.rows.get("chain")
        if row is not None and isinstance(row.editor, ChainEditor):
            row.editor.show_origins(count)

    def flush(self) -> None:
        """Hands everything typed to the case."""
        for row in self.rows.values():
            row.flush()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        for row in self.rows.values():
            row.set_read_only(is_read_only)

    def focus_field(self, name: str) -> bool:
        """Goes to a field; False when this kind has none of that name."""
        row = self.rows.get(name)
        if row is None:
            return False
        if self._folded.isAncestorOf(row):
            self._unfold(True)
        stop = row.first_stop() if isinstance(row, SectionRow) else row.editor.buddy()
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        self._turn(self._fold.isChecked())
        for row in self.rows.values():
            row.refresh_look()

    def _build(self) -> None:
        is_citeable = self.kind.name != "excerpt"
        lists = [field for field in self.kind.fields if _is_section(field)]
        # Where words stand is seen in the reader; it is told below, with what is seldom looked at.
        places = [field for field in self.kind.fields if field.is_fixed and (self.kind.name, field.name) != WORDS]
        for field in self.kind.fields:
            if field not in lists and field not in places:
                self._add(field, self._column, is_citeable=is_citeable and not field.is_fixed)
        for field in lists:
            self._add(field, self._column, is_citeable=is_citeable)
        for extra in self.extras:
            extra.record_activated.connect(self.record_activated)
            extra.excerpt_activated.connect(self.excerpt_activated)
            self._column.addWidget(extra)
        self._column.addSpacing(self._look.px(4))
        self._column.addWidget(rule(self))
        self._column.addWidget(self._fold)
        inner = QVBoxLayout(self._folded)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for field in (*FOLDED, *places):
            self._add(field, inner, is_citeable=False)
        self._column.addWidget(self._folded)
        self._column.addStretch(1)
        self._folded.hide()

    def _add(self, field: Field, column: QVBoxLayout, *, is_citeable: bool) -> None:
        make = SectionRow if _is_section(field) else FieldRow
        row = make(field, self._context, self, column.parentWidget() or self, is_citeable=is_citeable)
        if (self.kind.name, field.name) in QUOTED:
            row.editor.buddy().setFont(self._look.serif())
            row.editor.buddy().setProperty("serif", True)
        row.record_activated.connect(self.record_activated)
        row.excerpt_activated.connect(self.excerpt_activated)
        row.cite_requested.connect(self.cite_requested)
        row.editor.sibling_said.connect(self._on_editor_sibling_said)
        row.set_read_only(self._context.session.is_read_only)
        self.rows[field.name] = row
        column.addWidget(row)

    def _make_fold(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("fold")
        button.setCheckable(True)
        button.setText(tr("Sensitivity, notes, tags"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFont(self._look.font(11, is_medium=True))
        button.toggled.connect(self._on_fold_toggled)
        button.setIcon(self._context.icons.icon("chevron-right", "text3"))
        return button

    def _unfold(self, is_open: bool) -> None:
        self._fold.setChecked(is_open)

    def _turn(self, is_open: bool) -> None:
        self._fold.setIcon(self._context.icons.icon("chevron-down" if is_open else "chevron-right", "text3"))

    def _on_editor_sibling_said(self, name: str, value: object) -> None:
        row = self.rows[name]
        row.editor.show_value(value)
        row.editor.edited.emit()
        row.flush()

    def _on_fold_toggled(self, is_open: bool) -> None:
        self._folded.setVisible(is_open)
        self._turn(is_open)


def _is_section(field: Field) -> bool:
    """Whether a field is a list under a head of its own."""
    return field.type is FieldType.ROWS and field.table not in IN_LINE
