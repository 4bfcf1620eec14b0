"""One source in a tab: its text and marks from the case, kept fresh, and what the reader asks to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.domain.dates.shown import show_date
from caseapp.domain.errors import NotFound
from caseapp.domain.kinds import ACTORS, kind_shown
from caseapp.platform.translation import mark, tr
from caseapp.queries import comparison, evidence, originals
from caseapp.ui.reader.document import FACT_LETTERS, Highlight, MarginEntry, ReaderDocument, VersionChoice
from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.session import CaseSession
from caseapp.ui.text.chains import chain_line
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import Palette
from caseapp.ui.theme.theme import Theme

if TYPE_CHECKING:
    from caseapp.ui.page_picture.pane import PagePane

_TOUCHING = frozenset(
    {"citation", "excerpt", "record", "event", "action_item", "proposal", "statement", "text_version"}
)

SUGGESTED = "suggested:"
"""The beginning of the id of words that are no excerpt yet; the ref of their suggestion follows."""


class SourceTab(QWidget):
    """Shows one source; gone from the case, it says so through `vanished`."""

    mark_requested = Signal(str, str, int, int)  # letter, text version id, start, end in code points
    record_activated = Signal(str)
    excerpt_wanted = Signal(str)  # its form: translation, chain
    selection_changed = Signal()
    suggestion_activated = Signal(str)  # the ref of a suggestion whose words were clicked
    vanished = Signal(str)

    def __init__(
        self, session: CaseSession, theme: Theme, icons: Icons, source_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.source_id = source_id
        self._session = session
        self._text = evidence.source_text(session.reader, source_id)
        self._wanted_version = ""  # an older version that somebody looks at
        self._marks: dict[str, evidence.Marked] = {}
        self._suggested: tuple[str, tuple[Highlight, ...]] = ("", ())  # the version they stand in, and the words
        self._is_stale = self._is_text_stale = False
        self.reader = ReaderPane(theme.palette, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._icons = icons
        self.page: PagePane | None = None  # beside the text of a document that has pages
        self._split = QSplitter(self)
        self._split.setHandleWidth(5)
        self._split.setStyleSheet("QSplitter::handle { background: transparent; image: none; }")
        self._split.addWidget(self.reader)
        layout.addWidget(self._split)
        self.setFocusProxy(self.reader)
        self.reader.show_document(self._document())
        self._show_pages()
        self.reader.current_changed.connect(self._on_reader_current_changed)
        self.reader.mark_requested.connect(self._on_reader_mark_requested)
        self.reader.record_activated.connect(self.record_activated)
        self.reader.version_chosen.connect(self.show_version)
        self.reader.excerpt_wanted.connect(self.excerpt_wanted)
        self.reader.highlight_activated.connect(self._on_reader_highlight_activated)
        self.reader.selection_changed.connect(self.selection_changed)
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def title(self) -> str:
        """The title of the source."""
        return self._text.title

    @property
    def version_id(self) -> str:
        """The text version shown."""
        return self._text.version_id

    def show_version(self, version_id: str) -> None:
        """Shows a version of the text, the newest for ""; one that is gone leaves all as it is."""
        if version_id in ("", self._text.version_id) and self._is_newest():
            return
        if version_id == self._text.version_id:
            return
        try:
            self._text = evidence.source_text(self._session.reader, self.source_id, version_id)
        except NotFound:
            return
        self._wanted_version = "" if self._is_newest() else version_id
        self.reader.show_document(self._document())
        self._show_pages()

    def step_version(self, by: int) -> None:
        """Shows the version of the text before (-1) or after (1) the one shown, if there is one."""
        known = [version.id for version in comparison.versions(self._session.reader, self.source_id)]
        at = known.index(self._text.version_id) - by if self._text.version_id in known else 0
        if 0 <= at < len(known):
            self.show_version(known[at])

    def toggle_page(self) -> None:
        """Shows the printed page beside the text, or hides it."""
        if self.page is not None:
            self.page.setVisible(self.page.isHidden())

    def _show_pages(self) -> None:
        """The page pane, made for the first text that has pages."""
        pages = originals.pages(self._session.reader, self._text.version_id)
        if pages and self.page is None:
            from caseapp.ui.page_picture.pane import PagePane  # loaded with the first PDF

            self.page = PagePane(self._session, self._icons, self)
            self.page.mark_clicked.connect(self._on_page_mark_clicked)
            self._split.addWidget(self.page)
            self._split.setSizes([3, 2])
        if self.page is not None:
            self.page.setVisible(bool(pages))
        if self.page is not None and pages:
            self.page.show_version(self._text.version_id, pages)
            self.page.show_highlights(self.reader.highlights)

    def _on_reader_current_changed(self) -> None:
        if self.page is not None:
            self.page.show_words(self.reader.current_cp())

    def _on_page_mark_clicked(self, excerpt_id: str) -> None:
        mark = self._marks.get(excerpt_id)
        if mark is not None:
            self.reader.jump_to(mark.start_cp, mark.end_cp)
            self._on_reader_highlight_activated(excerpt_id)

    def _is_newest(self) -> bool:
        return self._text.version_id == self._text.newest_id

    def selection_cp(self) -> tuple[int, int] | None:
        """The selected span in code points, or None."""
        return self.reader.selection_cp()

    def showEvent(self, event: object) -> None:
        """Catches up on what changed while the tab was hidden."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._is_stale:
            self._refresh()

    def _document(self) -> ReaderDocument:
        text = self._text
        return ReaderDocument(
            text.source_id,
            text.title,
            _byline(text),
            text.text,
            text.reliability,
            tuple(self._highlights()),
            text.version_id,
            self._versions(),
        )

    def _versions(self) -> tuple[VersionChoice, ...]:
        known = comparison.versions(self._session.reader, self.source_id)
        return tuple(VersionChoice(each.id, _version_words(each, is_newest=not at)) for at, each in enumerate(known))

    def _highlights(self) -> list[Highlight]:
        marks = evidence.marked(self._session.reader, self._text.version_id)
        self._marks = {mark.excerpt_id: mark for mark in marks}
        version_id, suggested = self._suggested
        own = [_highlight(mark) for mark in marks if mark.backs]
        return [*own, *suggested] if version_id == self._text.version_id else own

    def show_suggested(self, version_id: str, suggested: tuple[Highlight, ...]) -> None:
        """Marks lightly what is suggested, in one version of the text; nothing for no version."""
        if (version_id, suggested) != self._suggested:
            self._suggested = version_id, suggested
            self._show_highlights()

    def _refresh(self) -> None:
        self._is_stale = False
        if not self._is_text_stale:
            self._show_highlights()
            return
        self._is_text_stale = False
        try:
            fresh = evidence.source_text(self._session.reader, self.source_id, self._wanted_version)
        except NotFound:
            self.vanished.emit(self.source_id)
            return
        is_same = fresh == self._text
        self._text = fresh
        if is_same:
            self._show_highlights()
        else:
            self.reader.show_document(self._document())
            self._show_pages()

    def _show_highlights(self) -> None:
        self.reader.set_highlights(self._highlights())
        if self.page is not None:
            self.page.show_highlights(self.reader.highlights)

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        # A text is long: it is read anew only when the source, or somebody its head names, may have changed.
        is_about_source = self.source_id in changes.records or bool(changes.kinds & {"source", *ACTORS})
        self._is_text_stale = self._is_text_stale or is_about_source
        if not changes.tables & _TOUCHING and not is_about_source:
            return
        if self.isVisible() or self.source_id in changes.deleted:
            self._refresh()
        else:
            self._is_stale = True

    def _on_reader_mark_requested(self, letter: str, start_cp: int, end_cp: int) -> None:
        self.mark_requested.emit(letter, self._text.version_id, start_cp, end_cp)

    def _on_reader_highlight_activated(self, excerpt_id: str) -> None:
        mark = self._marks.get(excerpt_id)
        if mark is not None and mark.backs:
            self.record_activated.emit(_foremost(mark).record_id)
        elif excerpt_id.startswith(SUGGESTED):
            self.suggestion_activated.emit(excerpt_id.removeprefix(SUGGESTED))

    def _on_theme_changed(self, palette: Palette) -> None:
        self.reader.set_palette_roles(palette)
        if self.page is not None:
            self.page.refresh_look()


def _byline(text: evidence.SourceText) -> tuple[str, ...]:
    """Publisher, date and chain; a publisher who is the first of the chain is told by it."""
    published = show_date(text.published) if text.published else tr("no date")
    line = chain_line(text.chain)
    parts = (line, published) if text.publisher in text.chain[:1] else (text.publisher, published, line)
    return tuple(filter(None, parts))


def _foremost(mark: evidence.Marked) -> evidence.Backed:
    """What a highlight is coloured by: a fact before a name."""
    return min(mark.backs, key=_rank)


def _rank(backed: evidence.Backed) -> bool:
    return kind_shown(backed.kind).letter not in FACT_LETTERS


def _said(note: str) -> str:
    return tr(note) if note else ""


def _highlight(mark: evidence.Marked) -> Highlight:
    entries = tuple(
        MarginEntry(backed.record_id, kind_shown(backed.kind).letter, backed.title, _said(backed.note), mark.excerpt_id)
        for backed in mark.backs
    )
    letter = kind_shown(_foremost(mark).kind).letter
    return Highlight(mark.excerpt_id, mark.start_cp, mark.end_cp, letter, mark.state, entries, mark.translation)


def _version_words(version: comparison.Version, *, is_newest: bool) -> str:
    words = mark("Version {number} (newest)") if is_newest else mark("Version {number}")
    taken = tr("taken {date}", date=version.made_at.partition("T")[0])
    return " · ".join(filter(None, (tr(words, number=version.number), taken, version.file_name)))
