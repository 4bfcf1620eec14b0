"""The start page: plain widgets; it opens nothing itself, it asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.platform.translation import mark, tr
from caseapp.ui.start_page.recent import RecentCase, RecentList, RecentModel, row_height
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.pills import KindLetter

WIDTH, SIDE, SHOWN = 1180, 380, 6
NO_CASE = (mark("No case yet"), mark("Open the sample case to look around, or begin one of your own."))
NO_MATCH = (mark("No case is called that"), mark("Try another word of its name or folder, or open its file."))


class ActionCard(QPushButton):
    """A large button: icon, title, what it does, its key."""

    def __init__(
        self, theme: Theme, icons: Icons, icon: str, title: str, detail: str, key: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._icons, self._icon_name = icons, icon
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setMinimumHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        self._picture = QLabel(self)
        words = QVBoxLayout()
        words.setSpacing(1)
        head, second, self._key = QLabel(title, self), QLabel(detail, self), QLabel(self)
        head.setFont(theme.ui_font(13, QFont.Weight.Medium))
        second.setProperty("role", "text2")
        self._key.setProperty("role", "key")
        words.addWidget(head)
        words.addWidget(second)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_key(key)
        for label in (self._picture, head, second, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._on_theme_changed(None)
        theme.changed.connect(self._on_theme_changed)

    def show_key(self, key: str) -> None:
        """Shows another key, or none."""
        self._key.setText(key)
        self._key.setVisible(bool(key))

    def _on_theme_changed(self, _palette: object) -> None:
        self._picture.setPixmap(self._icons.icon(self._icon_name, "accent").pixmap(QSize(20, 20)))


class StartPage(QWidget):
    """Recent cases at the left over a place to drop documents; at the right what can be started."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_activated = Signal(str)
    recent_removed = Signal(str)
    files_dropped = Signal(list)  # list[str]
    text_pasted = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Start: paste text here to begin a case with it"))
        self._recent = RecentModel(self)
        frame = QWidget(self)
        frame.setMaximumWidth(WIDTH)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(20, 56, 20, 20)
        outer.addStretch(1)
        outer.addWidget(frame, 100)
        outer.addStretch(1)
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(1, SIDE)
        grid.setColumnStretch(0, 1)
        grid.addLayout(self._head(), 0, 0, 1, 2)
        grid.addLayout(self._recent_head(), 1, 0)
        grid.addWidget(self._section(tr("Start")), 1, 1)
        grid.addLayout(self._left(), 2, 0)
        grid.addLayout(self._right(), 2, 1)
        grid.setRowStretch(2, 1)

    def show_recent(self, cases: Sequence[RecentCase]) -> None:
        """Shows recent cases; with none, what to do instead."""
        self._recent.show(cases)
        self._find.setVisible(len(cases) > SHOWN)
        if len(cases) <= SHOWN:
            self._find.clear()
        self._list.setFixedHeight(row_height() * min(len(cases), SHOWN) + 2)
        self._show_state()
        if cases:
            self._list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V adds a copied text."""
        if not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
        elif (words := QGuiApplication.clipboard().text()).strip():
            self.text_pasted.emit(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and words, and shows it."""
        if _dropped_files(event.mimeData()) or _dropped_words(event.mimeData()):
            self._mark_target(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The target is left."""
        self._mark_target(is_over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands on what was dropped."""
        self._mark_target(is_over=False)
        paths, words = _dropped_files(event.mimeData()), _dropped_words(event.mimeData())
        if paths:
            self.files_dropped.emit(paths)
        elif words:
            self.text_pasted.emit(words)
        event.acceptProposedAction()

    def show_keys(self, new: str, opening: str) -> None:
        """Shows the keys of the cards as they are now."""
        for card, key in zip(self._cards, (new, opening), strict=True):
            card.show_key(key)

    def _head(self) -> QVBoxLayout:
        title = QLabel(tr("Case files"), self)
        title.setFont(self._theme.ui_font(26))
        promise = QLabel(tr("Who met whom, who said what, what is still open, each fact tied to its words."), self)
        promise.setProperty("role", "text2")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.setContentsMargins(0, 0, 0, 20)
        column.addWidget(title)
        column.addWidget(promise)
        return column

    def _section(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setFont(self._theme.ui_font(13, QFont.Weight.Medium))
        return label

    def _recent_head(self) -> QHBoxLayout:
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(tr("Find a case"))
        self._find.setFixedWidth(px(200))
        self._find.textChanged.connect(self._on_find_textChanged)
        row = QHBoxLayout()
        row.addWidget(self._section(tr("Recent")))
        row.addStretch(1)
        row.addWidget(self._find)
        return row

    def _left(self) -> QVBoxLayout:
        self._list = RecentList(self._theme, self._icons, self._recent, self)
        self._list.opened.connect(self.recent_activated)
        self._list.removed.connect(self._on_list_removed)
        self._no_recent = EmptyState(
            self._theme,
            self._icons,
            "folder",
            tr(NO_CASE[0]),
            tr(NO_CASE[1]),
            parent=self,
        )
        self._no_recent.setMaximumHeight(220)
        column = QVBoxLayout()
        column.setSpacing(20)
        column.addWidget(self._list)
        column.addWidget(self._no_recent)
        column.addWidget(self._drop_area())
        column.addStretch(1)
        return column

    def _drop_area(self) -> QFrame:
        self._target = QFrame(self)
        self._target.setObjectName("drop_area")
        self._target.setMinimumHeight(170)
        column = QVBoxLayout(self._target)
        column.addStretch(1)
        self._target_icon = QLabel(self._target)
        head = QLabel(tr("Drop an article or a readout"), self._target)
        head.setFont(self._theme.ui_font(15))
        detail = QLabel(
            tr("Text, PDF, Word, web page or mail: read on this computer, into a new case. Ctrl+V adds a copied text."),
            self,
        )
        detail.setProperty("role", "text2")
        for label in (self._target_icon, head, detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        self._theme.changed.connect(self._on_theme_changed)
        self._mark_target(is_over=False)
        return self._target

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        new = ActionCard(
            self._theme, self._icons, "new", tr("New case"), tr("Empty, in a file of your own"), "Ctrl+N", self
        )
        new.clicked.connect(self._on_new_clicked)
        opening = ActionCard(
            self._theme, self._icons, "open", tr("Open a case"), tr("A .case or .casepack file"), "Ctrl+O", self
        )
        opening.clicked.connect(self._on_opening_clicked)
        self._cards = (new, opening)
        column.addWidget(new)
        column.addWidget(opening)
        column.addSpacing(12)
        column.addWidget(self._sample_card())
        column.addSpacing(8)
        promise = QLabel(tr("Nothing is fetched from or sent to the network."), self)
        promise.setProperty("role", "text2")
        column.addWidget(promise)
        column.addStretch(1)
        return column

    def _sample_card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.setVerticalSpacing(6)
        title = self._section(tr("Sample case"))
        about = QLabel(tr("South Korea – Japan talks on forced labour, February 2023. Safe to change."), card)
        about.setProperty("role", "text2")
        about.setWordWrap(True)
        grid.addWidget(title, 0, 0, 1, 4)
        grid.addWidget(about, 1, 0, 1, 4)
        holds = (
            ("M", tr("Meetings")),
            ("A", tr("Open items")),
            ("S", tr("Statements")),
            ("P", tr("Actors")),
            ("R", tr("Proposals")),
        )
        for number, (letter, words) in enumerate((*holds, ("G", tr("Agreements")))):
            row, column = 2 + number // 2, 2 * (number % 2)
            grid.addWidget(KindLetter(self._theme, letter, card), row, column)
            grid.addWidget(QLabel(words, card), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        button = QPushButton(tr("Open the sample"), card)
        button.setProperty("primary", "true")
        button.clicked.connect(self._on_sample_clicked)
        grid.setRowMinimumHeight(5, button.sizeHint().height() + 12)
        grid.addWidget(button, 5, 0, 1, 2, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        return card

    def _mark_target(self, *, is_over: bool) -> None:
        palette = self._theme.palette
        edge, fill = (palette.accent, palette.selected) if is_over else (palette.edge, palette.dock)
        self._target.setStyleSheet(
            f"#drop_area {{ border: 1px dashed {edge}; border-radius: 6px; background: {fill}; }}"
        )
        self._target_icon.setPixmap(self._icons.icon("drop", "accent").pixmap(QSize(32, 32)))

    def _on_theme_changed(self, _palette: object) -> None:
        self._mark_target(is_over=False)

    def _show_state(self) -> None:
        """The cases that match, or what to do when there are none."""
        is_any = bool(self._recent.cases)
        self._list.setVisible(is_any)
        self._no_recent.setVisible(not is_any)
        self._no_recent.show_words(*map(tr, NO_MATCH if self._find.text() else NO_CASE))
        # Qt: a list that gets the focus may make a row current without selecting it.
        if is_any and not self._list.selectionModel().hasSelection():
            self._list.setCurrentIndex(self._recent.index(0, 0))

    def _on_find_textChanged(self, words: str) -> None:
        self._recent.find(words)
        self._show_state()

    def _on_list_removed(self, path: str) -> None:
        self._show_state()
        self.recent_removed.emit(path)

    def _on_new_clicked(self, _is_checked: bool = False) -> None:
        self.new_requested.emit()

    def _on_opening_clicked(self, _is_checked: bool = False) -> None:
        self.open_requested.emit()

    def _on_sample_clicked(self, _is_checked: bool = False) -> None:
        self.sample_requested.emit()


def _dropped_files(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def _dropped_words(data: QMimeData) -> str:
    """Words, but not the address of something elsewhere: nothing is fetched."""
    return "" if data.hasUrls() or not data.text().strip() else data.text()
