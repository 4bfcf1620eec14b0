"""Several steps taken back at once: all or none, each a step of its own, one piece of news."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.changes import Published
from caseapp.domain.errors import CaseError
from caseapp.exchange.dump import dump
from caseapp.queries.records import get
from caseapp.queries.undo_list import undo_list
from caseapp.workspace import Workspace
from tests.factories import add, edit, new_case


def labels(case: Workspace) -> tuple[list[str], list[str]]:
    found = undo_list(case.reader)
    return [step.label for step in found.undo], [step.label for step in found.redo]


def ids(case: Workspace, mode: str, count: int) -> list[str]:
    found = undo_list(case.reader)
    return [step.id for step in (found.undo if mode == "undo" else found.redo)[:count]]


def test_the_list_is_what_undo_would_take_in_order(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        for title in ("Japan", "Korea", "India"):
            add(case, "state", title)
        case.undo().result()
        assert labels(case) == (["Add state “Korea”", "Add state “Japan”"], ["Add state “India”"])
        case.undo().result()
        assert labels(case) == (["Add state “Japan”"], ["Add state “Korea”", "Add state “India”"])
        assert undo_list(case.reader, 0).has_more


def test_several_steps_are_taken_back_at_once_and_done_again(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        japan = add(case, "state", "Japan")
        before = list(dump(case.reader))
        edit(case, japan, title="日本")
        korea = add(case, "state", "Korea")
        edit(case, japan, title="Nippon")
        after = list(dump(case.reader))
        heard: list[Published] = []
        case.subscribe(heard.append)
        case.undo(through=ids(case, "undo", 3)).result()
        assert list(dump(case.reader)) == before
        (news,) = heard
        assert set(news.changes.records) == {japan, korea}
        assert set(news.changes.deleted) == {korea}
        assert news.history.undo_label == "Add state “Japan”"
        case.redo(through=ids(case, "redo", 2)).result()
        assert case.history.redo_label == "Edit title of “日本”"
        case.redo().result()
        assert list(dump(case.reader)) == after


def test_when_something_else_was_done_meanwhile_nothing_is_taken_back(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        japan = add(case, "state", "Japan")
        edit(case, japan, title="日本")
        chosen = ids(case, "undo", 2)
        edit(case, japan, iso3166="JP")
        steps = case.reader.rows("SELECT count(*) FROM step")
        with pytest.raises(CaseError, match="meanwhile"):
            case.undo(through=chosen).result()
        with pytest.raises(CaseError, match="meanwhile"):
            case.undo(through=[*ids(case, "undo", 1), "another"]).result()
        assert get(case.reader, japan).fields["iso3166"] == "JP"
        assert case.reader.rows("SELECT count(*) FROM step") == steps


@settings(max_examples=15)
@given(moves=st.lists(st.tuples(st.sampled_from(["do", "undo", "redo"]), st.integers(1, 3)), max_size=8))
def test_the_list_foretells_every_undo_and_redo(
    moves: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with new_case(tmp_path_factory.mktemp("case")) as case:
        japan = add(case, "state", "Japan")
        for number, (move, count) in enumerate(moves):
            chosen = ids(case, move, count) if move != "do" else []
            if move == "do":
                edit(case, japan, title=f"Japan {number}")
            elif move == "undo" and chosen:
                case.undo(through=chosen).result()
            elif chosen:
                case.redo(through=chosen).result()
            if not case.reader.rows("SELECT 1 FROM record"):
                case.redo().result()
            undo, redo = labels(case)
            assert (case.history.undo_label, case.history.redo_label) == ("".join(undo[:1]), "".join(redo[:1]))
