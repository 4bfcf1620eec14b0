"""Text widgets that look like plain text until they are used, and undo their own typing back to the last save."""

from __future__ import annotations

import math
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStyle, QStyleOptionFrame, QWidget

from caseapp.ui.inspector.typing_steps import TypingSteps
from caseapp.ui.text.carried import carried
from caseapp.ui.text.qt_offsets import qt_text

MAX_LINES = 12


@runtime_checkable
class TypedWidget(Protocol):
    """A widget one types in."""

    def undo_typing(self) -> bool:
        """Takes back one step of typing; False when there is none since the last save."""
        ...

    def redo_typing(self) -> bool:
        """Brings it again; False when there is none."""
        ...

    def mark_saved(self) -> None:
        """What stands here is saved."""
        ...


def _is_history_key(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _follow_history_key(widget: TypedWidget, event: QKeyEvent) -> None:
    is_undo = event.matches(QKeySequence.StandardKey.Undo)
    event.setAccepted(widget.undo_typing() if is_undo else widget.redo_typing())


class QuietLine(QLineEdit):
    """One line of text."""

    typed = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = TypingSteps()
        self._shown = ""
        self.is_composing = False
        self.setProperty("quiet", True)
        self.textEdited.connect(self._on_self_text_edited)

    def show_text(self, text: str) -> None:
        """Shows a text from its beginning."""
        self._shown = text
        self._steps.start(text)
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self.setToolTip("")

    def mark_saved(self) -> None:
        """The text is saved: undo in the field ends here."""
        self._shown = self.text()
        self._steps.start(self.text())

    def undo_typing(self) -> bool:
        """Takes back one step of typing; False when there is none since the last save."""
        return self._steps.can_undo and self._put(self._steps.undo())

    def redo_typing(self) -> bool:
        """Brings it again; False when there is none."""
        return self._steps.can_redo and self._put(self._steps.redo())

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window, which asks the focused field first."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words of a source are for the row, which cites them."""
        if carried(event.mimeData()) is not None:
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives back what was shown."""
        if _is_history_key(event):
            _follow_history_key(self, event)
        elif event.key() == Qt.Key.Key_Escape:
            event.setAccepted(True)
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Syllables on their way through an input method are typed; nothing is saved before they stand."""
        super().inputMethodEvent(event)
        self.is_composing = bool(event.preeditString())
        if self.is_composing:
            self.typed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words that do not fit end in an ellipsis until the line is entered, so that nobody takes a part for all."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        metrics = self.fontMetrics()
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def _put(self, text: str) -> bool:
        self.setText(text)
        self.typed.emit()
        return True

    def _on_self_text_edited(self, text: str) -> None:
        self._steps.push(text)
        self.typed.emit()


class QuietArea(QPlainTextEdit):
    """Several lines of text, as high as they need."""

    typed = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = TypingSteps()
        self._is_showing = False
        self.is_composing = False
        self.setProperty("quiet", True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._on_self_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_layout_document_size_changed)

    def words(self) -> str:
        """The text. Qt: `toPlainText` would turn no-break spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n")

    def show_text(self, text: str) -> None:
        """Shows a text from its beginning."""
        self._steps.start(text)
        if self.words() != text:
            self._put(text, is_shown=True)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.fit()

    def mark_saved(self) -> None:
        """The text is saved: undo in the field ends here."""
        self._steps.start(self.words())

    def undo_typing(self) -> bool:
        """Takes back one step of typing; False when there is none since the last save."""
        return self._steps.can_undo and self._put(self._steps.undo())

    def redo_typing(self) -> bool:
        """Brings it again; False when there is none."""
        return self._steps.can_redo and self._put(self._steps.redo())

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window, which asks the focused field first."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words of a source are for the row, which cites them."""
        if carried(event.mimeData()) is not None:
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives back what was shown."""
        if _is_history_key(event):
            _follow_history_key(self, event)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Syllables on their way through an input method are typed; nothing is saved before they stand."""
        super().inputMethodEvent(event)
        self.is_composing = bool(event.preeditString())
        if self.is_composing:
            self.typed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Takes the height of the text, up to twelve lines."""
        most = MAX_LINES * self.fontMetrics().lineSpacing()
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < most:
            # Qt: the height of a line follows the fonts of its own letters, not that of the widget.
            height += self.blockBoundingRect(block).height()
            block = block.next()
        is_cut = block.isValid() or height > most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_cut else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        frame = self.height() - self.viewport().height()
        self.setFixedHeight(math.ceil(min(height, most)) + 2 * int(self.document().documentMargin()) + max(frame, 2))

    def _put(self, text: str, *, is_shown: bool = False) -> bool:
        self._is_showing = True
        self.setPlainText(qt_text(text))
        self._is_showing = False
        self.moveCursor(QTextCursor.MoveOperation.End)
        if not is_shown:
            self.typed.emit()
        return True

    def _on_self_text_changed(self) -> None:
        if not self._is_showing:
            self._steps.push(self.words())
            self.typed.emit()

    def _on_layout_document_size_changed(self) -> None:
        self.fit()
