"""What is said of the import of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from caseapp.domain.kinds import KINDS
from caseapp.exchange.table_drafts import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from caseapp.workspace.table_import import Imported


def records_words(kind: str, count: int) -> str:
    """Such as "1,895 meetings"."""
    return f"{count:,} {(KINDS[kind].label if count == 1 else KINDS[kind].plural).lower()}"


def rows_words(problems: Sequence[Problem]) -> str:
    """How many rows problems are in, such as "3 rows"."""
    count = len({each.row for each in problems})
    return f"{count:,} row{'s' * (count != 1)}"


def names_words(count: int) -> str:
    """Such as "312 new names"."""
    return f"{count:,} new name{'s' * (count != 1)}"


def problem_words(problem: Problem) -> str:
    """A problem in one line, without its row."""
    where = f"{problem.column}: " if problem.column else ""
    return f"{where}{problem.reason} {problem.advice}".strip()


def imported_words(kind: str, made: Imported) -> str:
    """What came of an import."""
    left_out = f"; {rows_words(made.skipped)} left out" if made.skipped else ""
    return f"{records_words(kind, len(made.record_ids))}, {names_words(made.names)}{left_out}."
