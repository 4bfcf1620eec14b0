"""About Caseapp: which version this is, and what it is made of, each part with its licence in full."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.errors import CaseError
from caseapp.platform.licences import Component
from caseapp.platform.translation import tr
from caseapp.platform.version import current
from caseapp.ui.about import facts
from caseapp.ui.palette_popup.matching import folded
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import program_icon
from caseapp.ui.widgets.clearing import make_clearable

ICON, TITLE = 64, 20
SIZE = (760, 720)
HEIGHTS = (170, 250)
WIDTHS = (240, 200, 280)
COPIED_MS = 2_000
MOST_OF_SCREEN = 0.9


class Work(Protocol):
    """Runs work on a thread of its own, and hands over its result, or its error, on this one."""

    def __call__(
        self, work: Callable[[], Any], done: Callable[..., None], *, refused: Callable[[CaseError], object]
    ) -> Future[Any]: ...


class AboutDialog(QDialog):
    """The list is read by `work` when the dialog is made; a licence is read when its part is chosen."""

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[Component] = []
        self._found: list[Component] = []  # the rows of the list
        self.setWindowTitle(tr("About Caseapp"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.copy_button = QPushButton(tr("Copy details"), self)
        self.copy_button.setAutoDefault(False)
        self.copy_button.setToolTip(tr("Versions of program, libraries and system, for a report"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Find a component or a licence"))
        self.field.setAccessibleName(tr("Find a component or a licence"))
        make_clearable(self.field)
        self.list = self._made_list()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Licence text"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(COPIED_MS)
        self._lay_out()
        self._copied.timeout.connect(self._on_copied_timeout)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.field.textChanged.connect(self._on_field_textChanged)
        self.list.currentItemChanged.connect(self._on_list_currentItemChanged)
        room = self.screen().availableSize() * MOST_OF_SCREEN
        self.resize(QSize(px(SIZE[0]), px(SIZE[1])).boundedTo(room))
        self.field.setFocus()
        work(facts.parts, self._on_parts, refused=self._on_refused)

    def current(self) -> Component | None:
        """The part chosen."""
        chosen = self.list.selectedItems()
        return self._found[self.list.indexOfTopLevelItem(chosen[0])] if chosen else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and the arrow down lead from the search field to what was found; Return presses no button there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and self.field.hasFocus():
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    def _made_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setAccessibleName(tr("Components"))
        made.setHeaderLabels([tr("Component"), tr("Version"), tr("Licence")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.header().setSectionsMovable(False)
        for column, width in enumerate(WIDTHS):
            made.header().resizeSection(column, px(width))
        return made

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([px(height) for height in HEIGHTS])
        close = QPushButton(tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._label(_about_qt(), "text2"), 1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addSpacing(8)
        column.addWidget(self._label(_purpose(), ""))
        column.addSpacing(8)
        column.addWidget(self._label(tr("What it is made of, and under which licences"), "section"))
        column.addWidget(self.field)
        column.addWidget(split, 1)
        column.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        picture = QLabel(self)
        picture.setPixmap(program_icon().pixmap(px(ICON), px(ICON)))
        number, commit = current()
        title = self._label("Caseapp", "")
        title.setFont(ui_font(TITLE, QFont.Weight.Medium))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self._label(tr("Version {number}", about="of a program", number=number), ""))
        shown = commit[: facts.COMMIT_LETTERS] or tr("not known")
        words.addWidget(self._label(tr("Commit {commit}", commit=shown), "text2"))
        words.addWidget(self._label(facts.libraries(), "text2"))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _show_found(self) -> None:
        """Lists the parts in whose name or licence every word typed occurs; the one chosen stays chosen."""
        before = self.current()
        wanted = folded(self.field.text()).split()
        found = [part for part in self._parts if all(word in folded(f"{part.name} {part.licence}") for word in wanted)]
        self.list.blockSignals(True)
        self.list.clear()
        self._found = found
        items = [self._item(part) for part in found]
        if items:
            self.list.setCurrentItem(items[found.index(before) if before in found else 0])
        self.list.blockSignals(False)
        self._show_current()

    def _item(self, part: Component) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.list, [part.name, part.version, part.licence])
        item.setToolTip(1, part.version)
        item.setToolTip(2, part.licence)
        return item

    def _show_current(self) -> None:
        part = self.current()
        if part is None:
            self.text.setPlainText(tr("Nothing was found.") if self._parts else "")
            return
        try:
            words = facts.text_of(part)
        except CaseError as error:
            words = _in_words(error)
        self.text.setPlainText(f"{part.home}\n\n{words}" if part.home else words)

    def _on_parts(self, parts: list[Component]) -> None:
        # Qt: the dialog may have been closed while they were read.
        if shiboken6.isValid(self):
            self._parts = parts
            self._show_found()

    def _on_refused(self, error: CaseError) -> None:
        if shiboken6.isValid(self):
            self.text.setPlainText(_in_words(error))

    def _on_field_textChanged(self, _words: str) -> None:
        self._show_found()

    def _on_list_currentItemChanged(self, _now: QTreeWidgetItem, _before: QTreeWidgetItem) -> None:
        self._show_current()

    def _on_copy_clicked(self, _is_checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(facts.details())
        self.copy_button.setText(tr("Copied"))
        self._copied.start()

    def _on_copied_timeout(self) -> None:
        self.copy_button.setText(tr("Copy details"))


def _purpose() -> str:
    return tr(
        "Case files in which every fact leads back to its words. Nothing is fetched from or sent to the network.\n"
        "Apache License 2.0: free to use, to change and to pass on."
    )


def _about_qt() -> str:
    return tr(
        "Qt is used under the LGPL 3.0 as shared libraries, which you may replace by your own. They stand in\n{folder}",
        folder=facts.place_of_qt(),
    )


def _in_words(error: CaseError) -> str:
    return f"{error.message} {error.advice}".strip()
