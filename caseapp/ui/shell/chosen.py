"""What is selected in the window: the rows of the table in front, else the record shown."""

from __future__ import annotations

from caseapp.ui.shell.desk import Desk
from caseapp.ui.tables.view import RecordTable


def chosen_ids(desk: Desk) -> list[str]:
    """The ids of all that is selected; of one record at least, if one is shown."""
    front = desk.centre.currentWidget()
    table = front.findChild(RecordTable) if front is not None else None
    ids = table.selected_ids() if table is not None and table.isVisible() else []
    return ids if len(ids) > 1 or desk.record_id is None else [desk.record_id]
