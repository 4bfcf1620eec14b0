"""Notes as they read: Markdown without HTML. Nothing is loaded, no picture and no file, and no link opens by itself."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QMenu, QTextBrowser, QWidget

from caseapp.platform.translation import tr

RECORD = "record"
MAX_LINES = 16
_IMAGE = re.compile(r"!(?=\[)")


class _Document(QTextDocument):
    """A document that loads nothing. Qt: without a picture in its place it would look for the file itself."""

    def loadResource(self, _type: int, _name: QUrl | str) -> object:
        """An empty picture for whatever is asked."""
        return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)


class NotesView(QTextBrowser):
    """Shown while nobody writes. A click beside the links, or the Tab key, begins to write."""

    edit_requested = Signal()
    record_activated = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notesView")
        self.setDocument(_Document(self))
        self.document().setDocumentMargin(3)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Notes"))
        self.anchorClicked.connect(self.follow)

    def show_notes(self, text: str) -> None:
        """Renders notes; a picture becomes a link to where it is."""
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        self.document().setMarkdown(_IMAGE.sub("", text), features)
        self._calm_heads()
        self._fit()

    def follow(self, url: QUrl) -> None:
        """Goes to a record; for another address a person is asked what to do."""
        if url.scheme() == RECORD:
            self.record_activated.emit(url.path())
            return
        menu = self.menu_of(url)
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    def menu_of(self, url: QUrl) -> QMenu:
        """What can be done with an address outside the case."""
        menu = QMenu(self)
        address = url.toDisplayString()
        if url.scheme() in ("http", "https", "mailto"):
            opening = menu.addAction(tr("Open {address} outside Caseapp", address=address.replace("&", "&&")))
            opening.triggered.connect(partial(self._on_open_triggered, url))
        menu.addAction(tr("Copy the address")).triggered.connect(partial(self._on_copy_triggered, address))
        return menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The Tab key comes to write."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.edit_requested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that is on no link, and selects nothing, comes to write."""
        is_link = bool(self.anchorAt(event.position().toPoint()))
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not is_link and not self.textCursor().hasSelection():
            self.edit_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _calm_heads(self) -> None:
        """Qt: heads would be twice as large as the title of the record above them."""
        block = self.document().firstBlock()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                calm = QTextCharFormat()
                calm.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if level == 1 else 0)
                cursor.mergeCharFormat(calm)
            block = block.next()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        most = MAX_LINES * self.fontMetrics().lineSpacing()
        self.setFixedHeight(min(round(self.document().size().height()) + 2, most))

    def _on_open_triggered(self, url: QUrl, _is_checked: bool = False) -> None:
        QDesktopServices.openUrl(url)

    def _on_copy_triggered(self, address: str, _is_checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(address)
