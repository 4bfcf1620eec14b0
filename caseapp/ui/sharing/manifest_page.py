"""What comes of the rules, to be read before anything is written: each line leads to its record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from caseapp.domain.kinds import kind_shown
from caseapp.domain.sharing import VIEW, Line, Manifest, NameLeft
from caseapp.platform.translation import number, plural, tr
from caseapp.ui.packages.parts import words_label
from caseapp.ui.widgets.segmented import Segmented

GOES, STAYS, UNSOURCED, NAMES = "goes", "stays", "unsourced", "names"
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A line, and the record it leads to."""

    words: str
    record_id: str
    left: NameLeft | None = None


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[Row] = ()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and index.row() < len(self.lines) and role == Qt.ItemDataRole.DisplayRole:
            return self.lines[index.row()].words
        return None

    def show(self, lines: Sequence[Row]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()


class Lines(QListView):
    """Return and a double click lead to the record."""

    record_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _Rows(self)
        self.setModel(self._model)
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr("What comes of the rules"))
        self.doubleClicked.connect(self._on_self_doubleClicked)

    def show_lines(self, lines: Sequence[Row]) -> None:
        """Shows these instead."""
        self._model.show(lines)
        self.setCurrentIndex(self._model.index(0, 0))

    def words(self) -> list[str]:
        """What is listed."""
        return [each.words for each in self._model.lines]

    def current(self) -> Row | None:
        """The line that is current."""
        at = self.currentIndex().row()
        return self._model.lines[at] if 0 <= at < len(self._model.lines) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return leads to the record."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_self_doubleClicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_self_doubleClicked(self, index: QModelIndex) -> None:
        record_id = self._model.lines[index.row()].record_id
        if record_id:
            self.record_wanted.emit(record_id)


class ManifestPage(QWidget):
    """Shows one part of the manifest at a time; that of names first where there are any."""

    replace_wanted = Signal(object)  # NameLeft, some

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.summary = words_label("", self)
        self.warning = words_label("", self, "attention")
        self.lines = Lines(self)
        self.hint: QLabel = words_label(tr("Return shows the record in the window."), self, "text3")
        self.replace = QPushButton(tr("Replace this name, too"), self)
        self.replace.setAutoDefault(False)
        self.replace.clicked.connect(self._on_replace_clicked)
        self.replace_all = QPushButton(tr("Replace all of them"), self)
        self.replace_all.setAutoDefault(False)
        self.replace_all.clicked.connect(self._on_replace_all_clicked)
        self.choice: Segmented | None = None
        self._rows: dict[str, list[Row]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self.summary, self.warning, self.lines):
            self._column.addWidget(part, 1 if part is self.lines else 0)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.replace)
        foot.addWidget(self.replace_all)
        self._column.addLayout(foot)
        self.wait()

    def wait(self) -> None:
        """The manifest is being made."""
        self.summary.setText(tr("Looking through the case…"))
        self.warning.hide()
        self.hint.hide()
        self.replace.hide()
        self.replace_all.hide()
        self.lines.hide()
        self._rows = {}
        if self.choice is not None:
            self.choice.hide()

    def show_manifest(self, manifest: Manifest) -> None:
        """Shows what goes and what stays."""
        self.summary.setText(_summary(manifest))
        self._rows = {
            GOES: list(map(_row, manifest.goes)),
            STAYS: list(map(_row, manifest.stays)),
            UNSOURCED: list(map(_row, manifest.unsourced)),
            NAMES: list(map(_left_row, manifest.names_left)),
        }
        labels = {
            GOES: tr("Goes: {n}", n=number(len(manifest.goes))),
            STAYS: tr("Stays: {n}", n=number(len(manifest.stays))),
            UNSOURCED: tr("Loses its sources: {n}", n=number(len(manifest.unsourced))),
            NAMES: tr("Names left: {n}", n=number(len(manifest.names_left))),
        }
        self._show_choice(list(labels.items()))
        self.warning.setVisible(bool(manifest.names_left))
        self.warning.setText(
            tr("Names of those who stay still stand in words that go. Look at them, and replace them where need be.")
        )
        self.lines.show()
        self.hint.show()
        self.turn_to(NAMES if manifest.names_left else GOES)

    def turn_to(self, key: str) -> None:
        """Shows a part of it."""
        if self.choice is not None:
            self.choice.choose(key)
        self.lines.show_lines(self._rows[key])
        for button in (self.replace, self.replace_all):
            button.setVisible(key == NAMES and bool(self._rows[key]))

    def _on_replace_clicked(self) -> None:
        row = self.lines.current()
        if row is not None and row.left is not None:
            self.replace_wanted.emit([row.left])

    def _on_replace_all_clicked(self) -> None:
        self.replace_wanted.emit([row.left for row in self._rows[NAMES] if row.left is not None])

    def _show_choice(self, labels: list[tuple[str, str]]) -> None:
        if self.choice is not None:
            self._column.removeWidget(self.choice)
            self.choice.deleteLater()
        self.choice = Segmented(labels, self)
        self.choice.chosen.connect(self.turn_to)
        self._column.insertWidget(2, self.choice)


def _summary(manifest: Manifest) -> str:
    texts = plural("{n} text goes", "{n} texts go", manifest.texts)
    originals = plural("{n} original document goes", "{n} original documents go", manifest.originals)
    left = plural("{n} stays", "{n} stay", manifest.originals_left_out)
    history = tr("with earlier values") if manifest.has_history else tr("without earlier values")
    return tr(
        "{texts}; {originals}, {left}; {history}. The ids of records and steps tell when they were made.",
        texts=texts,
        originals=originals,
        left=left,
        history=history,
    )


def _left_row(left: NameLeft) -> Row:
    words = tr("“{name}” in {where}, {n}×", name=left.name, where=_said(left.where), n=number(left.count))
    return Row(words, left.where.id, left)


def _row(line: Line) -> Row:
    return Row(_said(line), line.id)


def _said(line: Line) -> str:
    if not line.kind:
        return tr("the title of the case")
    if line.kind == VIEW:
        return tr("a view or search: {title}", title=line.title)
    return tr("{kind}: {title}", kind=tr(kind_shown(line.kind).label), title=line.title)
