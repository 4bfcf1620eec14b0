"""Plain text and Markdown, as they are."""

from __future__ import annotations

from caseapp.exchange.documents.document import Document
from caseapp.exchange.text_files import decode_text, guess_title


def parse(content: bytes, name: str) -> list[Document]:
    """The text of a file, its encoding found out."""
    decoded = decode_text(content)
    return [
        Document(
            decoded.text,
            guess_title(decoded.text, name),
            "plain text",
            "text/plain",
            decoded.encoding,
            decoded.confidence_note,
        )
    ]
