"""What reading a document gives: its text, its pages, and what it says of itself. No Qt, no case, no files.

It crosses a pipe between two processes, so it becomes JSON and comes back.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from caseapp.domain.errors import BadInput
from caseapp.platform.translation import unpacked


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document: its span of the text in code points, its size in points (0 when it has none)."""

    number: int
    start_cp: int
    end_cp: int
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a file: it can be imported as a source of its own."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """One document.

    `text`: canonical (`domain.text.canonical_text`); "" only for a reference without words of its own.
    `fields`: what the document says of itself, in its own words, by field name of a source (`kind`, `original_title`,
    `language`, `publisher`, `published`, `dateline_place`, `url`, `accessed`, `rights`); `authors` and `publisher` are
    names, not ids. `yearless` is a printed day whose year is to be asked for;
    `seen_place` and `seen_publisher` are what its dateline seems to name.
    `note`: what a person should look at, "" when all is certain.
    `sketch`: what tells near copies of the text.
    `links`: files beside the document that belong to it, as it names them.
    """

    text: str
    title: str
    extracted_by: str
    media_type: str
    encoding: str = ""
    note: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    sketch: bytes = b""
    links: tuple[str, ...] = ()


class NotReadable(BadInput):
    """A file that is not read, with the reason in words for the person who chose it."""


def to_json(document: Document) -> dict[str, Any]:
    """The document as JSON values."""
    return {
        "text": document.text,
        "title": document.title,
        "extracted_by": document.extracted_by,
        "media_type": document.media_type,
        "encoding": document.encoding,
        "note": document.note,
        "fields": dict(document.fields),
        "authors": list(document.authors),
        "pages": [[page.number, page.start_cp, page.end_cp, page.width, page.height] for page in document.pages],
        "attachments": [[each.name, base64.b64encode(each.content).decode("ascii")] for each in document.attachments],
        "sketch": document.sketch.hex(),
        "links": list(document.links),
    }


def from_json(values: Mapping[str, Any]) -> Document:
    """The document that `to_json` wrote."""
    blank = {"pages": (), "attachments": (), "authors": (), "sketch": b"", "links": ()}
    made = Document(**{**values, **blank, "note": unpacked(values["note"])})
    return replace(
        made,
        authors=tuple(values["authors"]),
        pages=tuple(Page(*page) for page in values["pages"]),
        attachments=tuple(Attachment(name, base64.b64decode(content)) for name, content in values["attachments"]),
        sketch=bytes.fromhex(values["sketch"]),
        links=tuple(values["links"]),
    )
