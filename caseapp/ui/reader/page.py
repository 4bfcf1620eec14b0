"""Builds the QTextDocument of a source's text: block formats for line height and paragraph gaps, nothing else.

The document is made in full before a view sees it, so that it is laid out once.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from caseapp.ui.reader.typography import ReaderMetrics
from caseapp.ui.text.qt_offsets import qt_text

GAP = 12
"""Space between paragraphs, in picture pixels; a blank line is drawn as just this gap."""

_LONGEST_BLANK = 16


def build_page(text: str, metrics: ReaderMetrics, parent: QObject) -> QTextDocument:
    """Return a document of `text` with the same offsets, set in the reader's type."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(metrics.serif(text))
    document.setPlainText(qt_text(text))
    option = QTextOption(document.defaultTextOption())
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    format_page(document, metrics)
    return document


def format_page(document: QTextDocument, metrics: ReaderMetrics) -> None:
    """Set every block's line height and gap for these measures."""
    words, blank = QTextBlockFormat(), QTextBlockFormat()
    words.setLineHeight(metrics.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    words.setBottomMargin(metrics.px(GAP))
    blank.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    blank.setBottomMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(words)
    block = document.begin()
    while block.isValid():
        if block.length() < _LONGEST_BLANK and not block.text().strip():
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(blank)
        block = block.next()
    frame = document.rootFrame()
    form = frame.frameFormat()
    form.setTopMargin(metrics.px(10))
    form.setBottomMargin(metrics.px(64))
    form.setLeftMargin(metrics.px(4))
    form.setRightMargin(metrics.px(20))
    frame.setFrameFormat(form)
    cursor.endEditBlock()
