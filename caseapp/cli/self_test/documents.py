"""A small document of every format that can be imported, made on the spot: each holds the same words where it can."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

WORDS = "박진 외교부 장관은 林芳正 외무상과 만났다 𠮷野家 🤝🏽"
LATIN = "The ministers met in Munich."
TEXT = f"Munich, 18 February.\r\n{WORDS}.\r\nThey will meet again.\r\n"
CSV = f"who,when,where,said\r\n박진,2023-02-18,Munich,{WORDS}\r\n林芳正,2023-02-19,Munich,{LATIN}\r\n"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def documents() -> dict[str, tuple[bytes, str]]:
    """The content of each file by its name, and words that its text must have."""
    return {
        "기사.txt": (TEXT.encode("utf-16"), WORDS),
        "page.html": (_page("A page").encode(), WORDS),
        "archive.mhtml": (_archive(_page("A page in one file")), WORDS),
        "minutes.pdf": (_pdf(LATIN), LATIN),
        "report.docx": (_docx(f"Report. {WORDS}"), WORDS),
        "report.odt": (_odt(f"Open report. {WORDS}"), WORDS),
        "report.rtf": (_rtf(f"Rich report. {WORDS}"), WORDS),
        "message.eml": (_message("First").as_bytes(), WORDS),
        "box.mbox": (b"".join(_in_box(title) for title in ("Second", "Third")), WORDS),
        "list.ris": (f"TY  - NEWS\nTI  - Talks\nAB  - A reference. {WORDS}\nPY  - 2023\nER  - \n".encode(), WORDS),
        "list.json": (json.dumps([{"type": "book", "title": "협의", "abstract": f"A book. {WORDS}"}]).encode(), WORDS),
    }


def workbook() -> bytes:
    """The table of `CSV` as a workbook, with one more row so that it is another document."""
    from openpyxl import Workbook

    book, buffer = Workbook(), io.BytesIO()
    for line in (*CSV.splitlines(), "Kim,2023-02-20,서울,"):
        book.active.append(line.split(","))
    book.save(buffer)
    return buffer.getvalue()


def _page(title: str) -> str:
    return f"<html><head><title>{title}</title></head><body><p>{title}: {WORDS}</p></body></html>"


def _archive(page: str) -> bytes:
    head = "From: <Saved by Caseapp>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=part\r\n\r\n"
    part = "--part\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return f"{head}{part}{page}\r\n--part--\r\n".encode()


def _pdf(line: str) -> bytes:
    stream = f"BT /F1 14 Tf 60 720 Td ({line}) Tj ET"
    font = "/Font << /F1 3 0 R >>"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << {font} >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    )
    out, places = "%PDF-1.4\n", ""
    for number, body in enumerate(objects, 1):
        places += f"{len(out):010} 00000 n \n"
        out += f"{number} 0 obj\n{body}\nendobj\n"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{places}"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}{end}{trailer}".encode("ascii")


def _docx(words: str) -> bytes:
    target = f'<Relationship Id="a" Type="{_RELATED}" Target="word/document.xml"/>'
    body = f"<w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body>"
    return _zip(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{target}</Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{_W}">{body}</w:document>',
        }
    )


def _odt(words: str) -> bytes:
    spaces = f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"'
    body = f"<office:body><office:text><text:p>{words}</text:p></office:text></office:body>"
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}>{body}</office:document-content>",
        }
    )


def _rtf(words: str) -> bytes:
    halves = words.encode("utf-16-le")
    units = (int.from_bytes(halves[at : at + 2], "little", signed=True) for at in range(0, len(halves), 2))
    return ("{\\rtf1\\ansi\\uc1 " + "".join(f"\\u{unit}?" for unit in units) + "\\par}").encode("ascii")


def _message(title: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "kim@example.org", "sato@example.org", title
    message["Date"] = "Sat, 18 Feb 2023 19:10:00 +0100"
    message.set_content(f"{title}. {WORDS}\n")
    return message


def _in_box(title: str) -> bytes:
    return b"From kim@example.org Sat Feb 18 19:10:00 2023\n" + _message(title).as_bytes() + b"\n"


def _zip(parts: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
