"""The theme of the running program: palette, style sheet and fonts, switched at run time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from caseapp.ui.theme import fonts, stylesheet
from caseapp.ui.theme.palette import DARK, Palette, palette_named

SYSTEM = "system"

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "dock"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "page"),
    (QPalette.ColorRole.AlternateBase, "hover"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "wrong"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Highlight, "accent_fill"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Mid, "line2"),
    (QPalette.ColorRole.Dark, "line"),
)


class Theme(QObject):
    """Applies a palette to the application and tells the painted parts when it changes."""

    changed = Signal(object)  # Palette

    def __init__(self, app: QApplication, cache: Path) -> None:
        super().__init__(app)
        self._app = app
        self._cache = cache
        self._palette = DARK
        self._chosen = DARK.name
        fonts.remember_user_font()
        app.styleHints().colorSchemeChanged.connect(self._on_hints_colorSchemeChanged)

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self._palette

    @property
    def chosen(self) -> str:
        """What was asked for: `dark`, `light`, or `system`."""
        return self._chosen

    def apply(self, name: str) -> None:
        """Puts on `dark`, `light`, or `system`: what the desktop has, now and when it changes. KeyError and OSError
        leave all as it was."""
        hints = self._app.styleHints()
        if name == SYSTEM:
            # Qt: what was set before would be given as the desktop's own, and its changes would not be told.
            hints.unsetColorScheme()
        palette = palette_named(self._desktop() if name == SYSTEM else name)
        sheet = stylesheet.load(palette, self._cache)
        self._palette, self._chosen = palette, name
        self._app.setStyle("Fusion")
        if name != SYSTEM:
            hints.setColorScheme(Qt.ColorScheme.Dark if palette.is_dark else Qt.ColorScheme.Light)
        self._app.setPalette(_qt_palette(palette))
        self._app.setFont(fonts.ui_font())
        self._app.setStyleSheet(sheet)
        self.changed.emit(palette)

    def _desktop(self) -> str:
        """The theme of the desktop; dark where it has none."""
        return "light" if self._app.styleHints().colorScheme() == Qt.ColorScheme.Light else "dark"

    def _on_hints_colorSchemeChanged(self, _scheme: Qt.ColorScheme) -> None:
        # Qt: our own wish is told as well; then the theme is not the desktop's.
        if self._chosen == SYSTEM and self._desktop() != self._palette.name:
            self.apply(SYSTEM)

    def ui_font(self, px: int = fonts.BASE_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font of the window, `px` at 100 %."""
        return fonts.ui_font(px, weight)

    def serif_font(self, px: int = 14) -> QFont:
        """The font of source words, `px` at 100 %."""
        return fonts.serif_font(px)

    def caption_font(self) -> QFont:
        """The font of captions and counts."""
        return fonts.caption_font()


def _qt_palette(palette: Palette) -> QPalette:
    made = QPalette()
    for role, name in _ROLES:
        made.setColor(role, QColor(getattr(palette, name)))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor("#ffffff"))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.text3))
    return made
