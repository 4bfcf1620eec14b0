"""Builds the QTextDocument of a source's text: block formats for line height and paragraph gaps, nothing else.

The document is made in full before a view sees it, so that it is laid out once.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from caseapp.ui.reader.typography import ReaderMetrics
from caseapp.ui.text.qt_offsets import qt_text

GAP = 12
"""Space between paragraphs, in picture pixels; a blank line is drawn as just this gap."""

TOP = 10
"""Space above the first line, in picture pixels."""

_LONGEST_BLANK = 14


def build_page(text: str, metrics: ReaderMetrics, width: int, parent: QObject) -> QTextDocument:
    """Return a document of `text` with the same offsets, set in the reader's type on lines of `width` pixels."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(metrics.serif(text))
    option = QTextOption(document.defaultTextOption())
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    _fill(document, qt_text(text), metrics)
    # Qt: a page of no width is not laid out bit by bit.
    document.setPageSize(QSizeF(width, -1))
    return document


def _fill(document: QTextDocument, text: str, metrics: ReaderMetrics) -> None:
    """Put the words in with every block's line height and gap for these measures."""
    words, blank = QTextBlockFormat(), QTextBlockFormat()
    words.setLineHeight(metrics.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    words.setBottomMargin(metrics.px(GAP))
    blank.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    blank.setBottomMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    # Qt: every block that a text brings takes the format of the block it is put into.
    cursor.setBlockFormat(words)
    cursor.insertText(text)
    for number, line in enumerate(text.split("\n")):
        if len(line) <= _LONGEST_BLANK and not line.strip():
            cursor.setPosition(document.findBlockByNumber(number).position())
            cursor.setBlockFormat(blank)
    frame = document.rootFrame()
    form = frame.frameFormat()
    form.setTopMargin(metrics.px(TOP))
    form.setBottomMargin(metrics.px(64))
    form.setLeftMargin(metrics.px(4))
    form.setRightMargin(metrics.px(20))
    frame.setFrameFormat(form)
    cursor.endEditBlock()
