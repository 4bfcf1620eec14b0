"""Lists of records: flat objects for programs, and the columns a person looks for first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from caseapp.cli.output import table
from caseapp.domain.kinds import Kind
from caseapp.queries import items, listings, meetings, sameness
from caseapp.queries.flat import flat
from caseapp.store.reader import Reader


def ordered_ids(reader: Reader, kind: Kind) -> list[str]:
    """All records of a kind: meetings by date, open items by when they are due, others by title."""
    if kind.name == "event":
        return meetings.ids(reader)
    if kind.name == "action_item":
        return items.ids(reader)
    return listings.ids(reader, (kind.name,))


def json_rows(reader: Reader, kind: Kind, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Flat objects with id, kind, title and every field; of open items also whether they are overdue, and their age."""
    found = flat(reader, kind, ids)
    if kind.name == "action_item":
        by_id = {item.id: item for item in items.page(reader, ids)}
        for row in found:
            item = by_id[row["id"]]
            row |= {"is_overdue": item.is_overdue, "age_days": item.age_days}
    return found


def human_lines(reader: Reader, kind: Kind, ids: Sequence[str]) -> list[str]:
    """The same as an aligned table."""
    if not ids:
        return [f"There are no {kind.plural.lower()} yet."]
    hidden = set(sameness.groups(reader).hidden)  # held to be the same as another, and shown in its row
    shown = [each for each in ids if each not in hidden]
    if kind.name == "event":
        return _meeting_lines(reader, shown)
    if kind.name == "action_item":
        return _item_lines(reader, shown)
    rows = [(row.title, row.detail, row.sources, row.id) for row in listings.page(reader, shown)]
    return table(("Title", "Detail", "Sources", "Id"), rows)


def _meeting_lines(reader: Reader, ids: Sequence[str]) -> list[str]:
    rows = [
        (row.date, row.status, row.title, row.place, row.participants, row.sources, row.id)
        for row in meetings.page(reader, ids)
    ]
    return table(("Date", "Status", "Meeting", "Place", "Participants", "Sources", "Id"), rows)


def _item_lines(reader: Reader, ids: Sequence[str]) -> list[str]:
    rows = [
        (
            row.due or row.due_before,
            row.status,
            row.is_overdue,
            row.title,
            row.owed_by,
            row.owed_to,
            row.sources,
            row.id,
        )
        for row in items.page(reader, ids)
    ]
    return table(("Due", "Status", "Overdue", "Open item", "Owed by", "Owed to", "Sources", "Id"), rows)
