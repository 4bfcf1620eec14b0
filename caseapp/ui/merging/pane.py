"""The page of conflicts: the list at the left, one conflict in full at the right, decided by button or by key.

This one is about the open case: what was put off, each decided at once, as a step of its own. `merge_page` shows the
same before a merge. Keys: 1, 2, 3 and so on take a value, P puts off, E edits; Left and Right go from one to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from caseapp.domain import step_labels
from caseapp.domain.changes import Published
from caseapp.domain.merging import Choice
from caseapp.platform.translation import tr
from caseapp.queries import conflicts
from caseapp.queries.conflicts import Conflict
from caseapp.queries.merged import OtherField
from caseapp.ui.asker import Asker, Question
from caseapp.ui.merging.editing import can_edit
from caseapp.ui.merging.foot import ConflictFoot
from caseapp.ui.merging.lines import OPEN, Line, conflict_lines
from caseapp.ui.merging.list import MergeList
from caseapp.ui.merging.sheet import ConflictSheet, Shown
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack

LIST_WIDTH = 300
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class ConflictsPane(QWidget):
    """Shows what is open, and what becomes of it."""

    record_activated = Signal(str)
    told = Signal(str)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.conflicts: list[Conflict] = []
        self._current = ""
        self._is_deciding = self._is_stale = False
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.name())
        self.list = MergeList(theme, self)
        self.sheet = ConflictSheet(session, theme, icons, self)
        self.foot = ConflictFoot(theme, icons, self.foot_words(), self)
        self._empty = EmptyState(theme, icons, "check", *self.empty_words(), parent=self)
        self._stack = PageStack(self)
        self._build()
        self.list.installEventFilter(self)
        self.list.chosen.connect(self._on_list_chosen)
        self.sheet.chosen.connect(self._on_sheet_chosen)
        self.sheet.stepped.connect(self._on_sheet_stepped)
        self.sheet.record_wanted.connect(self.record_activated)
        self.foot.put_off.connect(self.put_off)
        self.foot.edit_wanted.connect(self.edit)
        self.begin()

    def name(self) -> str:
        """What the page is called to who cannot see it."""
        return tr("Conflicts put off")

    def foot_words(self) -> str:
        """What is said beside the reason."""
        return tr("Each decision is a step of its own")

    def empty_words(self) -> tuple[str, str]:
        """What is said when there is nothing to decide."""
        return tr("Nothing is to be decided"), tr("What copies of this case disagree on is put here until you decide.")

    @property
    def may_write(self) -> bool:
        """Whether editing may write to the case."""
        return True

    @property
    def can_decide(self) -> bool:
        """Whether anything can be decided now."""
        return not self.session.is_read_only and not self._is_deciding

    @property
    def current(self) -> Conflict | None:
        """The conflict shown."""
        return next((each for each in self.conflicts if each.id == self._current), None)

    def begin(self) -> None:
        """Starts to read."""
        self._asker = Asker(self.session, self._question, self.show_conflicts, self)
        self._asker.ask()
        self.session.changed.connect(self._on_session_changed)

    def left_parts(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """What stands above and below the list."""
        return (), ()

    def state_of(self, _conflict: Conflict) -> str:
        """How far a conflict is decided."""
        return OPEN

    def choice_of(self, _conflict: Conflict) -> Choice | None:
        """What was decided of a conflict that is still listed."""
        return None

    def lines(self) -> list[Line]:
        """What stands in the list."""
        return conflict_lines(self.conflicts, self.state_of) if self.conflicts else []

    def others_of(self, _conflict: Conflict) -> Sequence[OtherField]:
        """What else was changed in the record of a conflict."""
        return ()

    def show_conflicts(self, found: list[Conflict]) -> None:
        """Shows conflicts; the one that was shown stays, or the next takes its place."""
        at = next((number for number, each in enumerate(self.conflicts) if each.id == self._current), 0)
        self.conflicts = list(found)
        if self.current is None:
            self._current = self.conflicts[min(at, len(found) - 1)].id if found else ""
        self.refresh()

    def show_conflict(self, conflict_id: str) -> None:
        """Shows a conflict, now or when it has been read."""
        self._current = conflict_id
        self.refresh()

    def refresh(self) -> None:
        """Brings list and sheet to what is known."""
        lines = self.lines()
        self._stack.setCurrentWidget(self._split if lines else self._empty)
        self.list.show_lines(lines)
        if self._current:
            self.list.select_conflict(self._current)
        self._show_current()

    def take(self, number: int) -> None:
        """Takes the value with a number."""
        options = self.sheet.options()
        if 1 <= number <= len(options):
            self.decide(options[number - 1])

    def decide(self, choice: Choice) -> None:
        """Decides the current conflict."""
        from caseapp.ops import merging  # the writer has it loaded

        if not self.can_decide:
            return
        self._is_deciding = True
        said = replace(choice, reason=self.foot.take_reason())
        self.session.run(partial(merging.decide, choice=said), done=self._on_decided, refused=self._on_refused)

    def put_off(self) -> None:
        """Leaves the current conflict for later."""
        self.step(1)

    def edit(self) -> None:
        """Opens the editor of the value."""
        if self.current is not None and self.can_decide and can_edit(self.current, may_write=self.may_write):
            self.sheet.begin_edit()

    def step(self, by: int) -> None:
        """Goes to the next conflict, or the one before; round at the end."""
        ids = [each.id for each in self.conflicts]
        if ids:
            at = ids.index(self._current) if self._current in ids else 0
            self.show_conflict(ids[(at + by) % len(ids)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decides, puts off, edits, goes on."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys hold in the list, too."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
            return False
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.take(int(key) - int(Qt.Key.Key_0))
        elif key == Qt.Key.Key_P and self.can_decide:
            self.put_off()
        elif key == Qt.Key.Key_E:
            self.edit()
        elif key in _STEPS:
            self.step(_STEPS[key])
        else:
            return False
        return True

    def _build(self) -> None:
        above, below = self.left_parts()
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (*above, self.list, *below):
            column.addWidget(widget, int(widget is self.list))
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.sheet, 1)
        beside.addWidget(self.foot)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(left)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.setSizes([px(LIST_WIDTH), 3 * px(LIST_WIDTH)])
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._split)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)

    def _show_current(self) -> None:
        current = self.current
        if current is None:
            self.sheet.show_conflict(None, can_decide=False)
        else:
            number = self.conflicts.index(current) + 1
            choice = self.choice_of(current)
            is_put_off = choice is None and self.state_of(current) != OPEN
            shown = Shown(current, number, len(self.conflicts), choice, is_put_off, self.others_of(current))
            self.sheet.show_conflict(shown, can_decide=not self.session.is_read_only)
        fits = current is not None and can_edit(current, may_write=self.may_write)
        self.foot.enable(can_decide=current is not None and not self.session.is_read_only, can_edit=fits)

    def _question(self) -> Question:
        return conflicts.open_conflicts

    def _on_list_chosen(self, line: Line) -> None:
        if line.conflict_id and line.conflict_id != self._current:
            self.show_conflict(line.conflict_id)
        elif line.record_id and not line.conflict_id:
            self.record_chosen(line.record_id)

    def record_chosen(self, record_id: str) -> None:
        """A record was chosen in the list that is no conflict."""

    def _on_sheet_chosen(self, choice: Choice) -> None:
        self.decide(choice)
        self.setFocus()

    def _on_sheet_stepped(self, by: int) -> None:
        self.step(by)
        self.setFocus()  # the button is gone with the sheet, and the keys are to hold

    def _on_decided(self, _result: object) -> None:
        self._is_deciding = False
        self._asker.ask()

    def _on_refused(self, error: Exception) -> None:
        self._is_deciding = False
        self.session.failed.emit(error)
        self._asker.ask()

    def _on_session_changed(self, published: Published) -> None:
        concerned = {each.record_id for each in self.conflicts}
        if published.changes.records & concerned or step_labels.may_dispute(published.changes.label):
            self._is_stale = not self.isVisible()
            if self.isVisible():
                self._asker.ask_later()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what was done while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._asker.ask()
