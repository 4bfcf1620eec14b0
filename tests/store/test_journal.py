"""The journal nets what a step did, whatever statements did it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.changes import Columns, RowChange
from caseapp.store.journal import decoded, encoded, joined, net

values = st.one_of(st.none(), st.integers(-5, 5), st.sampled_from(["", "a", "𠮷", "👩‍👧", "e\u0301", "שלום", "a\r\nb"]))
rows = st.one_of(st.none(), st.fixed_dictionaries({"id": st.just("r"), "x": values, "y": values}))


def _apply(row: Columns | None, change: RowChange | None) -> Columns | None:
    if change is None:
        return row
    if change.op == "delete":
        return None
    return {**(row or {}), **(change.after or {})}


@given(rows, rows)
def test_net_leads_from_before_to_after_and_back(before: Columns | None, after: Columns | None) -> None:
    change = net("t", "r", before, after)
    assert _apply(before, change) == after
    if change is not None:
        assert _apply(after, change.inverse()) == before


@given(rows, rows, rows)
def test_joining_two_runs_is_the_net_of_both(
    first: Columns | None, middle: Columns | None, last: Columns | None
) -> None:
    one, two = net("t", "r", first, middle), net("t", "r", middle, last)
    both = joined([one] if one else [], [two] if two else [])
    assert _apply(first, both[0] if both else None) == last
    assert both == ([expected] if (expected := net("t", "r", first, last)) else [])


@given(st.lists(st.tuples(rows, rows), max_size=4))
def test_changes_survive_being_stored(pairs: list[tuple[Columns | None, Columns | None]]) -> None:
    changes = [change for before, after in pairs if (change := net("t", "r", before, after))]
    assert [decoded(row) for row in encoded(changes)] == changes
