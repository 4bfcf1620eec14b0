"""The columns of the open-items table."""

from __future__ import annotations

from caseapp.domain.dates.shown import show_date
from caseapp.queries.items import ItemRow
from caseapp.ui.tables.columns import Cell, Column, source_cell

_PILLS = {"done": "good", "claimed done": "attention"}


def _owed(row: ItemRow) -> Cell:
    words = f"{row.owed_by or 'nobody named'} → {row.owed_to or 'nobody named'}"
    return Cell(words, words, ink="text2")


def _since(row: ItemRow) -> Cell:
    if row.since is None:
        return Cell("–", "No beginning is known", ink="text3")
    words = show_date(row.since)
    return Cell(words, f"Arises from {row.arising_event}" if row.arising_event else words, ink="text2")


def _age(row: ItemRow) -> Cell:
    if row.age_days is None or row.status not in ("open", "claimed done"):
        return Cell("", ink="text3")
    return Cell(f"{row.age_days} d", f"Waiting for {row.age_days} days", ink="text2")


def _due(row: ItemRow) -> Cell:
    words = show_date(row.due) if row.due else ""
    if row.due_before:
        when = f", {show_date(row.due_before_date)}" if row.due_before_date else ""
        words = f"before {row.due_before}{when}"
    if row.is_overdue:
        return Cell(f"{words}, passed", f"Overdue: {words}", ink="wrong")
    if row.condition:
        return Cell(f"if {row.condition}", ink="text2")
    return Cell(words or "–", words or "No date is set", ink="text" if words else "text3")


def _status(row: ItemRow) -> Cell:
    if row.is_overdue:
        return Cell("Overdue", "The due date has passed", pill="wrong")
    if row.status == "open" and row.condition:
        return Cell("Conditional", f"Only if {row.condition}", pill="neutral")
    return Cell(row.status.capitalize(), pill=_PILLS.get(row.status, "neutral"))


def _what(row: ItemRow) -> Cell:
    return Cell(row.title, row.title)


def _closes(row: ItemRow) -> Cell:
    return Cell(row.closes_when, row.closes_when, ink="text2")


def _sources(row: ItemRow) -> Cell:
    return source_cell(row.sources)


COLUMNS: tuple[Column[ItemRow], ...] = (
    Column("what", "What", 230, _what, "what", field="title"),
    Column("owed", "Owed by → owed to", 220, _owed, "owed"),
    Column("since", "Since", 92, _since, "since", field="since"),
    Column("age", "Age", 56, _age, "age", is_right=True),
    Column("due", "Due", 150, _due, "due", field="due"),
    Column("closes", "Closes when", 220, _closes, "closes", field="closes_when"),
    Column("status", "Status", 100, _status, "status", field="status"),
    Column("sources", "Sources", 66, _sources),
)
