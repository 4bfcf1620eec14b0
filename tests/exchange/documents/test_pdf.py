"""PDFs: words and pages come out, scans and locked files are said so, and nothing a PDF holds raises anything else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents.document import NotReadable, Page
from caseapp.exchange.documents.pdf import parse
from tests.exchange.documents.pdfs import pdf_of

FULL = "The ministers met in Munich and spoke about the compensation of those who"
TWO = pdf_of([["Minutes", FULL, "had worked there.", "They agreed to go on."], ["The second page (draft)."]])


def test_a_page_keeps_its_lines_and_a_paragraph_is_joined_at_the_margin() -> None:
    (document,) = parse(TWO, "minutes.pdf")
    assert document.text.split("\n") == [
        "Minutes",
        f"{FULL} had worked there.",
        "They agreed to go on.",
        "",
        "The second page (draft).",
    ]
    assert (document.title, document.media_type, document.note) == ("Minutes", "application/pdf", "")


def test_each_page_has_its_span_and_size() -> None:
    (document,) = parse(TWO, "minutes.pdf")
    first, second = document.pages
    assert document.text[second.start_cp : second.end_cp] == "The second page (draft)."
    assert document.text[first.start_cp : first.end_cp].startswith("Minutes")
    assert first == Page(1, 0, first.end_cp, 595.0, 842.0)
    assert second.number == 2


def test_what_a_pdf_says_of_itself_is_taken_but_no_date_of_its_making() -> None:
    info = "/Title (Readout) /Author (Ministry of Foreign Affairs; A. Berger) /CreationDate (D:20230219)"
    (document,) = parse(pdf_of([["Words of the readout."]], info), "r.pdf")
    assert document.title == "Readout"
    assert document.authors == ("Ministry of Foreign Affairs", "A. Berger")
    assert "published" not in document.fields


def test_a_page_without_text_is_said() -> None:
    (document,) = parse(pdf_of([["Words."], [], ["More."], []]), "mixed.pdf")
    assert document.note == "Pages 2, 4 hold no text (a scan?)."
    assert len(document.pages) == 4


def test_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(NotReadable, match="None of its 2 pages holds text") as refused:
        parse(pdf_of([[], []]), "scan.pdf")
    assert "OCR" in refused.value.advice


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", TWO[:200], b"%PDF-1.4\n" + b"\0" * 5000])
def test_a_damaged_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(NotReadable):
        parse(content, "bad.pdf")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(TWO) - 1), st.binary(max_size=12))
def test_whatever_is_altered_nothing_else_is_raised(at: int, junk: bytes) -> None:
    try:
        documents = parse(TWO[:at] + junk + TWO[at + len(junk) :], "odd.pdf")
    except BadInput:
        return
    for page in documents[0].pages:
        assert 0 <= page.start_cp <= page.end_cp <= len(documents[0].text)
