"""Values of the model in the form they have in JSON: in plans, in dumps and in what the command line answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from caseapp.domain.dates.value import CaseDate
from caseapp.store.columns import DATE_PARTS


def to_json(value: Any) -> Any:
    """`value` as JSON knows it: a date is an object of its parts, its instants in Unix seconds."""
    if isinstance(value, CaseDate):
        return {part: getattr(value, part) for part in DATE_PARTS}
    if isinstance(value, Mapping):
        return {str(name): to_json(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(each) for each in value]
    return value
