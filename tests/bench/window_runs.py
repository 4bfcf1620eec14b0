"""What a measured child process does: it shows the real window, times one thing, prints it as JSON, and ends.

`python -m tests.bench.window_runs RUN STARTED [CASE]`, where STARTED is the parent's `time.perf_counter()`, one clock
for all processes. Nothing heavy is imported here, so that the bare window pays for Qt alone.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from caseapp.ui.meetings.pane import MeetingsPane
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.window import MainWindow
    from caseapp.ui.tables.pane import TablePane

EDITS, WARM_UP_EDITS = 60, 5
BEAT_MS = 1
PAUSE_MS, SETTLE_MS = 30, 700

Then = Callable[[], None]
IsThere = Callable[[], bool]


class Paints(QObject):
    """Calls `then` once each widget has painted while what it shall show was there, and that is on the screen."""

    def __init__(self, shown: dict[QWidget, IsThere], then: Then, kind: QEvent.Type = QEvent.Type.Paint) -> None:
        super().__init__()
        self._waiting: dict[QObject, IsThere] = dict(shown.items())
        self._then, self._kind = then, kind
        for widget in shown:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watches; it takes nothing away."""
        if event.type() == self._kind and watched in self._waiting and self._waiting[watched]():
            watched.removeEventFilter(self)
            del self._waiting[watched]
            if not self._waiting:
                # Qt: a timer comes only after all that this request to paint began, the flush included.
                QTimer.singleShot(0, self._then)
        return False


class Heart(QObject):
    """Beats every millisecond; a beat that comes late says how long the UI thread answered nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begins to beat, with no late beat known."""
        self.longest_s, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """The longest time in seconds that the UI thread was late since `start`."""
        self._on_timer_timeout()
        self._timer.stop()
        return self.longest_s

    def _on_timer_timeout(self) -> None:
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last - BEAT_MS / 1000)
        self._last = now


class Run:
    """One measured run. Subclasses say what follows once the shell is painted."""

    #: The arguments the program is started with.
    arguments: tuple[str, ...] = ()

    def __init__(self, started: float, case: Path | None) -> None:
        self.started, self.case = started, case
        self.window: MainWindow
        self._show_loop = QApplication.exec
        self._watch: object = None

    def go(self) -> None:
        """Starts the program as a person does, and steps in where its event loop begins."""
        sys.excepthook = _give_up
        QApplication.exec = self._loop  # type: ignore[method-assign]
        from caseapp.__main__ import main

        main(self.arguments)

    def painted(self) -> None:
        """The shell is painted."""
        self.report(seconds=self.since(self.started))

    def wait_for(self, shown: dict[QWidget, IsThere], then: Then, kind: QEvent.Type = QEvent.Type.Paint) -> None:
        """Goes on with `then` once the widgets are painted with what they shall show."""
        self._watch = Paints(shown, then, kind)

    def report(self, **numbers: float | list[float]) -> None:
        """Prints what was measured and closes the window."""
        print(json.dumps(numbers), flush=True)
        self.window.close()
        QApplication.quit()

    @property
    def desk(self) -> Desk:
        """The open case at work."""
        assert self.window.desk is not None, self.window.messages.words()
        return self.window.desk

    @staticmethod
    def since(moment: float) -> float:
        """Seconds since a moment of `time.perf_counter()`."""
        return time.perf_counter() - moment

    def _loop(self) -> int:
        from caseapp.ui.shell.window import MainWindow

        (self.window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        self.begin()
        return self._show_loop()

    def begin(self) -> None:
        """Called where the event loop begins, with the window shown but not yet painted."""
        self.wait_for({self.window: _always}, self.painted, QEvent.Type.UpdateRequest)


class Bare(Run):
    """A QMainWindow with nothing in it."""

    def go(self) -> None:
        """Shows it and waits for its paint."""
        application = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.resize(1600, 1000)
        window.show()
        self.window = window  # type: ignore[assignment]
        self.begin()
        application.exec()


class Shell(Run):
    """The program without a case."""


class Sample(Run):
    """The program with the sample case, until everything that is shown of it is painted."""

    arguments = ("--sample",)

    def begin(self) -> None:
        """The panes come when the case is open."""
        self.window.files.opened.connect(self._on_files_opened)

    def _on_files_opened(self, _session: object) -> None:
        desk = self.desk
        front = desk.centre.currentWidget()
        assert front is not None
        shown: dict[QWidget, IsThere] = {
            desk.navigator.tree.viewport(): self._is_counted,
            desk.items.table.viewport(): partial(_has_words, desk.items),
            desk.inspector: _always,
            front: _always,
        }
        self.wait_for(shown, self.painted)

    def _is_counted(self) -> bool:
        return self.desk.navigator.count_of("meetings") > 0


class Opening(Run):
    """A case opened in the painted shell, until its first page of meetings is painted."""

    def painted(self) -> None:
        """Lets the start come to rest first."""
        QTimer.singleShot(SETTLE_MS, self._open)

    def opened(self, seconds: float) -> None:
        """The meetings are painted."""
        self.report(seconds=seconds)

    @property
    def meetings(self) -> MeetingsPane:
        """The pane in front."""
        from caseapp.ui.meetings.pane import MeetingsPane

        pane = self.desk.centre.currentWidget()
        assert isinstance(pane, MeetingsPane)
        return pane

    def _open(self) -> None:
        assert self.case is not None
        self.window.files.opened.connect(self._on_files_opened)
        self._asked = time.perf_counter()
        self.window.open_path(self.case)

    def _on_files_opened(self, _session: object) -> None:
        self.desk.centre.open_list("meetings")
        self.wait_for({self.meetings.table.viewport(): partial(_has_words, self.meetings)}, self._show)

    def _show(self) -> None:
        self.opened(self.since(self._asked))


class Memory(Opening):
    """What the process holds in memory once a case is open and at rest."""

    def opened(self, seconds: float) -> None:
        """Lets the writer get ready first."""
        QTimer.singleShot(2 * SETTLE_MS, self._weigh)

    def _weigh(self) -> None:
        self.report(megabytes=resident_bytes() / 1e6)


class Editing(Opening):
    """Edits the title of a meeting that is shown in the table and in the inspector, again and again."""

    def opened(self, seconds: float) -> None:
        """Shows the first meeting and begins."""
        self._record_id = self.meetings.model.id_at(0)
        self.desk.show_record(self._record_id)
        self._heart = Heart()
        self._seconds: list[float] = []
        self._blocked: list[float] = []
        QTimer.singleShot(SETTLE_MS, self._edit)

    def _edit(self) -> None:
        from caseapp.ops import records

        title = f"A meeting called {len(self._seconds)}"
        edit = partial(records.edit, record_id=self._record_id, fields={"title": title})
        self.wait_for({self.meetings.table.viewport(): partial(self._is_called, title)}, self._note)
        self._heart.start()
        self._asked = time.perf_counter()
        self.desk.session.run(edit, origin="bench")

    def _is_called(self, title: str) -> bool:
        return str(self._title().data()) == title

    def _title(self) -> QModelIndex:
        model = self.meetings.model
        column = next(at for at, column in enumerate(model.columns) if column.key == "title")
        return model.index(model.row_of(self._record_id), column)

    def _note(self) -> None:
        self._seconds.append(self.since(self._asked))
        # What the window puts off until after the paint blocks as well.
        QTimer.singleShot(PAUSE_MS, self._rest)

    def _rest(self) -> None:
        self._blocked.append(self._heart.stop())
        if len(self._seconds) < WARM_UP_EDITS + EDITS:
            QTimer.singleShot(PAUSE_MS, self._edit)
        else:
            self.report(seconds=self._seconds[WARM_UP_EDITS:], blocked=self._blocked[WARM_UP_EDITS:])


def _always() -> bool:
    return True


def _has_words(pane: TablePane) -> bool:
    """Whether the first row of a table has been read."""
    model = pane.model
    return model.rowCount() > 0 and any(model.index(0, at).data() for at in range(model.columnCount()))


def _give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Qt: an error in a slot would leave the event loop running, and the parent waiting."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def resident_bytes() -> int:
    """The memory of this process that is in RAM; where the system does not say so, the most it ever was."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


RUNS: dict[str, type[Run]] = {
    "bare": Bare,
    "shell": Shell,
    "sample": Sample,
    "open": Opening,
    "edit": Editing,
    "memory": Memory,
}

if __name__ == "__main__":
    name, started, *rest = sys.argv[1:]
    RUNS[name](float(started), Path(rest[0]) if rest else None).go()
