"""What the steps of the tour point at in the window: brought into view, and where it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollBar, QWidget

from caseapp.platform.translation import tr
from caseapp.queries import evidence
from caseapp.ui.inspector.evidence_tab import EvidenceTab
from caseapp.ui.reader.document import FACT_LETTERS
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.tour.steps import IMPORT, ITEMS, NAVIGATOR, PALETTE, QUOTES, READER, Step
from caseapp.ui.tour.tour import Tour

if TYPE_CHECKING:
    from caseapp.ui.reader.document import Highlight
    from caseapp.ui.shell.context import Context
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.window import MainWindow
    from caseapp.ui.sources.tab import SourceTab


class TourPlaces:
    """Makes the tour of a window and answers it."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        self._window = window
        self._followed: QScrollBar | None = None
        parts = (*window.docks(), window.help_dock)
        self.tour = Tour(context.theme, window, parts, self._prepare, self._find, self._words_of)

    def _words_of(self, step: Step) -> str:
        keys = self._window.keys
        return tr(
            step.words,
            palette=keys.shown("edit.palette") or tr("the search field at the top"),
            **{"import": keys.shown("file.import") or tr("in the File menu")},
        )

    def _prepare(self, place: str) -> None:
        """Brings what a step speaks of into view."""
        window, desk = self._window, self._window.desk
        if desk is None:
            return
        docks = {NAVIGATOR: window.navigator_dock, QUOTES: window.inspector_dock, ITEMS: window.items_dock}
        if place in docks:
            docks[place].show()
            docks[place].raise_()
        if place in (READER, QUOTES):
            self._show_mark(desk, is_with_record=place == QUOTES)

    def _show_mark(self, desk: Desk, *, is_with_record: bool) -> None:
        source_id = evidence.most_marked(desk.session.reader)
        tab = desk.centre.open_source(source_id) if source_id is not None else None
        mark = _mark_of(tab)
        if tab is None or mark is None:
            return
        if is_with_record:
            desk.show_record(mark.records[0].record_id)
            desk.inspector.facts.bring_forward(EvidenceTab)
        tab.reader.jump_to(mark.start_cp, mark.end_cp)
        bar = tab.findChildren(ReaderView)[0].verticalScrollBar()
        if bar is not self._followed:
            bar.valueChanged.connect(self.tour.follow)
            self._followed = bar

    def _find(self, place: str) -> QRect | None:
        """Where the part of a step is in the window now; None when it is not to be seen."""
        window, desk = self._window, self._window.desk
        if desk is None:
            return None
        if place == IMPORT:
            bar = window.menuBar()
            return bar.actionGeometry(bar.actions()[0]).translated(bar.mapTo(window, QPoint(0, 0)))
        if place == READER:
            return self._mark_place(desk)
        facts = desk.inspector.facts
        parts = {NAVIGATOR: desk.navigator, QUOTES: facts, ITEMS: desk.items, PALETTE: window.search}
        return _place_in(window, parts[place])

    def _mark_place(self, desk: Desk) -> QRect | None:
        """The lines of the marked words; the reader as a whole when they are scrolled away."""
        tab = desk.centre.source_tab()
        mark = _mark_of(tab)
        if tab is None:
            return None
        view = tab.findChildren(ReaderView)[0]
        if view.window() is not self._window:
            return None
        lines = view.viewport_rects(mark.start_cp, mark.end_cp) if mark is not None else []
        place = QRect()
        for line in lines:
            place = place.united(line.toAlignedRect())
        place = place.adjusted(-4, -3, 4, 3).intersected(view.viewport().rect())
        if place.isEmpty():
            return _place_in(self._window, tab.reader)
        return place.translated(view.viewport().mapTo(self._window, QPoint(0, 0)))


def _mark_of(tab: SourceTab | None) -> Highlight | None:
    """The first fact that is marked in a text, else the first name."""
    marks = [mark for mark in tab.reader.highlights if mark.records] if tab is not None else []
    facts = [mark for mark in marks if mark.kind_letter in FACT_LETTERS]
    return next(iter(facts or marks), None)


def _place_in(window: QWidget, part: QWidget) -> QRect | None:
    if not part.isVisible() or part.window() is not window:  # a page may stand in a window of its own
        return None
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())
