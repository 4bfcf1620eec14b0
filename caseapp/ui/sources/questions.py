"""What an import of many documents leaves to a person, in one dialog: near copies, missing years, attachments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from caseapp.exchange.dateline import with_year
from caseapp.ops import records, sources, versions
from caseapp.platform.translation import mark, plural, tr
from caseapp.ui.sources.after_import import attachment_words, failed_words, like_words, yearless_words

if TYPE_CHECKING:
    from caseapp.workspace.importing import Brought, Failed

Op = Callable[..., Any]
MOST = 200
CHOICES = (
    ("", mark("Decide later")),
    ("copy", mark("A copy of it")),
    ("version", mark("A newer version of it")),
    ("other", mark("Another document")),
)


class ImportQuestions(QDialog):
    """A line for each question; what is not answered stays as it is."""

    def __init__(self, asking: Sequence[Brought], failed: Sequence[Failed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What the import leaves open"))
        self.resize(760, 520)
        self.likenesses: dict[str, QComboBox] = {}
        self.years: dict[str, QLineEdit] = {}
        self.attachments: dict[str, QCheckBox] = {}
        self._asking = {each.source_id: each for each in asking[:MOST]}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        if failed:
            column.addWidget(_words(f"{tr('Not imported:')}\n{failed_words(failed, 1)}", self))
        column.addWidget(_words(tr("What you leave as it is can be decided later, in the form of the source."), self))
        column.addWidget(self._list(), 1)
        if len(asking) > MOST:
            column.addWidget(_words(_unlisted(len(asking) - MOST), self))
        column.addLayout(self._foot())

    def ops(self) -> list[Op]:
        """What the answers ask of the case, in the order in which it can be done."""
        made: list[Op] = []
        folded = set()
        for source_id, choice in self.likenesses.items():
            other = self._asking[source_id].like[0].source_id
            if choice.currentData() == "copy":
                made.append(partial(sources.note_copy, source_id=source_id, of_id=other))
            elif choice.currentData() == "version":
                made.append(partial(versions.fold_into, source_id=source_id, into_id=other))
                folded.add(source_id)
        for source_id, year in self.years.items():
            if year.text() and source_id not in folded:
                published = with_year(self._asking[source_id].yearless, int(year.text()))
                made.append(partial(records.edit, record_id=source_id, fields={"published": published}))
        # Subtle: a version takes the marks of what it is folded into along, so copies are noted before.
        return sorted(made, key=_is_fold)

    def wanted_attachments(self) -> list[Brought]:
        """The mails whose attachments are to be imported."""
        return [self._asking[source_id] for source_id, box in self.attachments.items() if box.isChecked()]

    def _list(self) -> QScrollArea:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for source_id, each in self._asking.items():
            for says, control in self._controls(source_id, each):
                row = grid.rowCount()
                title = _words(each.document.title, inside)
                question = _words(says, inside)
                question.setProperty("role", "text2")
                grid.addWidget(title, row, 0)
                grid.addWidget(question, row + 1, 0)
                grid.addWidget(control, row, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
                grid.setRowMinimumHeight(row + 2, 10)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _controls(self, source_id: str, each: Brought) -> list[tuple[str, QWidget]]:
        found: list[tuple[str, QWidget]] = []
        if each.like:
            choice = self.likenesses[source_id] = QComboBox(self)
            for key, words in CHOICES:
                choice.addItem(tr(words), key)
            choice.setAccessibleName(
                tr("What “{title}” is to “{other}”", title=each.document.title, other=each.like[0].title)
            )
            found.append((like_words(each), choice))
        if each.yearless:
            year = self.years[source_id] = QLineEdit(self)
            year.setValidator(QIntValidator(1, 9999, year))
            year.setPlaceholderText(tr("Year"))
            year.setMaximumWidth(96)
            year.setAccessibleName(tr("Year of “{title}”", title=each.document.title))
            found.append((yearless_words(each), year))
        if each.attachments:
            box = self.attachments[source_id] = QCheckBox(tr("Import them"), self)
            box.setAccessibleName(tr("Import what came with “{title}”", title=each.document.title))
            found.append((attachment_words(each), box))
        return found

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        if len(self.likenesses) > 1:
            copies = QPushButton(tr("All are copies"), self)
            copies.setToolTip(tr("Copies of one dispatch count as one origin"))
            copies.setAutoDefault(False)
            copies.clicked.connect(self._on_copies_clicked)
            foot.addWidget(copies)
        which = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(which, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot.addWidget(buttons, 1)
        return foot

    def _on_copies_clicked(self, _is_checked: bool = False) -> None:
        for choice in self.likenesses.values():
            choice.setCurrentIndex(choice.findData("copy"))


def _is_fold(op: Op) -> bool:
    return getattr(op, "func", None) is versions.fold_into


def _words(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _unlisted(count: int) -> str:
    return plural("{n} more document is not listed here.", "{n} more documents are not listed here.", count)
