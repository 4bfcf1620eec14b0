"""What the board shows, worked out on the reading thread: the columns, and the cards in view. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from caseapp.queries import board, items
from caseapp.queries.board import Board, BoardCard
from caseapp.queries.items import ItemFilter
from caseapp.store.reader import Rows

PAGE = 30
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to work out: all columns anew, with the cards that are in view by column; or, without a filter, only the
    `missing` cards."""

    grouping: str
    filter: ItemFilter | None
    in_view: Mapping[str, range]
    missing: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it. Without a board the columns stand, and cards were added to."""

    board: Board | None
    cards: Mapping[str, BoardCard]
    choices: Choices = ()
    owed_to: Choices = ()


def read_board(rows: Rows, wanted: Wanted) -> Answer:
    """Lists the columns and reads the cards in view."""
    if wanted.filter is None:
        return Answer(None, _cards(rows, wanted.missing))
    found = board.board(rows, wanted.grouping, wanted.filter)
    shown = [item_id for column in found.columns for item_id in _in_view(column.ids, wanted.in_view.get(column.key))]
    choices = board.choices(rows, wanted.grouping)
    return Answer(found, _cards(rows, shown), choices, items.owing(rows, "action_owed_to"))


def page_of(first: int, last: int) -> range:
    """The rows of the pages that rows `first` to `last` lie in."""
    return range(first - first % PAGE, last - last % PAGE + PAGE)


def _in_view(ids: Sequence[str], seen: range | None) -> Sequence[str]:
    at = seen or page_of(0, 0)
    return ids[at.start : at.stop]


def _cards(rows: Rows, ids: Sequence[str]) -> dict[str, BoardCard]:
    return {card.id: card for card in board.cards(rows, ids)}
