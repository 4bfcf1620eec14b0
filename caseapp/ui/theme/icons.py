"""Icons: one open set (Tabler, MIT), tinted at load in the colours of the theme, sharp at any pixel ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from caseapp.platform.paths import resources_dir
from caseapp.ui.theme.theme import Theme

SIZE = 16
PROGRAM_DRAWINGS = {"caseapp-small": (16, 24), "caseapp": (32, 48, 64, 128)}


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    path = resources_dir() / "icons" / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"there is no icon called {name!r}")
    return path.read_text(encoding="utf-8")


def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon in one colour, `size` logical pixels square; KeyError when there is none of that name."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    made = _drawn(renderer, round(size * ratio))
    made.setDevicePixelRatio(ratio)
    return made


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(made.rect()))
    painter.end()
    return made


class _Engine(QIconEngine):
    """Draws an icon at the size and mode it is asked for."""

    def __init__(self, name: str, normal: str, active: str, disabled: str) -> None:
        super().__init__()
        self._name = name
        self._colours = {
            QIcon.Mode.Normal: normal,
            QIcon.Mode.Active: active,
            QIcon.Mode.Selected: active,
            QIcon.Mode.Disabled: disabled,
        }

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draws into a painter."""
        svg = _drawing(self._name).replace("currentColor", self._colours[mode])
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * 0.4)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(rect))  # type: ignore[call-overload]
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draws into a pixmap of its own."""
        key = f"caseapp icon {self._name} {size.width()}x{size.height()} {self._colours[mode]} {mode.value}"
        made = QPixmap(size)
        if QPixmapCache.find(key, made):
            return made
        if size.isEmpty():
            # Qt: a button without room asks for such a one, and none can be painted on.
            return made
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        QPixmapCache.insert(key, made)
        return made

    def clone(self) -> QIconEngine:
        """A copy, for Qt."""
        return _Engine(
            self._name,
            self._colours[QIcon.Mode.Normal],
            self._colours[QIcon.Mode.Active],
            self._colours[QIcon.Mode.Disabled],
        )


def program_icon() -> QIcon:
    """The program's own icon, in its own colours, in the sizes that windows and task bars show."""
    icon = QIcon()
    for name, sizes in PROGRAM_DRAWINGS.items():
        renderer = QSvgRenderer(str(resources_dir() / "program" / f"{name}.svg"))
        for size in sizes:
            icon.addPixmap(_drawn(renderer, size))
    return icon


class Icons:
    """Icons in the colours of the theme in force; ask again after `Theme.changed`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[str, str, str], QIcon] = {}

    def icon(self, name: str, role: str = "text2") -> QIcon:
        """The icon `name` in the colour role `role`; KeyError for an unknown name."""
        palette = self._theme.palette
        key = (palette.name, name, role)
        if key not in self._made:
            _drawing(name)
            self._made[key] = QIcon(_Engine(name, getattr(palette, role), palette.text, palette.text3))
        return self._made[key]

    def pixmap(self, name: str, role: str = "text2", size: int = SIZE, ratio: float = 1.0) -> QPixmap:
        """The icon as a pixmap, for painted parts."""
        return pixmap(name, str(QColor(getattr(self._theme.palette, role)).name()), size, ratio)
