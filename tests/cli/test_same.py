"""Duplicates from the command line: proposed, decided, taken back; nothing is ever joined in the data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Add = Callable[..., str]


def test_duplicates_are_listed_with_the_reason(case: Path, caseapp: Any, add: Add) -> None:
    said = caseapp("duplicates", case)
    assert (said.code, said.out) == (0, "Nothing may be the same.\n")
    assert caseapp("duplicates", case, "--json").data == []
    park, jin = add("person", "title=Park Jin"), add("person", "title=Jin Park")
    (pair,) = caseapp("duplicates", case, "--json").data
    assert (pair["a"], pair["b"], pair["kind"], pair["rule"]) == (park, jin, "person", "order")
    assert (pair["a_title"], pair["b_title"], pair["verdict"]) == ("Park Jin", "Jin Park", None)
    assert "the same parts in another order" in caseapp("duplicates", case).out


def test_a_decision_is_made_shown_and_taken_back(case: Path, caseapp: Any, add: Add) -> None:
    park, jin = add("person", "title=Park Jin"), add("person", "title=Jin Park")
    said = caseapp("same", case, "Park Jin", "Jin Park", "--reason", "One passport.", "--json")
    assert (said.code, said.data["ids"], said.data["group"]) == (0, [park, jin], sorted((park, jin)))
    assert said.data["label"] == "Decide: “Park Jin” is the same as “Jin Park”"
    assert caseapp("duplicates", case, "--json").data == []
    assert len(caseapp("list", case, "person", "--json").data) == 2, "a program reads every record"
    assert "Park Jin · Jin Park" in caseapp("list", case, "person").out
    assert caseapp("same", case, jin, park, "--json").data["step"] is None, "it is decided already"
    assert caseapp("same", case, park, jin, "--undecide").out == "Undo the decision on “Park Jin” and “Jin Park”\n"
    assert len(caseapp("duplicates", case, "--json").data) == 1
    assert caseapp("undo", case).code == 0
    assert caseapp("duplicates", case, "--json").data == []


def test_maybe_is_asked_again_and_different_is_not(case: Path, caseapp: Any, add: Add) -> None:
    park, jin = add("person", "title=Park Jin"), add("person", "title=Jin Park")
    assert caseapp("same", case, park, jin, "--maybe", "--reason", "Two are known.").code == 0
    (pair,) = caseapp("duplicates", case, "--json").data
    assert (pair["verdict"], pair["reason"]) == ("maybe", "Two are known.")
    assert caseapp("same", case, park, jin, "--different").code == 0
    assert caseapp("duplicates", case, "--json").data == []


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("Park Jin", "Nobody"), 1, "“Nobody”"),
        (("Park Jin", "Munich"), 2, "one kind"),
        (("Park Jin", "Park Jin"), 2, "same as itself"),
        (("Park Jin", "Jin Park", "--maybe", "--different"), 2, "One decision at a time"),
        (("Park Jin", "Jin Park", "--undecide"), 1, "Nothing was decided"),
    ],
)
def test_what_cannot_be_decided_is_refused_in_words(
    case: Path, caseapp: Any, add: Add, words: tuple[str, ...], code: int, says: str
) -> None:
    for kind, title in (("person", "Park Jin"), ("person", "Jin Park"), ("place", "Munich")):
        add(kind, f"title={title}")
    said = caseapp("same", case, *words)
    assert said.code == code
    assert says in said.err


def test_a_contradiction_is_refused(case: Path, caseapp: Any, add: Add) -> None:
    for title in "ABC":
        add("person", f"title={title}")
    for pair in ("AB", "BC"):
        assert caseapp("same", case, *pair).code == 0
    said = caseapp("same", case, "A", "C", "--different")
    assert (said.code, "the same through “B”" in said.err) == (2, True)
