"""Editors of short lists: references to several records, and tags. Each entry is a chip, with a line to add after."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from caseapp.domain.kinds import Field, kind_shown
from caseapp.platform.translation import tr
from caseapp.queries.records import Ref
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.lines import QuietLine
from caseapp.ui.inspector.editors.tag_line import TagLine
from caseapp.ui.inspector.editors.type_ahead import TypeAhead
from caseapp.ui.inspector.look import KindLetter, Look, RowButton
from caseapp.ui.widgets.flow_layout import FlowLayout


class Chip(QWidget):
    """One entry: Return goes to it, Del takes it off."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, words: str, key: Any, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        look = Look(context.theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 2, 0)
        layout.setSpacing(0)
        ref = context.ref(key) if isinstance(key, str) else None
        if ref is not None:
            letter = KindLetter(look, self)
            letter.show_letter(kind_shown(ref.kind).letter, tr(kind_shown(ref.kind).label))
            layout.addWidget(letter)
        self.button = QToolButton(self)
        self.button.setObjectName("chip")
        self.button.setProperty("tag", ref is None)
        self.button.setText(words.replace("&", "&&"))
        told = tr("Return goes there, Del takes it off") if ref else tr("Del takes it off")
        self.button.setToolTip(f"{words}\n{told}" if ref else told)
        self.button.setAccessibleName(words)
        self._remove = RowButton("close", tr("Take off {words}", words=words), context.icons, self)
        # A chip keeps its width when the button comes and goes, so that no line breaks anew under the pointer.
        policy = self._remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(policy)
        self._remove.hide()
        self._can_remove = True
        layout.addWidget(self.button)
        layout.addWidget(self._remove)
        self.setFocusProxy(self.button)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._on_button_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids taking it off."""
        self._can_remove = not is_read_only

    def set_near(self, is_near: bool) -> None:
        """The button that takes it off shows while the list is near."""
        self._remove.setVisible(is_near and self._can_remove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes there, or takes it off."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.key)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._can_remove:
            self.removed.emit(self)
        else:
            super().keyPressEvent(event)

    def _on_button_clicked(self) -> None:
        self.opened.emit(self.key)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self)


class ChipsEditor(Editor):
    """A flow of chips with a line after them. Subclasses say what an entry is."""

    line: QuietLine

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self.look = Look(context.theme)
        self.chips: list[Chip] = []
        self._is_near = False
        self._body = QWidget(self)
        self._flow = FlowLayout(self._body)
        self.row.addWidget(self._body)
        self.line = self.make_line(self._body)
        self._widen()
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.escaped.connect(self._on_line_escaped)

    def make_line(self, parent: QWidget) -> QuietLine:
        """The line that adds an entry."""
        raise NotImplementedError

    def clear_chips(self) -> None:
        """Takes all chips away."""
        for chip in self.chips:
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips.clear()

    def add_chip(self, words: str, key: Any) -> None:
        """Appends a chip."""
        chip = Chip(words, key, self.context, self._body)
        chip.opened.connect(self._on_chip_opened)
        chip.removed.connect(self._on_chip_removed)
        chip.set_read_only(self.is_read_only)
        chip.set_near(self._is_near)
        self._flow.insertWidget(len(self.chips), chip)
        before = self.chips[-1].button if self.chips else None
        self.chips.append(chip)
        if before is not None:
            QWidget.setTabOrder(before, chip.button)
        QWidget.setTabOrder(chip.button, self.line)
        chip.show()
        self.updateGeometry()

    def drop_chip(self, chip: Chip) -> None:
        """Takes one chip away."""
        self.chips.remove(chip)
        chip.hide()
        self._flow.removeWidget(chip)
        chip.deleteLater()
        self.updateGeometry()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes; going there stays."""
        super().set_read_only(is_read_only)
        self.line.setReadOnly(is_read_only)
        self.line.setVisible(not is_read_only)
        for chip in self.chips:
            chip.set_read_only(is_read_only)

    def set_near(self, is_near: bool) -> None:
        """Hints and buttons show while the list is near."""
        self._is_near = is_near
        self.line.setPlaceholderText(tr("Add") if is_near else "")
        self._widen()
        for chip in self.chips:
            chip.set_near(is_near)

    def _widen(self) -> None:
        """The line needs room to type in only while it has the keyboard; until then it may follow the last chip."""
        self.line.setMinimumWidth(self.look.px(72 if self.line.hasFocus() else 16))

    def _on_chip_opened(self, key: object) -> None:
        if isinstance(key, str) and self.context.ref(key) is not None:
            self.record_activated.emit(key)

    def _on_chip_removed(self, chip: Chip) -> None:
        # Subtle: announced before the keyboard leaves the chip, or leaving would show the list as the case has it.
        self.touched.emit()
        self.line.setFocus()
        self.drop_chip(chip)
        self.finished.emit()

    def _on_line_escaped(self) -> None:
        self.line.show_text("")
        self.restored.emit()


class RefsEditor(ChipsEditor):
    """Several records, in order. Words that are no record yet stay in the line."""

    def make_line(self, parent: QWidget) -> QuietLine:
        """A type-ahead line."""
        line = TypeAhead(self.field.to, self.context, self.look, parent)
        line.picked.connect(self._on_line_picked)
        line.typed.connect(self.touched)
        line.returnPressed.connect(self.finished)
        return line

    def show_value(self, value: Any) -> None:
        """Shows ids as chips; other words, of a draft, in the line."""
        ids = [each for each in value or [] if self.context.ref(each) is not None]
        if ids != [chip.key for chip in self.chips]:
            self.clear_chips()
            for each in ids:
                self._add(each)
        else:
            self._rename(ids)
        self.line.show_text("".join(each for each in value or [] if each not in ids))

    def value(self) -> Any:
        """The ids, and after them words that are none yet."""
        words = self.line.text().strip()
        if words and isinstance(self.line, TypeAhead) and (ref := self.line.settle()) is not None:
            self.line.show_text("")
            self._take(ref)
            words = ""
        return [chip.key for chip in self.chips] + ([words] if words else [])

    def problem(self) -> str:
        """Says when words in the line are no record of the case."""
        words = self.line.text().strip()
        self.value()
        if not self.line.text().strip():
            return ""
        return tr("Nothing in the case is called “{words}”. Choose from the list, or create it there.", words=words)

    def would_take(self, record_ids: list[str]) -> bool:
        """Records of kinds that the field may refer to."""
        return self.are_allowed(record_ids)

    def take_records(self, record_ids: list[str]) -> None:
        """The records are added to the list."""
        for ref in map(self.context.ref, record_ids):
            if ref is not None:
                self._take(ref)
        self.touched.emit()
        self.finished.emit()

    def _add(self, record_id: str) -> None:
        ref = self.context.ref(record_id)
        self.add_chip(ref.title if ref is not None else "", record_id)

    def _rename(self, ids: list[str]) -> None:
        for chip, each in zip(self.chips, ids, strict=True):
            ref = self.context.ref(each)
            if ref is not None and chip.button.accessibleName() != ref.title:
                chip.button.setText(ref.title.replace("&", "&&"))
                chip.button.setAccessibleName(ref.title)

    def _take(self, ref: Ref) -> None:
        if ref.id not in [chip.key for chip in self.chips]:
            self._add(ref.id)

    def _on_line_picked(self, ref: Ref) -> None:
        self.line.show_text("")
        self._take(ref)
        self.line.setFocus()
        self.touched.emit()
        self.finished.emit()


class TagsEditor(ChipsEditor):
    """Short words of one's own; Return adds one. Each is a row with a `label`."""

    def make_line(self, parent: QWidget) -> QuietLine:
        """A line that offers the tags in use."""
        line = TagLine(self.context, self.look, parent)
        line.typed.connect(self.touched)
        line.picked.connect(self._on_line_return_pressed)
        line.returnPressed.connect(self._on_line_return_pressed)
        return line

    def show_value(self, value: Any) -> None:
        """Shows rows as chips."""
        rows = [dict(row) for row in value or []]
        if rows != [chip.key for chip in self.chips]:
            self.clear_chips()
            for row in rows:
                self.add_chip(str(row.get("label", "")), row)
        self.line.show_text("")

    def value(self) -> Any:
        """The rows, and one more for words still in the line."""
        self._take_words()
        return [dict(chip.key) for chip in self.chips]

    def adopt(self, value: Any) -> None:
        """Takes the ids of rows that were added."""
        if len(value) == len(self.chips):
            for chip, row in zip(self.chips, value, strict=True):
                chip.key = dict(row)

    def _take_words(self) -> None:
        words = " ".join(self.line.text().split())
        if words:
            self.line.show_text("")
            if words not in [chip.key.get("label") for chip in self.chips]:
                self.add_chip(words, {"label": words})

    def _on_line_return_pressed(self) -> None:
        self._take_words()
        self.touched.emit()
        self.finished.emit()
