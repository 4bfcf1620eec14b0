"""What follows an import: what came is shown, what failed is named, and what only a person can say is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from caseapp.domain.step_labels import DECIDED_IMPORT
from caseapp.ops import sources, versions
from caseapp.ops.together import together
from caseapp.platform.translation import plural, tr
from caseapp.ui.mapping.tables import WORKBOOKS
from caseapp.ui.shell import dialogs
from caseapp.ui.shell.lists import REVIEW
from caseapp.ui.sources import after_import

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from caseapp.domain.errors import CaseError
    from caseapp.ops.versions import NewVersion
    from caseapp.ui.shell.desk import Desk
    from caseapp.workspace.importing import Brought, Failed, Outcome
    from caseapp.workspace.table_import import Imported


class Arrivals(QObject):
    """Answers the importer of a desk."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk)
        self._desk, self._window = desk, window
        desk.importer.imported.connect(self._on_importer_imported)
        desk.importer.revised.connect(self._on_importer_revised)
        desk.tables.imported.connect(self._on_tables_imported)
        desk.tables.began.connect(self._on_tables_began)
        desk.tables.refused.connect(self._on_tables_refused)
        desk.tables.came_as_text.connect(self._on_tables_came_as_text)
        desk.tables.wanted_as_text.connect(desk.importer.import_files)

    def _on_importer_imported(self, outcome: Outcome) -> None:
        if outcome.brought:
            self._desk.show_record(outcome.brought[-1].source_id)
            self._desk.centre.focus_page()
            self._desk.suggesting.offer([each.source_id for each in outcome.brought])
        asking = after_import.open_questions(outcome.brought)
        if outcome.failed:
            self._name_failed(outcome.failed, len(outcome.failed) + len(outcome.brought), asking)
        elif len(outcome.brought) == 1:
            self._ask_about(outcome.brought[0])
        elif outcome.brought:
            self._ask_about_all(asking, len(outcome.brought))

    def _name_failed(self, failed: Sequence[Failed], total: int, asking: Sequence[Brought]) -> None:
        words = after_import.failed_words(failed, total)
        if asking:
            words = "\n".join((words, tr("Others leave something to be decided.")))
            self._desk.asked.emit("wrong", words, tr("Look…"), partial(self._decide_all, asking, failed))
            return
        is_long = len(failed) > after_import.NAMED
        copy = partial(_copy, after_import.failed_list(failed)) if is_long else None
        self._desk.asked.emit("wrong", words, tr("Copy the list") if is_long else "", copy)

    def _on_tables_began(self, name: str, words: str) -> None:
        self._desk.told.emit(tr("{what} from “{name}”…", what=words, name=name))

    def _on_tables_imported(self, name: str, kind: str, made: Imported) -> None:
        """The table is shown as a source; what its rows became stands in the list of their kind."""
        from caseapp.ui.mapping.words import imported_words  # loaded with the first table

        self._desk.show_record(made.source_id)
        self._desk.told.emit(tr("“{name}”: {what}", name=name, what=imported_words(kind, made)))

    def _on_tables_came_as_text(self, name: str, source_id: str) -> None:
        self._desk.show_record(source_id)
        self._desk.told.emit(tr("“{name}” came in as text.", name=name))

    def _on_tables_refused(self, path: Path, error: CaseError) -> None:
        """What is no table may still be a text; a workbook is none."""
        words = f"{path.name}: {error.message} {error.advice}".strip()
        if path.suffix.lower() in WORKBOOKS:
            self._desk.asked.emit("wrong", words, "", None)
            return
        as_text = partial(self._desk.importer.import_files, [path])
        self._desk.asked.emit("wrong", words, tr("Import as plain text"), as_text)

    def _ask_about(self, brought: Brought) -> None:
        desk = self._desk
        if brought.like:
            decide = partial(self._decide_likeness, brought)
            desk.asked.emit("attention", after_import.like_words(brought), tr("Decide…"), decide)
        elif brought.attachments:
            take = partial(desk.importer.import_attachments, brought)
            desk.asked.emit("attention", after_import.attachment_words(brought), tr("Import them"), take)
        elif brought.yearless:
            add = partial(desk.inspector.focus_field, "published")
            desk.asked.emit("attention", after_import.yearless_words(brought), tr("Add the date"), add)
        elif brought.note:
            desk.asked.emit("attention", brought.note, "", None)

    def _ask_about_all(self, asking: Sequence[Brought], total: int) -> None:
        if asking:
            words = plural(
                "{n} of the {total} documents leaves something to be decided.",
                "{n} of the {total} documents leave something to be decided.",
                len(asking),
                total=total,
            )
            self._desk.asked.emit("attention", words, tr("Look…"), partial(self._decide_all, asking, ()))

    def _decide_all(self, asking: Sequence[Brought], failed: Sequence[Failed]) -> None:
        from caseapp.ui.sources.questions import ImportQuestions  # loaded with the first questions

        dialog = ImportQuestions(asking, failed, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            ops = dialog.ops()
            if ops:
                self._desk.session.run(partial(together, ops=ops, label=DECIDED_IMPORT))
            for mail in dialog.wanted_attachments():
                self._desk.importer.import_attachments(mail)
        dialog.deleteLater()

    def _decide_likeness(self, brought: Brought) -> None:
        session, other = self._desk.session, brought.like[0]
        match dialogs.ask_likeness(self._window, brought.document.title, other.title):
            case "copy":
                copy = partial(sources.note_copy, source_id=brought.source_id, of_id=other.source_id)
                session.run(copy, done=self._say_copy)
            case "version":
                fold = partial(versions.fold_into, source_id=brought.source_id, into_id=other.source_id)
                session.run(fold, done=partial(self._on_importer_revised, other.source_id))
            case "other":
                self._desk.told.emit(tr("Both stand by themselves."))

    def _say_copy(self, _result: object) -> None:
        self._desk.told.emit(tr("Noted as a copy: the two count as one origin."))

    def _on_importer_revised(self, source_id: str, made: NewVersion) -> None:
        words = after_import.revised_words(made)
        if made.changed or made.gone:
            self._desk.asked.emit("attention", words, tr("Review them"), partial(self._desk.show_list, REVIEW))
        else:
            self._desk.told.emit(words)
        tab = self._desk.centre.open_source(source_id)
        if tab is not None:
            tab.show_version("")


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)
