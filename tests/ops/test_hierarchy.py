"""Nothing becomes a part of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput
from caseapp.queries.issues import forest
from caseapp.queries.records import get
from tests.factories import add, edit, new_case


@pytest.mark.parametrize(("kind", "field"), [("issue", "parent"), ("organisation", "parent"), ("place", "part_of")])
def test_no_cycle_is_taken(tmp_path: Path, kind: str, field: str) -> None:
    case = new_case(tmp_path)
    top = add(case, kind, "Top")
    middle = add(case, kind, "Middle", **{field: top})
    leaf = add(case, kind, "Leaf", **{field: middle})
    for below in (top, middle, leaf):
        with pytest.raises(BadInput, match="cannot be a part of itself"):
            edit(case, top, **{field: below})
    assert get(case.reader, top).fields[field] is None
    edit(case, leaf, **{field: top})
    case.close()


def test_the_forest_has_parents_first_and_terms(tmp_path: Path) -> None:
    case = new_case(tmp_path)
    top = add(case, "issue", "Compensation", terms=[{"term": "강제징용"}, {"term": "徴用工"}])
    add(case, "issue", "Apology", parent=top)
    add(case, "issue", "Another")
    assert [(each.title, each.parent_id, each.terms) for each in forest(case.reader)] == [
        ("Another", "", ""),
        ("Compensation", "", "강제징용 · 徴用工"),
        ("Apology", top, ""),
    ]
    case.close()
