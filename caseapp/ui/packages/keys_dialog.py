"""Your keys, to give to others; and the people whose keys you know."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.dates.patterns import day_shown
from caseapp.domain.errors import BadInput, CaseError
from caseapp.exchange.packages.own_keys import FILE_NAME
from caseapp.exchange.packages.people import People
from caseapp.exchange.packages.private_keys import PublicKeys
from caseapp.exchange.packages.signing import PREFIX, checked_key, fingerprint
from caseapp.platform.log import shorten_home
from caseapp.platform.paths import user_config_dir
from caseapp.platform.translation import tr
from caseapp.ui.packages.parts import CopyLine, Fingerprint, section, tab_in_order, words_label
from caseapp.ui.shell.context import Context
from caseapp.ui.theme.fonts import px

WIDTH, LIST_HEIGHT = 840, 150


class KeysDialog(QDialog):
    """Changes are kept at once; there is nothing to accept."""

    def __init__(self, context: Context, keys: PublicKeys, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = People()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("keys")
        self.setWindowTitle(tr("Your keys and people"))
        self.setModal(True)
        self.setMinimumWidth(px(WIDTH))
        self.recipient = CopyLine(tr("Others encrypt to you with"), keys.recipient, self)
        self.signer = CopyLine(tr("You sign with"), keys.signer, self)
        self.words = Fingerprint(context, self)
        self.words.show_key(keys.signer)
        self.table = self._made_table()
        self.forget = QPushButton(tr("Forget"), self)
        self.forget.setAutoDefault(False)
        self.name, self.key = QLineEdit(self), QLineEdit(self)
        self.name.setPlaceholderText(tr("What you call this person"))
        self.name.setAccessibleName(tr("Name of the person"))
        self.key.setPlaceholderText(tr("Their key: “age1…” or “ed25519:…”"))
        self.key.setAccessibleName(tr("Key of the person"))
        self.add = QPushButton(tr("Add"), self)
        self.add.setDefault(True)
        self.says = words_label("", self, "text2")
        self.kept = words_label(_where(keys), self, "text3")
        self._lay_out(self._own(keys))
        tab_in_order(self.table, self.name, self.key, self.add, self.forget)
        self.key.textChanged.connect(self._on_typed)
        self.name.textChanged.connect(self._on_typed)
        self.add.clicked.connect(self._on_add_clicked)
        self.forget.clicked.connect(self._on_forget_clicked)
        self.table.itemSelectionChanged.connect(self._on_table_item_selection_changed)
        self._fill()
        self._on_typed()

    def _own(self, keys: PublicKeys) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        self.words.setContentsMargins(8, 0, 0, 0)
        for words, part in (
            (tr("Others encrypt to you with"), self.recipient),
            (tr("You sign with"), self.signer),
            (tr("The same in words"), self.words),
        ):
            label = words_label(words, self, "text2")
            label.setWordWrap(False)
            form.addRow(label, part)
        return form

    def _lay_out(self, own: QFormLayout) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        for part, stretch in ((self.name, 2), (self.key, 3), (self.add, 0)):
            adding.addWidget(part, stretch)
        foot = QHBoxLayout()
        foot.addWidget(self.forget)
        foot.addWidget(buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(section(tr("Your keys"), self))
        column.addLayout(own)
        column.addWidget(self.kept)
        column.addSpacing(8)
        column.addWidget(section(tr("People you know"), self))
        column.addWidget(self.table, 1)
        column.addLayout(adding)
        column.addWidget(self.says)
        column.addLayout(foot)

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(0, 4, self)
        table.setHorizontalHeaderLabels(
            [tr("Name"), tr("Signs with, in words"), tr("Can be written to"), tr("Known since")]
        )
        table.setAccessibleName(tr("People you know"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setMinimumHeight(px(LIST_HEIGHT))
        for column in range(4):
            mode = QHeaderView.ResizeMode.Stretch if column == 1 else QHeaderView.ResizeMode.ResizeToContents
            table.horizontalHeader().setSectionResizeMode(column, mode)
        return table

    def _fill(self) -> None:
        people = self._people.all()
        self.table.setRowCount(len(people))
        for row, person in enumerate(people):
            cells = (
                person.name,
                fingerprint(person.signer) if person.signer else "–",
                tr("yes") if person.recipient else "–",
                _day(person.since),
            )
            for column, words in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self._on_table_item_selection_changed()

    def _add(self) -> None:
        if not self.add.isEnabled():
            return
        try:
            person = self._people.add_key(self.name.text(), self.key.text())
        except CaseError as error:
            self._say(f"{error.message} {error.advice}".strip(), "wrong")
            return
        self.name.clear()
        self.key.clear()
        self._fill()
        self._say(tr("“{name}” is known now.", name=person.name), "good")

    def _on_typed(self, _words: str = "") -> None:
        key = self.key.text().strip()
        self.add.setEnabled(bool(self.name.text().strip()) and bool(key))
        words = tr("Ask for a key by a way you trust, and compare its words by telephone.")
        if key.startswith(PREFIX):
            try:
                words = tr("In words: {words}", words=fingerprint(checked_key(key)))
            except BadInput:
                words = tr("This is no whole key yet.")
        self._say(words, "text2")

    def _on_add_clicked(self, _is_checked: bool = False) -> None:
        self._add()

    def _on_forget_clicked(self, _is_checked: bool = False) -> None:
        item = self.table.item(self.table.currentRow(), 0)
        if item is not None:
            name = item.text()
            self._people.forget(name)
            self._fill()
            self._say(tr("“{name}” is forgotten.", name=name), "text2")

    def _on_table_item_selection_changed(self) -> None:
        self.forget.setEnabled(bool(self.table.selectedItems()))

    def _say(self, words: str, role: str) -> None:
        self.says.setText(words)
        self.says.setProperty("role", role)
        self.says.style().polish(self.says)


def _where(keys: PublicKeys) -> str:
    if keys.ring:
        return tr(
            "Both may be given to everybody. Their private halves stay in the key ring of this system ({ring}), for "
            "you alone.",
            ring=keys.ring,
        )
    place = shorten_home(str(Path(user_config_dir()) / FILE_NAME))
    return tr("Both may be given to everybody. Their private halves stay in “{path}”, for you alone.", path=place)


def _day(moment: str) -> str:
    return day_shown(datetime.fromisoformat(moment).astimezone()) if moment else ""
