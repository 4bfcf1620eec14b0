"""The ten commonest tasks in the real window on a large case, and how long each kept the window from answering.

`python -m tests.bench.task_runs CASE WAY` prints, as JSON, the longest time in seconds without a turn of the event loop
in each task, the first time and later, and its steps. With STALL_STACKS=1 it writes where the program was whenever that
took over 100 ms.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog

from caseapp.queries import listings
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.stage import Stage
from tests.bench.window_runs import Heart
from tests.ui.tasks.person import Person, Way
from tests.ui.tasks.work import TASKS, Scene

LIMIT_S = 0.1
MEETING, ITEM = "Consultation 17", "Hand over reply 12"


class Watchdog(Heart):
    """A heart that can say where the program is when it misses its beats."""

    is_telling = os.environ.get("STALL_STACKS") == "1"

    def _on_timer_timeout(self) -> None:
        super()._on_timer_timeout()
        if self.is_telling:
            faulthandler.dump_traceback_later(LIMIT_S)

    def stop(self) -> float:
        """Also ends the telling."""
        faulthandler.cancel_dump_traceback_later()
        return super().stop()


def main(case: Path, way: Way) -> None:
    """Does every task three times: the first makes the forms and panes that the others find."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        stage.window.activateWindow()
        stage.window.open_path(case)
        stage.settle()
        document = Path(folder) / "dispatch.txt"
        scene = _scene(stage, document)
        heart, first, later, steps = Watchdog(), dict.fromkeys(TASKS, 0.0), dict.fromkeys(TASKS, 0.0), {}
        for turn in range(3):
            for name, task in TASKS.items():
                document.write_text(f"A dispatch\n\nThe ministers met again, {turn}.\n", encoding="utf-8")
                _prepare(stage, name)
                person = Person(stage, way)
                heart.start()
                task(person, scene)
                stall = heart.stop()
                steps[name] = person.steps
                worst = later if turn else first
                worst[name] = max(worst[name], stall)
        stage.close()
    print(json.dumps({"first": first, "stalls": later, "steps": steps}))


def _scene(stage: Stage, document: Path) -> Scene:
    QFileDialog.getOpenFileNames = staticmethod(lambda *_args, **_named: ([str(document)], ""))  # type: ignore[method-assign]
    _show_source(stage)
    lines = _reader(stage).text.splitlines()
    return Scene(document, lines[60], lines[70], MEETING, "State 3", "State 4", "Place 7", "members of the commission")


def _prepare(stage: Stage, task: str) -> None:
    """Has in front what a person would have there who begins the task."""
    kind, title = ("action_item", ITEM) if task == "close_an_item" else ("event", MEETING)
    _show_source(stage)
    _reader(stage).clear_selection()  # a press on selected words would carry them away
    found = listings.find(stage.desk.session.reader, title, limit=20)
    stage.desk.show_record(next(each.id for each in found if each.kind == kind and each.title == title))
    if task == "close_an_item":
        stage.desk.set_item_status("open")
    stage.settle()


def _reader(stage: Stage) -> ReaderView:
    return next(view for view in stage.window.findChildren(ReaderView) if view.isVisible())


def _show_source(stage: Stage) -> None:
    rows = stage.desk.session.reader
    stage.desk.show_record(rows.rows("SELECT id FROM record WHERE kind = 'source' AND title LIKE '% on round 0'")[0][0])
    stage.settle()


if __name__ == "__main__":
    main(Path(sys.argv[1]), cast(Way, sys.argv[2]))
