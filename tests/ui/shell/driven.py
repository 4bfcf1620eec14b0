"""The real program in a process of its own, led by a script: `python -m tests.ui.shell.driven CASE (type|look|share)`.

`type` types a date that is none into the first meeting and dies of a fault; `look` says what the next start shows;
`share` adds persons and publishes them, again and again, until somebody kills it, and says each that is committed.
"""

from __future__ import annotations

import faulthandler
import json
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.ui import app
from caseapp.ui.shell.window import MainWindow

TYPED = "31 February 2023"
PASSPHRASE = "one two"
POLL_MS, KEPT_MS = 50, 600


def main() -> int:
    case, act = sys.argv[1], {"type": type_and_die, "look": look, "share": share}[sys.argv[2]]
    timer = QTimer(app.make_application())
    timer.timeout.connect(partial(begin, timer, act))
    timer.start(POLL_MS)
    return app.run(case)


def begin(timer: QTimer, act: Callable[[MainWindow], None]) -> None:
    for window in QApplication.topLevelWidgets():
        desk = window.desk if isinstance(window, MainWindow) else None
        if isinstance(window, MainWindow) and desk is not None and desk.session.workspace.is_ready:
            timer.stop()
            act(window)
        elif isinstance(window, MainWindow) and (dialog := window.locking.dialog) is not None:
            dialog.line.setText(PASSPHRASE)
            dialog.ok_button.click()


def to_date(window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    window.activateWindow()
    QTest.qWait(POLL_MS)
    desk.show_record(sorted(listings.ids(desk.session.reader, ["event"]))[0])
    desk.inspector.focus_field("date")


def type_and_die(window: MainWindow) -> None:
    to_date(window)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, TYPED)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.qWait(KEPT_MS)
    faulthandler._sigsegv()  # type: ignore[attr-defined]


def share(window: MainWindow) -> None:
    add_next(window, time.time_ns())


def add_next(window: MainWindow, number: int) -> None:
    desk = window.desk
    assert desk is not None
    title = f"Person {number}"
    op = partial(records.create, kind_name="person", title=title, fields={"names": [{"text": title}]})
    desk.session.run(op, done=partial(say_committed, window, number))


def say_committed(window: MainWindow, number: int, _result: object) -> None:
    sys.stdout.write(f"Person {number}\n")
    sys.stdout.flush()
    window.publishing.publish()
    add_next(window, number + 1)


def look(window: MainWindow) -> None:
    messages = [window.messages.words()]
    window.messages.dismiss()
    messages.append(window.messages.words())
    QGuiApplication.clipboard().clear()
    for button in window.messages.findChildren(QPushButton):
        if button.isVisible() and button.text() == "Copy details":
            button.click()
    to_date(window)
    field = QApplication.focusWidget()
    assert field is not None
    shown = field.property("plainText") or field.property("text")
    sys.stdout.write(json.dumps([messages, shown, QGuiApplication.clipboard().text()]))
    sys.stdout.flush()
    window.leaving.leave_anyway()
    window.close()
    QApplication.quit()


if __name__ == "__main__":
    sys.exit(main())
