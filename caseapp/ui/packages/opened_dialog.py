"""What is in a package that was opened and found to be whole, and what shall become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from caseapp.exchange.packages.sealing import Lock
from caseapp.platform.translation import mark, tr
from caseapp.ui.packages.parts import WIDTH, Sheet, head, size_words, tab_in_order, words_label
from caseapp.ui.packages.signer_card import SignerCard
from caseapp.ui.shell.context import Context
from caseapp.ui.text.moments import moment_words

if TYPE_CHECKING:
    from caseapp.workspace.packages import Unpacked

_LOCKS = {
    Lock.NONE: mark("Not encrypted"),
    Lock.PASSPHRASE: mark("With a passphrase"),
    Lock.KEYS: mark("To the keys of people, yours among them"),
}


class OpenedDialog(Sheet):
    """Stays until it is decided; closing it takes nothing out of the package."""

    new_wanted = Signal()
    merge_wanted = Signal()

    def __init__(self, context: Context, unpacked: Unpacked, merge_into: str, parent: QWidget) -> None:
        """`merge_into` names the open case that it can be merged into; empty when it cannot."""
        super().__init__("openedPackage", tr("Open a package"), WIDTH, parent)
        manifest = unpacked.manifest
        title = manifest.title or unpacked.package.stem
        says = tr("From “{name}”, verified: it is whole.", name=unpacked.package.name)
        self.signer = SignerCard(
            context, unpacked.signer, manifest.reply_to, unpacked.known, is_own=unpacked.is_own, parent=self
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        accept = QDialogButtonBox.ButtonRole.ActionRole
        self.merge_button: QPushButton | None = None
        if merge_into:
            self.merge_button = self.buttons.addButton(tr("Merge into the open case…"), accept)
            self.merge_button.setToolTip(tr("Into “{name}”", name=merge_into))
            self.merge_button.setAutoDefault(False)
            self.merge_button.clicked.connect(self._on_merge_button_clicked)
        self.new_button = self.buttons.addButton(tr("Open as a new case…"), accept)
        self.new_button.setDefault(True)
        facts = QFormLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(4)
        rows = [
            (tr("Made"), moment_words(manifest.made_at)),
            (tr("With"), manifest.program),
            (tr("Size of the case"), size_words(manifest.size)),
            (tr("Encryption"), tr(_LOCKS[unpacked.lock])),
        ]
        if unpacked.is_locked:
            rows.append((tr("Lock"), tr("The case has a passphrase of its own, which will be asked for.")))
        for name, words in rows:
            facts.addRow(words_label(name, self, "text2"), words_label(words, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(head(context, "package", title, says, self))
        column.addWidget(self.signer)
        column.addLayout(facts)
        column.addWidget(self.buttons)
        self.new_button.clicked.connect(self._on_new_button_clicked)
        self.signer.settled.connect(self._on_signer_settled)
        self.signer.refused.connect(self.fit)
        self.buttons.rejected.connect(self.reject)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        signing = (self.signer.remember, self.signer.name, self.signer.keep)
        tab_in_order(*signing, *filter(None, (self.merge_button, self.new_button)), cancel)
        self.new_button.setFocus()

    def _on_signer_settled(self) -> None:
        self.new_button.setDefault(True)
        self.new_button.setFocus()
        self.fit()

    def _on_new_button_clicked(self, _is_checked: bool = False) -> None:
        self.new_wanted.emit()

    def _on_merge_button_clicked(self, _is_checked: bool = False) -> None:
        self.merge_wanted.emit()
