"""Who signed a package: somebody known, oneself, a key that nobody gave a name yet, or nobody. A stranger is no alarm:
neutral words, the fingerprint to compare, and a way to remember the key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from caseapp.domain.errors import CaseError
from caseapp.exchange.packages.people import People, Person
from caseapp.platform.translation import tr
from caseapp.ui.packages.parts import Fingerprint, words_label
from caseapp.ui.shell.context import Context
from caseapp.ui.text.breaking import breakable
from caseapp.ui.text.moments import moment_words
from caseapp.ui.theme.fonts import px


class SignerCard(QFrame):
    """Shows the signer of a package; a new one can be given a name."""

    settled = Signal()  # the signer has a name now
    refused = Signal()  # the name will not do, which takes a line to say

    def __init__(
        self, context: Context, signer: str, reply_to: str, known: Person | None, *, is_own: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._signer, self._reply_to = context, signer, reply_to
        self.setObjectName("card")
        self._icon = QLabel(self)
        self.title = words_label("", self)
        self.title.setFont(context.theme.ui_font(13, QFont.Weight.Medium))
        self.words = words_label("", self, "text2")
        self.fingerprint = Fingerprint(context, self)
        self._known: Person | None = None
        self.remember = QPushButton(self)
        self.remember.setAutoDefault(False)
        self._naming = QWidget(self)
        self.name = QLineEdit(self._naming)
        self.name.setPlaceholderText(tr("What you call this person"))
        self.name.setAccessibleName(tr("Name of the signer"))
        self.keep = QPushButton(tr("Remember"), self._naming)
        self.keep.setAutoDefault(False)
        self.keep.setEnabled(False)
        self.problem = words_label("", self, "wrong")
        self._lay_out()
        self.remember.clicked.connect(self._on_remember_clicked)
        self.name.textChanged.connect(self._on_name_text_changed)
        self.keep.clicked.connect(self._on_keep_clicked)
        self._show(known, is_own=is_own)

    def _lay_out(self) -> None:
        # Qt: a layout of hidden widgets alone would keep the others narrow; a hidden widget does not.
        naming = QHBoxLayout(self._naming)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.setSpacing(8)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.keep)
        column = QVBoxLayout()
        column.setSpacing(8)
        for part in (self.title, self.fingerprint, self.words, self.problem):
            column.addWidget(part)
        column.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._naming)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _show(self, known: Person | None, *, is_own: bool) -> None:
        icon, role, title, words = self._told(known, is_own)
        self._icon.setPixmap(self._context.icons.icon(icon, role).pixmap(QSize(px(16), px(16))))
        self.title.setText(breakable(title))
        self.words.setText(words)
        is_new = bool(self._signer) and known is None and not is_own
        if is_new:
            self.fingerprint.show_key(self._signer)
        self.fingerprint.setVisible(is_new)
        self._known = known
        # What somebody known has signed also vouches for the key to write back with.
        is_answerable = known is not None and not known.recipient and bool(self._reply_to)
        self.remember.setText(tr("Remember this signer…") if is_new else tr("Remember the key to write back with"))
        self.remember.setVisible(is_new or is_answerable)
        self._naming.hide()
        self.problem.hide()
        self.words.setVisible(bool(words))
        self.setAccessibleName(title)

    def _told(self, known: Person | None, is_own: bool) -> tuple[str, str, str, str]:
        """Icon, its colour, and what is said."""
        if known is not None:
            since = tr("You have known this key since {time}.", time=moment_words(known.since)) if known.since else ""
            return "check", "good", tr("Signed by {name}", name=known.name), since
        if is_own:
            return "check", "good", tr("Signed by you"), ""
        if not self._signer:
            return "info", "text2", tr("Not signed"), tr("Nothing in it says who made it.")
        return (
            "info",
            "text2",
            tr("Signed with a key that you do not know yet"),
            tr("If the sender reads out the same words to you, the package is theirs and nobody altered it."),
        )

    def _on_remember_clicked(self, _is_checked: bool = False) -> None:
        if self._known is not None:
            self._keep(self._known.name)
            return
        self.remember.hide()
        self._naming.show()
        # Return gives the name, and does not open the case.
        self.keep.setDefault(True)
        self.name.setFocus()

    def _on_name_text_changed(self, words: str) -> None:
        self.keep.setEnabled(bool(words.strip()))
        self.problem.hide()

    def _on_keep_clicked(self, _is_checked: bool = False) -> None:
        self._keep(self.name.text())

    def _keep(self, name: str) -> None:
        try:
            known = People().add(name, signer=self._signer, recipient=self._reply_to)
        except CaseError as error:
            self.problem.setText(f"{error.message} {error.advice}".strip())
            self.problem.show()
            self.refused.emit()
            return
        self._show(known, is_own=False)
        self.settled.emit()
