"""The page of a merge before it is done: what would change, what is to be decided, and the button that does it.

Nothing is written from here: decisions are kept until the person finishes, and forgotten when the page goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caseapp.domain.merging import Choice
from caseapp.platform.translation import plural, tr
from caseapp.queries.conflicts import Conflict
from caseapp.queries.merged import OtherField
from caseapp.ui.merging.lines import DECIDED, OPEN, PUT_OFF, Line, conflict_lines, record_lines
from caseapp.ui.merging.pane import ConflictsPane
from caseapp.ui.merging.parts import label
from caseapp.ui.text.moments import moment_words
from caseapp.ui.theme.fonts import px
from caseapp.workspace.merge_preview import Preview


class MergePage(ConflictsPane):
    """Keeps what is decided; `finished` hands it over."""

    finished = Signal(list)  # list[Choice]
    cancelled = Signal()

    def name(self) -> str:
        """What the page is called to who cannot see it."""
        return tr("Merge a copy")

    def foot_words(self) -> str:
        """What putting off means."""
        return tr("While put off, the later value stands, with a mark")

    def empty_words(self) -> tuple[str, str]:
        """What is said before anything was looked at."""
        return tr("No copy is being merged"), tr("File, Merge a copy… shows here what a copy would change.")

    @property
    def may_write(self) -> bool:
        """Nothing is written before the end."""
        return False

    def begin(self) -> None:
        """Waits for what is to be shown."""
        self.preview: Preview | None = None
        self._choices: dict[str, Choice] = {}
        self._off: set[str] = set()

    def show_preview(self, preview: Preview) -> None:
        """Shows what a merge would do; the first conflict is the current one."""
        self.preview, self._choices, self._off = preview, {}, set()
        self._title.setText(tr("Merge: {name}", name=preview.report.name))
        self._subtitle.setText(_sides_words(preview))
        self.finish_button.setEnabled(True)
        self.show_conflicts(list(preview.conflicts))
        self._say_counts()
        self.setFocus()

    def left_parts(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """Which copy it is, and the two ways to end."""
        head = QWidget(self)
        self._title = label("", head, font=self.theme.ui_font(13, QFont.Weight.Medium))
        self._subtitle = label("", head, "text2", self.theme.ui_font(11))
        column = QVBoxLayout(head)
        column.setContentsMargins(px(12), px(10), px(12), px(8))
        column.setSpacing(px(2))
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        return (head,), (self._end(),)

    def state_of(self, conflict: Conflict) -> str:
        """How far a conflict is decided."""
        return DECIDED if conflict.id in self._choices else PUT_OFF if conflict.id in self._off else OPEN

    def choice_of(self, conflict: Conflict) -> Choice | None:
        """What was decided so far."""
        return self._choices.get(conflict.id)

    def lines(self) -> list[Line]:
        """The conflicts, then what needs no question."""
        if self.preview is None:
            return []
        disputed = {each.record_id for each in self.conflicts}
        first = conflict_lines(self.conflicts, self.state_of) if self.conflicts else []
        return [*first, *record_lines(self.preview.records, disputed)] or [Line(tr("Nothing here is otherwise by it"))]

    def others_of(self, conflict: Conflict) -> Sequence[OtherField]:
        """What else either side changed in the record."""
        return self.preview.others.get(conflict.record_id, ()) if self.preview is not None else ()

    def decide(self, choice: Choice) -> None:
        """Notes a decision, and goes on to the next that is open."""
        if self.can_decide:
            self._choices[choice.conflict_id] = replace(choice, reason=self.foot.take_reason())
            self._off.discard(choice.conflict_id)
            self._go_on()

    def put_off(self) -> None:
        """Leaves it for later; what was decided of it is forgotten."""
        if self.current is not None:
            self._choices.pop(self.current.id, None)
            self._off.add(self.current.id)
            self._go_on()

    def record_chosen(self, record_id: str) -> None:
        """Shows a record that is here already."""
        if self.preview is not None and record_id not in self.preview.report.added:
            self.record_activated.emit(record_id)

    def finish(self) -> None:
        """Has the merge done, with what was decided; the rest is put off."""
        if self.preview is not None and self.finish_button.isEnabled():
            self.finish_button.setEnabled(False)
            self.finished.emit(list(self._choices.values()))

    def may_try_again(self) -> None:
        """The merge was refused."""
        self.finish_button.setEnabled(True)

    def _end(self) -> QWidget:
        end = QWidget(self)
        self.counts = QLabel("", end)
        self.counts.setProperty("role", "text2")
        self.counts.setWordWrap(True)
        says = tr("Nothing is written before you finish. Merging the same copy again changes nothing.")
        self.finish_button = QPushButton(tr("Finish"), end)
        self.finish_button.setProperty("primary", True)
        self.finish_button.clicked.connect(self._on_finish_clicked)
        self.cancel_button = QPushButton(tr("Cancel"), end)
        self.cancel_button.setAccessibleName(tr("Cancel the merge"))
        self.cancel_button.clicked.connect(self._on_cancel_clicked)
        column = QVBoxLayout(end)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        column.addWidget(self.counts)
        column.addWidget(label(says, end, "caption"))
        row = QHBoxLayout()
        row.addWidget(self.finish_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        column.addLayout(row)
        return end

    def _go_on(self) -> None:
        self._say_counts()
        ids = [each.id for each in self.conflicts]
        at = ids.index(self._current) if self._current in ids else 0
        waiting = [each for each in (*ids[at + 1 :], *ids[:at]) if each not in self._choices and each not in self._off]
        if waiting:
            self._current = waiting[0]
        self.refresh()

    def _say_counts(self) -> None:
        left = len(self.conflicts) - len(self._choices) - len(self._off)
        words = tr(
            "{decided} decided, {off} put off, {left} to decide",
            decided=len(self._choices),
            off=len(self._off),
            left=left,
        )
        self.counts.setText(words)
        self.counts.setVisible(bool(self.conflicts))
        self.finish_button.setText(tr("Finish, put off the rest") if left else tr("Finish"))

    def _on_finish_clicked(self, _is_checked: bool = False) -> None:
        self.finish()

    def _on_cancel_clicked(self, _is_checked: bool = False) -> None:
        self.cancelled.emit()


def _sides_words(preview: Preview) -> str:
    theirs = plural("{n} step in theirs", "{n} steps in theirs", preview.theirs)
    ours = plural("{n} in yours", "{n} in yours", preview.ours)
    if preview.report.is_independent or not preview.common_at:
        return tr("Made independently of this case · {theirs}", theirs=theirs)
    when = moment_words(preview.common_at)
    return tr("Together until {when} · {theirs}, {ours}", when=when, theirs=theirs, ours=ours)
