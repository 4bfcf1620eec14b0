"""Columns and cells as values: a pane says once what a column shows; a row becomes cells when it is fetched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from caseapp.platform.translation import plural, tr

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows. `pill` is a pill's role, `ink` a colour role for the words, `icon` an icon before them."""

    words: str
    tip: str = ""
    pill: str = ""
    ink: str = "text"
    icon: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class GroupCell(Cell):
    """The heading of a group, which stands over the whole row."""

    count: int = 0
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: `sort` is the key the query sorts by, empty when it cannot; `width` in pixels at 100 %.

    `field` is the field of the record that it shows and is filtered by, empty when it is none. A column of dates is
    made wider where the language of the window writes them longer.
    """

    key: str
    title: str
    width: int
    cell: Callable[[R], Cell]
    sort: str = ""
    is_right: bool = False
    field: str = ""
    is_dated: bool = False


def source_cell(sources: int, *, is_changed: bool = False) -> Cell:
    """How many quotes back a row: the mark every table ends with."""
    if is_changed:
        return Cell(
            str(sources), tr("Words behind this have changed or are gone"), ink="attention", icon="changed-anchor"
        )
    if sources:
        return Cell(
            str(sources), plural("Backed by {n} quote", "Backed by {n} quotes", sources), ink="good", icon="quote"
        )
    return Cell("", tr("No source yet"), ink="text3", icon="quote-dashed")
