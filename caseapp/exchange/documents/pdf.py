"""PDF through pdfium: the text of each page in reading order, and where each page stands in it. No pictures are made.

The lines of a page stay lines, but for those that a paragraph only broke at the margin: there a space takes the
place of the line end, so that offsets stay as they are.
"""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.document import Document, NotReadable, Page
from caseapp.exchange.text_files import guess_title
from caseapp.platform.translation import plural, tr

MOST_PAGES = 5_000
_BETWEEN = "\n\n"
_FULL_LINE = 0.7
_LINE_END = re.compile(r"(?<=[^\s\u2e80-\U0003ffff])\n(?=[^\s\u2e80-\U0003ffff])")
_STOPS = frozenset(".!?:;…”\"’')]")


def parse(content: bytes, name: str) -> list[Document]:
    """The text of a PDF with its pages; NotReadable when it is locked, broken, or holds pictures alone."""
    document = open_document(content)
    try:
        text, pages = _pages(document)
        title = (document.get_metadata_value("Title") or "").strip()
        author = (document.get_metadata_value("Author") or "").strip()
    finally:
        document.close()
    empty = [page.number for page in pages if not text[page.start_cp : page.end_cp].strip()]
    if len(empty) == len(pages):
        raise NotReadable(
            plural(
                "None of its {n} pages holds text: it is a scan or holds pictures alone.",
                "None of its {n} pages holds text: it is a scan or holds pictures alone.",
                len(pages),
            ),
            tr("Have its text recognised (OCR), then import the result."),
        )
    return [
        Document(
            text,
            title or guess_title(text, name),
            f"pdfium {pypdfium2.PDFIUM_INFO}",
            "application/pdf",
            note=_empty_note(empty),
            authors=tuple(part.strip() for part in re.split(r"[;&]| and ", author) if part.strip()),
            pages=pages,
        )
    ]


def page_text(page: Any) -> str:
    """The text of one page, as it stands in the document's text."""
    textpage = page.get_textpage()
    try:
        # pdfium: U+FFFE and U+0002 stand for a hyphen at the end of a line, NUL for a glyph without a character.
        raw = str(textpage.get_text_range(errors="replace")).replace("\r\n", "\n")
    finally:
        textpage.close()
    text = raw.replace("\ufffe", "-").replace("\x02", "-").replace("\x00", " ")
    return _joined(canonical_text(text))


def open_document(content: bytes) -> Any:
    """A PDF, to be closed; NotReadable when it is locked, damaged or too long."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise NotReadable(tr("It is locked with a password."), tr("Save a copy without the password.")) from error
        raise NotReadable(tr("It is damaged, or no PDF."), tr("Open it and print it to a new PDF.")) from error
    if not 0 < len(document) <= MOST_PAGES:
        count = len(document)
        document.close()
        raise NotReadable(
            tr("It has {count} pages; at most {most} are read.", count=count, most=MOST_PAGES),
            tr("Split it and import the parts."),
        )
    return document


def _pages(document: Any) -> tuple[str, tuple[Page, ...]]:
    parts, pages, at = [], [], 0
    for number in range(len(document)):
        text, (width, height) = _page(document, number)
        pages.append(Page(number + 1, at, at + len(text), round(width, 2), round(height, 2)))
        parts.append(text)
        at += len(text) + len(_BETWEEN)
    return _BETWEEN.join(parts), tuple(pages)


def _page(document: Any, number: int) -> tuple[str, tuple[float, float]]:
    """Text and size of a page; of one that is broken, none: the others still tell what they say."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return "", (0.0, 0.0)
    try:
        return page_text(page), page.get_size()
    except pypdfium2.PdfiumError:
        return "", (0.0, 0.0)
    finally:
        page.close()


def _joined(text: str) -> str:
    """Line ends inside a paragraph become spaces: after a full line that ends no sentence, outside CJK."""
    full = _FULL_LINE * max((len(line) for line in text.split("\n")), default=0)

    def joined(match: re.Match[str]) -> str:
        end = match.start()
        is_full = end - (text.rfind("\n", 0, end) + 1) >= full
        return " " if is_full and text[end - 1] not in _STOPS else "\n"

    return _LINE_END.sub(joined, text)


def _empty_note(empty: list[int]) -> str:
    if not empty:
        return ""
    numbers = ", ".join(str(number) for number in empty[:10]) + (" …" if len(empty) > 10 else "")
    return plural(
        "Page {numbers} holds no text (a scan?).",
        "Pages {numbers} hold no text (a scan?).",
        len(empty),
        numbers=numbers,
    )
