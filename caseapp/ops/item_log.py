"""The rules of open items: a change of status is logged, and only words close an item."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS
from caseapp.ops import lists
from caseapp.platform.translation import tr
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit

LOG = KINDS["action_item"].field("log")


def note_status(unit: Unit, item_id: str, columns: dict[str, Any], note: str = "") -> None:
    """Logs the new status in `columns` when it differs from what stands."""
    status = columns.get("status")
    ((before,),) = unit.rows("SELECT status FROM action_item WHERE id = ?", item_id)
    if status is None or status == before:
        return
    add_entry(unit, item_id, note or f"{before} → {status}", status)


def add_entry(unit: Unit, item_id: str, note: str, status: str = "") -> str:
    """Adds a dated line to the log of an item and returns its row id."""
    today = CaseDate.from_edtf(datetime.now(UTC).date().isoformat(), basis="analyst")
    return lists.append(unit, item_id, LOG, {"at": today, "status": status, "note": note})


def check_closed(unit: Unit, item_id: str) -> None:
    """Only words close an item: BadInput when it is done without a closing excerpt."""
    ((status, closing),) = unit.rows("SELECT status, closing_excerpt_id FROM action_item WHERE id = ?", item_id)
    if status == "done" and closing is None:
        raise BadInput(
            tr("An item is done only with the words that close it."),
            tr("Choose the closing words in a source, or set it to “claimed done”."),
        )


def reopen_without(unit: Unit, excerpt_ids: Sequence[str], leaving: Sequence[str]) -> None:
    """Items that are done by words which are about to go are claimed done again; `leaving` are going themselves."""
    closed = unit.rows(
        "SELECT id FROM action_item WHERE status = 'done' AND closing_excerpt_id IN (SELECT value FROM json_each(?1))"
        " AND id NOT IN (SELECT value FROM json_each(?2))",
        id_list(excerpt_ids),
        id_list(leaving),
    )
    for (item_id,) in closed:
        unit.update("action_item", item_id, {"status": "claimed done", "closing_excerpt_id": None})
        add_entry(unit, item_id, "The words that closed it were deleted", "claimed done")
