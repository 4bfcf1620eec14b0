"""The tour at work: which step is shown, where it points, and when it is over."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.theme import Theme
from caseapp.ui.tour.callout import Callout
from caseapp.ui.tour.ring import Ring
from caseapp.ui.tour.steps import STEPS, Step

Find = Callable[[str], QRect | None]
_MOVING = (
    QEvent.Type.Resize,
    QEvent.Type.Move,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.Wheel,
)


class Tour(QObject):
    """Walks through the steps in a window.

    `parts` are what stays as long as the window and moves in it. `prepare` brings the part of a step into view; `find`
    says where it is now, in the window, or None when it is gone.
    """

    ended = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        parts: Iterable[QWidget],
        prepare: Callable[[str], object],
        find: Find,
        words_of: Callable[[Step], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._prepare, self._find, self._words_of = prepare, find, words_of
        self.number = 0
        self.ring = Ring(theme, window)
        self.callout = Callout(theme, window)
        self.callout.next_wanted.connect(self.next)
        self.callout.back_wanted.connect(self.back)
        self.callout.skip_wanted.connect(self.end)
        # Wherever the keyboard is: a tour must be easy to leave.
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._leave.setEnabled(False)
        self._leave.activated.connect(self.end)
        # Panes move one after the other; the callout follows once they stand.
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(0)
        self._following.timeout.connect(self._place)
        for part in (window, *parts):
            part.installEventFilter(self)

    @property
    def is_running(self) -> bool:
        """Whether a step is shown."""
        return not self.callout.isHidden()

    @property
    def step(self) -> Step:
        """The step shown."""
        return STEPS[self.number]

    def start(self) -> None:
        """Begins with the first step."""
        self._leave.setEnabled(True)
        self._show(0)

    def next(self) -> None:
        """The next step; after the last the tour is over."""
        if self.number + 1 < len(STEPS):
            self._show(self.number + 1)
        else:
            self.end()

    def back(self) -> None:
        """The step before."""
        self._show(max(self.number - 1, 0))

    def end(self) -> None:
        """Takes the callout away; the window stays as it is."""
        if not self.is_running:
            return
        self._leave.setEnabled(False)
        self._following.stop()
        self.callout.hide()
        self.ring.hide()
        self.ended.emit()

    def follow(self) -> None:
        """Goes where the part pointed at has moved to."""
        if self.is_running:
            self._following.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows what moves under it."""
        if event.type() in _MOVING:
            self.follow()
        return super().eventFilter(watched, event)

    def _show(self, number: int) -> None:
        self.number = number
        self._prepare(self.step.place)
        self.callout.show_step(tr(self.step.title), self._words_of(self.step), number + 1, len(STEPS))
        self._place()
        self.callout.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self.follow()

    def _place(self) -> None:
        place = self._find(self.step.place)
        if place is not None:
            place = place.intersected(self._window.rect())
            place = None if place.isEmpty() else place
        if place is None:
            self.ring.hide()
        else:
            self.ring.put_around(place)
        self.callout.put_beside(place)
