"""A cell of a row being edited where it stands: it borrows the editor of the row's form and gives it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QWidget

from caseapp.domain.kinds import FieldType
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.row_form import RowForm

LEAST_WIDTH = 160
#: What is edited in one line; other parts need the room of the form.
ONE_LINE = {
    FieldType.TEXT,
    FieldType.CHOICE,
    FieldType.INTEGER,
    FieldType.NUMBER,
    FieldType.REF,
    FieldType.ROW_REF,
}


class InPlace(QFrame):
    """The frame over the cell. Return, Tab or going elsewhere takes what stands in it; Esc gives it up."""

    ended = Signal()
    tabbed = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inPlace")
        self._look = look
        self._form: RowForm | None = None
        self.editor: Editor | None = None
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(1, 0, 1, 0)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_application_focus_changed)

    @property
    def part(self) -> str:
        """The part that is edited, "" for none."""
        return self.editor.field.name if self.editor is not None else ""

    def begin(self, form: RowForm, part: str, place: QRect, typed: str) -> None:
        """Edits a part at a place of the row, over what stands there; `typed` replaces it."""
        self._form = form
        self.editor = form.lend(part)
        self._line.addWidget(self.editor)
        self._put(place)
        self.show()
        self.raise_()
        self.editor.set_near(False)  # its buttons would take the room
        self.editor.show()
        self.editor.finished.connect(self._on_editor_finished)
        self.editor.restored.connect(self._on_editor_finished)
        widget = self.editor.buddy()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QLineEdit):
            widget.selectAll()
        if typed:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
            QApplication.sendEvent(widget, key)

    def end(self, *, keeps_focus: bool) -> None:
        """Gives the editor back."""
        form, editor = self._form, self.editor
        if form is None or editor is None:
            return
        self._form = self.editor = None
        editor.finished.disconnect(self._on_editor_finished)
        editor.restored.disconnect(self._on_editor_finished)
        around = self.parentWidget()
        if keeps_focus and around is not None:
            around.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.removeWidget(editor)
        form.take_back(editor)
        editor.set_near(True)
        self.hide()
        self.ended.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes to the next cell."""
        if self.editor is None:
            return bool(super().focusNextPrevChild(next))  # Qt: it asks for another stop when a focused widget hides
        self.tabbed.emit(1 if next else -1)
        return True

    def _put(self, place: QRect) -> None:
        around = self.parentWidget()
        room = around.width() if around is not None else place.width()
        width = min(max(place.width(), self._look.px(LEAST_WIDTH)), room)
        height = self._look.row_height()
        left = max(0, min(place.left(), room - width))
        top = place.center().y() - height // 2
        bottom = (around.height() if around is not None else height) - height
        self.setGeometry(left, max(0, min(top, bottom)), width, height)

    def _on_editor_finished(self) -> None:
        self.end(keeps_focus=True)

    def _on_application_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.editor is not None and new is not None and not _stands_in(self, new):
            self.end(keeps_focus=False)


def _stands_in(around: QWidget, widget: QWidget | None) -> bool:
    """Whether a widget is inside another, lists that pop up included."""
    while widget is not None and widget is not around:
        widget = widget.parentWidget()
    return widget is around
