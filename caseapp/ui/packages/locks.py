"""How a package shall be encrypted: for people, with a passphrase, or not at all; each choice with what it asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.errors import BadInput
from caseapp.exchange.packages.people import People
from caseapp.exchange.packages.recipients import checked_recipient
from caseapp.exchange.packages.sealing import Lock, Seal
from caseapp.exchange.packages.words import suggested_passphrase
from caseapp.platform.translation import tr
from caseapp.ui.locking.passphrase_line import PassphraseLine
from caseapp.ui.locking.strength_bar import StrengthBar
from caseapp.ui.packages.parts import words_label
from caseapp.ui.shell.context import Context
from caseapp.ui.theme.fonts import px
from caseapp.ui.widgets.segmented import Segmented

_PAGES = (Lock.PASSPHRASE, Lock.KEYS, Lock.NONE)
_KEY = Qt.ItemDataRole.UserRole
LIST_HEIGHT = 80


class Locks(QWidget):
    """Says by `changed` whenever what it would make may be another."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = Segmented(
            [
                (Lock.PASSPHRASE.value, tr("Passphrase")),
                (Lock.KEYS.value, tr("People")),
                (Lock.NONE.value, tr("None", about="encryption")),
            ],
            self,
        )
        self.passphrase = PassphraseLine(context.icons, tr("Passphrase"), self)
        self.again = PassphraseLine(context.icons, tr("The same again"), self)
        self._strength = StrengthBar(context.theme, self)
        self.suggest = QPushButton(tr("Suggest words"), self)
        self.suggest.setToolTip(tr("Six words by chance: hard to guess, and easy to tell by telephone"))
        self.suggest.setProperty("role", "small")
        self.suggest.setAutoDefault(False)
        self.people = QListWidget(self)
        self.people.setAccessibleName(tr("People to encrypt for"))
        self.people.setFixedHeight(px(LIST_HEIGHT))
        self.keys = QLineEdit(self)
        self.keys.setPlaceholderText(tr("Other keys: “age1…”, with spaces between"))
        self.keys.setAccessibleName(tr("Other keys to encrypt for"))
        self._pages = QStackedWidget(self)
        self._pages.setObjectName("dock")
        self._fill_people()
        for page in (self._passphrase_page(), self._people_page(), self._open_page()):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.choice)
        column.addWidget(self._pages)
        self.choice.chosen.connect(self._on_choice_chosen)
        self.people.itemChanged.connect(self._on_people_item_changed)
        self.suggest.clicked.connect(self._on_suggest_clicked)
        self.passphrase.textChanged.connect(self._strength.follow)
        self.passphrase.shown_changed.connect(self.again.show_letters)
        for line in (self.passphrase, self.again, self.keys):
            line.textChanged.connect(self._on_line_text_changed)

    def seal(self) -> Seal | None:
        """What was chosen; None when it is not complete. Raises BadInput for a key that is none."""
        match self.choice.current():
            case Lock.PASSPHRASE.value:
                words = self.passphrase.text()
                return Seal(words) if words and words == self.again.text() else None
            case Lock.KEYS.value:
                chosen = self._recipients()
                return Seal(recipients=chosen) if chosen else None
            case _:
                return Seal()

    def problem(self) -> str:
        """What stands in the way, in words; empty when nothing does, or when nothing was typed yet."""
        if self.choice.current() == Lock.PASSPHRASE.value:
            # Nothing is said while the second is being typed as the first was.
            is_other = not self.passphrase.text().startswith(self.again.text())
            return tr("The two are not the same.") if is_other else ""
        try:
            self.seal()
        except BadInput as error:
            return f"{error.message} {error.advice}".strip()
        return ""

    def show_lock(self, lock: Lock) -> None:
        """Turns to one of the choices."""
        self.choice.choose(lock.value)
        self._on_choice_chosen(lock.value)

    def _recipients(self) -> tuple[str, ...]:
        items = [self.people.item(row) for row in range(self.people.count())]
        chosen = [str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked]
        return (*chosen, *(checked_recipient(word) for word in self.keys.text().replace(",", " ").split()))

    def _fill_people(self) -> None:
        for person in People().all():
            if person.recipient:
                item = QListWidgetItem(person.name, self.people)
                item.setData(_KEY, person.recipient)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)

    def _passphrase_page(self) -> QWidget:
        for line in (self.passphrase, self.again):
            line.setPlaceholderText(line.accessibleName())
        words = words_label(tr("Tell it to the people by another way than you send the package."), self, "text2")
        foot = QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words, 1)
        row.addWidget(self.suggest)
        return self._page(self.passphrase, self._strength, self.again, foot)

    def _people_page(self) -> QWidget:
        none = tr("You know nobody’s key yet: paste one, or add people under File, Your keys and people.")
        words = tr("Only they can open it, and you.") if self.people.count() else none
        self.people.setVisible(self.people.count() > 0)
        return self._page(self.people, self.keys, words_label(words, self, "text2"))

    def _open_page(self) -> QWidget:
        return self._page(
            words_label(tr("Whoever gets hold of the package can read the case in it."), self, "attention")
        )

    def _page(self, *parts: QWidget) -> QWidget:
        page = QWidget(self)
        page.setObjectName("dock")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return page

    def _on_suggest_clicked(self, _is_checked: bool = False) -> None:
        words = suggested_passphrase()
        self.passphrase.setText(words)
        self.again.setText(words)
        self.passphrase.show_letters(True)  # they are to be told to somebody

    def _on_choice_chosen(self, key: str) -> None:
        self._pages.setCurrentIndex(_PAGES.index(Lock(key)))
        self.changed.emit()

    def _on_people_item_changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit()

    def _on_line_text_changed(self, _words: str) -> None:
        self.changed.emit()
