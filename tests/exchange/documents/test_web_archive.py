"""Pages saved as one file, as browsers write them."""

from __future__ import annotations

import quopri
from base64 import b64encode

import pytest

from caseapp.exchange.documents.document import NotReadable
from caseapp.exchange.documents.formats import format_of, parse

PAGE = (
    "<html><head><title>외교부 브리핑 - 연합</title></head><body><article><p>임수석 대변인은 21일 말했다. 😀</p>"
    '<img src="cid:a"><img src="https://example.org/b.png"></article></body></html>'
)


def archive(page: str, charset: str, encoding: str = "quoted-printable") -> bytes:
    raw = page.encode(charset, "xmlcharrefreplace")
    body = quopri.encodestring(raw) if encoding == "quoted-printable" else b64encode(raw)
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/briefing\r\n"
        "Subject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----part"\r\n\r\n\r\n'
        f"------part\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n"
        "Content-Location: https://example.org/briefing\r\n\r\n"
    )
    tail = "\r\n------part\r\nContent-Type: image/png\r\nContent-ID: <a>\r\n\r\nxx\r\n------part--\r\n"
    return head.encode() + body + tail.encode()


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "quoted-printable"), ("euc-kr", "base64"), ("utf-8", "base64")]
)
def test_the_page_in_an_archive_is_read_with_its_address(charset: str, encoding: str) -> None:
    content = archive(PAGE, charset, encoding)
    assert format_of(content, "briefing").module == "web_archive"
    (document,) = parse(content, "briefing.mhtml")
    assert document.text == "임수석 대변인은 21일 말했다. 😀"
    assert document.title == "외교부 브리핑"
    assert document.fields["url"] == "https://example.org/briefing"
    assert document.fields["language"] == "ko"


def test_an_archive_without_a_page_is_refused() -> None:
    with pytest.raises(NotReadable, match="no web page"):
        parse(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n", "a.mht")
