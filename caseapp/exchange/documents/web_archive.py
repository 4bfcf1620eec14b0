"""A web page saved as a single file (MHTML, RFC 2557): the page itself is read, what it shows beside it is not."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message

from caseapp.exchange.documents import html
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.platform.translation import tr

_PAGES = ("text/html", "application/xhtml+xml")
MEDIA_TYPE = "multipart/related"


def parse(content: bytes, name: str) -> list[Document]:
    """The text of the page in an archive; NotReadable when there is none."""
    archive = message_from_bytes(content, policy=policy.compat32)
    page = next(
        (part for part in archive.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None
    )
    if page is None:
        raise NotReadable(
            tr("There is no web page in this archive."), tr("Open it in a browser and save the page again.")
        )
    payload = page.get_payload(decode=True)
    markup = payload if isinstance(payload, bytes) else b""
    (document,) = html.parse(_labelled(markup, page), name)
    address = _address(archive) or _address(page)
    fields = {**({"url": address} if address else {}), **document.fields}
    return [replace(document, media_type=MEDIA_TYPE, fields=fields)]


def _labelled(markup: bytes, page: Message) -> bytes:
    """The page with the encoding that the archive names, where its own head does not."""
    charset = page.get_content_charset()
    if not charset or html.charset_in(markup):
        return markup
    return b'<meta charset="' + charset.encode("ascii", "replace") + b'">' + markup


def _address(part: Message) -> str:
    """Where the page was saved from, as browsers note it."""
    stated = part.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
    address = " ".join(str(stated).split())
    return address if address.lower().startswith(("http://", "https://")) else ""
