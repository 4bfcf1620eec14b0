"""What the palette offers: verbs, pages of help, and the records of the open case by their names and their words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from caseapp.domain.errors import CaseError
from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import tr
from caseapp.ui.palette_popup.matching import PaletteEntry, matching
from caseapp.ui.palette_popup.popup import PalettePopup
from caseapp.ui.shell.context import Context
from caseapp.ui.theme.fonts import px
from caseapp.ui.verbs.book import menu_shown

if TYPE_CHECKING:
    from caseapp.queries import listings, search
    from caseapp.ui.shell.marking import Span
    from caseapp.ui.shell.window import MainWindow

SEARCH_WIDTH = 430
RECORDS, HITS = 20, 8


class Palettes(QObject):
    """The palette of a window and its search field."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._popup = PalettePopup(context.theme, context.icons, window)
        self._popup.chosen.connect(self._on_popup_chosen)
        self._then: Callable[[str], object] = self._run
        self._field: QLineEdit | None = None

    @property
    def popup(self) -> PalettePopup:
        """The pop-up."""
        return self._popup

    def search_field(self, parent: QWidget) -> QLineEdit:
        """The field in the menu bar: a click opens the palette."""
        field = QLineEdit(parent)
        field.setReadOnly(True)
        field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.setProperty("search", "true")
        field.setAccessibleName(tr("Search or run a command"))
        field.installEventFilter(self)
        self._field = field
        self.measure()
        self._window.keys.changed.connect(self._show_key)
        self._show_key()
        return field

    def measure(self) -> None:
        """Takes the width that suits the words."""
        if self._field is not None:
            self._field.setFixedWidth(px(SEARCH_WIDTH))

    def _show_key(self) -> None:
        if self._field is not None:
            words, key = tr("Search or run a command"), self._window.keys.shown("edit.palette")
            self._field.setPlaceholderText(f"{words}   {key}".rstrip())

    def fill_corner(self, corner: QWidget, field: QLineEdit, buttons: list[QWidget]) -> None:
        """Lays out the corner of the menu bar."""
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(field)
        row.addSpacing(120)
        for button in buttons:
            row.addWidget(button)

    def open_search(self) -> None:
        """Opens the palette over verbs and records."""
        self._then = self._run
        self._open(self._search_all, tr("Search or run a command"))

    def choose_record_for(self, span: Span) -> None:
        """Asks which record the selected words are to be cited for."""
        self._then = partial(self._link, span)
        self._open(self._search_records, tr("Link to: type any name or alias"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the field opens the palette."""
        if watched is self._field and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.open_search()
            return True
        return super().eventFilter(watched, event)

    def _open(self, search: Callable[[str], list[PaletteEntry]], placeholder: str) -> None:
        window = self._window
        top = window.mapToGlobal(QPoint(window.width() // 2, 4))
        self._popup.open_at(top, search, placeholder)

    def _search_all(self, typed: str) -> list[PaletteEntry]:
        if typed.startswith(">"):
            return self._verbs(typed[1:])
        if not typed:
            return self._verbs(typed)
        records = self._search_records(typed)
        return [*self._verbs(typed), *records, *self._search_words(typed, {entry.key for entry in records})]

    def _verbs(self, typed: str) -> list[PaletteEntry]:
        entries = [
            PaletteEntry(
                f"verb:{verb.key}",
                verb.title,
                menu_shown(verb.menu),
                "",
                verb.icon,
                self._window.keys.shown(verb.key),
            )
            for verb, action in self._window.actions_.all()
            if action.isEnabled()
        ]
        return matching([*entries, *self._window.helping.entries()] if typed else entries, typed)

    def _search_records(self, typed: str) -> list[PaletteEntry]:
        desk = self._window.desk
        if desk is None:
            return []
        from caseapp.queries import listings  # start: not before somebody types

        found = listings.find(desk.session.reader, typed, limit=RECORDS)
        return [
            PaletteEntry(f"record:{each.id}", each.title, _detail(each), kind_shown(each.kind).letter) for each in found
        ]

    def _search_words(self, typed: str, known: set[str]) -> list[PaletteEntry]:
        """What the words of the case hold, after what goes by a name; the last entry leads to all of it."""
        desk = self._window.desk
        if desk is None:
            return []
        from caseapp.queries import search

        try:
            hits = search.search(desk.session.reader, typed, HITS)
        except CaseError:  # half a query, or a case without an index: the search pane says what is wrong
            hits = []
        found = [
            PaletteEntry(
                f"words:{hit.id} {typed}",
                hit.title,
                tr("{what} · by its words", what=_state(hit)),
                kind_shown(hit.kind).letter,
            )
            for hit in hits
            if f"record:{hit.id}" not in known
        ]
        return [
            *found,
            PaletteEntry(f"search:{typed}", tr("Search all words for “{words}”", words=typed), "", "", "search"),
        ]

    def _on_popup_chosen(self, key: str) -> None:
        self._then(key)

    def _run(self, key: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "verb":
            self._window.actions_[name].trigger()
        elif kind == "help":
            self._window.helping.show_page(name)
        elif kind == "search":
            self._window.bottom.show_search(name)
        elif self._window.desk is not None and kind == "words":
            record_id, _, typed = name.partition(" ")
            self._window.desk.show_found(record_id, typed)
        elif self._window.desk is not None:
            self._window.desk.show_record(name)

    def _link(self, span: Span, key: str) -> None:
        if self._window.desk is not None:
            self._window.desk.marking.link(span, key.partition(":")[2])


def _state(hit: search.Hit) -> str:
    label = tr(kind_shown(hit.kind).label)
    return tr("{kind}, {state}", kind=label, state=tr(hit.state)) if hit.state else label


def _detail(found: listings.Found) -> str:
    label = tr(kind_shown(found.kind).label)
    return f"{label} · {found.name}" if found.name != found.title else label
