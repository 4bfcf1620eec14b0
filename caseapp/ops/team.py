"""What a team folder asks of the writing thread besides merging: that steps told to others do not change any more."""

from __future__ import annotations

from datetime import UTC, datetime

from caseapp.domain.merging import BY_ITSELF
from caseapp.store.unit import Unit

_LAST = "SELECT ord, merge_key, made_at FROM step WHERE ord > 0 ORDER BY ord DESC LIMIT 1"


def settle(unit: Unit, rest_s: float) -> int:
    """The place up to which steps are final from now on: all of them, save the last while somebody still types it.

    A field that has rested for `rest_s` seconds counts as typed; what is typed after that is a step of its own.
    """
    found = unit.rows(_LAST)
    if not found:
        return 0
    place, merge_key, made_at = found[0]
    if merge_key not in ("", *BY_ITSELF) and _age_s(made_at) < rest_s:
        return int(place) - 1
    unit.ends_typing = True
    return int(place)


def _age_s(made_at: str) -> float:
    try:
        return abs((datetime.now(UTC) - datetime.fromisoformat(made_at)).total_seconds())
    except (ValueError, TypeError):
        return float("inf")
