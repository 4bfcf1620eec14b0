"""A callout: a head, a sentence or two, where one is, and Back, Next, Skip; with a point at what it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.theme import Theme

WIDTH, POINT, GAP = 348, 10, 6
_RADIUS, _EDGE = 8, 12
_SHALLOW = 60  # a strip, such as a field or a menu, is pointed at from below
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class Callout(QWidget):
    """Child of the window, over its panes; everything else goes on working."""

    next_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._window = theme, parent
        self._side = ""  # where the point is: left, right, top, bottom, or nowhere
        self._point_at = 0
        self.setObjectName("callout")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = QLabel("", self)
        self._title.setFont(theme.ui_font(15, QFont.Weight.Medium))
        self._words = QLabel("", self)
        self._count = QLabel("", self)
        self._count.setProperty("role", "text3")
        for label in (self._title, self._words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.skip = self._button(tr("&Skip the tour"))
        self.back = self._button(tr("&Back"))
        self.next = self._button("&Next")
        self.skip.setProperty("link", "true")
        self.next.setProperty("primary", "true")
        self._lay_out()
        self.next.clicked.connect(self.next_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.skip.clicked.connect(self.skip_wanted)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def show_step(self, title: str, words: str, number: int, total: int) -> None:
        """Shows the words of a step; the first has no way back, the last ends the tour."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(tr("{n} of {total}", n=number, total=total))
        self.back.setVisible(number > 1)
        self.skip.setVisible(number < total)
        self.next.setText(tr("&Next") if number < total else tr("&Done"))
        self.setAccessibleName(tr("Tour, {n} of {total}: {title}", n=number, total=total, title=title))
        self.setAccessibleDescription(words)
        self.next.setAccessibleDescription(f"{title}. {words}")

    def put_beside(self, place: QRect | None) -> None:
        """Stands beside a part of the window and points at it; in the middle when there is none to point at."""
        room = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._size()
        self._side, spot = _spot(place, size, room)
        self.setGeometry(QRect(spot, size))
        if place is not None:
            middle = place.center() - spot
            across = self._side in ("left", "right")
            length = size.height() if across else size.width()
            self._point_at = min(max(middle.y() if across else middle.x(), 28), length - 28)
        self.show()
        self.raise_()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and left are Next and Back; Return presses the button that has the keyboard, else Next."""
        key = event.key()
        if key == Qt.Key.Key_Right or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._press_focused()):
            self.next_wanted.emit()
        elif key == Qt.Key.Key_Left and not self.back.isHidden():
            self.back_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.skip_wanted.emit()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a button takes the arrows to walk to the next one; here they walk through the tour."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ARROWS:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box and its point in one line."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.accent), 1))
        painter.setBrush(QColor(palette.raised))
        painter.drawPath(self._outline())
        painter.end()

    def _press_focused(self) -> bool:
        for button in (self.skip, self.back, self.next):
            if button.hasFocus():
                button.click()
                return True
        return False

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        for button in (self.skip, self.back, self.next):
            buttons.addWidget(button)
        column = self._column = QVBoxLayout(self)
        inset = 14 + POINT
        column.setContentsMargins(inset, inset - 2, inset, inset - 2)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(6)
        column.addLayout(buttons)
        # The keyboard comes to Next first.
        QWidget.setTabOrder(self.next, self.back)
        QWidget.setTabOrder(self.back, self.skip)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.installEventFilter(self)
        return button

    def _size(self) -> QSize:
        self.ensurePolished()
        width = max(WIDTH + 2 * POINT, self._column.minimumSize().width())
        return QSize(width, self._column.heightForWidth(width))

    def _outline(self) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(POINT, POINT, -POINT, -POINT)
        path = QPainterPath()
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        if not self._side:
            return path
        at, half = float(self._point_at), float(POINT - 1)
        corners = {
            "left": (QPointF(0.5, at), QPointF(box.left() + 1, at - half), QPointF(box.left() + 1, at + half)),
            "right": (
                QPointF(self.width() - 0.5, at),
                QPointF(box.right() - 1, at - half),
                QPointF(box.right() - 1, at + half),
            ),
            "top": (QPointF(at, 0.5), QPointF(at - half, box.top() + 1), QPointF(at + half, box.top() + 1)),
            "bottom": (
                QPointF(at, self.height() - 0.5),
                QPointF(at - half, box.bottom() - 1),
                QPointF(at + half, box.bottom() - 1),
            ),
        }[self._side]
        tip = QPainterPath()
        tip.moveTo(corners[1])
        tip.lineTo(corners[0])
        tip.lineTo(corners[2])
        tip.closeSubpath()
        return path.united(tip)

    def _on_theme_changed(self, _palette: object) -> None:
        self.update()


def _spot(place: QRect | None, size: QSize, room: QRect) -> tuple[str, QPoint]:
    """The side of the point, and where the callout stands: right of a place, left, below, above, or in the middle."""
    middle = room.center() - QPoint(size.width() // 2, size.height() // 2)
    if place is None:
        return "", middle
    x = min(max(place.center().x() - size.width() // 2, room.left()), room.right() - size.width())
    y = min(max(place.center().y() - size.height() // 2, room.top()), room.bottom() - size.height())
    right, left = place.right() + GAP, place.left() - GAP - size.width()
    above, below = place.top() - GAP - size.height(), place.bottom() + GAP
    if place.height() < _SHALLOW and below + size.height() <= room.bottom():
        return "top", QPoint(x, below)
    if right + size.width() <= room.right():
        return "left", QPoint(right, y)
    if left >= room.left():
        return "right", QPoint(left, y)
    if below + size.height() <= room.bottom():
        return "top", QPoint(x, below)
    if above >= room.top():
        return "bottom", QPoint(x, above)
    return "", middle
