"""Templates keep what a record begins with, and nothing that belongs to one record alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.kinds import KINDS
from caseapp.domain.templates import SHIPPED, Template
from caseapp.domain.values import coerce_all
from caseapp.ops import records, templates
from caseapp.queries import templates as queries
from caseapp.queries.records import get
from caseapp.workspace import Workspace
from tests.factories import add, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    made = new_case(tmp_path)
    yield made
    made.close()


def kept(case: Workspace) -> list[Template]:
    return [each for each in queries.templates(case.reader) if not each.is_shipped]


def use(case: Workspace, template_id: str, title: str = "Next") -> str:
    made = case.do(partial(templates.use, template_id=template_id, title=title))
    assert isinstance(made, str)
    return made


def test_a_record_begins_as_another_was(case: Workspace) -> None:
    japan, issue = add(case, "state", "Japan"), add(case, "issue", "Compensation")
    first = add(
        case,
        "event",
        "First round",
        level="deputy minister",
        date="7 May 2023",
        issue=issue,
        participants=[{"actor": japan, "role": "host"}],
        tags=[{"label": "round"}],
        notes="ישראל 😀",
    )
    names = ["level", "date", "issue", "participants", "tags", "notes", "course"]
    case.do(partial(templates.save, record_id=first, title="Round of talks", names=names))
    (template,) = kept(case)
    made = get(case.reader, use(case, template.id))
    was = get(case.reader, first)
    for name in ("level", "date", "issue", "notes"):
        assert made.fields[name] == was.fields[name]
    assert [(row["actor"], row["role"]) for row in made.fields["participants"]] == [(japan, "host")]
    assert [row["label"] for row in made.fields["tags"]] == ["round"]
    assert made.title == "Next"


def test_links_to_what_is_gone_are_left_out(case: Workspace) -> None:
    issue = add(case, "issue", "Compensation")
    first = add(case, "event", "First", issue=issue, level="minister")
    case.do(partial(templates.save, record_id=first, title="Round", names=["issue", "level"]))
    case.do(partial(records.delete, record_ids=[issue]))
    made = get(case.reader, use(case, kept(case)[0].id))
    assert (made.fields["issue"], made.fields["level"]) == (None, "minister")


def test_the_same_name_changes_the_template_and_undo_brings_back(case: Workspace) -> None:
    first = add(case, "event", "First", level="minister", mode="by phone")
    for names in (["level"], ["mode"]):
        case.do(partial(templates.save, record_id=first, title="Round", names=names))
    (template,) = kept(case)
    assert template.fields == {"mode": "by phone"}
    case.undo().result()
    assert kept(case)[0].fields == {"level": "minister"}
    case.do(partial(templates.rename, template_id=template.id, title="Other"))
    case.do(partial(templates.remove, template_id=template.id))
    assert kept(case) == []
    case.undo().result()
    assert [each.title for each in kept(case)] == ["Other"]


def test_a_name_is_needed_and_what_is_gone_is_said_to_be(case: Workspace) -> None:
    first = add(case, "event", "First")
    with pytest.raises(BadInput, match="needs a name"):
        case.do(partial(templates.save, record_id=first, title=" ", names=[]))
    with pytest.raises(NotFound):
        use(case, "nothing")


@pytest.mark.parametrize("template", SHIPPED, ids=lambda template: template.title)
def test_those_of_the_program_fit_the_model(case: Workspace, template: Template) -> None:
    coerce_all(KINDS[template.kind], template.fields)
    made = get(case.reader, use(case, template.id, template.title))
    assert {name: made.fields[name] for name in template.fields} == template.fields
