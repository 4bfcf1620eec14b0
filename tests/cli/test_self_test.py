"""The self-test says which part does not work."""

from __future__ import annotations

from typing import Any

import pytest

import caseapp.__main__ as start
from caseapp.cli import self_test
from caseapp.domain.errors import CaseError
from caseapp.store import keys


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


def test_all_parts_but_the_window_work_in_this_process(caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "_check_window", lambda: "left out")
    said = caseapp("self-test")
    assert said.code == 0, said.out + said.err
    assert said.out.endswith("Everything works.\n")
    assert "failed" not in said.out


@pytest.fixture
def first_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first two parts are tried before the window: all of them are, above."""
    every = self_test._Trial.steps
    monkeypatch.setattr(self_test._Trial, "steps", lambda trial: every(trial)[:2])


@pytest.mark.usefixtures("first_parts")
def test_a_part_that_does_not_work_is_named(caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise CaseError("Qt cannot be loaded: libEGL.so.1.", "Install it.")

    monkeypatch.setattr(start, "_check_window", refuse)
    said = caseapp("self-test", "--json")
    assert said.code == 1
    assert said.data["is_ok"] is False
    assert [step["step"] for step in said.data["steps"] if not step["is_ok"]] == ["Window"]
    assert "libEGL" in said.err


@pytest.mark.usefixtures("first_parts")
def test_a_mistake_of_ours_is_reported_and_raised(caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(start, "_check_window", fail)
    with pytest.raises(ZeroDivisionError):
        caseapp("self-test")
