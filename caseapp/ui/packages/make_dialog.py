"""Asks how a package of the open case shall be made; what it is called is asked by whoever opened this."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QVBoxLayout, QWidget

from caseapp.domain.errors import BadInput
from caseapp.exchange.packages.sealing import Seal
from caseapp.platform.translation import tr
from caseapp.ui.packages.locks import Locks
from caseapp.ui.packages.parts import WIDTH, Sheet, head, section, tab_in_order, words_label
from caseapp.ui.shell.context import Context


class MakeDialog(Sheet):
    """Stays open until the package has a name, so that nothing need be typed twice."""

    made = Signal(object, bool)  # Seal, whether it is signed

    def __init__(self, context: Context, name: str, *, is_locked: bool, parent: QWidget) -> None:
        super().__init__("makePackage", tr("Make a package"), WIDTH, parent)
        says = tr("One file with the whole case, its history and its documents, to be sent.")
        if is_locked:
            says = tr("One file with the whole case, to be sent. The case in it stays locked with its passphrase.")
        self.locks = Locks(context, self)
        self.sign = QCheckBox(tr("Sign it with your key"), self)
        self.sign.setChecked(True)
        why = words_label(tr("Others see that it is from you and that nobody altered it."), self, "text2")
        self.problem = words_label("", self, "wrong")
        self.problem.setMinimumHeight(self.problem.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.make_button = self.buttons.addButton(tr("Make the package…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.make_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addLayout(head(context, "package", tr("A package of “{name}”", name=name), says, self))
        column.addSpacing(8)
        column.addWidget(section(tr("Encryption"), self))
        column.addWidget(self.locks)
        column.addSpacing(8)
        column.addWidget(section(tr("Signature"), self))
        signing = QVBoxLayout()
        signing.setSpacing(0)
        signing.addWidget(self.sign)
        signing.addWidget(why)
        column.addLayout(signing)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.locks.changed.connect(self._on_locks_changed)
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        tab_in_order(self.sign, self.make_button, self.buttons.button(QDialogButtonBox.StandardButton.Cancel))
        self.locks.passphrase.setFocus()
        self._on_locks_changed()

    def seal(self) -> Seal | None:
        """How to encrypt; None when that is not complete."""
        try:
            return self.locks.seal()
        except BadInput:
            return None

    def _on_locks_changed(self) -> None:
        self.problem.setText(self.locks.problem())
        self.make_button.setEnabled(self.seal() is not None)

    def _on_buttons_accepted(self) -> None:
        seal = self.seal()
        if seal is not None:
            self.made.emit(seal, self.sign.isChecked())
