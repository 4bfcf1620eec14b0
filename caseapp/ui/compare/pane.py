"""Two versions of a text side by side, with what changed between them and what is marked in each."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.platform.translation import plural, tr
from caseapp.queries import comparison
from caseapp.queries.comparison import Comparison
from caseapp.ui.asker import Asker, Question
from caseapp.ui.compare.markup import table_of
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.skeleton import Skeleton


class _Page(QTextBrowser):
    """Loads nothing, whatever a text may name."""

    def loadResource(self, _kind: int, _name: object) -> object:
        """Qt: given nothing, it would look for a file itself; so it is given one transparent dot."""
        return QImage(1, 1, QImage.Format.Format_ARGB32)


class ComparePane(QWidget):
    """The newest version beside the one before."""

    def __init__(self, session: CaseSession, theme: Theme, source_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.source_id = source_id
        self._theme = theme
        self._shown: Comparison | None = None
        self._head = QLabel("", self)
        self._head.setFont(theme.ui_font(15))
        self._head.setContentsMargins(16, 12, 12, 8)
        self.page = _Page(self)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(tr("Comparison of two versions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.page, 1)
        self.setFocusProxy(self.page)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._asker.cover_with(Skeleton(theme, self.page))
        self._asker.ask()
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def words(self) -> str:
        """What the head says."""
        return self._head.text()

    def _question(self) -> Question:
        return partial(comparison.compare, source_id=self.source_id)

    def _on_answered(self, found: Comparison) -> None:
        if found == self._shown:
            return
        self._shown = found
        changes = found.changes
        self._head.setText(
            plural("{title}: {n} place changed", "{title}: {n} places changed", changes, title=found.new.title)
        )
        self._show()

    def _show(self) -> None:
        if self._shown is not None:
            self.page.setFont(self._theme.serif_font(14))
            self.page.setHtml(table_of(self._shown, self._theme.palette))

    def _on_session_changed(self, published: Published) -> None:
        if self.source_id in published.changes.records and self.source_id not in published.changes.deleted:
            self._asker.ask()

    def _on_theme_changed(self, _palette: object) -> None:
        self._show()
