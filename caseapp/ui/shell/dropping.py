"""Files and words dropped on the window: said beforehand what becomes of them, then done.

What is dragged inside the program is never taken for something new.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from caseapp.platform.translation import plural, tr
from caseapp.ui.shell.files import is_case
from caseapp.ui.widgets.drop_notice import DropNotice

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from caseapp.ui.shell.context import Context
    from caseapp.ui.shell.window import MainWindow


@dataclass(frozen=True, slots=True)
class Offer:
    """What dropping does, in words; `take` is None where nothing can be done."""

    words: str
    is_of_files: bool
    take: Callable[[], object] | None


class Dropping(QObject):
    """Stands between the window and what is dragged over it."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.notice = DropNotice(context.theme, context.icons, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.notice.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answers what is dragged over the window, or over the notice that lies on it."""
        if isinstance(event, QDropEvent):
            self._weigh(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.notice.hide()
            return True
        return super().eventFilter(watched, event)

    def _weigh(self, event: QDropEvent) -> None:
        # Qt: what is dragged in this program has a source.
        offer = self._offer(event.mimeData()) if event.source() is None else None
        if offer is None:
            event.ignore()
            self.notice.hide()
            return
        is_over = isinstance(event, QDragMoveEvent)
        if is_over:
            self.notice.show_words(offer.words, self._place(offer), can_take=offer.take is not None)
        else:
            self.notice.hide()
        if offer.take is None and is_over:
            event.ignore()
            return
        event.acceptProposedAction()
        if offer.take is not None and not is_over:
            # Qt: where it was dragged from waits until this event has been answered, and a dialog may come first.
            QTimer.singleShot(0, self, offer.take)

    def _place(self, offer: Offer) -> QRect:
        """Files go anywhere; words over the pages, so that the fields beside them can take words, too."""
        middle = self._window.centralWidget()
        return middle.geometry() if middle is not None and not offer.is_of_files else self._window.rect()

    def _offer(self, data: QMimeData) -> Offer | None:
        window = self._window
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        case = next((path for path in paths if is_case(path)), None)
        if case is not None and case.suffix != ".case":
            return Offer(tr("Look into the package “{name}”", name=case.stem), True, partial(window.take_files, paths))
        if case is not None:
            desk = window.desk
            if case.suffix == ".case" and desk is not None and not desk.session.is_read_only:
                words = tr("Merge the case “{name}” into this one, or open it", name=case.stem)
                return Offer(words, True, partial(window.merging.offer, case))
            return Offer(tr("Open the case “{name}”", name=case.stem), True, partial(window.take_files, paths))
        if not paths and not data.hasText():
            return None
        if window.desk is not None and window.desk.session.is_read_only:
            return Offer(tr("This case is read-only: nothing can be imported"), bool(paths), None)
        if paths:
            return Offer(self._words_of_files(len(paths)), True, partial(window.take_files, paths))
        if window.desk is None:
            return Offer(tr("Make a new case of this text"), False, partial(window.start.paste_into_new, data.text()))
        take = partial(window.desk.importer.import_words, data.text())
        return Offer(tr("Import this text into this case"), False, take)

    def _words_of_files(self, count: int) -> str:
        if self._window.desk is None:
            return plural("Make a new case of {n} document", "Make a new case of {n} documents", count)
        return plural("Import {n} document into this case", "Import {n} documents into this case", count)
