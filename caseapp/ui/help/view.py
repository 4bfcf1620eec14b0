"""A page of help as it is read: our own Markdown, links between pages, and nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.help.pages import page_of_link, with_keys
from caseapp.ui.palette_popup.matching import folded
from caseapp.ui.theme.theme import Theme

_LINE, _INDENT = 135, 14  # per cent, pixels
_ABOVE_HEAD = 12


class HelpView(QTextBrowser):
    """Shows one page; a link to another page is told, any other does nothing."""

    page_wanted = Signal(str)

    def __init__(self, theme: Theme, key_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._key_of = theme, key_of
        self._wanted = ""
        self.page = ""
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Help page"))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(12)
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(self._on_anchorClicked)
        theme.changed.connect(self._on_theme_changed)

    def loadResource(self, _kind: int, _name: object) -> object:
        """Qt: given nothing, it would look for a file itself; so it is given one transparent dot."""
        return QImage(1, 1, QImage.Format.Format_ARGB32)

    def show_page(self, name: str, wanted: str = "") -> None:
        """Shows a page from its beginning, or from the first place of the words wanted, which are marked."""
        self.page, self._wanted = name, wanted
        document = self.document()
        document.setDefaultFont(self._theme.ui_font(13))
        document.setMarkdown(with_keys(name, self._key_of), QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._dress(document)
        self._mark()

    def _dress(self, document: QTextDocument) -> None:
        """Sizes and colours of the look; Qt's own heads are too large for a dock."""
        palette = self._theme.palette
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(lines)
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                head = QTextCursor(block)
                # Qt: the selection of a block takes the end of the one before along, and with it what that is.
                head.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                shown = head.charFormat()
                shown.setFont(self._theme.ui_font(18 if level == 1 else 14, QFont.Weight.Medium))
                # Qt: the size of a head is a step above the font's, whatever size is given.
                shown.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                shown.setForeground(QColor(palette.text))
                head.setCharFormat(shown)
                around = block.blockFormat()
                around.setTopMargin(_ABOVE_HEAD if level > 1 else 0)
                head.setBlockFormat(around)
            block = block.next()

    def _mark(self) -> None:
        """Marks every place of each word that was looked for, and goes to the first."""
        wash = QTextCharFormat()
        wash.setBackground(QColor(self._theme.palette.attention_chip))
        text = self.document().toPlainText()
        found: list[QTextEdit.ExtraSelection] = []
        for start, end in _places(text, folded(self._wanted).split()):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, wash
            found.append(selection)
        self.setExtraSelections(found)
        first = QTextCursor(self.document())
        starts = _places(text, folded(self._wanted).split())
        first.setPosition(starts[0][0] if starts else 0)
        self.setTextCursor(first)
        self.ensureCursorVisible()
        if not starts:
            self.verticalScrollBar().setValue(0)

    def marked(self) -> int:
        """How many places are marked."""
        return len(self.extraSelections())

    def _on_anchorClicked(self, link: QUrl) -> None:
        name = page_of_link(link.toString())
        if name:
            self.page_wanted.emit(name)

    def _on_theme_changed(self, _palette: object) -> None:
        if self.page:
            at = self.verticalScrollBar().value()
            self.show_page(self.page, self._wanted)
            self.verticalScrollBar().setValue(at)


def _places(text: str, wanted: list[str]) -> list[tuple[int, int]]:
    """Where words stand; the pages are written in letters that folding does not lengthen."""
    bare = folded(text)
    if len(bare) != len(text):
        bare = text.casefold()
    found = []
    for word in wanted:
        at = bare.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = bare.find(word, at + len(word))
    return sorted(found)
