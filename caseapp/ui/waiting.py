"""The one way the UI thread waits: for the end of work handed to another thread, and only when a case is left."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

PATIENCE_S = 10.0
_NAP_S = 0.001


def wait_while(is_under_way: Callable[[], bool], receiver: QObject) -> bool:
    """Delivers what is posted to `receiver` until the work is done; False when patience ended before."""
    deadline = time.monotonic() + PATIENCE_S
    while is_under_way():
        if time.monotonic() > deadline:
            return False
        QCoreApplication.sendPostedEvents(receiver)
        time.sleep(_NAP_S)
    return True
