"""Plan files: the schema keeps step with the kinds, and mistakes are named by their place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.kinds import COMMON, KINDS, FieldType
from caseapp.domain.plans import PLAN_KINDS
from caseapp.exchange.plan_files import plan_from_json, read_plan_file
from caseapp.exchange.plan_schema import FILE_NAME, plan_schema, written
from caseapp.platform.paths import resources_dir

PLAN: dict[str, Any] = {
    "text_sha256": "0" * 64,
    "document": {"published": "2023-02-22", "basis": "resolved"},
    "records": [
        {
            "ref": "talks",
            "kind": "event",
            "title": "Talks",
            "fields": {
                "status": "held",
                "level": "deputy minister",
                "date": {"edtf": "2023-02-13/2023-02-19", "as_stated": "last week", "basis": "resolved", "tz": ""},
                "participants": [{"actor": "park", "role": "head", "delegation": None}, "park"],
                "margin_of": None,
            },
            "evidence": [{"start": 0, "end": 4, "exact": "Park", "field": "date"}],
            "confidence": 0.5,
            "rule": "met",
        },
        {
            "ref": "park",
            "kind": "person",
            "title": "Park Jin",
            "fields": {
                "names": ["Park Jin", {"text": "박진", "script": "Hang"}],
                "posts": [{"title": "Minister", "organisation": "ministry", "from": "2022"}],
            },
        },
        {"ref": "said", "kind": "statement", "title": "Said", "fields": {"chain": ["park"], "speaker": "park"}},
    ],
}


def _changed(path: list[str | int], value: object) -> dict[str, Any]:
    plan: Any = json.loads(json.dumps(PLAN))
    at = plan
    for part in path[:-1]:
        at = at[part]
    at[path[-1]] = value
    return dict(plan)


def test_the_shipped_schema_is_what_the_kinds_make() -> None:
    """If this fails: python -m caseapp.exchange.plan_schema"""
    assert (resources_dir() / FILE_NAME).read_bytes() == written(plan_schema())


def test_the_schema_is_one_of_its_draft() -> None:
    Draft202012Validator.check_schema(plan_schema())


def test_every_field_of_every_kind_is_in_it_with_words() -> None:
    defined = plan_schema()["$defs"]
    for name in PLAN_KINDS:
        properties = defined[f"{name}_fields"]["properties"]
        assert set(properties) == {field.name for field in (*KINDS[name].fields, *COMMON)}
        assert all("description" in each for each in properties.values())
        for field in KINDS[name].fields:
            if field.type is FieldType.ROWS:
                assert {part.name for part in field.fields} <= set(defined[f"{field.table}_row"]["properties"])


def test_a_plan_is_read() -> None:
    plan = plan_from_json(PLAN)
    assert [record.ref for record in plan.records] == ["talks", "park", "said"]
    assert plan.records[0].evidence[0].exact == "Park"
    assert (plan.published, plan.basis) == ("2023-02-22", "resolved")


def test_a_plan_may_be_as_short_as_its_records() -> None:
    assert plan_from_json({"records": []}).records == ()


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (["records"], {}, "records"),
        (["records", 1], "park", "records[1]"),
        (["records", 1, "kind"], "spy", "records[1].kind"),
        (["records", 1, "colour"], "red", "records[1]"),
        (["records", 0, "fields", "colour"], "red", "records[0].fields"),
        (["records", 0, "fields", "status"], "perhaps", "records[0].fields.status"),
        (["records", 0, "fields", "date"], 2023, "records[0].fields.date"),
        (["records", 0, "fields", "date"], {"day": 3}, "records[0].fields.date"),
        (["records", 0, "fields", "participants", 0, "who"], "x", "records[0].fields.participants[0]"),
        (["records", 0, "evidence", 0, "start"], "0", "records[0].evidence[0].start"),
        (["records", 0, "evidence", 0, "start"], -1, "records[0].evidence[0].start"),
        (["records", 0, "evidence", 0, "exact"], "", "records[0].evidence[0].exact"),
        (["records", 0, "confidence"], 2, "records[0].confidence"),
        (["text_sha256"], 7, "text_sha256"),
        (["document"], [], "document"),
    ],
)
def test_a_mistake_is_named_by_its_place(path: list[str | int], value: object, place: str) -> None:
    with pytest.raises(BadInput) as caught:
        plan_from_json(_changed(path, value))
    assert f"at {place}:" in caught.value.message
    assert FILE_NAME in caught.value.advice


def test_two_records_of_one_ref_are_refused() -> None:
    with pytest.raises(BadInput, match="park"):
        plan_from_json(_changed(["records", 0, "ref"], "park"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not JSON"),
        (b'{"records": [', "line 1"),
        (b'{"records":\n[}', "line 2"),
        (b"[]", "its top"),
        (b"null", "its top"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        (b"SQLite format 3\x00" + bytes(200), "JSON"),
        (b'{"records": [], "text_sha256": NaN}', "NaN"),
        (b"[" * 200_000, "nested"),
    ],
)
def test_a_file_that_is_no_plan_is_a_message(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=said):
        read_plan_file(path)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no plan file"):
        read_plan_file(tmp_path / "none.json")
    with pytest.raises(BadInput, match="folder"):
        read_plan_file(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(PLAN).encode())
    assert len(read_plan_file(path).records) == 3
