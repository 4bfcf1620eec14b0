"""Flat rows: every kind can be listed, and each field is where its name says."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.kinds import KINDS, FieldType
from caseapp.ops import records
from caseapp.queries.flat import flat
from caseapp.queries.names import id_of
from caseapp.workspace import Workspace


@pytest.mark.parametrize("kind", [name for name in KINDS if name != "excerpt"])
def test_every_kind_has_a_column_for_each_field(kind: str, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.case", "A", "Tester") as workspace:
        workspace.wait_ready()
        made = workspace.do(partial(records.create, kind_name=kind, title="One"))
        (row,) = flat(workspace.reader, KINDS[kind], [made, "gone"])
    assert (row["id"], row["kind"], row["title"], row["sources"]) == (made, kind, "One", 0)
    for field in KINDS[kind].fields:
        name = f"{kind}_kind" if field.name == "kind" else field.name
        expected = f"{name}_id" if field.type is FieldType.ROW_REF else name
        assert expected in row
        if field.is_list:
            assert row[name] == []


def test_rows_come_in_the_order_asked_for_with_the_words_of_their_lists(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.case", "A", "Tester") as workspace:
        workspace.wait_ready()
        park = workspace.do(partial(records.create, kind_name="person", title="Park", fields={"names": "Park;박진"}))
        fields = {"participants": [{"unnamed": "an aide"}, {"actor": park}]}
        first = workspace.do(partial(records.create, kind_name="event", title="First", fields=fields))
        second = workspace.do(partial(records.create, kind_name="event", title="Second"))
        found = flat(workspace.reader, KINDS["event"], [second, first])
        assert [row["title"] for row in found] == ["Second", "First"]
        assert found[1]["participants"] == ["an aide", "Park"]
        (person,) = flat(workspace.reader, KINDS["person"], [park])
        assert person["names"] == ["Park", "박진"]


def test_a_record_is_meant_by_id_title_or_any_name(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.case", "A", "Tester") as workspace:
        workspace.wait_ready()
        park = workspace.do(partial(records.create, kind_name="person", title="Park", fields={"names": "Park;박진"}))
        event = workspace.do(partial(records.create, kind_name="event", title="Park"))
        rows = workspace.reader
        assert id_of(rows, park) == id_of(rows, "박진") == id_of(rows, "Park", ("person",)) == park
        assert id_of(rows, "Park", ("event",)) == event
        with pytest.raises(BadInput, match=event):
            id_of(rows, "Park")
        with pytest.raises(NotFound):
            id_of(rows, park, ("event",))
        with pytest.raises(NotFound):
            id_of(rows, "par")
