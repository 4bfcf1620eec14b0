"""The dialogs about passphrases: one that asks for it, and one in which it is chosen, twice and with its strength.

Both stay open until the answer was right, and hand what is typed to whoever asked; they keep and check nothing.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.locking.passphrase_line import PassphraseLine
from caseapp.ui.locking.strength_bar import StrengthBar
from caseapp.ui.shell.context import Context
from caseapp.ui.text.breaking import breakable
from caseapp.ui.theme.fonts import px
from caseapp.ui.widgets.announcing import announce

WIDTH = 440


class PassphraseDialog(QDialog):
    """Asks for the passphrase of a case."""

    given = Signal(str)

    def __init__(self, context: Context, title: str, head: str, words: str, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(px(WIDTH))
        self.line = PassphraseLine(context.icons, tr("Passphrase"), self)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "wrong")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok_button = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok_button.setDefault(True)
        # Qt: while this one cannot be pressed, another would take its place.
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 20, 20, 16)
        self._column.setSpacing(12)
        self._column.addLayout(self._head(head, words))
        self._column.addWidget(self.line)
        self._place()
        self._column.addWidget(_wrapped(self.problem))
        self._column.addWidget(self.buttons)
        self.problem.hide()
        self.line.textChanged.connect(self._on_typed)
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        self._on_typed()

    def refuse(self, words: str) -> None:
        """Says why the answer will not do; another can be given."""
        self.wait(False)
        self._complain(words)
        announce(self, words, is_urgent=True)
        self.line.selectAll()
        self.line.setFocus()

    def wait(self, is_waiting: bool) -> None:
        """While the answer is tried nothing can be typed."""
        for part in self._typed():
            part.setEnabled(not is_waiting)
        self.ok_button.setEnabled(not is_waiting and self._is_complete())

    def _place(self) -> None:
        """What else is asked stands below the line."""

    def _typed(self) -> list[QWidget]:
        return [self.line]

    def _is_complete(self) -> bool:
        return bool(self.line.text())

    def _head(self, head: str, words: str) -> QHBoxLayout:
        picture, title, text = QLabel(self), QLabel(breakable(head), self), QLabel(words, self)
        picture.setPixmap(self._context.icons.icon("lock", "accent").pixmap(QSize(px(28), px(28))))
        title.setFont(self._context.theme.ui_font(15, QFont.Weight.Medium))
        text.setProperty("role", "text2")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(_wrapped(title))
        column.addWidget(_wrapped(text))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Takes the height of its words."""
        super().showEvent(event)
        self._fit()

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        self._fit()

    def _fit(self) -> None:
        # Qt: a dialog does not grow for lines that wrap inside it.
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def _on_typed(self, _words: str = "") -> None:
        self.problem.hide()
        self._fit()
        self.ok_button.setEnabled(self._is_complete())

    def _on_buttons_accepted(self) -> None:
        if self._is_complete():
            self.wait(True)
            self.given.emit(self.line.text())


class NewPassphraseDialog(PassphraseDialog):
    """Has a passphrase chosen: twice, its strength shown; `current` asks for the one that holds until now."""

    chosen = Signal(str, str, bool)  # the passphrase, the current one, whether copies are locked as well

    def __init__(
        self,
        context: Context,
        title: str,
        head: str,
        words: str,
        button: str,
        parent: QWidget,
        *,
        copies: str = "",
        asks_current: bool = False,
    ) -> None:
        self.current: PassphraseLine | None = None
        self._asks_current, self._copies_words = asks_current, copies
        super().__init__(context, title, head, words, button, parent)
        self.given.connect(self._on_given)

    def _place(self) -> None:
        self.line.setPlaceholderText(tr("Passphrase"))
        self.again = PassphraseLine(self._context.icons, tr("The same again"), self)
        self.again.setPlaceholderText(tr("The same again"))
        self._bar = StrengthBar(self._context.theme, self)
        self.copies = QCheckBox(self._copies_words, self)
        self.copies.setChecked(True)
        self.copies.setVisible(bool(self._copies_words))
        warning = QLabel(tr("A forgotten passphrase cannot be recovered, by anybody: keep it safe."), self)
        if self._asks_current:
            self.current = PassphraseLine(self._context.icons, tr("Passphrase until now"), self)
            self.current.setPlaceholderText(tr("Passphrase until now"))
            self._column.insertWidget(self._column.count() - 1, self.current)
            self.current.textChanged.connect(self._on_typed)
            self.line.setPlaceholderText(tr("New passphrase"))
        for part in (self._bar, self.again, _wrapped(warning), self.copies):
            self._column.addWidget(part)
        self.again.textChanged.connect(self._on_typed)
        self.line.textChanged.connect(self._bar.follow)
        self.line.shown_changed.connect(self.again.show_letters)
        (self.current or self.line).setFocus()
        order = [*self._typed(), *self.buttons.buttons()]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def refuse(self, words: str) -> None:
        """Says why it will not do; what is wrong can only be the passphrase until now."""
        super().refuse(words)
        if self.current is not None:
            self.current.selectAll()
            self.current.setFocus()

    def _typed(self) -> list[QWidget]:
        return [part for part in (self.current, self.line, self.again, self.copies) if part is not None]

    def _is_complete(self) -> bool:
        is_current_given = self.current is None or bool(self.current.text())
        return is_current_given and bool(self.line.text()) and self.line.text() == self.again.text()

    def _on_typed(self, words: str = "") -> None:
        super()._on_typed(words)
        # Nothing is said while the second is being typed as the first was.
        if not self.line.text().startswith(self.again.text()):
            self._complain(tr("The two are not the same."))

    def _on_given(self, passphrase: str) -> None:
        current = self.current.text() if self.current is not None else ""
        self.chosen.emit(passphrase, current, self.copies.isVisibleTo(self) and self.copies.isChecked())


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
