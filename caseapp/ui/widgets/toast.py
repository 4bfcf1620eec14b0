"""A line that floats over the page for some seconds: what was done, and a button that takes it back.

It never takes the keyboard, and stays while the mouse or the keyboard is in it. It decides nothing: who shows it says
what its button does, and takes it away when that is no longer true.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.announcing import announce

SHOWN_MS, STAYS_MS = 8_000, 1_500
WIDEST = 520
FOOT = 60
"""So high above the foot of the parent: the line of buttons that some pages have there stays free."""


class Toast(QFrame):
    """Hidden until `show_words`; stands at the foot of its parent."""

    undo_requested = Signal()
    offer_taken = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._host = icons, parent
        self.setObjectName("toast")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._undo = QPushButton(tr("Undo"), self)
        self._undo.setProperty("link", "true")
        self._offer = QPushButton(self)
        self._offer.setProperty("link", "true")
        self._key = QLabel(self)
        self._key.setProperty("role", "key")
        self._close = QToolButton(self)
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close this message"))
        for button in (self._offer, self._undo, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for part in (self._icon, self._words, self._offer, self._undo, self._key, self._close):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._offer.clicked.connect(self._on_offer_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        theme.changed.connect(self._on_theme_changed)
        parent.installEventFilter(self)
        self._draw_icons()
        self.hide()

    def show_words(self, words: str, *, can_undo: bool, key: str = "", offer: str = "") -> None:
        """Says what was done, aloud too; with `can_undo` a button takes it back, as `key` does. `offer` is what a
        further button says that leads on."""
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self._words.setText(words)
        self.setAccessibleName(words)
        self._undo.setVisible(can_undo)
        self._key.setText(key)
        self._key.setVisible(can_undo and bool(key))
        self._words.setFixedWidth(min(self._words.fontMetrics().horizontalAdvance(words) + 4, self._room()))
        self._stand()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)
        key_words = tr("{words} {key} takes it back.", words=words, key=key)
        announce(self, key_words if can_undo and key else words)

    def words(self) -> str:
        """What it says now; empty when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    @property
    def can_undo(self) -> bool:
        """Whether it offers to take something back."""
        return not self.isHidden() and not self._undo.isHidden()

    def dismiss(self) -> None:
        """Takes it away; the keyboard, if it is here, goes on to the page."""
        self._timer.stop()
        if self._has_keyboard():
            self.focusNextChild()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its place when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._stand()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _room(self) -> int:
        return max(min(px(WIDEST), self._host.width() - px(240)), px(120))

    def _stand(self) -> None:
        self._row.activate()
        width = self._row.sizeHint().width()
        self.resize(width, self._row.totalHeightForWidth(width))
        above = self._host.height() - self.height() - px(FOOT)
        self.move((self._host.width() - width) // 2, max(0, above))

    def _draw_icons(self) -> None:
        self._icon.setPixmap(self._icons.icon("check", "good").pixmap(px(16), px(16)))
        self._close.setIcon(self._icons.icon("close"))

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _on_timer_timeout(self) -> None:
        if self.underMouse() or self._has_keyboard():
            self._timer.start(STAYS_MS)
        else:
            self.dismiss()

    def _on_undo_clicked(self, _is_checked: bool = False) -> None:
        self.dismiss()
        self.undo_requested.emit()

    def _on_offer_clicked(self, _is_checked: bool = False) -> None:
        self.dismiss()
        self.offer_taken.emit()

    def _on_close_clicked(self, _is_checked: bool = False) -> None:
        self.dismiss()

    def _on_theme_changed(self, _palette: object) -> None:
        self._draw_icons()
