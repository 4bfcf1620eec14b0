"""The mark at the end of a field: whose words it rests on. Green and a number, broken, against, a pencil, or dashed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.evidence import Quote
from caseapp.ui.inspector.look import Look
from caseapp.ui.theme.icons import Icons

MENU_WORDS = 60
WIDTH = 34
#: Icon and colour of each state: shapes differ, so that none is told by its colour alone.
ICONS = {
    "verified": ("quote", "good"),
    "contradicted": ("conflict", "wrong"),
    "changed": ("changed-anchor", "attention"),
    "analyst": ("pencil", "text3"),
    "none": ("quote-dashed", "text3"),
}
_SAYS = {
    "changed": mark("{field}: the words it rests on have changed. Click to see them."),
    "analyst": mark("{field}: set by an analyst, without a source."),
    "none": mark("{field}: no source. Click to cite the words selected in the reader."),
    "": mark("{field}: click to cite the words selected in the reader."),
}
#: What a quote may do for a field, and what the menu calls it.
STANCES = {
    "supports": mark("Bears it out"),
    "contradicts": mark("Contradicts it"),
    "mentions": mark("Only mentions it"),
}


def state_of(quotes: Sequence[Quote]) -> str:
    """What quotes make of a fact: contradicted, changed, verified, or none when no quote bears it out."""
    if any(quote.stance == "contradicts" for quote in quotes):
        return "contradicted"
    supporting = [quote for quote in quotes if quote.stance == "supports"]
    if any(quote.state in ("changed", "gone") for quote in supporting):
        return "changed"
    return "verified" if supporting else "none"


class SourceMark(QToolButton):
    """Click: the words in their source, or the wish to cite some. The menu (F2 in the field) has all verbs."""

    excerpt_activated = Signal(str)
    cite_requested = Signal(str)  # stance
    stance_chosen = Signal(str, str)  # citation id, stance
    removal_requested = Signal(str)  # citation id

    def __init__(self, label: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = label
        self._icons = icons
        self._quotes: tuple[Quote, ...] = ()
        self._state = ""
        self._is_near = self._is_disputed = False
        self.can_cite = True
        self.setObjectName("sourceMark")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(look.px(14), look.px(14)))
        self.setFixedWidth(look.px(WIDTH))
        self.setFont(look.font(12))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._on_self_clicked)

    @property
    def state(self) -> str:
        """What it shows: verified, contradicted, changed, analyst, none, or "" for nothing."""
        return self._state

    def show_quotes(self, quotes: Sequence[Quote], *, is_analyst: bool, is_empty: bool) -> None:
        """Shows what backs the field; an empty field without a source shows nothing."""
        self._quotes = tuple(quotes)
        if quotes:
            self._set(state_of(quotes), len(quotes))
        elif is_empty:
            self._set("", 0)
        else:
            self._set("analyst" if is_analyst else "none", 0)

    def set_near(self, is_near: bool) -> None:
        """The pointer or the keyboard is in the row: an empty field offers to cite."""
        if self._is_near != is_near:
            self._is_near = is_near
            self.refresh_look()

    def set_disputed(self, is_disputed: bool) -> None:
        """Copies disagree on the field: that is shown before what backs it."""
        if self._is_disputed != is_disputed:
            self._is_disputed = is_disputed
            self._set(self._state, len(self._quotes))

    def open_menu(self) -> None:
        """The quotes to choose from, and the verbs that cite the selected words."""
        menu = self.menu_of_quotes()
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()

    def refresh_look(self) -> None:
        """Takes the icon in the colours of the theme."""
        if self._is_disputed:
            self.setIcon(self._icons.icon("conflict", "attention"))
            return
        if not self._state and not (self._is_near and self.can_cite):
            self.setIcon(QIcon())
            return
        name, role = ICONS.get(self._state, ICONS["none"])
        self.setIcon(self._icons.icon(name, role))

    def menu_of_quotes(self) -> QMenu:
        """Each quote, to go to and to say what it does; below them, citing the selected words for or against."""
        menu = QMenu(self)
        for quote in self._quotes:
            menu.addAction(_words_of(quote)).triggered.connect(partial(self._on_quote_triggered, quote.excerpt_id))
        if not self.can_cite:
            return menu
        for number, quote in enumerate(self._quotes, 1):
            title = tr("This quote") if len(self._quotes) == 1 else tr("Quote {number}", number=number)
            self._add_stances(menu.addMenu(title), quote)
        menu.addSeparator()
        for words, stance in (
            (tr("Cite the selected words here"), "supports"),
            (tr("Cite them against it"), "contradicts"),
        ):
            menu.addAction(words).triggered.connect(partial(self._on_cite_triggered, stance))
        return menu

    def _add_stances(self, menu: QMenu, quote: Quote) -> None:
        for stance, words in STANCES.items():
            action = QAction(tr(words), menu)
            action.setCheckable(True)
            action.setChecked(quote.stance == stance)
            action.triggered.connect(partial(self._on_stance_triggered, quote.citation_id, stance))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("Remove this source")).triggered.connect(
            partial(self._on_remove_triggered, quote.citation_id)
        )

    def _set(self, state: str, count: int) -> None:
        self._state = state
        self.setText(str(count) if count > 1 else "")
        says = self._says(state, count)
        if self._is_disputed:
            says = tr("{field}: copies disagree, see above.", field=self._label) + f"\n{says}"
        self.setToolTip(f"{says}\n{tr('F2 in the field opens this by keyboard.')}" if self.can_cite else says)
        self.setAccessibleName(tr("Source of {field}", field=self._label.lower()))
        self.setAccessibleDescription(says)
        self.refresh_look()

    def _says(self, state: str, count: int) -> str:
        if state == "verified":
            return plural(
                "{field}: {n} quote. Click to see the words.",
                "{field}: {n} quotes. Click to see the words.",
                count,
                field=self._label,
            )
        if state == "contradicted":
            against = sum(quote.stance == "contradicts" for quote in self._quotes)
            return plural(
                "{field}: contradicted by {n} quote. Click to see the words.",
                "{field}: contradicted by {n} quotes. Click to see the words.",
                against,
                field=self._label,
            )
        if state == "none" and count:
            return tr("{field}: only mentioned. Click to see the words.", field=self._label)
        return tr(_SAYS[state], field=self._label)

    def _on_self_clicked(self) -> None:
        if len(self._quotes) == 1:
            self.excerpt_activated.emit(self._quotes[0].excerpt_id)
        elif self._quotes:
            self.open_menu()
        elif self.can_cite:
            self.cite_requested.emit("supports")

    def _on_quote_triggered(self, excerpt_id: str, _is_checked: bool = False) -> None:
        self.excerpt_activated.emit(excerpt_id)

    def _on_cite_triggered(self, stance: str, _is_checked: bool = False) -> None:
        self.cite_requested.emit(stance)

    def _on_stance_triggered(self, citation_id: str, stance: str, _is_checked: bool = False) -> None:
        self.stance_chosen.emit(citation_id, stance)

    def _on_remove_triggered(self, citation_id: str, _is_checked: bool = False) -> None:
        self.removal_requested.emit(citation_id)


def _words_of(quote: Quote) -> str:
    words = " ".join(quote.exact.split())
    shown = words if len(words) <= MENU_WORDS else f"{words[:MENU_WORDS]}…"
    said = [quote.state, *([quote.stance] if quote.stance != "supports" else [])]
    where = f"{quote.source_title} ¶{quote.paragraph} · {', '.join(map(tr, said))}"
    return f"“{shown}”  {where}".replace("&", "&&")
