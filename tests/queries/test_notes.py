"""Quotes behind many records as numbered notes: each once, in the order of the rows."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from caseapp.ops import evidence
from caseapp.queries.notes import notes
from tests.factories import ARTICLE, add, cite, import_text, new_case


def test_each_quote_has_one_number_and_its_place(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        case.wait_ready()
        version = import_text(case).version_id
        first, second, third = (add(case, "event", title) for title in "abc")
        cite(case, version, "Munich", second)
        shared = cite(case, version, "18 February 2023", first)
        case.do(partial(evidence.cite, excerpt_id=shared, record_id=second))
        made = notes(case.reader, [first, second, third, "gone"])
    assert [(note.number, note.exact, note.source, note.paragraph) for note in made.all] == [
        (1, "18 February 2023", "Report", 1),
        (2, "Munich", "Report", 1),
    ]
    assert made.of == {first: {1: "supports"}, second: {2: "supports", 1: "supports"}}
    assert ARTICLE.count("Munich") == 1
