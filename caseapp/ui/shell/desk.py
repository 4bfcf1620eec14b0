"""The panes of one open case, and how they answer each other: what is chosen in one is shown in the others.

Made when a case opens and thrown away when it closes. It owns no docks; the window places its panes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from caseapp.domain.changes import Published
from caseapp.domain.errors import CaseError, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import KINDS
from caseapp.ops import records, saved_searches, versions
from caseapp.platform.translation import tr
from caseapp.queries import case, comparison, evidence
from caseapp.queries.records import get
from caseapp.ui.inspector.pane import InspectorPane
from caseapp.ui.items.pane import OpenItemsPane
from caseapp.ui.items.reason import change_status
from caseapp.ui.mapping.tables import ENDINGS, Tables
from caseapp.ui.navigator.pane import NavigatorPane
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.arrivals import Arrivals
from caseapp.ui.shell.centre import Centre
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.leading import Leading
from caseapp.ui.shell.lists import BOARD, CONFLICTS
from caseapp.ui.shell.marking import Marking, Span
from caseapp.ui.shell.suggesting import Suggesting
from caseapp.ui.shell.wayfinding import Wayfinding
from caseapp.ui.sources.importing import Importer

if TYPE_CHECKING:
    from caseapp.queries.snippets import Snippet
    from caseapp.store.reader import Rows
    from caseapp.ui.search.pane import SearchPane


class Desk(QObject):
    """One open case at work."""

    search_wanted = Signal(str)  # a query, "" to type one
    state_changed = Signal()  # what verbs need may have come or gone
    link_wanted = Signal(object)  # Span
    told = Signal(str)  # a sentence for the status bar
    refused = Signal(object)  # CaseError
    offered = Signal(str, str, object)  # a sentence for a moment, what may be done about it, and what does it
    suggestions_wanted = Signal()
    asked = Signal(str, str, str, object)  # role, words, button, what the button does

    def __init__(self, context: Context, session: CaseSession, window: QWidget) -> None:
        super().__init__(window)
        self.session = session
        self.record_id: str | None = None
        self._context, self._window = context, window
        self.search: SearchPane | None = None
        self.record_kind = ""
        self.navigator = NavigatorPane(session, context.theme, context.icons, window)
        self.inspector = InspectorPane(session, context.theme, context.icons, window)
        self.items = OpenItemsPane(session, context.theme, context.icons, window)
        self.items.remember(context.settings, "items")
        self.centre = Centre(context, session, window)
        self.ways = Wayfinding(context, self)
        self.marking = Marking(session, self)
        self.importer = Importer(session, self)
        self.tables = Tables(session, context.theme, context.icons, window, self)
        self.arrivals = Arrivals(self, window)
        self.leading = Leading(self)
        self.suggesting = Suggesting(context, self, window)
        self._wire()

    @property
    def is_busy(self) -> bool:
        """Whether something handed over is not yet committed or read."""
        return self.session.waiting > 0 or self.is_reading

    @property
    def is_reading(self) -> bool:
        """Whether documents, tables or texts are being read on threads of their own."""
        return self.importer.is_busy or self.tables.is_busy or self.suggesting.is_busy

    def panes(self) -> tuple[QWidget, ...]:
        """All panes, for the window to place and to take away."""
        made = (self.search, self.suggesting.pane)
        return (self.navigator, self.centre, self.inspector, self.items, *(pane for pane in made if pane is not None))

    def needs_met(self) -> set[str]:
        """What verbs may count on now."""
        is_locked = self.session.workspace.key is not None
        met = {"case", "locked"} if is_locked else {"case"}
        if self.session.is_read_only:
            return met
        met |= {"writable", "relockable" if is_locked else "lockable"}
        if self.record_id is not None:
            met.add("record")
        if self.record_kind in ("action_item", "event"):
            met.add({"action_item": "item", "event": "event"}[self.record_kind])
        if self.source_in_front() is not None:
            met.add("source")
        if self.selected_span() is not None:
            met.add("selection")
        return met

    def selected_span(self) -> Span | None:
        """The words selected in the reader in front, as version id, start and end in code points."""
        tab = self.centre.source_tab()
        span = tab.selection_cp() if tab is not None else None
        return (tab.version_id, *span) if tab is not None and span is not None else None

    def show_record(self, record_id: str, *, is_new: bool = False) -> None:
        """Shows a record in the inspector, and a source in the reader as well."""
        try:
            found = get(self.session.reader, record_id)
        except NotFound as error:
            self.refused.emit(error)
            return
        if found.kind.name == "excerpt":
            self.show_excerpt(record_id)
            return
        self._set_current(record_id, found.kind.name)
        if found.kind.name == "source":
            self.centre.open_source(record_id)
        if is_new:
            # Qt: a field has the keyboard in the active window alone, and the words may have been marked in another.
            self.inspector.activateWindow()
            self.inspector.focus_field("title")

    def show_facts(self, record_id: str) -> None:
        """Shows a record in the inspector, and opens nothing."""
        try:
            self._set_current(record_id, get(self.session.reader, record_id).kind.name)
        except NotFound:
            self._set_current(None)

    def show_excerpt(self, excerpt_id: str) -> None:
        """Opens the source of an excerpt in the reader, at its words."""
        try:
            source_id, version_id, start_cp, end_cp = evidence.place_of(self.session.reader, excerpt_id)
        except NotFound as error:
            self.refused.emit(error)
            return
        tab = self.centre.open_source(source_id)
        if tab is not None:
            tab.show_version(version_id)
            tab.reader.jump_to(start_cp, end_cp)
            self.ways.went_to(excerpt_id, is_excerpt=True)

    def show_quote(self, excerpt_id: str) -> None:
        """Shows the form of an excerpt, at its translation."""
        self._set_current(excerpt_id, "excerpt")
        self.inspector.focus_field("translation")

    def open_first(self) -> None:
        """What a case opens with: the meetings, and beside them the source with the most marked words. Without any
        source their list is in front, which says how to import one."""
        self.centre.open_list("meetings")
        source_id = evidence.most_marked(self.session.reader)
        if source_id is not None:
            self.centre.open_source(source_id)
        elif not case.has_sources(self.session.reader):
            self.centre.open_list("sources")

    def show_list(self, key: str) -> None:
        """Opens a list of the navigator, or goes to the open items."""
        if key == "items":
            self.items.window().findChild(QWidget, "items_dock").show()  # type: ignore[union-attr]
            self.items.setFocus()
        else:
            self.centre.open_list(key)

    def show_conflict(self, conflict_id: str) -> None:
        """Shows what copies disagree on, at one of the conflicts."""
        from caseapp.ui.merging.pane import ConflictsPane  # loaded with the first look

        self.centre.open_list(CONFLICTS)
        page = self.centre.page(CONFLICTS)
        if isinstance(page, ConflictsPane):
            page.show_conflict(conflict_id)

    def create(self, kind: str) -> None:
        """Adds an empty record with a title to be typed over."""
        record_id = new_id()
        title = tr("New {kind}", kind=tr(KINDS[kind].label).lower())
        op = partial(records.create, kind_name=kind, title=title, record_id=record_id)
        self.session.run(op, done=partial(self._show_new, record_id))

    def delete(self, record_ids: list[str]) -> None:
        """Deletes records; Undo brings them back."""
        self.session.run(partial(records.delete, record_ids=record_ids))

    def delete_current(self) -> None:
        """Deletes the record shown."""
        if self.record_id is not None:
            self.delete([self.record_id])

    def set_item_status(self, status: str, item_id: str | None = None) -> None:
        """Changes the status of an open item, the one shown unless another is named; asks why if no words close it."""
        target = item_id or self.record_id
        if target is not None:
            change_status(self.session, target, status, self._window)

    def carry_on(self, act: str) -> None:
        """Begins an act on the meeting shown, such as "held"; says when it allows no such act."""
        if not self.inspector.begin_act(act):
            self.refused.emit(CaseError(tr("This meeting has been held."), tr("Correct its status in the form.")))

    def cite_selection(self, field: str = "", record_id: str | None = None, stance: str = "supports") -> None:
        """Cites the selected words for the record shown, or one of its fields."""
        span, target = self.selected_span(), record_id or self.record_id
        if span is None or target is None:
            self.refused.emit(
                CaseError(tr("Select the words in a source first."), tr("Then cite them for the record shown."))
            )
            return
        self.marking.link(span, target, field, stance)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Imports documents; for tables it is asked first what their rows become."""
        tables = [path for path in paths if path.suffix.lower() in ENDINGS]
        documents = [path for path in paths if path not in tables]
        if documents:
            self.importer.import_files(documents)
        self.tables.open(tables)

    def make_search(self) -> SearchPane:
        """The search pane, made when it is first wanted."""
        from caseapp.ui.search.pane import SearchPane

        if self.search is None:
            self.search = SearchPane(self.session, self._context.theme, self._context.icons, self._window)
            self.search.record_opened.connect(self.show_record)
            self.search.words_opened.connect(self._show_words)
            self.search.save_requested.connect(self._on_search_save_requested)
        return self.search

    def search_query(self) -> str | None:
        """What stands in the search pane, None when it was not wanted yet."""
        return self.search.field.text() if self.search is not None else None

    def flush(self) -> None:
        """Hands everything typed to the writer."""
        self.inspector.flush()

    def settle(self) -> bool:
        """Waits until everything typed and every document on its way is in the case, or refused; False if it takes
        too long."""
        self.flush()
        return self.tables.settle() and self.importer.settle() and self.session.settle_writes()

    def close(self) -> None:
        """Writes what is queued and closes the case."""
        self.ways.close()
        self.tables.close()
        self.importer.close()
        self.suggesting.close()
        self.session.close()

    def _wire(self) -> None:
        self.navigator.list_requested.connect(self.show_list)
        self.navigator.record_activated.connect(self.show_record)
        self.navigator.search_requested.connect(self.search_wanted)
        self.navigator.search_removed.connect(self._on_navigator_search_removed)
        self.centre.record_activated.connect(self.show_record)
        self.centre.record_selected.connect(self.show_facts)
        self.centre.create_requested.connect(self.create)
        self.centre.delete_requested.connect(self.delete)
        self.centre.selection_changed.connect(self.state_changed)
        self.centre.mark_requested.connect(self.marking.mark)
        self.centre.excerpt_activated.connect(self.show_excerpt)
        self.centre.excerpt_wanted.connect(self.show_quote)
        self.centre.words_activated.connect(self._show_words)
        self.centre.quote_placed.connect(self._on_centre_quote_placed)
        self.centre.quote_given_up.connect(self._on_centre_quote_given_up)
        self.items.record_activated.connect(self.show_record)
        self.items.record_selected.connect(self.show_facts)
        self.items.create_requested.connect(self.create)
        self.items.delete_requested.connect(self.delete)
        self.items.status_requested.connect(self._on_items_status_requested)
        self.items.board_requested.connect(partial(self.show_list, BOARD))
        self.centre.status_requested.connect(self._on_items_status_requested)
        self.centre.list_requested.connect(self.show_list)
        self.centre.flush_requested.connect(self.flush)
        self.centre.told.connect(self.told)
        self.centre.deleted_activated.connect(self.inspector.show_record)
        self.inspector.record_activated.connect(self.show_record)
        self.inspector.look_for_selection(self.selected_span)
        self.inspector.excerpt_activated.connect(self.show_excerpt)
        self.inspector.conflict_activated.connect(self.show_conflict)
        self.inspector.cite_selection_requested.connect(self._on_inspector_cite_selection_requested)
        self.inspector.delete_requested.connect(self._on_inspector_delete_requested)
        self.marking.made.connect(self._on_marking_made)
        self.marking.linked.connect(self.show_record)
        self.marking.link_wanted.connect(self.link_wanted)
        self.importer.refused.connect(self.refused)
        self.session.changed.connect(self._on_session_changed)
        self.session.failed.connect(self.refused)

    def _show_words(self, source_id: str, start_cp: int, end_cp: int) -> None:
        tab = self.centre.open_source(source_id)
        if tab is not None:
            tab.show_version("")
            tab.reader.jump_to(start_cp, end_cp)

    def show_found(self, record_id: str, query: str) -> None:
        """Shows a record that a query found; a source at the words that were found."""

        from caseapp.queries.search import shown_terms  # loaded with the first search
        from caseapp.queries.snippets import snippets

        def ask(rows: Rows) -> Snippet | None:
            return snippets(rows, [record_id], shown_terms(rows, query)).get(record_id)

        self.session.read(ask, partial(self._show_found, record_id))

    def _show_found(self, record_id: str, snippet: Snippet | None) -> None:
        if snippet is not None and snippet.span_cp is not None:
            self._show_words(record_id, *snippet.span_cp)
        else:
            self.show_record(record_id)

    def compare_versions(self) -> None:
        """Shows the two newest versions of the source in front side by side."""
        source_id = self.source_in_front()
        if source_id is None:
            return
        if not self.has_versions(source_id):
            self.refused.emit(CaseError(tr("This text has one version."), tr("Add a newer one: File, Newer version…")))
            return
        self.centre.open_comparison(source_id)

    def has_versions(self, source_id: str) -> bool:
        """Whether there is an older text of a source."""
        return len(comparison.versions(self.session.reader, source_id)) > 1

    def other_text(self, source_id: str) -> str | None:
        """Another source that is open: one that can be seen, else the last one."""
        texts = [page.source_id for page in self.centre.texts() if page.source_id != source_id]
        return texts[0] if texts else None

    def source_in_front(self) -> str | None:
        """The source in the reader in front, or the one the inspector shows."""
        tab = self.centre.source_tab()
        if tab is not None:
            return tab.source_id
        return self.record_id if self.record_kind == "source" else None

    def _on_centre_quote_placed(self, excerpt_id: str, version_id: str, start_cp: int, end_cp: int) -> None:
        op = partial(versions.place, excerpt_id=excerpt_id, version_id=version_id, start_cp=start_cp, end_cp=end_cp)
        self.session.run(op)

    def _on_centre_quote_given_up(self, excerpt_id: str) -> None:
        self.session.run(partial(versions.give_up, excerpt_id=excerpt_id))

    def _on_search_save_requested(self, query: str) -> None:
        self.session.run(partial(saved_searches.save, query=query))

    def _on_navigator_search_removed(self, saved_id: str) -> None:
        self.session.run(partial(saved_searches.remove, saved_id=saved_id))

    def _set_current(self, record_id: str | None, kind: str = "") -> None:
        self.record_id, self.record_kind = record_id, kind
        self.inspector.show_record(record_id)
        self.ways.went_to(record_id or "")
        self.state_changed.emit()

    def _show_new(self, record_id: str, _result: object) -> None:
        self.show_record(record_id, is_new=True)

    def _on_marking_made(self, record_id: str) -> None:
        self.show_record(record_id, is_new=True)

    def _on_items_status_requested(self, item_id: str, status: str) -> None:
        self.set_item_status(status, item_id)

    def _on_inspector_cite_selection_requested(self, record_id: str, field: str, stance: str) -> None:
        self.cite_selection(field, record_id, stance)

    def _on_inspector_delete_requested(self, record_id: str) -> None:
        self.delete([record_id])

    def _on_session_changed(self, published: Published) -> None:
        if self.record_id in published.changes.deleted:
            self.record_id, self.record_kind = None, ""
        self.state_changed.emit()
