"""Whether a case file is sound: what SQLite says of it, every hash, every quote at its span, every step as it was written.

Problems mean that content is damaged; remarks are work left to do. Nothing is repaired here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.queries import case
from caseapp.store.reader import Rows

MAX_SQLITE_LINES = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem or remark: `rule` names the check, `id` and `title` the record or source it concerns (may be empty)."""

    rule: str
    message: str
    id: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found, and how much was looked at, by rule."""

    problems: tuple[Finding, ...]
    remarks: tuple[Finding, ...]
    checked: dict[str, int]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged; remarks may still stand."""
        return not self.problems


def check(rows: Rows) -> CheckReport:
    """Checks the whole case; reads every text, file and step, so it takes time in a large one."""
    checked: dict[str, int] = {}
    problems: list[Finding] = []
    for rule, find in _RULES.items():
        problems += _guarded(rule, _Counted(rows, checked, rule), find)
    remarks: list[Finding] = []
    if not problems:
        remarks = [finding for rule, find in _REMARKS.items() for finding in _guarded(rule, rows, find)]
    return CheckReport(tuple(problems), tuple(remarks), checked)


class _Counted:
    """Rows that count what a rule looked at."""

    def __init__(self, rows: Rows, checked: dict[str, int], rule: str) -> None:
        self._rows = rows
        self._checked = checked
        self._rule = rule
        checked[rule] = 0

    def rows(self, sql: str, *params: object) -> list[tuple[object, ...]]:
        """All rows of a SELECT."""
        return self._rows.rows(sql, *params)

    def count(self) -> None:
        """One thing more was looked at."""
        self._checked[self._rule] += 1


def _guarded(rule: str, rows: Rows, find: Callable[..., Iterator[Finding]]) -> list[Finding]:
    """What a rule finds; a part of the file that cannot be read at all ends the rule and is a finding itself."""
    found: list[Finding] = []
    try:
        found.extend(find(rows))
    except CaseError as error:
        found.append(Finding(rule, f"Part of the file cannot be read: {error.message}"))
    return found


def _file(rows: _Counted) -> Iterator[Finding]:
    for (line,) in rows.rows(f"PRAGMA integrity_check({MAX_SQLITE_LINES})"):
        rows.count()
        if line != "ok":
            yield Finding("file", f"SQLite: {line}.")
