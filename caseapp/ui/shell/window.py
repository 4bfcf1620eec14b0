"""The main window: it owns the docks and the actions, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.changes import HistoryState
from caseapp.domain.step_labels import shown
from caseapp.platform.translation import SYSTEM, language_codes, tr
from caseapp.ui.jobs.book import JobBook
from caseapp.ui.keys.chosen import Keys
from caseapp.ui.session import CaseSession
from caseapp.ui.shell import layout
from caseapp.ui.shell.bottom import Bottom
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.details import details, error_words
from caseapp.ui.shell.dropping import Dropping
from caseapp.ui.shell.files import Files, is_case
from caseapp.ui.shell.handlers import handlers
from caseapp.ui.shell.helping import Helping
from caseapp.ui.shell.layouts import LAYOUT_MENU, Layouts
from caseapp.ui.shell.leaving import Leaving
from caseapp.ui.shell.locking import Locking
from caseapp.ui.shell.looks import Looks
from caseapp.ui.shell.merging import Merging
from caseapp.ui.shell.palette import Palettes
from caseapp.ui.shell.publishing import Publishing
from caseapp.ui.shell.standards import Standards
from caseapp.ui.shell.start import Start
from caseapp.ui.shell.status import Status
from caseapp.ui.shell.tabbing import Tabbing
from caseapp.ui.shell.toaster import Toaster
from caseapp.ui.shell.touring import Touring
from caseapp.ui.theme.palette import Palette
from caseapp.ui.verbs.actions import Actions
from caseapp.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from caseapp.ui.inspector.drafts import Drafts
    from caseapp.ui.shell.closing import Closing
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.memory import Memory

SIZE = QSize(1600, 1000)
MENU_BUTTONS = ("edit.undo", "edit.redo", "view.theme")


class MainWindow(QMainWindow):
    """The one window. `open_path` and `open_sample` are what the command line asks of it."""

    language_chosen = Signal(str)  # its code: the window is to be made anew

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.desk: Desk | None = None
        self.closing: Closing | None = None
        self.memory: Memory | None = None
        self.setObjectName("main")
        self.setWindowTitle("Caseapp")
        self.jobs = JobBook(self)
        self.files = Files(context, self.jobs, self)
        self.leaving = Leaving(self)
        self.standards = Standards(self.files, self.jobs, self)
        self.start = Start(context, self.files, self)
        self.palettes = Palettes(context, self)
        self.messages = MessageBar(context.theme, context.icons, self)
        self.status = Status(context, self)
        self.setStatusBar(self.status)
        self._pages = QStackedWidget(self)
        self._build_centre()
        self.navigator_dock = self._dock("navigator_dock", tr("Navigator"))
        self.inspector_dock = self._dock("inspector_dock", tr("Inspector"))
        self.items_dock = self._dock("items_dock", tr("Open items"))
        self.search_dock = self._dock("search_dock", tr("Search"))
        self.jobs_dock = self._dock("jobs_dock", tr("Jobs"))
        self.suggestions_dock = self._dock("suggestions_dock", tr("Suggestions"))
        self.help_dock = self._dock("help_dock", tr("Help"))
        self.bottom = Bottom(context, self)
        self.layouts = Layouts(context.settings, self)
        self.helping = Helping(context, self)
        self.touring = Touring(context, self)
        self.tabbing = Tabbing(self)
        self.dropping = Dropping(context, self)
        self.looks = Looks(context, self)
        self.locking = Locking(context, self)
        self.toaster = Toaster(context, self)
        self.merging = Merging(self)
        self.actions_ = Actions(self, handlers(self))
        self.keys = Keys(self.actions_, context.settings, self)
        self._build_menu()
        layout.set_up(self, *self.docks())
        self.helping.place()
        if not layout.restore_geometry(self, context.settings):
            self.resize(layout.first_size(SIZE, self.screen().availableSize()))
        self._wire()
        self.publishing = Publishing(self)
        self._show_case(None)

    def open_path(self, path: Path) -> None:
        """Opens the case at `path`."""
        self.files.open(path)

    def open_sample(self) -> None:
        """Opens the sample case."""
        self.files.open_sample()

    def speak(self, code: str) -> None:
        """Asks for the window in another language."""
        self._check_toggles()
        if code != self.context.settings.language:
            self.language_chosen.emit(code)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Writes what is typed, remembers the layout, closes the case."""
        if not self.files.close():
            event.ignore()
            return
        self.files.shut_down()
        self.locking.shut_down()
        super().closeEvent(event)

    def take_files(self, paths: list[Path]) -> None:
        """Opens the case among `paths`, or imports them all."""
        cases = [path for path in paths if is_case(path)]
        if cases:
            self.files.open(cases[0])
        elif self.desk is not None:
            self.desk.take_files(paths)
        else:
            self.start.import_into_new(paths)

    def take_revision(self, path: Path) -> None:
        """Adds a document as a newer version of the source in front."""
        source_id = self.desk.source_in_front() if self.desk is not None else None
        if self.desk is not None and source_id is not None:
            self.desk.importer.revise(source_id, path)

    def refuse(self, error: Exception) -> None:
        """Shows an error in words, with what to do about it."""
        self.messages.show_message("wrong", error_words(error), details=partial(details, error))

    def update_actions(self) -> None:
        """Enables what can be done now, and names what Undo and Redo would do."""
        self.actions_.enable(self.desk.needs_met() if self.desk is not None else set())
        self._check_toggles()
        history = self.desk.session.history if self.desk and not self.locking.is_hiding else HistoryState()
        self._name_step("edit.undo", tr("Undo"), history.undo_label)
        self._name_step("edit.redo", tr("Redo"), history.redo_label)
        self.status.show_selection(self.desk.selected_span() if self.desk is not None else None)

    def docks(self) -> tuple[QDockWidget, QDockWidget, QDockWidget, QDockWidget, QDockWidget, QDockWidget]:
        """The docks of a case; help is there without one, too."""
        return self.navigator_dock, self.inspector_dock, self.items_dock, *self.made_when_wanted

    @property
    def made_when_wanted(self) -> tuple[QDockWidget, QDockWidget, QDockWidget]:
        """The docks that hold nothing until somebody asks for them."""
        return self.search_dock, self.jobs_dock, self.suggestions_dock

    def _dock(self, name: str, title: str) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        layout.set_unlocked((dock,), False)
        dock.visibilityChanged.connect(self._on_dock_visibilityChanged)
        return dock

    def _build_centre(self) -> None:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages)
        self._pages.addWidget(self.start.page)
        self.setCentralWidget(centre)

    def _build_menu(self) -> None:
        bar = self.menuBar()
        self.actions_.fill(bar)
        self.layouts.attach(self.actions_.submenu(LAYOUT_MENU))
        corner = QWidget(bar)
        corner.setObjectName("corner")
        self._search = self.palettes.search_field(corner)
        self.palettes.fill_corner(corner, self._search, [self._button(key, corner) for key in MENU_BUTTONS])
        bar.setCornerWidget(corner, Qt.Corner.TopRightCorner)
        self.actions_.set_icons(self.context.icons)

    def _button(self, key: str, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setDefaultAction(self.actions_[key])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAutoRaise(True)
        return button

    def _wire(self) -> None:
        self.files.opened.connect(self._show_case)
        self.start.sample_requested.connect(self.touring.open_sample)
        self.start.follow(self.keys)
        self.files.closing.connect(self._on_files_closing)
        self.files.closed.connect(partial(self._show_case, None))
        self.files.teams.said.connect(self.status.show_team)
        self.files.failed.connect(self.refuse)
        self.files.told.connect(self.toaster.tell)
        self.files.texts_chosen.connect(self.take_files)
        self.files.revision_chosen.connect(self.take_revision)
        self.context.theme.changed.connect(self._on_theme_changed)

    def _on_files_closing(self) -> None:
        desk = self.desk
        if desk is not None:
            layout.save(self, self.context.settings)
            # Subtle: the panes go first; they read the case whenever the keyboard leaves one of their fields.
            desk.flush()
            if self.memory is not None:
                self.memory.close()
            self._take_away_desk()
            desk.close()

    def make_panes_anew(self) -> None:
        """Makes the start page and the panes of the case anew; the case stays open."""
        self.start.make_page_anew(self._pages)
        session = self.files.session
        if session is not None and self.desk is not None and self.memory is not None:
            # Subtle: what is handed over answers to these panes, and may yet be refused.
            self.desk.flush()
            session.settle_writes()
            self.memory.rest()
            drafts, query, trail = self.desk.inspector.drafts, self.desk.search_query(), self.desk.ways.trail
            self._take_away_desk()
            self._place_desk(session, drafts)
            self.desk.ways.take_over(trail)
            if query is not None:
                self.bottom.fill_search(query)
            QTimer.singleShot(0, self, partial(layout.size, self, *self.docks()))
        self.update_actions()

    def _show_case(self, session: CaseSession | None) -> None:
        self._take_away_desk()
        # Qt: a stack is never smaller than its largest page, and the start page would keep the docks small.
        policy = QSizePolicy.Policy.Ignored if session is not None else QSizePolicy.Policy.Preferred
        self.start.page.setSizePolicy(policy, policy)
        if session is not None:
            session.ready.connect(self.update_actions)
            self._place_desk(session)
        else:
            self._pages.setCurrentWidget(self.start.page)
            self.start.refresh()
        for dock in self.docks():
            dock.setVisible(session is not None and dock not in self.made_when_wanted)
        if session is not None:
            # Qt: docks take sizes only once they are laid out with what they hold.
            QTimer.singleShot(0, self._size_docks)
        self.status.show_case(session)
        self._on_drafts_changed()  # words that came back with the case
        self.toaster.follow(session)
        self.setWindowTitle(f"{session.workspace.home.stem} – Caseapp" if session else "Caseapp")
        self.update_actions()

    def childEvent(self, event: QChildEvent) -> None:
        """Names the bars of panes that share a place, which Qt makes when it needs them."""
        super().childEvent(event)
        bar = event.child()
        if event.polished() and isinstance(bar, QTabBar):
            bar.setAccessibleName(tr("Panes"))

    def _size_docks(self) -> None:
        if self.desk is None:
            return
        is_help_open = not self.help_dock.isHidden()
        if not layout.restore_docks(self, self.context.settings):
            layout.size(self, *self.docks())
        self.help_dock.setVisible(is_help_open)
        self.layouts.hide_empty()

    def _place_desk(self, session: CaseSession, drafts: Drafts | None = None) -> None:
        # Start: the panes are not needed to paint the shell; `app` loads them right after that.
        from caseapp.ui.jobs.drafts import DraftJobs
        from caseapp.ui.jobs.imports import ImportJobs
        from caseapp.ui.jobs.tables import TableJobs
        from caseapp.ui.shell.closing import Closing
        from caseapp.ui.shell.desk import Desk
        from caseapp.ui.shell.memory import Memory

        desk = self.desk = Desk(self.context, session, self)
        self.closing = Closing(desk, desk)
        self.navigator_dock.setWidget(desk.navigator)
        self.inspector_dock.setWidget(desk.inspector)
        self.items_dock.setWidget(desk.items)
        self._pages.addWidget(desk.centre)
        self._pages.setCurrentWidget(desk.centre)
        desk.centre.menu_requested.connect(self.tabbing.show_menu)
        desk.state_changed.connect(self.update_actions)
        desk.search_wanted.connect(self.bottom.show_search)
        desk.link_wanted.connect(self.palettes.choose_record_for)
        desk.told.connect(self.toaster.tell)
        desk.offered.connect(self.toaster.offer)
        desk.suggestions_wanted.connect(self.bottom.show_suggestions)
        desk.inspector.drafts.changed.connect(self._on_drafts_changed)
        desk.refused.connect(self.refuse)
        desk.asked.connect(self._on_desk_asked)
        desk.importer.progressed.connect(self.status.show_progress)
        ImportJobs(self.jobs, desk.importer)
        TableJobs(self.jobs, desk.tables)
        DraftJobs(self.jobs, desk.suggesting.drafter)
        self.status.cancelled.connect(desk.importer.cancel)
        desk.items.close_requested.connect(self.closing.ask)
        desk.inspector.closing_words_requested.connect(self.closing.ask)
        self.closing.began.connect(self._on_closing_began)
        self.closing.ended.connect(self.messages.dismiss)
        if session.workspace.opened.read_only_reason:
            self.messages.show_message("attention", session.workspace.opened.read_only_reason)
        if drafts is not None:
            desk.inspector.drafts.take_over(drafts)
        memory = self.memory = Memory(self.context.settings, desk)
        if words := memory.begin():
            self.messages.show_message("attention", words)
        if not memory.bring_back_pages():
            desk.open_first()
        paths, words = self.start.take_waiting(session)
        if paths:
            desk.take_files(paths)
        if words:
            desk.importer.import_words(words)

    def _on_drafts_changed(self) -> None:
        if self.desk is not None:
            drafts = self.desk.inspector.drafts
            self.status.show_drafts(drafts.typed, drafts.refused)

    def _take_away_desk(self) -> None:
        if self.desk is None:
            return
        self.messages.dismiss()
        self.desk.centre.hide_windows()
        for pane in self.desk.panes():
            pane.setParent(None)
            pane.deleteLater()
        self.desk.deleteLater()
        self.desk = self.closing = self.memory = None

    def _on_desk_asked(self, role: str, words: str, button: str, act: Callable[[], object] | None) -> None:
        self.messages.show_message(role, words, button, partial(self._answer, act))

    def _answer(self, act: Callable[[], object] | None) -> None:
        # The question goes first: what is done may ask another.
        self.messages.dismiss()
        if act is not None:
            act()

    def _on_closing_began(self, sentence: str) -> None:
        assert self.closing is not None
        self.messages.show_message("attention", sentence, tr("Close with the selected words"), self.closing.finish)

    def _on_theme_changed(self, _palette: Palette) -> None:
        self.actions_.set_icons(self.context.icons)

    def _on_dock_visibilityChanged(self, _is_visible: bool) -> None:
        self._check_toggles()

    def _check_toggles(self) -> None:
        shown = {f"view.{dock.objectName().removesuffix('_dock')}": not dock.isHidden() for dock in self.docks()}
        spoken = self.context.settings.language
        spoken_now = {f"language.{code}": code == spoken for code in (SYSTEM, *language_codes())}
        unlocked = {"view.unlock": layout.is_unlocked(self.docks())}
        self.actions_.check({**shown, **spoken_now, **self.looks.checked(), **self.locking.checked(), **unlocked})

    def _name_step(self, key: str, verb: str, label: str) -> None:
        action: QAction = self.actions_[key]
        action.setText(tr("{verb}: {step}", verb=verb, step=shown(label)) if label else verb)
        action.setToolTip(action.text())
        action.setEnabled(bool(label))

    def changeEvent(self, event: QEvent) -> None:
        """Writes what is typed when the window loses the focus."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.desk is not None:
            self.desk.flush()
        super().changeEvent(event)

    @property
    def search(self) -> QLineEdit:
        """The search field of the menu bar."""
        return self._search
