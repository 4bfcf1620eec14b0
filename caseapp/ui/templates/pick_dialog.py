"""The templates to choose from for a new record; those of the case can be given another name and taken away here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.changes import Published
from caseapp.domain.kinds import kind_shown
from caseapp.domain.templates import Template
from caseapp.ops import templates as ops
from caseapp.platform.translation import tr
from caseapp.queries.templates import templates
from caseapp.ui.session import CaseSession

_TEMPLATE = Qt.ItemDataRole.UserRole


class NameLine(QLineEdit):
    """Return takes the name and nothing else: the dialog stays, and adds no record."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes it, Esc leaves it as it was."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.hide()
        else:
            super().keyPressEvent(event)


class PickDialog(QDialog):
    """Return adds a record from the current template, Del takes the template away; Undo brings it back."""

    chosen = Signal(object)  # Template

    def __init__(self, session: CaseSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("templates")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Add from a template"))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Filter"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Templates"))
        self.name = NameLine(self)
        self.name.setAccessibleName(tr("Another name for the template"))
        self.name.hide()
        self.add_button = QPushButton(tr("Add"), self)
        self.add_button.setDefault(True)
        self.rename_button = QPushButton(tr("Rename"), self)
        self.remove_button = QPushButton(tr("Delete"), self)
        buttons = QHBoxLayout()
        for button in (self.rename_button, self.remove_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for part in (self.filter, self.list, self.name):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setMinimumWidth(440)
        self._wire()
        self._fill()
        self.list.setFocus()

    def current(self) -> Template | None:
        """The template chosen."""
        item: QListWidgetItem | None = self.list.currentItem()
        found = item.data(_TEMPLATE) if item is not None else None
        return found if isinstance(found, Template) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del in the list takes a template away."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._on_remove_button_clicked()
        else:
            super().keyPressEvent(event)

    def _wire(self) -> None:
        self.filter.textChanged.connect(self._fill)
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.list.itemDoubleClicked.connect(self._on_add_button_clicked)
        self.add_button.clicked.connect(self._on_add_button_clicked)
        self.rename_button.clicked.connect(self._on_rename_button_clicked)
        self.remove_button.clicked.connect(self._on_remove_button_clicked)
        self.name.editingFinished.connect(self._on_name_taken)
        self.name.taken.connect(self._on_name_taken)
        self._session.changed.connect(self._on_session_changed)

    def _fill(self, _words: str = "") -> None:
        stood = self.current()
        words = self.filter.text().casefold()
        self.list.clear()
        for template in templates(self._session.reader):
            title = tr(template.title) if template.is_shipped else template.title
            if words in title.casefold():
                kind = tr(kind_shown(template.kind).label)
                item = QListWidgetItem(tr("{title}  ·  {kind}", title=title, kind=kind), self.list)
                item.setData(_TEMPLATE, template)
                if stood is not None and template.id == stood.id:
                    self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self._on_list_current_row_changed(self.list.currentRow())

    def _on_list_current_row_changed(self, _row: int) -> None:
        template = self.current()
        self.add_button.setEnabled(template is not None)
        is_own = template is not None and not template.is_shipped
        self.rename_button.setEnabled(is_own)
        self.remove_button.setEnabled(is_own)
        self.name.hide()

    def _on_add_button_clicked(self, _item: object = None) -> None:
        template = self.current()
        if template is not None:
            self.chosen.emit(template)
            self.accept()

    def _on_rename_button_clicked(self, _is_checked: bool = False) -> None:
        template = self.current()
        if template is not None:
            self.name.setText(template.title)
            self.name.selectAll()
            self.name.show()
            self.name.setFocus()

    def _on_name_taken(self) -> None:
        template, words = self.current(), self.name.text().strip()
        is_meant = self.name.isVisible() and template is not None and bool(words) and words != template.title
        self.name.hide()
        if is_meant and template is not None:
            self._session.run(partial(ops.rename, template_id=template.id, title=words))

    def _on_remove_button_clicked(self, _is_checked: bool = False) -> None:
        template = self.current()
        if template is not None and not template.is_shipped:
            self._session.run(partial(ops.remove, template_id=template.id))

    def _on_session_changed(self, published: Published) -> None:
        if "template" in published.changes.tables:
            self._fill()
