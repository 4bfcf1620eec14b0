"""A table before it is imported: what its columns become, what the first rows give, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
)

from caseapp.domain.errors import BadInput, CaseError
from caseapp.domain.kinds import KINDS
from caseapp.exchange import table_mapping
from caseapp.exchange.table_drafts import Draft, Problem
from caseapp.exchange.table_mapping import TableMapping
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.mapping.form import MappingForm
from caseapp.ui.mapping.results import Results
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.theme import Theme
from caseapp.workspace.table_import import Imported, RowProblems, TableImport

PAUSE_MS = 300
FILTER = "Mappings (*.json);;All files (*)"


class MappingDialog(QDialog):
    """Asks how a table is to be read; the case changes with Import alone."""

    imported = Signal(object)  # Imported
    sheet_chosen = Signal(str)
    wanted_as_text = Signal()

    def __init__(self, session: CaseSession, theme: Theme, path: Path, job: TableImport, parent: object) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._session, self._path, self._job = session, path, job
        self._problems: Sequence[Problem] | None = None
        self._is_writing = False
        self.setWindowTitle(f"Import a table: {path.name}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(1120, 720)
        table = job.table
        self._says = QLabel(f"{len(table.rows):,} rows, {len(table.columns)} columns. {table.note}".strip(), self)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._sheets = QComboBox(self)
        self._sheets.addItems(list(table.sheets))
        self._sheets.setCurrentText(table.sheet)
        self._sheets.setVisible(len(table.sheets) > 1)
        self._sheets.setAccessibleName("Sheet")
        self._load, self._save = QPushButton("&Load mapping…", self), QPushButton("&Save mapping…", self)
        self.form = MappingForm(table, self)
        self.results = Results(theme, self)
        self._trouble = QLabel(self)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setWordWrap(True)
        self._trouble.setProperty("role", "wrong")
        self.skip = QCheckBox("Leave rows with problems &out", self)
        self._as_text = QPushButton("Import as plain &text instead", self)
        self._cancel, self.accept_button = QPushButton("Cancel", self), QPushButton("Import", self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        session.expect(self._pause)
        self._preview = Asker(session, self._preview_question, self._on_previewed, self)
        self._check = Asker(session, self._check_question, self._on_checked, self)
        self._lay_out()
        self._wire()
        self.form.show_mapping(job.guess())
        self.form.kind.setFocus()
        self._look()

    def mapping(self) -> TableMapping:
        """The mapping as it stands."""
        return self.form.mapping()

    def load(self, path: Path) -> None:
        """Takes a mapping from a file; one that does not fit the table is named."""
        try:
            mapping = table_mapping.load(path)
            table_mapping.check_mapping(mapping, self._job.table)
        except CaseError as error:
            self._say(f"{error.message} {error.advice}")
            return
        self.form.show_mapping(mapping)
        self._look()

    def save(self, path: Path) -> None:
        """Writes the mapping to a file, to be used for the next table of its kind."""
        try:
            table_mapping.check_mapping(self.mapping(), self._job.table)
            table_mapping.save(self.mapping(), path if path.suffix else path.with_suffix(".json"))
        except CaseError as error:
            self._say(f"{error.message} {error.advice}")

    def accept(self) -> None:
        """Imports, and closes once it is done; what the case refuses is said here."""
        if not self.accept_button.isEnabled() or self._is_writing:
            return
        self._is_writing = True
        self._enable()
        op = partial(self._job.write, mapping=self.mapping(), skip_problems=self.skip.isChecked())
        self._session.run(op, done=self._on_written, refused=self._on_refused)

    def reject(self) -> None:
        """Leaves the case as it is, unless it is being written."""
        if not self._is_writing:
            super().reject()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._says, 1)
        for widget in (self._sheets, self._load, self._save):
            head.addWidget(widget)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.form)
        split.addWidget(self.results)
        split.setSizes([380, 260])
        split.setHandleWidth(5)
        split.setStyleSheet("QSplitter::handle { background: transparent; image: none; }")
        foot = QHBoxLayout()
        foot.addWidget(self._as_text)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.accept_button)
        for button in (self._load, self._save, self._as_text, self._cancel):
            button.setAutoDefault(False)
        self.accept_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(split, 1)
        column.addWidget(self._trouble)
        column.addLayout(foot)

    def _wire(self) -> None:
        self.form.changed.connect(self._on_form_changed)
        self.form.kind_chosen.connect(self._on_form_kind_chosen)
        self._pause.timeout.connect(self._look)
        self._sheets.textActivated.connect(self.sheet_chosen)
        self._load.clicked.connect(self._on_load_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._as_text.clicked.connect(self._on_as_text_clicked)
        self._cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self.skip.toggled.connect(self._enable)

    def _look(self) -> None:
        """Asks what would come of the mapping as it stands."""
        self._problems = None
        try:
            table_mapping.check_mapping(self.mapping(), self._job.table)
        except BadInput as error:
            self._say(f"{error.message} {error.advice}")
            self._enable()
            return
        self._say("")
        self._enable()
        self._preview.ask()
        self._check.ask()

    def _preview_question(self) -> Question:
        job, mapping = self._job, self.mapping()

        def ask(rows: Rows) -> list[Draft] | BadInput:
            try:
                return job.preview(rows, mapping)
            except BadInput as error:
                return error

        return ask

    def _check_question(self) -> Question:
        job, mapping = self._job, self.mapping()

        def ask(rows: Rows) -> tuple[TableMapping, int, Sequence[Problem]] | BadInput:
            try:
                planned = job.planned(rows, mapping)
            except BadInput as error:
                return error
            return mapping, planned.rows, planned.problems

        return ask

    def _on_previewed(self, found: list[Draft] | BadInput) -> None:
        if isinstance(found, BadInput):
            self._say(f"{found.message} {found.advice}")
            return
        self.results.show_drafts(self.mapping().kind, found, len(self._job.table.rows))
        self.form.show_outcome(found[0] if found else None)

    def _on_checked(self, found: tuple[TableMapping, int, Sequence[Problem]] | BadInput) -> None:
        if isinstance(found, BadInput):
            self._say(f"{found.message} {found.advice}")
            return
        mapping, rows, problems = found
        if mapping != self.mapping():
            return  # it was asked about another mapping
        self._problems = problems
        self.results.show_problems(problems)
        kind = KINDS[mapping.kind]
        self.accept_button.setText(f"Import {rows:,} {(kind.label if rows == 1 else kind.plural).lower()}")
        self._enable()

    def _enable(self, _is_checked: bool = False) -> None:
        has_problems = bool(self._problems)
        self.skip.setEnabled(has_problems)
        is_ready = self._problems is not None and (not has_problems or self.skip.isChecked())
        self.accept_button.setEnabled(is_ready and not self._is_writing)
        why = "Some rows have problems: correct the mapping, or leave them out." if has_problems else ""
        self.accept_button.setToolTip("" if is_ready else why)
        for widget in (self.form, self._as_text, self._cancel, self._load, self._sheets):
            widget.setEnabled(not self._is_writing)
        if self._is_writing:
            self.accept_button.setText("Importing…")

    def _say(self, words: str) -> None:
        self._trouble.setText(words.strip())
        self._trouble.setVisible(bool(words.strip()))

    def _on_form_changed(self) -> None:
        self._problems = None
        self._enable()
        self._pause.start()

    def _on_form_kind_chosen(self, kind: str) -> None:
        self.form.show_mapping(self._job.guess(kind))
        self._look()

    def _on_load_clicked(self, _is_checked: bool = False) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Load a mapping", str(self._path.parent), FILTER)
        if name:
            self.load(Path(name))

    def _on_save_clicked(self, _is_checked: bool = False) -> None:
        proposed = str(self._path.with_suffix(".mapping.json"))
        name, _ = QFileDialog.getSaveFileName(self, "Save the mapping", proposed, FILTER)
        if name:
            self.save(Path(name))

    def _on_as_text_clicked(self, _is_checked: bool = False) -> None:
        self.wanted_as_text.emit()
        super().reject()

    def _on_written(self, made: Imported) -> None:
        self._is_writing = False
        self.imported.emit(made)
        super().accept()

    def _on_refused(self, error: Exception) -> None:
        self._is_writing = False
        if isinstance(error, RowProblems):
            self.results.show_problems(error.problems)
        message, advice = getattr(error, "message", str(error)), getattr(error, "advice", "")
        self._say(f"{message} {advice}")
        self._look_again()

    def _look_again(self) -> None:
        self._enable()
        self._check.ask()
