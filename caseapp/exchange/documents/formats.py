"""Which module reads a file: by its first bytes, and by its name where bytes do not tell."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePath

from caseapp.domain.language import detect_language
from caseapp.domain.likeness import sketch_of
from caseapp.exchange.dateline import find_dateline
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.platform.translation import mark, tr

Parser = Callable[[bytes, str], list[Document]]
"""Takes a file's bytes and its name, gives its documents (several for a mailbox or a list of references, else one).
Raises NotReadable, or BadInput, with the reason in words."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the module of this package that reads it, its endings, and its name for a person."""

    module: str
    label: str
    endings: tuple[str, ...]
    media_type: str


PLAIN = Format("plain", mark("Plain text"), ("txt", "text", "md", "markdown", "log"), "text/plain")
HTML = Format("html", mark("Web page"), ("html", "htm", "xhtml"), "text/html")
ARCHIVE = Format("web_archive", mark("Web page in one file"), ("mht", "mhtml"), "multipart/related")
PDF = Format("pdf", "PDF", ("pdf",), "application/pdf")
DOCX = Format("docx", "Word", ("docx",), "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
ODT = Format("odt", mark("OpenDocument text"), ("odt", "fodt"), "application/vnd.oasis.opendocument.text")
RTF = Format("rtf", mark("Rich text"), ("rtf",), "application/rtf")
MAIL = Format("mail", mark("Mail"), ("eml", "mbox"), "message/rfc822")
RIS = Format("references", mark("References (RIS)"), ("ris",), "application/x-research-info-systems")
CSL = Format("references", mark("References (CSL-JSON)"), ("json",), "application/vnd.citationstyles.csl+json")

FORMATS = (PLAIN, HTML, ARCHIVE, PDF, DOCX, ODT, RTF, MAIL, RIS, CSL)

_HTML_START = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_MAIL_START = re.compile(rb"(?:From |(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID):)", re.IGNORECASE)
_ARCHIVE_START = re.compile(rb"From: <Saved by |Snapshot-Content-Location:", re.IGNORECASE)
_RIS_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*TY  - ")
_CSL_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[?\s*\{")


def format_of(content: bytes, name: str) -> Format:
    """The format of a file; plain text when nothing else fits, which refuses what is no text."""
    head = content[:4096]
    if head.lstrip()[:5] == b"%PDF-":
        return PDF
    if head.startswith(b"{\\rtf"):
        return RTF
    if head.startswith(b"PK\x03\x04"):
        if b"opendocument.text" in head:
            return ODT
        if b"word/" in content[:65536] or b"word/" in content[-65536:]:
            return DOCX
        return PLAIN
    return _text_format(head, PurePath(name).suffix.lower().lstrip("."))


def _text_format(head: bytes, ending: str) -> Format:
    if ending in ODT.endings and b"office:document" in head:
        return ODT
    if _HTML_START.match(head) or ending in HTML.endings:
        return HTML
    if ending in ARCHIVE.endings or (ending not in PLAIN.endings and _ARCHIVE_START.match(head)):
        return ARCHIVE
    if _RIS_START.match(head):
        return RIS
    if ending in MAIL.endings or (ending not in PLAIN.endings and _MAIL_START.match(head)):
        return MAIL
    if ending in CSL.endings and _CSL_START.match(head):
        return CSL
    return PLAIN


def parse(content: bytes, name: str) -> list[Document]:
    """Reads a file with the module of its format. Runs in the child process."""
    module = import_module(f"caseapp.exchange.documents.{format_of(content, name).module}")
    parser: Parser = module.parse
    documents = parser(content, name)
    if not documents:
        raise NotReadable(
            tr("There is nothing in this file to import."), tr("Open it in the program it was made with.")
        )
    return [with_findings(document) for document in documents]


def with_findings(document: Document) -> Document:
    """What the document does not say of itself, as far as its text tells: language, and the day and place printed."""
    found = {"language": detect_language(document.text)}
    if "published" not in document.fields:
        line = find_dateline(document.text)
        found |= {"published": line.published, "yearless": line.yearless}
        found |= {"seen_place": line.place, "seen_publisher": line.publisher}
    known = {name: words for name, words in document.fields.items() if words}
    return replace(
        document,
        sketch=sketch_of(document.text),
        fields={**{name: words for name, words in found.items() if words}, **known},
    )
