"""Editors of what is chosen: one word of a list, and yes or no."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.lines import QuietLine
from caseapp.ui.inspector.look import Look, repolish
from caseapp.ui.theme.fonts import px

TONES = {
    "held": "good",
    "done": "good",
    "accepted": "good",
    "verified": "good",
    "unscheduled": "attention",
    "postponed": "attention",
    "claimed done": "attention",
    "changed": "attention",
    "moved": "attention",
    "gone": "wrong",
    "cancelled": "wrong",
    "rejected": "wrong",
    "dismissed": "wrong",
}
_ICONS = {"good": "check", "attention": "clock", "wrong": "cross"}
CHIP_FIELDS = {"status", "state"}


def shown(word: str) -> str:
    """A word of a list as a person reads it: "in person" is "In person"; the case keeps the English word."""
    words = tr(word) if word else ""
    return words[:1].upper() + words[1:]


class QuietCombo(QComboBox):
    """A combo box that the wheel scrolls past, so that scrolling a form changes nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("quiet", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the form scroll."""
        event.ignore()

    def set_chip(self, tone: str, icon: QIcon, room: int) -> None:
        """Looks like a chip of a tone (good, attention, wrong or plain), as wide as its word and `room` pixels."""
        for at in range(self.count()):
            self.setItemIcon(at, icon if at == self.currentIndex() else QIcon())
        self.setIconSize(QSize(px(12), px(12)))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self.currentText()) + room)
        if self.property("chip") != tone:
            self.setProperty("chip", tone)
            repolish(self)


class ChoiceEditor(Editor):
    """One word of a list; an open list also takes other words."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self.combo = QuietCombo(self)
        self._label = QuietLine(self)
        self._label.setReadOnly(True)
        self._label.hide()
        if field.default is None:
            self.combo.addItem("", "")
        for word in field.choices:
            self.combo.addItem(shown(word), word)
        self._is_chip = field.name in CHIP_FIELDS
        self._line: QuietLine | None = None
        self._build()

    def show_value(self, value: Any) -> None:
        """Shows a word, one outside the list too."""
        word = "" if value is None else str(value)
        at = self.combo.findData(word)
        if self._line is not None:
            self.combo.setCurrentIndex(at)
            self._line.show_text(shown(word) if at >= 0 else word)
        else:
            if at < 0 and word:
                self.combo.addItem(word[:1].upper() + word[1:], word)
                at = self.combo.count() - 1
            self.combo.setCurrentIndex(at)
        self._label.show_text(shown(word) if word in self.field.choices else word)
        self._tone()

    def value(self) -> Any:
        """The word of the list, or the words typed."""
        if self._line is None:
            return self.combo.currentData() or ""
        text = " ".join(self._line.text().split())
        matching = [word for word in self.field.choices if text.casefold() in (word.casefold(), shown(word).casefold())]
        return matching[0] if matching else text

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        self.combo.setVisible(not is_read_only)
        self._label.setVisible(is_read_only)
        self.setFocusProxy(self._label if is_read_only else self.combo)

    def refresh_look(self) -> None:
        """Takes the colours of the theme."""
        self._tone()

    def _build(self) -> None:
        if self.field.is_open:
            self.combo.setEditable(True)
            self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self._line = QuietLine(self.combo)
            self.combo.setLineEdit(self._line)
            self.combo.setCompleter(None)  # type: ignore[arg-type]
            self._line.typed.connect(self.edited)
            self._line.returnPressed.connect(self.finished)
            self._line.escaped.connect(self.restored)
        self.row.addWidget(self.combo)
        self.row.addWidget(self._label)
        if self._is_chip:
            self.row.addStretch(1)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._on_combo_activated)

    def _tone(self) -> None:
        if self._is_chip:
            tone = TONES.get(str(self.combo.currentData()), "plain")
            look = Look(self.context.theme)
            icon = self.context.icons.icon(_ICONS[tone], tone) if tone in _ICONS else QIcon()
            self.combo.setFont(look.font(12, is_medium=True))
            self.combo.set_chip(tone, icon, look.px(24) + (look.px(18) if tone in _ICONS else 0))

    def _on_combo_activated(self, _index: int) -> None:
        self._tone()
        self.edited.emit()
        self.finished.emit()


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self.box = QCheckBox(self)
        self.row.addWidget(self.box)
        self.row.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self._on_box_clicked)

    def show_value(self, value: Any) -> None:
        """Shows yes or no."""
        self.box.setChecked(bool(value))

    def value(self) -> Any:
        """True or False."""
        return self.box.isChecked()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        self.box.setEnabled(not is_read_only)

    def _on_box_clicked(self, _is_checked: bool) -> None:
        self.edited.emit()
        self.finished.emit()
