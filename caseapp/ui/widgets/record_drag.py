"""Records dragged from a list: by their ids, so that whatever takes records can take them from anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QLabel, QWidget

from caseapp.domain.ids import is_id

MIME = "application/x-caseapp-records"


def records_data(ids: Sequence[str]) -> QMimeData:
    """What is dragged: ids, one a line. No other program takes it."""
    data = QMimeData()
    data.setData(MIME, "\n".join(ids).encode())
    return data


def dragged_records(data: QMimeData) -> list[str]:
    """The ids of the records that are dragged, none when it is something else."""
    lines = bytes(data.data(MIME).data()).decode("utf-8", "replace").split("\n") if data.hasFormat(MIME) else []
    return [line for line in lines if is_id(line)]


def drag_records(source: QWidget, ids: Sequence[str], words: str) -> Qt.DropAction:
    """Drags records until they are dropped or let go; `words` say beside the mouse what they are."""
    drag = QDrag(source)
    drag.setMimeData(records_data(ids))
    label = QLabel(words, source)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("dragged")
    label.adjustSize()
    drag.setPixmap(label.grab())
    drag.setHotSpot(QPoint(-12, -8))
    label.deleteLater()
    return drag.exec(Qt.DropAction.CopyAction)
