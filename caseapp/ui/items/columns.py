"""The columns of the open-items table."""

from __future__ import annotations

from caseapp.domain.dates.shown import show_date
from caseapp.platform.translation import mark, plural, sentence_case, tr
from caseapp.queries.items import ItemRow
from caseapp.ui.tables.columns import Cell, Column, source_cell

_PILLS = {"done": "good", "claimed done": "attention"}


def _owed(row: ItemRow) -> Cell:
    nobody = tr("nobody named")
    words = f"{row.owed_by or nobody} → {row.owed_to or nobody}"
    return Cell(words, words, ink="text2")


def _since(row: ItemRow) -> Cell:
    if row.since is None:
        return Cell("–", tr("No beginning is known"), ink="text3")
    words = show_date(row.since)
    return Cell(
        words, tr("Arises from {meeting}", meeting=row.arising_event) if row.arising_event else words, ink="text2"
    )


def _age(row: ItemRow) -> Cell:
    if row.age_days is None or row.status not in ("open", "claimed done"):
        return Cell("", ink="text3")
    return Cell(
        tr("{n} d", n=row.age_days), plural("Waiting for {n} day", "Waiting for {n} days", row.age_days), ink="text2"
    )


def _due(row: ItemRow) -> Cell:
    words = show_date(row.due) if row.due else ""
    if row.due_before:
        words = tr("before {meeting}", meeting=row.due_before)
        if row.due_before_date:
            words = tr("before {meeting}, {date}", meeting=row.due_before, date=show_date(row.due_before_date))
    if row.is_overdue:
        return Cell(tr("{due}, passed", due=words), tr("Overdue: {due}", due=words), ink="wrong")
    if row.condition:
        return Cell(tr("if {condition}", condition=row.condition), ink="text2")
    return Cell(words or "–", words or tr("No date is set"), ink="text" if words else "text3")


def _status(row: ItemRow) -> Cell:
    if row.is_overdue:
        return Cell(tr("Overdue"), tr("The due date has passed"), pill="wrong")
    if row.status == "open" and row.condition:
        return Cell(tr("Conditional"), tr("Only if {condition}", condition=row.condition), pill="neutral")
    if row.is_unclosed:
        words = tr("Done, but the words that closed it are no longer in the case")
        return Cell(tr("Done, no words"), words, pill="attention")
    return Cell(sentence_case(tr(row.status)), pill=_PILLS.get(row.status, "neutral"))


def _what(row: ItemRow) -> Cell:
    return Cell(row.title, row.title)


def _closes(row: ItemRow) -> Cell:
    return Cell(row.closes_when, row.closes_when, ink="text2")


def _sources(row: ItemRow) -> Cell:
    return source_cell(row.sources)


COLUMNS: tuple[Column[ItemRow], ...] = (
    Column("what", mark("What"), 230, _what, "what", field="title"),
    Column("owed", mark("Owed by → owed to"), 220, _owed, "owed"),
    Column("since", mark("Since"), 92, _since, "since", field="since", is_dated=True),
    Column("age", mark("Age"), 64, _age, "age", is_right=True),
    Column("due", mark("Due"), 150, _due, "due", field="due", is_dated=True),
    Column("closes", mark("Closes when"), 220, _closes, "closes", field="closes_when"),
    Column("status", mark("Status"), 100, _status, "status", field="status"),
    Column("sources", mark("Sources"), 66, _sources),
)
