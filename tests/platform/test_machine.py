"""Names come out usable on machines that lack them."""

from __future__ import annotations

import getpass
import platform
import re

import pytest

import caseapp
from caseapp.platform import machine


def test_the_version_is_that_of_the_package() -> None:
    assert machine.app_version() == caseapp.__version__
    assert re.match(r"\d+\.\d+\.\d+", machine.app_version())


@pytest.mark.parametrize(("node", "name"), [("desk.example.org", "desk"), ("", "this machine"), ("desk", "desk")])
def test_the_machine_has_a_short_name(monkeypatch: pytest.MonkeyPatch, node: str, name: str) -> None:
    monkeypatch.setattr(platform, "node", lambda: node)
    assert machine.machine_name() == name


@pytest.mark.parametrize("error", [OSError, KeyError])
def test_an_account_without_a_name_is_no_error(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def refuse() -> str:
        raise error("no such account")

    monkeypatch.setattr(getpass, "getuser", refuse)
    assert machine.default_author_name() == ""


def test_an_account_in_no_user_database_keeps_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "nobody-at-all-here")
    assert machine.default_author_name() == "nobody-at-all-here"
