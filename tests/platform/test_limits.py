"""A process that limits itself: where the system refuses the limit, and where it does not know it."""

from __future__ import annotations

import resource

import pytest

from caseapp.platform import limits


@pytest.fixture(autouse=True)
def _refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(kind: int, limit: tuple[int, int]) -> None:
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr(resource, "setrlimit", refuse)


def test_macos_which_refuses_every_limit_of_memory_goes_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IS_MAC", True)
    limits.limit_memory(1 << 30)


def test_elsewhere_nothing_is_read_without_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IS_MAC", False)
    with pytest.raises(ValueError, match="exceeds"):
        limits.limit_memory(1 << 30)
