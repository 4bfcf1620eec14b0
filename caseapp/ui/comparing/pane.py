"""The page "Compare": what merging a copy would change, how a version differs, or what changed between two days."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import CaseError
from caseapp.exchange.comparison_text import DifferenceRow, summary
from caseapp.platform.translation import plural, tr
from caseapp.queries import past
from caseapp.queries.history import moment_after, moment_of
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.comparing.head import TEXT, CompareHead
from caseapp.ui.comparing.shown import MOST_SHOWN, Shown, as_html, as_lines, shown
from caseapp.ui.comparing.view import DifferenceView
from caseapp.ui.session import CaseSession
from caseapp.ui.text.moments import moment_words
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack

TYPING_MS = 500


class ComparePage(QWidget):
    """Compares two days itself; what came of comparing files is shown by `show_files`. It changes nothing."""

    record_activated = Signal(str)
    deleted_activated = Signal(str)
    told = Signal(str)
    save_wanted = Signal(object)  # Shown

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Shown | None = None
        self._moments: tuple[str, str] | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = CompareHead(theme, self)
        self.table = DifferenceView(theme, icons, self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(tr("The comparison as text"))
        self._empty = EmptyState(theme, icons, "history", "", "", parent=self)
        self._stack = PageStack(self)
        for page in (self._empty, self.table, self.text):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.head.first)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        session.expect(self._typing)
        self._wire()
        self._say_nothing_yet()

    @property
    def shown(self) -> Shown | None:
        """What is shown; None before anything was compared."""
        return self._shown

    def show_files(self, found: Shown) -> None:
        """Shows what came of comparing files."""
        self._moments = None
        self.head.first.clear()
        self.head.last.clear()
        self.head.show_problem("")
        self._show(found)
        (self.table if self._stack.currentWidget() is self.table else self.text).setFocus()

    def wait_for(self, heading: str) -> None:
        """Files are being compared."""
        self._shown, self._moments = None, None
        self.head.show_heading(heading)
        self.head.show_found(None, "", "")
        self._empty.show_words(tr("Comparing…"), "")
        self._stack.setCurrentWidget(self._empty)

    def give_up(self) -> None:
        """Nothing came of comparing files; why is said elsewhere."""
        if self._shown is None:
            self._say_nothing_yet()

    def ask_for_days(self) -> None:
        """Lets the person say between which days."""
        self.head.first.setFocus()
        self.head.first.selectAll()

    def copy_rows(self) -> None:
        """Puts the rows chosen on the clipboard, or the text when that is shown."""
        if self._shown is None:
            return
        if self._stack.currentWidget() is self.text:
            QGuiApplication.clipboard().setText(self._shown.text)
            self.told.emit(tr("The comparison was copied as text."))
            return
        rows = self.table.chosen()
        data = QMimeData()
        data.setText(as_lines(rows))
        data.setHtml(as_html(rows))
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(plural("{n} row was copied.", "{n} rows were copied.", len(rows)))

    def _wire(self) -> None:
        self.head.days_typed.connect(self._typing.start)
        self.head.kind_chosen.connect(self._on_head_kind_chosen)
        self.head.form_chosen.connect(self._on_head_form_chosen)
        self.head.copy_wanted.connect(self.copy_rows)
        self.head.save_wanted.connect(self._on_head_save_wanted)
        self.table.copy_wanted.connect(self.copy_rows)
        self.table.opened.connect(self._on_table_opened)
        self._typing.timeout.connect(self._on_typing_timeout)

    def _say_nothing_yet(self) -> None:
        self.head.show_heading(tr("Compare"))
        self._empty.show_words(
            tr("Nothing is compared yet"),
            tr("Type from which day on, or choose a copy of the case. Nothing is changed by comparing."),
        )
        self._stack.setCurrentWidget(self._empty)

    def _show(self, found: Shown) -> None:
        self._shown = found
        self.head.show_heading(found.heading)
        self.head.show_found(found.comparison, summary(found.comparison), "")
        self.table.model_.show(found.rows)
        if found.rows:
            self.table.setCurrentIndex(self.table.model_.index(0, 0))
            self.table.clearSelection()
        words = found.text
        if len(words) > MOST_SHOWN:
            words = words[:MOST_SHOWN] + "\n" + tr("The text goes on. Copy or save it to have all of it.")
        self.text.setPlainText(words)
        self._on_head_form_chosen(str(self.head.form.currentData()))

    def _question(self) -> Question:
        first, last = self._moments or ("", "")
        return partial(_between, first=first, last=last)

    def _on_answered(self, found: Shown) -> None:
        if self._moments is not None:
            self._show(found)

    def _on_typing_timeout(self) -> None:
        try:
            moments = self._typed()
        except CaseError as error:
            self.head.show_problem(f"{error.message} {error.advice}".strip())
            return
        is_backwards = bool(moments[1]) and moments[1] <= moments[0]
        self.head.show_problem(tr("The second day is before the first.") if is_backwards else "")
        if any(moments) and not is_backwards:
            self._moments = moments
            self._asker.ask()

    def _typed(self) -> tuple[str, str]:
        first, last = self.head.first.text().strip(), self.head.last.text().strip()
        return moment_of(read_date(first)) if first else "", moment_after(read_date(last)) if last else ""

    def _on_head_kind_chosen(self, kind: str) -> None:
        if self._shown is not None:
            rows = self._shown.rows
            self.table.model_.show([row for row in rows if row.kind == kind] if kind else rows)

    def _on_head_form_chosen(self, form: str) -> None:
        if self._shown is None:
            return
        if self._shown.comparison.is_equal:
            self._empty.show_words(tr("Nothing is different"), tr("Every record is the same on both sides."))
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self.text if form == TEXT else self.table)
        self.head.kind.setEnabled(form != TEXT and not self._shown.comparison.is_equal)

    def _on_head_save_wanted(self) -> None:
        if self._shown is not None:
            self.save_wanted.emit(self._shown)

    def _on_table_opened(self, row: DifferenceRow) -> None:
        reader = self._session.reader
        if reader.rows("SELECT 1 FROM record WHERE id = ?", row.record_id):
            self.record_activated.emit(row.record_id)
        elif past.kind_of(reader, row.record_id):
            self.deleted_activated.emit(row.record_id)
        else:
            self.told.emit(tr("“{title}” is not in this case: it is in the other file alone.", title=row.title))


def _between(rows: Rows, first: str, last: str) -> Shown:
    """On the reading thread."""
    from caseapp.workspace.comparing import between_times  # start: loads SQLAlchemy

    if first and last:
        heading = tr("Changed from {first} until {last}", first=moment_words(first), last=moment_words(last))
    elif first:
        heading = tr("Changed since {first}", first=moment_words(first))
    else:
        heading = tr("Changed until {last}", last=moment_words(last))
    return shown(between_times(rows, first, last), heading)
