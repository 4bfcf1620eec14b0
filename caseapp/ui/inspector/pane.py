"""The inspector: the form of the record shown, and under it its evidence, relations and history.

It reads one record at a time and writes one field at a time. It decides nothing about other panes; it emits wishes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.domain.errors import NotFound
from caseapp.domain.kinds import COMMON
from caseapp.ops import restore
from caseapp.platform.translation import mark, tr
from caseapp.queries import evidence, origins
from caseapp.queries.evidence import Quote
from caseapp.queries.records import RecordView, get
from caseapp.ui.inspector.bars import Bars
from caseapp.ui.inspector.context import FormContext, Span
from caseapp.ui.inspector.dispute_strip import DisputeStrip
from caseapp.ui.inspector.drafts import Drafts
from caseapp.ui.inspector.editors.lines import TypedWidget
from caseapp.ui.inspector.editors.registry import make_editor
from caseapp.ui.inspector.facts import Facts
from caseapp.ui.inspector.field_row import FieldRow
from caseapp.ui.inspector.form import RecordForm
from caseapp.ui.inspector.form_deck import FormDeck
from caseapp.ui.inspector.form_split import FormSplit
from caseapp.ui.inspector.gone import gone_words
from caseapp.ui.inspector.head import Head
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.same_strip import SameStrip
from caseapp.ui.inspector.sections import TitleRow
from caseapp.ui.inspector.tab_order import step_focus
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState

TITLE = COMMON[0]
NOTHING = (
    mark("Nothing chosen"),
    mark("Choose a record in the navigator, a table or the text to see its facts."),
)
DELETED = (mark("This record was deleted"), mark("Undo brings it back."))
_numbers = count(1)


class InspectorPane(QWidget):
    """One record at a time."""

    record_activated = Signal(str)
    excerpt_activated = Signal(str)
    conflict_activated = Signal(str)
    title_shown = Signal(str, str)  # kind, title
    closing_words_requested = Signal(str)  # item id
    cite_selection_requested = Signal(str, str, str)  # record id, field ("" for the record as a whole), stance
    delete_requested = Signal(str)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._look = Look(theme)
        self._context = FormContext(session, theme, icons, f"inspector {next(_numbers)}", make_editor)
        self._record_id: str | None = None
        self._watched: set[str] = set()
        self._is_stale = False
        self._form: RecordForm | None = None
        self.title = TitleRow(TITLE, self._context, self, self, is_citeable=True)
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(theme, icons, "brief", "", "", parent=self)
        self._split = FormSplit(self._look, self)
        self._deck = FormDeck(self._context, self._split)
        self.facts = Facts(self._context, self._split)
        self._bars = Bars(self._context, self)
        # Made last: the Tab key comes to its buttons after the form.
        self._head = Head(self._look, icons, self)
        self._same = SameStrip(session, self._look, self)
        self.disputes = DisputeStrip(session, self._look, self)
        self._build()
        self._wire(theme)
        self._apply_look()
        self.show_record(None)

    # What the window asks

    def show_record(self, record_id: str | None) -> None:
        """Saves what is typed and shows another record; None shows none."""
        if self._form is not None:
            self.flush()
        self._record_id = record_id
        self._same.show_record(record_id)
        self.disputes.show_record(record_id)
        if record_id is None:
            self._show_none(*NOTHING)
            return
        try:
            view = get(self._session.reader, record_id)
        except NotFound:
            self._show_none(*DELETED)
            return
        self._show(view)

    def flush(self) -> None:
        """Hands everything typed to the case at once."""
        self.title.flush()
        if self._form is not None:
            self._form.flush()

    @property
    def drafts(self) -> Drafts:
        """What is typed in fields, of any record, and not yet in the case."""
        return self._context.drafts

    def begin_act(self, act: str) -> bool:
        """Opens the fields of an act on the record shown, such as "held"; False when it allows no such act."""
        return self._bars.begin(act)

    def look_for_selection(self, selection: Callable[[], Span | None]) -> None:
        """Where the words selected in the reader are asked for."""
        self._context.selection = selection

    def focus_field(self, name: str) -> None:
        """Goes to a field of the record shown; the title is selected, to be typed over."""
        if name == "title":
            self.title.select_all()
        elif self._form is not None:
            self._form.focus_field(name)

    def undo_in_focus(self) -> bool:
        """Takes back typing in the field with the keyboard; False when it has none since the last save."""
        typed = self._typed_widget()
        return typed is not None and typed.undo_typing()

    def redo_in_focus(self) -> bool:
        """Brings back typing that was undone in the field with the keyboard; False when there is none."""
        typed = self._typed_widget()
        return typed is not None and typed.redo_typing()

    @property
    def record_id(self) -> str | None:
        """The record shown; also one that was deleted and may come back."""
        return self._record_id

    @property
    def form(self) -> RecordForm | None:
        """The form in use."""
        return self._form

    @property
    def outer(self) -> None:
        """The title stands in no scope of its own."""
        return

    def value_of(self, name: str) -> object:
        """What stands in a field now."""
        return self._form.value_of(name) if self._form is not None else None

    # How it is made

    def _build(self) -> None:
        self.title.setContentsMargins(12, 0, 8, 4)
        self._split.addWidget(self._deck)
        self._split.addWidget(self.facts)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self._same, self.disputes, self.title, self._pages, self._bars):
            column.addWidget(part)
        self.setMinimumWidth(self._look.px(320))
        self.setFocusProxy(self.title.editor)
        self.title.set_read_only(self._session.is_read_only)

    def _wire(self, theme: Theme) -> None:
        self._head.delete_requested.connect(self._on_head_delete_requested)
        self._head.cite_requested.connect(self._on_head_cite_requested)
        self._same.record_activated.connect(self.record_activated)
        self.disputes.conflict_activated.connect(self.conflict_activated)
        self.disputes.marked.connect(self._on_disputes_marked)
        self.title.excerpt_activated.connect(self.excerpt_activated)
        self.title.cite_requested.connect(self._on_cite_requested)
        self.facts.record_activated.connect(self.record_activated)
        self.facts.excerpt_activated.connect(self.excerpt_activated)
        self._deck.record_activated.connect(self.record_activated)
        self._deck.excerpt_activated.connect(self.excerpt_activated)
        self._deck.cite_requested.connect(self._on_cite_requested)
        self._deck.grown.connect(self._on_deck_grown)
        self._bars.about_to_act.connect(self.flush)
        self._bars.closing_words_requested.connect(self.closing_words_requested)
        self._empty.requested.connect(self._on_empty_requested)
        self._session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_application_focus_changed)

    # What is shown

    def _on_disputes_marked(self, names: frozenset[str]) -> None:
        if self._form is not None:
            self._form.show_disputed(names)

    def _show(self, view: RecordView) -> None:
        self._context.view = view
        self._context.forget()
        quotes = self._read_evidence(view)
        form = self._deck.form_of(view.kind)
        self._form = form
        form.show_record(view, quotes)
        form.show_disputed(frozenset(mark.name for mark in self.disputes.marks))
        self.title.show_kind(view.kind)
        self.title.show_record(view)
        self._show_facts(view, quotes)
        self._deck.bring_forward(view.kind)
        is_read_only = self._session.is_read_only
        self._head.show_kind(tr(view.kind.label), is_read_only=is_read_only, is_citeable=view.kind.name != "excerpt")
        self.title.show()
        self._pages.setCurrentWidget(self._split)
        self._share_height()

    def _show_none(self, title: str, advice: str) -> None:
        self._context.view = None
        self._form = None
        self._watched = set()
        words, button = (tr(title), tr(advice)), ""
        if (title, advice) == DELETED and self._record_id is not None:
            gone = gone_words(self._session.reader, self._record_id)
            words = gone if gone[0] else words
            button = tr("Bring it back") if gone[0] and not self._session.is_read_only else ""
        self._empty.show_words(*words, button)
        self._head.show_kind("", is_read_only=True, is_citeable=False)
        self.title.hide()
        self._bars.show_record(None)
        self._pages.setCurrentWidget(self._empty)
        self.title_shown.emit("", "")

    def _show_facts(self, view: RecordView, quotes: list[Quote]) -> None:
        record_quotes = [quote for quote in quotes if quote.field in ("", "title")]
        self.title.show_sources(record_quotes)
        count = origins.independent_origins(self._session.reader, view.id) if quotes else 0
        self.facts.show_record(view, quotes, count)
        if self._form is not None:
            self._form.show_origins(count)
            self._watched |= self._form.concerns()
        self._show_acts(view)

    def _show_acts(self, view: RecordView) -> None:
        self._bars.show_record(view)
        self.title_shown.emit(view.kind.name, view.title)

    def _read_evidence(self, view: RecordView) -> list[Quote]:
        quotes = evidence.quotes(self._session.reader, view.id)
        seen = {id_ for quote in quotes for id_ in (quote.excerpt_id, quote.source_id)}
        self._watched = {view.id, *view.refs, *seen}
        return quotes

    def _refresh(self, *, is_own: bool, is_plain: bool = False) -> None:
        """Re-reads the record; `is_plain` when only fields of its own changed, which touches no evidence."""
        if self._record_id is None:
            return
        try:
            view = get(self._session.reader, self._record_id)
        except NotFound:
            self._show_none(*DELETED)
            return
        if self._form is None:
            self._show(view)
            return
        self._context.view = view
        self.title.refresh(view, is_own=is_own)
        if is_plain:
            self._form.refresh_fields(view, is_own=is_own)
            self.facts.step_made()
            self._show_acts(view)
            return
        self._context.forget()
        quotes = self._read_evidence(view)
        self._form.refresh(view, quotes, is_own=is_own)
        self._show_facts(view, quotes)

    def _share_height(self) -> None:
        if self._form is not None:
            self._split.share(self._form)

    def _apply_look(self) -> None:
        self.setStyleSheet(self._look.pane_sheet())
        self._head.refresh_look()
        self.title.refresh_look()
        self._deck.refresh_look()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes from the title through the form and the facts to the buttons above; forms are made late, so Qt's own
        order would leave them for last."""
        parts = (self.title, self._form, self.facts, self._bars, self._head, self._same)
        shown = [part for part in parts if part is not None]
        return step_focus(shown, self.window().focusWidget(), is_forward=next) or bool(super().focusNextPrevChild(next))

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what changed while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._refresh(is_own=False)
        self._share_height()

    def _typed_widget(self) -> TypedWidget | None:
        widget: QWidget | None = self.window().focusWidget()
        if widget is None or not self.isAncestorOf(widget):
            return None
        return widget if isinstance(widget, TypedWidget) else None

    def _row_of(self, widget: QWidget | None) -> FieldRow | None:
        while widget is not None and widget is not self:
            if isinstance(widget, FieldRow):
                return widget if self.isAncestorOf(widget) else None
            widget = widget.parentWidget()
        return None

    # Slots

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        if self._record_id is None:
            return
        if self._record_id in changes.deleted:
            self._show_none(*DELETED)
        elif self._form is None and self._record_id not in changes.created:
            return
        elif not self.isVisible():
            self._is_stale = True
        elif self._form is None or not self._watched.isdisjoint(changes.records):
            is_alone = changes.records == {self._record_id} and len(changes.tables - {"record"}) <= 1
            is_plain = is_alone and changes.tables <= {"record", *changes.kinds}
            self._refresh(is_own=changes.origin == self._context.origin, is_plain=is_plain)

    def _on_application_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        left, entered = self._row_of(old), self._row_of(new)
        if left is not None and left is not entered:
            left.leave()
            left.set_near(left.underMouse())
        if entered is not None:
            entered.set_near(True)
            self._reveal(new)

    def _on_deck_grown(self) -> None:
        self._share_height()
        focused = self.window().focusWidget()
        if self._row_of(focused) is not None:
            self._reveal(focused)

    def _reveal(self, widget: QWidget | None) -> None:
        self._deck.reveal(widget, self._look.px(12))

    def _on_cite_requested(self, field: str, stance: str = "supports") -> None:
        if self._record_id is not None:
            self.cite_selection_requested.emit(self._record_id, "" if field == "title" else field, stance)

    def _on_head_cite_requested(self) -> None:
        self._on_cite_requested("")

    def _on_empty_requested(self) -> None:
        if self._record_id is not None:
            self._session.run(partial(restore.bring_back, record_id=self._record_id))

    def _on_head_delete_requested(self) -> None:
        if self._record_id is not None:
            self.delete_requested.emit(self._record_id)

    def _on_theme_changed(self, _palette: object) -> None:
        self._apply_look()
