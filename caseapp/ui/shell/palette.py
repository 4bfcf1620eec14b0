"""What the palette offers: verbs, pages of help, and the records of the open case by their names and their words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from caseapp.domain.kinds import COMMON, kind_shown
from caseapp.platform.translation import SYSTEM, tr
from caseapp.ui.palette_popup.matching import PaletteEntry, matching
from caseapp.ui.palette_popup.popup import PalettePopup
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.finding import Finder
from caseapp.ui.theme.fonts import px, scale
from caseapp.ui.verbs.book import menu_shown
from caseapp.ui.verbs.verb import Verb

if TYPE_CHECKING:
    from caseapp.ui.shell.marking import Span
    from caseapp.ui.shell.window import MainWindow

SEARCH_WIDTH, SEARCH_WIDTH_NARROW, ROOMY = 430, 240, 1.2
#: From this width of the window on, the menus leave room for the whole field.
WIDE = 1200
BUTTON = 28


class Palettes(QObject):
    """The palette of a window and its search field."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._popup = PalettePopup(context.theme, context.icons, window)
        self._popup.chosen.connect(self._on_popup_chosen)
        self._then: Callable[[str], object] = self._run
        self._finder: Finder | None = None
        self._field: QLineEdit | None = None
        self._buttons: list[QWidget] = []

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
        self._window.menuBar().installEventFilter(self)
        self._field = field
        self.measure()
        self._window.keys.changed.connect(self._show_key)
        self._show_key()
        return field

    def measure(self) -> None:
        """Takes the room that suits the words."""
        if self._field is not None:
            # Larger words, and a narrow window, need the room of the menu bar for the menus.
            is_roomy = scale() <= ROOMY and self._window.width() >= WIDE
            self._field.setFixedWidth(SEARCH_WIDTH if is_roomy else px(SEARCH_WIDTH_NARROW))
        for button in self._buttons:
            button.setFixedSize(px(BUTTON), px(BUTTON))

    def _show_key(self) -> None:
        if self._field is not None:
            words, key = tr("Search or run a command"), self._window.keys.shown("edit.palette")
            self._field.setPlaceholderText(f"{words}   {key}".rstrip())

    def fill_corner(self, corner: QWidget, field: QLineEdit, buttons: list[QWidget]) -> None:
        """Lays out the corner of the menu bar."""
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 3, 8, 0)
        row.setSpacing(4)
        row.addWidget(field)
        row.addSpacing(48)
        self._buttons = buttons
        for button in buttons:
            row.addWidget(button)
        self.measure()

    def open_search(self) -> None:
        """Opens the palette over verbs and records."""
        self._then = self._run
        self._open(self._search_all, tr("Search or run a command"))

    def choose_record_for(self, span: Span) -> None:
        """Asks which record the selected words are to be cited for."""
        self._then = partial(self._link, span)
        self._open(self._search_records, tr("Link to: type any name or alias"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the field opens the palette; it gives way where the window is narrow."""
        if watched is not self._field and event.type() == QEvent.Type.Resize:
            self.measure()
        if watched is self._field and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.open_search()
            return True
        return super().eventFilter(watched, event)

    def _open(self, search: Callable[[str], list[PaletteEntry]], placeholder: str) -> None:
        window = self._window
        self._finder = Finder(window.desk.session, self._popup) if window.desk is not None else None
        # Torn-off pages have windows of their own: the palette opens where the person is.
        place = QApplication.activeWindow() or window
        top = place.mapToGlobal(QPoint(place.width() // 2, 4))
        self._popup.open_at(top, search, placeholder)

    def _search_all(self, typed: str) -> list[PaletteEntry]:
        if typed.startswith(">"):
            return self._verbs(typed[1:])
        if typed and self._finder is not None:
            self._finder.ask(typed, with_words=True)
        return [*self._fields(typed), *self._verbs(typed)] if typed else self._verbs(typed)

    def _search_records(self, typed: str) -> list[PaletteEntry]:
        if self._finder is not None:
            self._finder.ask(typed, with_words=False)
        return []

    def _fields(self, typed: str) -> list[PaletteEntry]:
        """The fields of the record shown, to go to one."""
        desk = self._window.desk
        kind = kind_shown(desk.record_kind) if desk is not None and desk.record_kind else None
        if kind is None:
            return []
        where = tr("Field of the record shown")
        fields = [
            PaletteEntry(f"field:{field.name}", tr(field.label), where, kind.letter)
            for field in (*kind.fields, *COMMON)
            if field.label
        ]
        return matching(fields, typed)

    def _verbs(self, typed: str) -> list[PaletteEntry]:
        entries = [
            PaletteEntry(
                f"verb:{verb.key}",
                verb.title,
                menu_shown(verb.menu),
                "",
                verb.icon,
                self._window.keys.shown(verb.key),
                _also(verb),
            )
            for verb, action in self._window.actions_.all()
            if action.isEnabled()
        ]
        return matching([*entries, *self._window.helping.entries()] if typed else entries, typed)

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
        elif self._window.desk is not None and kind == "field":
            self._window.desk.inspector.focus_field(name)
        elif self._window.desk is not None:
            self._window.desk.show_record(name)

    def _link(self, span: Span, key: str) -> None:
        if self._window.desk is not None:
            self._window.desk.marking.link(span, key.partition(":")[2])


def _also(verb: Verb) -> str:
    """What else a verb is looked for by: its submenu, and a language by its name in English."""
    words = tr(verb.submenu) if verb.submenu else ""
    group, _, code = verb.key.partition(".")
    if group == "language" and code != SYSTEM:
        words = f"{words} {QLocale.languageToString(QLocale(code).language())}"
    return words
