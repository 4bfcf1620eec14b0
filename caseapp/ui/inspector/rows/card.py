"""One row of a list: its summary, a cell edited in place, and the form with all its parts while it is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.queries.evidence import Quote
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.in_place import ONE_LINE, InPlace
from caseapp.ui.inspector.rows.parts import Row, parts_of
from caseapp.ui.inspector.rows.row_form import RowForm
from caseapp.ui.inspector.rows.summary import RowSummary
from caseapp.ui.inspector.rows.words import RowStyle
from caseapp.ui.inspector.source_mark import SourceMark, state_of


class RowCard(QWidget):
    """A row: its summary, and its form while it is open."""

    edited = Signal()
    touched = Signal()
    finished = Signal()
    moved = Signal(object, int)
    removed = Signal(object)
    stepped = Signal(object, int)
    chosen = Signal(object, object)
    extended = Signal(object, int)
    act_begun = Signal()  # what follows is to be undone by itself
    cite_requested = Signal(str, str)  # the row's id, stance
    words_dropped = Signal(str, object)  # the row's id, what is carried
    excerpt_activated = Signal(str)
    record_activated = Signal(str)

    def __init__(self, field: Field, style: RowStyle, context: FormContext, outer: Scope, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._context = context
        self._outer = outer
        self._style = style
        self._row: Row = {}
        self.key = ""
        self.form: RowForm | None = None
        self._in_place: InPlace | None = None
        self.is_read_only = False
        self._mark: SourceMark | None = None
        self._quotes: tuple[Quote, ...] = ()
        self.can_cite = False
        self.summary = self.make_summary(style)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.summary)
        self.summary.opened.connect(self._on_summary_opened)
        self.summary.removed.connect(self._on_removed)
        self.summary.moved.connect(self._on_moved)
        self.summary.followed.connect(self._on_summary_followed)
        self.summary.edit_requested.connect(self.edit_part)
        self.summary.menu_requested.connect(self._on_summary_menu_requested)
        self.summary.sources_requested.connect(self._on_summary_sources_requested)
        self.summary.target.dropped.connect(self._on_target_dropped)
        self.summary.stepped.connect(partial(self.stepped.emit, self))
        self.summary.chosen.connect(partial(self.chosen.emit, self))
        self.summary.extended.connect(partial(self.extended.emit, self))

    def make_summary(self, style: RowStyle) -> RowSummary:
        """The closed row."""
        return RowSummary(style, Look(self._context.theme), self)

    def make_form(self) -> RowForm:
        """The open row, below the closed one."""
        form = RowForm(self._field, self._context, self._outer, self)
        self._column.addWidget(form)
        return form

    @property
    def row_id(self) -> str:
        """The id of the row, "" before the case has given one."""
        return str(self._row.get("id") or "")

    @property
    def is_open(self) -> bool:
        """Whether its form is shown."""
        return self.form is not None and not self.form.isHidden()

    def show_row(self, row: Row, key: str) -> None:
        """Shows a row."""
        self._row, self.key = row, key
        if self.form is not None:
            self.form.show_row(row, key)

    def row(self) -> Row:
        """The row with what was typed."""
        return self.form.row() if self.form is not None else self._row

    def open(self, part: str = "") -> None:
        """Shows the form and goes to a part of it, the first unless one is named."""
        if self.is_read_only:
            return
        self.act_begun.emit()
        form = self._made_form()
        form.show_row(self._row, self.key)
        form.show()
        editor = form.editors[part] if part else next(iter(form.editors.values()))
        editor.buddy().setFocus(Qt.FocusReason.TabFocusReason)

    def edit_part(self, part: str, typed: str = "") -> None:
        """Edits a part in its cell; one that needs more room than a line in the form. An offer there is taken."""
        if self.is_read_only or not part:
            return
        offer = next((cell.offer for cell in self.summary.cells if cell.offer), "")
        if part == "tenure" and offer:
            self.put(part, offer)
            self.finished.emit()
            return
        if part == "actor" and self._row.get("unnamed") and not self._row.get("actor"):
            part = "unnamed"
        if self.is_open or self._type_of(part) not in ONE_LINE:
            self.open(part)
            return
        self.act_begun.emit()
        form = self._made_form()
        form.show_row(self._row, self.key)
        place = self.summary.place_of("actor" if part == "unnamed" else part)
        self._made_place().begin(form, part, place, typed)

    def put(self, part: str, value: Any) -> None:
        """Sets a part as an act of its own."""
        self.act_begun.emit()
        form = self._made_form()
        form.show_row(self._row, self.key)
        form.put(part, value)

    def close_form(self) -> None:
        """Closes the form; the keyboard goes back to the row."""
        if self.form is not None:
            had_focus = self.form.isAncestorOf(self.window().focusWidget() or self)
            self.form.hide()
            if had_focus:
                self.summary.setFocus()
        self.updateGeometry()

    def finish(self) -> None:
        """Saves and closes the form."""
        self.finished.emit()
        self.close_form()

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Shows what backs this row and no other."""
        self._quotes = tuple(quotes)
        self.summary.set_source(state_of(quotes) if quotes else "")
        self.mark.show_quotes(quotes, is_analyst=False, is_empty=False)

    @property
    def mark(self) -> SourceMark:
        """The sources of the row as a menu; it is not shown itself."""
        if self._mark is None:
            self._mark = SourceMark(tr(self._field.label), Look(self._context.theme), self._context.icons, self)
            self._mark.hide()
            self._mark.excerpt_activated.connect(self.excerpt_activated)
            self._mark.cite_requested.connect(self._on_mark_cite_requested)
            self._mark.stance_chosen.connect(self._context.set_stance)
            self._mark.removal_requested.connect(self._context.remove_citation)
        return self._mark

    def allow_citing(self, can_cite: bool) -> None:
        """Whether words can be cited for the row; it must be in the case."""
        self.can_cite = can_cite
        self.summary.target.allow(can_cite and bool(self.row_id))

    def _made_form(self) -> RowForm:
        if self.form is None:
            self.form = self._wired(self.make_form())
            self.form.hide()
        return self.form

    def _made_place(self) -> InPlace:
        if self._in_place is None:
            self._in_place = InPlace(Look(self._context.theme), self.summary)
            self._in_place.ended.connect(self._on_in_place_ended)
            self._in_place.tabbed.connect(self._on_in_place_tabbed)
        return self._in_place

    def _type_of(self, part: str) -> object:
        return next(each.type for each in parts_of(self._field) if each.name == part)

    def _wired(self, form: RowForm) -> RowForm:
        form.edited.connect(self.edited)
        form.touched.connect(self.touched)
        form.finished.connect(self.finished)
        form.moved.connect(self._on_moved)
        form.removed.connect(self._on_removed)
        form.closed.connect(self.finish)
        form.record_activated.connect(self.record_activated)
        return form

    def _on_summary_opened(self, _is_checked: bool = False) -> None:
        if self.is_open:
            self.finish()
        else:
            self.open()

    def _on_removed(self, _is_checked: bool = False) -> None:
        if not self.is_read_only:
            self.removed.emit(self)

    def _on_moved(self, by: int, _is_checked: bool = False) -> None:
        if not self.is_read_only:
            self.moved.emit(self, by)

    def _on_summary_followed(self, _is_checked: bool = False) -> None:
        link = next((cell.link for cell in self.summary.cells if cell.link), "")
        if link:
            self.record_activated.emit(link)

    def _on_in_place_ended(self) -> None:
        self.finished.emit()
        if self.form is not None and self.form.has_problem():
            self.form.show()  # a part that was refused says why below it

    def _on_in_place_tabbed(self, by: int) -> None:
        place = self._made_place()
        parts = [part.name for part in parts_of(self._field) if part.name in self._slots() and part.type in ONE_LINE]
        shown = "actor" if place.part == "unnamed" else place.part
        at = parts.index(shown) + by
        place.end(keeps_focus=True)
        if 0 <= at < len(parts):
            self.summary.go_to(parts[at])
            self.edit_part(parts[at])
        else:
            self.stepped.emit(self, by)

    def _slots(self) -> set[str]:
        return {part for parts in self._style.slots for part in parts}

    def _on_summary_menu_requested(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(place)
        menu.deleteLater()

    def menu(self) -> QMenu:
        """What can be done with the row."""
        menu = QMenu(self)
        if any(cell.link for cell in self.summary.cells):
            menu.addAction(tr("Go to it\tAlt+Return")).triggered.connect(self._on_summary_followed)
        if self.row_id and (self.can_cite or self._quotes):
            self.mark.can_cite = self.can_cite
            sources = self.mark.menu_of_quotes()
            sources.setTitle(tr("Sources of this row"))
            menu.addMenu(sources)
        if not self.is_read_only:
            menu.addAction(tr("All parts of the row\tSpace")).triggered.connect(self._on_summary_opened)
            menu.addAction(tr("Move up\tAlt+Up")).triggered.connect(partial(self._on_moved, -1))
            menu.addAction(tr("Move down\tAlt+Down")).triggered.connect(partial(self._on_moved, 1))
            menu.addSeparator()
            menu.addAction(tr("Remove\tDel")).triggered.connect(self._on_removed)
        return menu

    def _on_summary_sources_requested(self) -> None:
        if self.row_id and (self.can_cite or self._quotes):
            self.mark.can_cite = self.can_cite
            menu = self.mark.menu_of_quotes()
            menu.exec(self.summary.mapToGlobal(self.summary.rect().bottomLeft()))
            menu.deleteLater()

    def _on_mark_cite_requested(self, stance: str) -> None:
        self.cite_requested.emit(self.row_id, stance)

    def _on_target_dropped(self, words: object) -> None:
        self.words_dropped.emit(self.row_id, words)
