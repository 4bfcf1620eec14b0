"""A table under a mapping as a plan: one record a good row, and one for each distinct name that is new to the case.

Deterministic: the same table, mapping and case give the same plan. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from caseapp.domain import step_labels
from caseapp.domain.kinds import KINDS
from caseapp.domain.plans import Plan, Proposed
from caseapp.domain.text import sha256_text
from caseapp.exchange.table_drafts import Draft, Known, Problem, drafts, ref_of
from caseapp.exchange.table_mapping import TableMapping, check_mapping
from caseapp.exchange.tables import TableText

PREVIEWED = 50
_LONG_TITLE = 100
RULE = "table"


class CalledOff(Exception):
    """Nobody waits for the plan any more."""


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan of the good rows, how many of its records are rows, and what is wrong with the other rows."""

    plan: Plan
    rows: int
    problems: tuple[Problem, ...]


def preview(laid: TableText, mapping: TableMapping, known: Known, most: int = PREVIEWED) -> list[Draft]:
    """The first rows as they would become records; BadInput for a mapping that does not fit the table."""
    check_mapping(mapping, laid.table)
    return list(drafts(laid, mapping, known, most))


def planned(laid: TableText, mapping: TableMapping, known: Known, is_called_off: Callable[[], bool] = bool) -> Planned:
    """All rows; BadInput for a mapping that does not fit the table, CalledOff as soon as nobody wants them."""
    check_mapping(mapping, laid.table)
    good: list[Draft] = []
    problems: list[Problem] = []
    for draft in drafts(laid, mapping, known):
        if is_called_off():
            raise CalledOff
        if draft.problems:
            problems += draft.problems
        else:
            good.append(draft)
    records = (*_names(good), *(_proposed(draft, mapping) for draft in good))
    return Planned(Plan(records, sha256_text(laid.text)), len(good), tuple(problems))


def headline(rows: int, kind: str, name: str) -> str:
    """What an import is called in the history."""
    words = KINDS[kind].label if rows == 1 else KINDS[kind].plural
    return step_labels.said(step_labels.IMPORTED_ROWS, count=f"{rows:,}", kind=words.lower(), title=name)


def _proposed(draft: Draft, mapping: TableMapping) -> Proposed:
    return Proposed(draft.ref, mapping.kind, draft.title, draft.fields, draft.evidence, None, RULE)


def _names(good: Iterable[Draft]) -> Iterable[Proposed]:
    """The records that good rows name, unless a good row is that record."""
    made = {draft.ref for draft in good}
    for kind, name in dict.fromkeys(each for draft in good for each in draft.names):
        ref = ref_of(kind, name)
        if ref not in made:
            has_names = len(name) > _LONG_TITLE and kind in ("person", "organisation", "state", "place")
            yield Proposed(ref, kind, name, {"names": [{"text": name}]} if has_names else {}, (), None, RULE)
