"""Several operations as one step, to be taken back as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from caseapp.store.unit import Unit


def together(unit: Unit, ops: Sequence[Callable[[Unit], Any]], label: str) -> None:
    """Runs operations one after another under one label."""
    for op in ops:
        op(unit)
    unit.label = label
