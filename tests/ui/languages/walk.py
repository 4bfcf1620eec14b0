"""A walk through everything the window has: pages, forms, lists, menus, dialogs, the palette, help and the tour."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox, QWidget

from caseapp.queries import listings
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.shell.lists import BOARD, LISTS, REVIEW, SAME, TODAY
from caseapp.ui.stage import Stage
from caseapp.ui.tables.pane import TablePane
from tests.ui.languages.seen import Seen, seen_in, seen_in_menu
from tests.ui.shell.test_accessibility import pages

#: Verbs that leave the case, or what was just made, or only change how the window looks.
_LEFT_OUT = (
    *("file.sample", "file.close", "file.quit", "edit.undo", "edit.redo", "edit.delete", "language.", "theme."),
    *("view.theme", "view.larger", "view.smaller", "view.usual", "view.navigator", "view.inspector", "view.items"),
)
#: A table, a text that is nearly one of the sample's, one that is empty, and none that can be read.
DOCUMENTS = {
    "meetings.csv": "Date,Title,Place\n18 Feb 2023,Ministers meet,Munich\nno day,,Nowhere\n",
    "empty.txt": "",
    "broken.pdf": "no PDF",
}
_STATIC = (
    (QInputDialog, ("getText", "getItem")),
    (QFileDialog, ("getSaveFileName", "getOpenFileName", "getOpenFileNames")),
)


class Walk:
    """Notes all words on the way: of what is shown, of menus and dialogs as they open, and of what is painted."""

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stage = stage
        self.seen: dict[Seen, str] = {}  # where, words: the page they were first seen on
        self.painted: dict[str, str] = {}
        self.page = ""
        self._source = ""
        self._on_page: Callable[[QWidget], object] = bool
        self._watch(monkeypatch)

    def go(self, on_page: Callable[[QWidget], object] = bool) -> None:
        """The whole way, on the sample case; `on_page` gets every window and dialog as it is shown."""
        self._on_page = on_page
        self._look("the start page")
        self.stage.window.open_sample()
        self.stage.settle()
        self._source = listings.ids(self.stage.desk.session.reader, ["source"])[0]
        for way in (self._pages, self._lists, self._documents, self._items, self._verbs, self._palette, self._tour):
            for page in way():
                self._look(page)

    def _pages(self) -> Iterator[str]:
        yield from pages(self.stage)

    def _lists(self) -> Iterator[str]:
        for key in (*LISTS, "items", REVIEW, SAME, BOARD, TODAY):
            self.stage.desk.show_list(key)
            yield key
        for key in ("meetings", "items", "actors"):
            self.stage.desk.show_list(key)
            self.stage.settle()
            yield from self._table(key, next(pane for pane in self._tables() if pane.isVisible()))

    def _tables(self) -> list[TablePane]:
        return self.stage.desk.centre.findChildren(TablePane)

    def _table(self, key: str, pane: TablePane) -> Iterator[str]:
        arranger, ids = pane.arranger, pane.table.selected_ids() or list(pane.model.ids)[:1]
        assert arranger is not None
        pane.show_filter_line(True)
        yield f"{key}, with its filters"
        menus = (pane.row_menu(ids[0]), arranger.header_menu(0))
        for menu in (*menus, arranger.tools.menu):
            self._note_menu(menu)
        for menu in menus:
            menu.deleteLater()
        arranger.ask_columns()
        yield f"{key}, its columns"
        pane.edit_records(ids)
        yield f"{key}, a field of many"
        pane.tag_records(ids)
        yield f"{key}, a tag for many"

    def _documents(self) -> Iterator[str]:
        for name, words in DOCUMENTS.items():
            path = self.stage.folder / name
            path.write_text(words, encoding="utf-8")
            self.stage.window.take_files([path])
            yield name
        reader = self.stage.desk.session.reader
        texts = [text for (text,) in reader.rows("SELECT text FROM text_body ORDER BY length(text) DESC LIMIT 1")]
        for number in range(2):
            path = self.stage.folder / f"copy {number}.txt"
            path.write_text(f"{texts[0]}\nIt goes on {number}.\n", encoding="utf-8")
        self.stage.window.take_files([self.stage.folder / f"copy {number}.txt" for number in range(2)])
        yield "copies"

    def _items(self) -> Iterator[str]:
        """What asks for a reason, or for words."""
        for verb in ("item.withdrawn", "item.close", "item.claimed"):
            self.stage.desk.show_record(listings.ids(self.stage.desk.session.reader, ["action_item"])[0])
            self.stage.settle()
            self.stage.window.actions_[verb].trigger()
            yield verb

    def _verbs(self) -> Iterator[str]:
        window = self.stage.window
        for menu in window.menuBar().findChildren(QMenu):
            self._note_menu(menu)
        for verb, action in window.actions_.all():
            if verb.key.startswith("mark."):
                self._select_words()
            if not verb.key.startswith(_LEFT_OUT) and action.isEnabled():
                action.trigger()
                yield verb.key

    def _select_words(self) -> None:
        self.stage.desk.show_record(self._source)
        self.stage.settle()
        view = next(view for view in self.stage.window.findChildren(ReaderView) if view.isVisible())
        view.select(0, 12)
        view.setFocus()

    def _palette(self) -> Iterator[str]:
        popup = self.stage.window.palettes.popup
        for typed in ("", ">", "mee", "zzzz"):
            self.stage.window.palettes.open_search()
            QTest.keyClicks(popup.field, typed)
            yield f"the palette, {typed!r} typed"
            popup.hide()

    def _tour(self) -> Iterator[str]:
        self.stage.window.touring.start()
        yield "the tour"
        tour = self.stage.window.touring.tour
        while tour is not None and tour.is_running:
            yield f"the tour, step {tour.number + 1}"
            tour.next()

    def _look(self, page: str) -> None:
        self.page = page
        self.stage.settle()
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and not isinstance(top, QMenu):
                self._note(seen_in(top))
                top.grab()
                self._on_page(top)
            if isinstance(top, QDialog):
                top.close()
        self.stage.settle()

    def _note(self, seen: Iterator[Seen]) -> None:
        for each in seen:
            self.seen.setdefault(each, self.page)

    def _note_menu(self, menu: QMenu) -> None:
        menu.aboutToShow.emit()
        self._note(seen_in_menu(menu))

    def _watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nothing may wait for an answer; what would be asked is noted."""

        def open_menu(menu: QMenu, *_at: object) -> None:
            self._note_menu(menu)

        def ask(dialog: QDialog) -> int:
            self._note(seen_in(dialog))
            self._on_page(dialog)
            return 0

        def ask_file(*arguments: object, **_named: object) -> tuple[str, str]:
            self._note(("a question", each) for each in arguments if isinstance(each, str) and "/" not in each)
            return "", ""

        for name in ("exec", "popup"):
            monkeypatch.setattr(QMenu, name, open_menu)
        for kind in (QDialog, QMessageBox):
            monkeypatch.setattr(kind, "exec", ask)
        for asker, names in _STATIC:
            for name in names:
                monkeypatch.setattr(asker, name, ask_file)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words, **named: ask_file(*words, **named)[0])
        self._watch_painters(monkeypatch)

    def _watch_painters(self, monkeypatch: pytest.MonkeyPatch) -> None:
        drawn = QPainter.drawText

        def draw(painter: QPainter, *arguments: object) -> object:
            for words in arguments:
                if isinstance(words, str):
                    self.painted.setdefault(words, self.page)
            return drawn(painter, *arguments)  # type: ignore[call-overload]

        monkeypatch.setattr(QPainter, "drawText", draw)
