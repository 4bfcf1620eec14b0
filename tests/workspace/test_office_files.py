"""One readout as LibreOffice writes it in three formats, and as a web page: the same words come in from each."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.queries.checks import check
from caseapp.queries.evidence import source_text
from caseapp.queries.records import get
from caseapp.workspace.importing import Import, Outcome
from tests.factories import new_case

OFFICE = Path(__file__).parents[1] / "data" / "office"
WORDS = """Readout

SEOUL, 22 February 2023. 박진 외교부 장관은 林芳正 외무상과 만났다 𠮷野家 🤝🏽.

- one
- two

A | B
1 | 2

שלום עולם"""


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf", "html"])
def test_the_same_words_come_in_from_every_format(tmp_path: Path, ending: str) -> None:
    with new_case(tmp_path) as case:
        job = Import()
        job.read([OFFICE / f"readout.{ending}"])
        outcome: Outcome = case.do(job.write)
        assert outcome.failed == ()
        (brought,) = outcome.brought
        assert source_text(case.reader, brought.source_id).text == WORDS
        view = get(case.reader, brought.source_id)
        title = "Readout" if ending == "html" else "Readout of the talks"
        assert (view.title, view.fields["published"].edtf) == (title, "2023-02-22")
        assert view.fields["language"] == "ko"
        assert check(case.reader).problems == ()
