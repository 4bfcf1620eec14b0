"""What the dialogs about packages have in common: heads, words, and lines whose content is copied."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caseapp.platform.translation import number, tr
from caseapp.ui.shell.context import Context
from caseapp.ui.text.breaking import breakable
from caseapp.ui.theme.fonts import px

WIDTH = 560


class Sheet(QDialog):
    """A dialog of a fixed width, as high as its words need at that width."""

    def __init__(self, name: str, title: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setFixedWidth(px(width))

    def showEvent(self, event: QShowEvent) -> None:
        """Takes the height for the words as they are set out now."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Takes the height that it needs. Qt: by itself it reckons with words that are narrower, and so higher."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))


def words_label(words: str, parent: QWidget, role: str = "") -> QLabel:
    """Words that may be a stranger's: plain, and wrapped, be they one long word."""
    label = QLabel(breakable(words), parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def head(context: Context, icon: str, title: str, words: str, parent: QWidget) -> QHBoxLayout:
    """An icon, what it is about, and a line below."""
    picture, name = QLabel(parent), words_label(title, parent)
    picture.setPixmap(context.icons.icon(icon, "accent").pixmap(QSize(px(28), px(28))))
    name.setFont(context.theme.ui_font(15, QFont.Weight.Medium))
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(name)
    if words:
        column.addWidget(words_label(words, parent, "text2"))
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    return row


def tab_in_order(*parts: QWidget) -> None:
    """Tab goes through the parts as they are read."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def section(title: str, parent: QWidget) -> QLabel:
    """The head of a part of a dialog."""
    label = words_label(title, parent, "section")
    label.setWordWrap(False)
    return label


class Fingerprint(QLabel):
    """The eight words of a key, four to a line, large enough to be read out."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(context.theme.ui_font(15, QFont.Weight.Medium))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(tr("Fingerprint in words"))

    def show_key(self, signer: str) -> None:
        """Shows the words of a key."""
        from caseapp.exchange.packages.signing import fingerprint

        words = fingerprint(signer).split()
        self.setText("\n".join("   ".join(words[at : at + 4]) for at in range(0, len(words), 4)))
        self.setAccessibleDescription(" ".join(words))


class CopyLine(QWidget):
    """A line that is read and copied, not typed into."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(words, self)
        self.line.setReadOnly(True)
        self.line.setAccessibleName(name)
        self.line.setCursorPosition(0)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.copy = QPushButton(tr("Copy"), self)
        self.copy.setAccessibleName(tr("Copy: {what}", what=name))
        self.copy.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.copy)
        self.copy.clicked.connect(partial(self._copy, words))

    def _copy(self, words: str, _is_checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(words)
        self.copy.setText(tr("Copied"))


def size_words(count: int) -> str:
    """How large a file is, as people say it."""
    if count < 1 << 20:
        return tr("{n} kB", n=number(max(1, round(count / 1024))))
    return tr("{n} MB", n=number(round(count / (1 << 20))))
