"""The words of a card: what it says of who owes, since when, until when, and what would close it. No Qt."""

from __future__ import annotations

from html import escape

from caseapp.domain.dates.shown import show_date
from caseapp.domain.kinds import OPEN_STATUSES
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.board import BoardCard
from caseapp.queries.items import ItemRow
from caseapp.ui.items.columns import COLUMNS
from caseapp.ui.tables.columns import Cell, source_cell

NOBODY = mark("nobody named")
_CELLS = {column.key: column.cell for column in COLUMNS}


def is_open(row: ItemRow) -> bool:
    """Whether anybody waits for it still."""
    return row.status in OPEN_STATUSES


def named(names: str) -> list[str]:
    """Names as the table joins them, one by one, so that each can be shortened."""
    return names.split(", ") if names else [tr(NOBODY)]


def due(row: ItemRow) -> Cell:
    """Until when, as the table says it; a condition is no date."""
    found = _CELLS["due"](row)
    return Cell(tr("no date"), ink="text3") if found.words == "–" else found


def pill(row: ItemRow) -> Cell:
    """Where it stands, as the table says it."""
    return _CELLS["status"](row)


def age(row: ItemRow) -> str:
    """How long it has been waited for, "" when that is not known or over."""
    return _CELLS["age"](row).words


def sources(card: BoardCard) -> Cell:
    """How many quotes are behind it, and whether they stand."""
    return source_cell(card.row.sources, is_changed=card.state in ("changed", "gone"))


def since(row: ItemRow) -> str:
    """The end of "waits for somebody": since when, "" when that is not known."""
    return tr("since {date}", date=show_date(row.since)) if row.since is not None else ""


def waits(names: str, since_when: str) -> str:
    """For whom, and since when if that is known."""
    if since_when:
        return tr("for {names} {since}", names=names, since=since_when)
    return tr("for {names}", names=names)


def spoken(card: BoardCard) -> str:
    """All that a card says, in one line."""
    row = card.row
    said = [row.title, pill(row).words, *(f"{label}: {words}" for label, words in _facts(card))]
    return ". ".join(said)


def tip(card: BoardCard) -> str:
    """The same below one another, for names too long for a card."""
    lines = [f"{label}: {words}" for label, words in _facts(card)]
    # Qt: a tool tip guesses whether it is markup, so it is always given markup, made from escaped words.
    return "<qt>" + "<br>".join(escape(line) for line in (card.row.title, *lines)) + "</qt>"


def _facts(card: BoardCard) -> list[tuple[str, str]]:
    row = card.row
    nobody = tr(NOBODY)
    found = [(tr("Owed by"), row.owed_by or nobody), (tr("Owed to"), row.owed_to or nobody)]
    if is_open(row):
        waited = tr("for an unknown time")
        if row.age_days is not None:
            waited = plural("for {n} day", "for {n} days", row.age_days)
        found.append((tr("Waiting"), f"{waits(row.owed_by or nobody, since(row))}, {waited}"))
        found.append((tr("Due"), due(row).words))
    if row.closes_when:
        found.append((tr("Closes when"), row.closes_when))
    if card.note:
        found.append((tr("Log"), card.note))
    found.append((tr("Sources"), sources(card).tip))
    return found
