"""What is said of the import of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from caseapp.domain.kinds import KINDS
from caseapp.exchange.table_drafts import Problem
from caseapp.platform.translation import number, plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from caseapp.workspace.table_import import Imported


def records_words(kind: str, count: int) -> str:
    """Such as "1,895 meetings"."""
    words = KINDS[kind].label if count == 1 else KINDS[kind].plural
    return tr("{n} {kind}", n=number(count), kind=tr(words).lower())


def rows_words(problems: Sequence[Problem]) -> str:
    """How many rows problems are in, such as "3 rows"."""
    count = len({each.row for each in problems})
    return plural("{n} row", "{n} rows", count, n=number(count))


def names_words(count: int) -> str:
    """Such as "312 new names"."""
    return plural("{n} new name", "{n} new names", count, n=number(count))


def problem_words(problem: Problem) -> str:
    """A problem in one line, without its row."""
    where = f"{problem.column}: " if problem.column else ""
    return f"{where}{problem.reason} {problem.advice}".strip()


def imported_words(kind: str, made: Imported) -> str:
    """What came of an import."""
    records, names = records_words(kind, len(made.record_ids)), names_words(made.names)
    if made.skipped:
        rows = rows_words(made.skipped)
        return tr("{records}, {names}; {rows} left out.", records=records, names=names, rows=rows)
    return tr("{records}, {names}.", records=records, names=names)
