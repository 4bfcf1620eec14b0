"""The mark at the end of a field: whose words it rests on. Green and a number, broken, a pencil, or dashed for none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.evidence import Quote
from caseapp.ui.inspector.look import Look
from caseapp.ui.theme.icons import Icons

MENU_WORDS = 60
WIDTH = 34
_SAYS = {
    "changed": mark("{field}: the words it rests on have changed. Click to see them."),
    "analyst": mark("{field}: set by an analyst, without a source."),
    "none": mark("{field}: no source. Click to cite the words selected in the reader."),
    "": mark("{field}: click to cite the words selected in the reader."),
}


class SourceMark(QToolButton):
    """Click: the words in their source, or the wish to cite some. The menu (F2 in the field) has both."""

    excerpt_activated = Signal(str)
    cite_requested = Signal()

    def __init__(self, label: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = label
        self._icons = icons
        self._quotes: tuple[Quote, ...] = ()
        self._state = ""
        self._is_near = False
        self.can_cite = True
        self.setObjectName("sourceMark")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(14, 14))
        self.setFixedWidth(look.px(WIDTH))
        self.setFont(look.font(12))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._on_self_clicked)

    @property
    def state(self) -> str:
        """What it shows: verified, changed, analyst, none, or "" for nothing."""
        return self._state

    def show_quotes(self, quotes: Sequence[Quote], *, is_analyst: bool, is_empty: bool) -> None:
        """Shows what backs the field; an empty field without a source shows nothing."""
        self._quotes = tuple(quotes)
        if quotes:
            is_broken = any(quote.state in ("changed", "gone") for quote in quotes)
            self._set("changed" if is_broken else "verified", len(quotes))
        elif is_empty:
            self._set("", 0)
        else:
            self._set("analyst" if is_analyst else "none", 0)

    def set_near(self, is_near: bool) -> None:
        """The pointer or the keyboard is in the row: an empty field offers to cite."""
        if self._is_near != is_near:
            self._is_near = is_near
            self.refresh_look()

    def open_menu(self) -> None:
        """The quotes to choose from, and the verb that cites the selected words."""
        menu = self._menu()
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()

    def refresh_look(self) -> None:
        """Takes the icon in the colours of the theme."""
        if not self._state and not (self._is_near and self.can_cite):
            self.setIcon(QIcon())
            return
        names = {
            "verified": ("quote", "good"),
            "changed": ("changed-anchor", "attention"),
            "analyst": ("pencil", "text3"),
            "none": ("quote-dashed", "text3"),
        }
        name, role = names.get(self._state, ("quote-dashed", "text3"))
        self.setIcon(self._icons.icon(name, role))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for quote in self._quotes:
            words = " ".join(quote.exact.split())
            shown = words if len(words) <= MENU_WORDS else f"{words[:MENU_WORDS]}…"
            where = f"{quote.source_title} ¶{quote.paragraph} · {tr(quote.state)}"
            action = menu.addAction(f"“{shown}”  {where}".replace("&", "&&"))
            action.setData(quote.excerpt_id)
        if self.can_cite:
            menu.addSeparator()
            menu.addAction(tr("Cite the selected words here")).setData("")
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def _set(self, state: str, count: int) -> None:
        self._state = state
        self.setText(str(count) if count > 1 else "")
        says = self._says(state, count)
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
        return tr(_SAYS[state], field=self._label)

    def _on_self_clicked(self) -> None:
        if len(self._quotes) == 1:
            self.excerpt_activated.emit(self._quotes[0].excerpt_id)
        elif self._quotes:
            self.open_menu()
        elif self.can_cite:
            self.cite_requested.emit()

    def _on_menu_triggered(self, action: object) -> None:
        data = getattr(action, "data", None)
        excerpt_id = data() if callable(data) else ""
        if excerpt_id:
            self.excerpt_activated.emit(excerpt_id)
        else:
            self.cite_requested.emit()
