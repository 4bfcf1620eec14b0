"""A segmented control: one of a few choices, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segmented(QWidget):
    """Exclusive buttons; each choice is a key and the words shown."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for key, words in choices:
            button = QToolButton(self)
            button.setText(words)
            button.setCheckable(True)
            button.setProperty("segment", "true")
            button.setObjectName(key)
            # Qt: a tool button gives up its words for three dots before its neighbours give up their room.
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            row.addWidget(button)
            self._buttons[key] = button
            if key == choices[-1][0]:
                button.setProperty("place", "last")
        self._group.buttonClicked.connect(self._on_group_buttonClicked)
        if choices:
            self.choose(choices[0][0])

    def current(self) -> str:
        """The key of the choice, or an empty string."""
        button = self._group.checkedButton()
        return button.objectName() if button is not None else ""

    def choose(self, key: str) -> None:
        """Sets the choice without a signal; KeyError for an unknown key."""
        self._buttons[key].setChecked(True)
        self._lead_tab_to(self._buttons[key])

    def _lead_tab_to(self, chosen: QToolButton) -> None:
        """Tab comes to the choice; the arrows go on from there."""
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is chosen else Qt.FocusPolicy.NoFocus)

    def _on_group_buttonClicked(self, button: QToolButton) -> None:
        self._lead_tab_to(button)
        self.chosen.emit(button.objectName())
