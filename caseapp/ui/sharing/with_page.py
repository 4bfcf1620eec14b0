"""What goes along with the records, and who goes without a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.sharing import Replacement, Rules
from caseapp.platform.translation import mark, tr
from caseapp.queries.records import Ref
from caseapp.queries.sameness import NAMED_KINDS
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.look import Look
from caseapp.ui.packages.parts import section, words_label
from caseapp.ui.sharing.records_line import KnownLine, is_delete
from caseapp.ui.theme.fonts import px

#: Each choice of the rules, with what it means.
PARTS = {
    "history": (mark("Earlier values"), mark("What records said before, and who changed them when")),
    "originals": (mark("Original documents"), mark("The files that sources were read from, whole")),
    "notes": (mark("Notes"), mark("Notes on records and quotes, and reasons of decisions")),
    "authors": (mark("Names of authors"), mark("Who wrote what, and on which machine")),
    "file_names": (mark("Names of files"), mark("What documents were called where they were read")),
    "views": (mark("Views and searches"), mark("Those that were kept in the case")),
}
#: With names replaced these cannot go: they would hold the names.
_HOLD_NAMES = ("history", "originals", "views")
TABLE_HEIGHT = 132
_ID = Qt.ItemDataRole.UserRole


class WithPage(QWidget):
    """Delete takes the current person off the list."""

    def __init__(self, context: FormContext, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.parts: dict[str, QCheckBox] = {}
        self._wished: dict[str, bool] = {}
        self.title = QLineEdit(title, self)
        self.title.setAccessibleName(tr("Title of the case in the copy"))
        self._title = title
        self.line = KnownLine(NAMED_KINDS, context, look, self)
        self.line.setPlaceholderText(tr("Add somebody who goes without a name"))
        self.line.setAccessibleName(tr("Somebody who goes without a name"))
        self.people = QTableWidget(0, 3, self)
        self.people.setAccessibleName(tr("Who goes without a name"))
        self.people.setHorizontalHeaderLabels([tr("Name"), tr("Is called"), tr("Further names, with commas")])
        self.people.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.people.verticalHeader().hide()
        self.people.setFixedHeight(px(TABLE_HEIGHT))
        self.people.installEventFilter(self)
        self._why = words_label(
            tr("Earlier values, original documents, views and searches stay: they would hold the names."),
            self,
            "attention",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(section(tr("What goes along"), self))
        for key, (words, what) in PARTS.items():
            box = self.parts[key] = QCheckBox(tr(words), self)
            box.setAccessibleDescription(tr(what))
            box.setChecked(bool(getattr(Rules(), key)))
            note = words_label(tr(what), self, "text2")
            note.setContentsMargins(px(26), 0, 0, 0)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(box)
            pair.addWidget(note)
            column.addLayout(pair)
        column.addSpacing(8)
        column.addWidget(section(tr("Without a name"), self))
        says = tr("Their names become a mark such as [Source A] in every text, quote, title and note.")
        column.addWidget(words_label(says, self, "text2"))
        column.addWidget(self.line)
        column.addWidget(self.people)
        column.addWidget(self._why)
        column.addSpacing(8)
        label = QLabel(tr("Title of the case in the copy"), self)
        label.setBuddy(self.title)
        column.addWidget(label)
        column.addWidget(self.title)
        column.addStretch(1)
        self.line.picked.connect(self._on_line_picked)
        self._follow()

    def into(self, rules: Rules) -> Rules:
        """The rules with what is chosen here; BadInput when somebody typed is not."""
        self.line.refuse_unpicked()
        title = self.title.text().strip()
        chosen = {key: box.isChecked() for key, box in self.parts.items()}
        return replace(
            rules,
            title="" if title == self._title else title,
            replacements=tuple(self._replacement(row) for row in range(self.people.rowCount())),
            history=chosen["history"],
            originals=chosen["originals"],
            notes=chosen["notes"],
            authors=chosen["authors"],
            file_names=chosen["file_names"],
            views=chosen["views"],
        )

    def add(self, ref: Ref) -> None:
        """Puts somebody on the list, with the next free label."""
        rows = range(self.people.rowCount())
        if any(self._item(row, 0).data(_ID) == ref.id for row in rows):
            return
        row = self.people.rowCount()
        self.people.insertRow(row)
        name = QTableWidgetItem(ref.title)
        name.setData(_ID, ref.id)
        name.setFlags(name.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.people.setItem(row, 0, name)
        self.people.setItem(row, 1, QTableWidgetItem(tr("Source {letter}", letter=_letter(row))))
        self.people.setItem(row, 2, QTableWidgetItem(""))
        self._follow()

    def replace_too(self, names: Iterable[tuple[Ref, str]]) -> None:
        """Replaces further names of some, who are put on the list if need be."""
        for ref, name in dict.fromkeys(names):
            self.add(ref)
            for row in range(self.people.rowCount()):
                if self._item(row, 0).data(_ID) == ref.id and name != ref.title:
                    item = self._item(row, 2)
                    item.setText(", ".join(filter(None, (item.text().strip(), name))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the current person off the list."""
        if is_delete(event) and self.people.currentRow() >= 0:
            self.people.removeRow(self.people.currentRow())
            self._follow()
            return True
        return super().eventFilter(watched, event)

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.people.item(row, column)
        assert item is not None
        return item

    def _replacement(self, row: int) -> Replacement:
        also = tuple(each.strip() for each in self._item(row, 2).text().split(",") if each.strip())
        return Replacement(str(self._item(row, 0).data(_ID)), self._item(row, 1).text().strip(), also)

    def _follow(self) -> None:
        has_people = self.people.rowCount() > 0
        self.people.setVisible(has_people)
        self._why.setVisible(has_people)
        for key in _HOLD_NAMES:
            box = self.parts[key]
            if box.isEnabled() and has_people:
                self._wished[key] = box.isChecked()
            box.setChecked(not has_people and self._wished.get(key, box.isChecked()))
            box.setEnabled(not has_people)

    def _on_line_picked(self, ref: Ref) -> None:
        self.line.clear()
        self.add(ref)


def _letter(row: int) -> str:
    return chr(ord("A") + row) if row < 26 else str(row + 1)
