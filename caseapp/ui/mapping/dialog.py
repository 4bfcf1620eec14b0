"""A table before it is imported: what its columns become, what the first rows give, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event

import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from caseapp.domain.errors import BadInput, CaseError
from caseapp.exchange import table_mapping
from caseapp.exchange.table_drafts import Draft, Problem
from caseapp.exchange.table_mapping import TableMapping
from caseapp.exchange.table_plan import CalledOff, Planned
from caseapp.platform.translation import mark, tr
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.inspector.tab_order import tab_stops
from caseapp.ui.mapping.face import Face
from caseapp.ui.mapping.words import names_words, records_words
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.workspace.table_import import Imported, RowProblems, TableImport

PAUSE_MS = 300
FILTER = mark("Mappings (*.json);;All files (*)")
LOOKING = mark("The rows are being looked at.")
PROBLEMS = mark("Some rows have problems: correct the mapping, or leave them out.")
SIZE, SHARE = QSize(1120, 720), 0.88


class MappingDialog(QDialog):
    """Asks how a table is to be read; the case changes with Import alone, and the window is free while it does."""

    began = Signal(str)  # what is being imported, in words
    imported = Signal(str, object)  # the kind of record, Imported
    not_imported = Signal(object)  # Exception
    sheet_chosen = Signal(str)
    wanted_as_text = Signal()

    def __init__(
        self,
        session: CaseSession,
        theme: Theme,
        icons: Icons,
        path: Path,
        job: TableImport,
        proposed: TableMapping,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.job = job
        self._session, self._path = session, path
        self._problems: Sequence[Problem] | None = None
        self._left_out: Sequence[Problem] = ()
        self._for_sheet: TableMapping | None = None
        self._is_writing = self._is_reading = False
        self._says = ""  # how many records it will be
        self._called_off = Event()  # of the check under way
        self.setWindowTitle(tr("Import a table: {name}", name=path.name))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(SIZE.expandedTo(parent.size() * SHARE).boundedTo(parent.size()))
        self.face = Face(path.name, job.table, theme, icons, self)
        self.form, self.results = self.face.form, self.face.results
        self.skip, self.accept_button = self.face.skip, self.face.accept
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        session.expect(self._pause)
        self._preview = Asker(session, self._preview_question, self._on_previewed, self)
        self._check = Asker(session, self._check_question, self._on_checked, self)
        self._wire()
        self._show(proposed)
        self.form.kind.setFocus()

    def mapping(self) -> TableMapping:
        """The mapping as it stands."""
        return self.form.mapping()

    def load(self, path: Path) -> None:
        """Takes a mapping from a file, with the sheet it is for; one that does not fit the table is named."""
        table = self.job.table
        try:
            mapping = table_mapping.load(path)
            if mapping.sheet != table.sheet and mapping.sheet in table.sheets:
                self._for_sheet = mapping
                self._choose_sheet(mapping.sheet)
                return
            table_mapping.check_mapping(mapping, table)
        except CaseError as error:
            self._say_error(error)
            return
        self._show(mapping)

    def save(self, path: Path) -> None:
        """Writes the mapping to a file, to be used for the next table of its kind."""
        target = path if path.suffix else path.with_suffix(".json")
        try:
            table_mapping.check_mapping(self.mapping(), self.job.table)
            table_mapping.save(self.mapping(), target)
        except CaseError as error:
            self._say_error(error)
            return
        self.face.say(tr("“{name}” was written.", name=target.name), "good")

    def take(self, job: TableImport, proposed: TableMapping) -> None:
        """Shows another sheet; the mapping stays as far as the sheet has its columns."""
        wanted = self._for_sheet or replace(self.mapping(), sheet=job.table.sheet)
        is_loaded, self._for_sheet = self._for_sheet is not None, None
        self.job, self._is_reading = job, False
        self.face.show_table(job.table)
        try:
            table_mapping.check_mapping(wanted, job.table)
        except BadInput as error:
            self._show(proposed)
            if is_loaded:
                self._say_error(error)
            return
        self._show(wanted)

    def refuse_sheet(self, error: CaseError) -> None:
        """Says why a sheet cannot be shown; the one before stays."""
        self._is_reading, self._for_sheet = False, None
        self.face.show_table(self.job.table)
        self._look()
        self._say_error(error)

    def accept(self) -> None:
        """Imports, and closes once it is done; what the case refuses is said here."""
        if not self.accept_button.isEnabled() or self._is_writing:
            return
        self._is_writing = True
        self._enable()
        mapping = self.mapping()
        op = partial(self.job.write, mapping=mapping, skip_problems=self.skip.isChecked())
        self.hide()
        self.began.emit(tr("Importing {records}", records=self._says))
        written = partial(self._on_written, mapping.kind)
        self._session.run(op, done=written, refused=self._on_refused)

    def reject(self) -> None:
        """Leaves the case as it is, unless it is being written."""
        if not self._is_writing:
            self.call_off()
            super().reject()

    def call_off(self) -> None:
        """Ends the look at the rows: its answer would be about what is wanted no more."""
        self._called_off.set()
        self._problems = None

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Tab goes part by part, line by line as the eye reads."""
        stops = [stop for part in self.face.parts() for stop in tab_stops(part)]
        now = self.focusWidget()
        if not stops:
            return False
        at = stops.index(now) if now in stops else -1 if is_forward else 0
        reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if is_forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _wire(self) -> None:
        face = self.face
        self.form.changed.connect(self._on_form_changed)
        self.form.kind_chosen.connect(self._on_form_kind_chosen)
        self._pause.timeout.connect(self._look)
        face.sheets.textActivated.connect(self._choose_sheet)
        face.load.clicked.connect(self._on_load_clicked)
        face.save.clicked.connect(self._on_save_clicked)
        face.as_text.clicked.connect(self._on_as_text_clicked)
        face.cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self.skip.toggled.connect(self._enable)

    def _show(self, mapping: TableMapping) -> None:
        self.form.show_mapping(mapping)
        self._look()

    def _look(self) -> None:
        """Asks what would come of the mapping as it stands."""
        self.call_off()
        try:
            table_mapping.check_mapping(self.mapping(), self.job.table)
        except BadInput as error:
            self._say_error(error)
            self._enable()
            return
        self.face.say("")
        self._enable()
        self._preview.ask()
        self._check.ask()

    def _preview_question(self) -> Question:
        job, mapping = self.job, self.mapping()

        def ask(rows: Rows) -> tuple[TableMapping, list[Draft]] | BadInput:
            try:
                return mapping, job.preview(rows, mapping)
            except BadInput as error:
                return error

        return ask

    def _check_question(self) -> Question:
        job, mapping, called_off = self.job, self.mapping(), Event()
        self._called_off = called_off

        def ask(rows: Rows) -> tuple[TableMapping, Planned] | BadInput | None:
            try:
                return mapping, job.planned(rows, mapping, called_off.is_set)
            except CalledOff:
                return None
            except BadInput as error:
                return error

        return ask

    def _on_previewed(self, found: tuple[TableMapping, list[Draft]] | BadInput) -> None:
        if isinstance(found, BadInput):
            self._say_error(found)
        elif found[0] == self.mapping() and not self._is_reading:
            mapping, drafts = found
            self.results.show_drafts(self.job.table, mapping, drafts)
            self.form.show_outcome(drafts)

    def _on_checked(self, found: tuple[TableMapping, Planned] | BadInput) -> None:
        if isinstance(found, BadInput):
            self._say_error(found)
            return
        mapping, planned = found
        if mapping != self.mapping() or self._is_reading:
            return  # it was asked about another mapping
        if planned.problems != self._left_out:
            self.skip.setChecked(False)  # what was to be left out was something else
        self._problems = self._left_out = planned.problems
        self.results.show_problems(self.job.table, planned.problems)
        self._says = records_words(mapping.kind, planned.rows)
        self.accept_button.setText(tr("I&mport {records}", records=self._says))
        self.face.say_names(names_words(len(planned.plan.records) - planned.rows))
        self._enable()

    def _enable(self, _is_checked: bool = False) -> None:
        has_problems, is_held = bool(self._problems), self._is_writing or self._is_reading
        is_ready = self._problems is not None and (not has_problems or self.skip.isChecked())
        why = tr(PROBLEMS) if has_problems else self.face.trouble.text() or tr(LOOKING)
        self.skip.setVisible(has_problems)
        self.accept_button.setEnabled(is_ready and not is_held)
        self.accept_button.setToolTip("" if is_ready else why)
        self.face.hold(is_held)

    def _say_error(self, error: Exception) -> None:
        self.face.say(f"{getattr(error, 'message', error)} {getattr(error, 'advice', '')}".strip())

    def _choose_sheet(self, sheet: str) -> None:
        if sheet == self.job.table.sheet:
            return
        self._is_reading = True
        self.call_off()
        self.face.say(tr("Reading “{name}”…", name=sheet), "text2")
        self._enable()
        self.sheet_chosen.emit(sheet)

    def _on_form_changed(self) -> None:
        self.call_off()
        self._enable()
        self._pause.start()

    def _on_form_kind_chosen(self, kind: str) -> None:
        self.call_off()
        self._enable()
        self._session.read(_guessing(self.job, kind), partial(self._on_guessed, kind))

    def _on_guessed(self, kind: str, mapping: TableMapping | None) -> None:
        if mapping is not None and shiboken6.isValid(self) and self.form.kind.currentData() == kind:
            self._show(mapping)

    def _on_load_clicked(self, _is_checked: bool = False) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Load a mapping"), str(self._path.parent), tr(FILTER))
        if name:
            self.load(Path(name))

    def _on_save_clicked(self, _is_checked: bool = False) -> None:
        proposed = str(self._path.with_suffix(".mapping.json"))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the mapping"), proposed, tr(FILTER))
        if name:
            self.save(Path(name))

    def _on_as_text_clicked(self, _is_checked: bool = False) -> None:
        self.wanted_as_text.emit()
        self.reject()

    def _on_written(self, kind: str, made: Imported) -> None:
        if shiboken6.isValid(self):  # Qt: the case may have been closed meanwhile
            self._is_writing = False
            self.imported.emit(kind, made)
            super().accept()

    def _on_refused(self, error: Exception) -> None:
        if not shiboken6.isValid(self):
            return
        self._is_writing = False
        self.open()
        if isinstance(error, RowProblems):
            self._problems = self._left_out = error.problems
            self.results.show_problems(self.job.table, error.problems)
        self._say_error(error)
        self._enable()
        self.not_imported.emit(error)


def _guessing(job: TableImport, kind: str) -> Callable[[Rows], TableMapping]:
    def ask(_rows: Rows) -> TableMapping:
        return job.guess(kind)

    return ask
