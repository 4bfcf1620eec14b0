"""What a pane shows when there is nothing to show: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.doing import do_verb

ICON_PX = 28


class EmptyState(QWidget):
    """An icon, a sentence, what to do, and perhaps a button that does it."""

    requested = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        icon: str,
        title: str,
        advice: str = "",
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons, self._icon = icons, icon
        self._verb = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addStretch(2)
        self._picture = QLabel(self)
        self._title = QLabel(title, self)
        self._advice = QLabel(advice, self)
        self._advice.setProperty("role", "text2")
        for label in (self._picture, self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._picture)
            column.addWidget(label)
        self._title.setFont(theme.ui_font(15))
        self._button = QPushButton(button, self)
        self._button.setVisible(bool(button))
        self._button.clicked.connect(self._on_button_clicked)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._on_theme_changed(None)
        theme.changed.connect(self._on_theme_changed)

    def show_words(self, title: str, advice: str, button: str | None = None) -> None:
        """Changes what it says; with `button` also its button, "" for none."""
        self._title.setText(title)
        self._advice.setText(advice)
        if button is not None:
            self._button.setText(button)
            self._button.setVisible(bool(button))

    def offer(self, words: str, verb: str = "") -> None:
        """Offers a button with these words, none for "": it does a verb of the window, or asks by `requested`."""
        self._verb = verb
        self._button.setText(words)
        self._button.setVisible(bool(words))

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        if self._verb:
            do_verb(self, self._verb)
        else:
            self.requested.emit()

    def _on_theme_changed(self, _palette: object) -> None:
        size = QSize(px(ICON_PX), px(ICON_PX))
        self._picture.setPixmap(self._icons.icon(self._icon, "text3").pixmap(size, self.devicePixelRatio()))
